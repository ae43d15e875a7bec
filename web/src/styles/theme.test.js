import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const css = await readFile(new URL("./theme.css", import.meta.url), "utf8");

/** `--sh-ink` → `{light: "#1a282c", dark: "#f1ece1"}` for every colour written in hexadecimal. */
const colours = Object.fromEntries(
  [...css.matchAll(/--sh-([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(([, name, light, dark, both]) => [
    name,
    { light: light ?? both, dark: dark ?? both },
  ]),
);

// Relative luminance and contrast as WCAG 2.2 defines them.
function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "raised", "sunken"];
const text = ["ink", "ink-soft", "primary", "accent", "positive", "mixed", "none", "harmful"];
const pairs = [
  ...grounds.flatMap((ground) => text.map((name) => [name, ground, 4.5])),
  ...["paper", "raised"].map((ground) => ["line-strong", ground, 3]),
  ["primary-strong", "primary-soft", 4.5],
  ["on-primary", "primary", 4.5],
  ["on-primary", "primary-strong", 4.5],
  ["on-band", "band", 4.5],
  ["on-band-soft", "band", 4.5],
  ["on-call", "call", 4.5],
  ["ink", "mark", 4.5],
  ["ink", "accent-soft", 4.5],
];

for (const mode of ["light", "dark"]) {
  test(`theme_in_${mode}_mode_has_the_contrast_of_wcag_aa`, () => {
    const weak = pairs
      .map(([name, ground, least]) => [name, ground, least, contrast(colours[name][mode], colours[ground][mode])])
      .filter(([, , least, found]) => found < least)
      .map(([name, ground, least, found]) => `${name} on ${ground}: ${found.toFixed(2)}, needs ${least}`);
    assert.deepEqual(weak, []);
  });
}
