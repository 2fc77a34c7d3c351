// The case page: keys, the reviewer's lease, and what waits for the reader. The parts it is made of load with it.

import { get, send } from "./api.js";
import { goToWeak } from "./fields.js";
import "./grid.js";
import { openDialog, tell, texts } from "./page.js";
import { show, toggleDraft, zoomTo } from "./viewer.js";

const state = document.getElementById("case");
const id = state.dataset.case;
const SWITCH = "gensan-single-keys";

// Keys ------------------------------------------------------------------------------------------------------------------------

const singleKeys = document.getElementById("single-keys");
singleKeys.checked = localStorage.getItem(SWITCH) !== "off";
singleKeys.addEventListener("change", () => localStorage.setItem(SWITCH, singleKeys.checked ? "on" : "off"));

// One stray key must not certify: A goes to the button, Enter (or A again) presses it.
function aim(name) {
  const button = document.querySelector(`[data-key-act="${name}"]`);
  if (button && document.activeElement === button) button.click();
  else button?.focus();
}

const press = (name) => document.querySelector(`[data-key-act="${name}"]`)?.click();
const SINGLE = {
  a: () => aim("approve"),
  r: () => press("return"),
  n: () => press("next"),
  d: toggleDraft,
  p: () => Number(state.dataset.pages) && show(1),
  w: () => goToWeak(null),
  "+": () => zoomTo("in"),
  "-": () => zoomTo("out"),
  0: () => zoomTo("fit"),
};

function showKeys() {
  const list = document.getElementById("keys-list");
  list.replaceChildren(...texts.keys.flatMap(([keys, meaning]) => {
    const term = document.createElement("dt");
    keys.forEach((key, index) => {
      const cap = document.createElement("kbd");
      cap.textContent = key;
      term.append(...(index ? [" "] : []), cap);
    });
    const said = document.createElement("dd");
    said.textContent = meaning;
    return [term, said];
  }));
  openDialog("keys");
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type='checkbox']), textarea, select, [contenteditable]");
  if (event.key === "Escape" && typing && !typing.closest("dialog")) { typing.blur(); return; }
  if (typing || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
  if (event.key === "?") { event.preventDefault(); showKeys(); return; }
  if (singleKeys.checked && event.key in SINGLE) { event.preventDefault(); SINGLE[event.key](); }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys]")) showKeys();
  if (event.target.closest("[data-next-weak]")) goToWeak(null);
  const sentence = event.target.closest("[data-say]");
  if (sentence) say(sentence.closest("dialog"), sentence.dataset.say);
  const link = event.target.closest("a[href^='#']");
  const control = link && document.getElementById(link.hash.slice(1));
  if (control?.matches("input, textarea, select")) { event.preventDefault(); control.focus(); }
});

document.addEventListener("change", (event) => {
  const choice = event.target.closest("[data-say-field]");
  if (choice?.value) say(choice.closest("dialog"), choice.value);
});

/** Adds a sentence to the message in a dialog. */
function say(dialog, sentence) {
  const message = dialog.querySelector("textarea");
  message.value = `${message.value}${message.value ? "\n" : ""}${sentence}`;
  message.focus();
}

// A link that led here names a field.
if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.focus();

// The reviewer's lease: renewed while this page is open ------------------------------------------------------------------------

if (state.dataset.reviewing) {
  const beat = setInterval(async () => {
    try {
      const { status, data } = await send(`/cases/${id}/lease`);
      if (status === 409 || status === 404) { clearInterval(beat); tell(`${data.message} ${data.advice}`, 0); }
    } catch { tell(texts.noConnection); }
  }, (Number(state.dataset.lease) * 1000) / 3);
}

// Waiting for the reader ------------------------------------------------------------------------------------------------------

if (document.querySelector("[data-wait]")) {
  const look = setInterval(async () => {
    try {
      const { status, data } = await get(`/cases/${id}/state`);
      if (status === 200 && data.state !== "received") { clearInterval(look); location.reload(); }
    } catch { /* the next round tries again */ }
  }, 1500);
}

const trail = document.getElementById("trail");
trail.addEventListener("toggle", async () => {
  if (!trail.open) return;
  const { status, data } = await get(trail.dataset.src);
  if (status === 200) document.getElementById("region-history").innerHTML = data.history;
});
