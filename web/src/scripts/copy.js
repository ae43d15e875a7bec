import { announce } from "./announce.js";

const RESTORE_AFTER_MS = 2500;

/**
 * `<button data-copy="#id" data-copied="Copied">` copies the text of #id;
 * with `data-copy=""` the address of the page. The button's `[data-copy-label]` says that it happened.
 */
export function copyOnRequest(root) {
  root.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const label = button.querySelector("[data-copy-label]") ?? button;
    const source = button.dataset.copy && document.querySelector(button.dataset.copy);
    const text = source ? source.textContent.trim() : (document.querySelector('link[rel="canonical"]')?.href ?? location.href);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // No permission, or not a secure page: select it, so that the reader's own copy command works.
      if (source) getSelection().selectAllChildren(source);
      else prompt(label.textContent.trim(), text);
      return;
    }
    button.dataset.before ??= label.textContent;
    label.textContent = button.dataset.copied;
    announce(button.dataset.copied);
    setTimeout(() => (label.textContent = button.dataset.before), RESTORE_AFTER_MS);
  });
}
