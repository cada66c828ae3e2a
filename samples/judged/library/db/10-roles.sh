#!/bin/sh
# Runs once, when the database is made: the role of the application, and the role of the exporter, which sees statistics only.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
  -v app="$(cat /run/secrets/db_password)" -v exporter="$(cat /run/secrets/exporter_password)" <<'SQL'
CREATE ROLE library LOGIN PASSWORD :'app';
ALTER DATABASE library OWNER TO library;
ALTER SCHEMA public OWNER TO library;
CREATE ROLE exporter LOGIN PASSWORD :'exporter';
GRANT pg_monitor TO exporter;
SQL
