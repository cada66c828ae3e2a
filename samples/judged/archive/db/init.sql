-- Runs once, on an empty volume. Passwords come from env/db.env.
\getenv catalogue_password DB_PASSWORD_CATALOGUE
\getenv ingest_password DB_PASSWORD_INGEST
\getenv keycloak_password DB_PASSWORD_KEYCLOAK
\getenv backup_password DB_PASSWORD_BACKUP
\getenv monitor_password DB_PASSWORD_MONITOR

CREATE ROLE catalogue LOGIN PASSWORD :'catalogue_password';
CREATE ROLE ingest LOGIN PASSWORD :'ingest_password';
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';
CREATE ROLE backup LOGIN PASSWORD :'backup_password';
CREATE ROLE monitor LOGIN PASSWORD :'monitor_password';

CREATE DATABASE archive OWNER catalogue;
CREATE DATABASE keycloak OWNER keycloak;
REVOKE CONNECT ON DATABASE archive FROM PUBLIC;
REVOKE CONNECT ON DATABASE keycloak FROM PUBLIC;
GRANT CONNECT ON DATABASE archive TO ingest, backup, monitor;
GRANT CONNECT ON DATABASE keycloak TO backup, monitor;

-- backup reads everything and writes nothing, monitor sees statistics only
GRANT pg_read_all_data TO backup;
GRANT pg_monitor TO monitor;

-- ingest fills in what it finds; donors and contracts (schema donors) are not its business.
-- Tables are made by the migrations of the catalogue.
\connect archive
CREATE SCHEMA records AUTHORIZATION catalogue;
CREATE SCHEMA donors AUTHORIZATION catalogue;
GRANT USAGE ON SCHEMA records TO ingest;
ALTER DEFAULT PRIVILEGES FOR ROLE catalogue IN SCHEMA records GRANT SELECT, INSERT, UPDATE ON TABLES TO ingest;
ALTER DEFAULT PRIVILEGES FOR ROLE catalogue IN SCHEMA records GRANT USAGE ON SEQUENCES TO ingest;
