// WCAG 2.2 AA on every page in every language; where readers spend their time also in the dark and on a phone.
import { test, expect, open, LANGUAGES } from "../lib/test.js";
import { colours, onPhone, violations } from "../lib/checks.js";
import { PAGES, addressOf } from "../lib/pages.js";

// Colours are the same in every language; on a phone long words are what can break.
const DARK = ["nl"];
const PHONE = ["de", "fr"];

for (const subject of PAGES) {
  test(`${subject.name} has no barrier that a machine can find, in any language`, async ({ page }) => {
    test.slow();
    for (const lang of LANGUAGES) {
      const status = await open(page, addressOf(subject, lang));
      expect(status).toBe(subject.status ?? 200);
      expect.soft(await violations(page), lang).toEqual([]);
      if (subject.main && DARK.includes(lang)) {
        await page.emulateMedia({ colorScheme: "dark" });
        expect.soft(await violations(page, colours), `${lang}, dark`).toEqual([]);
        await page.emulateMedia({ colorScheme: "light" });
      }
      if (subject.main && PHONE.includes(lang)) {
        const { width, height } = page.viewportSize();
        await page.setViewportSize({ width: 360, height: 780 });
        expect.soft(await violations(page, onPhone), `${lang}, phone`).toEqual([]);
        await page.setViewportSize({ width, height });
      }
    }
  });
}
