// What is looked at on every page: barriers, width, the keyboard.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "./test.js";

export const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds, in a form that says at once where to mend. */
export async function violations(page, narrowed = (axe) => axe.withTags(WCAG)) {
  // Legacy mode: there are no frames, so no second page need be opened to gather results.
  const { violations } = await narrowed(new AxeBuilder({ page }).setLegacyMode()).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // A mark cut off by the edge of the map is smaller than a fingertip until the map is moved; where it lies
      // is the point of a map. That marks never overlap each other is tested with the map itself.
      .filter(({ html }) => id !== "target-size" || !html.includes("sh-map__point"))
      .map(({ target, html, failureSummary }) => `${id}: ${target.join(" ")} ${html.slice(0, 200)}: ${failureSummary.replaceAll(/\s+/g, " ")}`),
  );
}

/** Barriers on a phone. The colours are looked at elsewhere; that rule takes longer than all the others. */
export const onPhone = (axe) => axe.withTags(WCAG).disableRules(["color-contrast"]);
/** Colours alone. */
export const colours = (axe) => axe.withRules(["color-contrast"]);

/** What lies beyond the right edge of the window, so that the page has to be scrolled sideways. */
export const beyondEdge = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > clientWidth + 1);
    return beyond.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className} ends at ${e.getBoundingClientRect().right}`);
  });

/** Goes from stop to stop with the Tab key, as long as there are any; at each it can be seen where one is. Gives how many there were. */
export async function walk(page, most = 250) {
  let stops = 0;
  for (; stops < most; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return undefined;
      // A field may hand its ring to the frame around it.
      const ringed = [element, element.parentElement].some((candidate) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(candidate);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(", 0)");
      });
      const box = element.getBoundingClientRect();
      const onTop = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)[0];
      const hidden = onTop && !element.contains(onTop) && !onTop.contains(element) && getComputedStyle(onTop).position === "sticky";
      return { name: element.outerHTML.slice(0, 160), ringed, hidden };
    });
    if (!stop) break;
    expect(stop.ringed, `a ring around ${stop.name}`).toBe(true);
    expect(Boolean(stop.hidden), `something lies over ${stop.name}`).toBe(false);
  }
  return stops;
}
