import { describe, expect, it } from "vitest";
import type { Report } from "#domain/melding/model.ts";
import { handsAfter } from "#domain/melding/succession.ts";
import { faults } from "./faults.ts";
import {
  about,
  acknowledge,
  assign,
  challenge,
  close,
  declare,
  facts,
  forward,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  march,
  oeyvind,
  refused,
  rektor,
  reopen,
  sent,
  settings,
  solveig,
  system,
  tag,
  vera,
  where,
} from "./given.ts";

const toVera = () => having(sent("underretning", { recipient: "verneombud" }), facts(vera), declare(), acknowledge);

describe("what a safety representative forwards", () => {
  it("VA-08, VA-03 goes to the leader whom they choose, and to none who stepped aside or leads nobody", () => {
    expect(faults(toVera(), forward(oeyvind), vera)).toEqual([]);
    const aside: Report = { ...toVera(), former: [{ personId: oeyvind, why: "trakk-seg", on: march }] };
    expect(faults(aside, forward(oeyvind), vera)).toEqual(["leaderId PERSON_IS_BARRED"]);
    expect(faults(toVera(), forward(hilde), vera)).toEqual(["leaderId OWNER_NOT_LEADER"]);
    expect(faults(toVera(), forward(vera), vera)).toEqual(["leaderId PERSON_IS_BARRED"]);
  });

  it("VA-08 goes on anew where its reporter takes it up again, and once each time", () => {
    const forwarded = having(toVera(), facts(vera), tag("fare"), forward());
    expect(refused(forwarded, forward(), facts(vera))).toEqual(["VA-08 FORWARDED_ALREADY"]);
    const again = having(having(forwarded, facts(vera), close()), facts(kari), reopen);
    expect(again.forwardedTo).toBeNull();
    expect(refused(again, forward(oeyvind), facts(vera))).toEqual([]);
    expect(refused(having(again, facts(vera), forward()), forward(), facts(vera))).toEqual(["VA-08 FORWARDED_ALREADY"]);
    // The duty is anew as well.
    expect(refused(again, close(), facts(vera))).toContain("VA-08 FORWARD_FIRST");
  });

  it("VA-02 names at its field who cannot own what the product hands on", () => {
    expect(faults(klage(), assign(null), system)).toEqual(["ownerId PERSON_MISSING"]);
    expect(faults(klage(), assign(lars), system)).toEqual(["ownerId PERSON_IS_BARRED"]);
    expect(faults(klage(), assign(hilde), system)).toEqual(["ownerId OWNER_NOT_LEADER"]);
  });
});

describe("a question that nobody is left to decide", () => {
  it("VA-04 counts as a no, and the report lies unread", () => {
    const helped = having(having(klage(), facts(lars), help(true, hilde)), facts(hilde), declare());
    const asked: Report = { ...having(helped, facts(kari), challenge(hilde)), counterparts: about(solveig, rektor) };
    const nobody = { organisation: where({ sjur: { roles: ["ansatt"] } }), settings: { ...settings, boardChairId: null } };
    const hands = handsAfter(asked, [{ personId: lars, why: "trakk-seg" }], null, facts(lars, nobody));
    expect(hands).toMatchObject({
      removed: [
        { personId: lars, why: "trakk-seg" },
        { personId: hilde, why: "inhabil" },
      ],
      ...{ added: [], deciders: [], vacant: "ALL_PARTIES" },
    });
  });
});
