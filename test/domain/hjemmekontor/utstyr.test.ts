import { describe, expect, it } from "vitest";
import { availableCommands } from "#domain/hjemmekontor/fastAvtale/available.ts";
import { decide } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { homeTasksOn } from "#domain/hjemmekontor/paaminnelser/homeTasks.ts";
import { homeRemindersOn } from "#domain/hjemmekontor/paaminnelser/remindersOn.ts";
import { handOverDueOn, heldFromOthers, itemsOut, openKinds, returnDueOn } from "#domain/hjemmekontor/utstyr/list.ts";
import type { EquipmentCommand } from "#domain/hjemmekontor/utstyr/model.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { accept, accepted, approve, approved, end, facts, refusalsOf, start, stateAfter, submitted } from "./fastAvtale/given.ts";
import { ante, hilde, kari, lars, oeyvind, organisation, solveig, textOf } from "./people.ts";

type HandOver = Extract<EquipmentCommand, { type: "HandOverEquipment" }>;
const march = date("2021-03-01");
const after = date("2021-08-02");
const chair = { what: textOf(12), reason: textOf(30), costly: false };
const handOver = (changes: Partial<HandOver> = {}): HandOver => ({
  ...{ type: "HandOverEquipment", basic: ["tastatur", "mus", "skjerm"], other: null, costCentre: "250130", on: start },
  ...changes,
});
const takeBack = (no: number, on: LocalDate | null = march, how: "tilbake" | "avskrevet" = "tilbake") =>
  ({ type: "TakeBackEquipment", no, how, on }) as const;
const when = (state: FastAvtale, command: EquipmentCommand, by: PersonId = lars, on: LocalDate = march) =>
  refusalsOf(decide(state, command, facts(by, on)));
const given = (state: FastAvtale = accepted(), command: EquipmentCommand = handOver()) =>
  stateAfter(state, command, facts(lars, march));
const withChair = () =>
  stateAfter(
    stateAfter(submitted({ extraEquipment: textOf(10) }), approve({ extraEquipmentGranted: true }), facts(lars)),
    accept,
    facts(kari),
  );
const another = (id: string, changes: Partial<FastAvtale> = {}): FastAvtale => ({ ...accepted(), id: id as CaseId, ...changes });

