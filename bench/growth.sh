#!/bin/sh
# How the time of a check, its reports and its diagrams grows when one thing doubles: the callers of
# a hub, the length of a chain, the data on one flow, and so on.
#
#   bench/growth.sh [SHAPE...]     all shapes when none is given; SHAPE:SIZE starts with this size
#   bench/growth.sh --list         the names of the shapes
#
# For each shape it prints seconds of processor time for three sizes, each twice the one before, and
# behind each the ratio to the one before: about 2 where the work is linear. Below "all" stands each
# step, derivation and rule that grew by more than 2.3 at the last doubling, or if there is none the
# one that grew most. The last line has the findings and the memory held at the end in MiB.
#
#   PLUMBLINE_JAVA_OPTS  options for the Java machine, such as -Xmx8g
set -eu
cd "$(dirname "$0")/.."
classpath=target/bench.classpath
mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$classpath"

growth() {
  # shellcheck disable=SC2086 # Options are words.
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 ${PLUMBLINE_JAVA_OPTS:-} \
    -cp "target/test-classes:target/classes:$(cat "$classpath")" dev.plumbline.bench.Growth "$@"
}

if [ "${1:-}" = --list ]; then
  growth
  exit
fi
[ $# -gt 0 ] || set -- $(growth)
for shape in "$@"; do
  # One that does not end, or is refused, does not keep the others from being measured.
  growth target/growth "$shape" || true
done
