// A stranger suggests a practice on a telephone, with and without scripts, and follows what becomes of it.
import { test, expect } from "../lib/test.js";
import { beyondEdge, violations } from "../lib/checks.js";
import { onward } from "../lib/suggest.js";

const PHONE = { width: 360, height: 740 };

const STORIES = {
  nl: {
    scripts: true,
    words: { begin: "Beginnen", next: "Bewaren en verder", check: "Bewaren en nakijken", send: "Insturen", confirm: "Ja, insturen" },
    saved: /Bewaard om \d/,
    title: "Buurtkoffie op de stoep in Zeewijk",
    summary: "Op zaterdag zetten bewoners een tafel op de stoep en schenken koffie voor iedereen die langskomt in de wijk.",
    problem: "Buren kenden elkaar niet en klaagden over elkaar bij de politie.",
    approach: "Elke zaterdag een andere straat. De tafel en de koffie komen van de wijkpost.",
    review: "Nakijken en insturen",
    sent: "Nog één klik",
    received: "Ontvangen",
    answer: "We doen dit ook in de winter.",
  },
  fr: {
    scripts: false,
    words: { begin: "Commencer", next: "Enregistrer et continuer", check: "Enregistrer et relire", send: "Envoyer", confirm: "Oui, envoyer" },
    title: "Le café du trottoir aux Grands-Prés",
    summary: "Le samedi, des habitants installent une table sur le trottoir et offrent le café à tous ceux qui passent.",
    problem: "Les voisins ne se connaissaient pas et se plaignaient les uns des autres.",
    approach: "Chaque samedi une autre rue. La table et le café viennent de la maison de quartier.",
    review: "Relire et envoyer",
    sent: "Encore un clic",
    received: "Reçue",
    answer: "Nous le faisons aussi en hiver.",
  },
};

/** No barrier that a machine can find, and nothing to scroll sideways. */
async function sound(page) {
  expect(await violations(page), page.url()).toEqual([]);
  expect(await beyondEdge(page), `${page.url()} has to be scrolled sideways`).toEqual([]);
}

