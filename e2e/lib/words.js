// Whether a page is wholly in its language.
import { messages } from "./messages.js";
import { foreignTexts } from "./records.js";
import { expect, LANGUAGES } from "./test.js";

const WORDS = Object.fromEntries(LANGUAGES.map((lang) => [lang, messages(lang)]));
const KEYS = [...WORDS.en.keys()];

/**
 * Everything a reader sees or hears in the language of a page, attributes included, each once. The page is only
 * parsed, by an empty one: its words are all in the HTML.
 */
const labels = (page, html) =>
  page.evaluate((html) => {
    const subject = new DOMParser().parseFromString(html, "text/html");
    const own = subject.documentElement.lang;
    const spoken = (element) => element.closest("[lang]").lang === own && !element.closest("script, style, code, pre, textarea[hidden]");
    const [texts, attributes] = [new Set(), new Set()];
    const walker = subject.createTreeWalker(subject.documentElement, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (spoken(text.parentElement)) texts.add(text.data.trim());
    }
    for (const element of subject.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        const said = ["aria-label", "title", "placeholder", "alt", "content"].includes(name);
        const scripted = name.startsWith("data-") && /[a-z] |^[A-Z]/.test(value);
        if ((said || scripted) && spoken(element)) attributes.add(value.trim());
      }
    }
    return { texts: [...texts], attributes: [...attributes] };
  }, html);

/** What only another language says. Words that are also words of this language prove nothing. */
function foreignWords(lang) {
  const own = new Set(WORDS[lang].values());
  const foreign = new Set();
  for (const other of LANGUAGES.filter((other) => other !== lang)) {
    for (const [key, value] of WORDS[other]) {
      if (value.includes(" ") && value !== WORDS[lang].get(key) && !own.has(value)) foreign.add(value);
    }
  }
  return foreign;
}

const FOREIGN = Object.fromEntries(LANGUAGES.map((lang) => [lang, { words: foreignWords(lang), texts: foreignTexts(lang) }]));

/** Looks for keys, variables, words of another language, and texts that do not say theirs. */
export async function expectWhollyIn(lang, page, html, name) {
  expect(html.match(/<html lang="\w+"/)?.[0], name).toBe(`<html lang="${lang}"`);
  const { texts, attributes } = await labels(page, html);
  const said = [...texts, ...attributes];
  const none = (found, what) => expect.soft(found, `${name}: ${what}`).toEqual([]);
  expect(said.length, name).toBeGreaterThan(15);
  none(said.filter((text) => text.includes("-") && KEYS.includes(text)), "keys instead of words");
  none(said.filter((text) => /\{ ?\$/.test(text)), "variables that were not filled in");
  none(said.filter((text) => FOREIGN[lang].words.has(text)), "words of another language");
  none(texts.filter((text) => FOREIGN[lang].texts.has(text)), "texts of a record that do not say their language");
}
