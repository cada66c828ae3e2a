#!/bin/bash
# Brings a release to both machines: deploy.sh v2026.11.2. Goes back: deploy.sh PREVIOUS (migrations of the catalogue
# stay readable for the release before, the pipeline runs the tests of the old release on the new schema).
# Each release has been on `staging` (a small machine with made-up records, same files) for a day.
# Started by the pipeline after two of us have approved; tests, scan of images and signatures have run there.
# archive-secrets (from Ansible) puts the real env files in the place of the placeholders.
set -euo pipefail
release=${1:?release}

for machine in arc1:archive arc2:watch; do
  host=${machine%%:*} profile=${machine##*:}
  ssh "deploy@$host" "cd /srv/archive && git fetch -q --tags && git verify-tag $release && git checkout -q -f $release &&
    sudo /usr/local/sbin/archive-secrets && docker compose --profile $profile pull -q"
  if [ "$profile" = archive ]; then
    ssh "deploy@$host" "cd /srv/archive && docker compose --profile archive run --rm catalogue python manage.py migrate --noinput"
  fi
  ssh "deploy@$host" "cd /srv/archive && docker compose --profile $profile up -d --wait --wait-timeout 300"
done
curl -fsS --retry 5 --retry-all-errors https://archive.wealdmuseums.example/healthz
