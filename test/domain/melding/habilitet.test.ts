import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { accessOf, isBarred, sightOf, standingsTo } from "#domain/melding/access.ts";
import { candidatesFor, successorsFor } from "#domain/melding/candidates.ts";
import type { Report } from "#domain/melding/model.ts";
import {
  about,
  acknowledge,
  adam,
  assign,
  bodil,
  bygg,
  challenge,
  close,
  decideHabil,
  declare,
  doubt,
  eventsOf,
  facts,
  formalise,
  handOver,
  hanne,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  ledBy,
  message,
  mikkel,
  mona,
  note,
  oeyvind,
  ola,
  organisation,
  per,
  readersOf,
  reclassify,
  refusals,
  refused,
  rektor,
  sent,
  settings,
  sjur,
  solveig,
  stepBack,
  styre,
  submit,
  system,
  textOf,
  tone,
  unnamed,
  vera,
  where,
} from "./given.ts";

const sees = (report: Report, personId: PersonId, house = organisation) => sightOf(report, personId, house);

describe("before the first opening", () => {
  it("VA-03 lets a handler do nothing and see just the parties until they say that they are habil", () => {
    const report = sent("klage");
    expect(sees(report, lars)).toBe("foer-aapning");
    for (const command of [acknowledge, message(), note, reclassify("underretning"), close(), formalise, handOver(oeyvind)]) {
      expect(refused(report, command, facts(lars))).toEqual(["VA-03 HABILITET_FIRST"]);
    }
    expect(sees(having(report, facts(lars), declare()), lars)).toBe("mottaker");
  });

  it("VA-03 has to be answered, and is answered once", () => {
    expect(refused(sent("klage"), declare(null), facts(lars))).toEqual(["VA-03 REPORT_ANSWER_MISSING"]);
    expect(refused(klage(), declare("habil"), facts(lars))).toEqual(["VA-03 HABILITET_SAID"]);
    expect(refused(sent("klage"), declare(), facts(solveig))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("VA-03 moves it one level up at once when the leader is inhabil, for good", () => {
    const report = having(sent("klage"), facts(lars), declare("inhabil"));
    expect(readersOf(report)).toEqual([solveig]);
    expect(report.former).toMatchObject([{ personId: lars, why: "inhabil" }]);
    expect(sees(report, lars)).toBeUndefined();
    expect(isBarred(report, lars, organisation)).toBe(true);
    const received = having(report, facts(solveig), declare());
    expect(refused(received, handOver(lars), facts(solveig))).toEqual(["VA-03 PERSON_IS_BARRED"]);
  });

  it("VA-03 moves it also when the leader learns only later that they are inhabil", () => {
    expect(readersOf(having(klage(), facts(lars), declare("inhabil", textOf(9))))).toEqual([solveig]);
  });

  it("VA-03 goes on to the chair of the board, then to the sjef, and then says that nobody reads it", () => {
    const up = (report: Report, who: PersonId, known = settings) =>
      having(report, facts(who, { settings: known }), declare("inhabil"));
    const atTop = up(up(sent("klage"), lars), solveig);
    expect(readersOf(atTop)).toEqual([rektor]);
    expect(up(atTop, rektor).handlers).toMatchObject([{ personId: styre, as: "eier" }]);
    const noChair = { ...settings, boardChairId: null };
    const withSjef = up(atTop, rektor, noChair);
    expect(withSjef.handlers).toMatchObject([{ personId: sjur, as: "sjef" }]);
    const nobody = having(withSjef, facts(sjur, { settings: noChair }), stepBack);
    expect(nobody).toMatchObject({ handlers: [], vacant: "ALL_PARTIES" });
    // The product names an owner when there is one again.
    const again = having(nobody, facts(system), assign(oeyvind));
    expect(again).toMatchObject({ vacant: null, handlers: [{ personId: oeyvind, as: "eier" }] });
  });
});

describe("doubt and objections", () => {
  it("VA-04 puts doubt to the leader above, who sees parties and reason only", () => {
    const report = having(sent("klage"), facts(lars), doubt);
    expect(standingsTo(report, solveig, organisation)).toEqual(["habilitet"]);
    expect(sees(report, solveig)).toBe("habilitet");
    expect(sees(report, lars)).toBe("foer-aapning");
    expect(refused(sent("klage"), declare("tvil"), facts(lars))).toEqual(["- REPORT_TEXT_MISSING"]);
  });

  it("VA-04 blocks a challenged leader who presses «habil», and everything else they could do", () => {
    const report = having(klage(), facts(kari), challenge(lars));
    expect(refused(report, declare(), facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
    for (const command of [message(), note, reclassify("underretning"), close(), formalise, help(false)]) {
      expect(refused(report, command, facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
    }
    expect(sees(report, lars)).toBe("foer-aapning");
  });

  it("VA-04 lets the leader above decide, with a reason that is kept", () => {
    const report = having(klage(), facts(kari), challenge(lars));
    expect(refused(report, decideHabil(lars, true, null), facts(solveig))).toEqual(["- REPORT_TEXT_MISSING"]);
    expect(refused(report, decideHabil(lars, null), facts(solveig))).toEqual(["- REPORT_ANSWER_MISSING"]);
    const kept = having(report, facts(solveig), decideHabil(lars, true));
    expect(kept.habilitet.at(-1)?.decision).toMatchObject({ habil: true, by: solveig, reason: textOf(30) });
    expect(sees(kept, lars)).toBe("mottaker");
    expect(sees(kept, solveig)).toBeUndefined();
  });

  it("VA-04 moves it when the leader above says no", () => {
    const report = having(having(sent("klage"), facts(lars), doubt), facts(solveig), decideHabil(lars, false));
    expect(readersOf(report)).toEqual([solveig]);
    expect(sees(report, lars)).toBeUndefined();
    // Having decided it is not having said that oneself is habil.
    expect(sees(report, solveig)).toBe("foer-aapning");
  });

  it("VA-04 is nobody else's to decide, and nobody's where nothing is asked", () => {
    const report = having(sent("klage"), facts(lars), doubt);
    for (const other of [lars, rektor, kari, hilde]) {
      expect(refused(report, decideHabil(lars, true), facts(other))).toEqual(["VA-04 NOT_THE_ONE_WHO_DECIDES"]);
    }
    expect(refused(klage(), decideHabil(lars, true), facts(solveig))).toEqual(["VA-04 NO_OPEN_QUESTION"]);
  });

  it("VA-04 is asked by the reporter alone, of those who handle it, with a reason, once at a time", () => {
    expect(refused(klage(), challenge(lars), facts(per))).toEqual(["- ONLY_REPORTER"]);
    expect(refused(klage(), challenge(oeyvind), facts(kari))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(klage(), challenge(lars, null), facts(kari))).toEqual(["- REPORT_TEXT_MISSING"]);
    const asked = having(klage(), facts(kari), challenge(lars));
    expect(refused(asked, challenge(lars), facts(kari))).toEqual(["VA-04 HABILITET_OPEN"]);
    // Without a name one may object too.
    const anonymous = sent("underretning", { unitId: bygg }, unnamed);
    expect(having(anonymous, facts(unnamed), challenge(lars)).habilitet).toHaveLength(1);
  });

  it("VA-04 counts doubt as a no where nobody above can decide it", () => {
    const alone = { settings: { ...settings, boardChairId: null }, organisation: where({ sjur: null }) };
    const report = having(undefined, facts(kari, alone), submit("klage", { counterparts: about(per), unitId: bygg }));
    const up = having(having(report, facts(lars, alone), declare("inhabil")), facts(solveig, alone), declare("inhabil"));
    expect(readersOf(up)).toEqual([rektor]);
    expect(having(up, facts(rektor, alone), doubt)).toMatchObject({ handlers: [], vacant: "ALL_PARTIES" });
    expect(having(up, facts(kari, alone), challenge(rektor))).toMatchObject({ handlers: [], vacant: "ALL_PARTIES" });
  });

  it("VA-04 lets whoever is in doubt say no themselves", () => {
    expect(readersOf(having(having(sent("klage"), facts(lars), doubt), facts(lars), declare("inhabil")))).toEqual([solveig]);
  });

  it("VA-30, VA-04 does not bring a varsel or what a safety representative has to the line by a doubt", () => {
    const varsel = having(having(sent("varsel"), facts(mona), declare()), facts(mikkel), doubt);
    expect(accessOf(varsel, organisation)).toContainEqual({ personId: mona, standing: "habilitet" });
    const single = having(sent("varsel", { counterparts: about(mona) }), facts(mikkel), doubt);
    expect(accessOf(single, organisation).map(({ personId }) => personId)).toEqual([kari, mikkel, styre]);
    const toVera = having(sent("underretning", { recipient: "verneombud" }), facts(vera), doubt);
    expect(accessOf(toVera, organisation)).toContainEqual({ personId: hanne, standing: "habilitet" });
  });

  it("VA-30 passes a varsel from the last of the varslingsmottak to the chair of the board, never up the line", () => {
    const one = having(sent("varsel"), facts(mona), declare("inhabil"));
    expect(readersOf(one)).toEqual([mikkel]);
    expect(having(one, facts(mikkel), stepBack).handlers).toMatchObject([{ personId: styre, as: "eier" }]);
  });
});

describe("out for good", () => {
  it("VA-03 ends everything at once for whoever steps back, with one click", () => {
    const report = having(klage(), facts(lars), stepBack);
    expect(report.former).toMatchObject([{ personId: lars, why: "trakk-seg" }]);
    expect(standingsTo(report, lars, organisation)).toEqual([]);
    expect(refused(report, message(), facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(report, stepBack, facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(readersOf(report)).toEqual([solveig]);
  });

  it("VA-03 shows whoever leaves the house nothing, the reporter included", () => {
    const house = where({ lars: { active: false }, kari: { active: false } });
    expect(sees(klage(), lars, house)).toBeUndefined();
    expect(sees(klage(), kari, house)).toBeUndefined();
  });

  it("VA-03 has the product put the next one in the place of whoever has left the house", () => {
    const house = where({ lars: { active: false } });
    const after = having(klage(), facts(system, { organisation: house }), { type: "ReplaceGone" });
    expect(readersOf(after)).toEqual([solveig]);
    expect(refused(klage(), { type: "ReplaceGone" }, facts(system))).toEqual(["VA-03 NOBODY_GONE"]);
    expect(refused(klage(), { type: "ReplaceGone" }, facts(lars, { organisation: house }))).toEqual(["- NOT_THIS_HANDLER"]);
    const doubted = having(sent("klage"), facts(lars), doubt);
    const decided = having(doubted, facts(system, { organisation: where({ solveig: { active: false } }) }), {
      type: "ReplaceGone",
    });
    expect(decided.habilitet.at(-1)?.deciderId).toBe(rektor);
    expect(readersOf(decided)).toEqual([lars]);
  });

  it("lets the sjef and the varslingsmottak name the next owner instead of the line", () => {
    const toSjef = having(sent("klage", { recipient: "sjef", sjefReason: textOf(9) }), facts(sjur), declare(), assign(lars));
    expect(readersOf(having(toSjef, facts(lars), stepBack))).toEqual([sjur]);
  });
});

describe("who owns it", () => {
  const atSjef = () => having(sent("klage", { recipient: "sjef", sjefReason: textOf(9) }), facts(sjur), declare());

  it("VA-24 lets the sjef name an owner, and never own it", () => {
    const report = having(atSjef(), facts(sjur), assign(lars));
    expect(report.handlers).toMatchObject([
      { personId: sjur, as: "sjef" },
      { personId: lars, as: "eier" },
    ]);
    for (const command of [formalise, reclassify("underretning"), help(false), close()]) {
      expect(refused(atSjef(), command, facts(sjur))).toEqual(["- NOT_THIS_HANDLER"]);
    }
  });

  it("VA-02 lets a leader and the chair of the board own it", () => {
    for (const owner of [lars, oeyvind, solveig, rektor, styre]) {
      expect(refused(atSjef(), assign(owner), facts(sjur))).toEqual([]);
    }
  });

  it.each<readonly [string, PersonId, string]>([
    ["VA-02 refuses an HR adviser as owner", hilde, "VA-02 OWNER_NOT_LEADER"],
    ["VA-02 refuses a safety representative as owner", vera, "VA-02 OWNER_NOT_LEADER"],
    ["VA-02 refuses somebody who leads nothing as owner", ola, "VA-02 OWNER_NOT_LEADER"],
    ["VA-02 refuses an administrator as owner", adam, "VA-02 OWNER_NOT_LEADER"],
    ["VA-39 refuses a union representative as owner", tone, "VA-39 NOT_UNDER_INSTRUCTION"],
    ["VA-39 refuses the occupational health service as owner", bodil, "VA-39 NOT_UNDER_INSTRUCTION"],
    ["VA-03 refuses the accused as owner", per, "VA-03 PERSON_IS_BARRED"],
    ["VA-03 refuses the reporter as owner", kari, "VA-03 PERSON_IS_BARRED"],
  ])("%s", (_name, personId, code) => {
    expect(refused(atSjef(), assign(personId), facts(sjur))).toEqual([code]);
    const handing = refused(klage(), handOver(personId), facts(lars));
    expect(handing).toEqual([code]);
    expect(candidatesFor(atSjef(), organisation, settings).owners).not.toContain(personId);
  });

  it("VA-02 refuses an adviser who leads a unit, and a leader who has left", () => {
    const house = ledBy({ stab: hilde });
    expect(refused(atSjef(), assign(hilde), facts(sjur, { organisation: house }))).toEqual(["VA-02 OWNER_NOT_LEADER"]);
    const gone = where({ oeyvind: { active: false } });
    expect(refused(atSjef(), assign(oeyvind), facts(sjur, { organisation: gone }))).toEqual(["VA-02 OWNER_NOT_LEADER"]);
  });

  it("VA-39 asks neither union representative nor occupational health service to help, and offers neither", () => {
    expect(refused(klage(), help(true, tone), facts(lars))).toEqual(["VA-39 NOT_UNDER_INSTRUCTION"]);
    expect(refused(klage(), help(true, bodil), facts(lars))).toEqual(["VA-39 NOT_UNDER_INSTRUCTION"]);
    expect(candidatesFor(klage(), organisation, settings).advisers).toEqual([hilde, sjur]);
  });

  it("VA-02 offers whoever hands it over those of their own kind, and nobody who would be refused", () => {
    const varsel = having(sent("varsel"), facts(mona), declare());
    const toVera = having(sent("underretning", { recipient: "verneombud" }), facts(vera), declare());
    const helped = having(klage(), facts(lars), help(true, hilde));
    const offered = (report: Report, personId: PersonId) => successorsFor(report, personId, organisation, settings);
    expect(offered(klage(), lars)).toEqual(candidatesFor(klage(), organisation, settings).owners);
    // Both of the mottak have it already, and a third who has left is none.
    expect(offered(varsel, mona)).toEqual([]);
    const withThird = { ...settings, varslingsmottak: [mona, mikkel, ola] };
    expect(successorsFor(varsel, mona, organisation, withThird)).toEqual([ola]);
    expect(successorsFor(varsel, mona, where({ ola: { active: false } }), withThird)).toEqual([]);
    expect(offered(toVera, vera)).toEqual([hanne]);
    expect(offered(helped, hilde)).toEqual([sjur]);
    for (const nobody of [sjur, kari, per]) expect(offered(klage(), nobody)).toEqual([]);
    expect(offered(atSjef(), sjur)).toEqual([]);
  });

  it("VA-03 refuses those below an accused leader", () => {
    const report = having(sent("klage", { counterparts: about(solveig) }), facts(rektor), declare());
    expect(refused(report, handOver(lars), facts(rektor))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(candidatesFor(report, organisation, settings).owners).toEqual([styre]);
  });

  it("VA-03 refuses the leader whom the reporter took for a possible party", () => {
    const report = having(sent("klage", { leaderIsParty: "vet-ikke" }), facts(solveig), declare());
    expect(refused(report, handOver(lars), facts(solveig))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    const toSjef = sent("klage", { leaderIsParty: "ja", recipient: "sjef", sjefReason: textOf(9) });
    expect(refused(having(toSjef, facts(sjur), declare()), assign(lars), facts(sjur))).toEqual(["VA-03 PERSON_IS_BARRED"]);
  });

  it("VA-02 hands over to another leader with a reason, and back", () => {
    expect(refused(klage(), handOver(oeyvind, null), facts(lars))).toEqual(["- REPORT_TEXT_MISSING"]);
    expect(refused(klage(), handOver(null), facts(lars))).toEqual(["- PERSON_MISSING"]);
    const handed = having(klage(), facts(lars), handOver(oeyvind));
    expect(readersOf(handed)).toEqual([oeyvind]);
    expect(standingsTo(handed, lars, organisation)).toEqual([]);
    const back = having(having(handed, facts(oeyvind), declare()), facts(oeyvind), handOver(lars));
    expect(readersOf(back)).toEqual([lars]);
  });

  it("hands over within the varslingsmottak and among safety representatives only", () => {
    const varsel = having(sent("varsel", { counterparts: about(mikkel) }), facts(mona), declare());
    expect(refused(varsel, handOver(lars), facts(mona))).toEqual(["VA-30 NOT_IN_MOTTAK"]);
    expect(refused(varsel, handOver(mikkel), facts(mona))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    const toVera = having(sent("underretning", { recipient: "verneombud" }), facts(vera), declare());
    expect(refused(toVera, handOver(ola), facts(vera))).toEqual(["VA-08 NOT_A_VERNEOMBUD"]);
    expect(readersOf(having(toVera, facts(vera), handOver(hanne)))).toEqual([hanne]);
  });

  it("VA-05 answers whether HR helps; the adviser reads on and neither answers nor decides", () => {
    expect(refused(klage(), help(null), facts(lars))).toEqual(["VA-05 REPORT_ANSWER_MISSING"]);
    expect(refused(klage(), help(true), facts(lars))).toEqual(["- PERSON_MISSING"]);
    expect(refused(klage(), help(true, ola), facts(lars))).toEqual(["VA-05 NOT_AN_ADVISER"]);
    const helped = having(having(klage(), facts(lars), help(true, hilde)), facts(hilde), declare(), note);
    expect(helped.help).toMatchObject({ wanted: true, adviserId: hilde });
    for (const command of [message(), reclassify("underretning"), close(), formalise, handOver(oeyvind)]) {
      const codes = refused(helped, command, facts(hilde));
      expect(codes.length).toBeGreaterThan(0);
    }
    expect(having(klage(), facts(lars), help(false)).help).toMatchObject({ wanted: false, adviserId: null });
  });

  it("VA-05 refuses an adviser who is accused or out", () => {
    const accused = having(sent("klage", { counterparts: about(hilde) }), facts(lars), declare());
    expect(refused(accused, help(true, hilde), facts(lars))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    const out = having(having(klage(), facts(lars), help(true, hilde)), facts(hilde), stepBack);
    expect(refused(out, help(true, hilde), facts(lars))).toEqual(["VA-03 PERSON_IS_BARRED"]);
  });

  it("VA-03 puts an accused out who is named later, and whoever was to decide about somebody", () => {
    const name = (...ids: readonly PersonId[]) => ({ type: "NameCounterparts", counterparts: about(...ids) }) as const;
    const varsel = having(sent("varsel"), facts(mona), declare());
    expect(readersOf(having(varsel, facts(kari), name(mona)))).toEqual([mikkel]);
    const named = having(klage(), facts(kari), name(solveig));
    expect(readersOf(named)).toEqual([rektor]);
    const doubting = having(having(sent("klage"), facts(lars), doubt), facts(kari), name(solveig));
    expect(readersOf(doubting)).toEqual([rektor]);
    expect(refused(klage(), name(solveig), facts(lars))).toEqual(["- ONLY_REPORTER"]);
    expect(refused(klage(), name(kari), facts(kari))).toEqual(["- COUNTERPART_IS_YOU"]);
    expect(refused(klage(), name(), facts(kari))).toEqual(["VA-26 COUNTERPART_MISSING"]);
    expect(eventsOf(klage(), name(ola), facts(kari))).toHaveLength(1);
  });

  it("is no outsider's business", () => {
    for (const personId of [per, ola, hilde, adam, bodil, vera, hanne, solveig, rektor]) {
      expect(standingsTo(klage(), personId, organisation)).toEqual([]);
    }
    expect(refusals(klage(), assign(oeyvind), facts(lars))).toEqual([{ rule: null, code: "NOT_THIS_HANDLER" }]);
  });
});
