import { describe, expect, it } from "vitest";
import { sightOf } from "#domain/sak/access.ts";
import { allOver } from "#domain/sak/open.ts";
import {
  about,
  facts as at,
  examine,
  formalise,
  group,
  having,
  help,
  hilde,
  kari,
  lars,
  mona,
  ola,
  outsider,
  per,
  received,
  sent,
  sjur,
  solveig,
  tone,
} from "../melding/given.ts";
import { among, casesOf, facts, first, inform, partyId, promise, having as then, varsel } from "./given.ts";

const against = (counterparts: Parameters<typeof sent>[1]) => having(received(sent("klage", counterparts)), at(lars), formalise);

describe("how a report becomes cases", () => {
  it("SB-19 makes a case of each that a klage is about, with nothing of the others in it", () => {
    const cases = casesOf(against({ counterparts: about(per, ola, tone) }));
    expect(cases.map((one) => one.parties.map(({ who, role }) => [who.kind === "person" ? who.id : who.kind, role]))).toEqual([
      [
        [kari, "klager"],
        [per, "paaklaget"],
      ],
      [
        [kari, "klager"],
        [ola, "paaklaget"],
      ],
      [
        [kari, "klager"],
        [tone, "paaklaget"],
      ],
    ]);
    const [own, ...others] = cases;
    expect(JSON.stringify(others)).not.toContain(`"${per}"`);
    expect(JSON.stringify(own)).not.toContain(`"${ola}"`);
    expect(new Set(cases.map(({ number }) => number)).size).toBe(3);
  });

  it("SB-19 shows all three cases to whoever complains, and to an accused their own alone, once told", () => {
    const cases = casesOf(against({ counterparts: about(per, ola, tone) })).map((one) =>
      then(one, facts(lars), { type: "DeclareHabilitet", answer: "habil", reason: null }),
    );
    const told = cases.map((one) =>
      then(one, facts(lars), inform(one.parties.find(({ role }) => role === "paaklaget")?.partyId ?? partyId(one, "klager"))),
    );
    expect(cases.map((one) => sightOf(one, per, among()))).toEqual([undefined, undefined, undefined]);
    expect(told.map((one) => sightOf(one, per, among()))).toEqual(["foer-taushet", undefined, undefined]);
    expect(told.map((one) => sightOf(one, kari, among()))).toEqual(["foer-taushet", "foer-taushet", "foer-taushet"]);
  });

  it("SB-19 is over when the last sub-case is", () => {
    expect(allOver([{ status: "AVSLUTTET" }, { status: "ARKIVERT" }])).toBe(true);
    expect(allOver([{ status: "ARKIVERT" }, { status: "OPPFOELGING" }])).toBe(false);
    expect(allOver([{ status: "AVSLUTTET" }])).toBe(true);
  });

  it("SB-18 takes a case against a group that nobody has defined", () => {
    const one = first(casesOf(against({ counterparts: [group] })));
    expect(one.parties.at(-1)).toMatchObject({ who: { kind: "group", name: null }, role: "paaklaget", informedOn: null });
    expect(one.general).toBe(false);
  });

  it("SB-18, VA-33 makes one general case where nobody is named", () => {
    const report = having(
      received(sent("underretning", { about: "generelt", counterparts: [], general: true })),
      at(lars),
      help(true, hilde),
      formalise,
    );
    const [one, ...more] = casesOf(report);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ general: true, parties: [], source: "underretning", help: { wanted: true } });
  });

  it("SB-18 keeps whoever is outside the house as a party without a page", () => {
    const one = first(casesOf(against({ counterparts: [outsider()] })));
    expect(one.parties.at(-1)?.who).toMatchObject({ kind: "outside", external: true });
    expect(one.general).toBe(false);
  });

  it("SB-02 makes whoever complains a party, and whoever only reported none", () => {
    const klage = first(casesOf(against({})));
    expect(klage).toMatchObject({ source: "klage", reporters: [kari] });
    expect(klage.parties[0]).toMatchObject({ who: { kind: "person", id: kari }, role: "klager", informedOn: "2021-03-01" });
    const report = having(received(sent("underretning")), at(lars), formalise);
    const one = first(casesOf(report));
    expect(one.parties.map(({ role }) => role)).toEqual(["paaklaget"]);
    expect(one.reporters).toEqual([kari]);
    expect(sightOf(one, kari, among())).toBeUndefined();
  });

  it("SB-02, VA-28 makes parties of the members that a representative complains for, not of the representative", () => {
    const report = having(received(sent("klage", { onBehalf: true, members: [ola, kari] }, tone)), at(lars), formalise);
    const one = first(casesOf(report));
    expect(one.parties.map(({ who, role }) => [who.kind === "person" && who.id, role])).toEqual([
      [ola, "klager"],
      [kari, "klager"],
      [per, "paaklaget"],
    ]);
    expect(one.reporters).toEqual([tone, ola, kari]);
    // Two who complain: the account is neither's own.
    expect(one.documents.map(({ fromParty }) => fromParty)).toEqual([null]);
  });

  it("SB-02 takes owner and adviser along, and not the sjef who named the owner", () => {
    const toSjef = received(sent("klage", { recipient: "sjef", sjefReason: { textId: "t" as never, length: 9 } }), sjur);
    const owned = having(toSjef, at(sjur), { type: "AssignOwner", ownerId: lars, reason: null });
    const own = having(
      owned,
      at(lars),
      { type: "DeclareHabilitet", answer: "habil", reason: null },
      help(true, hilde),
      formalise,
    );
    expect(first(casesOf(own)).handlers.map(({ personId, as }) => [personId, as])).toEqual([
      [lars, "eier"],
      [hilde, "bistand"],
    ]);
  });

  it("SB-05 holds the account as its first document, from the one who complains", () => {
    const one = first(casesOf(against({})));
    expect(one.documents).toMatchObject([{ kind: "melding", title: null, by: null, fromParty: partyId(one, kari), shared: [] }]);
    expect(one).toMatchObject({ status: "MOTTATT", movedOn: "2021-03-01", habilitet: [], vacant: false });
  });

  it("VA-31, SB-23 opens what a leader examines by themselves as a general case with its source", () => {
    const own = having(undefined, at(lars), examine());
    const one = first(
      casesOf(having(own, at(lars), { type: "DeclareHabilitet", answer: "habil", reason: null }, help(true, hilde), formalise)),
    );
    expect(one).toMatchObject({ source: "egen-undersoekelse", general: true, reporters: [], parties: [] });
    expect(one.documents).toHaveLength(1);
  });

  it("VA-30 leaves a varsel with the varslingsmottak, its sender none of the parties", () => {
    const one = varsel();
    expect(one.handlers.map(({ personId, as }) => [personId, as])).toContainEqual([mona, "mottak"]);
    expect(one).toMatchObject({ source: "varsel", vacant: false, parties: [], reporters: [kari] });
  });

  it("VA-34 opens a report of retaliation as a case of its own, which whoever it is about does not own", () => {
    const report = received(sent("gjengjeldelse", { counterparts: about(lars) }), solveig);
    const one = first(casesOf(having(report, at(solveig), formalise)));
    expect(one).toMatchObject({ source: "gjengjeldelse", parties: [{ role: "klager" }, { role: "paaklaget" }] });
    expect(one.handlers.map(({ personId }) => personId)).toEqual(["solveig"]);
    expect(then(one, facts(kari), promise).parties[0]?.confidentialOn).toBe("2021-03-01");
  });
});
