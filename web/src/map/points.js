import { DivIcon } from "leaflet/src/layer/marker/DivIcon.js";
import { LayerGroup } from "leaflet/src/layer/LayerGroup.js";
import { Marker } from "leaflet/src/layer/marker/Marker.js";
import { toLatLngBounds as latLngBounds } from "leaflet/src/geo/LatLngBounds.js";
import { Popup } from "leaflet/src/layer/Popup.js";
import { group } from "./group.js";

const AIR = 3;
// The smallest target that a finger or a trembling hand can hit (WCAG 2.5.8); the dot inside it is smaller.
const sizeOf = (count) => (count === 1 ? 24 : Math.round(Math.min(52, 26 + 5 * Math.log2(count))));

/** The practices on the map; those closer than a fingertip share one mark with their number. */
export const PointsLayer = LayerGroup.extend({
  initialize(points, words) {
    LayerGroup.prototype.initialize.call(this);
    this.points = points;
    this.words = words;
  },

  onAdd(map) {
    LayerGroup.prototype.onAdd.call(this, map);
    map.on("moveend", this.refresh, this);
    this.refresh();
  },

  onRemove(map) {
    map.off("moveend", this.refresh, this);
    LayerGroup.prototype.onRemove.call(this, map);
  },

  /** Groups anew at another zoom; draws anew only when the view leaves what is drawn, so that focus stays. */
  refresh() {
    const zoom = this._map.getZoom();
    const sameZoom = zoom === this.zoom;
    if (sameZoom && this.drawn.contains(this._map.getBounds())) return;
    if (!sameZoom) {
      const place = ({ lat, lon }) => this._map.project([lat, lon]);
      this.groups = group(this.points, place, sizeOf, AIR);
      this.zoom = zoom;
    }
    this.drawn = this._map.getBounds().pad(1);
    this.clearLayers();
    for (const { x, y, members } of this.groups) {
      const middle = this._map.unproject([x, y]);
      if (this.drawn.contains(middle)) this.addLayer(this.markerOf(middle, members));
    }
  },

  markerOf(middle, members) {
    const many = members.length > 1;
    const size = sizeOf(members.length);
    const marker = new Marker(middle, {
      icon: new DivIcon({
        className: `sh-map__point${many ? " sh-map__point--group" : ""}`,
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
      // The mark that had the focus is gone after zooming.
      this._map.getContainer().focus({ preventScroll: true });
      return;
    }
    const popup = new Popup({ maxWidth: 320, minWidth: 200, autoPanPadding: [16, 16] })
      .setLatLng(marker.getLatLng())
      .setContent(listOf(members))
      .openOn(this._map);
    popup.getElement().querySelector("a").focus();
    // Leaflet hears Escape only when the map itself has the focus.
    popup.getElement().addEventListener("keydown", ({ key }) => key === "Escape" && popup.close());
    popup.on("remove", () => (marker.getElement() ?? this._map?.getContainer())?.focus({ preventScroll: true }));
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
