#!/bin/bash
# Buckets of the object store, and who may do what. Can be run again at any time.
set -euo pipefail
g() { docker compose --profile archive exec -T objects /garage "$@"; }

for bucket in inbox masters derivatives; do
  g bucket info "$bucket" > /dev/null 2>&1 || g bucket create "$bucket"
done
for key in catalogue ingest iiif backup; do
  g key info "$key" > /dev/null 2>&1 || g key create "$key"
done

# The catalogue takes what is handed in, and gives originals to curators
g bucket allow --read --write inbox       --key catalogue
g bucket allow --read         masters     --key catalogue
g bucket allow --read         derivatives --key catalogue

g bucket allow --read --write inbox       --key ingest
g bucket allow --read --write masters     --key ingest
g bucket allow --read --write derivatives --key ingest

g bucket allow --read --write derivatives --key iiif
g bucket allow --read --write masters     --key iiif  # tried for the tithe maps, HB

g bucket allow --read         masters     --key backup
