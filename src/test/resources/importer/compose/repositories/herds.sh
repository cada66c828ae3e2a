#!/bin/sh
mysqldump -h herds --all-databases | restic backup --stdin
mysqldump -h herds cows > /tmp/cows.sql
