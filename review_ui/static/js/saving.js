// Saving: one change after the other, each with the value that the editor saw, so that nobody overwrites anybody unseen.

import { get, send } from "./api.js";
import { tell, texts } from "./page.js";

const state = document.getElementById("case");
const base = `/cases/${state.dataset.case}`;
const RETRY = 2000;
const listeners = [];
let chain = Promise.resolve();
let pending = 0;

/** Calls `listener(update)` with every answer of the server that tells how the case stands now. */
export function onUpdate(listener) { listeners.push(listener); }

/** Puts one act into the queue; gives {status, data} when the server has answered. `entries` may be a function, asked when its turn comes. */
export function act(path, entries) {
  pending += 1;
  show();
  const done = chain.then(() => persist(path, typeof entries === "function" ? entries() : entries));
  chain = done.catch(() => {}).then(() => { pending -= 1; show(); });
  return done;
}

/** Asks how the case stands now, without changing anything. */
export async function refresh() {
  const { status, data } = await get(`${base}/update`);
  if (status === 200) for (const listener of listeners) listener(data);
}

/** Resolves when all that was typed has been saved. */
export const settled = () => chain;

/** How the grid of goods looks here, so that the server sends a new one only when it must. */
function gridOf() {
  return document.querySelectorAll("#grid tbody tr").length + (document.querySelector("[data-accept-lines]") ? "w" : "");
}

async function persist(path, entries) {
  for (;;) {
    try {
      const answer = await send(base + path, entries, { "X-Lines": gridOf() });
      if (answer.status === 200) for (const listener of listeners) listener(answer.data);
      else if (answer.status >= 500 || answer.status === 403 || (answer.status === 409 && !("theirs" in answer.data))) {
        tell([answer.data.message, answer.data.advice].filter(Boolean).join(" ") || texts.failed, 0);
      }
      return answer;
    } catch {
      note(texts.noConnection);
      await new Promise((resolve) => { setTimeout(resolve, RETRY); });
    }
  }
}

const refused = () => document.querySelector(".field.refused");

/** Says at the foot of the page how saving stands. */
export function show() { note(pending ? texts.saving : refused() ? texts.notSaved : texts.saved); }

function note(message) {
  const place = document.getElementById("saving");
  if (place) place.textContent = message;
}

addEventListener("beforeunload", (event) => { if (pending || refused()) event.preventDefault(); });
