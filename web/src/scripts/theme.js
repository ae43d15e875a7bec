const key = "theme";

/** A select with the values auto, light and dark; kept on this device only. */
export function chooseTheme(select) {
  const root = document.documentElement;
  select.value = root.dataset.theme ?? "auto";
  select.addEventListener("change", () => {
    const auto = select.value === "auto";
    if (auto) delete root.dataset.theme;
    else root.dataset.theme = select.value;
    try {
      if (auto) localStorage.removeItem(key);
      else localStorage.setItem(key, select.value);
    } catch {
      // Without storage the choice holds for this page.
    }
  });
}
