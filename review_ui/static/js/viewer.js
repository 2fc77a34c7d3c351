// The page beside the form: the place of every value, and words that can be taken by clicking or dragging.

import { get } from "./api.js";
import { controlOf, fieldOf, save } from "./fields.js";

const SVG = "http://www.w3.org/2000/svg";
const state = document.getElementById("case");
const stage = document.getElementById("stage");
const draft = document.getElementById("region-draft");
const image = document.getElementById("image");
const overlay = document.getElementById("overlay");
const bar = document.querySelector(".viewer-bar");
const words = new Map(); // by page within the case
let shown = state.dataset.first === "draft" ? "draft" : 1;
let zoom = 1;
let target = null; // the control that words go to

const pageOf = (place) => { // the file's page number → the place in this case
  for (const [at, page] of words) if (page.number === place) return at;
  return null;
};

async function load(at) {
  if (!words.has(at)) {
    const { status, data } = await get(`/cases/${state.dataset.case}/pages/${at}.json`);
    if (status === 200) words.set(at, data);
  }
  return words.get(at);
}

/** Shows a page of the file (1, 2, …) or "draft". */
export async function show(what) {
  shown = what;
  for (const tab of bar.querySelectorAll("[data-show]")) tab.setAttribute("aria-selected", String(tab.dataset.show === String(what)));
  stage.hidden = what === "draft";
  draft.hidden = what !== "draft";
  if (what === "draft") return;
  const source = `/cases/${state.dataset.case}/pages/${what}.png`;
  if (!image.src.endsWith(source)) { image.src = source; image.alt = image.dataset.alt.replace("#", what); }
  await load(what);
  draw();
}

export function toggleDraft() { show(shown === "draft" && Number(state.dataset.pages) ? 1 : "draft"); }

function draw() {
  const page = words.get(shown);
  if (!page) return;
  overlay.setAttribute("viewBox", `0 0 ${page.width} ${page.height}`);
  overlay.setAttribute("preserveAspectRatio", "none");
  const parts = [];
  for (const field of document.querySelectorAll(".field[data-place]")) {
    const [number, ...box] = field.dataset.place.split(" ").map(Number);
    if (number === page.number && box.length === 4) parts.push(rect(pad(box), `box ${field.dataset.mark}`, { field: field.dataset.field }));
  }
  page.words.forEach(([, ...box], index) => parts.push(rect(box, "word", { word: index })));
  overlay.replaceChildren(...parts);
  light(target && fieldOf(target).dataset.field);
}

const pad = ([x0, top, x1, bottom]) => [x0 - 1.5, top - 1.5, x1 + 1.5, bottom + 1.5];

function rect([x0, top, x1, bottom], look, data = {}) {
  const made = document.createElementNS(SVG, "rect");
  const size = { x: x0, y: top, width: Math.max(0, x1 - x0), height: Math.max(0, bottom - top), rx: 1.5, class: look };
  for (const [name, value] of Object.entries(size)) made.setAttribute(name, value);
  Object.assign(made.dataset, data);
  return made;
}

/** Lights the box and the field of one value. */
function light(name) {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!name) return;
  document.querySelector(`.field[data-field="${CSS.escape(name)}"]`)?.classList.add("lit");
  overlay.querySelector(`.box[data-field="${CSS.escape(name)}"]`)?.classList.add("lit");
}

async function lead(field) {
  const number = Number(field.dataset.place.split(" ")[0]);
  if (!number || shown === "draft") return light(field.dataset.field);
  for (let at = 1; at <= Number(state.dataset.pages) && pageOf(number) === null; at += 1) await load(at);
  const at = pageOf(number);
  if (at && at !== shown) await show(at);
  light(field.dataset.field);
  const box = overlay.querySelector(".box.lit")?.getBoundingClientRect();
  const room = stage.getBoundingClientRect();
  if (!box) return;
  if (box.top < room.top || box.bottom > room.bottom) stage.scrollTop += box.top - room.top - room.height / 3;
  if (box.left < room.left || box.right > room.right) stage.scrollLeft += box.left - room.left - room.width / 4;
}

// From the form to the page ---------------------------------------------------------------------------------------------------

const form = document.getElementById("form");
form?.addEventListener("focusin", (event) => {
  const control = event.target.closest("[data-name]");
  const field = control && fieldOf(control);
  if (!field || !field.dataset.field) return aim(null);
  aim(control.readOnly || control.disabled || control.tagName === "SELECT" ? null : control);
  lead(field);
});
form?.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) aim(null); });
form?.addEventListener("pointerover", (event) => {
  const field = event.target.closest(".field[data-field]");
  if (field) light(field.dataset.field);
});
form?.addEventListener("pointerleave", () => light(target && fieldOf(target).dataset.field));

function aim(control) {
  target = control;
  state.classList.toggle("picking", Boolean(control));
}

