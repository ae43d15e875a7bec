// Pages behind a door: a sign-in, or a private link. `role`: who looks. `make`: what has to be done once before; what it
// gives is handed to `path`. `go`: for pages that only a form leads to: leaves the browser on them. `main`: much time is
// spent there; looked at in the dark too. `phone`: made for one.
import { expect } from "@playwright/test";
import { confirm, letter, onward, suggest } from "./suggest.js";

/** The example that came in first, with judgements and messages. */
const EXAMPLE = "0190a000-0000-7000-8000-000000000001";
/** A practice that nothing else looks at; it is written to. */
const EDITED = "at-salzburg-heroes";
/** A practice with texts in several languages. */
const TRANSLATED = "de-berlin-heroes";

const STORY = {
  title: "Buren koken voor buren",
  summary: "Elke maand koken bewoners van een straat voor de hele wijk, met wat de winkels overhouden.",
  problem: "Nieuwkomers en oude bewoners spraken elkaar niet.",
  approach: "Iedereen brengt een pan mee. Bel Jan op 0470 12 34 56.",
  theme: "neighbourhood-cohesion",
};

let asked = 0;
/** An address that nobody else has. */
const address = () => `kamer.${process.pid}.${(asked += 1)}@stad.example`;

/** A draft that was begun; the secret of its address. */
async function draft(page) {
  await page.goto("/nl/practices/suggest");
  await onward(page);
  await page.waitForURL(/\/1$/);
  const [, secret] = /\/suggest\/([^/]+)\/1$/.exec(page.url());
  await page.locator("#f-title").fill(STORY.title);
  await page.locator("#f-summary").fill(STORY.summary);
  await onward(page);
  await page.waitForURL(/\/2(?![\w-])/);
  return secret;
}

/** A draft that was sent, and the letter to confirm it. */
async function sent(page) {
  const email = address();
  await suggest(page, "nl", STORY, email);
  const [, secret] = /\/suggest\/([^/]+)\/sent/.exec(page.url());
  return { secret, email };
}

async function confirmed(page) {
  const { email } = await sent(page);
  await confirm(page, "nl", email);
  return new URL(page.url()).pathname.split("/").at(-1);
}

/** A search that somebody wants to follow; the key of the letter's link. */
async function followed(page) {
  const email = address();
  await page.goto("/nl/alerts/new?search=q%3Djeugd");
  await page.locator('[name="email"]').fill(email);
  await page.locator("main form button").click();
  await page.waitForURL(/\/alerts\/asked$/);
  return (await letter(page, "nl", email, "/alerts/confirm/")).split("/").at(-1);
}

async function managed(page) {
  const key = await followed(page);
  await page.goto(`/nl/alerts/confirm/${key}`);
  await page.locator("main form button").click();
  await page.waitForURL((url) => !url.pathname.includes("/confirm/"));
  return new URL(page.url()).pathname.split("/").at(-1);
}

/** The first suggestion of the queue in this state. */
async function inState(page, state) {
  await page.goto(`/nl/desk/suggestions?state=${state}`);
  return new URL(await page.locator(".sh-queue__title").first().getAttribute("href"), page.url()).pathname.split("/").at(-1);
}

const of = (practice, page) => `/desk/practices/${practice}/${page}`;
const suggestions = (id) => `/desk/suggestions/${id}`;
const steps = [1, 2, 3, 4, 5, 6].map((step) => ({
  name: `form, step ${step}`,
  phone: true,
  main: step < 3,
  make: draft,
  path: (secret) => `/practices/suggest/${secret}/${step}`,
}));

