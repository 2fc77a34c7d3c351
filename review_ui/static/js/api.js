// Asking the server: every request carries the secret of this browser, every answer is JSON.

const csrf = document.body.dataset.csrf;
const HEADERS = { Accept: "application/json", "X-CSRF-Token": csrf };

/** Sends form entries; gives {status, data}. Rejects only when there is no connection. */
export async function send(url, entries = {}, headers = {}) {
  const response = await fetch(url, { method: "POST", headers: { ...HEADERS, ...headers }, body: new URLSearchParams(entries), keepalive: true });
  return read(response);
}

/** Fetches JSON; gives {status, data}. */
export async function get(url) {
  return read(await fetch(url, { headers: { Accept: "application/json" } }));
}

async function read(response) {
  if (response.status === 401) {
    location.assign(`/sign-in?back=${encodeURIComponent(location.pathname + location.search)}`);
    return new Promise(() => {});
  }
  const isJson = (response.headers.get("content-type") ?? "").startsWith("application/json");
  return { status: response.status, data: isJson ? await response.json() : {} };
}

/** Sends one file with progress (0…1); gives {status, data}. */
export function upload(url, file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    for (const [name, value] of Object.entries(HEADERS)) request.setRequestHeader(name, value);
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener("load", () => resolve({ status: request.status, data: request.response ?? {} }));
    request.addEventListener("error", () => reject(new Error("no connection")));
    const form = new FormData();
    form.append("file", file, file.name);
    request.send(form);
  });
}
