import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import type { ContactRequest, Handler, HandlerRole, Report } from "#domain/melding/model.ts";
import { retainedNotat } from "#domain/melding/notat/keeping.ts";
import { handsAfter } from "#domain/melding/succession.ts";
import {
  about,
  acknowledge,
  bygg,
  challenge,
  type contactId,
  declare,
  doubt,
  eventsOf,
  facts,
  forward,
  group,
  hanne,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  march,
  mikkel,
  mona,
  newId,
  oeyvind,
  ola,
  organisation,
  per,
  readersOf,
  received,
  reclassify,
  refusals,
  refused,
  rektor,
  reopen,
  sent,
  settings,
  solveig,
  stepBack,
  system,
  tag,
  textOf,
  vera,
  withdraw,
} from "./given.ts";

const as = (personId: PersonId, role: HandlerRole): Handler => ({ personId, as: role, since: march });
const held = (state: Report, ...handlers: readonly Handler[]): Report => ({ ...state, handlers });
const names = (...people: readonly PersonId[]): ReportCommand => ({ type: "NameCounterparts", counterparts: about(...people) });
const toVera = () => sent("underretning", { recipient: "verneombud" });
const helped = () => having(having(klage(), facts(lars), help(true, hilde)), facts(hilde), declare());

describe("whoever was to decide of another", () => {
  it("VA-26, VA-04 and is named now decides nothing, and their doubt counts as a no; of others nothing is changed", () => {
    const doubted = having(toVera(), facts(vera), doubt);
    expect(doubted.habilitet.at(-1)?.deciderId).toBe(hanne);
    const named = having(doubted, facts(kari), names(hanne));
    expect(named.former).toMatchObject([{ personId: vera, why: "inhabil" }]);
    expect(readersOf(named)).not.toContain(hanne);
    const beside = held(doubted, ...doubted.handlers, as(oeyvind, "eier"));
    expect(having(beside, facts(kari), names(hanne)).former.map(({ personId }) => personId)).toEqual([vera]);
    expect(having(doubted, facts(kari), names(ola)).former).toEqual([]);
  });

  it("VA-04 and leaves has the next one decide of that very person, and nobody else is put out for it", () => {
    const objected = having(helped(), facts(kari), challenge(lars));
    const { removed, deciders } = handsAfter(objected, [{ personId: solveig, why: "trakk-seg" }], null, facts(system));
    expect(removed.map(({ personId }) => personId)).toEqual([solveig]);
    expect(deciders).toEqual([{ personId: lars, deciderId: rektor }]);
  });
});

describe("whoever answers for the case answers for its report", () => {
  const follow = (from: PersonId | null, to: PersonId): ReportCommand => ({ type: "FollowOwner", from, to });
  const owned = () => held(klage(), as(lars, "eier"), as(oeyvind, "mottak"), as(mona, "mottak"));

  it("VA-02 in one role from then on, also where they had it in another", () => {
    const now = having(owned(), facts(system), follow(lars, oeyvind));
    expect(now.handlers).toMatchObject([
      { personId: mona, as: "mottak" },
      { personId: oeyvind, as: "eier" },
    ]);
  });

  it("VA-04, VA-03 and not while their own habilitet waits, nor where they have it already", () => {
    const doubted = having(owned(), facts(oeyvind), doubt);
    expect(refused(doubted, follow(lars, oeyvind), facts(system))).toEqual(["VA-04 HABILITET_OPEN"]);
    expect(refused(owned(), follow(lars, lars), facts(system))).toEqual(["VA-03 NOBODY_GONE"]);
    expect(refused(owned(), follow(solveig, oeyvind), facts(system))).toEqual(["VA-03 NOBODY_GONE"]);
  });

  it("VA-30 and not where the varslingsmottak has what nobody owns, whoever else reads it", () => {
    const received_ = held(klage(), as(mona, "mottak"), as(hilde, "bistand"));
    expect(refused(received_, follow(null, oeyvind), facts(system))).toEqual(["VA-03 NOBODY_GONE"]);
    expect(refused(held(klage(), as(hilde, "bistand")), follow(null, oeyvind), facts(system))).toEqual([]);
  });
});

