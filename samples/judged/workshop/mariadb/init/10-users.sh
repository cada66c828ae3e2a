#!/bin/sh
# Runs only when the data folder is empty. Passwords are set by Ansible afterwards (accounts are locked until then).
MYSQL_PWD="$(cat /run/secrets/db-root-password)" mariadb -uroot <<SQL
CREATE DATABASE IF NOT EXISTS metabase;
CREATE USER metabase ACCOUNT LOCK;
GRANT ALL ON metabase.* TO metabase;
CREATE USER reports ACCOUNT LOCK;
GRANT SELECT ON spokes.sales_view TO reports;
CREATE USER backup ACCOUNT LOCK;
GRANT SELECT, LOCK TABLES, SHOW VIEW, TRIGGER, EVENT, RELOAD ON *.* TO backup;
SQL
