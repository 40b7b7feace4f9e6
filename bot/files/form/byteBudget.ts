/** Room for bytes in memory that many share. Whoever asks first is let in first. */
export type ByteBudget = {
  /** Waits for room of that size, at most `waitMs`. Gives what gives it back, or `undefined` when there was none or `signal` gave up. */
  take(bytes: number, waitMs: number, signal: AbortSignal): Promise<(() => void) | undefined>;
  /** How many bytes are taken. */
  taken(): number;
};

type Waiting = { readonly bytes: number; readonly admit: () => void };

/** @param most how many bytes there is room for; who asks for more than that is let in alone */
export function byteBudget(most: number): ByteBudget {
  const waiting: Waiting[] = [];
  let used = 0;

  function admitNext(): void {
    for (let next = waiting[0]; next !== undefined && used + next.bytes <= most; next = waiting[0]) {
      waiting.shift();
      used += next.bytes;
      next.admit();
    }
  }

  function givesBack(bytes: number): () => void {
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      used -= bytes;
      admitNext();
    };
  }

  return {
    taken: () => used,
    take(asked, waitMs, signal) {
      const bytes = Math.min(asked, most);
      return new Promise((resolve) => {
        const leave = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", leave);
          const place = waiting.indexOf(entry);
          if (place >= 0) waiting.splice(place, 1);
          resolve(undefined);
          // It may have been too large for the room that there is, and those behind it are not.
          admitNext();
        };
        const entry: Waiting = {
          bytes,
          admit: () => {
            clearTimeout(timer);
            signal.removeEventListener("abort", leave);
            resolve(givesBack(bytes));
          },
        };
        const timer = setTimeout(leave, waitMs);
        signal.addEventListener("abort", leave);
        waiting.push(entry);
        if (signal.aborted) leave();
        else admitNext();
      });
    },
  };
}
