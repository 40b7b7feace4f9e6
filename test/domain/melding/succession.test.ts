import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Handler, HandlerRole, Report } from "#domain/melding/model.ts";
import { deciderFor, handsAfter } from "#domain/melding/succession.ts";
import {
  about,
  bygg,
  challenge,
  type Doing,
  declare,
  facts,
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
  oeyvind,
  ola,
  received,
  rektor,
  sent,
  settings,
  sjur,
  solveig,
  spraak,
  styre,
  system,
  tone,
  vera,
  where,
} from "./given.ts";

type Why = "trakk-seg" | "inhabil" | "overlevert";
const as = (personId: PersonId, role: HandlerRole): Handler => ({ personId, as: role, since: march });
const held = (state: Report, ...handlers: readonly Handler[]): Report => ({ ...state, handlers });
const former = (state: Report, personId: PersonId, why: Why): Report => ({ ...state, former: [{ personId, why, on: march }] });
const noChair: Doing = { settings: { ...settings, boardChairId: null } };
const noSjef: Doing = { organisation: where({ sjur: { roles: ["ansatt"] } }) };
/** Who comes in when somebody leaves, and why nobody reads it then. */
const comesIn = (state: Report, personId: PersonId, doing: Doing = {}, why: Why = "trakk-seg") => {
  const { added, vacant } = handsAfter(state, [{ personId, why }], null, facts(system, doing));
  return [...added.map((one) => `${one.personId} ${one.as}`), ...(vacant === null ? [] : [vacant])];
};
const decider = (state: Report, personId: PersonId, doing: Doing = {}) => {
  const handler = state.handlers.find((one) => one.personId === personId);
  return handler === undefined ? undefined : deciderFor(state, handler, facts(system, doing));
};
const helped = () => having(having(klage(), facts(lars), help(true, hilde)), facts(hilde), declare());
const asked = () => having(helped(), facts(kari), challenge(hilde));
const varsel = () => sent("varsel");
const toVera = () => sent("underretning", { recipient: "verneombud" });
const lineOut = (): Report => ({ ...klage(), counterparts: about(solveig, rektor) });

describe("who comes in when somebody leaves a report", () => {
  it("VA-03 is the next one up for an owner, whoever else stays, and nobody for an adviser", () => {
    expect(comesIn(helped(), lars)).toEqual(["solveig eier"]);
    expect(comesIn(helped(), hilde)).toEqual([]);
    expect(comesIn(held(klage(), as(lars, "eier"), as(solveig, "bistand")), lars)).toEqual(["rektor eier"]);
    expect(comesIn({ ...klage(), unitId: null }, lars)).toEqual(["solveig eier"]);
  });

  it("VA-03 is never whoever had it before and stepped aside, nor anybody below, but whoever handed it down", () => {
    expect(comesIn(former(klage(), solveig, "overlevert"), lars)).toEqual(["solveig eier"]);
    expect(comesIn(former(klage(), solveig, "trakk-seg"), lars)).toEqual(["rektor eier"]);
    expect(comesIn(former(held(klage(), as(solveig, "eier")), lars, "overlevert"), solveig)).toEqual(["rektor eier"]);
  });

  it("VA-03 is the chair where the line is out, then the sjef, and says why where there is nobody", () => {
    expect(comesIn(lineOut(), lars)).toEqual(["styre eier"]);
    expect(comesIn(lineOut(), lars, noChair)).toEqual(["sjur sjef"]);
    expect(comesIn(lineOut(), lars, { ...noChair, ...noSjef })).toEqual(["ALL_PARTIES"]);
    const advised = held(lineOut(), as(lars, "eier"), as(hilde, "bistand"));
    expect(comesIn(advised, lars, { ...noChair, ...noSjef })).toEqual(["ALL_PARTIES"]);
    expect(comesIn(former(lineOut(), styre, "inhabil"), lars)).toEqual(["sjur sjef"]);
    expect(comesIn(former(lineOut(), styre, "overlevert"), lars)).toEqual(["styre eier"]);
  });

  it("VA-24 is nobody while whoever named the owner is there", () => {
    expect(comesIn(held(klage(), as(sjur, "sjef"), as(lars, "eier")), lars)).toEqual([]);
    expect(comesIn(held(klage(), as(sjur, "mottak"), as(lars, "eier")), lars)).toEqual([]);
    expect(comesIn(held(klage(), as(vera, "verneombud"), as(lars, "eier")), lars)).toEqual(["solveig eier"]);
    expect(comesIn(held(klage(), as(sjur, "sjef"), as(lars, "eier")), sjur)).toEqual([]);
    expect(comesIn(held(klage(), as(sjur, "sjef")), sjur)).toEqual(["lars eier"]);
  });

  it("VA-30 is the rest of the varslingsmottak for a varsel, then the chair, then the sjef, and never the line", () => {
    const alone = held(varsel(), as(mona, "mottak"));
    expect(comesIn(varsel(), mona)).toEqual([]);
    expect(comesIn(alone, mona)).toEqual(["mikkel mottak"]);
    const out = former(alone, mikkel, "inhabil");
    expect(comesIn(out, mona)).toEqual(["styre eier"]);
    expect(comesIn(out, mona, noChair)).toEqual(["sjur sjef"]);
    expect(comesIn(out, mona, { ...noChair, ...noSjef })).toEqual(["NO_MOTTAK"]);
    expect(comesIn(held(varsel(), as(oeyvind, "eier")), oeyvind)).toEqual(["styre eier"]);
    expect(comesIn(former(alone, mikkel, "overlevert"), mona)).toEqual(["mikkel mottak"]);
  });

  it("VA-08 is another safety representative, then the sjef, then the chair", () => {
    const alone = held(toVera(), as(vera, "verneombud"));
    expect(comesIn(alone, vera)).toEqual(["hanne verneombud"]);
    expect(comesIn({ ...alone, unitId: null }, vera)).toEqual(["hanne verneombud"]);
    const out = former(alone, hanne, "inhabil");
    expect(comesIn(out, vera)).toEqual(["sjur sjef"]);
    expect(comesIn(out, vera, noSjef)).toEqual(["styre eier"]);
    expect(comesIn(out, vera, { ...noChair, ...noSjef })).toEqual(["NO_VERNEOMBUD"]);
  });
});

