// 读给我听: reads the text of the page, the same words that stand there; the button appears only where a voice exists.
const button = document.querySelector("[data-read]");

const words = () => {
  const copy = document.getElementById("content").cloneNode(true);
  for (const silent of copy.querySelectorAll(".eld-tools, form, [hidden], [aria-hidden=true]")) silent.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
};

if (button && "speechSynthesis" in window) {
  const label = button.querySelector("span");
  const read = label.textContent;
  const quiet = () => { label.textContent = read; };
  button.hidden = false;
  button.addEventListener("click", () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      quiet();
      return;
    }
    const speech = new SpeechSynthesisUtterance(words());
    speech.lang = button.dataset.read;
    speech.rate = 0.9;
    speech.onend = quiet;
    speechSynthesis.speak(speech);
    label.textContent = button.dataset.stop;
  });
}
