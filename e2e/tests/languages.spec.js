// Nothing untranslated: a page in Dutch is Dutch to its last label, or says which language a text is in.
import { test, expect, LANGUAGES } from "../lib/test.js";
import { PAGES, addressOf } from "../lib/pages.js";
import { messages } from "../lib/messages.js";
import { foreignTexts } from "../lib/records.js";

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
    const spoken = (element) => element.closest("[lang]").lang === own && !element.closest("script, style, code, pre");
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

for (const lang of LANGUAGES) {
  // What only another language says. Words that are also words of this language prove nothing.
  const own = new Set(WORDS[lang].values());
  const foreign = new Set();
  for (const other of LANGUAGES.filter((other) => other !== lang)) {
    for (const [key, value] of WORDS[other]) {
      if (value.includes(" ") && value !== WORDS[lang].get(key) && !own.has(value)) foreign.add(value);
    }
  }
  const unmarked = foreignTexts(lang);

  test(`every page in ${lang} is wholly in that language`, async ({ page, request }) => {
    for (const subject of PAGES) {
      const html = await (await request.get(addressOf(subject, lang))).text();
      expect(html, subject.name).toContain(`<html lang="${lang}">`);
      const { texts, attributes } = await labels(page, html);
      const said = [...texts, ...attributes];
      const none = (found, what) => expect.soft(found, `${subject.name}: ${what}`).toEqual([]);
      expect(said.length, subject.name).toBeGreaterThan(15);
      none(said.filter((text) => text.includes("-") && KEYS.includes(text)), "keys instead of words");
      none(said.filter((text) => /\{ ?\$/.test(text)), "variables that were not filled in");
      none(said.filter((text) => foreign.has(text)), "words of another language");
      none(texts.filter((text) => unmarked.has(text)), "texts of a record that do not say their language");
    }
  });
}

for (const subject of PAGES) {
  test(`${subject.name} is the same page in four languages, each with a title of its own`, async ({ request, baseURL }) => {
    const titles = [];
    const addresses = LANGUAGES.map((lang) => [lang, new URL(addressOf(subject, lang), baseURL).href]);
    for (const [lang, address] of addresses) {
      const answer = await request.get(address);
      expect(answer.status(), address).toBe(subject.status ?? 200);
      const html = await answer.text();
      expect(html).toContain(`<html lang="${lang}">`);
      titles.push(/<title>([^<]+)<\/title>/.exec(html)[1]);

      const links = (pattern) =>
        [...html.matchAll(pattern)].map(({ groups }) => [groups.code, new URL(groups.href.replaceAll("&#38;", "&"), address).href]);
      const switches = links(/<a class="sh-languages__link" href="(?<href>[^"]+)"[^>]* hreflang="(?<code>\w+)"/g);
      if (subject.status !== 404) expect(switches).toEqual(addresses);
      // Search engines are told of the same four, except where they should pass by.
      const unlisted = html.includes('<meta name="robots" content="noindex">');
      expect(links(/<link rel="alternate" hreflang="(?<code>\w+)" href="(?<href>[^"]+)">/g)).toEqual(unlisted ? [] : addresses);
    }
    for (const title of titles) expect(title).toMatch(/\bSamenhang$/);
    if (!subject.foreign) expect(new Set(titles).size, titles.join(" | ")).toBe(subject.titles ?? LANGUAGES.length);
  });
}

test("the first page is in the language of the browser", async ({ request }) => {
  for (const [wish, lang] of [["de-AT,de;q=0.9,en;q=0.5", "de"], ["fr-BE", "fr"], ["tr,nl;q=0.5", "nl"]]) {
    const answer = await request.get("/", { headers: { "Accept-Language": wish }, maxRedirects: 0 });
    expect(answer.headers().location).toBe(`/${lang}`);
  }
});
