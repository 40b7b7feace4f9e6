import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { LeaderIsParty, Recipient } from "#domain/melding/model.ts";
import { findRecipient, handlersOf, isSubordinateOf, possibleParty, type RecipientQuestion } from "#domain/melding/recipient.ts";
import {
  about,
  bygg,
  facts,
  fakultet,
  hanne,
  kari,
  lars,
  ledBy,
  march,
  mikkel,
  mona,
  newId,
  oeyvind,
  organisation,
  outsider,
  per,
  readersOf,
  refusals,
  refused,
  rektor,
  sent,
  settings,
  sjur,
  solveig,
  spraak,
  styre,
  submit,
  textOf,
  unnamed,
  vera,
  where,
} from "./given.ts";

const ask = (changes: Partial<RecipientQuestion> = {}): RecipientQuestion => ({
  kind: "klage",
  choice: "leder",
  reporterId: kari,
  unitId: null,
  partyIds: [per],
  leaderIsParty: "nei",
  inhabil: [],
  ...changes,
});
const find = (changes: Partial<RecipientQuestion> = {}, house = organisation, known = settings) =>
  findRecipient(house, known, ask(changes));
const who = (recipient: Recipient) => ("personId" in recipient ? recipient.personId : recipient.kind);

describe("the line upwards", () => {
  it.each<readonly [string, Partial<RecipientQuestion>, PersonId, number]>([
    ["VA-03 sends to the nearest leader", {}, lars, 1],
    ["VA-03 passes an inhabil L1 over to L2", { inhabil: [lars] }, solveig, 2],
    ["VA-03 passes an accused L1 over to L2", { partyIds: [lars] }, solveig, 2],
    ["VA-03 sends to L3 when L2 is accused and L1 is in conflict with L2", { partyIds: [solveig], inhabil: [lars] }, rektor, 3],
    ["VA-03 sends to L3 when L2 is accused and L1 is uninvolved: L1 is a subordinate", { partyIds: [solveig] }, rektor, 3],
    ["VA-03 passes over a nearest leader who is a party by the reporter's word", { leaderIsParty: "ja" }, solveig, 2],
    ["VA-03 passes over a nearest leader where the reporter does not know", { leaderIsParty: "vet-ikke" }, solveig, 2],
    ["VA-03 sends a leader's own report to the leader above", { reporterId: lars }, solveig, 1],
    ["VA-03 starts in the unit where it happened", { unitId: spraak }, oeyvind, 1],
  ])("%s", (_name, changes, expected, level) => {
    expect(find(changes)).toMatchObject({ kind: "leder", personId: expected, level });
  });

  it("VA-03 shows who was passed over and why", () => {
    expect(find({ partyIds: [solveig], inhabil: [lars] })).toMatchObject({
      passedOver: [
        { personId: lars, why: "inhabil" },
        { personId: solveig, why: "part" },
      ],
    });
    const reasons = (leaderIsParty: LeaderIsParty) => find({ leaderIsParty });
    expect(reasons("vet-ikke")).toMatchObject({ passedOver: [{ personId: lars, why: "mulig-part" }] });
    expect(reasons("ja")).toMatchObject({ passedOver: [{ personId: lars, why: "part" }] });
    expect(find({ partyIds: [solveig] })).toMatchObject({
      passedOver: [
        { personId: lars, why: "underordnet-part" },
        { personId: solveig, why: "part" },
      ],
    });
    expect(find({ reporterId: lars })).toMatchObject({ passedOver: [{ personId: lars, why: "melder" }] });
    expect(find({}, where({ lars: { active: false } }))).toMatchObject({
      personId: solveig,
      passedOver: [{ personId: lars, why: "sluttet" }],
    });
  });

  it("VA-03 goes to the chair of the board when everybody up to the top is a party", () => {
    const everybody = { partyIds: [lars, solveig, rektor] };
    expect(find(everybody)).toMatchObject({ kind: "styreleder", personId: styre });
    expect(find({ partyIds: [rektor] })).toMatchObject({ kind: "styreleder", personId: styre });
    const noChair = { ...settings, boardChairId: null };
    expect(find(everybody, organisation, noChair)).toEqual({ kind: "none", why: "ALL_PARTIES" });
    expect(find({ partyIds: [lars, solveig, rektor, styre] })).toEqual({ kind: "none", why: "ALL_PARTIES" });
  });

  it("VA-03 says why where the directory does not know", () => {
    expect(find({ reporterId: null })).toEqual({ kind: "none", why: "NO_UNIT" });
    expect(find({ unitId: "gone" as typeof bygg })).toEqual({ kind: "none", why: "NO_UNIT" });
    const leaderless = ledBy({ bygg: undefined, fakultet: undefined, universitet: undefined });
    expect(find({}, leaderless)).toEqual({ kind: "none", why: "NO_LEADER" });
    expect(find({}, ledBy({ bygg: undefined }))).toMatchObject({ personId: solveig });
  });

  it("VA-03 counts one who leads several units of the line once", () => {
    expect(find({ partyIds: [lars] }, ledBy({ fakultet: lars }))).toMatchObject({ personId: rektor, level: 2 });
  });

  it("knows who is below whom", () => {
    expect(isSubordinateOf(organisation, lars, solveig)).toBe(true);
    expect(isSubordinateOf(organisation, kari, rektor)).toBe(true);
    expect(isSubordinateOf(organisation, solveig, lars)).toBe(false);
    expect(isSubordinateOf(organisation, lars, oeyvind)).toBe(false);
    expect(isSubordinateOf(organisation, lars, lars)).toBe(false);
    // A dean who sits at an institute of their own faculty is not below its leader.
    expect(isSubordinateOf(where({ solveig: { unitId: bygg } }), solveig, lars)).toBe(false);
  });

  it("knows whoever leads a unit as below those above it, wherever they sit themselves", () => {
    const away = where({ oeyvind: { unitId: undefined } as never });
    expect(isSubordinateOf(away, oeyvind, solveig)).toBe(true);
    expect(isSubordinateOf(away, oeyvind, lars)).toBe(false);
    expect(isSubordinateOf(organisation, "nobody" as PersonId, rektor)).toBe(false);
    expect(isSubordinateOf(organisation, styre, rektor)).toBe(false);
  });

  it("VA-03, 7.13 passes over a leader below whoever reports, as below a party", () => {
    expect(find({ reporterId: solveig, unitId: bygg })).toMatchObject({
      ...{ kind: "leder", personId: rektor, level: 2 },
      passedOver: [
        { personId: lars, why: "underordnet-part" },
        { personId: solveig, why: "melder" },
      ],
    });
  });

  it("VA-03 knows the nearest leader who may be a party, the reporter apart, and only where they say so", () => {
    const asked = (leaderIsParty: LeaderIsParty | null, reporterId: PersonId | null = kari) => ({ leaderIsParty, reporterId });
    for (const word of ["ja", "vet-ikke"] as const) expect(possibleParty(organisation, asked(word), bygg)).toBe(lars);
    expect(possibleParty(organisation, asked("ja", null), bygg)).toBe(lars);
    expect(possibleParty(organisation, asked("ja", lars), bygg)).toBe(solveig);
    for (const word of ["nei", null] as const) expect(possibleParty(organisation, asked(word), bygg)).toBeUndefined();
    for (const unit of [null, undefined]) expect(possibleParty(organisation, asked("ja"), unit)).toBeUndefined();
  });

  it("VA-03 gives it to nobody where there is nobody", () => {
    expect(handlersOf({ kind: "none", why: "NO_UNIT" }, march)).toEqual([]);
    expect(find({ choice: "verneombud", reporterId: null })).toEqual({ kind: "none", why: "NO_VERNEOMBUD" });
  });

  it("goes up the line as usual when the accused is from outside", () => {
    expect(readersOf(sent("klage", { counterparts: [outsider()] }))).toEqual([lars]);
  });
});