describe("who comes in for a role, whoever else is there", () => {
  const three: Doing = { settings: { ...settings, varslingsmottak: [mona, oeyvind, mikkel] } };
  const nobody: Doing = { ...noSjef, settings: { ...settings, boardChairId: null, varslingsmottak: [] } };

  it("VA-30, VA-08 is nobody while another of the kind is left, and somebody of the kind where only others are", () => {
    expect(comesIn(held(varsel(), as(mona, "mottak"), as(mikkel, "mottak")), mona, three)).toEqual([]);
    expect(comesIn(held(toVera(), as(vera, "verneombud"), as(sjur, "sjef")), vera)).toEqual(["hanne verneombud"]);
    const elected = { organisation: where({ oeyvind: { roles: ["ansatt", "verneombud"], unitId: bygg } }) };
    expect(comesIn(held(toVera(), as(vera, "verneombud")), vera, elected)).toEqual(["oeyvind verneombud", "hanne verneombud"]);
  });

  it("VA-24 is one sjef alone, where the house has several", () => {
    const two = { organisation: where({ hilde: { roles: ["ansatt", "hr-hms-sjef"] } }) };
    expect(comesIn(lineOut(), lars, { ...noChair, ...two })).toEqual(["hilde sjef"]);
  });

  it("VA-03 says why nobody reads it: there is no unit, or all who could have stepped aside", () => {
    const lost: Report = { ...klage(), unitId: null, reporter: { kind: "unnamed" } };
    expect(comesIn(lost, lars, nobody)).toEqual(["NO_UNIT"]);
    expect(comesIn(held(varsel(), as(oeyvind, "eier")), oeyvind, nobody)).toEqual(["ALL_PARTIES"]);
    expect(comesIn(held(lineOut(), as(hilde, "bistand")), hilde, nobody)).toEqual(["ALL_PARTIES"]);
  });

  it("VA-23, VA-28 is the applicant's own line for a søknad, and no member who is spoken for", () => {
    expect(comesIn(sent("soeknad-om-endring", { unitId: spraak }), lars)).toEqual(["solveig eier"]);
    const spokenFor = received(sent("klage", { onBehalf: true, members: [kari] }, tone));
    expect(comesIn({ ...spokenFor, members: [kari, solveig] }, lars)).toEqual(["rektor eier"]);
  });
});

