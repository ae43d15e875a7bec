// Builds web/dist: one style sheet, two small scripts, the map, its outline, fonts and images.
// No hashes in the names: the server adds a version to the address of what it embeds.
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundleScripts } from "esbuild";
import { bundleAsync } from "lightningcss";
import { buildOutline } from "./src/map/build-outline.js";
import { unusedVariants } from "./src/styles/unused-variants.js";

const root = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(root, "src");
const dist = path.join(root, "dist");
const modules = path.join(root, "node_modules");

// `light-dark()`, nesting and layers are written plainly and lowered for these.
const browsers = { chrome: 109, edge: 109, firefox: 115, safari: 15 };
const targets = Object.fromEntries(Object.entries(browsers).map(([name, major]) => [name, major << 16]));

async function buildStyles() {
  const { code } = await bundleAsync({
    filename: path.join(source, "styles", "samenhang.css"),
    minify: true,
    targets,
    unusedSymbols: await unusedVariants(path.join(modules, "@utrecht")),
    resolver: {
      resolve: (specifier, from) =>
        specifier.startsWith(".") ? path.resolve(path.dirname(from), specifier) : path.join(modules, specifier),
    },
  });
  await writeFile(path.join(dist, "samenhang.css"), code);
  // Also on its own and readable: this is the file that a municipality copies and changes.
  await cp(path.join(source, "styles", "theme.css"), path.join(dist, "theme.css"));
}

async function buildScripts() {
  await bundleScripts({
    entryPoints: {
      early: path.join(source, "scripts", "early.js"),
      samenhang: path.join(source, "scripts", "samenhang.js"),
      map: path.join(source, "map", "map.js"),
    },
    outdir: dist,
    bundle: true,
    minify: true,
    format: "iife",
    target: ["es2020"],
    legalComments: "linked",
  });
}

// Latin and extended Latin only: the four interface languages and the names of 39 countries.
async function copyFonts() {
  const fonts = [
    ["instrument-sans", "wght-normal"],
    ["literata", "wght-normal"],
  ];
  await mkdir(path.join(dist, "fonts"), { recursive: true });
  for (const [family, face] of fonts) {
    for (const subset of ["latin", "latin-ext"]) {
      const name = `${family}-${subset}-${face}.woff2`;
      await cp(path.join(modules, "@fontsource-variable", family, "files", name), path.join(dist, "fonts", name));
    }
    await cp(path.join(modules, "@fontsource-variable", family, "LICENSE"), path.join(dist, "fonts", `${family}.LICENSE`));
  }
}

async function copyImages() {
  for (const name of await readdir(path.join(source, "images"))) {
    await cp(path.join(source, "images", name), path.join(dist, name));
  }
}

async function report() {
  for (const entry of (await readdir(dist, { withFileTypes: true, recursive: true })).filter((file) => file.isFile())) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const { length } = await readFile(file);
    console.log(`${String((length / 1024).toFixed(1)).padStart(8)} kB  ${path.relative(dist, file)}`);
  }
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await Promise.all([buildStyles(), buildScripts(), copyFonts(), copyImages(), buildOutline(path.join(dist, "world.json"))]);
await report();
