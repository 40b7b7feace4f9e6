import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { hilde, lars, ola, solveig, system } from "../melding/given.ts";
import { assess, begun, facts, having, helped, refused } from "./given.ts";

describe("whoever is out of the report", () => {
  const follow = (personId: PersonId): CaseCommand => ({ type: "FollowHands", removed: [{ personId, why: "inhabil" }] });

  it("VA-03 is out of the case as well, at once, and the next one in", () => {
    const next = having(begun(), facts(system), follow(lars));
    expect(next.handlers).toMatchObject([{ personId: solveig, as: "eier" }]);
    expect(next.former).toMatchObject([{ personId: lars, why: "inhabil" }]);
    expect(refused(next, assess("enkel"), facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(having(helped(), facts(system), follow(hilde)).handlers).toMatchObject([{ personId: lars }]);
  });

  it("VA-03 is out by the product's word alone, and changes nothing where they handle nothing", () => {
    expect(refused(helped(), follow(lars), facts(lars))).toEqual(["- ONLY_SYSTEM"]);
    expect(refused(helped(), follow(ola), facts(system))).toEqual(["VA-03 NOBODY_GONE"]);
    const removed = [ola, hilde].map((personId) => ({ personId, why: "trakk-seg" as const }));
    expect(having(helped(), facts(system), { type: "FollowHands", removed }).former).toMatchObject([
      { personId: hilde, why: "trakk-seg" },
    ]);
  });
});
