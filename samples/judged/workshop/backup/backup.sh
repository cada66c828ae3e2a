#!/bin/sh
# Dump, save, forget, report. Any error ends it, and the age of the last success raises an alert.
set -eu
mkdir -p /tmp/dump
MYSQL_PWD="$(cat "$DUMP_PASSWORD_FILE")" mariadb-dump --host="$DUMP_HOST" --user="$DUMP_USER" \
  --single-transaction --all-databases > /tmp/dump/all.sql
# Paperless keeps its tables in SQLite; a plain copy could be torn
sqlite3 "file:/sources/paperless-data/db.sqlite3?mode=ro" ".backup /tmp/dump/paperless.sqlite3"
restic backup /tmp/dump /sources
restic forget --prune --keep-daily 14 --keep-weekly 8 --keep-monthly 12
rm -r /tmp/dump
echo "spokes_backup_last_success_seconds $(date +%s)" > /backup-metrics/backup.prom
