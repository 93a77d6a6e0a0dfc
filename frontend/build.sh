#!/bin/sh
# Compile the look into fingerpost/foundation/ui/static/built. Does nothing when nothing changed.
set -eu
cd "$(dirname "$0")"
built=../fingerpost/foundation/ui/static/built
font=node_modules/@fontsource-variable/atkinson-hyperlegible-next
print=node_modules/@expo-google-fonts/atkinson-hyperlegible-next
govuk=node_modules/govuk-frontend
want="$(cat build.sh package-lock.json ./*.scss ./*.js | cksum)"

if [ -d "$govuk" ] && [ -s "$built/app.css" ] && [ "$(cat "$built/.stamp" 2>/dev/null)" = "$want" ]; then
  exit 0
fi
command -v npm >/dev/null 2>&1 ||
  { echo "The pages need Node.js to be built: put node and npm on PATH, then run this again." >&2; exit 1; }

npm ci --ignore-scripts --omit=optional --no-audit --no-fund --loglevel=error
rm -rf "$built"
mkdir -p "$built/fonts"
node node_modules/sass/sass.js --load-path=node_modules --no-source-map --style=compressed \
  --quiet-deps app.scss "$built/app.css"
cp ./*.js "$built/"
cp "$font"/files/*-latin-wght-normal.woff2 "$built/fonts/latin.woff2"
cp "$font"/files/*-latin-ext-wght-normal.woff2 "$built/fonts/latin-ext.woff2"
cp "$print/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf" "$built/fonts/regular.ttf"
cp "$print/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf" "$built/fonts/bold.ttf"
# Both licences ask to travel with what they cover.
cp "$font/LICENSE" "$built/fonts/LICENSE.txt"
cp govuk-frontend-LICENSE.txt "$built/"
printf %s "$want" > "$built/.stamp"
