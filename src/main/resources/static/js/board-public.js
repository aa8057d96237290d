// Reads the board aloud and prints it; without this file both buttons stay hidden.
const speech = "speechSynthesis" in window && "SpeechSynthesisUtterance" in window;
for (const button of document.querySelectorAll("[data-read]")) {
  if (!speech) break;
  button.hidden = false;
  const label = button.querySelector("span");
  const start = label ? label.textContent : button.getAttribute("aria-label");
  const say = (words) => (label ? (label.textContent = words) : button.setAttribute("aria-label", words));
  button.addEventListener("click", () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      say(start);
      return;
    }
    const text = document.querySelector("[data-readable]").innerText.replace(/·/g, "，");
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = document.documentElement.lang;
    utterance.rate = 0.9;
    utterance.onend = () => say(start);
    say(button.dataset.stop);
    speechSynthesis.speak(utterance);
  });
}
addEventListener("pagehide", () => speech && speechSynthesis.cancel());
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
