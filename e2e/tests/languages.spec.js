// Nothing untranslated: a page in Dutch is Dutch to its last label, or says which language a text is in.
import { test, expect, LANGUAGES } from "../lib/test.js";
import { PAGES, addressOf } from "../lib/pages.js";
import { expectWhollyIn } from "../lib/words.js";

for (const lang of LANGUAGES) {
  test(`every page in ${lang} is wholly in that language`, async ({ page, request }) => {
    for (const subject of PAGES) {
      const html = await (await request.get(addressOf(subject, lang))).text();
      await expectWhollyIn(lang, page, html, subject.name);
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
