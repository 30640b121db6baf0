// Draws the charts of the page from the JSON beside them, keeps their ink in step with the theme, and sorts tables.
"use strict";

const A4_WIDTH = 680;
const charts = [...document.querySelectorAll("[data-figure]")];
const dark = matchMedia("(prefers-color-scheme: dark)");

function colours(printing) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const ink = printing ? "#1f2328" : colour("--ink");
  const paper = printing ? "#ffffff" : colour("--paper");
  return { "font.color": ink, "hoverlabel.bgcolor": paper, "hoverlabel.font.color": ink };
}

function repaint(printing) {
  const size = printing ? { width: A4_WIDTH, autosize: false } : { width: null, autosize: true };
  for (const chart of charts) Plotly.relayout(chart, { ...colours(printing), ...size });
}

function sortBy(header) {
  const table = header.closest("table");
  const column = [...header.parentNode.children].indexOf(header);
  const up = header.getAttribute("aria-sort") !== "ascending";
  for (const other of header.parentNode.children) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", up ? "ascending" : "descending");
  const key = (row) => row.children[column].dataset.value ?? row.children[column].textContent;
  const order = new Intl.Collator("en", { numeric: true });
  const compare = (a, b) => (a !== "" && b !== "" && !isNaN(a) && !isNaN(b) ? a - b : order.compare(a, b));
  const rows = [...table.tBodies[0].rows].sort((a, b) => compare(key(a), key(b)) * (up ? 1 : -1));
  table.tBodies[0].append(...rows);
}

for (const chart of charts) {
  const figure = JSON.parse(document.getElementById(chart.dataset.figure).textContent);
  const settings = { responsive: true, displaylogo: false, showTips: false };
  Plotly.newPlot(chart, figure.data, figure.layout, settings).then(() => Plotly.relayout(chart, colours(false)));
}
for (const header of document.querySelectorAll("th")) {
  header.querySelector("button").addEventListener("click", () => sortBy(header));
}
dark.addEventListener("change", () => repaint(false));
addEventListener("beforeprint", () => repaint(true));
addEventListener("afterprint", () => repaint(false));
