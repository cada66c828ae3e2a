#!/bin/bash
# reproducible.sh [COMMIT]: builds a release twice and compares archive and jar byte by byte.
#
# Each build is in a clone of its own, with another folder, time zone, language and umask. Ends with 0 when all
# bytes are the same; else it says where they differ, and keeps both builds. Takes some minutes: it compiles and
# packs twice, without tests.
set -eu
commit=${1:-HEAD}
source=$(cd "$(dirname "$0")/.." && pwd)
commit=$(git -C "$source" rev-parse "$commit")
work=$(mktemp -d)

build() { # folder, time zone, language, umask
  mkdir -p "$(dirname "$work/$1")"
  git clone -q "$source" "$work/$1"
  git -C "$work/$1" -c advice.detachedHead=false checkout -q "$commit"
  (
    umask "$4"
    cd "$work/$1"
    TZ=$2 LC_ALL=$3 LANG=$3 mvn -B -q ${MVN_ARGS:-} -Dmaven.test.skip=true package
  )
}

# The clone itself must have the modes of its umask, too.
(umask 022; build one UTC C 022)
(umask 077; build "two of them/deeper" Pacific/Kiritimati tr_TR.UTF-8 077)

status=0
for name in $(cd "$work/one/target" && ls plumbline-*.zip plumbline-*.jar); do
  first=$work/one/target/$name
  second="$work/two of them/deeper/target/$name"
  sha256sum "$first" "$second"
  if ! cmp "$first" "$second"; then
    status=1
    diff <(unzip -Zv "$first") <(unzip -Zv "$second") | head -40 || true
  fi
done
if [ $status = 0 ]; then
  rm -rf "$work"
  echo "reproducible: $commit"
else
  echo "not reproducible: compare the builds in $work"
fi
exit $status
