#!/bin/bash
# The nightly backup of Rookery.
set -euo pipefail
pg_dump --format=custom | restic backup --stdin --stdin-filename rookery.dump
restic forget --prune $RESTIC_KEEP
printf 'rookery_backup_last_success_timestamp_seconds %s\n' "$(date +%s)" > /textfile/backup.prom.new
mv /textfile/backup.prom.new /textfile/backup.prom