describe("who decides whether somebody is habil", () => {
  it("VA-04 is the habil owner for an adviser, and nobody else", () => {
    expect(decider(helped(), hilde)).toBe(lars);
    expect(decider({ ...helped(), habilitet: [] }, hilde)).toBeNull();
    expect(decider(held(helped(), as(hilde, "bistand"), as(vera, "verneombud")), hilde)).toBeNull();
  });

  it("VA-04 is the leader above for an owner, and the varslingsmottak that is habil for a varsel's", () => {
    expect(decider(klage(), lars)).toBe(solveig);
    const named = held(having(varsel(), facts(mona), declare()), as(mona, "mottak"), as(lars, "eier"));
    expect(decider(named, lars)).toBe(mona);
    expect(decider({ ...named, habilitet: [] }, lars)).toBe(styre);
    expect(decider({ ...named, kind: "klage" }, lars)).not.toBe(mona);
  });

  it("VA-04 is another of the same kind for anybody else, one who is habil first, and never oneself", () => {
    const three: Doing = { settings: { ...settings, varslingsmottak: [mona, oeyvind, mikkel] } };
    const both = held(
      having(varsel(), facts(mikkel), declare()),
      as(mona, "mottak"),
      as(oeyvind, "mottak"),
      as(mikkel, "mottak"),
    );
    expect(decider(both, mona, three)).toBe(mikkel);
    expect(decider({ ...both, habilitet: [] }, mona, three)).toBe(oeyvind);
    expect(decider(held(toVera(), as(vera, "verneombud")), vera)).toBe(hanne);
  });

  it("VA-04 is neither the one in question nor somebody of another kind, however habil they are", () => {
    const one = held(having(varsel(), facts(mona), declare()), as(mona, "mottak"), as(mikkel, "mottak"));
    expect(decider(one, mona)).toBe(mikkel);
    const owned = held(having(varsel(), facts(mona), declare()), as(lars, "eier"), as(mona, "mottak"));
    const [said] = owned.habilitet;
    const both: Report = {
      ...owned,
      habilitet: [...owned.habilitet, ...(said === undefined ? [] : [{ ...said, personId: lars }])],
    };
    expect(decider(both, lars)).toBe(mona);
    expect(decider(both, mona)).toBe(mikkel);
    const withSjef = held(both, as(mona, "mottak"), as(sjur, "sjef"));
    expect(decider(withSjef, sjur)).toBe(styre);
  });

  it("VA-04, 7.13 is for an owner nobody below a party, the chair neither, and for others whoever is of their kind", () => {
    const chair: Doing = { settings: { ...settings, boardChairId: oeyvind } };
    expect(decider(lineOut(), lars, chair)).toBeNull();
    expect(decider({ ...lineOut(), counterparts: about(solveig, rektor) }, lars)).toBe(styre);
    const aboutTop = { ...held(toVera(), as(vera, "verneombud")), counterparts: about(rektor) };
    expect(decider(aboutTop, vera)).toBe(hanne);
  });

  it("VA-04 passes on what one of several who leave was to decide, of the very one in question", () => {
    const objected = having(helped(), facts(kari), challenge(lars));
    const leaving = [solveig, ola].map((personId) => ({ personId, why: "trakk-seg" as const }));
    expect(handsAfter(objected, leaving, null, facts(system)).deciders).toEqual([{ personId: lars, deciderId: rektor }]);
  });

  it("VA-04 passes on what the one who leaves was to decide, and nothing else", () => {
    const withVera = held(asked(), ...asked().handlers, as(vera, "verneombud"));
    const { deciders, removed } = handsAfter(withVera, [{ personId: vera, why: "trakk-seg" }], null, facts(system));
    expect([deciders, removed.length]).toEqual([[], 1]);
    const handed = handsAfter(asked(), [{ personId: lars, why: "overlevert" }], null, facts(system));
    expect([handed.deciders, handed.removed.length]).toEqual([[], 1]);
    const objected = having(klage(), facts(kari), challenge(lars));
    const above = handsAfter(objected, [{ personId: solveig, why: "trakk-seg" }], null, facts(system));
    expect(above.deciders).toEqual([{ personId: lars, deciderId: rektor }]);
    const gone = { organisation: where({ solveig: { active: false } }) };
    const left = handsAfter(objected, [{ personId: solveig, why: "overlevert" }], null, facts(system, gone));
    expect(left.deciders).toEqual([{ personId: lars, deciderId: rektor }]);
  });
});
