// Stand-ins for browser windows and their storage.

export const START = new Date(2026, 10, 23, 9, 5, 7).getTime();

// A window whose clock moves only by `advance`, and whose events are fired by `fire`.
// Windows with the same `channel`, a list, are of one browser: what one posts there the others hear.
export function makeWindow({ api, parent, opener, storage, channel } = {}) {
  const listeners = new Map();
  let now = START;
  let timers = [];
  let lastTimer = 0;

  class FakeDate extends Date {
    constructor(...values) {
      super(...(values.length ? values : [now]));
    }

    static now() {
      return now;
    }
  }

  const listen = (kind, listener) => listeners.set(kind, [...(listeners.get(kind) || []), listener]);
  const fire = (kind, event = {}) => (listeners.get(kind) || []).forEach((listener) => listener(event));
  const window = {
    API: api,
    opener: opener || null,
    Date: FakeDate,
    navigator: { onLine: true },
    sessionStorage: storage || makeStorage(),
    addEventListener: listen,
    document: { visibilityState: "visible", addEventListener: listen },
    setTimeout(action, milliseconds) {
      lastTimer += 1;
      timers.push({ id: lastTimer, at: now + milliseconds, action });
      return lastTimer;
    },
    clearTimeout(id) {
      timers = timers.filter((timer) => timer.id !== id);
    },
    fire,
    listens: (kind) => listeners.has(kind),
    waiting: () => timers.length,
    hide() {
      window.document.visibilityState = "hidden";
      fire("visibilitychange");
    },
    show() {
      window.document.visibilityState = "visible";
      fire("visibilitychange");
    },
    advance(seconds) {
      const until = now + seconds * 1000;
      for (;;) {
        const due = timers.filter((timer) => timer.at <= until).sort((one, other) => one.at - other.at)[0];
        if (!due) break;
        window.clearTimeout(due.id);
        now = Math.max(now, due.at);
        due.action();
      }
      now = until;
    },
  };
  window.parent = parent || window;
  window.top = parent ? parent.top || parent : window;
  if (channel) {
    window.location = { pathname: "/lesson/index.html" };
    window.BroadcastChannel = class {
      constructor(name) {
        this.name = name;
        channel.push(this);
      }

      postMessage(data) {
        for (const other of channel) if (other !== this && other.name === this.name) other.onmessage?.({ data });
      }
    };
  }
  return window;
}

// A window of another site: only its frames may be reached, as browsers have it.
export function crossOrigin({ parent, opener } = {}) {
  const window = {
    get API() {
      throw new Error("SecurityError");
    },
    opener: opener || null,
  };
  window.parent = parent || window;
  window.top = parent ? parent.top || parent : window;
  return window;
}

export function makeStorage() {
  const kept = new Map();
  return {
    kept,
    getItem: (key) => (kept.has(key) ? kept.get(key) : null),
    setItem: (key, text) => kept.set(key, text),
  };
}

export const forbiddenStorage = {
  getItem() {
    throw new Error("SecurityError");
  },
  setItem() {
    throw new Error("SecurityError");
  },
};
