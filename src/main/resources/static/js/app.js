// Everything works without this file; it only makes it quicker.
const announce = (words) => {
  const live = document.getElementById("announce");
  if (live) live.textContent = words;
};

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector("[data-shortcut='/']");
  if (field) {
    event.preventDefault();
    field.focus();
  }
});

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.yb-menu[open]")) {
    if (!menu.contains(event.target)) menu.removeAttribute("open");
  }
  if (event.target.closest("[data-print]")) window.print();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.yb-menu[open]")) {
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  }
});

// The open tab in view, where the row is wider than the screen.
for (const tab of document.querySelectorAll(".yb-tabs [aria-current]")) {
  const row = tab.closest(".yb-tabs");
  row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}

for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
for (const summary of document.querySelectorAll("[data-error-summary]")) summary.focus();

// What a part of the page says after it was swapped, for those who do not see it change.
document.addEventListener("htmx:afterSwap", (event) => {
  document.getElementById("trouble")?.setAttribute("hidden", "");
  const said = event.detail.target.querySelector("[data-announce]");
  if (said) announce(said.dataset.announce || said.textContent.trim());
});

for (const [name, words] of [["htmx:sendError", "offline"], ["htmx:timeout", "offline"], ["htmx:responseError", "refused"]]) {
  document.addEventListener(name, () => {
    const trouble = document.getElementById("trouble");
    if (!trouble) return;
    trouble.textContent = trouble.dataset[words];
    trouble.hidden = false;
  });
}
