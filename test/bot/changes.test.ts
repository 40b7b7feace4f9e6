import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Change, changesFor } from "#bot/changes/changes.ts";

describe("changes of a database", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const heard = (databaseUrl: string | undefined) => {
    const changes = changesFor(databaseUrl);
    const seen: Change[] = [];
    changes.subscribe((change) => seen.push(change));
    return { changes, seen };
  };

  it("are only what is published, where one server has the database to itself", () => {
    const { changes, seen } = heard(undefined);
    vi.advanceTimersByTime(60_000);
    expect(seen).toEqual([]);
    changes.publish({ kind: "everything" });
    expect(seen).toEqual([{ kind: "everything" }]);
  });

  it("may be anything every few seconds, where another server can save unheard, until it is ended", () => {
    const { changes, seen } = heard("postgres://user@127.0.0.1/dagsorden");
    vi.advanceTimersByTime(9_000);
    expect(seen).toEqual([{ kind: "everything" }, { kind: "everything" }]);
    changes.end();
    vi.advanceTimersByTime(60_000);
    expect(seen).toHaveLength(2);
  });
});
