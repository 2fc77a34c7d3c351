// The values on the form: saved as they are typed, accepted by Enter, told apart by their marks.

import { openDialog, texts } from "./page.js";
import { act, onUpdate, refresh, settled, show } from "./saving.js";

const form = document.getElementById("form") ?? document.createElement("form"); // a file being read has none yet
const AUTOSAVE = 900; // milliseconds after the last key
const WHOLE = new Set(["date", "decimal", "integer", "country", "countries", "currency", "incoterm", "mode"]); // mean nothing half typed
const seen = new Map(); // what the server last said, by name
const dirty = new Map(); // timers of what was typed and not saved

export const controls = () => [...form.querySelectorAll("[data-name]")];
export const fieldOf = (control) => control.closest(".field");
export const controlOf = (name) => form.querySelector(`[data-name="${CSS.escape(name)}"]`);
const valueOf = (control) => (control.type === "checkbox" ? (control.checked ? "yes" : "") : control.value);
const isEntry = (control) => "entry" in fieldOf(control).dataset;
const editable = (control) => !control.readOnly && !control.disabled;

/** What the server sent with the page; a browser that restores what was typed before a reload does not change it. */
function sentValue(control) {
  if (control.type === "checkbox") return control.defaultChecked ? "yes" : "";
  if (control.tagName === "SELECT") return [...control.options].find((option) => option.defaultSelected)?.value ?? control.value;
  return control.defaultValue;
}

for (const control of controls()) seen.set(control.dataset.name, sentValue(control));

/** Saves what stands in a control, if it is not what the server has. `place` {page, box} when it was taken from the page. */
export async function save(control, place) {
  const name = control.dataset.name;
  clearTimeout(dirty.get(name));
  dirty.delete(name);
  const text = valueOf(control);
  if (text === seen.get(name) && !place) { say(control, ""); return true; }
  return put(control, text, () => seen.get(name) ?? "", place);
}

async function put(control, text, expected, place) {
  const name = control.dataset.name;
  const field = fieldOf(control);
  field.classList.add("saving");
  const { status, data } = await act(isEntry(control) ? "/entries" : "/fields", () => ({
    field: name, text, expected: expected(), ...(place ? { page: place.page, box: place.box.join(" ") } : {}),
  }));
  field.classList.remove("saving");
  if (status === 200) {
    say(control, "");
    if (control !== document.activeElement && !dirty.has(name)) write(control, seen.get(name) ?? "");
    return true;
  }
  if (status === 409 && "theirs" in data) settleConflict(control, text, data);
  else say(control, [data.message, data.advice].filter(Boolean).join(" "));
  return false;
}

/** Says of a value that it was looked at and is right. */
export function accept(control) {
  const field = fieldOf(control);
  delete field.dataset.weak;
  mark(field, "person");
  return act("/accept", { field: control.dataset.name });
}

function say(control, message) {
  const field = fieldOf(control);
  field.classList.toggle("refused", Boolean(message));
  control.setAttribute("aria-invalid", message ? "true" : "false");
  const place = field.querySelector(".said");
  if (place) place.textContent = message;
  show();
}

function settleConflict(control, yours, data) {
  const dialog = openDialog("conflict");
  document.getElementById("conflict-field").textContent = control.getAttribute("aria-label") ?? fieldOf(control).querySelector("label")?.textContent ?? "";
  document.getElementById("conflict-theirs").textContent = data.theirs || "–";
  document.getElementById("conflict-yours").textContent = yours || "–";
  seen.set(control.dataset.name, data.theirs);
  dialog.onclick = (event) => {
    const choice = event.target.closest("[data-choose]")?.dataset.choose;
    if (!choice) return;
    dialog.close();
    if (choice === "yours") put(control, yours, () => data.theirs);
    else { write(control, data.theirs); refresh(); }
    control.focus();
  };
}

