// From a small phone to a wide screen nothing has to be scrolled sideways.
import { test, expect, open } from "../lib/test.js";
import { beyondEdge } from "../lib/checks.js";
import { PAGES, addressOf } from "../lib/pages.js";

const WIDTHS = [320, 360, 768, 1440];
// German has the longest words, French the longest sentences.
const LONGEST = ["de", "fr"];

for (const subject of PAGES) {
  test(`${subject.name} fits every screen`, async ({ page }) => {
    for (const lang of LONGEST) {
      await open(page, addressOf(subject, lang));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await beyondEdge(page), `${lang} at ${width} px`).toEqual([]);
      }
    }
  });
}

test("turning a phone shows the whole map again, until the reader has moved it", async ({ page }) => {
  await open(page, "/nl/practices?country=BE&country=NL&view=map");
  const map = page.locator("[data-map]");
  const inSight = () =>
    map.evaluate((element) => {
      const frame = element.getBoundingClientRect();
      const marks = [...element.querySelectorAll(".sh-map__point")].map((mark) => mark.getBoundingClientRect());
      return marks.filter(({ x, right }) => x >= frame.x && right <= frame.right).length / marks.length;
    });
  await expect.poll(inSight).toBe(1);
  await page.setViewportSize({ width: 360, height: 780 });
  await expect.poll(inSight).toBe(1);
  await map.focus();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect.poll(inSight).toBeLessThan(1);
  await page.setViewportSize({ width: 480, height: 360 });
  // The map has heard of it once a few frames are drawn.
  await page.evaluate(() => new Promise((drawn) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(drawn)), 300)));
  expect(await inSight()).toBeLessThan(1);
});
