// A countdown beside the times of a run sheet, and a ballot that waits in the phone while the room is offline.
const items = document.querySelectorAll("[data-begins]");
const tick = () => {
  const now = Date.now();
  for (const item of items) {
    const begins = Date.parse(item.dataset.begins);
    const ends = begins + item.dataset.minutes * 60000;
    const said = item.querySelector(".fp-count");
    const running = now >= begins && now < ends;
    said.hidden = !running;
    item.toggleAttribute("aria-current", running);
    if (!running) continue;
    const left = Math.ceil((ends - now) / 1000);
    said.textContent = `${said.dataset.now} ${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  }
};
if (items.length) {
  tick();
  setInterval(tick, 1000);
}

const form = document.querySelector("form[data-ballot]");
let waiting;
const key = form && "ballot " + form.getAttribute("action");

const say = (words) => {
  const note = form.querySelector("[data-said]");
  note.textContent = words;
  note.hidden = false;
};

const send = async (body) => {
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(body) });
    if (answer.status >= 500) throw new Error("away");
    localStorage.removeItem(key);
    document.documentElement.innerHTML = await answer.text();
    clearInterval(waiting);
    scrollTo(0, 0);
  } catch {
    localStorage.setItem(key, body);
    say(form.dataset.offline);
  }
};

const again = () => {
  const kept = localStorage.getItem(key);
  if (kept !== null) {
    say(form.dataset.kept);
    send(kept);
  }
};

if (form) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(new URLSearchParams(new FormData(form)).toString());
  });
  addEventListener("online", again);
  waiting = setInterval(again, 8000);
  again();
}