describe("others than the line", () => {
  it("VA-24 sends to the sjef, with a reason", () => {
    const report = sent("klage", { recipient: "sjef", sjefReason: textOf(9) });
    expect(report.recipient).toEqual({ kind: "sjef", personId: sjur });
    expect(report.handlers).toMatchObject([{ personId: sjur, as: "sjef" }]);
  });

  it("VA-24 refuses the sjef without a reason", () => {
    expect(refusals(undefined, submit("klage", { recipient: "sjef" }), facts(kari))).toEqual([
      { rule: "VA-24", code: "SJEF_UNREASONED", field: "sjefReason" },
    ]);
    expect(refused(undefined, submit("klage", { recipient: "sjef", sjefReason: textOf(0) }), facts(kari))).toEqual([
      "VA-24 SJEF_UNREASONED",
    ]);
  });

  it("VA-24 refuses a klage to the safety representative, and to a sjef who is accused", () => {
    expect(refused(undefined, submit("klage", { recipient: "verneombud" }), facts(kari))).toEqual([
      "VA-24 RECIPIENT_NOT_FOR_KIND",
    ]);
    const toSjef = submit("klage", { recipient: "sjef", sjefReason: textOf(9), counterparts: about(sjur) });
    expect(refusals(undefined, toSjef, facts(kari))).toEqual([
      { rule: "VA-24", code: "NO_RECIPIENT", field: "recipient", why: "NO_SJEF", askId: null },
    ]);
  });

  it("VA-06 lets whoever tells of others choose leader or safety representative", () => {
    expect(who(sent("underretning", { recipient: "leder" }).recipient)).toBe(lars);
    expect(sent("underretning", { recipient: "verneombud" }).recipient).toEqual({ kind: "verneombud", personIds: [vera] });
  });

  it("VA-06 refuses when it is not chosen", () => {
    expect(refused(undefined, submit("underretning", { recipient: null }), facts(kari))).toEqual(["VA-06 REPORT_ANSWER_MISSING"]);
  });

  it("VA-06 goes to the chief safety representative where the unit's own is accused, and says when there is none", () => {
    const toRepresentative = { recipient: "verneombud", counterparts: about(vera) } as const;
    expect(sent("underretning", toRepresentative).recipient).toEqual({ kind: "verneombud", personIds: [hanne] });
    const house = where({ hanne: null });
    expect(refusals(undefined, submit("underretning", toRepresentative), facts(kari, { organisation: house }))).toEqual([
      { rule: "VA-06", code: "NO_RECIPIENT", field: "recipient", why: "NO_VERNEOMBUD", askId: null },
    ]);
  });

  it("VA-30 sends a varsel to the varslingsmottak, never up the line", () => {
    const report = sent("varsel", { recipient: "leder", unitId: bygg });
    expect(report.recipient).toEqual({ kind: "varslingsmottak", personIds: [mona, mikkel] });
    expect(readersOf(sent("varsel", {}, unnamed))).toEqual([mona, mikkel]);
  });

  it("VA-30 leaves out of the varslingsmottak whoever is accused or sends it", () => {
    expect(readersOf(sent("varsel", { counterparts: about(mona) }))).toEqual([mikkel]);
    expect(readersOf(sent("varsel", {}, mikkel))).toEqual([mona]);
  });

  it("VA-30 refuses where nobody of the varslingsmottak is left, and where varsel is taken elsewhere", () => {
    expect(refusals(undefined, submit("varsel", { counterparts: about(mona, mikkel) }), facts(kari))).toEqual([
      { rule: "VA-30", code: "NO_RECIPIENT", field: "kind", why: "NO_MOTTAK", askId: null },
    ]);
    const elsewhere = { ...settings, takesVarsel: false };
    expect(refusals(undefined, submit("varsel"), facts(kari, { settings: elsewhere }))).toEqual([
      { rule: "VA-30", code: "VARSEL_ELSEWHERE", field: "kind", url: "https://varsling.example" },
    ]);
  });

  it("VA-34 keeps retaliators, those below them, and the accused of the first report away from it", () => {
    expect(readersOf(sent("gjengjeldelse", { counterparts: about(lars) }))).toEqual([solveig]);
    expect(readersOf(sent("gjengjeldelse", { counterparts: about(solveig) }))).toEqual([rektor]);
    const related = { id: newId, reporterIds: [kari], outIds: [lars] };
    expect(readersOf(sent("gjengjeldelse", {}, kari, { related }))).toEqual([solveig]);
  });

  it("VA-23 sends a søknad to one's own leader, wherever it happened", () => {
    expect(who(sent("soeknad-om-endring", { unitId: spraak }).recipient)).toBe(lars);
    expect(who(sent("soeknad-om-endring", { unitId: fakultet, recipient: "sjef" }).recipient)).toBe(lars);
  });
});
