// Pages behind a door are looked at as the public ones are: no barrier, no scrolling sideways, a ring at every stop, one language.
import { test, expect, open, LANGUAGES } from "../lib/test.js";
import { beyondEdge, colours, onPhone, violations, walk } from "../lib/checks.js";
import { signIn } from "../lib/people.js";
import { ROOMS } from "../lib/rooms.js";
import { expectWhollyIn } from "../lib/words.js";

const WIDTHS = [320, 360, 768, 1440];
const DARK = "nl";
// German has the longest words, French the longest sentences.
const LONGEST = ["de", "fr"];

for (const room of ROOMS) {
  test(`${room.name}: anyone can use it, in any language, on any screen`, async ({ page, context, baseURL }) => {
    test.setTimeout(180_000);
    if (room.role) await signIn(context, room.role, baseURL);
    const made = await room.make?.(page);
    const screen = page.viewportSize();
    for (const lang of LANGUAGES) {
      if (room.go) {
        await room.go(page, lang);
      } else {
        const path = typeof room.path === "string" ? room.path : room.path(made);
        expect(await open(page, `/${lang}${path}`)).toBe(200);
      }
      await expectWhollyIn(lang, page, await page.content(), lang);
      expect.soft(await violations(page), lang).toEqual([]);
      if (room.main && lang === DARK) {
        await page.emulateMedia({ colorScheme: "dark" });
        expect.soft(await violations(page, colours), "in the dark").toEqual([]);
        await page.emulateMedia({ colorScheme: "light" });
      }
      if (LONGEST.includes(lang)) {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await beyondEdge(page), `${lang} at ${width} px`).toEqual([]);
          if (width === 360 && (room.phone || room.main)) expect.soft(await violations(page, onPhone), `${lang}, phone`).toEqual([]);
        }
        await page.setViewportSize(screen);
      }
      if (lang === "en") expect(await walk(page)).toBeGreaterThan(10);
    }
  });
}
