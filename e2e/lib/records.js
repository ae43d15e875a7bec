// The example practices, read from where the program has them.
import { readFileSync } from "node:fs";

const RECORDS = readFileSync(new URL("../../content/practices.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));

/** Titles and summaries that are not in a language; on its pages they have to say which language they are in. */
export function foreignTexts(lang) {
  const texts = RECORDS.flatMap(({ title, summary }) => [title, summary]);
  const own = new Set(texts.map((text) => text[lang]));
  const foreign = texts.flatMap((text) => Object.values(text)).filter((text) => !own.has(text));
  return new Set(foreign.map((text) => text.trim()));
}
