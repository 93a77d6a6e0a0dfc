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
