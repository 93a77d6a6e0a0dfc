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
# What the house's typeface cannot draw on paper: other scripts, and emoji.
fallback() {
  cp "node_modules/@expo-google-fonts/$1/$2.ttf" "$built/fonts/$3.ttf"
}
fallback noto-sans 400Regular/NotoSans_400Regular greek-cyrillic
fallback noto-sans 700Bold/NotoSans_700Bold greek-cyrillic-bold
fallback noto-sans-arabic 400Regular/NotoSansArabic_400Regular arabic
fallback noto-sans-arabic 700Bold/NotoSansArabic_700Bold arabic-bold
fallback noto-sans-hebrew 400Regular/NotoSansHebrew_400Regular hebrew
fallback noto-sans-hebrew 700Bold/NotoSansHebrew_700Bold hebrew-bold
fallback noto-emoji 400Regular/NotoEmoji_400Regular emoji
# Every licence asks to travel with what it covers.
cp "$font/LICENSE" "$built/fonts/LICENSE.txt"
for each in noto-sans noto-sans-arabic noto-sans-hebrew noto-emoji; do
  cp "node_modules/@expo-google-fonts/$each/LICENSE_FONT" "$built/fonts/LICENSE-$each.txt"
done
cp govuk-frontend-LICENSE.txt "$built/"
printf %s "$want" > "$built/.stamp"
