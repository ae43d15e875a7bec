// Whatever is typed into an address or a box: a page in the reader's language that helps on, with the right status.
import { test, expect, open, LANGUAGES } from "../lib/test.js";
import { List } from "../lib/list.js";
import { messages } from "../lib/messages.js";
import { FICHES } from "../lib/pages.js";

const WORDS = Object.fromEntries(LANGUAGES.map((lang) => [lang, messages(lang)]));

/** A page that says what is wrong, in this language, with a way on. */
async function helps(page, lang) {
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
  await expect(page.locator("h1")).toHaveText(WORDS[lang].get("error-not-found-title"));
  await expect(page.locator("main #q")).toBeVisible();
  await expect(page.locator(`main a[href='/${lang}']`)).toBeVisible();
}

test("an unknown language is answered in the browser's language", async ({ page }) => {
  expect(await open(page, "/xx/practices")).toBe(404);
  await helps(page, "nl");
});

for (const lang of LANGUAGES) {
  test(`an unknown practice is said to be so in ${lang}`, async ({ page }) => {
    for (const id of ["no-such-practice", "Ünïcode", "a".repeat(300), "%00", "..%2f..%2fetc"]) {
      expect(await open(page, `/${lang}/practices/${id}`), id).toBe(404);
      await helps(page, lang);
    }
  });

  test(`filters nobody knows are left out and named in ${lang}`, async ({ page, request }) => {
    expect(await open(page, `/${lang}/practices?theme=nightlife&theme=%22bananas%22&country=XX&sort=sideways`)).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    for (const left of ["bananas", "XX", "sideways"]) await expect(page.locator("main")).toContainText(left);
    const plain = await request.get(`/api/v1/practices?lang=${lang}&theme=nightlife`);
    expect(await new List(page).count()).toBe((await plain.json()).total);
  });

  test(`a page beyond the end leads back to the last one in ${lang}`, async ({ page }) => {
    expect(await open(page, `/${lang}/practices?theme=nightlife&page=9999`)).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    const last = page.locator("#results a[href*='theme=nightlife']").first();
    await last.click();
    await page.waitForURL((url) => url.searchParams.get("page") !== "9999");
    await expect(new List(page).cards.first()).toBeVisible();
  });
}

test("an identifier in capitals leads to its practice", async ({ page }) => {
  expect(await open(page, `/de/practices/${FICHES.lineage.toUpperCase()}`)).toBe(200);
  expect(new URL(page.url()).pathname).toBe(`/de/practices/${FICHES.lineage}`);
});

test("pages without a size or a number are the first page as usual", async ({ page }) => {
  await open(page, "/nl/practices?sort=title");
  const usual = await new List(page).hrefs();
  for (const state of ["per_page=0", "per_page=-1", "page=0", "page=zero", "page=1e9", "page=", "per_page=100000000000000000000"]) {
    expect(await open(page, `/nl/practices?sort=title&${state}`), state).toBe(200);
    expect(await new List(page).hrefs(), state).toEqual(usual);
  }
});

const TYPED = [
  ["ten thousand characters", "overlast ".repeat(1200)],
  ["control characters", "politie\u0000\u0007\u001b[31m\u202e jongeren"],
  ["right to left", "الشرطة والشباب"],
  ["emoji", "👮🏽‍♀️ 🤝 jongeren"],
  ["markup", `<script>document.title="taken"</script><img src=x onerror=alert(1)> "'> politie`],
  ["search syntax", `title:(police AND OR NOT "unclosed [1 TO *] ~2 ^5 \\ politie`],
  ["only signs", "??? !!! ---"],
  ["invisible characters", "\u200b\u2060 \u00ad"],
];

for (const [what, text] of TYPED) {
  test(`${what} in the box is a question like any other`, async ({ page }) => {
    page.on("dialog", () => expect("a dialog").toBe("never opened"));
    for (const lang of ["nl", "fr"]) {
      expect(await open(page, `/${lang}/practices?q=${encodeURIComponent(text)}`)).toBe(200);
      await expect(page.locator("h1")).toBeVisible();
      await expect(page).toHaveTitle(/Samenhang$/);
      await expect(page.locator("#results")).toBeVisible();
      expect((await page.locator("h1, h2").allInnerTexts()).join("").length, "headings stay short").toBeLessThan(2000);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "fits the screen").toBe(true);
      if (text.includes("politie") || text.includes("jongeren")) {
        const kept = await page.locator("#q").inputValue();
        expect(kept).toMatch(/politie|jongeren/);
        await expect(new List(page).cards.first()).toBeVisible();
      }
    }
  });
}

test("letters that are no letters are replaced, not refused", async ({ page }) => {
  expect(await open(page, "/nl/practices?q=caf%E9%20politie&theme=%FF")).toBe(200);
  await expect(page.locator("#q")).toHaveValue(/politie/);
});

test("sending a form where none is taken is answered with a page", async ({ request }) => {
  const answer = await request.post("/fr/practices", { form: { q: "x" } });
  expect(answer.status()).toBe(405);
  const html = await answer.text();
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain(WORDS.fr.get("error-request-title"));
});

test("comparing too few, too many or unknown practices says what to do", async ({ page }) => {
  const known = ["at-graz-heroes", "at-salzburg-heroes", "de-berlin-heroes", "be-antwerpen-mag-da", "be-politiecafe"];
  const compare = (ids) => `/nl/practices/compare?${ids.map((id) => `id=${id}`).join("&")}`;
  const shown = page.locator(".sh-compare__title");

  await open(page, compare([]));
  await expect(page.locator("main a[href^='/nl/practices']").first()).toBeVisible();
  await open(page, compare(known.slice(0, 1)));
  await expect(page.locator("main")).toContainText("HEROES");
  await open(page, compare([known[0], "no-such-practice", known[1]]));
  await expect(shown).toHaveCount(2);
  await expect(page.locator("main")).toContainText("no-such-practice");
  await open(page, compare([known[0], known[0], known[1]]));
  await expect(shown).toHaveCount(2);
  await open(page, compare(known));
  await expect(shown).toHaveCount(4);
});
