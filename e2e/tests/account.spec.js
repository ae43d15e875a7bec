// Signing in as people do: by the link in a letter, by passkey; and the pages one then has.
import { readFile } from "node:fs/promises";
import { test, expect, open } from "../lib/test.js";
import { violations } from "../lib/checks.js";

// Passkeys belong to a name; the demo is for `localhost` then.
const LOCAL = process.env.BASE_URL.replace("127.0.0.1", "localhost");

async function clean(page) {
  expect(await violations(page)).toEqual([]);
}

async function signInByLink(page, email, base = "") {
  await page.goto(`${base}/nl/sign-in`);
  await page.getByLabel("E-mailadres").first().fill(email);
  await page.getByRole("button", { name: "Stuur mij een link" }).click();
  await expect(page.locator("h1")).toHaveText("Kijk in uw mailbox");
  await page.goto(`${base}/nl/mail`);
  const text = await page.locator(".sh-mailbox__mail").filter({ hasText: email }).first().textContent();
  const [href] = text.match(/http\S+\/sign-in\/[\w-]+/);
  const { pathname } = new URL(href, LOCAL);
  await page.goto(`${base}${pathname}`);
  await page.getByRole("button", { name: "Aanmelden", exact: true }).click();
  await expect(page).toHaveURL(/\/nl\/me$/);
}

test("a stranger signs in by the link in a letter, with the keyboard's help alone", async ({ page }) => {
  const email = `lut.${Date.now()}@gent.example`;
  await open(page, "/nl/practices?q=jeugd");
  await page.getByRole("link", { name: "Aanmelden" }).click();
  await clean(page);
  await signInByLink(page, email);
  await expect(page.locator(".sh-me")).toContainText(email);
  await clean(page);
  await page.getByLabel("Naam", { exact: true }).fill("Lut Maes");
  await page.getByRole("button", { name: "Bewaren" }).click();
  await expect(page.getByRole("status")).toHaveText("Bewaard.");
  await expect(page.locator("h1")).toHaveText("Dag Lut Maes");
  // The menu opens and closes without a mouse.
  await page.locator(".sh-person__summary").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Mijn pagina" })).toBeVisible();
  await page.getByRole("button", { name: "Afmelden", exact: true }).first().click();
  await expect(page.getByRole("status")).toHaveText("U bent afgemeld.");
  await page.goto("/nl/me");
  await expect(page).toHaveURL(/\/nl\/sign-in\?next=/);
});

test("a passkey is added and then signs in without an address", async ({ page, context }) => {
  const client = await context.newCDPSession(page);
  await client.send("WebAuthn.enable", { enableUI: false });
  await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInByLink(page, `sleutel.${Date.now()}@gent.example`, LOCAL);
  await page.getByLabel("Naam van de passkey").fill("Laptop van het werk");
  await page.getByRole("button", { name: "Passkey toevoegen" }).click();
  await expect(page.locator("#passkeys")).toContainText("Laptop van het werk");
  await page.goto(`${LOCAL}/nl/mail`);
  await expect(page.locator("main")).toContainText("Er is een passkey toegevoegd aan uw account");
  await context.clearCookies();
  await page.goto(`${LOCAL}/nl/sign-in?next=/nl/practices`);
  // Browsers may fill it in by themselves; else the button asks.
  const button = page.getByRole("button", { name: "Aanmelden met een passkey" });
  const there = page.waitForURL(({ pathname }) => pathname === "/nl/practices");
  await Promise.race([there, button.click().catch(() => {})]);
  await there;
  await page.goto(`${LOCAL}/nl/me`);
  await expect(page.locator("#sessions")).toContainText("met een passkey");
});

for (const [name, path] of [
  ["Eline", "/nl/desk"],
  ["Anton", "/de/desk/people"],
  ["Claire", "/fr/me"],
]) {
  test(`example person ${name} is signed in with one click and sees ${path}`, async ({ page }) => {
    await page.goto(`/nl/sign-in?next=${path}`);
    await page.getByRole("button", { name }).click();
    await page.waitForURL(({ pathname }) => pathname === path);
    await clean(page);
  });
}

test("sessions are listed, and one that was left open elsewhere is ended from here", async ({ page, browser }) => {
  const email = `twee.${Date.now()}@gent.example`;
  await signInByLink(page, email);
  const library = await browser.newContext({ baseURL: process.env.BASE_URL, userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" });
  const there = await library.newPage();
  await signInByLink(there, email);
  await page.reload();
  const sessions = page.locator("#sessions .sh-lines__item");
  await expect(sessions).toHaveCount(2);
  const left = sessions.filter({ hasText: "Firefox" });
  await left.getByRole("button").click();
  await expect(page.getByRole("status")).toBeVisible();
  await expect(sessions).toHaveCount(1);
  await there.reload();
  await expect(there).toHaveURL(/\/nl\/sign-in\?next=/);
  await library.close();
});

test("a token is shown once, opens the API, and opens nothing once it is revoked", async ({ page, request }) => {
  await signInByLink(page, `sleutelbos.${Date.now()}@gent.example`);
  await page.locator("summary", { hasText: "Token maken" }).click();
  await page.getByLabel("Waarvoor dient het?").fill("Jaarverslag");
  await page.getByRole("button", { name: "Token maken" }).click();
  const token = await page.locator("#token").innerText();
  const ask = async () => (await request.get("/api/v1/practices?per_page=1", { headers: { authorization: `Bearer ${token}` } })).status();
  expect(await ask()).toBe(200);
  await page.goto("/nl/me");
  await expect(page.locator("#tokens")).toContainText("Jaarverslag");
  expect(await page.content()).not.toContain(token);
  await page.getByRole("button", { name: /Jaarverslag/ }).click();
  await expect(page.locator("#tokens")).not.toContainText("Jaarverslag");
  expect(await ask()).toBe(401);
});

test("my data comes as a file, and the account can be erased", async ({ page, request }) => {
  const email = `weg.${Date.now()}@gent.example`;
  await signInByLink(page, email);
  await page.getByLabel("Naam", { exact: true }).fill("Wanda Weg");
  await page.getByRole("button", { name: "Bewaren" }).click();
  await expect(page.locator("h1")).toHaveText("Dag Wanda Weg");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('a[href$="/me/data.zip"]').click()]);
  const file = await readFile(await download.path());
  expect(file.subarray(0, 2).toString()).toBe("PK");
  expect(file.length).toBeGreaterThan(200);

  await page.goto("/nl/me/erase");
  await page.locator("#confirm").fill("iemand.anders@gent.example");
  await page.locator("main form button").click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.locator("#confirm").fill(email);
  await page.locator("main form button").click();
  await expect(page.locator("h1")).toHaveText("Uw account is gewist");
  await page.goto("/nl/me");
  await expect(page).toHaveURL(/\/nl\/sign-in\?next=/);
  expect(await (await request.get("/nl/mail")).text()).not.toContain(email);
});

test("without scripts everything but passkeys is there", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.BASE_URL });
  const page = await context.newPage();
  await signInByLink(page, `zonder.${Date.now()}@gent.example`);
  await page.locator("summary", { hasText: "Token maken" }).click();
  await page.getByLabel("Waarvoor dient het?").fill("Jaarverslag");
  await page.getByRole("button", { name: "Token maken" }).click();
  await expect(page.locator("#token")).toHaveText(/^smh_[\w-]{43}$/);
  await context.close();
});