// From the page to the form ---------------------------------------------------------------------------------------------------

overlay?.addEventListener("pointerover", (event) => {
  const name = boxAt(event)?.dataset.field;
  if (name) light(name);
});
overlay?.addEventListener("pointerleave", () => light(target && fieldOf(target).dataset.field));

function boxAt(event) {
  if (event.target.dataset.field) return event.target;
  return document.elementsFromPoint(event.clientX, event.clientY).find((each) => each.dataset?.field && overlay.contains(each));
}

let lasso = null;
overlay?.addEventListener("pointerdown", (event) => {
  if (event.button !== 0) return;
  if (!target) return;
  event.preventDefault(); // the focus stays where the value goes
  if (event.pointerType !== "touch") {
    overlay.setPointerCapture(event.pointerId);
    lasso = { from: at(event), rect: null, start: [event.clientX, event.clientY] };
  }
});
overlay?.addEventListener("pointermove", (event) => {
  if (!lasso || Math.hypot(event.clientX - lasso.start[0], event.clientY - lasso.start[1]) < 5) return;
  const here = at(event);
  const box = [Math.min(lasso.from[0], here[0]), Math.min(lasso.from[1], here[1]), Math.max(lasso.from[0], here[0]), Math.max(lasso.from[1], here[1])];
  lasso.rect?.remove();
  lasso.rect = rect(box, "lasso");
  lasso.box = box;
  overlay.append(lasso.rect);
  for (const word of overlay.querySelectorAll(".word")) word.classList.toggle("taken", inside(words.get(shown).words[word.dataset.word], box));
});
overlay?.addEventListener("pointerup", () => {
  if (lasso?.box) {
    const box = lasso.box;
    take(words.get(shown).words.filter((word) => inside(word, box)));
    overlay.dataset.dragged = "yes";
  }
  lasso?.rect?.remove();
  lasso = null;
});
overlay?.addEventListener("click", (event) => {
  if (overlay.dataset.dragged) { delete overlay.dataset.dragged; return; }
  const hit = document.elementsFromPoint(event.clientX, event.clientY).find((each) => each.dataset?.word && overlay.contains(each));
  if (target && hit) { take([words.get(shown).words[hit.dataset.word]]); return; }
  const name = boxAt(event)?.dataset.field;
  if (name && !target) controlOf(name)?.focus();
});

function at(event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(overlay.getScreenCTM().inverse());
  return [point.x, point.y];
}

function inside([, x0, top, x1, bottom], box) {
  const x = (x0 + x1) / 2;
  const y = (top + bottom) / 2;
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

function take(taken) {
  if (!target || !taken.length) return;
  const box = taken.reduce((all, [, ...b]) => [Math.min(all[0], b[0]), Math.min(all[1], b[1]), Math.max(all[2], b[2]), Math.max(all[3], b[3])], [1e9, 1e9, -1e9, -1e9]);
  target.value = readingOrder(taken).join(target.tagName === "TEXTAREA" ? "\n" : " ");
  save(target, { page: words.get(shown).number, box: box.map((n) => n.toFixed(2)) }).then(draw);
}

/** The taken words as lines, from top to bottom, each from left to right. */
function readingOrder(taken) {
  const rows = [];
  for (const word of [...taken].sort((a, b) => a[2] + a[4] - b[2] - b[4])) {
    const row = rows.at(-1);
    const middle = (word[2] + word[4]) / 2;
    if (row && middle < row.bottom) { row.words.push(word); row.bottom = Math.max(row.bottom, word[4]); }
    else rows.push({ words: [word], bottom: word[4] });
  }
  return rows.map((row) => row.words.sort((a, b) => a[1] - b[1]).map(([text]) => text).join(" "));
}

// Tabs and zoom ---------------------------------------------------------------------------------------------------------------

/** Makes the paper larger or smaller; "fit" takes the width there is. */
export function zoomTo(how) {
  zoom = how === "fit" ? 1 : Math.min(4, Math.max(0.5, zoom * (how === "in" ? 1.25 : 0.8)));
  for (const each of [stage, draft]) each.style.setProperty("--zoom", zoom);
}

bar.addEventListener("click", (event) => {
  const tab = event.target.closest("[data-show]");
  if (tab) show(tab.dataset.show === "draft" ? "draft" : Number(tab.dataset.show));
  const step = event.target.closest("[data-zoom]");
  if (step) zoomTo(step.dataset.zoom);
});
bar.addEventListener("keydown", (event) => {
  const tab = event.target.closest("[role='tab']");
  if (!tab || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
  const tabs = [...bar.querySelectorAll("[role='tab']")];
  tabs.at((tabs.indexOf(tab) + (event.key === "ArrowRight" ? 1 : -1)) % tabs.length).focus();
});
document.addEventListener("case-changed", draw);
if (shown !== "draft") show(shown);
