// On paper a fiche reads as a document: no menus, black on white whatever the screen, sources with their addresses.
import { test, expect, open } from "../lib/test.js";
import { FICHES } from "../lib/pages.js";

for (const colorScheme of ["light", "dark"]) {
  test(`a fiche printed from a ${colorScheme} screen is a document`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, `/nl/practices/${FICHES.full}`);
    await expect(page.locator(".sh-nav")).toBeVisible();
    await page.emulateMedia({ colorScheme, media: "print" });

    for (const tool of [".sh-nav", ".sh-languages", "#search", ".sh-breadcrumb", ".sh-related", "[data-print]", ".sh-share", ".utrecht-skip-link"]) {
      for (const part of await page.locator(tool).all()) await expect(part, tool).toBeHidden();
    }
    for (const heading of ["problem", "approach", "results", "lessons", "costs", "sources"]) {
      await expect(page.locator(`#${heading}`)).toBeVisible();
    }
    await expect(page.locator(".sh-print-only").first()).toContainText(`/nl/practices/${FICHES.full}`);

    const [paper, ink] = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.querySelector("main .sh-prose")).color,
    ]);
    expect(paper).toBe("rgb(255, 255, 255)");
    // The channels of dark ink are all low.
    expect(Math.max(...ink.match(/\d+/g).slice(0, 3).map(Number)), ink).toBeLessThan(90);

    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    expect(sheets).toBeLessThanOrEqual(5);
  });
}
