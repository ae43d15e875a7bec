/**
 * The filter drawer of narrow screens. `:target` opens and closes it without a script; this adds what a
 * keyboard expects: focus goes in, stays in, Escape closes, focus returns.
 */
export function guardDrawer(drawer) {
  const close = drawer.querySelector("[data-drawer-close]");
  const isOpen = () => location.hash === `#${drawer.id}` && getComputedStyle(drawer).position === "fixed";
  let opener;

  const update = () => {
    const open = isOpen();
    for (const part of document.body.children) {
      if (!part.contains(drawer)) part.inert = open;
    }
    if (open) {
      opener ??= document.querySelector(`a[href="#${drawer.id}"]`);
      close.focus();
    } else if (opener) {
      opener.focus();
      opener = undefined;
    }
  };

  drawer.addEventListener("keydown", (event) => {
    if (!isOpen()) return;
    if (event.key === "Escape") close.click();
    if (event.key !== "Tab") return;
    const stops = [...drawer.querySelectorAll("a[href], button, input, summary, select")].filter(
      (stop) => stop.offsetParent !== null || stop === document.activeElement,
    );
    const [first, last] = [stops[0], stops.at(-1)];
    if (event.shiftKey && document.activeElement === first) {
      event.preventDefault();
      last.focus();
    } else if (!event.shiftKey && document.activeElement === last) {
      event.preventDefault();
      first.focus();
    }
  });
  addEventListener("hashchange", update);
  if (isOpen()) update();
}
