-- CREATE DATABASE old;
CREATE DATABASE dairy OWNER dairy;
create database "ledger";
CREATE DATABASE IF NOT EXISTS accounts;
CREATE DATABASE feed_cache;
CREATE DATABASE prices;
