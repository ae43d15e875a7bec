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
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.html.slice(0, 200)}: ${node.failureSummary.replaceAll(/\s+/g, " ")}`),
  );
}

for (const subject of PAGES) {
  for (const lang of LANGUAGES) {
    test(`${subject.name} in ${lang} has no barrier that a machine can find`, async ({ page }) => {
      const status = await open(page, addressOf(subject, lang));
      expect(status).toBe(subject.status ?? 200);
      expect(await violations(page), "light, wide").toEqual([]);
      if (!subject.main) return;
      // Only colours differ in the dark.
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page, (axe) => axe.withRules(["color-contrast"])), "dark").toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 360, height: 780 });
      expect(await violations(page), "on a phone").toEqual([]);
    });
  }
}
