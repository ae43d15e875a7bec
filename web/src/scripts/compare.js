const BOXES = 'input[type="checkbox"][form="compare"]';
const MOST = 4;

/**
 * The tray of practices to compare. Boxes point to it with `form="compare"`, so that it works without a
 * script; this shows how many are chosen and holds back a fifth.
 */
export function countComparison(root) {
  const update = () => {
    const tray = root.querySelector("[data-compare]");
    if (!tray) return;
    const boxes = [...root.querySelectorAll(BOXES)];
    const chosen = boxes.filter((box) => box.checked).length;
    tray.toggleAttribute("data-chosen", chosen > 0);
    tray.querySelector("[data-compare-count]").textContent =
      chosen === 1 ? tray.dataset.one : tray.dataset.many.replace("{n}", chosen);
    tray.querySelector("button").disabled = chosen < 2;
    for (const box of boxes) box.disabled = !box.checked && chosen >= MOST;
  };
  root.addEventListener("change", (event) => {
    if (event.target.matches(BOXES)) update();
  });
  root.addEventListener("sh:results", update);
  // The browser may have kept boxes ticked over "back".
  addEventListener("pageshow", update);
  update();
}
