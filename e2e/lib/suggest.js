// Suggesting as a stranger does. The buttons are found by what they do, so that their words may be mended freely.
import { expect } from "@playwright/test";

/** The button that goes on, on every page of the form. */
export const onward = (page) => page.locator("button.sh-suggest__next").click();

/** From the first page to the letter: a short fiche; what stands on the form of step six is the address. */
export async function suggest(page, lang, { title, summary, problem, approach, theme, city = "Oostende", country = "BE" }, email) {
  await page.goto(`/${lang}/practices/suggest`);
  await onward(page);
  await page.waitForURL(/\/1$/);
  await page.locator("#f-title").fill(title);
  await page.locator("#f-summary").fill(summary);
  await page.locator("#f-city").fill(city);
  await page.locator("#f-country").selectOption(country);
  await onward(page);
  await page.waitForURL(/\/2(?![\w-])/);
  await page.locator("#f-problem").fill(problem);
  for (const closed of await page.locator("#f-themes details:not([open]) summary").all()) await closed.click();
  await page.locator(`[name="themes"][value="${theme}"]`).check();
  await onward(page);
  await page.waitForURL(/\/3(?![\w-])/);
  await page.locator("#f-approach").fill(approach);
  for (const step of [4, 5, 6]) {
    await onward(page);
    await page.waitForURL(new RegExp(`/${step}(\\?|$)`));
  }
  await page.locator("#f-email").fill(email);
  await onward(page);
  await page.waitForURL(/\/review/);
  await page.locator("#f-consent_licence").check();
  await page.locator("#f-consent_contact").check();
  await page.locator("#f-consent_refused").check();
  await onward(page);
  await page.waitForURL(/\/sent/);
}

/** Opens the letter's link and presses its one button; leaves the browser on the private page. */
export async function confirm(page, lang, email) {
  await page.goto(await letter(page, lang, email, "/suggest/confirm/"));
  await onward(page);
  await page.waitForURL(/\/practices\/suggestions\//);
}

/** The path that the newest letter to an address leads to, once there is one that leads there. */
export async function letter(page, lang, email, part, within = "") {
  const path = async () => {
    await page.goto(`/${lang}/mail`);
    const letters = page.locator(".sh-mailbox__mail").filter({ hasText: email }).filter({ hasText: within });
    const links = letters.first().locator(`a[href*="${part}"]`);
    return (await letters.count()) && (await links.count()) ? new URL(await links.first().getAttribute("href")).pathname : "";
  };
  await expect.poll(path, { message: `a letter to ${email} that leads to ${part}`, timeout: 30_000 }).not.toBe("");
  return path();
}
