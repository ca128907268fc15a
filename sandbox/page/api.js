// Talking to the sandbox: its own HTTP API, and the stream of what happens.
import { say } from "./labels.js";
import { toast } from "./notices.js";

async function answered(response) {
  const answer = await response.json().catch(() => ({ error: response.statusText }));
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

// GET with a query.
export async function ask(name, query = {}) {
  return answered(await fetch(`/api/${name}?${new URLSearchParams(query)}`));
}

// POST; a FormData goes as multipart, anything else as JSON.
export async function act(name, body = {}) {
  if (body instanceof FormData) return answered(await fetch(`/api/${name}`, { method: "POST", body }));
  const headers = { "Content-Type": "application/json" };
  return answered(await fetch(`/api/${name}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

// Does the work and returns its result; where it fails says why and returns null.
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    const lost = error instanceof TypeError; // what fetch throws where nobody answers
    toast(lost ? say("unreachable") : say("failed", { reason: error.message.replace(/^Bad Request: /, "") }));
    return null;
  }
}

const AGAIN = 1000; // milliseconds until a lost stream is opened again

// Hands every event after `last()` to `happened`, for ever; `connected` learns whether the stream is open.
export function follow(last, happened, connected) {
  const socket = new WebSocket(`${location.origin.replace("http", "ws")}/api/stream?after=${last()}`);
  socket.addEventListener("open", () => connected(true));
  socket.addEventListener("message", (message) => happened(JSON.parse(message.data)));
  socket.addEventListener("close", () => {
    connected(false);
    setTimeout(() => follow(last, happened, connected), AGAIN);
  });
}
