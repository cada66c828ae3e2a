#!/bin/sh
# How long a cold start takes: the median of ten whole runs, in milliseconds and as a multiple of
# "java -version" measured in between, so that other load on the machine counts for both.
#
#   bench/startup.sh [RUNS]
set -eu
cd "$(dirname "$0")/.."
runs=${1:-10}
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT

now() {
  date +%s%N
}

# Appends to file $1 the milliseconds that the rest of the arguments take as a command.
measure() {
  file=$times/$1
  shift
  start=$(now)
  "$@" >/dev/null 2>&1 || true
  echo "$((($(now) - start) / 10000))" >>"$file"
}

median() {
  sort -n "$times/$1" | awk '{ all[NR] = $1 } END { print (all[int((NR + 1) / 2)] + all[int(NR / 2) + 1]) / 2 }'
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
./plumbline --version >/dev/null
i=0
while [ "$i" -lt "$runs" ]; do
  measure java "$java" -version
  measure version ./plumbline --version
  measure rules ./plumbline rules
  measure check ./plumbline check samples/shop
  i=$((i + 1))
done

base=$(median java)
"$java" -version 2>&1 | head -n 1
for name in java version rules check; do
  median "$name" | awk -v name="$name" -v base="$base" \
    '{ printf "%-8s %7.1f ms  %5.1f times java -version\n", name, $1 / 100, $1 / base }'
done
