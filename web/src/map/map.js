// A map without a tile server: an outline of countries and the points that the page itself carries.
import { Map as LeafletMap } from "leaflet/src/map/index.js";
import { attribution } from "leaflet/src/control/Control.Attribution.js";
import { zoom } from "leaflet/src/control/Control.Zoom.js";
import { geoJSON } from "leaflet/src/layer/GeoJSON.js";
import { toLatLngBounds as latLngBounds } from "leaflet/src/geo/LatLngBounds.js";
import "leaflet/src/layer/vector/Renderer.getRenderer.js";
import { svg } from "leaflet/src/layer/vector/SVG.js";
import { feature } from "topojson-client";
import { PointsLayer } from "./points.js";

const WORLD = latLngBounds([-58, -180], [84, 180]);

document.querySelectorAll("[data-map]").forEach(draw);

/**
 * `<div data-map data-points="#id" data-outline="/assets/world.json" data-zoom-in data-zoom-out
 * data-many="{n} practices" data-bounds="south,west,north,east"?>`; #id is a JSON script element holding
 * `[{"lat","lon","title","url","place"?,"lang"?}]`.
 */
async function draw(element) {
  const points = JSON.parse(document.querySelector(element.dataset.points).textContent);
  const map = new LeafletMap(element, {
    attributionControl: false,
    zoomControl: false,
    maxBounds: WORLD.pad(0.2),
    maxZoom: 9,
    minZoom: 1,
    renderer: svg({ padding: 0.5 }),
    zoomSnap: 0.5,
    // A page is scrolled more often than a map is zoomed; the buttons, pinching and + − on the keyboard remain.
    scrollWheelZoom: false,
  });
  zoom({ position: "topright", zoomInTitle: element.dataset.zoomIn, zoomOutTitle: element.dataset.zoomOut }).addTo(map);
  attribution({ prefix: false }).addAttribution("Natural Earth").addTo(map);
  const showAll = () => map.fitBounds(firstView(element, points), { padding: [28, 28], maxZoom: 7, animate: false });
  showAll();
  // A turned phone shows all again, until the reader has chosen a view of her own.
  map.on("resize", showAll);
  for (const touch of ["pointerdown", "keydown"]) {
    element.addEventListener(touch, () => map.off("resize", showAll), { once: true });
  }
  new PointsLayer(points, element.dataset).addTo(map);
  clearButtons(map, element);

  const outline = await (await fetch(element.dataset.outline)).json();
  const countries = feature(outline, outline.objects.countries);
  for (const { geometry } of countries.features) unwrap(geometry);
  geoJSON(countries, {
    interactive: false,
    style: { className: "sh-map__land", color: null, fillColor: null, fillOpacity: null, opacity: null, weight: null },
  }).addTo(map);
}

/** A mark half under the buttons can hardly be hit: the first view moves a little until none is. */
function clearButtons(map, element) {
  const buttons = element.querySelector(".leaflet-bar").getBoundingClientRect();
  for (let tries = 0; tries < 8; tries++) {
    const under = [...element.querySelectorAll(".sh-map__point")]
      .map((mark) => mark.getBoundingClientRect())
      .find((mark) => mark.right > buttons.left && mark.top < buttons.bottom && mark.bottom > buttons.top && mark.left < buttons.right);
    if (!under) return;
    const aside = under.right - buttons.left + 2;
    const down = buttons.bottom - under.top + 2;
    map.panBy(aside < down ? [aside, 0] : [0, -down], { animate: false });
  }
}

/** Rings across the date line go on past 180°, instead of back through the whole map. */
function unwrap({ type, coordinates }) {
  for (const polygon of type === "Polygon" ? [coordinates] : coordinates) {
    for (const ring of polygon) {
      const across = ring.some(([lon], at) => at > 0 && Math.abs(lon - ring[at - 1][0]) > 180);
      if (!across) continue;
      for (const corner of ring) if (corner[0] < 0) corner[0] += 360;
    }
  }
}

function firstView(element, points) {
  if (element.dataset.bounds) {
    const [south, west, north, east] = element.dataset.bounds.split(",").map(Number);
    return latLngBounds([south, west], [north, east]);
  }
  return points.length ? latLngBounds(points.map(({ lat, lon }) => [lat, lon])) : WORLD;
}
