// The few steps everybody takes, on whichever database this project runs; and what it shows is what SQLite shows.
import { test, expect, open } from "../../lib/test.js";
import { List } from "../../lib/list.js";
import { COMPARED, FICHES } from "../../lib/pages.js";

test("a reader searches, filters, reads and compares", async ({ page, request }) => {
  const health = await (await request.get("/health/ready")).json();
  expect(health).toMatchObject({ ready: true, database: "ok", documents: 176 });

  const list = new List(page);
  await open(page, "/nl");
  await list.ask("straathoekwerk");
  const country = (await list.offered("country")).find(({ value }) => value === "BE");
  await list.choose("country", "BE");
  await expect.poll(() => list.count()).toBe(country.count);
  await expect(list.titles.filter({ hasText: "Samen op straat" }).first()).toBeVisible();

  await open(page, `/de/practices/${FICHES.lineage}`);
  await expect(page.locator("h1")).toContainText("HEROES");
  await expect(page.locator(".sh-lineage__list a[href='/de/practices/at-graz-heroes']")).toHaveCount(1);

  await open(page, `/fr/practices/compare?id=${COMPARED.join("&id=")}`);
  await expect(page.locator(".sh-compare__title")).toHaveCount(3);
});

for (const state of ["sort=title", "sort=newest&country=BE", "q=police", "theme=nightlife&testing=described&page=1"]) {
  test(`the list for ${state} is the same on every database`, async ({ page }) => {
    const list = new List(page);
    await open(page, `/en/practices?${state}`);
    const here = [await list.count(), await list.hrefs()];
    await open(page, `${process.env.SQLITE_URL}/en/practices?${state}`);
    expect(here).toEqual([await list.count(), await list.hrefs()]);
    expect(here[1].length).toBeGreaterThan(0);
  });
}
