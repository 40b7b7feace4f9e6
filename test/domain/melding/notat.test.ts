import { describe, expect, it } from "vitest";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { accessOf } from "#domain/melding/access.ts";
import { candidatesFor } from "#domain/melding/candidates.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import type { ReportFacts } from "#domain/melding/facts.ts";
import { confidentialAdvisers, guidanceFor } from "#domain/melding/guidance.ts";
import { mustReadGuidelines } from "#domain/melding/guidelines.ts";
import { decideNotat, mayOpenNotat } from "#domain/melding/notat/decide.ts";
import { evolveNotat } from "#domain/melding/notat/evolve.ts";
import { retainedNotat } from "#domain/melding/notat/keeping.ts";
import type { Notat, NotatCommand, NotatEvent } from "#domain/melding/notat/model.ts";
import { dueOf } from "#domain/oppbevaring/due.ts";
import { textsFor } from "#domain/texts/index.ts";
import {
  bygg,
  declare,
  facts,
  hanne,
  having,
  kari,
  lars,
  march,
  newId,
  oeyvind,
  ola,
  organisation,
  per,
  rektor,
  refused as reportRefused,
  settings,
  solveig,
  submit,
  textOf,
  tone,
  unnamed,
  vera,
  where,
} from "./given.ts";

const write = (changes: Partial<Extract<NotatCommand, { type: "WriteNotat" }>> = {}): NotatCommand => ({
  type: "WriteNotat",
  id: "notat-1" as CaseId,
  as: null,
  unitId: bygg,
  text: textOf(77),
  danger: null,
  ...changes,
});
const forward = (changes: Partial<Extract<NotatCommand, { type: "ForwardNotat" }>> = {}): NotatCommand => ({
  type: "ForwardNotat",
  newId,
  newNumber: "9QWE",
  what: textOf(55),
  counterparts: [per],
  leaderId: null,
  ...changes,
});
const danger = (answer: boolean | null): NotatCommand => ({ type: "AnswerDanger", danger: answer });
const add: NotatCommand = { type: "AddToNotat", text: textOf(12) };
const close: NotatCommand = { type: "CloseNotat" };

function since(state: Notat | undefined, known: ReportFacts, ...commands: readonly NotatCommand[]): Notat {
  const end = commands.reduce<Notat | undefined>((before, command) => {
    const decision = decideNotat(before, command, known);
    if (!decision.ok) throw new Error(`${command.type} refused: ${JSON.stringify(decision.refusals)}`);
    return decision.events
      .filter((event): event is NotatEvent => event.type !== "ReportForwarded")
      .reduce<Notat | undefined>(evolveNotat, before);
  }, state);
  if (end === undefined) throw new Error("no event");
  return end;
}
function refused(state: Notat | undefined, command: NotatCommand, known: ReportFacts): readonly string[] {
  const decision = decideNotat(state, command, known);
  return decision.ok ? [] : decision.refusals.map(({ rule, code }) => `${rule ?? "-"} ${code}`);
}

