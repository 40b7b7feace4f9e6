import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import type { Handler, HandlerRole, Report } from "#domain/melding/model.ts";
import { faults, type long } from "./faults.ts";
import {
  about,
  bygg,
  challenge,
  doubt,
  eventsOf,
  examine,
  facts,
  hanne,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  ledBy,
  march,
  mikkel,
  mona,
  oeyvind,
  ola,
  oral,
  received,
  reclassify,
  refused,
  rektor,
  sent,
  solveig,
  tag,
  textOf,
  vera,
} from "./given.ts";

const as = (personId: PersonId, role: HandlerRole): Handler => ({ personId, as: role, since: march });
const varsel = () => received(sent("varsel"), mona);
const soeknad = () => received(sent("soeknad-om-endring"));
const choose = (to: "klage" | "varsel" | "soeknad-om-endring", what: typeof long | null, more = what): ReportCommand => ({
  ...({ type: "ChooseKind" } as const),
  ...{ to, what, more },
});
const choosing = () => having(soeknad(), facts(lars), { type: "AskToChoose", reason: textOf(9) });

describe("what it is handled as", () => {
  it("VA-30 goes from the line to the varslingsmottak, and stays with a safety representative", () => {
    const from: Report = { ...klage(), handlers: [as(lars, "eier"), as(vera, "verneombud"), as(mikkel, "bistand")] };
    const [, hands] = eventsOf(from, reclassify("varsel"), facts(lars));
    expect(hands).toMatchObject({
      added: [
        { personId: mona, as: "mottak" },
        { personId: mikkel, as: "mottak" },
      ],
      removed: [
        { personId: lars, why: "overlevert" },
        { personId: mikkel, why: "overlevert" },
      ],
      deciders: [],
    });
    const there: Report = { ...from, handlers: [as(mona, "mottak"), as(lars, "eier")] };
    expect(eventsOf(there, reclassify("varsel"), facts(lars))[1]).toMatchObject({
      ...{ added: [{ personId: mikkel }], removed: [{ personId: lars }] },
    });
    const out: Report = { ...from, former: [{ personId: mikkel, why: "inhabil", on: march }] };
    expect(eventsOf(out, reclassify("varsel"), facts(lars))[1]).toMatchObject({ added: [{ personId: mona }] });
  });

  it("VA-19, VA-27 is no klage for others, and nothing else once it is a case", () => {
    for (const whom of ["andre", "generelt"] as const) {
      const from: Report = { ...received(sent("underretning")) };
      const state = { ...from, answers: from.answers === null ? null : { ...from.answers, about: whom } };
      expect(refused(state, reclassify("klage"), facts(lars))).toEqual(["VA-27 KLAGE_FOR_OTHERS"]);
    }
    expect(refused({ ...klage(), status: "FORMALISERT" }, reclassify("gjengjeldelse"), facts(lars))).toEqual([
      "VA-19 KIND_NOT_POSSIBLE",
    ]);
    expect(refused(klage(), reclassify("gjengjeldelse"), facts(lars))).toEqual([]);
  });

  it("VA-19 keeps the protection that came with the word varsel, and takes away what a handler set", () => {
    expect(refused({ ...varsel(), tags: ["varsel-2a"] }, tag("varsel-2a", false), facts(mona))).toEqual([
      "VA-19 PROTECTION_STAYS",
    ]);
    expect(refused({ ...klage(), tags: ["varsel-2a"] }, tag("varsel-2a", false), facts(lars))).toEqual([]);
    expect(refused(varsel(), tag("generell"), facts(mona))).toEqual([]);
    expect(refused({ ...klage(), danger: true }, tag("fare"), facts(lars))).toEqual(["- TAG_SAME"]);
  });

  it("VA-22 asks the writer of a søknad alone, before anything has come of it", () => {
    for (const status of ["INNSENDT", "BEHANDLES", "LOEFTET"] as const) {
      expect(refused({ ...soeknad(), status }, { type: "AskToChoose", reason: textOf(9) }, facts(lars))).toEqual([]);
    }
    expect(refused(klage(), choose("varsel", null), facts(kari))).toEqual(["VA-22 NOT_A_SOEKNAD"]);
    expect(eventsOf(choosing(), choose("soeknad-om-endring", textOf(9)), facts(kari)).map(({ type }) => type)).toEqual([
      "ContentChanged",
    ]);
  });
});

describe("whom the reporter names", () => {
  const name = (...people: readonly PersonId[]): ReportCommand => ({ type: "NameCounterparts", counterparts: about(...people) });
  const out = (state: Report, ...people: readonly PersonId[]) =>
    eventsOf(state, name(...people), facts(kari)).flatMap((event) =>
      ("removed" in event ? event.removed : []).map(({ personId }) => personId),
    );

  it("VA-26, VA-03 puts out whoever is named, an owner below them, and whom they were to decide on, and nobody else", () => {
    expect(out(klage(), ola)).toEqual([]);
    expect(out(klage(), lars)).toEqual([lars]);
    expect(out(klage(), solveig, ola)).toEqual([lars]);
    const advised: Report = { ...klage(), handlers: [as(oeyvind, "eier"), as(vera, "verneombud")] };
    expect(out(advised, lars)).toEqual([]);
    const doubted = having(sent("klage"), facts(lars), doubt);
    expect(out(doubted, oeyvind)).toEqual([]);
    const objected = having(having(klage(), facts(lars), help(true, hilde)), facts(kari), challenge(hilde));
    expect(out(objected, ola)).toEqual([]);
  });
});

describe("what a leader writes down themselves", () => {
  it("VA-32, VA-31 goes up where it is about the leader or comes from somebody above, and says where it cannot", () => {
    const [noted] = eventsOf(undefined, oral({ counterparts: about(solveig) }), facts(lars));
    expect(noted).toMatchObject({ unitId: bygg, recipient: { kind: "leder", personId: rektor } });
    const [own] = eventsOf(undefined, examine({ counterparts: about(ola) }), facts(lars));
    expect(own).toMatchObject({ recipient: { kind: "leder", personId: lars, level: 1, passedOver: [] } });
    const [other] = eventsOf(undefined, oral({ from: [hanne] }), facts(lars));
    expect(other).toMatchObject({ unitId: "universitet" });
    const alone = { organisation: ledBy({ bygg: lars, fakultet: undefined, universitet: undefined }) };
    const noChair = { ...alone, settings: { ...facts(lars).settings, boardChairId: null } };
    expect(faults(undefined, examine({ counterparts: about(lars) }), lars, noChair)).toEqual(["recipient NO_RECIPIENT"]);
    expect(faults(undefined, oral({ counterparts: about(lars), from: [kari] }), lars, noChair)).toEqual([
      "recipient NO_RECIPIENT",
    ]);
  });
});
