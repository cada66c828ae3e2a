#!/bin/bash
# Copies to arc2. restic and rclone (crypt) encrypt before anything leaves this machine.
# The passwords for that are also in the safe of the association's office.
set -euo pipefail

# 1. Database
restic backup --host arc1 --tag db --stdin-filename archive.dump \
  --stdin-from-command -- pg_dump --format=custom --dbname=archive

# 2. Masters; what was deleted or changed is put aside, not lost
rclone sync objects:masters arc2crypt:masters \
  --backup-dir "arc2crypt:removed/$(date +%F)" --checksum --transfers 8 --retries 3 --bwlimit 60M

# 3. Tidy up, and look whether it can be read
restic forget --host arc1 --tag db --keep-last 14 --keep-monthly 12 --prune
restic check --read-data-subset=5%
rclone delete arc2crypt:removed --min-age 90d

# 4. For the alert
printf 'archive_backup_last_success_seconds %s\n' "$(date +%s)" > /textfile/backup.prom.new
mv /textfile/backup.prom.new /textfile/backup.prom
