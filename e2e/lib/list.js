// The list of practices as a reader uses it: with scripts filters take effect at once, without them a button does it.
import { expect } from "@playwright/test";
import { drawn } from "./test.js";

export class List {
  constructor(page, scripts = true) {
    this.page = page;
    this.scripts = scripts;
    this.cards = page.locator("#results .sh-card");
    this.titles = this.cards.locator(".sh-card__link");
  }

  /** How many the page says there are. */
  async count() {
    return Number(/\d+/.exec(await this.page.locator("[data-count]").innerText())[0]);
  }

  /** Addresses of the practices shown, in order. */
  hrefs = () => this.titles.evaluateAll((links) => links.map((link) => link.pathname));

  /** Asks as most people do: types and presses Enter. */
  async ask(text) {
    await this.page.locator("#q").fill(text);
    await this.page.locator("#q").press("Enter");
    await this.page.waitForURL((url) => url.searchParams.get("q") === text);
    await drawn(this.page);
  }

  /** The values of a filter that are offered, with their counts. */
  offered = (filter) =>
    this.page.locator(`#filter-${filter} label`).evaluateAll((options) =>
      options.map((option) => ({
        value: option.querySelector("input").value,
        chosen: option.querySelector("input").checked,
        label: option.firstElementChild.nextSibling.textContent.trim(),
        count: Number(option.querySelector("span").textContent),
      })),
    );

  box = (filter, value) => this.page.locator(`[type="checkbox"][name="${filter}"][value="${value}"]`);

  /** Ticks or unticks a value of a filter and waits for the results. */
  async choose(filter, value) {
    const box = this.box(filter, value);
    for (const closed of await this.page.locator(`#filters details:not([open])`, { has: box }).all()) {
      await closed.locator("> summary").click();
    }
    const wanted = !(await box.isChecked());
    await box.setChecked(wanted);
    if (!this.scripts) await this.page.locator(".sh-filters__apply button").click();
    await this.page.waitForURL((url) => url.searchParams.getAll(filter).includes(value) === wanted);
    await expect(this.box(filter, value)).toBeChecked({ checked: wanted });
  }

  async sortBy(order) {
    await this.page.locator("#sort").selectOption(order);
    if (!this.scripts) await this.page.locator("#search button[type=submit]").click();
    await this.page.waitForURL((url) => url.searchParams.get("sort") === order);
  }
}
