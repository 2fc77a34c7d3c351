// The goods lines as a grid: arrows move between cells, lines come and go by key or button.

import { act } from "./saving.js";

const form = document.getElementById("form");

const cellsOf = (row) => [...row.querySelectorAll("[data-name]")];
const rows = () => [...form.querySelectorAll("#grid tbody tr")];

function move(control, down, across) {
  const row = control.closest("tr");
  const column = cellsOf(row).indexOf(control);
  const next = rows()[rows().indexOf(row) + down];
  const cell = next && cellsOf(next)[column + across];
  if (!cell) return false;
  cell.focus();
  cell.select?.();
  return true;
}

/** Whether the cursor stands where an arrow can leave the cell without disturbing the text. */
function atEdge(control, key) {
  if (control.tagName === "SELECT") return key === "ArrowLeft" || key === "ArrowRight";
  const { selectionStart: from, selectionEnd: to, value } = control;
  const all = from === 0 && to === value.length;
  if (key === "ArrowLeft") return to === 0 || all;
  if (key === "ArrowRight") return from === value.length || all;
  if (control.tagName !== "TEXTAREA") return true;
  return key === "ArrowUp" ? !value.slice(0, from).includes("\n") : !value.slice(to).includes("\n");
}

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

form?.addEventListener("keydown", (event) => {
  const control = event.target.closest("#grid [data-name]");
  if (!control || event.isComposing) return;
  const line = Number(control.closest("tr").dataset.line);
  const plain = !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey;
  if (plain && event.key in STEPS && atEdge(control, event.key) && move(control, ...STEPS[event.key])) event.preventDefault();
  if (event.altKey && event.key === "Enter") { event.preventDefault(); insert(line + 1); }
  if (event.altKey && event.key === "Delete") { event.preventDefault(); remove(line); }
});

form?.addEventListener("click", (event) => {
  const { insert: below, remove: gone } = event.target.closest("[data-insert], [data-remove]")?.dataset ?? {};
  if (below !== undefined) insert(Number(below));
  if (gone !== undefined) remove(Number(gone));
});

async function insert(index) {
  await act("/lines/insert", { index });
  cellsOf(rows()[index] ?? form)[0]?.focus();
}

async function remove(index) {
  await act("/lines/remove", { index });
  const row = rows()[Math.min(index, rows().length - 1)];
  (row ? cellsOf(row)[0] : form.querySelector("[data-insert]"))?.focus();
}