describe("a confidential note", () => {
  const veras = () => since(undefined, facts(vera), write());
  const tones = () => since(undefined, facts(tone), write());

  it("VA-08 is not closed with danger or a possible breach unforwarded, though it was told in confidence", () => {
    const dangerous = since(veras(), facts(vera), danger(true));
    expect(refused(dangerous, close, facts(vera))).toEqual(["VA-08 NOTAT_FORWARD_FIRST"]);
    expect(since(dangerous, facts(vera), forward(), close).closedOn).toBe(march);
  });

  it("VA-08 is not closed before danger is answered, and is closed after a no", () => {
    expect(refused(veras(), close, facts(vera))).toEqual(["VA-08 NOTAT_DANGER_UNANSWERED"]);
    expect(refused(veras(), danger(null), facts(vera))).toEqual(["VA-08 NOTAT_DANGER_UNANSWERED"]);
    expect(since(veras(), facts(vera), danger(false), close).closedOn).toBe(march);
  });

  it("VA-08 hands on other words than its own, and reaches a leader who may have it", () => {
    const noted = since(veras(), facts(vera), danger(true));
    const decision = decideNotat(noted, forward({ counterparts: [lars] }), facts(vera));
    if (!decision.ok) throw new Error("refused");
    const begun = decision.events.find((event) => event.type === "ReportForwarded");
    if (begun?.type !== "ReportForwarded") throw new Error("nothing begun");
    expect(JSON.stringify(begun)).not.toContain("text-77");
    const report = evolveReport(undefined, begun);
    expect(report).toMatchObject({ kind: "underretning", danger: true, tags: ["fare"], unitId: bygg });
    expect(accessOf(report, organisation).map(({ personId }) => personId)).toEqual([vera, solveig]);
    expect(refused(noted, forward({ leaderId: ola }), facts(vera))).toEqual(["VA-02 OWNER_NOT_LEADER"]);
    expect(refused(noted, forward({ leaderId: lars, counterparts: [solveig] }), facts(vera))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(noted, forward({ what: null }), facts(vera))).toEqual(["- REPORT_TEXT_MISSING"]);
    expect(refused(noted, forward({ counterparts: [vera] }), facts(vera))).toEqual(["- COUNTERPART_IS_YOU"]);
    const general = decideNotat(noted, forward({ counterparts: [], leaderId: oeyvind }), facts(vera));
    expect(general).toMatchObject({ ok: true, events: [{}, { tags: ["fare", "generell"] }] });
  });

  it("VA-09 demands nothing of a union representative who closes it", () => {
    expect(since(tones(), facts(tone), close).closedOn).toBe(march);
    expect(since(tones(), facts(tone), danger(true), close).forwardedTo).toBeNull();
  });

  it("VA-09 lets a union representative report it of their own will", () => {
    const decision = decideNotat(tones(), forward(), facts(tone));
    expect(decision).toMatchObject({ ok: true, events: [{}, { reporter: { id: tone, as: "tillitsvalgt" } }] });
  });

  it("VA-09 is for whoever is both only where they say so", () => {
    const both = facts(vera, { organisation: where({ vera: { roles: ["ansatt", "verneombud", "tillitsvalgt"] } }) });
    expect(since(undefined, both, write()).as).toBe("verneombud");
    expect(since(undefined, both, write({ as: "tillitsvalgt" })).as).toBe("tillitsvalgt");
    expect(refused(undefined, write({ as: "tillitsvalgt" }), facts(vera))).toEqual(["VA-08 NOTAT_ONLY_REPRESENTATIVES"]);
  });

  it("is nobody's but its writer's, for as long as they work here", () => {
    for (const other of [lars, rektor, hanne, tone, kari]) {
      expect(mayOpenNotat(veras(), other, { organisation })).toBe(false);
      expect(refused(veras(), add, facts(other))).toEqual(["- NOT_YOUR_NOTAT"]);
    }
    expect(mayOpenNotat(veras(), vera, { organisation: where({ vera: { active: false } }) })).toBe(false);
    expect(refused(veras(), add, facts(unnamed))).toEqual(["- NOT_YOUR_NOTAT"]);
  });

  it("is written by representatives, once, and holds what comes later", () => {
    for (const other of [kari, lars])
      expect(refused(undefined, write(), facts(other))).toEqual(["VA-08 NOTAT_ONLY_REPRESENTATIVES"]);
    expect(refused(undefined, write({ text: null }), facts(vera))).toEqual(["- REPORT_TEXT_MISSING"]);
    expect(refused(veras(), write(), facts(vera))).toEqual(["- NOTAT_EXISTS"]);
    expect(since(undefined, facts(hanne), write(), add).entries).toHaveLength(2);
    expect(refused(since(tones(), facts(tone), close), add, facts(tone))).toEqual(["- NOTAT_CLOSED"]);
    const twice = since(since(veras(), facts(vera), danger(true)), facts(vera), forward());
    expect(refused(twice, forward(), facts(vera))).toEqual(["VA-08 FORWARDED_ALREADY"]);
  });
});

