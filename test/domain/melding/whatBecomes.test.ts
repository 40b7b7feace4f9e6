import { describe, expect, it } from "vitest";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import { addDays, localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import { barredBesides, keptOut } from "#domain/melding/access.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import { isReporter } from "#domain/melding/handlerOnly.ts";
import type { Handler, HandlerRole, Report } from "#domain/melding/model.ts";
import { decideNotat } from "#domain/melding/notat/decide.ts";
import { evolveNotat } from "#domain/melding/notat/evolve.ts";
import { retainedNotat } from "#domain/melding/notat/keeping.ts";
import type { Notat, NotatCommand, NotatEvent } from "#domain/melding/notat/model.ts";
import { reportRemindersOn } from "#domain/melding/reminders.ts";
import {
  about,
  acknowledge,
  bygg,
  challenge,
  close,
  contactId,
  decideHabil,
  declare,
  doubt,
  examine,
  facts,
  formalise,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  march,
  message,
  mona,
  ola,
  oral,
  organisation,
  received,
  reclassify,
  rektor,
  sent,
  settings,
  sjur,
  solveig,
  system,
  tag,
  textOf,
  unnamed,
  vera,
  where,
  withdraw,
} from "./given.ts";

const askToChoose: ReportCommand = { type: "AskToChoose", reason: textOf(30) };
const chooseAgain: ReportCommand = { type: "ChooseKind", to: "soeknad-om-endring", what: textOf(60), more: textOf(61) };
const helped = () => having(having(klage(), facts(lars), help(true, hilde)), facts(hilde), declare());
/** Kari objects to the adviser, whom Lars decides on, and then to Lars, whom Solveig decides on. */
const twoAsked = () => having(having(helped(), facts(kari), challenge(hilde)), facts(kari), challenge(lars));
const as = (personId: PersonId, role: HandlerRole): Handler => ({ personId, as: role, since: march });
const reminded = (report: Report, today: LocalDate) =>
  reportRemindersOn(report, settings, today).map(({ to, what }) => `${to} ${what}`);

describe("what becomes of questions of habilitet", () => {
  it("VA-04 is decided of the one who was asked about, and nobody else's is", () => {
    const decided = having(twoAsked(), facts(lars), decideHabil(hilde, true));
    const open = decided.habilitet.filter(({ answer }) => answer === "bestridt");
    expect(open.map(({ personId, decision }) => [personId, decision?.habil ?? null])).toEqual([
      [hilde, true],
      [lars, null],
    ]);
  });

  it("VA-04 goes to another to decide for the one who was asked about alone, and what was said before stays as it was", () => {
    const handed = { type: "HandlersChanged", added: [], removed: [], reason: null, by: null, on: march, vacant: null } as const;
    const after = evolveReport(twoAsked(), { ...handed, deciders: [{ personId: lars, deciderId: rektor }] });
    expect(after.habilitet.map(({ personId, deciderId }) => `${personId} ${deciderId ?? "-"}`)).toEqual([
      ...[`${lars} -`, `${hilde} -`, `${hilde} ${lars}`, `${lars} ${rektor}`],
    ]);
  });
});

describe("what a report is, and what stays of it", () => {
  it("VA-19 has the protection of a varsel where it was one, and else only where it was given", () => {
    const changed = having(having(sent("klage"), facts(lars), declare()), facts(lars), reclassify("underretning"));
    expect(changed).toMatchObject({ status: "INNSENDT", tags: [] });
    expect(having(changed, facts(lars), acknowledge).status).toBe("KVITTERT");
  });

  it("VA-08, SB-24 loses the one mark that is taken away, and no answer about danger with another", () => {
    const marked = having(klage(), facts(lars), tag("seksuell-trakassering"), tag("generell"));
    expect(having(marked, facts(lars), tag("generell", false)).tags).toEqual(["seksuell-trakassering"]);
    expect(marked.danger).toBeNull();
    expect(having(klage(), facts(lars), tag("fare")).danger).toBe(true);
  });

  it("VA-22 waits for its writer's choice whatever is done meanwhile, and then goes on where it stood", () => {
    const asked = having(having(sent("soeknad-om-endring"), facts(lars), declare()), facts(lars), askToChoose);
    expect(having(asked, facts(lars), acknowledge).status).toBe("MAA_OMKLASSIFISERES");
    expect(having(asked, facts(kari), chooseAgain).status).toBe("INNSENDT");
    const later = having(having(asked, facts(lars), acknowledge), facts(kari), chooseAgain);
    expect(later).toMatchObject({ status: "BEHANDLES", answers: { what: textOf(60), more: textOf(61) } });
  });

  it("VA-23, VA-31, VA-14 keeps who decided, with the reason and the day", () => {
    const decided = having(received(sent("soeknad-om-endring")), facts(lars), {
      ...{ type: "DecideChange", outcome: "avslaatt", reason: textOf(30) },
    });
    expect(decided.decision).toEqual({ outcome: "avslaatt", reason: textOf(30), by: lars, on: march });
    const over = having(klage(), facts(lars), help(false), close());
    expect(over.closed).toEqual({ reason: textOf(30), on: march });
    expect(having(klage(), facts(kari), withdraw).closed).toEqual({ reason: null, on: march });
    const doubtful = received(sent("klage", { studentBranch: "vet-ikke" }, "stine" as PersonId));
    const clarified = having(doubtful, facts(lars), { type: "ClarifyStudent", covered: true, reason: textOf(31) });
    expect(clarified.clarify).toEqual({ open: false, reason: textOf(31) });
  });

  it("VA-18 takes along to the case what a party asked and has no answer to, and nothing else", () => {
    const ask = (id: string): ReportCommand => ({ type: "RequestContact", contactId: id as typeof contactId, text: textOf(9) });
    const answer = (id: string): ReportCommand => ({
      ...{ type: "AnswerContact", contactId: id as typeof contactId, consent: true, factual: true, contradiction: true },
      reason: null,
    });
    const asked = having(having(having(klage(), facts(kari), ask("k1")), facts(lars), answer("k1")), facts(kari), ask("k2"));
    expect(asked.contacts.map((one) => one.answer?.consent ?? null)).toEqual([true, null]);
    const formal = having(asked, facts(lars), formalise);
    expect(formal.contacts.map(({ movedOn }) => movedOn ?? null)).toEqual([null, march]);
    const [waiting] = asked.contacts.slice(1);
    if (waiting === undefined) throw new Error("nothing asked");
    const others = having(
      {
        ...asked,
        contacts: [
          { ...waiting, by: null },
          { ...waiting, by: ola },
        ],
      },
      facts(lars),
      formalise,
    );
    expect(others.contacts.map(({ movedOn }) => movedOn ?? null)).toEqual([null, null]);
  });

  it("VA-15 knows whose word each message is", () => {
    const both = having(having(klage(), facts(kari), message()), facts(lars), message());
    expect(both.messages.slice(-2)).toMatchObject([
      { from: "melder", as: "tillegg", by: null },
      { from: "mottaker", as: "melding", by: lars },
    ]);
  });

  it("VA-25, VA-32, VA-31 is signed where its writer signed a klage, and begins with nothing that nobody said", () => {
    expect(sent("klage").signedOn).toBe(march);
    expect(sent("underretning", { signs: true }).signedOn).toBeNull();
    for (const begun of [having(undefined, facts(lars), oral()), having(undefined, facts(lars), examine())]) {
      expect(begun).toMatchObject({ tags: [], members: [], vacant: null, danger: null, signedOn: null });
    }
    expect(having(undefined, facts(lars), examine()).counterparts).toEqual([]);
  });
});

describe("who is out of it, and who may speak for it", () => {
  it("VA-03 is the nearest leader for whoever wrote it, also where it went to the sjef or came without a name", () => {
    const toSjef = (leaderIsParty: "ja" | "nei" | "vet-ikke", who: PersonId = kari) =>
      sent("klage", { recipient: "sjef", sjefReason: textOf(9), leaderIsParty }, who);
    for (const word of ["ja", "vet-ikke"] as const) {
      expect(keptOut(toSjef(word), organisation)).toEqual([lars]);
      expect(keptOut(toSjef(word, lars), organisation)).toEqual([solveig]);
    }
    expect(keptOut(toSjef("nei"), organisation)).toEqual([]);
    const bare = { ...toSjef("ja"), reporter: { kind: "unnamed" as const } };
    expect(keptOut(bare, organisation)).toEqual([lars]);
    expect(keptOut({ ...toSjef("ja"), unitId: null }, organisation)).toEqual([]);
  });

  it("7.13 is a party's subordinate in the line alone", () => {
    const above = sent("klage", { counterparts: about(solveig) });
    expect([keptOut(above, organisation), barredBesides(above, organisation)]).toEqual([[solveig], [solveig, lars]]);
  });

  it("VA-20 is its reporter alone who speaks for it: with the code where there is no name, and nobody who has left", () => {
    expect(isReporter(sent("varsel", {}, unnamed), facts(unnamed))).toBe(true);
    expect(isReporter(klage(), facts(unnamed))).toBe(false);
    expect(isReporter(klage(), facts(system))).toBe(false);
    expect(isReporter(klage(), facts(lars))).toBe(false);
    expect(isReporter(klage(), facts(kari, { organisation: where({ kari: { active: false } }) }))).toBe(false);
  });
});

describe("who is reminded", () => {
  it("VA-08 is the sjef and the safety representatives of what they have not confirmed, as owners are", () => {
    const toSjef = sent("klage", { recipient: "sjef", sjefReason: textOf(9) });
    expect(reminded(toSjef, date("2021-03-08"))).toEqual(["sjur kvittering"]);
    expect(reminded(sent("underretning", { recipient: "verneombud" }), date("2021-03-08"))).toEqual(["vera kvittering"]);
    const bare: Report = { ...sent("varsel", {}, unnamed), origin: { kind: "videresendt", from: "report-0" as CaseId } };
    expect(reminded(bare, date("2021-03-08"))).toEqual(["mona kvittering", "mikkel kvittering"]);
  });

  it("VA-30, VA-18 is whoever answers for it, and not those who only help", () => {
    const owned = { ...received(sent("varsel"), mona), handlers: [as(mona, "mottak"), as(lars, "eier"), as(hilde, "bistand")] };
    expect(reminded(owned, date("2021-05-31"))).toEqual(["mona tilbakemelding", "lars tilbakemelding"]);
    const asked: Report = {
      ...owned,
      kind: "klage",
      contacts: [{ contactId, by: kari, text: textOf(9), on: march, answer: null }],
    };
    expect(reminded(asked, date("2021-03-08"))).toEqual(["mona samtykke", "lars samtykke"]);
    const dangerous = sent("underretning", { recipient: "verneombud", danger: true });
    const both = { ...received(dangerous, vera), handlers: [as(vera, "verneombud"), as(hilde, "bistand")] };
    expect(reminded(both, date("2021-03-08"))).toEqual(["vera videresending"]);
  });

  it("VA-04 is whoever decides, and nobody whose habilitet waits", () => {
    expect(reminded(having(sent("klage"), facts(lars), doubt), date("2021-03-08"))).toEqual(["solveig habilitet"]);
  });
});

describe("a confidential note", () => {
  const write: NotatCommand = {
    ...{ type: "WriteNotat", id: "n1" as CaseId, as: null, unitId: bygg, text: textOf(77) },
    danger: true,
  };
  const noting = (state: Notat | undefined, command: NotatCommand, on = march): Notat => {
    const decision = decideNotat(state, command, facts(vera, { on }));
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
    const end = decision.events
      .filter((event): event is NotatEvent => event.type !== "ReportForwarded")
      .reduce<Notat | undefined>(evolveNotat, state);
    if (end === undefined) throw new Error("no event");
    return end;
  };
  const later = addDays(march, 40);

  it("VA-08 keeps each word with its day, and is counted from the last once its writer has left", () => {
    const two = noting(noting(undefined, write), { type: "AddToNotat", text: textOf(12) }, later);
    expect(two.entries).toEqual([
      { text: textOf(77), on: march },
      { text: textOf(12), on: later },
    ]);
    expect(retainedNotat(two, where({ vera: { active: false } }))).toMatchObject({
      ...{ closedAt: startOfDay(later), lastContentAt: startOfDay(later) },
    });
    expect(retainedNotat({ ...two, entries: [] }, organisation)).toMatchObject({ lastContentAt: startOfDay(march) });
  });

  it("VA-09 is over for good when its writer erases what is in it", () => {
    const told = evolveNotat(noting(undefined, write), { type: "NotatDiscarded", by: vera, on: later } as NotatEvent);
    expect(told.closedOn).toBe(later);
  });
});

describe("what hands change with a report that more are named to", () => {
  it("VA-26, VA-03 is that whom one of them was to decide on is out, and whom another decides on stays", () => {
    const names = (...people: readonly PersonId[]): ReportCommand => ({
      type: "NameCounterparts",
      counterparts: about(...people),
    });
    const asked = having(sent("klage"), facts(lars), doubt);
    const named = having(asked, facts(kari), names(solveig));
    expect(named.former).toMatchObject([{ personId: lars, why: "inhabil" }]);
    expect(named.handlers.map(({ personId }) => personId)).toEqual([rektor]);
    expect(having(asked, facts(kari), names(ola)).former).toEqual([]);
    // Lars decides on the adviser: once he is named, both are out, and nobody else.
    const both = having({ ...helped(), handlers: [...helped().handlers, as(sjur, "bistand")] }, facts(kari), challenge(hilde));
    const gone = having(both, facts(kari), names(lars));
    expect(gone.former.map(({ personId }) => personId).toSorted()).toEqual([hilde, lars]);
    expect(gone.handlers.map(({ personId }) => personId)).toEqual([sjur, solveig]);
  });
});
