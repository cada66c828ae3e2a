#!/bin/sh
# Brings a release to the boathouse, after the tests; nobody runs it by hand.
set -eu
ssh boathouse "cd /srv/canoes && git checkout -q $1 && docker compose up -d --wait"
