// Passkeys: the browser asks the device, and the form carries the answer.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) =>
    each.charCodeAt(0),
  );
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
const ids = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

function create({ publicKey }) {
  return navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      user: { ...publicKey.user, id: bytes(publicKey.user.id) },
      excludeCredentials: ids(publicKey.excludeCredentials),
    },
  });
}

function get({ publicKey }) {
  return navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      allowCredentials: ids(publicKey.allowCredentials),
    },
  });
}

function carried(credential) {
  const response = {};
  for (const name of [
    "clientDataJSON",
    "attestationObject",
    "authenticatorData",
    "signature",
    "userHandle",
  ]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  });
}

function reason(fault) {
  if (fault.name === "InvalidStateError") return "This device has a passkey for you already.";
  if (fault.name === "SecurityError")
    return "Passkeys need a name in the address, not a number. Open Fingerpost by its name.";
  return "The device did not do it, or it took too long. Try again, or choose another way.";
}

async function optionsOf(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options);
  const answer = await fetch(form.dataset.optionsUrl, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function ask(form) {
  const fault = form.querySelector("[data-passkey-fault]");
  fault.textContent = "";
  try {
    const options = await optionsOf(form);
    const found = await (form.dataset.passkey === "create" ? create(options) : get(options));
    form.elements.credential.value = carried(found);
    form.submit();
  } catch (error) {
    fault.textContent = reason(error);
  }
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) break;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(form);
  });
}
for (const offer of document.querySelectorAll("[data-with-passkeys]")) {
  offer.hidden = offer.disabled = !window.PublicKeyCredential;
}
for (const words of document.querySelectorAll("[data-without-passkeys]")) {
  words.hidden = Boolean(window.PublicKeyCredential);
}
