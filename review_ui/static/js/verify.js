// Verifying: a code's fragment is handed to the server only by this page; a file is asked after until it is checked.

import { get, send, upload } from "./api.js";
import { texts } from "./page.js";

const codeAnswer = document.getElementById("code-answer");
const fileAnswer = document.getElementById("file-answer");
const POLL = 700;

function note(place, message) {
  const said = document.createElement("p");
  said.className = "note";
  said.textContent = message;
  place.replaceChildren(said);
}

async function readCode(code) {
  try {
    const { data } = await send("/v/code", { code });
    if (data.html) codeAnswer.innerHTML = data.html;
    else note(codeAnswer, [data.message, data.advice].filter(Boolean).join(" ") || texts.failed);
    codeAnswer.scrollIntoView({ block: "nearest" });
  } catch { note(codeAnswer, texts.noConnection); }
}

const fragment = () => decodeURIComponent(location.hash.slice(1));
if (fragment()) readCode(fragment());
addEventListener("hashchange", () => { if (fragment()) readCode(fragment()); });

document.getElementById("code-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const code = document.getElementById("code").value.trim();
  if (code) readCode(code);
});

async function waitFor(href) {
  note(fileAnswer, texts.checking);
  for (;;) {
    try {
      const { status, data } = await get(href);
      if (status !== 200) return note(fileAnswer, data.message ?? texts.failed);
      if (data.done) { fileAnswer.innerHTML = data.html; return fileAnswer.scrollIntoView({ block: "nearest" }); }
    } catch { /* the next round tries again */ }
    await new Promise((resolve) => { setTimeout(resolve, POLL); });
  }
}

if (fileAnswer.dataset.poll) waitFor(fileAnswer.dataset.poll);

document.getElementById("file-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const file = document.getElementById("file").files[0];
  if (!file) return;
  note(fileAnswer, texts.checking);
  try {
    const { status, data } = await upload("/v/file", file, () => {});
    if (status === 202) await waitFor(data.href);
    else note(fileAnswer, [data.message, data.advice].filter(Boolean).join(" ") || texts.failed);
  } catch { note(fileAnswer, texts.noConnection); }
});
