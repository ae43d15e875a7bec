import { announce } from "./announce.js";

const WAIT_MS = 1200;
const AGAIN_MS = 8000;
/** So long a button waits for what is being saved; a dead line must not hold it. */
const PATIENCE_MS = 4000;

/**
 * Saves a draft while it is typed: the form is sent as it stands to its own address, as its button “save” would
 * send it. Counts words against their budgets, and shows practices that look alike. The form carries its words:
 * data-saving, data-saved (“… {t}”), data-failed, data-gone, data-changed.
 */
export function draft(form) {
  const status = form.querySelector("[data-status]");
  const revision = form.elements.namedItem("revision");
  const near = document.querySelector("[data-near]");
  const language = form.querySelector("[data-language]");
  let timer;
  let sent = body();
  let stopped = false;
  let going = Promise.resolve();
  let saving = false;

  /** What the form holds now; files wait for their button. */
  function body() {
    const fields = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "later_email" && name !== "revision");
    return new URLSearchParams([...fields, ["do", "save"]]).toString();
  }

  const say = (text, bad = false) => {
    status.textContent = text;
    status.toggleAttribute("data-bad", bad);
  };

  const take = (note) => {
    revision.value = note.revision;
    if (near && note.near !== undefined && !near.contains(document.activeElement)) near.innerHTML = note.near;
    if (note.language) {
      for (const radio of form.querySelectorAll('[name="language"]')) radio.checked = radio.value === note.language;
      if (language) language.textContent = note.language_note ?? "";
    }
  };

  const save = async () => {
    clearTimeout(timer);
    const now = body();
    if (stopped || now === sent) return;
    say(form.dataset.saving);
    saving = true;
    try {
      const response = await fetch(form.action, {
        method: "POST",
        headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
        body: `${now}&revision=${encodeURIComponent(revision.value)}`,
        keepalive: now.length < 60_000,
      });
      if (response.ok) {
        sent = now;
        take(await response.json());
        // What was set by the answer is saved already.
        sent = body() === now ? now : sent;
        const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" }).format(new Date());
        say(form.dataset.saved.replace("{t}", time));
      } else if (response.status === 409 || response.status === 410) {
        // Another window wrote too: the button shows both, so the script keeps its hands off.
        stopped = true;
        say(response.status === 409 ? form.dataset.changed : form.dataset.gone, true);
      } else {
        throw new Error(String(response.status));
      }
    } catch {
      say(form.dataset.failed, true);
      timer = setTimeout(queue, AGAIN_MS);
    } finally {
      saving = false;
    }
  };
  // One at a time, so that each carries the revision that the last one got.
  const queue = () => (going = going.then(save));

  form.addEventListener("input", (event) => {
    const field = event.target;
    if (field.dataset.budget) count(field, false);
    if (field.type === "checkbox") chosen(field);
    if (field.type === "file" || field.name === "later_email") return;
    clearTimeout(timer);
    timer = setTimeout(queue, WAIT_MS);
  });
  form.addEventListener("change", (event) => {
    if (event.target.dataset.budget) count(event.target, true);
    if (event.target.type !== "file") queue();
  });
  // A telephone that is put away says so only like this.
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && queue());
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    stopped = true;
    if (!saving) return;
    // What is being saved gets a revision that the form does not know yet: sent now, it would seem to come from
    // another window.
    event.preventDefault();
    const { submitter } = event;
    Promise.race([going, new Promise((given) => setTimeout(given, PATIENCE_MS))]).then(() => {
      if (form.hasAttribute("data-sent")) return;
      form.toggleAttribute("data-sent", true);
      saving = false;
      form.requestSubmit(submitter);
    });
  });
  // Back from the next page: what the script knows may be old.
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
  form.querySelectorAll("[data-budget]").forEach((field) => count(field, false));
  document.querySelector("#faults")?.focus();
}

/** Words as the server counts them. */
export function words(text) {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function count(field, aloud) {
  const counter = document.getElementById(`${field.id}-counter`);
  if (!counter) return;
  const budget = Number(field.dataset.budget);
  const number = words(field.value);
  const over = number > budget + Math.floor(budget / 5);
  const text = number === 0 ? counter.dataset.none : (over ? counter.dataset.over : counter.dataset.of).replace("{n}", number);
  counter.textContent = text;
  counter.classList.toggle("sh-ask__counter--over", over);
  // Spoken when the writer leaves the field, not at every letter.
  if (aloud && number > 0) announce(text);
}

function chosen(box) {
  const group = box.closest("[data-boxes]");
  const label = group?.querySelector("[data-count]");
  if (!label) return;
  const number = group.querySelectorAll(":checked").length;
  label.textContent = number === 0 ? label.dataset.none : label.dataset.many.replace("{n}", number);
}
