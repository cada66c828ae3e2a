#!/bin/sh
# How long reading, deriving and each rule take on generated models of several sizes, in processor
# time, and how that grows: twice the model should take about twice the time.
#
#   bench/rules.sh [COMPONENTS...]     the sizes; 2500 5000 10000 20000 when none is given
#
#   PLUMBLINE_JAVA_OPTS  options for the Java machine, such as -Xmx8g
set -eu
cd "$(dirname "$0")/.."
classpath=target/bench.classpath
mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$classpath"
# shellcheck disable=SC2086 # Options are words.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC ${PLUMBLINE_JAVA_OPTS:-} \
  -cp "target/test-classes:target/classes:$(cat "$classpath")" \
  dev.plumbline.bench.RuleTimes target/bench "$@"
