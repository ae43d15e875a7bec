// What a prevention officer does: she asks in her own words, narrows down, reads, compares, shares.
// The same with and without scripts.
import { test, expect, open } from "../lib/test.js";
import { List } from "../lib/list.js";

const QUESTION = "jongeren hangen rond station 's avonds";

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a question in plain Dutch leads to a fiche, and back to the same results", async ({ page }) => {
      const list = new List(page, scripts);
      await open(page, "/nl");
      await list.ask(QUESTION);
      await expect(page).toHaveTitle(new RegExp(QUESTION));
      const all = await list.count();
      expect(all).toBeGreaterThan(1);
      expect(await list.cards.count()).toBe(Math.min(all, 20));

      const country = (await list.offered("country")).find(({ count }) => count > 0 && count < all);
      await list.choose("country", country.value);
      await expect.poll(() => list.count()).toBe(country.count);
      for (const place of await list.cards.locator(".sh-facts > li:first-child").allInnerTexts()) expect(place).toContain(country.label);

      const chip = page.locator(".sh-active .sh-chip", { hasText: country.label });
      await chip.click();
      await page.waitForURL((url) => !url.searchParams.has("country"));
      expect(await list.count()).toBe(all);
      await expect(chip).toHaveCount(0);

      await list.choose("country", country.value);
      const results = page.url();
      const shown = await list.hrefs();
      const title = await list.titles.first().innerText();
      await list.titles.first().click();
      await expect(page.locator("h1")).toHaveText(title);
      const id = new URL(page.url()).pathname.split("/").at(-1);

      await page.locator(".sh-languages__link[lang=fr]").click();
      await expect(page).toHaveURL(new RegExp(`/fr/practices/${id}$`));
      await expect(page.locator("html")).toHaveAttribute("lang", "fr");
      await page.locator(".sh-languages__link[lang=nl]").click();
      await expect(page).toHaveURL(new RegExp(`/nl/practices/${id}$`));

      const related = page.locator(".sh-related .sh-card__link").first();
      const relatedTitle = await related.innerText();
      await related.click();
      await expect(page.locator("h1")).toHaveText(relatedTitle);
      expect(page.url()).not.toContain(id);

      for (let steps = 0; steps < 4; steps += 1) await page.goBack();
      expect(page.url()).toBe(results);
      await expect(list.box("country", country.value)).toBeChecked();
      expect(await list.hrefs()).toEqual(shown);
    });

    test("filters add up: either inside one, both across two", async ({ page }) => {
      const list = new List(page, scripts);
      await open(page, "/de/practices");
      const all = await list.count();
      const [first, second] = (await list.offered("country")).toSorted((a, b) => b.count - a.count);
      await list.choose("country", first.value);
      await expect.poll(() => list.count()).toBe(first.count);
      await list.choose("country", second.value);
      // No practice has two countries: either of them is the sum.
      await expect.poll(() => list.count()).toBe(first.count + second.count);

      const theme = (await list.offered("theme")).find(({ count }) => count > 0 && count < first.count + second.count);
      await list.choose("theme", theme.value);
      await expect.poll(() => list.count()).toBe(theme.count);
      for (const place of await list.cards.locator(".sh-facts > li:first-child").allInnerTexts()) {
        expect([first.label, second.label].some((label) => place.includes(label)), place).toBe(true);
      }

      await page.locator(".sh-active .sh-clear").click();
      await page.waitForURL((url) => url.search === "");
      expect(await list.count()).toBe(all);
    });

    test("pages follow each other without a gap or a repetition", async ({ page }) => {
      const list = new List(page, scripts);
      await open(page, "/en/practices?theme=public-space&sort=title");
      const total = await list.count();
      const seen = await list.hrefs();
      for (let number = 2; await page.locator(".sh-pagination [rel=next]").count(); number += 1) {
        await page.locator(".sh-pagination [rel=next]").click();
        await page.waitForURL((url) => url.searchParams.get("page") === String(number));
        expect(new URL(page.url()).searchParams.get("theme")).toBe("public-space");
        await expect(page.locator(".sh-pagination [aria-current=page]")).toContainText(String(number));
        seen.push(...(await list.hrefs()));
      }
      expect(seen.length).toBe(total);
      expect(new Set(seen).size).toBe(total);
    });

    test("three practices stand side by side, and one can be taken away", async ({ page }) => {
      const list = new List(page, scripts);
      await open(page, "/nl/practices?q=jongeren");
      const titles = (await list.titles.allInnerTexts()).slice(0, 3);
      for (const at of [0, 1, 2]) await list.cards.nth(at).locator("input[form=compare]").check();
      await page.locator("#compare [data-compare-go]").click();
      await expect(page).toHaveURL(/\/nl\/practices\/compare\?id=[^&]+&id=[^&]+&id=[^&]+$/);
      const heads = page.locator(".sh-compare__title");
      await expect(heads).toHaveText(titles);
      for (const row of await page.locator(".sh-compare__row").all()) expect(await row.locator("> .sh-compare__cell").count()).toBe(3);

      await page.locator(".sh-compare__remove").nth(1).click();
      await expect(heads).toHaveText([titles[0], titles[2]]);
    });

    test("an address carries the whole state to whoever gets it", async ({ page, browser }) => {
      const list = new List(page, scripts);
      await open(page, "/nl/practices");
      await list.ask("politie");
      const kind = (await list.offered("kind"))[0];
      await list.choose("kind", kind.value);
      await list.sortBy("title");
      await expect.poll(async () => (await list.hrefs()).length).toBe(Math.min(20, kind.count));
      const shown = await list.hrefs();
      expect(shown.length).toBeGreaterThan(1);

      const colleague = await browser.newContext({ javaScriptEnabled: !scripts });
      const there = new List(await colleague.newPage());
      await there.page.goto(page.url());
      expect(await there.hrefs()).toEqual(shown);
      await expect(there.page.locator("#q")).toHaveValue("politie");
      await expect(there.box("kind", kind.value)).toBeChecked();
      await expect(there.page.locator("#sort")).toHaveValue("title");
      await colleague.close();
    });

    test("what was understood can be switched off, and on again", async ({ page }) => {
      const list = new List(page, scripts);
      await open(page, "/nl/practices?q=straathoekwerk");
      const [total, first] = [await list.count(), await list.hrefs()];
      const chip = page.locator("#understood .sh-chip").first();
      await expect(chip).toContainText(/straathoekwerk/i);
      await chip.click();
      await page.waitForURL((url) => url.searchParams.has("without"));
      await expect(page.locator("#understood .sh-chip--off")).toContainText(/straathoekwerk/i);
      expect(await list.hrefs()).not.toEqual(first);
      expect(await list.count()).toBeLessThan(total);
      await page.locator("#understood .sh-chip--off").click();
      await page.waitForURL((url) => !url.searchParams.has("without"));
      expect(await list.hrefs()).toEqual(first);
    });

    test("the map of the results has another way in: a list by country", async ({ page }) => {
      await open(page, "/fr/practices?q=police&view=map");
      const places = page.locator(".sh-places");
      if (!(await places.evaluate((details) => details.open))) await places.locator("summary").click();
      const country = places.locator("li", { hasText: "Belgique" });
      const count = Number(/\d+/.exec(await country.innerText())[0]);
      await country.locator("a").click();
      await page.waitForURL((url) => url.searchParams.get("country") === "BE");
      expect(new URL(page.url()).searchParams.get("q")).toBe("police");
      expect(await new List(page, scripts).count()).toBe(count);
    });
  });
}
