import { describe, expect, it } from "vitest";
import { maxTextLength } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import { decide } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import type { ApplicationField } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { textsFor } from "#domain/texts/index.ts";
import {
  ante,
  bygg,
  caseId,
  changed,
  fakultet,
  kari,
  lars,
  ledBy,
  oeyvind,
  type organisation,
  textOf,
  withPeople,
} from "../people.ts";
import { application, approve, facts, monday, refusalsOf, stateAfter, submit, submitted, whenSubmitted } from "./given.ts";

describe("what the employee answers", () => {
  it("HO-06 allows an application with both reasons, of one character each", () => {
    expect(whenSubmitted({ reasonEmployee: textOf(1), reasonEmployer: textOf(1) })).toEqual([]);
  });

  it.each(["reasonEmployee", "reasonEmployer"] as const)("HO-06 refuses an empty %s on that field", (field) => {
    const missing = [{ rule: "HO-06", code: "REASON_MISSING", field }];
    expect(whenSubmitted({ [field]: null })).toEqual(missing);
    expect(whenSubmitted({ [field]: textOf(0) })).toEqual(missing);
  });

  it("HO-08 allows it when the duty to contribute is confirmed", () => {
    expect(whenSubmitted({ contributes: true })).toEqual([]);
  });

  it("HO-08 refuses it while the box is unticked", () => {
    expect(whenSubmitted({ contributes: false })).toEqual([{ rule: "HO-08", code: "DUTY_NOT_CONFIRMED", field: "contributes" }]);
  });

  it("HO-08 refuses it on being sent again too", () => {
    const returned = stateAfter(submitted(), { type: "Return", reason: textOf(9) }, facts(lars));
    const again = decide(returned, { type: "Resubmit", application: application({ contributes: false }) }, facts(kari));
    expect(refusalsOf(again)).toEqual([{ rule: "HO-08", code: "DUTY_NOT_CONFIRMED", field: "contributes" }]);
  });

  it("HO-22 allows it when a conflict is not the cause", () => {
    expect(whenSubmitted({ conflict: false })).toEqual([]);
  });

  it("HO-22 stops it when a workplace conflict is the cause", () => {
    expect(whenSubmitted({ conflict: true })).toEqual([{ rule: "HO-22", code: "CONFLICT_IS_CAUSE", field: "conflict" }]);
  });

  it("HO-22 takes no silence for a no", () => {
    expect(whenSubmitted({ conflict: null })).toEqual([{ rule: "HO-22", code: "ANSWER_MISSING", field: "conflict" }]);
  });

  it.each([
    ["nb", ["tillitsvalgt", "bedriftshelsetjenesten", "Arbeidstilsynet"], "plikt til å melde"],
    ["nn", ["tillitsvald", "bedriftshelsetenesta", "Arbeidstilsynet"], "plikt til å melde"],
    ["en", ["union", "health service", "labour inspection"], "must pass on"],
  ] as const)(
    "HO-22 offers guidance in %s: those who need not tell the employer, and the duty of the verneombud",
    (language, who, duty) => {
      const { guidance } = textsFor(language);
      const said = guidance.options.join("\n");
      for (const adviser of who) expect(said.toLowerCase()).toContain(adviser.toLowerCase());
      expect(guidance.verneombud.toLowerCase()).toContain(duty);
      expect(guidance.verneombud.toLowerCase()).toMatch(/verneombod|verneombud|safety representative/);
    },
  );

  it.each([
    ["HO-18", "physicalOk"],
    ["HO-20", "tasksSuitable"],
    ["HO-21", "specialEquipment"],
    ["HO-24", "strictRequirements"],
  ] as const)("%s asks for an answer to %s", (rule, field) => {
    expect(whenSubmitted({ [field]: null })).toEqual([{ rule, code: "ANSWER_MISSING", field }]);
  });

  it("HO-14 asks when the employee can be reached, a field of the standard agreement", () => {
    const missing = [{ rule: "HO-14", code: "AVAILABILITY_MISSING", field: "availability" }];
    expect(whenSubmitted({ availability: null })).toEqual(missing);
    expect(whenSubmitted({ availability: textOf(0) })).toEqual(missing);
  });

  it.each<ApplicationField>(["availability", "reasonEmployee", "reasonEmployer", "extraEquipment"])(
    "takes a %s of the longest length, and not one character more",
    (field) => {
      expect(whenSubmitted({ [field]: textOf(maxTextLength) })).toEqual([]);
      expect(whenSubmitted({ [field]: textOf(maxTextLength + 1) })).toEqual([
        { rule: null, code: "TEXT_TOO_LONG", field, length: 1001, max: 1000 },
      ]);
    },
  );

  it("tells every fault at once, in the order of the form", () => {
    const refusals = whenSubmitted({ start: null, weeklyMinutes: 0, reasonEmployer: null, conflict: true, contributes: false });
    expect(refusals.map((refusal) => refusal.code)).toEqual([
      "DATE_MISSING",
      "WEEK_INVALID",
      "REASON_MISSING",
      "CONFLICT_IS_CAUSE",
      "DUTY_NOT_CONFIRMED",
    ]);
  });
});

