// Small comforts. Every page works without them.

const summary = document.querySelector(".govuk-error-summary");
if (summary) {
  summary.tabIndex = -1;
  summary.focus();
}

// A second press on a slow network must not make a second record; another button is another deed.
const sent = new WeakMap();
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  const pressed = event.submitter ?? form;
  if (Date.now() - (sent.get(pressed) ?? 0) < 4000) event.preventDefault();
  else sent.set(pressed, Date.now());
});

// A password can be looked at before it is sent.
for (const input of document.querySelectorAll("input[type=password]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "as-link";
  const show = (shown) => {
    input.type = shown ? "text" : "password";
    button.textContent = shown ? "Hide password" : "Show password";
  };
  button.addEventListener("click", () => show(input.type === "password"));
  input.form?.addEventListener("submit", () => show(false));
  show(false);
  input.after(button);
}

// The queue by keys. They can be switched off, as single letters get in the way of some who dictate.
const list = document.getElementById("keys");
if (list) {
  const button = document.getElementById("keys-switch");
  const isOff = () => localStorage.getItem("keys") === "off";
  const say = () => {
    button.textContent = isOff() ? "Switch the keys on" : "Switch the keys off";
  };
  list.hidden = false;
  say();
  button.addEventListener("click", () => {
    localStorage.setItem("keys", isOff() ? "on" : "off");
    say();
  });
  const rows = [...document.querySelectorAll("#queue tbody tr")];
  const link = (row) => row?.querySelector("th a");
  const move = (by) => {
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    link(rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)])?.focus();
  };
  const deeds = {
    j: () => move(1),
    k: () => move(-1),
    o: (row) => link(row)?.click(),
    f: (row) => row?.querySelector("a.tall")?.click(),
    x: (row) => row?.querySelector("input.pick")?.click(),
    "?": () => {
      list.open = !list.open;
      list.querySelector("summary").focus();
    },
  };
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("input:not(.pick), textarea, select");
    if (isTyping || isOff() || event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed(rows.find((row) => row.contains(document.activeElement)));
  });
}
