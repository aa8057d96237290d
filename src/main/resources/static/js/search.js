// Arrow keys walk from the search box through the suggestions below it; Escape closes them.
const box = document.querySelector(".yb-find");
const links = () => [...box.querySelectorAll(".yb-suggest a")];

box?.addEventListener("keydown", (event) => {
  const input = box.querySelector("input");
  if (event.key === "Escape") {
    box.querySelector(".yb-suggest").replaceChildren();
    input.focus();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const found = links();
  if (!step || found.length === 0) return;
  event.preventDefault();
  const next = found.indexOf(document.activeElement) + step;
  (next < 0 ? input : found[Math.min(next, found.length - 1)]).focus();
});
