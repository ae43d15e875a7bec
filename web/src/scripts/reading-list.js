const KEY = "sh-reading-list";
const MOST = 50;

const kept = () => {
  try {
    const ids = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
};

const keep = (ids) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids.slice(0, MOST)));
  } catch {
    // A browser that keeps nothing: the list still stands in the address.
  }
};

const idsOf = (href) => new URL(href, location.href).searchParams.getAll("id");

/**
 * Remembers on this device which practices its reader has put on a list, so that the next one joins them.
 * The address of the list's page stays the whole list: opening somebody else's changes nothing here, and
 * what is done on a list's page (`data-reading-list-page`) holds for the list that is shown.
 */
export function keepReadingList(root) {
  for (const link of root.querySelectorAll("[data-reading-list]")) {
    link.addEventListener("click", () => {
      const ids = [...new Set([...kept(), link.dataset.readingList])];
      keep(ids);
      const address = new URL(link.href);
      address.search = new URLSearchParams(ids.slice(0, MOST).map((id) => ["id", id])).toString();
      link.href = address.href;
    });
  }
  root.querySelector("[data-reading-list-page]")?.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-reading-list-step]");
    if (link) keep(idsOf(link.href));
  });
  root.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("data-reading-list-go")) {
      const chosen = new FormData(event.target).getAll("id");
      const ids = [...new Set([...kept(), ...chosen])].slice(0, MOST);
      keep(ids);
      event.preventDefault();
      const address = new URL(event.submitter.formAction);
      address.search = new URLSearchParams(ids.map((id) => ["id", id])).toString();
      location.href = address.href;
    }
  });
}
