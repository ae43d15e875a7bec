import { announce } from "./announce.js";

/**
 * Filters and sorting take effect at once. The page of the new address is fetched and the parts marked
 * `data-swap` (each with an id) replace those on the screen; the address follows, so that it can be shared.
 */
export function liveResults(form) {
  const address = () => {
    const filled = [...new FormData(form)].filter(([, value]) => value !== "");
    return `${form.action}?${new URLSearchParams(filled)}`;
  };
  let request;

  async function show(url, remember) {
    request?.abort();
    request = new AbortController();
    const results = document.querySelector("[data-results]");
    results?.setAttribute("aria-busy", "true");
    let page;
    try {
      const response = await fetch(url, { signal: request.signal, headers: { Accept: "text/html" } });
      if (!response.ok) throw new Error(response.statusText);
      page = new DOMParser().parseFromString(await response.text(), "text/html");
    } catch (error) {
      // Whatever went wrong, the browser's own way still works, and shows its own message.
      if (error.name !== "AbortError") location.assign(url);
      return;
    }
    // The map needs its script to start anew.
    if (page.querySelector("[data-map]") || document.querySelector("[data-map]")) {
      location.assign(url);
      return;
    }
    swap(page);
    document.title = page.title;
    if (remember) history.pushState({}, "", url);
    announce(document.querySelector("[data-count]")?.textContent.trim() ?? "");
    document.dispatchEvent(new CustomEvent("sh:results"));
  }

  document.addEventListener("change", (event) => {
    const control = event.target;
    if (control.form !== form || !control.matches('input[type="checkbox"], select')) return;
    // In the drawer, the reader chooses several and then asks for the result.
    const drawer = control.closest("[data-drawer]");
    if (drawer && getComputedStyle(drawer).position === "fixed") return;
    show(address(), true);
  });
  addEventListener("popstate", (event) => {
    if (event.state) show(location.href, false);
  });
  history.replaceState(history.state ?? {}, "");
}

/** Finds, later and in another copy of the page, what an element is now: by its id, or a box by its name and value. */
function lookup(element) {
  const { id, name, value } = element ?? {};
  if (id) return () => document.getElementById(id);
  return () => (name ? [...document.getElementsByName(name)].find((box) => box.value === value) : undefined);
}

function swap(page) {
  const focused = lookup(document.activeElement);
  const open = [...document.querySelectorAll("details[id]")].map(({ id, open }) => [id, open]);
  for (const part of document.querySelectorAll("[data-swap]")) {
    const next = page.getElementById(part.id);
    if (next) part.replaceWith(document.adoptNode(next));
  }
  for (const [id, wasOpen] of open) {
    const details = document.getElementById(id);
    if (details) details.open = wasOpen;
  }
  focused()?.focus({ preventScroll: true });
}
