#!/bin/sh
# Pictures beside Graphviz: times of whole runs, times in one warm JVM, and crossings of flows, for
# systems of 20, 200 and 2,000 components, two samples, and Compose files when a corpus is there.
#
#   bench/diagrams.sh                       needs graphviz and compiled tests (mvn -q test-compile)
#   PLUMBLINE=... CLASSES=... JDKS="..."    another program, class path, or Java homes to compare
set -eu
cd "$(dirname "$0")/.."
plumbline=${PLUMBLINE:-./plumbline}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if [ -z "${CLASSES:-}" ]; then
  mvn -q dependency:build-classpath -Dmdep.outputFile=target/bench.classpath >/dev/null
  CLASSES=target/test-classes:target/classes:$(cat target/bench.classpath)
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$java" -version 2>&1 | head -n 1
dot -V 2>&1
corpus=../shared/corpus/compose
set -- samples/shop samples/sock-shop
for file in microservices-demo__microservices-demo__deploy__docker-compose__docker-compose.yml \
  spring-petclinic__spring-petclinic-microservices__docker-compose.yml sqshq__piggymetrics__docker-compose.yml; do
  if [ -f "$corpus/$file" ]; then
    set -- "$@" "$corpus/$file"
  fi
done

echo "In one warm JVM, the median of five:"
"$java" -cp "$CLASSES" dev.plumbline.diagram.DiagramBench "$work" "$@"

echo
echo "Whole runs, in seconds of processor time (user), the model read and checked for mistakes:"
for model in "$work/20.yaml" "$work/200.yaml" "$work/2000.yaml" "$@"; do
  "$plumbline" diagram "$model" --whole -f dot >"$work/graph.dot"
  ours=$( { bash -c "TIMEFORMAT=%U; time \"$plumbline\" diagram \"$model\" --whole -o svg=\"$work/out.svg\""; } 2>&1 | tail -n 1)
  theirs=$( { bash -c "TIMEFORMAT=%U; time timeout 60 dot -Tsvg \"$work/graph.dot\" -o \"$work/dot.svg\" 2>/dev/null"; } 2>&1 | tail -n 1)
  printf '%-90s %7s   dot %7s\n' "$(basename "$model")" "$ours" "$theirs"
done

# Every JDK must give the same bytes.
for home in ${JDKS:-}; do
  echo
  "$home/bin/java" -version 2>&1 | head -n 1
  for model in samples/shop "$work/200.yaml" "$work/2000.yaml"; do
    for format in svg png html dgs; do
      "$home/bin/java" -cp "$CLASSES" dev.plumbline.cli.Main diagram "$model" --whole -o "$format=$work/out"
      printf '%-10s %-5s %s\n' "$(basename "$model")" "$format" "$(sha256sum <"$work/out" | cut -c 1-16)"
    done
  done
done
