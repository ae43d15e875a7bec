// Component style sheets carry stand-in classes (`--hover`, `--focus-visible`, …) for documentation, and
// variants for cases that this site does not have. They are two thirds of the bytes: leave them out.
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

const STAND_IN = /--(hover|focus|focus-visible|active|pressed|visited|forced-colors|placeholder-rtl)$/;

const NOT_USED = [
  "utrecht-button--warning",
  "utrecht-button--ready",
  "utrecht-button--danger",
  "utrecht-textbox--house-addition-size",
  "utrecht-textbox--house-letter-size",
  "utrecht-textbox--house-number-size",
  "utrecht-textbox--iban-nl-size",
  "utrecht-textbox--iban-size",
  "utrecht-textbox--postal-code-nl-size",
  "utrecht-textbox--tel-nl-size",
  "utrecht-textbox--tel-size",
  "utrecht-textbox--voorvoegsel-size",
  "utrecht-textbox--disabled",
  "utrecht-textbox--numeric",
  "utrecht-textbox--password",
  "utrecht-textbox--read-only",
  "utrecht-textbox--url",
  "utrecht-textbox__placeholder",
  "utrecht-select--busy",
  "utrecht-select--disabled",
  "utrecht-button--busy",
  "utrecht-button--disabled",
  "utrecht-breadcrumb-nav--arrows",
];

/** The class names in the component packages of `folder` that this site never writes. */
export async function unusedVariants(folder) {
  const names = new Set(NOT_USED);
  for (const component of await readdir(folder)) {
    const sheet = await readFile(path.join(folder, component, "dist", "index.css"), "utf8");
    for (const [, name] of sheet.matchAll(/\.(utrecht-[\w-]+)/g)) {
      if (STAND_IN.test(name)) names.add(name);
    }
  }
  return [...names];
}
