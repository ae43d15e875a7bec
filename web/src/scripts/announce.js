let region;

/** Tells a screen reader, politely, what changed on the screen. */
export function announce(text) {
  if (!region) {
    region = document.createElement("div");
    region.className = "sh-visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = "";
  // A change in the same frame would not be spoken when the text is the same as before.
  requestAnimationFrame(() => (region.textContent = text));
}