describe("advice before anything is reported", () => {
  it("VA-06 tells whoever knows of others' harassment of the duty, with no silence among what they may do", () => {
    expect(guidanceFor.andre).toMatchObject({ opening: "duty", options: ["advisers", "formal"] });
    expect(textsFor("nb").melding.guidance.duty).toContain("arbeidsgiver eller verneombud");
  });

  it("VA-07 tells of one's own experience that one ought to report, and that silence is possible", () => {
    expect(guidanceFor["meg-selv"].opening).toBe("ownExperience");
    expect(guidanceFor["meg-selv"].options).toContain("silence");
    expect(textsFor("nb").melding.guidance.ownExperience).toMatch(/bør .* men du kan velge å la være/);
  });

  it("VA-07 has no command and no event of its own: nothing of it is kept", () => {
    // Plain data, the same for everybody: there is nothing that one could keep.
    expect(JSON.parse(JSON.stringify(guidanceFor))).toEqual(guidanceFor);
    for (const language of ["nb", "nn", "en"] as const) {
      expect(textsFor(language).melding.guidance.nothingStored).toMatch(/lagre|lagra|stored/);
    }
  });

  it("VA-07 does not tell so of what others have gone through", () => {
    expect(guidanceFor.andre.opening).not.toBe("ownExperience");
    expect(guidanceFor.virksomheten.opening).toBeNull();
  });

  it("VA-16 says the four things that silence can mean, for oneself alone", () => {
    const { points } = textsFor("nb").melding.guidance.silence;
    expect(points).toHaveLength(4);
    const marks = [/undersøk/, /spre/, /dokumentere/, /hvilket som helst tidspunkt/];
    for (const [index, mark] of marks.entries()) expect(points[index]).toMatch(mark);
    const silent = Object.entries(guidanceFor).filter(([, { options }]) => options.includes("silence"));
    expect(silent.map(([whom]) => whom)).toEqual(["meg-selv"]);
  });

  it.each(["nb", "nn", "en"] as const)("VA-16 says them in %s, each another", (language) => {
    const { points } = textsFor(language).melding.guidance.silence;
    expect(new Set(points).size).toBe(4);
  });

  it("VA-17 names exactly union representative, occupational health service and Arbeidstilsynet", () => {
    expect(confidentialAdvisers).toEqual(["tillitsvalgt", "bht", "arbeidstilsynet"]);
  });

  it.each(["nb", "nn", "en"] as const)("VA-17 words those and no others in %s", (language) => {
    const { title, text, ...named } = textsFor(language).melding.guidance.advisers;
    expect(Object.keys(named).sort()).toEqual([...confidentialAdvisers].sort());
    const said = Object.values(named).join(" ");
    expect(said).not.toMatch(/verneombud|verneombod|safety|\bHR\b|leder|leiar|leader/i);
    expect(`${title} ${text}`).toMatch(/plikt|duty/);
  });

  it("VA-10 gives the occupational health service no part in anything: no role, no note, no owner", () => {
    expect(refused(undefined, write(), facts("bodil" as PersonId))).toEqual(["VA-08 NOTAT_ONLY_REPRESENTATIVES"]);
    for (const { options } of Object.values(guidanceFor)) expect(options).not.toContain("forward");
  });

  it("VA-10 refuses it any part in a report: it neither receives, helps nor owns one", () => {
    const bodil = "bodil" as PersonId;
    const report = having(undefined, facts(kari), submit("underretning"));
    expect(accessOf(report, organisation).map(({ personId }) => personId)).not.toContain(bodil);
    const mine = having(report, facts(lars), declare());
    const help = { type: "AskHelp", wanted: true, adviserId: bodil } as const;
    expect(reportRefused(mine, help, facts(lars))).toEqual(["VA-39 NOT_UNDER_INSTRUCTION"]);
    const { owners, advisers } = candidatesFor(mine, organisation, settings);
    expect([...owners, ...advisers]).not.toContain(bodil);
  });

  it("VA-10 offers it in what one may do for oneself and for others, and says that it need not tell", () => {
    for (const whom of ["meg-selv", "andre"] as const) expect(guidanceFor[whom].options).toContain("advisers");
    expect(textsFor("nb").melding.guidance.advisers.text).toBe("De har ikke plikt til å informere arbeidsgiver.");
  });

  it("VA-30 leads what is about the organisation to a varsel", () => {
    expect(guidanceFor.virksomheten.kinds).toEqual(["varsel"]);
  });
});

describe("how long a confidential note is kept", () => {
  const closedOne = () => since(undefined, facts(vera), write({ danger: false }), close);
  const keepIt: NotatCommand = { type: "KeepNotat" };
  const later = facts(vera, { now: startOfDay(addDays(march, 300)) });
  const due = (notat: Notat, known = organisation) => dueOf(retainedNotat(notat, known), settings.retention);

  it("VA-08 is counted from the day it was closed, and anew from when its writer says that they need it", () => {
    const notat = closedOne();
    expect(due(notat)).toMatchObject({ from: march });
    expect(due(since(notat, later, keepIt))).toMatchObject({ from: addDays(march, 300) });
  });

  it("VA-09 has no end while it is open, and cannot be put off then, nor by anybody else", () => {
    const open = since(undefined, facts(tone), write());
    expect(due(open)).toBe("open");
    expect(refused(open, keepIt, facts(tone))).toEqual(["- NOTAT_OPEN"]);
    expect(refused(closedOne(), keepIt, facts(lars))).toEqual(["- NOT_YOUR_NOTAT"]);
  });

  it("VA-08 is counted from its last word once its writer has left, since nobody can close it then", () => {
    const open = since(undefined, facts(vera), write({ danger: true }));
    expect(due(open, where({ vera: { active: false } }))).toMatchObject({ from: march });
    expect(retainedNotat(open, organisation).parties).toEqual([vera]);
  });
});

describe("knowing the guidelines", () => {
  it("VA-01 gives a new leader the task of acknowledging them", () => {
    expect(mustReadGuidelines(organisation, lars, null)).toBe(true);
  });

  it("VA-01 gives it to nobody who leads nothing, nor to a leader who has left", () => {
    expect(mustReadGuidelines(organisation, kari, null)).toBe(false);
    expect(mustReadGuidelines(where({ lars: { active: false } }), lars, null)).toBe(false);
  });

  it("VA-01 ends with the day that they were acknowledged", () => {
    expect(mustReadGuidelines(organisation, lars, march)).toBe(false);
  });
});
