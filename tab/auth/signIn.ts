import { type SignInTrouble, teamsTrouble, windowTrouble } from "./signInTrouble.ts";

export type SignInState = {
  /** What keeps the person out at this moment; `undefined` where nothing does. */
  readonly trouble: SignInTrouble | undefined;
  /** A window is open, or Teams has been asked anew: nothing more can be done until it is over. */
  readonly isAsking: boolean;
};

/** What a person can see of their sign-in, and do about it. */
export type SignIn = {
  readonly state: () => SignInState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens the window in which they agree or sign in. To be called while they press a button: browsers open no window otherwise. Never rejects. */
  readonly open: () => Promise<void>;
  /** Asks Teams anew, without a window. Never rejects. */
  readonly again: () => Promise<void>;
};

export type SignInParts = {
  /** Asks Teams for a token. */
  readonly ask: () => Promise<string>;
  /** Opens the window; rejects with why it came to nothing. */
  readonly agree: () => Promise<unknown>;
  /** Forgets the token that is kept. */
  readonly forget: () => void;
  /** The token is another person's than the one before. What is on screen is not theirs: the page has to begin anew. */
  readonly onOtherPerson: () => void;
};

/** Teams may show windows of its own before it answers; one that never answers is given up. */
const patienceMs = 60_000;

/**
 * Tokens for as long as nothing keeps the person out. What only they can mend is not asked for again behind their back: Teams, or
 * the browser, would show a window that comes back by itself.
 */
export function createSignIn(parts: SignInParts): SignIn & { readonly get: () => Promise<string> } {
  let state: SignInState = { trouble: undefined, isAsking: false };
  let person: string | undefined;
  let asked: Promise<string> | undefined;
  const listeners = new Set<() => void>();

  function set(next: Partial<SignInState>): void {
    const before = state;
    state = { ...state, ...next };
    if (before.trouble === state.trouble && before.isAsking === state.isAsking) return;
    for (const listener of listeners) listener();
  }

  async function attempt(): Promise<string> {
    try {
      const token = await inTime(parts.ask());
      const whose = personIn(token);
      if (person !== undefined && whose !== person) {
        parts.onOtherPerson();
        // What was to be sent with it was the other person's.
        return new Promise(() => undefined);
      }
      person = whose;
      set({ trouble: undefined });
      return token;
    } catch (error) {
      set({ trouble: teamsTrouble(error) });
      throw error;
    }
  }

  // Several requests set out at once, and Teams need be asked only once for them.
  function ask(): Promise<string> {
    asked ??= attempt().finally(() => {
      asked = undefined;
    });
    return asked;
  }

  async function begin(first: () => Promise<unknown>): Promise<void> {
    if (state.isAsking) return;
    set({ isAsking: true });
    try {
      await first();
    } catch (error) {
      return set({ trouble: windowTrouble(error), isAsking: false });
    }
    parts.forget();
    await ask().catch(() => undefined);
    set({ isAsking: false });
  }

  return {
    get: () => {
      const { trouble } = state;
      return trouble === undefined || trouble === "other" ? ask() : Promise.reject(new Error(trouble));
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => begin(parts.agree),
    again: () => begin(async () => undefined),
  };
}

/** Whose token it is, by what it says of itself: good enough to see that it has become another's, and for nothing else. */
function personIn(token: string): string {
  try {
    const claims = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const { oid, tid }: { readonly oid?: unknown; readonly tid?: unknown } = JSON.parse(atob(claims));
    return `${tid}/${oid}`;
  } catch {
    return "";
  }
}

function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Teams does not answer")), patienceMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
