#!/bin/sh
# Kim runs this by hand when she is at the ferry.
docker compose up -d
