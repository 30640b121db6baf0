// Draws the charts of the page from the JSON beside them, keeps their ink in step with the theme, and sorts tables.
"use strict";

// What fits between the margins of a sheet of A4, in CSS pixels.
const A4 = { width: 680, height: 850 };
const charts = [...document.querySelectorAll("[data-figure]")];
const dark = matchMedia("(prefers-color-scheme: dark)");
const paper = matchMedia("print");
const mouse = matchMedia("(pointer: fine)");
let onPaper = paper.matches;

// What differs between screen and paper, and between light and dark.
function look() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const [ink, ground] = onPaper ? ["#1f2328", "#ffffff"] : [colour("--ink"), colour("--paper")];
  return { "font.color": ink, "hoverlabel.bgcolor": ground, "hoverlabel.font.color": ink };
}

function size(height) {
  if (!onPaper) return { width: null, height, autosize: true };
  return { width: A4.width, height: Math.min(height ?? A4.height, A4.height), autosize: false };
}

function repaint() {
  return Promise.all(charts.map((chart) => Plotly.relayout(chart, { ...look(), ...size(chart.heightOnScreen) })));
}

function turnTo(medium) {
  if (onPaper === medium) return;
  onPaper = medium;
  repaint();
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

// With a mouse every chart zooms. Pages hold most of them still, because fingers scroll over them, and so they stay there.
function loosened(layout) {
  if (!mouse.matches) return layout;
  const axes = Object.keys(layout).filter((name) => /^[xy]axis\d*$/.test(name));
  const still = axes.every((name) => layout[name].fixedrange);
  const free = still ? axes.map((name) => [name, { ...layout[name], fixedrange: false }]) : [];
  return { ...layout, ...Object.fromEntries(free), dragmode: layout.dragmode || "zoom" };
}

function draw(chart) {
  const figure = JSON.parse(document.getElementById(chart.dataset.figure).textContent);
  const settings = { responsive: true, displaylogo: false, showTips: false };
  chart.heightOnScreen = figure.layout.height ?? null;
  const { "font.color": color, "hoverlabel.bgcolor": bgcolor } = look();
  const layout = {
    ...loosened(figure.layout),
    ...size(chart.heightOnScreen),
    font: { ...figure.layout.font, color },
    hoverlabel: { ...figure.layout.hoverlabel, bgcolor, font: { color } },
  };
  return Plotly.newPlot(chart, figure.data, layout, settings);
}

// Whoever prints the page waits for this.
const drawn = Promise.all(charts.map(draw));
for (const header of document.querySelectorAll("th")) {
  header.querySelector("button").addEventListener("click", () => sortBy(header));
}
dark.addEventListener("change", () => repaint());
addEventListener("beforeprint", () => turnTo(true));
addEventListener("afterprint", () => turnTo(paper.matches));
