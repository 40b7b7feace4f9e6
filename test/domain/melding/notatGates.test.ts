import { describe, expect, it } from "vitest";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { maxReportParts } from "#domain/melding/facts.ts";
import { availableNotatCommands } from "#domain/melding/notat/available.ts";
import { decideNotat } from "#domain/melding/notat/decide.ts";
import { evolveNotat } from "#domain/melding/notat/evolve.ts";
import type { Notat, NotatCommand, NotatEvent } from "#domain/melding/notat/model.ts";
import { long } from "./faults.ts";
import { bygg, type Doing, facts, lars, ledBy, march, per, settings, system, textOf, tone, vera } from "./given.ts";

const decide = (state: Notat | undefined, command: NotatCommand, who: PersonId = vera, doing: Doing = {}) =>
  decideNotat(state, command, facts(who, doing));
const faults = (state: Notat | undefined, command: NotatCommand, who: PersonId = vera, doing: Doing = {}) => {
  const decision = decide(state, command, who, doing);
  return decision.ok ? [] : decision.refusals.map((one) => `${"field" in one ? one.field : "-"} ${one.code}`);
};
const since = (state: Notat | undefined, command: NotatCommand, who: PersonId = vera): Notat => {
  const decision = decide(state, command, who);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  const end = decision.events
    .filter((event): event is NotatEvent => event.type !== "ReportForwarded")
    .reduce<Notat | undefined>(evolveNotat, state);
  if (end === undefined) throw new Error("no note");
  return end;
};
const write = (danger: boolean | null, text: typeof long | null = textOf(77)): NotatCommand => ({
  ...({ type: "WriteNotat", id: "notat-1" as CaseId, as: null, unitId: bygg } as const),
  ...{ text, danger },
});
const forward = (changes: object = {}): NotatCommand => ({
  ...({
    type: "ForwardNotat",
    newId: "new-1" as CaseId,
    newNumber: "9QWE",
    what: textOf(55),
    counterparts: [per],
    leaderId: null,
  } as const),
  ...changes,
});
const written = (danger: boolean | null = null, who = vera) => since(undefined, write(danger), who);
const add = (text: typeof long | null): NotatCommand => ({ type: "AddToNotat", text });
const forwarded = (state: Notat, changes: object = {}) => {
  const decision = decide(state, forward(changes), state.ownerId);
  return decision.ok ? decision.events.find((event) => event.type === "ReportForwarded") : undefined;
};

describe("a confidential note", () => {
  it("VA-08, VA-09 says which field it is that it refuses for", () => {
    expect(faults(undefined, write(null, null))).toEqual(["text REPORT_TEXT_MISSING"]);
    expect(faults(undefined, write(null, long))).toEqual(["text REPORT_TEXT_TOO_LONG"]);
    expect(faults(written(), add(null))).toEqual(["text REPORT_TEXT_MISSING"]);
    expect(faults(written(), add(long))).toEqual(["text REPORT_TEXT_TOO_LONG"]);
    expect(faults(written(), { type: "AnswerDanger", danger: null })).toEqual(["danger NOTAT_DANGER_UNANSWERED"]);
    expect(faults(written(), { type: "CloseNotat" })).toEqual(["danger NOTAT_DANGER_UNANSWERED"]);
    expect(faults(written(), forward({ what: null }))).toEqual(["what REPORT_TEXT_MISSING"]);
    expect(faults(written(), forward({ counterparts: [vera] }))).toContain("counterparts COUNTERPART_IS_YOU");
    expect(faults(written(), forward({ counterparts: ["nobody"] }))).toEqual(["counterparts COUNTERPART_UNKNOWN"]);
    expect(faults(written(), forward({ leaderId: vera }))).toEqual(["leaderId PERSON_IS_BARRED"]);
    const alone = { organisation: ledBy({ bygg: lars, fakultet: undefined, universitet: undefined }) };
    const noChair = { ...alone, settings: { ...settings, boardChairId: null } };
    expect(faults(written(), forward({ counterparts: [lars] }), vera, noChair)).toEqual(["recipient NO_RECIPIENT"]);
  });

  it("VA-08 takes as many words as there is room for, and the product writes none", () => {
    const [entry] = written().entries;
    if (entry === undefined) throw new Error("nothing written");
    const most = maxReportParts.notes;
    const full = (count: number): Notat => ({ ...written(), entries: Array.from({ length: count }, () => entry) });
    expect(faults(full(most - 1), add(textOf(9)))).toEqual([]);
    expect(faults(full(most), add(textOf(9)))).toEqual(["- REPORT_TOO_MANY"]);
    expect(decideNotat(written(), add(textOf(9)), facts(system))).toMatchObject({ refusals: [{ code: "NOT_YOUR_NOTAT" }] });
  });

  it("VA-08 goes to the employer with what was said of danger and of nobody named, in the representative's name", () => {
    expect(forwarded(written(true))).toMatchObject({
      ...{ tags: ["fare"], unitId: bygg, reporter: { kind: "person", id: vera, as: "verneombud" } },
      answers: { general: false, acceptsIdentified: true, danger: true, about: "andre", recipient: "leder" },
    });
    expect(forwarded(written(false), { counterparts: [] })).toMatchObject({ tags: ["generell"], answers: { general: true } });
    expect(forwarded({ ...written(false), unitId: null })).toMatchObject({ tags: [], unitId: bygg });
    expect(forwarded({ ...written(false), unitId: "fakultet" as never })).toMatchObject({ unitId: "fakultet" });
  });

  it("VA-08, VA-09 is erased by a union representative at any time, by a safety representative once danger is forwarded", () => {
    const discard: NotatCommand = { type: "DiscardNotat" };
    expect(faults(written(true, tone), discard, tone)).toEqual([]);
    expect(faults(written(), discard)).toEqual(["danger NOTAT_DANGER_UNANSWERED"]);
    expect(faults(written(true), discard)).toEqual(["- NOTAT_FORWARD_FIRST"]);
    expect(faults(since(written(true), forward()), discard)).toEqual([]);
    expect(faults(written(false), discard)).toEqual([]);
    expect(faults({ ...written(true), closedOn: march }, discard)).toEqual([]);
    expect(decide(written(false), discard)).toMatchObject({ events: [{ type: "NotatDiscarded", by: vera, on: march }] });
  });

  it("VA-08, VA-09 offers its writer what may be done with it now, and nobody else anything", () => {
    const offered = (state: Notat, who = vera) => availableNotatCommands(state, facts(who));
    const open = ["AddToNotat", "AnswerDanger", "ForwardNotat"];
    expect(offered(written())).toEqual(open);
    expect(offered(written(true))).toEqual(open);
    expect(offered(written(false))).toEqual([...open, "CloseNotat", "DiscardNotat"]);
    expect(offered(since(written(true), forward()))).toEqual(["AddToNotat", "AnswerDanger", "CloseNotat", "DiscardNotat"]);
    expect(offered(since(written(false), { type: "CloseNotat" }))).toEqual(["KeepNotat", "DiscardNotat"]);
    expect(offered(written(true, tone), tone)).toEqual([...open, "CloseNotat", "DiscardNotat"]);
    for (const who of [tone, lars]) expect(offered(written(), who)).toEqual([]);
  });
});
