#!/bin/sh
# Kills each command that writes, aimed at the moment at which it writes, and tells what was left: the old
# file, the new one, or something broken; and what is still lying about when the next run has started.
#
#   bench/kills.sh [KILLS [WRITER...]]     KILLS for each writer (default: 50)
#
#   PLUMBLINE  the program (default: that of this working copy)
#   SIGNAL     KILL (default), TERM or INT
#
# A poll sees the temporary file appear and kills after a pause that grows from kill to kill, so that
# some hit the write, some the rename and some what follows. "aimed" are those that came while the
# temporary file was there. The build runs with a stand-in for Maven.
set -eu
cd "$(dirname "$0")/.."
kills=${1:-50}
[ $# -eq 0 ] || shift
plumbline=${PLUMBLINE:-$PWD/plumbline}
signal=${SIGNAL:-KILL}
samples=$PWD/samples
launcher=$PWD/plumbline
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# Writes a model of $1 components to standard output.
model() {
  awk -v n="$1" 'BEGIN {
    print "system: shop\ncomponents:"
    for (i = 1; i <= n; i++) printf "  c%d: {kind: service, description: \"number %d\"}\n", i, i
    print "flows:"
    for (i = 1; i < n; i++) printf "  - c%d -> c%d: https\n", i, i + 1
  }'
}

# Returns whether one of the files that are named is there; a pattern that finds none is none.
is_there() {
  for each in "$@"; do
    if [ -e "$each" ]; then return 0; fi
  done
  return 1
}

# Starts the rest of the arguments in a group of their own and kills it $2 steps after a file of
# pattern $1 appears. Sets $hit.
kill_at() {
  pattern=$1 pause=$2
  shift 2
  hit=no
  setsid "$@" >/dev/null 2>&1 </dev/null &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    # shellcheck disable=SC2086 # It is a pattern.
    if is_there $pattern; then
      while [ "$pause" -gt 0 ]; do pause=$((pause - 1)); done
      # shellcheck disable=SC2086
      if is_there $pattern; then hit=yes; fi
      break
    fi
  done
  kill -s "$signal" -- "-$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
}

# Prints a row of the table.
row() {
  printf '%-14s %5s %5s %5s %5s %6s %6s\n' "$@"
}

# Kills writer $1 while it writes folder "out", which $2 sets up and whose new content is in "new".
# The temporary files have the names $3; $4 is the longest pause; the rest is the command.
writer() {
  name=$1 setup=$2 pattern=$3 longest=$4
  shift 4
  rm -rf out new
  $setup
  cp -R out old
  "$@" >/dev/null 2>&1 || [ $? -eq 1 ]
  mv out new
  cp -R old out
  n=0 aimed=0 olds=0 news=0 broken=0 litter=0
  while [ "$n" -lt "$kills" ]; do
    # Temporary files that the last kill left stay.
    find out -type f ! -name '.plumbline-*.tmp' -exec rm -f {} +
    cp -R old/. out/
    kill_at "$pattern" $((longest * n / kills)) "$@"
    n=$((n + 1))
    [ "$hit" = no ] || aimed=$((aimed + 1))
    judge
  done
  "$@" >/dev/null 2>&1 || true # A rule may be there already.
  if ! diff -r new out >/dev/null; then litter=$((litter + 1)); fi
  row "$name" "$kills" "$aimed" "$olds" "$news" "$broken" "$litter"
  rm -rf old
}

# Counts what a kill has left: each file is whole, old or new, and of temporary files there are only
# those of the run that was killed.
judge() {
  state=old
  left=0
  for file in $(cd out && find . -type f); do
    case $file in
      */.plumbline-*.tmp) left=$((left + 1)) ;;
      *)
        if cmp -s "out/$file" "old/$file"; then :; elif cmp -s "out/$file" "new/$file"; then
          if [ "$state" = old ]; then state=new; fi
        else state=broken; fi
        ;;
    esac
  done
  # Each kind of output has at most this many temporary files at once.
  if [ "$left" -gt "${most:-1}" ]; then litter=$((litter + 1)); fi
  case $state in
    old) olds=$((olds + 1)) ;;
    new) news=$((news + 1)) ;;
    *) broken=$((broken + 1)) ;;
  esac
}

one_file() {
  mkdir -p out
  echo old >out/file
}

markdown() {
  mkdir -p out
  printf '# Shop\n\n<!-- plumbline:diagram -o svg=shop.svg -->\n<!-- /plumbline:diagram -->\n' >out/file
  mv out/file out/shop.md
  echo old >out/shop.svg
}