describe("where it goes on", () => {
  it("VA-08, VA-03 is not to a nearest leader who may be a party, when a safety representative forwards it", () => {
    const forwarded = (leaderIsParty: "ja" | "nei") => {
      const read = having(sent("underretning", { recipient: "verneombud", leaderIsParty }), facts(vera), declare(), acknowledge);
      const begun = eventsOf(read, forward(), facts(vera)).find(({ type }) => type === "ReportForwarded");
      return begun?.type === "ReportForwarded" ? begun.handlers.map(({ personId }) => personId) : [];
    };
    expect([forwarded("ja"), forwarded("nei")]).toEqual([[solveig], [lars]]);
  });

  it("VA-30 is to all of the varslingsmottak, those too who handed it over before, and none who stepped aside", () => {
    const had = (why: "overlevert" | "inhabil"): Report => ({ ...klage(), former: [{ personId: mona, why, on: march }] });
    expect(readersOf(having(had("overlevert"), facts(lars), reclassify("varsel")))).toEqual([mona, mikkel]);
    expect(readersOf(having(had("inhabil"), facts(lars), reclassify("varsel")))).toEqual([mikkel]);
  });

  it("VA-30, VA-19 is nowhere else where varsel is taken elsewhere, and any other kind is as possible there", () => {
    const elsewhere = facts(lars, { settings: { ...settings, takesVarsel: false } });
    expect(refusals(klage(), reclassify("varsel"), elsewhere)).toMatchObject([{ rule: "VA-30", field: "kind" }]);
    expect(refused(klage(), reclassify("underretning"), elsewhere)).toEqual([]);
    const empty = facts(lars, { settings: { ...settings, varslingsmottak: [] } });
    expect(refusals(klage(), reclassify("varsel"), empty)).toMatchObject([{ field: "kind", why: "NO_MOTTAK", askId: null }]);
  });

  it("VA-19 keeps the protection alone that came with the word varsel, and no other mark", () => {
    const marked = having(received(sent("varsel"), mona), facts(mona), tag("seksuell-trakassering"));
    expect(refused(marked, tag("seksuell-trakassering", false), facts(mona))).toEqual([]);
    expect(having(marked, facts(mona), tag("seksuell-trakassering", false)).tags).toEqual([]);
  });

  it("VA-26 is to no more people than a report has room for", () => {
    const nineteen: Report = { ...klage(), counterparts: Array.from({ length: 19 }, () => group) };
    expect(refused(nineteen, names(ola), facts(kari))).toEqual([]);
    expect(refused(nineteen, names(ola, oeyvind), facts(kari))).toEqual(["- REPORT_TOO_MANY"]);
  });
});

describe("what a report is marked as from its beginning", () => {
  it("VA-33, VA-30 is general where it is a concern about nobody but groups", () => {
    const tagged = (...args: Parameters<typeof sent>) => sent(...args).tags;
    const general = { about: "generelt", general: true, counterparts: [group] } as const;
    expect(tagged("underretning", general)).toEqual(["generell"]);
    expect(tagged("bekymringsmelding", general)).toEqual(["generell"]);
    expect(tagged("underretning", { ...general, counterparts: about(per) })).toEqual([]);
    expect(tagged("underretning", { ...general, general: false })).toEqual([]);
    expect(tagged("klage", { general: true, counterparts: [group] })).toEqual([]);
    expect(tagged("varsel", { workEnvironment: true })).toEqual(["underretning"]);
    expect(tagged("underretning", { workEnvironment: true })).toEqual([]);
  });

  it("VA-06, VA-12 knows as what its writer wrote it, and by which way it came", () => {
    const writer = (who: PersonId) => sent("underretning", {}, who).reporter;
    for (const who of [vera, hanne]) expect(writer(who)).toMatchObject({ id: who, as: "verneombud" });
    expect(writer(kari)).toMatchObject({ as: "ansatt" });
    expect(sent("klage").origin).toEqual({ kind: "skjema" });
    expect(sent("varsel", {}, { kind: "unnamed" }).origin).toEqual({ kind: "postboks" });
  });
});

describe("what is said in a report", () => {
  it("VA-18 is an answer to the one request that it answers", () => {
    const ask = (id: string): ContactRequest => ({
      contactId: id as typeof contactId,
      by: kari,
      text: textOf(9),
      on: march,
      answer: null,
    });
    const both: Report = { ...klage(), contacts: [ask("k1"), ask("k2")] };
    const answer = { contactId: "k1" as typeof contactId, consent: true, reason: null, by: lars, on: march };
    const after = evolveReport(both, { type: "ContactAnswered", ...answer } as Parameters<typeof evolveReport>[1]);
    expect(after.contacts.map((one) => one.answer?.consent ?? null)).toEqual([true, null]);
  });

  it("VA-16 is the writer's own word when they take it up again", () => {
    const again = having(having(klage(), facts(kari), withdraw), facts(kari), reopen);
    expect(again.messages.at(-1)).toMatchObject({ from: "melder", by: null, as: "tillegg" });
  });

  it("VA-04 passes the last question about somebody on, however many others there are after it", () => {
    const both = having(having(helped(), facts(kari), challenge(hilde)), facts(kari), challenge(lars));
    const handed = { type: "HandlersChanged", added: [], removed: [], reason: null, by: null, on: march, vacant: null } as const;
    const after = evolveReport(both, { ...handed, deciders: [{ personId: hilde, deciderId: rektor }] });
    expect(after.habilitet.map(({ personId, deciderId }) => `${personId} ${deciderId ?? "-"}`)).toEqual([
      ...[`${lars} -`, `${hilde} -`, `${hilde} ${rektor}`, `${lars} ${solveig}`],
    ]);
  });

  it("VA-08 of a confidential note is counted from its very last word", () => {
    const entries = [0, 1, 2].map((days) => ({ text: textOf(9), on: addDays(march, days) }));
    const notat = {
      ...{ id: newId, ownerId: vera, as: "verneombud" as const, unitId: bygg, writtenOn: march, entries, danger: null },
      ...{ forwardedTo: null, closedOn: null },
    };
    expect(retainedNotat(notat, organisation).lastContentAt).toBe(
      retainedNotat({ ...notat, entries: entries.slice(2) }, organisation).lastContentAt,
    );
  });
});

describe("whoever is out for good", () => {
  it("VA-03 stays out when it is opened again", () => {
    const left = having(sent("klage"), facts(lars), stepBack);
    const again = having(having(left, facts(kari), withdraw), facts(kari), reopen);
    expect(readersOf(again)).toEqual([solveig]);
  });
});