// What the server tells goes everywhere, but not over what somebody is typing.
onUpdate((update) => {
  for (const [id, html] of Object.entries(update.regions ?? {})) {
    const region = document.getElementById(id);
    if (!region) continue;
    const held = region.contains(document.activeElement) && document.activeElement.dataset.keyAct;
    region.innerHTML = html;
    if (held) region.querySelector(`[data-key-act="${held}"]`)?.focus();
  }
  for (const [name, [shown, look, weak, place]] of Object.entries(update.fields ?? {})) {
    const control = controlOf(name);
    if (!control) continue;
    const typing = control === document.activeElement && valueOf(control) !== seen.get(name);
    if (!typing && !dirty.has(name) && valueOf(control) !== shown && !fieldOf(control).classList.contains("refused")) write(control, shown);
    seen.set(name, shown);
    const field = fieldOf(control);
    if (isEntry(control)) continue;
    if (weak) field.dataset.weak = ""; else delete field.dataset.weak;
    field.dataset.place = place;
    mark(field, look, weak);
  }
  document.dispatchEvent(new Event("case-changed"));
});

function write(control, text) {
  if (control.type === "checkbox") control.checked = text === "yes";
  else control.value = text;
}

function mark(field, look, weak = false) {
  if (field.dataset.mark === look && Boolean(field.querySelector("button.mark")) === weak) return;
  field.dataset.mark = look;
  const slot = field.querySelector(".mark-slot");
  if (!slot) return;
  const sign = document.createElement(weak ? "button" : "span");
  sign.className = `mark ${look}`;
  sign.title = texts.marks[look] ?? "";
  if (weak) { sign.type = "button"; sign.tabIndex = -1; sign.dataset.accept = ""; sign.setAttribute("aria-label", texts.accept); }
  if (look !== "none") {
    const shape = weak && look !== "unreadable" ? "check" : look;
    sign.innerHTML = `<svg class="icon" aria-hidden="true"><use href="#i-${shape}"/></svg>`;
  }
  slot.replaceChildren(sign);
}

/** Focuses the next value that needs a look, after `from` and then from the top; gives whether there was one. */
export function goToWeak(from) {
  const weak = [...form.querySelectorAll(".field[data-weak] [data-name], .lines-foot [data-accept-lines]")];
  const next = weak.find((each) => from && from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) ?? weak.find((each) => each !== from);
  const target = next ?? document.querySelector("[data-key-act='apply'], [data-key-act='approve']");
  target?.focus();
  if (next?.select && next.tagName === "INPUT") next.select();
  return Boolean(next);
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => {
  const control = event.target.closest("[data-name]");
  if (!control) return;
  const name = control.dataset.name;
  clearTimeout(dirty.get(name));
  const wait = control.type === "checkbox" || control.tagName === "SELECT" ? 0 : AUTOSAVE;
  const whole = WHOLE.has(fieldOf(control).dataset.kind) && wait;
  dirty.set(name, whole ? 0 : setTimeout(() => save(control), wait));
});
form.addEventListener("change", (event) => {
  const control = event.target.closest("[data-name]");
  if (control) save(control);
});
form.addEventListener("keydown", async (event) => {
  const control = event.target.closest("[data-name]");
  if (!control || event.key !== "Enter" || event.shiftKey || event.altKey || event.ctrlKey || event.isComposing || !editable(control)) return;
  event.preventDefault();
  const untouched = valueOf(control) === seen.get(control.dataset.name);
  if (untouched && "weak" in fieldOf(control).dataset) accept(control);
  else save(control);
  goToWeak(control);
});
form.addEventListener("click", (event) => {
  const sign = event.target.closest("[data-accept]");
  if (sign) { const control = sign.closest(".field").querySelector("[data-name]"); accept(control); goToWeak(control); }
  if (event.target.closest("[data-accept-lines]")) act("/accept", { field: "lines" }).then(() => goToWeak(form.querySelector(".lines-foot")));
});

// Apply and approve wait for what was typed a moment ago. The bar may have been drawn anew by then.
document.addEventListener("submit", async (event) => {
  if (!event.target.closest("#region-bar")) return;
  event.preventDefault();
  const action = event.target.getAttribute("action");
  const saves = await Promise.all([...dirty.keys()].map((name) => controlOf(name)).filter(Boolean).map((control) => save(control)));
  await settled();
  const refused = form.querySelector(".field.refused [data-name]");
  if (refused || saves.includes(false)) { refused?.focus(); return; }
  document.querySelector(`#region-bar form[action="${action}"]`)?.submit();
}, true);

form.inert = false; // until here nothing could be typed that would not have been saved
