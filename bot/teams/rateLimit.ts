/** So many messages in any stretch of time of that length. */
export type Window = { readonly messages: number; readonly milliseconds: number };

export type RateLimits = {
  /** To one conversation. All windows hold. */
  readonly perConversation: readonly Window[];
  /** From this app in its tenant, to everybody. */
  readonly perApp: readonly Window[];
};

const second = 1_000;

/** What Teams lets a bot send before it answers 429. Microsoft changes it now and then, so it is a setting. */
export const teamsLimits: RateLimits = {
  perConversation: [
    { messages: 7, milliseconds: second },
    { messages: 8, milliseconds: 2 * second },
    { messages: 60, milliseconds: 30 * second },
    { messages: 1_800, milliseconds: 3_600 * second },
  ],
  perApp: [{ messages: 30, milliseconds: second }],
};

/** How messages leave a server. */
export type Sending = {
  /** How many at once. */
  readonly senders: number;
  readonly limits: RateLimits;
  /** How many servers send for the same app: they share the limits. */
  readonly servers: number;
};

export const ordinarySending: Sending = { senders: 4, limits: teamsLimits, servers: 1 };

/**
 * One server's share where several send for the same app: they do not know of each other, and any of them may write to any
 * conversation. Together they stay below the limits, unless there are more servers than messages allowed.
 */
export function shareOf(limits: RateLimits, servers: number): RateLimits {
  const share = (windows: readonly Window[]) =>
    windows.map(({ messages, milliseconds }) => ({ messages: Math.max(1, Math.floor(messages / servers)), milliseconds }));
  return { perConversation: share(limits.perConversation), perApp: share(limits.perApp) };
}

/** Milliseconds between two messages at which the limits of the app are kept without anybody being turned away. */
export function spacingOf({ perApp }: RateLimits): number {
  const least = Math.max(...perApp.map((window) => window.milliseconds / (window.messages - keptFree(window, 0))));
  return least < 1 ? 0 : Math.ceil(least);
}

/**
 * How much of a window of the app what nobody waits for leaves free, so that Teams does not turn away an answer that somebody waits for:
 * one always, and as people write twice what they will need, since they do not write evenly. At most half: both go on.
 * @param rate answers a millisecond, of late
 */
function keptFree({ messages, milliseconds }: Window, rate: number): number {
  return Math.min(Math.floor(messages / 2), 1 + Math.round(2 * rate * milliseconds));
}

export type RateLimiter = {
  /**
   * Takes room for one message to a conversation and gives 0, or takes none and gives the milliseconds until there is some. Whoever is
   * turned away has a place in the queue for that time, so that of many not all come back for the first room.
   */
  take(conversation: string): number;
  /** Counts a message that was sent without asking: an answer to somebody who waits for it. */
  note(conversation: string): void;
};

/** @param now milliseconds on a clock that is never set */
export function createRateLimiter(limits: RateLimits, now: () => number): RateLimiter {
  const everybody = new Timeline(limits.perApp);
  const answers = recentRate();
  const conversations = new Map<string, Timeline>();

  function of(conversation: string, at: number): Timeline {
    const kept = conversations.get(conversation) ?? new Timeline(limits.perConversation);
    conversations.delete(conversation);
    // A Map keeps the order in which keys came, so the first are those that were used longest ago.
    for (const [key, oldest] of conversations) {
      oldest.forget(at);
      if (!oldest.isEmpty()) break;
      conversations.delete(key);
    }
    conversations.set(conversation, kept);
    kept.forget(at);
    everybody.forget(at);
    return kept;
  }

  return {
    take: (conversation) => {
      const at = Math.floor(now());
      const own = of(conversation, at);
      const rate = answers.at(at);
      const free = (window: Window) => window.messages - keptFree(window, rate);
      if (own.roomFrom(at, "sent") === at && everybody.roomFrom(at, "sent", free) === at) {
        own.sent(at);
        everybody.sent(at);
        return 0;
      }
      let room = at;
      for (let before = -1; before !== room; ) {
        before = room;
        room = everybody.roomFrom(own.roomFrom(room, "planned"), "planned", free);
      }
      own.plan(room);
      everybody.plan(room);
      // A part of a millisecond that was left out of `at` must not bring anybody back too soon.
      return Math.max(1, room - at + 1);
    },
    note: (conversation) => {
      const at = Math.floor(now());
      of(conversation, at).sent(at);
      everybody.sent(at);
      answers.count(at);
    },
  };
}

/** Messages a millisecond, those of the last seconds above all. */
function recentRate() {
  const meanMs = 10_000;
  let level = 0;
  let last = 0;
  const levelAt = (at: number) => level * Math.exp((last - at) / meanMs);
  return {
    count(at: number): void {
      level = levelAt(at) + 1;
      last = at;
    },
    at: (at: number) => levelAt(at) / meanMs,
  };
}

const none: readonly number[] = [];
const all = ({ messages }: Window) => messages;

/**
 * When messages were sent, and when those that were turned away are to come back; both oldest first. There is one for each conversation
 * of the last hour, of which most have had one message: it is kept small.
 */
class Timeline {
  readonly #windows: readonly Window[];
  #sent: number[] | undefined;
  #planned: number[] | undefined;

  constructor(windows: readonly Window[]) {
    this.#windows = windows;
  }

  /** What no longer matters at this moment. Whoever was to come back by then is among those sent, or did not come. */
  forget(at: number): void {
    const longest = this.#windows.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0);
    this.#sent = later(this.#sent, at - longest);
    this.#planned = later(this.#planned, at);
  }

  /** The first moment, `from` or later, at which one more message keeps all windows, each of which takes so many. */
  roomFrom(from: number, among: "sent" | "planned", taken: (window: Window) => number = all): number {
    const sent = this.#sent ?? none;
    const counted = among === "sent" || this.#planned === undefined ? sent : [...sent, ...this.#planned];
    let at = from;
    for (let before = -1; before !== at; ) {
      before = at;
      for (const window of this.#windows) {
        const inTheWay = counted[upTo(counted, at) - taken(window)];
        if (inTheWay !== undefined && inTheWay > at - window.milliseconds) at = inTheWay + window.milliseconds;
      }
    }
    return at;
  }

  sent(at: number): void {
    if (this.#sent === undefined) this.#sent = [at];
    else this.#sent.push(at);
  }

  plan(at: number): void {
    this.#planned ??= [];
    this.#planned.splice(upTo(this.#planned, at), 0, at);
  }

  isEmpty(): boolean {
    return this.#sent === undefined && this.#planned === undefined;
  }
}

/** Those of the moments, oldest first, that are later. */
function later(moments: number[] | undefined, than: number): number[] | undefined {
  if (moments === undefined || (moments[0] ?? than) > than) return moments;
  const left = moments.filter((one) => one > than);
  return left.length === 0 ? undefined : left;
}

/** How many of these moments, oldest first, are `at` or earlier. */
function upTo(moments: readonly number[], at: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[middle] ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
