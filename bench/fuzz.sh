#!/bin/sh
# Fuzzes what reads users' files, with Jazzer, which Maven gets: mutates inputs and keeps those that
# reach new code. Ends with 1 when an input broke a promise. bench/fuzz.md says how to read the table
# and how to keep an input.
#
#   bench/fuzz.sh [TARGET...|all] [SECONDS]     each target in turn, for 60 seconds when none is given
#   bench/fuzz.sh --list                        the names of the targets
#   bench/fuzz.sh --totals                      the table of all runs so far together
#   bench/fuzz.sh --keep [TARGET...|all]        the fewest inputs that reach what the runs so far
#                                               reached, into src/test/resources/fuzz/TARGET/reached
#
#   PLUMBLINE_JAVA_OPTS  options for the Java machine; -Xmx1800m and the quick compiler when none are
#                        given: the other one works for minutes on what Jazzer adds to each method
#   FUZZ_FOLDER          where inputs, logs, finds and totals are kept; target/fuzz when none is given.
#                        Inputs that reached new code stay there, so that a later run goes on from them
set -eu

# Compiles and takes a copy, so that a build in the working copy does not disturb a run of hours.
prepare() {
  mvn -q -B -ntp -Pfuzz test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
  for each in classes test-classes; do
    rm -rf "${work:?}/$each"
    cp -r "target/$each" "$work/$each"
  done
  classpath="$work/test-classes:$work/classes:$(cat "$work/classpath")"
  rm -rf "$work/start"
  "$java" -cp "$classpath" dev.plumbline.fuzz.Seeds "$work/start"
}

# Users may write regular expressions, which Jazzer takes for an injection; and to look into each step
# of each expression takes longer than all else.
hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection
hooks=$hooks:com.code_intelligence.jazzer.sanitizers.RegexRoadblocks

# What no input makes take another way, and the tree, which compares each key with each that is asked
# for; the dictionaries have those.
beside='dev.plumbline.fuzz.**:dev.plumbline.ontology.**:dev.plumbline.rdf.**'
beside="$beside:dev.plumbline.document.Tree*"

# Runs Jazzer on a target; what it says goes to a log. What is slow is for the targets to judge, by
# processor time: the first input waits for all classes. To count how rare each feature is
# (-entropic) takes half of the time where an input has thousands.
#   jazzer TARGET LOG ARGUMENT...
jazzer() {
  class=$(sed -n "s/^$1 //p" "$work/start/targets")
  folder=$work/$1
  log=$2
  shift 2
  # shellcheck disable=SC2086 # Options are words.
  (cd "$folder" && exec "$java" -XX:+UseSerialGC \
    ${PLUMBLINE_JAVA_OPTS:--Xmx1800m -XX:TieredStopAtLevel=1} -Djava.io.tmpdir="$temporary" \
    -cp "$classpath" com.code_intelligence.jazzer.Jazzer --target_class="$class" \
    --instrumentation_includes='dev.plumbline.**' \
    --custom_hook_includes='dev.plumbline.**' --disabled_hooks="$hooks" \
    --instrumentation_excludes="$beside" --custom_hook_excludes="$beside" \
    --keep_going=50 --reproducer_path="$temporary" \
    -artifact_prefix=finds/ -timeout=60 -report_slow_units=60 -rss_limit_mb=4000 \
    -max_len=6000 -entropic=0 "$@") >"$log" 2>&1 || true
}

# Mutates inputs of a target, and prints and adds up what came of it.
fuzz() {
  mkdir -p "$work/$1/inputs" "$work/$1/finds"
  running=$1
  start=$(date +%s)
  jazzer "$1" "$work/$1/log" -dict="$work/start/$1.dictionary" -max_total_time="$seconds" \
    -print_final_stats=1 inputs "$work/start/$1"
  record
}

