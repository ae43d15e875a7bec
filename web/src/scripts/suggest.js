import { announce } from "./announce.js";

const WAIT_MS = 120;
const SHORTEST = 2;

let count = 0;

/**
 * Suggestions under a search box, by the ARIA combobox pattern (list autocomplete, focus stays in the box).
 * The element carries: data-suggest (address, to which `&q=` is added), data-label (name of the list),
 * data-many ("{n} suggestions"), data-one, data-practice, data-concept (names of the kinds).
 */
export function suggest(field) {
  const input = field.querySelector("input");
  const list = document.createElement("ul");
  list.id = `suggestions-${++count}`;
  list.className = "sh-search__suggestions sh-plain-list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.label);
  field.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  })) {
    input.setAttribute(name, value);
  }

  let active = -1;
  let timer;
  let request;

  const options = () => list.children;
  const mark = (index) => {
    active = index;
    [...options()].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", options()[index].id);
      options()[index].scrollIntoView({ block: "nearest" });
    }
  };
  const close = () => {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const open = (items) => {
    list.replaceChildren(...items.map((item, at) => optionOf(item, `${list.id}-${at}`, field.dataset)));
    if (items.length === 0) return close();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(-1);
    announce(items.length === 1 ? field.dataset.one : field.dataset.many.replace("{n}", items.length));
  };
  const ask = async () => {
    const text = input.value.trim();
    if (text.length < SHORTEST) return close();
    request?.abort();
    request = new AbortController();
    try {
      const response = await fetch(`${field.dataset.suggest}&q=${encodeURIComponent(text)}`, { signal: request.signal });
      // The reader may have gone on while the answer was under way.
      if (response.ok && document.activeElement === input) open((await response.json()).items);
    } catch {
      // Aborted, or no network: the search itself does not need suggestions.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });
  input.addEventListener("keydown", (event) => {
    const last = options().length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return ask();
      const down = event.key === "ArrowDown";
      // Past either end the mark leaves the list: back to what was typed.
      mark(down ? (active === last ? -1 : active + 1) : active === -1 ? last : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      location.assign(options()[active].dataset.url);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") close();
  });
  input.addEventListener("blur", () => setTimeout(close, WAIT_MS));
  // Keep the focus in the box while a pointer chooses.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-url]");
    if (option) location.assign(option.dataset.url);
  });
}

function optionOf(item, id, words) {
  const option = document.createElement("li");
  option.id = id;
  option.className = "sh-search__option";
  option.dataset.url = item.url;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  const label = document.createElement("span");
  label.textContent = item.label;
  if (item.lang) label.lang = item.lang;
  const kind = document.createElement("span");
  kind.className = "sh-search__kind";
  kind.textContent = [words[item.kind], item.context].filter(Boolean).join(" · ");
  option.append(label, kind);
  return option;
}
