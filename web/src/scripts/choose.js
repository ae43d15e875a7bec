/** A long list of boxes to tick: what is typed above it leaves only those whose name has it. */
export function filterChoices(group) {
  const box = group.querySelector("[data-choose-find]");
  const options = [...group.querySelectorAll("[data-choose-options] > *")];
  if (!box) return;
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const names = options.map((option) => plain(option.textContent));
  box.addEventListener("input", () => {
    const typed = plain(box.value.trim());
    options.forEach((option, at) => {
      option.hidden = !names[at].includes(typed) && !option.querySelector("input").checked;
    });
  });
  // Enter would send the whole form.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}
