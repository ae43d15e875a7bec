// Runs before the first paint: says that scripts work, and applies the reader's choice of light or dark.
const root = document.documentElement;
root.dataset.js = "";
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the device's own preference then holds.
}
