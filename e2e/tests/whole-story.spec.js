// The whole way of a practice, from a stranger's telephone to the fiche and through the year after, as five people go it.
// Buttons are found by what they do: their words are looked after elsewhere.
import { test, expect, watch } from "../lib/test.js";
import { House } from "../lib/house.js";
import { enter } from "../lib/people.js";
import { confirm, letter, suggest } from "../lib/suggest.js";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const YEAR = 366;

const STORIES = {
  nl: {
    scripts: true,
    practice: {
      title: "Straathoekwerkers op het strandplein",
      summary: "Twee straathoekwerkers zijn elke zomeravond op het plein en kennen de jongeren bij naam.",
      problem: "Jongeren en omwonenden maakten elke avond ruzie over lawaai.",
      approach: "Eerst luisteren, dan samen afspraken maken. De jongeren hangen die zelf op.",
      theme: "public-space",
    },
    // Who searches in this language types this.
    found: { lang: "de", q: "Streetwork", adopted: "Einmal übernommen, läuft dort noch" },
    question: "Wie betaalt de straathoekwerkers in de winter?",
    answer: "De stad, uit het jeugdbudget.",
    partly: "De resultaten van één zomer zijn er; die van een tweede volgen.",
    changed: "Bij ons zijn het vrijwilligers van de sportclub.",
    refused: {
      title: "Een avondklok voor jongeren",
      summary: "Jongeren mogen na tien uur niet meer op het plein komen.",
      problem: "Er was lawaai.",
      approach: "Borden en boetes.",
      theme: "public-space",
    },
    reason: "Het voorstel zet één groep apart.",
    grounds: "Intussen overleggen we met de jongeren zelf.",
    // The other editor gives it a second chance.
    decision: "grant",
  },
  fr: {
    scripts: false,
    practice: {
      title: "Travailleurs de rue sur la place de la gare",
      summary: "Deux travailleurs de rue sont présents chaque soir et connaissent les jeunes par leur nom.",
      problem: "Les jeunes et les riverains se disputaient chaque soir.",
      approach: "Écouter d’abord, puis convenir de règles ensemble.",
      theme: "public-space",
    },
    found: { lang: "nl", q: "straathoekwerk", adopted: "Eén keer overgenomen, loopt daar nog" },
    question: "Qui paie les travailleurs de rue en hiver ?",
    answer: "La ville, sur le budget jeunesse.",
    partly: "Les résultats d’un été sont là ; ceux du second suivront.",
    changed: "Chez nous, ce sont des bénévoles du club de sport.",
    refused: {
      title: "Un couvre-feu pour les jeunes",
      summary: "Après dix heures, les jeunes ne viennent plus sur la place.",
      problem: "Il y avait du bruit.",
      approach: "Des panneaux et des amendes.",
      theme: "public-space",
    },
    reason: "La proposition met un groupe à part.",
    grounds: "Entre-temps, nous en parlons avec les jeunes.",
    decision: "uphold",
    upheld: "Relu : la proposition reste la même.",
  },
};

/** The button that does something; folded away, it is unfolded first, as a person would. */
async function press(page, deed) {
  const button = page.locator(`button[name="do"][value="${deed}"]`).first();
  await unfold(page, button);
  await button.click();
}

async function unfold(page, part) {
  if (!(await part.isVisible())) await page.locator("details:not([open])", { has: part }).locator("> summary").click();
}

async function fill(page, selector, text) {
  await unfold(page, page.locator(selector));
  await page.locator(selector).fill(text);
}

const done = (page, deed) => page.waitForURL((url) => url.searchParams.get("done") === deed);

/** An editor finds a suggestion in the queue by its title and opens it. */
async function openAtDesk(page, lang, title) {
  await page.goto(`/${lang}/desk/suggestions?state=all`);
  await page.locator("#queue-q").fill(title);
  await page.locator("#queue-q").press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === title);
  await page.locator(".sh-queue__title", { hasText: title }).click();
  await expect(page.locator("h1")).toHaveText(title);
}

