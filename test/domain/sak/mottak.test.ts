import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { hilde, mikkel, mona, oeyvind, settings, styre } from "../melding/given.ts";
import { assignTo, declare, doubt, facts, having, refused, stepBack, varsel } from "./given.ts";

const owner = (one: ReturnType<typeof varsel>): PersonId | undefined => one.handlers.find(({ as }) => as === "eier")?.personId;

describe("a case that came of a varsel", () => {
  it("VA-30, VA-03 keeps a varsel with the varslingsmottak when its owner leaves, and brings in others of it when they do", () => {
    const named = having(having(varsel(), facts(mona), declare()), facts(mona), assignTo(oeyvind));
    expect(owner(named)).toBe(oeyvind);
    const left = having(named, facts(oeyvind), stepBack);
    expect(owner(left)).toBeUndefined();
    expect(left.vacant).toBe(false);
    const one = having(varsel(), facts(mikkel), stepBack);
    expect(having(one, facts(mona), stepBack).handlers).toMatchObject([{ personId: styre, as: "eier" }]);
    const only = { reports: { ...settings, varslingsmottak: [mona, hilde] } };
    expect(having(one, facts(mona, only), stepBack).handlers).toMatchObject([{ personId: hilde, as: "mottak" }]);
    const none = { reports: { ...settings, boardChairId: null } };
    expect(having(one, facts(mona, none), stepBack)).toMatchObject({ vacant: true, handlers: [] });
  });

  it("VA-04 has the varslingsmottak decide on the owner that it named", () => {
    const named = having(having(varsel(), facts(mona), declare()), facts(mona), assignTo(oeyvind));
    expect(having(named, facts(oeyvind), doubt).habilitet.at(-1)?.deciderId).toBe(mona);
    expect(refused(named, { type: "RemoveHandler", personId: mona, reason: null }, facts(oeyvind))).not.toEqual([]);
  });
});
