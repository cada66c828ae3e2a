#!/bin/sh
# Writes a dump for each night. We tried a restore on 2026-08-14.
pg_dump seats > /tmp/seats.sql
