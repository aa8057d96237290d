// Draws compounds from the data beside the map; the same ones stand in a table or list on the page.
const inChina = [[18, 73], [54, 136]];

function outlineOf(point) {
  try {
    return point.dataset.outline ? JSON.parse(point.dataset.outline) : null;
  } catch {
    return null;
  }
}

function draw(box) {
  if (box.dataset.drawn || !window.L) return;
  box.dataset.drawn = "yes";
  const L = window.L;
  const points = [...box.querySelectorAll("data[data-lat]")];
  const map = L.map(box, { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, attributionControl: false, maxBounds: inChina, scrollWheelZoom: false });
  if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 18 }).addTo(map);
  const shapes = L.featureGroup().addTo(map);
  const color = getComputedStyle(box).getPropertyValue("--yb-slate-2").trim() || "#2C5A4D";
  for (const point of points) {
    const { name, url, lat, lng } = point.dataset;
    const outline = outlineOf(point);
    if (outline) L.geoJSON(outline, { style: { color, weight: 2, fillOpacity: .15 } }).addTo(shapes);
    const icon = L.divIcon({ className: "compound-dot", iconSize: [18, 18] });
    const marker = L.marker([Number(lat), Number(lng)], { icon, title: name, alt: name, keyboard: Boolean(url) }).addTo(shapes);
    const label = document.createElement("span");
    label.textContent = name;
    marker.bindTooltip(label, { permanent: points.length <= 6, direction: "right", offset: [8, 0] });
    if (url) marker.on("click", () => { location.href = url; });
  }
  map.fitBounds(shapes.getBounds().pad(.15), { maxZoom: 17, animate: false });
}

function drawAll() {
  document.querySelectorAll("[data-compound-map]").forEach(draw);
}

drawAll();
document.addEventListener("htmx:afterSettle", drawAll);
