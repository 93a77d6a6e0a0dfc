// The camera reads a label where the browser can; typing and scanners work everywhere.

const box = document.querySelector("#id_words");

async function canRead() {
  if (!box || !("BarcodeDetector" in window) || !navigator.mediaDevices?.getUserMedia) return null;
  const known = await BarcodeDetector.getSupportedFormats();
  const wanted = ["qr_code", "code_128", "code_39", "ean_13", "data_matrix"];
  const formats = wanted.filter((each) => known.includes(each));
  return formats.length ? new BarcodeDetector({ formats }) : null;
}

function offer(detector) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.textContent = "Use the camera";
  box.form.append(button);
  button.addEventListener("click", () => look(detector, button));
}

async function look(detector, button) {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    button.textContent = "The camera is not allowed here. Type the number instead";
    button.disabled = true;
    return;
  }
  const video = document.createElement("video");
  video.className = "scan__camera";
  video.playsInline = true;
  video.muted = true;
  video.srcObject = stream;
  button.replaceWith(video);
  await video.play();
  const timer = setInterval(async () => {
    const [code] = await detector.detect(video).catch(() => []);
    if (!code || !box.isConnected) return;
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    box.value = code.rawValue;
    box.form.requestSubmit();
  }, 250);
}

const detector = await canRead();
if (detector) offer(detector);
