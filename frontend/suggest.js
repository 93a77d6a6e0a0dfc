// What may help already, looked up while somebody types. The page after asking offers it too.

const PAUSE = 400;
const fits = document.getElementById("fits");
const field = document.querySelector("input[name=summary]");
let last = "";
let timer;

async function look() {
  const text = field.value.trim();
  if (text === last) return;
  last = text;
  const answer = await fetch(`${fits.dataset.from}?${new URLSearchParams({ text })}`).catch(() => null);
  if (!answer?.ok || answer.redirected || text !== last) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = [...(page.getElementById("fits")?.children ?? [])];
  // Saying the same again would only disturb whoever listens.
  const said = found.map((each) => each.outerHTML).join("");
  if (text !== last || said === fits.dataset.said) return;
  fits.dataset.said = said;
  fits.replaceChildren(...found);
}

if (fits && field) {
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
}