describe("equipment that is handed over", () => {
  it("HO-17 has all three basic items open until the leader records that they are handed over", () => {
    expect(openKinds(accepted(), [])).toEqual(["tastatur", "mus", "skjerm"]);
    const state = given();
    expect(openKinds(state, [])).toEqual([]);
    expect(itemsOut(state).map(({ no, kind, costCentre, handedOverOn }) => [no, kind, costCentre, handedOverOn])).toEqual([
      [1, "tastatur", "250130", start],
      [2, "mus", "250130", start],
      [3, "skjerm", "250130", start],
    ]);
  });

  it("HO-17 needs no cost centre for basic equipment, which the employer has to cover", () => {
    expect(when(accepted(), handOver({ costCentre: null }))).toEqual([]);
    expect(when(accepted(), handOver({ costCentre: "" }))).toEqual([]);
  });

  it("HO-17 asks for what, why and who pays beyond the basic equipment: that is the leader's own budget decision", () => {
    const bare = handOver({ basic: [], other: { what: null, reason: null, costly: false }, costCentre: null });
    expect(when(withChair(), bare)).toEqual([
      { rule: "HO-17", code: "EQUIPMENT_WHAT_MISSING", field: "equipmentWhat" },
      { rule: "HO-17", code: "EQUIPMENT_REASON_MISSING", field: "equipmentReason" },
      { rule: "HO-17", code: "EQUIPMENT_COST_CENTRE_MISSING", field: "costCentre" },
    ]);
    const state = given(withChair(), handOver({ other: chair }));
    expect(state.handed.at(-1)).toMatchObject({ no: 4, kind: "annet", what: chair.what, reason: chair.reason, costly: false });
    expect(openKinds(state, [])).toEqual([]);
  });

  it("HO-17 lets the leader hand over what was never asked for", () => {
    expect(when(accepted(), handOver({ other: chair }))).toEqual([]);
  });

  it("HO-21 asks for a reason for what is costly or very specialised, and lets it pass with one", () => {
    const costly = (reason: typeof chair.reason | null) => handOver({ basic: [], other: { ...chair, reason, costly: true } });
    expect(when(accepted(), costly(null))).toEqual([
      { rule: "HO-21", code: "EQUIPMENT_REASON_MISSING", field: "equipmentReason" },
    ]);
    expect(when(accepted(), costly(textOf(1)))).toEqual([]);
    expect(given(accepted(), costly(textOf(1))).handed[0]?.costly).toBe(true);
    expect(when(accepted(), handOver({ other: { ...chair, reason: null } }))).toMatchObject([{ rule: "HO-17" }]);
  });

  it("HO-17 takes texts of a thousand characters and no more", () => {
    const long = (length: number) => handOver({ basic: [], other: { ...chair, what: textOf(length), reason: textOf(length) } });
    expect(when(accepted(), long(1_000))).toEqual([]);
    expect(when(accepted(), long(1_001))).toMatchObject([
      { code: "EQUIPMENT_TEXT_TOO_LONG", field: "equipmentWhat", length: 1_001, max: 1_000 },
      { code: "EQUIPMENT_TEXT_TOO_LONG", field: "equipmentReason" },
    ]);
  });

  it.each([
    ["1234567890123456789X", []],
    ["1234567890123456789XY", ["EQUIPMENT_COST_CENTRE_UNFIT"]],
    ["25 01 30", ["EQUIPMENT_COST_CENTRE_UNFIT"]],
    ["65-3.1/ØK", []],
    ["<b>", ["EQUIPMENT_COST_CENTRE_UNFIT"]],
  ])("HO-17 takes a cost centre as a code: «%s»", (costCentre, codes) => {
    expect(when(accepted(), handOver({ costCentre })).map(({ code }) => code)).toEqual(codes);
  });

  it("HO-17 is recorded on the day or later, never before", () => {
    expect(when(accepted(), handOver({ on: march }))).toEqual([]);
    expect(when(accepted(), handOver({ on: date("2021-03-02") }))).toEqual([
      { rule: "HO-17", code: "EQUIPMENT_DATE_LATER", field: "equipmentOn", today: march },
    ]);
    expect(when(accepted(), handOver({ on: null }))).toMatchObject([{ code: "EQUIPMENT_DATE_MISSING" }]);
  });

  it("HO-17 hands over nothing twice, and a new one once the old one is back", () => {
    const state = given();
    expect(when(state, handOver({ basic: ["mus", "skjerm"] }))).toEqual([
      { rule: "HO-17", code: "EQUIPMENT_HANDED_ALREADY", field: "equipment", items: ["mus", "skjerm"] },
    ]);
    const exchanged = given(given(state, takeBack(2)), handOver({ basic: ["mus"], on: march }));
    expect(exchanged.handed.map(({ no, kind, returned }) => [no, kind, returned?.how ?? null])).toEqual([
      [1, "tastatur", null],
      [2, "mus", "tilbake"],
      [3, "skjerm", null],
      [4, "mus", null],
    ]);
    expect(when(accepted(), handOver({ basic: [] }))).toMatchObject([{ code: "EQUIPMENT_NOTHING_CHOSEN" }]);
    expect(given(accepted(), handOver({ basic: ["mus", "mus"] })).handed).toHaveLength(1);
  });

  it("HO-17 is the nearest leader's to record, and nobody else's", () => {
    for (const command of [handOver(), { type: "DoWithoutEquipment", kinds: ["mus"] } as const]) {
      expect(when(accepted(), command, kari)).toMatchObject([{ rule: "HO-05", code: "OWN_APPLICATION" }]);
      for (const by of [oeyvind, solveig, ante, hilde])
        expect(when(accepted(), command, by)).toEqual([{ rule: "HO-05", code: "NOT_NEAREST_LEADER" }]);
    }
  });

  it("HO-17 begins with the acceptance and ends with the agreement", () => {
    expect(when(approved(), handOver(), lars, date("2021-01-20"))).toMatchObject([{ code: "WRONG_STATE", status: "GODKJENT" }]);
    expect(when(accepted(), handOver({ on: date("2021-01-20") }), lars, date("2021-01-20"))).toEqual([]);
    expect(when(accepted(), handOver(), lars, end)).toEqual([]);
    expect(when(accepted(), handOver(), lars, date("2021-08-01"))).toMatchObject([{ code: "WRONG_STATE", status: "UTLOEPT" }]);
  });
});

