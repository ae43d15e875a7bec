// The outline under the map: Natural Earth's countries (public domain), generalised until they fit in 150 kB.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { quantize } from "topojson-client";
import { filter as dropRings, filterWeight, presimplify, simplify } from "topojson-simplify";

const ANTARCTICA = "010";
// Steradian-like weight in square degrees: below it a corner, or an islet, is not drawn.
const SMALLEST_CORNER = 0.022;
const SMALLEST_RING = 0.04;

export async function buildOutline(file) {
  const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const world = JSON.parse(await readFile(atlas, "utf8"));
  const countries = world.objects.countries;
  countries.geometries = countries.geometries
    .filter((country) => country.id !== ANTARCTICA)
    .map(({ type, arcs }) => ({ type, arcs }));
  const light = dropRings(
    simplify(presimplify({ ...world, objects: { countries } }), SMALLEST_CORNER),
    filterWeight({ ...world, objects: { countries } }, SMALLEST_RING),
  );
  await writeFile(file, JSON.stringify(quantize(light, 1e4)));
}