for (const [lang, story] of Object.entries(STORIES)) {
  test(`in ${lang}: suggested on a phone ${story.scripts ? "with" : "without"} scripts, published, found, confirmed, taken over; another refused and appealed`, async ({
    browser,
    faults,
  }) => {
    test.setTimeout(240_000);
    const house = await House.build();
    const contexts = [];
    const someone = async (options = {}) => {
      const context = await browser.newContext({ baseURL: house.address, reducedMotion: "reduce", ...options });
      watch(context, faults);
      // What has not come after so long does not come.
      context.setDefaultTimeout(30_000);
      contexts.push(context);
      return context.newPage();
    };
    try {
      const address = `an.${lang}@stad.example`;
      const phone = await someone({ ...PHONE, javaScriptEnabled: story.scripts });
      const editor = await someone();
      let id;

      await test.step("a stranger suggests and confirms her address", async () => {
        await suggest(phone, lang, story.practice, address);
        await enter(editor, "editor", `/${lang}/desk/suggestions`, lang);
        await expect(editor.locator(".sh-queue__title", { hasText: story.practice.title })).toHaveCount(0);
        await confirm(phone, lang, address);
        await expect(phone.locator("h1")).toHaveText(story.practice.title);
      });

      await test.step("an editor takes it up and asks; the suggester answers at her private address", async () => {
        await openAtDesk(editor, lang, story.practice.title);
        await press(editor, "take-up");
        await done(editor, "taken-up");
        await fill(editor, "#f-question", story.question);
        await press(editor, "ask");
        await done(editor, "asked");
        await phone.goto(await letter(phone, lang, address, "/practices/suggestions/", story.question));
        await expect(phone.locator(".sh-talk")).toContainText(story.question);
        await phone.locator("#f-answer").fill(story.answer);
        await press(phone, "answer");
        await done(phone, "answered");
      });

      await test.step("the editor judges the criteria, rates the evidence, accepts, publishes", async () => {
        await openAtDesk(editor, lang, story.practice.title);
        await expect(editor.locator("#talk")).toContainText(story.answer);
        // What is only partly met needs a reason, and nothing is lost while it is missing.
        await editor.locator('[name="verdict-lasting-results"][value="partly"]').check();
        await press(editor, "judge-rest");
        await expect(editor.locator("#fault-lasting-results")).toBeVisible();
        await editor.locator("#f-reason-lasting-results").fill(story.partly);
        await press(editor, "judge-rest");
        await done(editor, "judged");
        await editor.locator("#f-testing").selectOption("described");
        await editor.locator("#f-effect").selectOption("positive");
        await editor.locator("#f-rating-reason").fill(story.partly);
        await press(editor, "rate");
        await done(editor, "rated");
        await press(editor, "judge-accept");
        await done(editor, "accepted");
        await phone.reload();
        await expect(phone.locator(".sh-verdict", { hasText: story.partly })).toBeVisible();
        id = await editor.locator("#f-practice").inputValue();
        await editor.locator('[name="yearly"]').check();
        await press(editor, "publish");
        await done(editor, "published");
        await phone.goto(await letter(phone, lang, address, `/practices/suggestions/`));
        await phone.locator(`a[href="/${lang}/practices/${id}"]`).click();
        await expect(phone.locator("h1")).toHaveText(story.practice.title);
      });

      await test.step("it is found in another language", async () => {
        const reader = await someone();
        const card = reader.locator(`.sh-card__link[href*="/practices/${id}"]`);
        await expect
          .poll(async () => {
            await reader.goto(`/${story.found.lang}/practices?q=${story.found.q}&country=BE&sort=newest`);
            return card.count();
          })
          .toBe(1);
        await expect(card).toHaveText(story.practice.title);
        await card.click();
        await expect(reader.locator(`h1[lang="${lang}"], h1 [lang="${lang}"]`).first()).toHaveText(story.practice.title);
      });

      await test.step("a year later the owner confirms with one click", async () => {
        await house.close();
        await house.open(YEAR);
        const link = await letter(phone, lang, address, `/practices/${id}/confirm/`);
        await phone.goto(link);
        await press(phone, "confirm");
        await done(phone, "confirmed");
        await expect(phone.getByRole("status")).toBeVisible();
        const record = await (await phone.request.get(`/api/v1/practices/${id}`)).json();
        expect(record.confirmed_by).toBe("owner");
        const days = (Date.parse(record.confirmed_at) - Date.now()) / 86_400_000;
        expect(Math.round(days)).toBe(YEAR);
      });

      await test.step("another city's member does it too, and an editor approves", async () => {
        const member = await someone();
        await enter(member, "member", `/${lang}/practices/${id}/adapt`, lang);
        await member.locator('[name="kind"][value="adapted"]').check();
        await member.locator('[name="organisation"]').fill("Stad Voorbeeld");
        await member.locator('[name="city"]').fill("Voorbeeld");
        await member.locator('[name="country"]').selectOption("BE");
        await member.locator('[name="changed"]').fill(story.changed);
        await member.locator('[name="outcome"][value="working"]').check();
        await press(member, "report");
        await done(member, "reported");
        await enter(editor, "editor", `/${lang}/desk/adaptations`, lang);
        const report = editor.locator("article", { hasText: "Stad Voorbeeld" });
        await expect(report).toContainText(story.changed);
        await report.locator('button[value="approve"]').click();
        await expect(report).toHaveCount(0);
        const reader = await someone();
        await expect
          .poll(async () => {
            await reader.goto(`/${story.found.lang}/practices/${id}`);
            return reader.locator(".sh-adopted").allInnerTexts();
          })
          .toEqual([expect.stringContaining(story.found.adopted)]);
        await expect(reader.locator(".sh-adopted")).toContainText(story.changed);
      });

      const other = `bo.${lang}@stad.example`;
      await test.step("another suggestion is refused with a reason; its suggester appeals", async () => {
        await suggest(phone, lang, story.refused, other);
        await confirm(phone, lang, other);
        await openAtDesk(editor, lang, story.refused.title);
        await press(editor, "take-up");
        await done(editor, "taken-up");
        await fill(editor, "#f-reason", story.reason);
        await editor.locator('[name="ground"][value="no-focus-on-differences"]').check();
        await press(editor, "refuse");
        await done(editor, "refused");
        await phone.goto(await letter(phone, lang, other, "/practices/suggestions/", story.reason));
        await expect(phone.locator("main")).toContainText(story.reason);
        await fill(phone, "#f-grounds", story.grounds);
        await press(phone, "appeal");
        await done(phone, "appealed");
      });

      await test.step("whoever refused does not decide the appeal; another editor does", async () => {
        await openAtDesk(editor, lang, story.refused.title);
        await expect(editor.locator("#decide")).toContainText(story.grounds);
        for (const deed of ["grant", "uphold"]) await expect(editor.locator(`button[value="${deed}"]`)).toHaveCount(0);
        const second = await someone();
        await enter(second, "coordinator", `/${lang}/desk/suggestions`, lang);
        await openAtDesk(second, lang, story.refused.title);
        if (story.decision === "uphold") await fill(second, "#f-uphold-reason", story.upheld);
        await press(second, story.decision);
        await done(second, story.decision === "uphold" ? "upheld" : "granted");
        await phone.reload();
        if (story.decision === "uphold") {
          await expect(phone.locator("main")).toContainText(story.upheld);
          await expect(phone.locator("#f-grounds")).toHaveCount(0);
        } else {
          await expect(phone.locator(".sh-follow__state--in-review")).toBeVisible();
        }
      });

      await test.step("the change feed tells all of it, in order", async () => {
        await editor.goto(`/${lang}/me`);
        await fill(editor, "#token-name", "Feed");
        await editor.locator("#tokens form", { has: editor.locator("#token-name") }).getByRole("button").click();
        const token = await editor.locator("#token").innerText();
        const asked = await fetch(`${house.address}/api/v1/changes?limit=1000`, { headers: { authorization: `Bearer ${token}` } });
        let { items, more, next } = await asked.json();
        while (more) {
          const on = await fetch(`${house.address}/api/v1/changes?limit=1000&after=${next}`, { headers: { authorization: `Bearer ${token}` } });
          const part = await on.json();
          items = items.concat(part.items);
          ({ more, next } = part);
        }
        const published = items.find(({ action, data }) => action === "suggestion.published" && data.practice === id);
        const refused = items.findLast(({ action }) => action === "suggestion.refused");
        const way = ({ subject }) => items.filter((line) => line.subject.id === subject.id).map(({ action }) => action.split(".")[1]);
        expect(way(published)).toEqual(["received", "taken-up", "changes-asked", "answered", "judged", "rated", "judged", "accepted", "published"]);
        expect(way(refused)).toEqual(["received", "taken-up", "refused", "appealed", story.decision === "uphold" ? "appeal-rejected" : "appeal-granted"]);
        expect(way({ subject: { id } })).toEqual(["created", "contact-set", "owner-asked", "confirmed", "adaptation-reported", "adaptation-approved"]);
        const text = JSON.stringify(items);
        for (const said of [address, other, story.question, story.answer, story.reason, story.grounds, story.changed]) expect(text).not.toContain(said);
      });
    } finally {
      for (const context of contexts) await context.close();
      await house.tearDown();
    }
  });
}
