#!/bin/sh
pg_dump notes > /scratch/notes.sql
restic -r "$REPO" backup /scratch && rclone copy /scratch remote:notes
