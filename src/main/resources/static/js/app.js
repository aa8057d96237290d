// Everything works without this file; it only makes it quicker.
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
});

for (const summary of document.querySelectorAll("[data-error-summary]")) summary.focus();
