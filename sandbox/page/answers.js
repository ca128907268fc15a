// Answers that come later, as events: to a pressed button, to an inline query. An answer may overtake the reply to
// what asked for it.
const AT_MOST = 20000; // milliseconds an answer is waited for

const waiting = new Map();
const early = new Map();

// Returns the event that answers `query`, or null where none comes in time.
export function answerTo(query) {
  if (early.has(query)) {
    const event = early.get(query);
    early.delete(query);
    return Promise.resolve(event);
  }
  return new Promise((resolve) => {
    const done = (event) => {
      clearTimeout(timer);
      waiting.delete(query);
      resolve(event);
    };
    const timer = setTimeout(done, AT_MOST, null);
    waiting.set(query, done);
  });
}

// Takes an event with a `query`.
export function cameIn(event) {
  const resolve = waiting.get(event.query);
  if (resolve) resolve(event);
  else early.set(event.query, event);
}
