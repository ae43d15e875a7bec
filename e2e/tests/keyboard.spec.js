// Everything works without a mouse, and it can be seen where one is.
import { test, expect, open } from "../lib/test.js";
import { walk } from "../lib/checks.js";
import { List } from "../lib/list.js";
import { FICHES } from "../lib/pages.js";

const focused = (page) => page.locator("*:focus");

test("the first stop of a page leads past its header", async ({ page }) => {
  await open(page, "/fr/reading-guide");
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveAttribute("href", "#main");
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(focused(page)).toHaveAttribute("id", "main");
  await page.keyboard.press("Tab");
  expect(await focused(page).evaluate((element) => Boolean(element.closest("main")))).toBe(true);
});

test("suggestions are chosen with arrows and Enter, and closed with Escape", async ({ page }) => {
  await open(page, "/nl");
  const box = page.locator("#q");
  const options = page.getByRole("option");
  await box.focus();
  await page.keyboard.type("jongeren");
  await expect(options.first()).toBeVisible();
  await expect(box).toHaveAttribute("aria-expanded", "true");
  await expect(options.filter({ hasText: "begrip" }).first()).toBeVisible();

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  expect(await box.getAttribute("aria-activedescendant")).toBe(await options.nth(1).getAttribute("id"));
  await page.keyboard.press("Escape");
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await expect(box).toHaveValue("jongeren");

  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const goal = await options.first().getAttribute("data-url");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname + url.search === goal);
  await expect(page.locator("h1")).toBeVisible();
});

test("on a phone the filters open over the page, keep the focus and give it back", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "/nl/practices");
  const list = new List(page);
  const all = await list.count();
  await expect(page.locator("#filters")).toBeHidden();
  await page.locator(".sh-filters-open").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-drawer-close]")).toBeFocused();

  const inside = () => focused(page).evaluate((element) => Boolean(element.closest("#filters")));
  await page.keyboard.press("Shift+Tab");
  expect(await inside(), "backwards from the first stop").toBe(true);
  await page.keyboard.press("Tab");
  await expect(page.locator("[data-drawer-close]")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("#filters")).toBeHidden();
  await expect(page.locator(".sh-filters-open")).toBeFocused();

  await page.keyboard.press("Enter");
  const [country] = await list.offered("country");
  const group = page.locator("#filter-country");
  if (!(await group.evaluate((details) => details.open))) {
    await group.locator("> summary").focus();
    await page.keyboard.press("Enter");
  }
  await list.box("country", country.value).focus();
  await page.keyboard.press("Space");
  await expect(list.box("country", country.value)).toBeChecked();
  // In the drawer one chooses several and then asks.
  expect(new URL(page.url()).searchParams.has("country")).toBe(false);
  await page.locator(".sh-filters__apply button").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("country") === country.value);
  await expect.poll(() => list.count()).toBe(country.count);
  expect(country.count).toBeLessThan(all);
});

test("a practice on the map opens with Enter and its box closes with Escape", async ({ page }) => {
  await open(page, "/nl/practices?country=LU&country=IS&country=EE&view=map");
  const point = page.locator(".sh-map__point:not(.sh-map__point--group)").first();
  const title = await point.getAttribute("aria-label");
  await point.focus();
  await page.keyboard.press("Enter");
  await expect(focused(page)).toHaveText(title);
  await page.keyboard.press("Escape");
  await expect(page.locator(".leaflet-popup")).toHaveCount(0);
  await expect(focused(page)).toHaveAttribute("aria-label", title);
  await page.keyboard.press("Enter");
  await expect(focused(page)).toHaveText(title);
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toHaveText(title);
});

test("practices are chosen with the space bar, at most four, and compared", async ({ page }) => {
  await open(page, "/nl/practices");
  const list = new List(page);
  const boxes = page.locator("#results input[form=compare]");
  for (const at of [0, 1, 2, 3]) {
    await boxes.nth(at).focus();
    await page.keyboard.press("Space");
  }
  await expect(page.locator("[data-compare-count]")).toContainText("4");
  const compare = page.locator("#compare [data-compare-go]");
  await boxes.nth(4).focus();
  await page.keyboard.press("Space");
  await expect(compare, "five can be listed, but not compared").toBeDisabled();
  for (const at of [4, 3]) {
    await boxes.nth(at).focus();
    await page.keyboard.press("Space");
  }
  const titles = (await list.titles.allInnerTexts()).slice(0, 3);
  await compare.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/nl\/practices\/compare\?id=/);
  await expect(page.locator(".sh-compare__title")).toHaveText(titles);
});

test("address and citation of a practice can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `/nl/practices/${FICHES.full}`);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const link = page.locator('[data-copy=""]');
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(link).toHaveText(/Gekopieerd/);
  expect(new URL(await clipboard()).pathname).toBe(`/nl/practices/${FICHES.full}`);

  const citation = page.locator("[data-copy^='#']").first();
  await page.locator("details", { has: citation }).locator("> summary").focus();
  await page.keyboard.press("Enter");
  await citation.focus();
  await page.keyboard.press("Enter");
  await expect(citation).toHaveText(/Gekopieerd/);
  const title = await page.locator("h1").innerText();
  expect(await clipboard()).toContain(title);
  expect(await clipboard()).toContain(`/nl/practices/${FICHES.full}`);
});

test("light or dark is the reader's choice, and stays", async ({ page }) => {
  await open(page, "/nl");
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.locator("#theme-switch").focus();
  await page.locator("#theme-switch").selectOption("dark");
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.goto("/fr/about");
  expect(await ground()).toBe(dark);
  await expect(page.locator("#theme-switch")).toHaveValue("dark");
  await page.locator("#theme-switch").selectOption("auto");
  expect(await ground()).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await ground()).toBe(dark);
});

for (const [name, address] of [["first page", "/nl"], ["list", "/nl/practices?q=politie"], ["fiche", `/nl/practices/${FICHES.lineage}`]]) {
  test(`on the ${name} it can always be seen where one is`, async ({ page }) => {
    await open(page, address);
    const stops = await walk(page);
    expect(stops).toBeGreaterThan(20);
    expect(stops).toBeLessThan(250);
  });
}
