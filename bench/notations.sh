#!/bin/sh
# Asks Mermaid and D2 whether they read what `plumbline diagram` writes for them, with all samples,
# their views, names that are hard on every language, and other projects' files when a folder of
# Compose files is given. Installs both programs from the npm registry. With a browser at hand, the
# pictures are left in the working folder, to be looked at.
#   bench/notations.sh [FOLDER [WORKING_FOLDER]]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=${2:-$here/../target/notations}
plumbline=${PLUMBLINE:-$here/../plumbline}
mkdir -p "$work"
cp "$here"/notations/package.json "$here"/notations/*.mjs "$work"
(cd "$work" && npm install --silent --no-audit --no-fund)

cd "$here/.."
draw() {
  drawing=$work/$1
  shift
  if ! "$plumbline" diagram "$@" -o "mermaid=$drawing.mmd" -o "d2=$drawing.d2" >"$drawing.log" 2>&1; then
    echo "not drawn: $drawing ($(head -n 1 "$drawing.log"))"
  fi
}
rm -f "$work"/*.mmd "$work"/*.d2 "$work"/*.html "$work"/*.svg "$work"/*.png
draw hostile bench/notations/hostile.yaml
draw hostile-findings bench/notations/hostile.yaml --findings --theme dark --direction right
for sample in samples/shop samples/shop-hardened samples/sock-shop samples/trading samples/undocumented samples/bare samples/self; do
  name=$(basename "$sample")
  draw "$name" "$sample"
  draw "$name-findings" "$sample" --findings
  draw "$name-context" "$sample" --context --direction right
done
for asset in card customer order; do
  draw "shop-data-$asset" samples/shop --data "$asset"
done
draw shop-around samples/shop --around order-api --hops 2
draw shop-boundary samples/shop --boundary data-zone
if [ $# -gt 0 ]; then
  find "$1" -name '*compose*.y*ml' | sort | head -n 30 | while read -r file; do
    draw "$(echo "$file" | sed "s|^$1/*||; s|[^A-Za-z0-9]|_|g")" "$file"
  done
fi

status=0
(cd "$work" && node mermaid.mjs *.mmd) || status=$?
(cd "$work" && node d2.mjs *.d2) || status=$?

for browser in chromium chromium-browser google-chrome; do
  if command -v "$browser" >/dev/null 2>&1; then
    for page in "$work"/*.mmd.html "$work"/*.d2.svg; do
      "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files \
        --virtual-time-budget=8000 --window-size=1500,1400 --screenshot="${page%.*}.png" "file://$page" \
        >/dev/null 2>&1 || echo "no picture of $page"
    done
    break
  fi
done
exit $status
