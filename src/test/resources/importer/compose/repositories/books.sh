#!/bin/bash
# prices is not backed up: it is filled again each morning.
for database in one; do :; done
pg_dump -h books --format=custom \
  --dbname=dairy | restic backup --stdin
pg_dump -U copies -Fc ledger > /tmp/ledger
