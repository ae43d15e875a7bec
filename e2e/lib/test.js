// Every test watches the browser: whatever it does, no page may log an error, break its own content
// security policy or speak to another host.
import { test as base, expect } from "@playwright/test";

export { expect };
export const LANGUAGES = ["nl", "fr", "de", "en"];

// Passkeys are tried by the name `localhost`: a bare number has none.
const LOCAL = process.env.BASE_URL.replace("127.0.0.1", "localhost");
/** Where pages of ours come from; whoever starts a program more adds it. */
export const hosts = new Set(
  [process.env.BASE_URL, process.env.EMPTY_URL, process.env.POSTGRES_URL, process.env.SQLITE_URL, LOCAL].filter(Boolean).map((address) => new URL(address).host),
);

/** Writes down whatever a browser complains about. */
export function watch(context, faults) {
  const documents = new Set();
  context.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (request.resourceType() === "document") documents.add(request.url().split("#")[0]);
    if (protocol.startsWith("http") && !hosts.has(host)) faults.push(`request to ${host}: ${request.url()}`);
  });
  context.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    // The browser logs the status of a page that says "not found"; that is the page's right.
    const [asked] = message.location().url.split("#");
    if (documents.has(asked) && message.text().startsWith("Failed to load resource")) return;
    faults.push(`console: ${message.text()} (${message.page()?.url()})`);
  });
  context.on("weberror", (error) => faults.push(`script: ${error.error().stack}`));
  context.on("response", (response) => {
    const asked = response.request();
    if (response.status() >= 400 && asked.resourceType() !== "document" && asked.resourceType() !== "fetch") {
      faults.push(`${response.status()} for ${response.url()}`);
    }
  });
}

export const test = base.extend({
  faults: [
    async ({ context }, use) => {
      const faults = [];
      watch(context, faults);
      await use(faults);
      expect(faults, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a page and waits until it is drawn, the map included; gives its status. */
export async function open(page, address) {
  const answer = await page.goto(address);
  await drawn(page);
  return answer.status();
}

export async function drawn(page) {
  if (await page.locator("html[data-js] [data-map]").count()) await page.locator(".sh-map__land").first().waitFor({ state: "attached" });
}
