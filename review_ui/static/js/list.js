// The list of cases: files dropped anywhere on the page go up one by one; rows being read refresh by themselves.

import { get, upload } from "./api.js";
import { fill, texts } from "./page.js";

const list = document.getElementById("list");
const rows = document.getElementById("rows");
const input = document.getElementById("files");
const news = document.getElementById("uploads");
const dropHere = document.getElementById("drop-here");
const limit = Number(list.dataset.limit) * 1_000_000;
const POLL = 1500;
let waiting = Promise.resolve();

if (list.dataset.upload) {
  input.addEventListener("change", () => { take([...input.files]); input.value = ""; });
  let depth = 0;
  const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragenter", (event) => {
    if (carriesFiles(event)) { depth += 1; dropHere.hidden = false; event.preventDefault(); }
  });
  addEventListener("dragover", (event) => { if (carriesFiles(event)) event.preventDefault(); });
  addEventListener("dragleave", () => { depth = Math.max(0, depth - 1); dropHere.hidden = depth === 0; });
  addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth = 0;
    dropHere.hidden = true;
    take([...event.dataTransfer.files]);
  });
}

function take(files) {
  for (const file of files) {
    const line = announce(file);
    waiting = waiting.then(() => sendOne(file, line));
  }
}

function announce(file) {
  const line = document.createElement("li");
  const name = document.createElement("b");
  name.textContent = file.name;
  const size = document.createElement("span");
  size.className = "quiet small data";
  size.textContent = file.size < 100_000 ? `${Math.max(1, Math.round(file.size / 1000))} kB` : `${(file.size / 1_000_000).toFixed(1)} MB`;
  const progress = document.createElement("progress");
  progress.max = 1;
  progress.value = 0;
  progress.setAttribute("aria-label", fill(texts.sending, { name: file.name }));
  const said = document.createElement("p");
  said.className = "said";
  line.append(name, size, progress, said);
  news.prepend(line);
  return line;
}

async function sendOne(file, line) {
  if (file.size > limit) return settle(line, "bad-file", texts.tooLarge);
  try {
    const { status, data } = await upload("/cases", file, (share) => { line.querySelector("progress").value = share; });
    if (status === 401) return location.reload();
    if (status < 300) {
      settle(line, "done", fill(texts.taken, { receipt: data.receipt_no }), data.href);
      setTimeout(() => line.remove(), 8000);
      refresh();
    } else settle(line, "bad-file", [data.message, data.advice].filter(Boolean).join(" ") || texts.failed, data.href);
  } catch {
    settle(line, "bad-file", texts.noConnection);
  }
}

function settle(line, look, message, href) {
  line.className = look;
  line.querySelector("progress").remove();
  const said = line.querySelector(".said");
  said.textContent = `${message} `;
  if (href) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = texts.open;
    said.append(link);
  }
}

async function refresh() {
  clearTimeout(refresh.timer);
  try {
    const { status, data } = await get(`/cases/rows${location.search}`);
    if (status === 200 && !rows.contains(document.activeElement)) rows.innerHTML = data.rows;
  } catch { /* the next round tries again */ }
  keepLooking();
}

function keepLooking() {
  if (rows.querySelector("[data-busy='yes']")) refresh.timer = setTimeout(refresh, POLL);
}

keepLooking();
