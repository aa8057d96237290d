// The place picker as an overlay; without this file its link opens a page.
const show = () => {
  for (const chosen of document.querySelectorAll(".picker-column [aria-current]")) {
    const column = chosen.closest("ul");
    column.scrollTop = chosen.offsetTop - column.offsetTop - column.clientHeight / 3;
  }
};

const overlay = () => {
  const known = document.getElementById("picker-dialog");
  if (known) return known;
  const dialog = document.createElement("dialog");
  dialog.id = "picker-dialog";
  dialog.className = "picker-dialog";
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-picker-close]")) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
};

const open = async (link) => {
  const dialog = overlay();
  dialog.replaceChildren();
  dialog.setAttribute("aria-label", link.getAttribute("aria-label") || link.textContent.trim());
  await window.htmx.ajax("GET", link.getAttribute("href"), { target: dialog, swap: "innerHTML" });
  if (!dialog.querySelector(".picker")) {
    location.assign(link.href);
    return;
  }
  dialog.querySelector("[data-picker-close]").hidden = false;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("#picker-words").focus();
  show();
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-picker]");
  if (!link || !window.htmx || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link).catch(() => location.assign(link.href));
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.closest?.(".picker, #picker-dialog")) show();
});
show();