describe("who there is to decide", () => {
  const known = (where: typeof organisation) => facts(kari, monday, { leader: nearestLeader(where, kari) });

  it("HO-05 allows an application where a nearest leader is", () => {
    expect(whenSubmitted({})).toEqual([]);
  });

  it("HO-05 refuses it for a person whom the directory places nowhere", () => {
    const placeless = withPeople({ id: kari, name: "Kari", roles: ["ansatt"], language: "nb", active: true });
    const leader = nearestLeader(placeless, kari);
    expect(whenSubmitted({}, facts(kari, monday, { leader, unitId: undefined }))).toEqual([
      { rule: "HO-05", code: "NO_LEADER", why: "NO_UNIT" },
    ]);
  });

  it("HO-05 refuses it in a unit without leader, and names the leader above", () => {
    expect(whenSubmitted({}, known(ledBy(bygg, undefined)))).toEqual([
      { rule: "HO-05", code: "NO_LEADER", why: "NO_LEADER", askId: "solveig" },
    ]);
  });

  it("HO-05 refuses it when the leader has left, and names the leader above", () => {
    expect(whenSubmitted({}, known(withPeople(changed(lars, { active: false }))))).toEqual([
      { rule: "HO-05", code: "NO_LEADER", why: "LEADER_LEFT", askId: "solveig" },
    ]);
  });

  it("HO-05 refuses a leader at the top, above whom there is nobody", () => {
    const leader = nearestLeader(ledBy(fakultet, lars), lars);
    expect(leader).toEqual({ kind: "none", why: "NO_LEADER" });
    expect(whenSubmitted({}, facts(lars, monday, { employeeId: lars, leader }))).toEqual([
      { rule: "HO-05", code: "NO_LEADER", why: "NO_LEADER" },
    ]);
  });
});

describe("who applies", () => {
  it("HO-03 lets nobody apply in another's name, not even the leader", () => {
    for (const other of [lars, ante, oeyvind]) {
      expect(whenSubmitted({}, facts(other))).toEqual([{ rule: "HO-03", code: "ONLY_EMPLOYEE" }]);
    }
    expect(whenSubmitted({}, facts(kari, monday, { actor: { kind: "system" } }))).toEqual([
      { rule: "HO-03", code: "ONLY_EMPLOYEE" },
    ]);
  });

  it("takes the same application once", () => {
    expect(refusalsOf(decide(submitted(), submit(), facts(kari)))).toEqual([{ rule: null, code: "EXISTS_ALREADY" }]);
  });

  it("records who asked, where, when and for what", () => {
    expect(decide(undefined, submit(), facts(kari))).toEqual({
      ok: true,
      events: [{ type: "Submitted", id: caseId, employeeId: kari, unitId: bygg, agreement: application(), on: monday }],
    });
  });

  it("keeps the rules of the day it was sent, and takes those of the day it was sent again", () => {
    const returned = stateAfter(submitted(), { type: "Return", reason: textOf(9) }, facts(lars));
    expect(returned).toMatchObject({ status: "RETURNERT", rulesOn: monday, decidedBy: lars, decisionReason: { length: 9 } });
    const again = stateAfter(
      returned,
      { type: "Resubmit", application: application() },
      facts(kari, "2021-01-14" as typeof monday),
    );
    expect(again).toMatchObject({ status: "INNSENDT", rulesOn: "2021-01-14", decidedBy: null, decisionReason: null });
    expect(stateAfter(again, approve(), facts(lars)).status).toBe("GODKJENT");
  });
});
