import { DivIcon } from "leaflet/src/layer/marker/DivIcon.js";
import { LayerGroup } from "leaflet/src/layer/LayerGroup.js";
import { Marker } from "leaflet/src/layer/marker/Marker.js";
import { toLatLngBounds as latLngBounds } from "leaflet/src/geo/LatLngBounds.js";
import { Popup } from "leaflet/src/layer/Popup.js";
import { group } from "./group.js";

const CELL = 60;
const POINT = 18;

/** The practices on the map; those closer than a fingertip share one mark with their number. */
export const PointsLayer = LayerGroup.extend({
  initialize(points, words) {
    LayerGroup.prototype.initialize.call(this);
    this.points = points;
    this.words = words;
  },

  onAdd(map) {
    LayerGroup.prototype.onAdd.call(this, map);
    map.on("zoomend", this.regroup, this);
    this.regroup();
  },

  onRemove(map) {
    map.off("zoomend", this.regroup, this);
    LayerGroup.prototype.onRemove.call(this, map);
  },

  regroup() {
    this.clearLayers();
    const place = ({ lat, lon }) => this._map.project([lat, lon]);
    for (const members of group(this.points, place, CELL)) this.addLayer(this.markerOf(members));
  },

  markerOf(members) {
    const many = members.length > 1;
    const size = many ? Math.round(Math.min(52, 26 + 6 * Math.log2(members.length))) : POINT;
    const mean = (member) => members.reduce((sum, point) => sum + point[member], 0) / members.length;
    const marker = new Marker([mean("lat"), mean("lon")], {
      icon: new DivIcon({
        className: `sh-map__point${many ? " sh-map__point--group" : ""}`,
        // A small point still has a target of 24 pixels: its edge is transparent (see map.css).
        iconSize: [size, size],
        html: many ? String(members.length) : "",
      }),
      riseOnHover: true,
    });
    const name = many ? this.words.many.replace("{n}", members.length) : members[0].title;
    marker.on("add", () => marker.getElement().setAttribute("aria-label", name));
    marker.on("click keypress", ({ type, originalEvent }) => {
      if (type === "keypress" && originalEvent.key !== "Enter" && originalEvent.key !== " ") return;
      this.choose(marker, members);
    });
    return marker;
  },

  choose(marker, members) {
    const bounds = latLngBounds(members.map(({ lat, lon }) => [lat, lon]));
    const apart = !bounds.getNorthEast().equals(bounds.getSouthWest(), 0.02);
    if (members.length > 1 && apart && this._map.getZoom() < this._map.getMaxZoom()) {
      this._map.fitBounds(bounds, { padding: [40, 40] });
      return;
    }
    const popup = new Popup({ maxWidth: 320, minWidth: 200, autoPanPadding: [16, 16] })
      .setLatLng(marker.getLatLng())
      .setContent(listOf(members))
      .openOn(this._map);
    popup.getElement().querySelector("a").focus();
    popup.on("remove", () => marker.getElement()?.focus());
  },
});

function listOf(members) {
  const list = document.createElement("ul");
  list.className = "sh-map__list";
  for (const { title, url, place, lang } of members) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.className = "utrecht-link utrecht-link--html-a";
    link.href = url;
    link.textContent = title;
    if (lang) link.lang = lang;
    item.append(link);
    if (place) {
      const where = document.createElement("div");
      where.className = "sh-map__place";
      where.textContent = place;
      item.append(where);
    }
    list.append(item);
  }
  return list;
}
