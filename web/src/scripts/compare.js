const BOXES = 'input[type="checkbox"][form="compare"]';
const MOST = 4;

/**
 * The tray of practices to compare. Boxes point to it with `form="compare"`, so that it works without a
 * script; this shows how many are chosen, and that more than four can be listed but not compared.
 */
export function countComparison(root) {
  const update = () => {
    const tray = root.querySelector("[data-compare]");
    if (!tray) return;
    const boxes = [...root.querySelectorAll(BOXES)];
    const chosen = boxes.filter((box) => box.checked).length;
    tray.toggleAttribute("data-chosen", chosen > 0);
    const said = chosen === 1 ? "one" : chosen > MOST ? "most" : "many";
    tray.querySelector("[data-compare-count]").textContent = tray.dataset[said].replace("{n}", chosen);
    tray.querySelector("[data-compare-go]").disabled = chosen < 2 || chosen > MOST;
  };
  root.addEventListener("change", (event) => {
    if (event.target.matches(BOXES)) update();
  });
  root.addEventListener("sh:results", update);
  // The browser may have kept boxes ticked over "back".
  addEventListener("pageshow", update);
  update();
}
