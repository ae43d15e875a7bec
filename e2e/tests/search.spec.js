// People find what is there in other words and other languages.
import { test, expect, open } from "../lib/test.js";
import { List } from "../lib/list.js";

test("a French question finds a practice that is described in German alone", async ({ page }) => {
  const list = new List(page);
  await open(page, "/fr/practices?q=renforcer+les+familles+migrantes");
  const card = list.cards.filter({ has: page.locator("a[href$='/ch-femmes-tische']") });
  await expect(card).toHaveCount(1);
});

test("the same practice answers to the word of each language", async ({ page }) => {
  const words = { nl: "straathoekwerk", fr: "travail de rue", de: "Streetwork", en: "outreach workers" };
  for (const [lang, word] of Object.entries(words)) {
    const list = new List(page);
    await open(page, `/${lang}`);
    await list.ask(word);
    expect(await list.hrefs(), word).toContain(`/${lang}/practices/be-antwerpen-samen-op-straat`);
  }
});

test("a slip of the finger is understood, and can be insisted on", async ({ page }) => {
  const list = new List(page);
  await open(page, "/nl/practices?q=straathoekwrek");
  expect(await list.count()).toBeGreaterThan(5);
  const notice = page.locator(".sh-did-you-mean");
  await expect(notice).toContainText("straathoekwerk");
  await notice.locator("a", { hasText: "straathoekwrek" }).click();
  await page.waitForURL((url) => url.searchParams.get("exact") === "1");
  await expect(page.locator("#q")).toHaveValue("straathoekwrek");
  expect(await list.cards.count()).toBe(0);
});

test("words that were found are marked", async ({ page }) => {
  await open(page, "/nl/practices?q=nachtbemiddelaars");
  const marks = await page.locator("#results .sh-mark").allInnerTexts();
  expect(marks.some((mark) => /nachtbemiddelaar/i.test(mark)), marks.join(", ")).toBe(true);
});

test("nothing found says so and shows ways on", async ({ page }) => {
  await open(page, "/nl/practices?q=zzzzqqqq&country=BE");
  await expect(page.locator("#results")).toContainText("zzzzqqqq");
  await expect(page.locator("#results .sh-card")).toHaveCount(0);
  const ways = page.locator("#results a[href]");
  expect(await ways.count()).toBeGreaterThan(3);
  await expect(page.locator("#results a[href$='/search-help']")).toBeVisible();
});

test("every example question of the first page finds something", async ({ page, request }) => {
  for (const lang of ["nl", "fr", "de", "en"]) {
    await open(page, `/${lang}`);
    const questions = await page.locator(".sh-questions__link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(questions.length).toBeGreaterThanOrEqual(4);
    for (const question of questions) {
      const html = await (await request.get(question)).text();
      expect(html.match(/class="sh-card"/g)?.length ?? 0, question).toBeGreaterThan(0);
    }
  }
});

test("themes on the first page say how many practices they lead to", async ({ page }) => {
  await open(page, "/nl");
  const theme = page.locator(".sh-themes__link").first();
  const count = Number(/\d+/.exec(await theme.locator(".sh-themes__count").innerText())[0]);
  await theme.click();
  await page.waitForURL(/theme=/);
  expect(await new List(page).count()).toBe(count);
});
