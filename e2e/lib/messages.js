// The messages of the interface, read from where the program has them.
import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../locales/", import.meta.url);

// As the program does: no line of French ends before high punctuation.
const shown = (lang, text) =>
  lang === "fr" ? text.replaceAll("« ", "«\u00a0").replace(/ (?=[:;?!»])/g, "\u00a0") : text;

/** Key → text of all messages of a language that stand on one line and hold no variable. */
export function messages(lang) {
  const found = new Map();
  for (const file of readdirSync(new URL(`${lang}/`, FOLDER)).filter((name) => name.endsWith(".ftl"))) {
    const text = shown(lang, readFileSync(new URL(`${lang}/${file}`, FOLDER), "utf8"));
    for (const [, key, value] of text.matchAll(/^([a-z][a-z0-9-]*) *= *(.*)$/gm)) {
      found.set(key, value.includes("{") ? "" : value.trim());
    }
  }
  return found;
}