describe("equipment that was offered and not taken", () => {
  it("HO-17 is done without when the employee does not need it, and may be handed over later all the same", () => {
    const state = given(accepted(), { type: "DoWithoutEquipment", kinds: ["mus", "tastatur"] });
    expect(openKinds(state, [])).toEqual(["skjerm"]);
    expect(state.notNeeded).toEqual(["mus", "tastatur"]);
    const later = given(state, handOver({ basic: ["mus"] }));
    expect(later.notNeeded).toEqual(["tastatur"]);
  });

  it("HO-17 cannot be done without where it was not agreed, or is there already", () => {
    expect(when(accepted(), { type: "DoWithoutEquipment", kinds: ["annet", "mus"] })).toEqual([
      { rule: "HO-17", code: "EQUIPMENT_NOT_OFFERED", kinds: ["annet"] },
    ]);
    expect(when(accepted(), { type: "DoWithoutEquipment", kinds: [] })).toMatchObject([{ code: "EQUIPMENT_NOTHING_CHOSEN" }]);
    expect(when(given(), { type: "DoWithoutEquipment", kinds: ["mus"] })).toMatchObject([{ code: "EQUIPMENT_NONE_OPEN" }]);
  });
});

describe("equipment that comes back", () => {
  it.each(["tilbake", "avskrevet"] as const)("HO-17 is settled once, as %s, also after the agreement is over", (how) => {
    const state = stateAfter(given(), takeBack(3, after, how), facts(lars, after));
    expect(state.handed[2]?.returned).toEqual({ on: after, how });
    expect(when(state, takeBack(3, after), lars, after)).toEqual([
      { rule: "HO-17", code: "EQUIPMENT_RETURNED_ALREADY", on: after },
    ]);
  });

  it("HO-17 comes back on the day on which it was handed over or later, and not in days to come", () => {
    expect(when(given(), takeBack(1, start))).toEqual([]);
    expect(when(given(), takeBack(1, date("2021-01-31")))).toEqual([
      { rule: "HO-17", code: "EQUIPMENT_RETURN_BEFORE", field: "equipmentOn", handedOverOn: start },
    ]);
    expect(when(given(), takeBack(1, date("2021-03-02")))).toMatchObject([{ code: "EQUIPMENT_DATE_LATER" }]);
    expect(when(given(), takeBack(1, null))).toMatchObject([{ code: "EQUIPMENT_DATE_MISSING" }]);
  });

  it("HO-17 cannot come back where it is not, and is the leader's to record", () => {
    expect(when(accepted(), takeBack(1))).toMatchObject([{ code: "EQUIPMENT_NONE_OUT" }]);
    expect(when(given(), takeBack(4))).toMatchObject([{ code: "EQUIPMENT_UNKNOWN" }]);
    expect(when(given(), takeBack(1), kari)).toMatchObject([{ code: "OWN_APPLICATION" }]);
    expect(when(given(), takeBack(1), hilde)).toMatchObject([{ code: "NOT_NEAREST_LEADER" }]);
  });

  it("HO-17 is struck out where it was entered by mistake, and its number is not used again", () => {
    const state = given(given(), { type: "StrikeEquipment", no: 3 });
    expect(openKinds(state, [])).toEqual(["skjerm"]);
    expect(given(state, handOver({ basic: ["skjerm"] })).handed.map(({ no }) => no)).toEqual([1, 2, 4]);
    expect(when(state, { type: "StrikeEquipment", no: 3 })).toMatchObject([{ code: "EQUIPMENT_UNKNOWN" }]);
    expect(when(accepted(), { type: "StrikeEquipment", no: 1 })).toMatchObject([{ code: "EQUIPMENT_NONE_LISTED" }]);
  });

  it("HO-17 offers the leader what can be done, and the employee nothing", () => {
    const offered = (state: FastAvtale, who: PersonId, on = march) =>
      availableCommands(state, facts(who, on)).filter((type) => type.endsWith("Equipment"));
    expect(offered(accepted(), lars)).toEqual(["HandOverEquipment", "DoWithoutEquipment"]);
    expect(offered(given(), lars)).toEqual(["HandOverEquipment", "TakeBackEquipment", "StrikeEquipment"]);
    expect(offered(given(), lars, after)).toEqual(["TakeBackEquipment", "StrikeEquipment"]);
    expect(offered(given(), kari)).toEqual([]);
  });
});

