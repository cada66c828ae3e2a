#!/bin/sh
# Fuzzes what reads users' files, with Jazzer, which Maven gets: mutates inputs and keeps those that
# reach new code. Ends with 1 when an input broke a promise. bench/fuzz.md says how to read the table
# and how to keep such an input.
#
#   bench/fuzz.sh [TARGET...|all] [SECONDS]     each target in turn, for 60 seconds when none is given
#   bench/fuzz.sh --list                        the names of the targets
#
#   PLUMBLINE_JAVA_OPTS  options for the Java machine; -Xmx1800m when none are given
#   FUZZ_FOLDER          where inputs, logs and finds are kept; target/fuzz when none is given. Inputs
#                        that reached new code stay there, so that a second run goes on from them
set -eu
cd "$(dirname "$0")/.."
home=$(pwd)
work=${FUZZ_FOLDER:-target/fuzz}
mkdir -p "$work"
work=$(cd "$work" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mvn -q -B -ntp -Pfuzz test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"

# A copy, so that a build in the working copy does not disturb a run of hours.
for each in classes test-classes; do
  rm -rf "${work:?}/$each"
  cp -r "target/$each" "$work/$each"
done
classpath="$work/test-classes:$work/classes:$(cat "$work/classpath")"
rm -rf "$work/start"
"$java" -cp "$classpath" dev.plumbline.fuzz.Seeds "$work/start"
if [ "${1:-}" = --list ]; then
  cut -d ' ' -f 1 "$work/start/targets"
  exit
fi

seconds=60
targets=
for argument in "$@"; do
  case $argument in
    all) ;;
    *[!0-9]*) targets="$targets $argument" ;;
    *) seconds=$argument ;;
  esac
done
targets=${targets:-$(cut -d ' ' -f 1 "$work/start/targets")}

# The files of an input go to a file system in memory where there is one.
temporary=$work/tmp
[ -w /dev/shm ] && temporary=/dev/shm/plumbline-fuzz.$$
mkdir -p "$temporary"
trap 'rm -rf "$temporary"' EXIT

# Runs a target; what Jazzer says goes to a log.
run() {
  mkdir -p "$work/$1/inputs" "$work/$1/finds"
  # shellcheck disable=SC2086 # Options are words.
  (cd "$work/$1" && "$java" -XX:+UseSerialGC ${PLUMBLINE_JAVA_OPTS:--Xmx1800m} \
    -Djava.io.tmpdir="$temporary" -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
    --target_class="$2" --instrumentation_includes='dev.plumbline.**' \
    --custom_hook_includes='dev.plumbline.**' --keep_going=50 --reproducer_path="$temporary" \
    -artifact_prefix=finds/ -dict="$work/start/dictionary" -max_total_time="$seconds" \
    -timeout=60 -rss_limit_mb=4000 -max_len=6000 -print_final_stats=1 \
    inputs "$work/start/$1") >"$work/$1/log" 2>&1 || true
}

# Prints a row of the table from the last line in which Jazzer told how far it is.
row() {
  last=$(grep -a '^#[0-9].* cov: ' "$work/$1/log" | tail -n 1)
  executions=$(echo "$last" | sed 's/^#\([0-9]*\).*/\1/')
  coverage=$(echo "$last" | sed -n 's/.* cov: \([0-9]*\).*/\1/p')
  finds=$(find "$work/$1/finds" -type f | wc -l)
  took=$2
  printf '| %s | %s | %s | %s | %s | %s |\n' "$1" "$took" "${executions:-0}" \
    "$((${executions:-0} / (took > 0 ? took : 1)))" "${coverage:-0}" "$((finds))"
}

echo '| target | seconds | executions | per second | coverage | finds |'
echo '|---|---|---|---|---|---|'
found=0
for target in $targets; do
  class=$(sed -n "s/^$target //p" "$work/start/targets")
  if [ -z "$class" ]; then
    echo "no target is called $target; bench/fuzz.sh --list names them" >&2
    exit 2
  fi
  start=$(date +%s)
  run "$target" "$class"
  row "$target" "$(($(date +%s) - start))"
  if [ -n "$(find "$work/$target/finds" -type f)" ]; then
    found=1
    grep -a '^== Java Exception' "$work/$target/log" | sort | uniq -c >&2 || true
  fi
done
cd "$home"
exit "$found"
