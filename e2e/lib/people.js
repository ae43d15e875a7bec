// The example people of the demo, and signing in as one of them.
import { expect } from "@playwright/test";

export const PEOPLE = {
  reader: "lena.reader@example.org",
  member: "samir.member@example.org",
  editor: "eline.editor@example.org",
  coordinator: "claire.coordinator@example.org",
  administrator: "anton.administrator@example.org",
};

/** With one click, as people do in the demo. */
export async function enter(page, role, next, lang = "nl") {
  await page.goto(`/${lang}/sign-in?next=${encodeURIComponent(next)}`);
  await page.locator(`button[name="email"][value="${PEOPLE[role]}"]`).click();
  await page.waitForURL((url) => url.pathname + url.search === next);
}

/** The same without looking at the page of it. */
export async function signIn(context, role, base) {
  const answer = await context.request.post(`${base}/nl/sign-in/as`, { form: { email: PEOPLE[role] }, headers: { origin: base }, maxRedirects: 0 });
  expect(answer.status(), await answer.text()).toBe(303);
}
