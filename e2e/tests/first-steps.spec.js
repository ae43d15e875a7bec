// Whoever starts the real thing for the first time is told what to do, not shown an empty list.
import { test, expect, open, LANGUAGES } from "../lib/test.js";

for (const lang of LANGUAGES) {
  test(`an empty databank explains its first steps in ${lang}`, async ({ page }) => {
    for (const path of ["", "/practices"]) {
      expect(await open(page, `${process.env.EMPTY_URL}/${lang}${path}`)).toBe(200);
      await expect(page.locator("h1")).toBeVisible();
      await expect(page.locator("main")).toContainText("samenhang import practices");
      await expect(page.locator("main")).toContainText("samenhang demo");
    }
  });
}