describe("equipment over several agreements", () => {
  const second = another("b", {
    agreement: { ...accepted().agreement, start: date("2021-08-01"), end: date("2021-12-31") },
    acceptance: { ...(accepted().acceptance ?? fail()), effectiveFrom: date("2021-08-01") },
  });

  it("HO-17 goes on with the employee into the next agreement: it is neither handed over anew nor given back between", () => {
    expect(heldFromOthers(second, [given(), second])).toEqual(["tastatur", "mus", "skjerm"]);
    expect(handOverDueOn(second, [given(), second], after)).toBeNull();
    expect(handOverDueOn(second, [second], after)).toBe("2021-08-01");
    expect(returnDueOn(given(), [given(), second], after)).toBeNull();
  });

  it("HO-17 comes back when the last of them is over", () => {
    const own = [given(), second];
    expect(returnDueOn(given(), own, date("2021-12-31"))).toBeNull();
    expect(returnDueOn(given(), own, date("2022-01-01"))).toBe("2021-12-31");
  });
});

describe("reminders of equipment", () => {
  const known = (today: string, agreements: readonly FastAvtale[]) => ({
    ...{ agreements, waitingDays: [], organisation, settingsOn: () => normalRegime.homeOffice },
    ...{ holidays: new Set(["2021-04-01", "2021-04-02", "2021-04-05"].map(date)), today: date(today) },
  });
  const open = (who: PersonId, today: string, agreements: readonly FastAvtale[]) =>
    (homeTasksOn(known(today, agreements)).get(who) ?? [])
      .filter(({ kind }) => kind === "utlever" || kind === "lever-tilbake")
      .map(({ kind, on, tellOn }) => `${kind} ${on} ${tellOn}`);

  it("HO-17 asks the leader, on the day after the agreement began, for what was agreed and not handed over", () => {
    expect(open(lars, "2021-02-01", [accepted()])).toEqual([]);
    expect(open(lars, "2021-02-02", [accepted()])).toEqual(["utlever 2021-02-01 2021-02-02"]);
    expect(open(kari, "2021-02-02", [accepted()])).toEqual([]);
    expect(open(lars, "2021-02-02", [given()])).toEqual([]);
    const partly = given(accepted(), handOver({ basic: ["mus", "skjerm"] }));
    expect(open(lars, "2021-02-02", [partly])).toHaveLength(1);
    expect(open(lars, "2021-02-02", [given(partly, { type: "DoWithoutEquipment", kinds: ["tastatur"] })])).toEqual([]);
  });

  it("HO-17 asks both for what is out, on the first working day after the last day", () => {
    // 31 July 2021 was a Saturday.
    expect(open(lars, "2021-07-31", [given()])).toEqual([]);
    expect(homeRemindersOn(known("2021-08-01", [given()]), date("2021-08-01"))).toEqual([]);
    for (const who of [lars, kari])
      expect([who, open(who, "2021-08-02", [given()])]).toEqual([who, ["lever-tilbake 2021-07-31 2021-08-02"]]);
    const back = [1, 2, 3].reduce((state, no) => stateAfter(state, takeBack(no, after), facts(lars, after)), given());
    expect(open(lars, "2021-08-02", [back])).toEqual([]);
  });

  it("HO-17 asks for what is out after an agreement that was ended early", () => {
    const ended = stateAfter(given(), { type: "Terminate", lastDay: date("2021-03-31") }, facts(lars, march));
    expect(open(kari, "2021-03-31", [ended])).toEqual([]);
    // Maundy Thursday to Easter Monday are free.
    expect(open(kari, "2021-04-06", [ended])).toEqual(["lever-tilbake 2021-03-31 2021-04-06"]);
  });
});

function fail(): never {
  throw new Error("not accepted");
}
