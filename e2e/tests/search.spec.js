// People find what is there in other words and other languages.
import { test, expect, open } from "../lib/test.js";
import { List } from "../lib/list.js";

test("a French question finds practices described only in German or Dutch, and says so", async ({ page }) => {
  const asked = [
    { question: "violences conjugales et voisins", id: "at-salzburg-stop", lang: "de", label: "allemand" },
    { question: "cambriolages dans les maisons", id: "nl-noord-preventietruck-inbraak", lang: "nl", label: "néerlandais" },
  ];
  for (const { question, id, lang, label } of asked) {
    await open(page, `/fr/practices?q=${encodeURIComponent(question)}`);
    const card = page.locator("#results .sh-card", { has: page.locator(`a[href='/fr/practices/${id}']`) });
    await expect(card, question).toHaveCount(1);
    await expect(card.locator(".sh-card__summary")).toHaveAttribute("lang", lang);
    await expect(card.locator(".sh-language")).toContainText(label);
  }
});

test("the word of each language leads to the same practices", async ({ page }) => {
  const words = { nl: "straathoekwerk", fr: "travail de rue", de: "Streetwork", en: "street work" };
  for (const [lang, word] of Object.entries(words)) {
    const list = new List(page);
    await open(page, `/${lang}`);
    await list.ask(word);
    await expect(page.locator("#understood a[href*='without=street-work']")).toBeVisible();
    const found = (await list.hrefs()).map((href) => href.split("/").at(-1));
    // Written in French, German and English first.
    expect(found, word).toEqual(expect.arrayContaining(["fr-bordeaux-tapaj", "de-muenchen-akim", "us-chicago-readi"]));
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
  const marks = await page.locator("#results mark").allInnerTexts();
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