# Adds the run that goes on to the totals, also when it is stopped.
record() {
  [ -n "$running" ] || return 0
  took=$(($(date +%s) - start))
  # Jazzer tells how far it is in lines such as "#512 NEW cov: 1234 ft: ...".
  last=$(grep -a '^#[0-9].* cov: ' "$work/$running/log" | tail -n 1)
  executions=$(echo "$last" | sed -n 's/^#\([0-9]*\).*/\1/p')
  coverage=$(echo "$last" | sed -n 's/.* cov: \([0-9]*\).*/\1/p')
  printf '%s\t%s\t%s\t%s\n' "$running" "$took" "${executions:-0}" "${coverage:-0}" >>"$work/runs.tsv"
  row "$running" "$took" "${executions:-0}" "${coverage:-0}"
  running=
}

# Prints a row of the table.
#   row TARGET SECONDS EXECUTIONS COVERAGE
row() {
  finds=0
  [ ! -d "$work/$1/finds" ] || finds=$(find "$work/$1/finds" -type f | wc -l)
  printf '| %s | %s | %s | %s | %s | %s |\n' "$1" "$2" "$3" "$(($3 / ($2 > 0 ? $2 : 1)))" "$4" \
    "$((finds))"
}

# Prints the table of all runs, which runs.tsv has one by one; coverage is that of the last.
totals() {
  touch "$work/runs.tsv"
  head_of_table
  awk -F '\t' '
    !($1 in took) { order[++targets] = $1 }
    { took[$1] += $2; tried[$1] += $3; if ($4 > 0) reached[$1] = $4 }
    END { for (i = 1; i <= targets; i++) { t = order[i]; print t, took[t], tried[t], reached[t] + 0 } }
  ' "$work/runs.tsv" | while read -r target took tried reached; do
    row "$target" "$took" "$tried" "$reached"
  done
}

head_of_table() {
  echo '| target | seconds | executions | per second | coverage | finds |'
  echo '|---|---|---|---|---|---|'
}

# Keeps few and small inputs that together reach what all reached, without those kept by name.
keep() {
  rm -rf "$work/$1/reached"
  mkdir -p "$work/$1/inputs" "$work/$1/finds" "$work/$1/reached"
  jazzer "$1" "$work/$1/merge-log" -merge=1 reached "$home/src/test/resources/fuzz/$1" inputs
}

stop() {
  record
  rm -rf "$temporary"
}

main() {
  cd "$(dirname "$0")/.."
  home=$(pwd)
  work=${FUZZ_FOLDER:-target/fuzz}
  mkdir -p "$work"
  work=$(cd "$work" && pwd)
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  running=
  if [ "${1:-}" = --totals ]; then
    totals
    exit
  fi
  prepare
  if [ "${1:-}" = --list ]; then
    cut -d ' ' -f 1 "$work/start/targets"
    exit
  fi

  does=fuzz
  seconds=60
  targets=
  for argument in "$@"; do
    case $argument in
      all) ;;
      --keep) does=keep ;;
      *[!0-9]*) targets="$targets $argument" ;;
      *) seconds=$argument ;;
    esac
  done
  targets=${targets:-$(cut -d ' ' -f 1 "$work/start/targets")}
  for target in $targets; do
    if ! grep -q "^$target " "$work/start/targets"; then
      echo "no target is called $target; bench/fuzz.sh --list names them" >&2
      exit 2
    fi
  done

  # The files of an input go to a file system in memory where there is one.
  temporary=$work/tmp
  [ -w /dev/shm ] && temporary=/dev/shm/plumbline-fuzz.$$
  mkdir -p "$temporary"
  trap stop EXIT
  trap 'exit 130' INT TERM

  found=0
  [ "$does" = keep ] || head_of_table
  for target in $targets; do
    "$does" "$target"
    if [ -n "$(find "$work/$target/finds" -type f)" ]; then
      found=1
      grep -a '^== Java Exception' "$work/$target/log" | sort | uniq -c >&2 || true
    fi
  done
  exit "$found"
}

# The shell has read all of this before it starts, so that the file may change while it runs.
main "$@"
