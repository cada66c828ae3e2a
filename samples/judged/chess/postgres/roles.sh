#!/bin/bash
# Roles on the first start; their passwords are set by Ansible afterwards.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U postgres -d rookery <<'SQL'
CREATE ROLE owner LOGIN;
CREATE ROLE web LOGIN;
CREATE ROLE game LOGIN;
CREATE ROLE backup LOGIN IN ROLE pg_read_all_data;
CREATE ROLE monitor LOGIN IN ROLE pg_monitor;
GRANT CREATE ON DATABASE rookery TO owner;
ALTER DEFAULT PRIVILEGES FOR ROLE owner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO web;
ALTER DEFAULT PRIVILEGES FOR ROLE owner GRANT SELECT, INSERT ON TABLES TO game;
SQL