for (const [lang, story] of Object.entries(STORIES)) {
  test.describe(`in ${lang}, ${story.scripts ? "with" : "without"} scripts`, () => {
    test.use({ viewport: PHONE, javaScriptEnabled: story.scripts, hasTouch: true });

    test("a practice is suggested, confirmed and followed", async ({ page }) => {
      test.slow();
      const { words } = story;
      const press = (name) => page.getByRole("button", { name, exact: true }).last().click();
      const look = async () => story.scripts && (await sound(page));

      await page.goto(`/${lang}/practices/suggest`);
      await look();
      await press(words.begin);
      await page.waitForURL(/\/1$/);
      await look();
      await page.locator("#f-title").fill(story.title);
      await page.locator("#f-summary").fill(story.summary);
      await page.locator("#f-city").fill("Oostende");
      await page.locator("#f-country").selectOption("BE");
      if (story.scripts) {
        await expect(page.locator("[data-status]")).toHaveText(story.saved);
        await expect(page.locator("#f-summary-counter")).toContainText(/\d+ van zowat 60 woorden/);
        // The telephone goes dark; what was typed is there again.
        await page.reload();
        await expect(page.locator("#f-title")).toHaveValue(story.title);
      }
      await press(words.next);
      await page.waitForURL(/\/2(?![\w-])/);
      await page.locator("#f-problem").fill(story.problem);
      const folded = page.locator("#f-themes details:not([open]) summary");
      if (await folded.count()) await folded.click();
      await page.locator('[name="themes"][value="neighbourhood-cohesion"]').check();
      await look();
      await press(words.next);
      await page.waitForURL(/\/3(?![\w-])/);
      await page.locator("#f-approach").fill(story.approach);
      await look();
      await press(words.next);
      await page.waitForURL(/\/4(?![\w-])/);
      await look();
      await press(words.next);
      await page.waitForURL(/\/5(?![\w-])/);
      await look();
      await press(words.next);
      await page.waitForURL(/\/6(?![\w-])/);
      // A program that calls itself a picture is named as what it is, and what was typed stays.
      const address = `an-${lang}-${Date.now()}@example.org`;
      await page.locator("#f-email").fill(address);
      await page.locator("#f-files").setInputFiles({ name: "foto.png", mimeType: "image/png", buffer: Buffer.from(`MZ${"\0".repeat(200)}`, "latin1") });
      await press(lang === "nl" ? "Toevoegen" : "Ajouter");
      await expect(page.locator("#f-files-fault")).toContainText("foto.png");
      await expect(page.locator("#f-email")).toHaveValue(address);
      await look();
      await press(words.check);
      await page.waitForURL(/\/review/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(story.review);
      await look();
      await page.locator("#f-consent_licence").check();
      await page.locator("#f-consent_contact").check();
      await press(words.send);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(story.sent);
      await look();

      await page.goto(`/${lang}/mail`);
      const letter = page.locator(".sh-mailbox__mail", { hasText: address }).first();
      const confirm = await letter.locator("a[href*='/confirm/']").first().getAttribute("href");
      await page.goto(new URL(confirm).pathname);
      await look();
      await press(words.confirm);
      await expect(page.locator("#state-title")).toContainText(story.received);
      await look();
      await page.locator("#f-answer").fill(story.answer);
      await press(lang === "nl" ? "Versturen" : "Envoyer");
      await expect(page.locator(".sh-talk")).toContainText(story.answer);
    });
  });
}

test("what looks alike is shown while one types, and two windows lose nothing", async ({ page, context }) => {
  await page.setViewportSize(PHONE);
  await page.goto("/de/practices/suggest");
  await page.getByRole("button", { name: "Anfangen" }).click();
  await page.waitForURL(/\/1$/);
  const other = await context.newPage();
  await other.goto(page.url());
  await page.locator("#f-title").fill("HEROES Graz");
  await page.locator("#f-summary").fill("Junge Männer werden fast ein Jahr lang trainiert und leiten dann selbst Workshops.");
  await page.locator("#f-city").fill("Graz");
  await expect(page.locator("#near a[href$='/at-graz-heroes']")).toBeVisible();
  await sound(page);
  await other.locator("#f-title").fill("Etwas ganz anderes");
  await expect(other.locator("[data-status]")).toContainText("In einem anderen Fenster");
  await other.getByRole("button", { name: "Speichern und weiter" }).last().click();
  await expect(other.locator(".sh-ask__theirs").first()).toContainText("HEROES Graz");
  await expect(other.locator("#f-title")).toHaveValue("Etwas ganz anderes");
  await sound(other);
});

test("on a slow line whoever goes on while it is being saved is not told of another window", async ({ page }) => {
  await page.goto("/nl/practices/suggest");
  await onward(page);
  await page.waitForURL(/\/1$/);
  let saves = 0;
  await page.route(/\/suggest\/[^/]+\/1$/, async (route) => {
    const saving = route.request().resourceType() === "fetch";
    saves += saving ? 1 : 0;
    // The answer comes late; the server has taken it in long before.
    const response = saving ? await route.fetch() : undefined;
    if (saving) await new Promise((given) => setTimeout(given, 1500));
    await (response ? route.fulfill({ response }) : route.continue());
  });
  await page.locator("#f-title").fill("Koffie op de stoep");
  await page.locator("#f-title").blur();
  await expect.poll(() => saves).toBe(1);
  await page.locator("#f-summary").fill("Bewoners schenken op zaterdag koffie op de stoep voor wie langskomt.");
  await onward(page);
  await page.waitForURL(/\/2(?![\w-])/);
  await page.goBack();
  await expect(page.locator("#f-title")).toHaveValue("Koffie op de stoep");
  await expect(page.locator("#f-summary")).toHaveValue(/Bewoners schenken/);
});
