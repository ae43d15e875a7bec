// WCAG 2.2 AA on every page in every language; where readers spend their time also in the dark and on a phone.
import AxeBuilder from "@axe-core/playwright";
import { test, expect, open, LANGUAGES } from "../lib/test.js";
import { PAGES, addressOf } from "../lib/pages.js";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds, in a form that says at once where to mend. */
async function violations(page, narrowed = (axe) => axe.withTags(WCAG)) {
  // Legacy mode: there are no frames, so no second page need be opened to gather results.
  const { violations } = await narrowed(new AxeBuilder({ page }).setLegacyMode()).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // A mark cut off by the edge of the map is smaller than a fingertip until the map is moved; where it lies
      // is the point of a map. That marks never overlap each other is tested with the map itself.
      .filter(({ html }) => id !== "target-size" || !html.includes("sh-map__point"))
      .map(({ target, html, failureSummary }) => `${id}: ${target.join(" ")} ${html.slice(0, 200)}: ${failureSummary.replaceAll(/\s+/g, " ")}`),
  );
}

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
        expect.soft(await violations(page, (axe) => axe.withRules(["color-contrast"])), `${lang}, dark`).toEqual([]);
        await page.emulateMedia({ colorScheme: "light" });
      }
      if (subject.main && PHONE.includes(lang)) {
        const { width, height } = page.viewportSize();
        await page.setViewportSize({ width: 360, height: 780 });
        // The colours have been looked at above; that rule takes longer than all the others.
        const found = await violations(page, (axe) => axe.withTags(WCAG).disableRules(["color-contrast"]));
        expect.soft(found, `${lang}, phone`).toEqual([]);
        await page.setViewportSize({ width, height });
      }
    }
  });
}
