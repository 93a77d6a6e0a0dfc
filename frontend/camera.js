// The camera reads a label where the browser can; typing and scanners work everywhere. It stays on
// from one label to the next, as each is counted by a page of its own.

const RESTS = 5_000; // milliseconds for which a label must be out of sight to be read again
const box = document.querySelector("#id_words");
const button = document.createElement("button");
const video = document.createElement("video");
let timer;

async function canRead() {
  if (!box || !("BarcodeDetector" in window) || !navigator.mediaDevices?.getUserMedia) return null;
  const known = await BarcodeDetector.getSupportedFormats();
  const wanted = ["qr_code", "code_128", "code_39", "ean_13", "data_matrix"];
  const formats = wanted.filter((each) => known.includes(each));
  return formats.length ? new BarcodeDetector({ formats }) : null;
}

function isNew(code) {
  const { last, at } = JSON.parse(sessionStorage.getItem("seen") ?? "{}");
  sessionStorage.setItem("seen", JSON.stringify({ last: code, at: Date.now() }));
  return last !== code || Date.now() - at > RESTS;
}

async function look(detector) {
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: "environment" },
    });
  } catch {
    sessionStorage.removeItem("camera");
    button.textContent = "The camera is not allowed here. Type the number instead";
    button.disabled = true;
    return;
  }
  sessionStorage.setItem("camera", "on");
  button.textContent = "Put the camera away";
  button.before(video);
  await video.play();
  timer = setInterval(async () => {
    const [code] = await detector.detect(video).catch(() => []);
    if (!code || !video.isConnected || !isNew(code.rawValue)) return;
    clearInterval(timer);
    box.value = code.rawValue;
    box.form.requestSubmit();
  }, 250);
}

function putAway() {
  clearInterval(timer);
  sessionStorage.removeItem("camera");
  for (const track of video.srcObject.getTracks()) track.stop();
  video.remove();
  button.textContent = "Use the camera";
}

function offer(detector) {
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.textContent = "Use the camera";
  button.addEventListener("click", () => (video.isConnected ? putAway() : look(detector)));
  video.className = "scan__camera";
  video.playsInline = true;
  video.muted = true;
  box.form.append(button);
  if (sessionStorage.getItem("camera")) look(detector);
}

const detector = await canRead();
if (detector) offer(detector);