export const ROOMS = [
  ...steps,
  { name: "form, looked over", phone: true, make: draft, path: (secret) => `/practices/suggest/${secret}/review` },
  { name: "form, sent", phone: true, make: sent, path: ({ secret }) => `/practices/suggest/${secret}/sent` },
  {
    name: "confirming a suggestion",
    phone: true,
    make: async (page) => letter(page, "nl", (await sent(page)).email, "/suggest/confirm/"),
    path: (path) => path.slice("/nl".length),
  },
  { name: "following a suggestion", phone: true, main: true, make: confirmed, path: (secret) => `/practices/suggestions/${secret}` },
  { name: "refused suggestions", path: "/practices/refused" },
  { name: "archived practices", path: "/practices/archived" },
  {
    name: "the owner is asked",
    phone: true,
    main: true,
    make: (page) => letter(page, "nl", "owner@stad.example", "/confirm/"),
    path: (path) => path.slice("/nl".length),
  },
  { name: "confirming an alert", phone: true, make: followed, path: (key) => `/alerts/confirm/${key}` },
  { name: "changing an alert", phone: true, make: managed, path: (key) => `/alerts/${key}` },

  { name: "my page", role: "editor", main: true, path: "/me" },
  { name: "erasing myself", role: "reader", path: "/me/erase" },
  {
    name: "a token, shown once",
    role: "reader",
    go: async (page, lang) => {
      await page.goto(`/${lang}/me`);
      await page.locator("#tokens details > summary").click();
      await page.locator("#token-name").fill("Test");
      await page.locator("#tokens form", { has: page.locator("#token-name") }).getByRole("button").click();
      await page.locator("#token").waitFor();
    },
  },
  { name: "we do this too", role: "member", phone: true, main: true, path: "/practices/at-graz-heroes/adapt" },

  { name: "desk", role: "editor", main: true, path: "/desk" },
  { name: "queue", role: "editor", main: true, path: "/desk/suggestions" },
  { name: "queue, all of it", role: "editor", path: "/desk/suggestions?state=all&sort=newest" },
  { name: "queue without a find", role: "editor", path: "/desk/suggestions?q=zzzzqqqq" },
  { name: "one suggestion", role: "editor", main: true, path: suggestions(EXAMPLE) },
  { name: "one that is accepted", role: "editor", make: (page) => inState(page, "accepted"), path: suggestions },
  { name: "one that was refused", role: "editor", make: (page) => inState(page, "refused"), path: suggestions },
  { name: "an appeal", role: "coordinator", make: (page) => inState(page, "appealed"), path: suggestions },
  { name: "figures", role: "editor", main: true, path: "/desk/figures" },
  { name: "kept true", role: "editor", main: true, path: "/desk/upkeep" },
  ...["proposals", "due", "asked", "stale", "to-archive", "without-contact", "archived"].map((stage) => ({ name: `kept true: ${stage}`, role: "editor", path: `/desk/upkeep?stage=${stage}` })),
  { name: "one practice kept true", role: "editor", path: "/desk/upkeep/de-berlin-heroes" },
  { name: "adaptations at the desk", role: "editor", main: true, path: "/desk/adaptations" },
  { name: "harvest", role: "editor", path: "/desk/harvest" },
  { name: "practices at the desk", role: "editor", main: true, path: "/desk/practices?q=heroes" },
  { name: "editing", role: "editor", main: true, path: of(EDITED, "edit") },
  { name: "history", role: "editor", path: of(EDITED, "history") },
  { name: "comparing revisions", role: "editor", path: of(TRANSLATED, "diff") },
  { name: "going back to a revision", role: "editor", path: of(EDITED, "restore?revision=1") },
  { name: "taking out", role: "editor", path: of(EDITED, "withdraw") },
  { name: "putting back", role: "editor", path: of(EDITED, "put-back") },
  { name: "translating into French", role: "editor", main: true, path: of(TRANSLATED, "translate/fr") },
  {
    name: "looking before saving",
    role: "editor",
    go: async (page, lang) => {
      await page.goto(`/${lang}${of(EDITED, "edit")}`);
      await page.locator('button[name="preview"]').click();
      await page.locator("#preview").waitFor();
    },
  },
  {
    name: "two edited at once",
    role: "editor",
    go: async (page, lang) => {
      const edit = `/${lang}${of(EDITED, "edit")}`;
      await page.goto(edit);
      const other = await page.context().newPage();
      await other.goto(edit);
      for (const [who, text] of [
        [other, "Wat de een schrijft"],
        [page, "Wat de ander schrijft"],
      ]) {
        await who.locator('textarea[name^="summary"]').first().fill(`${text}: ${Date.now()}`);
        await who.locator('button[name="save"]').last().click();
        await who.waitForLoadState();
      }
      await other.close();
      await expect(page.locator(".sh-merge__clash")).toHaveCount(1);
    },
  },

  { name: "people", role: "administrator", main: true, path: "/desk/people" },
  { name: "jobs", role: "administrator", path: "/desk/jobs" },
  { name: "mail, for whoever runs it", role: "administrator", path: "/mail" },
];
