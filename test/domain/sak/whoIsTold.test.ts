import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { CaseEventType } from "#domain/sak/events.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { caseNotificationsFor } from "#domain/sak/notify.ts";
import { hilde, kari, lars, march, mona, oeyvind, ola, per, sjur, solveig, stine, tone } from "../melding/given.ts";
import { addHandler, addParty, among, facts, having, helped, meetingId, partyId, represent, told } from "./given.ts";

const perId = partyId(told(), per);
const kariId = partyId(told(), kari);
const hidden = "added" as PartyId;
/** Owner, adviser and one who works with it; Kari, Per with Tone beside him, and Stine, who has not been told. */
const one = (): SubCase =>
  having(having(helped(), facts(per), represent(tone)), facts(lars), addHandler(ola), addParty(stine, "beroert"));
/** Who is told of an event, and of what. Nobody but the product did it, so that nobody is left out for having done it. */
const heard = (event: { readonly type: CaseEventType; readonly [field: string]: unknown }, state = one()) =>
  caseNotificationsFor(state, { by: null, on: march, ...event } as never, among()).map(({ to, reason }) => `${to} ${reason}`);
const all = (reason: string, ...people: readonly PersonId[]) => people.map((who) => `${who} ${reason}`);

describe("who is told of what happens in a case", () => {
  it.each<[string, Parameters<typeof heard>[0], readonly string[]]>([
    ["VA-04 doubt, to whoever decides", { type: "HabilitetDeclared", deciderId: solveig }, all("habilitet-asked", solveig)],
    ["VA-04 an answer, to nobody", { type: "HabilitetDeclared", deciderId: null }, []],
    [
      "VA-04 an objection, to whoever decides and to whom it is about",
      { type: "HabilitetChallenged", deciderId: solveig, personId: lars },
      [...all("habilitet-asked", solveig), ...all("habilitet-questioned", lars)],
    ],
    [
      "VA-03 new hands, to them, deciders and parties",
      {
        ...{ type: "HandlersChanged", removed: [], vacant: false, deciders: [{ personId: hilde, deciderId: solveig }] },
        added: [
          { personId: solveig, as: "eier" },
          { personId: oeyvind, as: "saksbehandler" },
        ],
      },
      [...all("case-to-you", solveig, oeyvind), ...all("habilitet-asked", solveig), ...all("owner-changed", kari, per, tone)],
    ],
    [
      "VA-03 no hands, to the sjef",
      { type: "HandlersChanged", added: [], removed: [], deciders: [], vacant: true },
      all("nobody-owns", sjur),
    ],
    ["SB-10 concern, to the owner", { type: "StrainChecked", concern: true }, all("strain-answered", lars)],
    ["SB-10 no concern, to nobody", { type: "StrainChecked", concern: false }, []],
    ["SB-17 a question, to the sjef", { type: "SjefConsulted", sjefId: sjur }, all("sjef-asked", sjur)],
    ["SB-17 an answer, to the owner", { type: "ConsultationAnswered" }, all("sjef-answered", lars)],
    [
      "SB-27 a mandate, to owner and investigators",
      { type: "MandateDrafted", mandate: { investigators: [mona] } },
      all("mandate-drafted", lars, mona),
    ],
    ["SB-27 a mandate accepted that is none, to nobody", { type: "MandateAccepted" }, []],
    ["SB-13 that it escalates, to HR", { type: "Escalated" }, all("escalated", hilde)],
    ["SB-07 later input, to the owner", { type: "LaterInputAdded", meetingId: meetingId() }, all("party-wrote", lars)],
    [
      "SB-05 a party's document, to owner and whoever works with it",
      { type: "DocumentAdded", document: { fromParty: perId } },
      all("party-wrote", lars, ola),
    ],
    ["SB-05 an own document, to nobody", { type: "DocumentAdded", document: { fromParty: null } }, []],
    [
      "SB-02 a shared document, to the party and whoever helps",
      { type: "DocumentShared", partyId: perId },
      all("document-shared", per, tone),
    ],
    ["SB-02 a shared document, to nobody who has not been told", { type: "DocumentShared", partyId: hidden }, []],
    ["SB-02 a shared document, to no party that is none", { type: "DocumentShared", partyId: "none" }, []],
    [
      "SB-09 a reminder, to the party and whoever helps",
      { type: "StatementReminded", partyId: perId },
      all("statement-reminded", per, tone),
    ],
    [
      "SB-09 an answer, to owner and whoever works with it",
      { type: "StatementAnswered", how: "uttalelse" },
      all("party-wrote", lars, ola),
    ],
    ["SB-09 no answer, to nobody", { type: "StatementAnswered", how: "ingen-svar" }, []],
    ["SB-31 a report, to those it is offered to", { type: "ReportOffered", to: [kariId, hidden] }, all("report-offered", kari)],
    ["SB-31 a comment, to owner and whoever works with it", { type: "Commented", partyId: perId }, all("commented", lars, ola)],
    ["SB-20 the conclusion, to the parties", { type: "Concluded" }, all("concluded", kari, per, tone)],
    ["VA-34 a check, to whoever is asked", { type: "ProtectionAsked", personId: kari }, all("protection-asked", kari)],
    ["VA-34 retaliation, to the owner", { type: "ProtectionAnswered", exposed: true }, all("protection-answered", lars)],
    ["VA-34 none, to nobody", { type: "ProtectionAnswered", exposed: false }, []],
    [
      "SB-05 that it is taken up again, to parties and all who handle it",
      { type: "CaseReopened" },
      all("reopened", kari, per, tone, lars, hilde, ola),
    ],
    [
      "SB-02 the beginning, to its handlers and parties told",
      { type: "CaseOpened", handlers: [{ personId: lars }], vacant: false },
      [...all("case-to-you", lars), ...all("party-informed", kari, per, tone)],
    ],
    [
      "VA-03 a beginning without an owner, to the sjef",
      { type: "CaseOpened", handlers: [], vacant: true },
      [...all("party-informed", kari, per, tone), ...all("nobody-owns", sjur)],
    ],
  ])("%s", (_, event, expected) => {
    expect(heard(event)).toEqual(expected);
  });
});