pages() {
  mkdir -p out
  echo old >out/README.md
}

nothing() {
  mkdir -p out/cost
}

# The class archive of the launcher: the run after a kill has to work, and to clear what was left.
archive() {
  copy dist
  n=0 aimed=0 olds=0 news=0 broken=0 litter=0
  while [ "$n" -lt "$kills" ]; do
    rm -f copy/cache/*.jsa copy/cache/*.aot
    kill_at 'copy/cache/java*.[0-9]*' $((40000 * n / kills)) copy/bin/plumbline --version
    n=$((n + 1))
    [ "$hit" = no ] || aimed=$((aimed + 1))
    if is_there copy/cache/*.jsa copy/cache/*.aot; then news=$((news + 1)); else olds=$((olds + 1)); fi
    if [ "$(copy/bin/plumbline --version 2>/dev/null)" != "$version" ]; then broken=$((broken + 1)); fi
    if is_there copy/cache/java*.[0-9]*; then litter=$((litter + 1)); fi
  done
  row archive "$kills" "$aimed" "$olds" "$news" "$broken" "$litter"
}

# Sets up a copy of the program: as a release, or as a working copy that is not built.
copy() {
  rm -rf copy
  jar=$(jar_of_program)
  case $1 in
    dist)
      mkdir -p copy/bin copy/lib copy/cache
      cp "$launcher" copy/bin/
      cp "${jar%/*}"/* copy/lib/
      ln -s "$samples" copy/samples
      ;;
    sources)
      mkdir -p copy/src/main copy/src/assembly copy/ontology copy/queries bin
      cp "$launcher" copy/
      touch copy/pom.xml copy/src/main/source
      ln -s "$samples" copy/samples
      cp -R "${jar%/*}" built
      cat >bin/mvn <<'MAVEN'
#!/bin/sh
mkdir -p target/dist/lib
: >target/dist/lib/plumbline.jar
sleep 0.2
cp -R "$BUILT"/* target/dist/lib/
cp "$BUILT/plumbline.jar" target/plumbline-0.jar
MAVEN
      chmod +x bin/mvn
      ;;
  esac
}

jar_of_program() {
  real=$(readlink -f "$plumbline")
  if [ -f "${real%/*}/pom.xml" ]; then echo "${real%/*}/target/dist/lib/plumbline.jar"; else
    echo "${real%/bin/*}/lib/plumbline.jar"; fi
}

# The build of a working copy: whatever is killed, the next start builds what is missing.
build() {
  copy sources
  n=0 aimed=0 olds=0 news=0 broken=0 litter=0
  while [ "$n" -lt "$kills" ]; do
    rm -rf copy/target/.built copy/target/plumbline-0.jar copy/target/dist/lib
    BUILT=$work/built PATH=$work/bin:$PATH \
      kill_at 'copy/target/.begun' $((60000 * n / kills)) copy/plumbline --version
    n=$((n + 1))
    [ "$hit" = no ] || aimed=$((aimed + 1))
    if [ -e copy/target/.built ]; then news=$((news + 1)); else olds=$((olds + 1)); fi
    if [ "$(BUILT=$work/built PATH=$work/bin:$PATH copy/plumbline --version 2>/dev/null)" != "$version" ]; then
      broken=$((broken + 1))
    fi
    if is_there copy/target/.begun copy/target/.building* || [ -h copy/target/.building ]; then
      litter=$((litter + 1))
    fi
  done
  row build "$kills" "$aimed" "$olds" "$news" "$broken" "$litter"
}

version=$("$plumbline" --version)
model 150 >large.yaml
model 25 >small.yaml
temporary='out/.plumbline-*.tmp'
[ $# -gt 0 ] || set -- check diagram update docs new archive build
row writer kills aimed old new broken litter
for each in "$@"; do
  most=1
  case $each in
    check) writer check one_file "$temporary" 4000 "$plumbline" check large.yaml -q -o json=out/file ;;
    diagram) writer diagram one_file "$temporary" 1500 "$plumbline" diagram small.yaml -o svg=out/file ;;
    update)
      most=2
      writer update markdown "$temporary" 1500 "$plumbline" diagram small.yaml --update out/shop.md
      ;;
    docs)
      most=1000
      writer docs pages 'out/.plumbline-*.tmp out/*/.plumbline-*.tmp' 40000 "$plumbline" rules docs out
      ;;
    new)
      most=3
      writer new nothing 'out/cost/.plumbline-*.tmp' 1000 \
        "$plumbline" rules new cost spent --rules out
      ;;
    archive) archive ;;
    build) build ;;
  esac
done
