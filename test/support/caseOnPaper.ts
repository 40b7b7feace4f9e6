import type { CaseSource } from "#bot/documents/sak/paper.ts";
import { currentCaseTemplate } from "#bot/documents/texts/sak/templates.ts";
import type { CaseId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import { type Instant, instantOf } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import type { InterviewId } from "#domain/sak/inquiry.ts";
import type { MeetingId } from "#domain/sak/meeting.ts";
import type { Party, PartyId, SubCase } from "#domain/sak/model.ts";
import type { CaseMeasureId } from "#domain/sak/restoring.ts";

/** A text is its own id here, so that a test reads what it looks for. */
export const said = (words: string): TextRef => ({ textId: words as TextId, length: words.length });
const day = localDate;

/** Nothing of these may be on any paper: another sub-case's number, and whoever only reported. */
export const hidden = { reportId: "rapport-kanarifugl" as CaseId, reporter: "melder" as PersonId };
export const people: Readonly<Record<string, string>> = {
  kari: "Kari Nygård",
  ante: "Ánte Čáppá",
  lars: "Lars Moen",
  hilde: "Hilde Berg",
  ulf: "Ulf Sand",
  tove: "Tove Lie",
  melder: "Mona Kanarifugl",
};
const id = (name: string) => name as PersonId;
const [kari, hilde, ulf, tove] = [id("kari"), id("hilde"), id("ulf"), id("tove")];
export const [ante, lars] = [id("ante"), id("lars")] as const;
export const [klager, paaklaget] = ["part-a", "part-b"] as [PartyId, PartyId];
export const [interview, briefingOfA] = ["mote-1", "mote-2"] as [MeetingId, MeetingId];
export const [account, note] = ["dok-1", "dok-2"] as [DocumentId, DocumentId];

const party = (partyId: PartyId, personId: PersonId, role: Party["role"]): Party => ({
  ...{ partyId, who: { kind: "person", id: personId }, role, informedOn: day("2026-03-03"), delayed: null },
  ...{ confidentialOn: day("2026-03-03"), representative: null, refusedOn: null },
});

/** A case that has come all the way, with every kind of document in it. */
export const wholeCase: SubCase = {
  id: "0199aa00-0000-7000-8000-000000000001" as CaseId,
  number: "7K3M9Q",
  reportId: hidden.reportId,
  source: "klage",
  reporters: [hidden.reporter],
  unitId: "bygg" as UnitId,
  parties: [party(klager, kari, "klager"), party(paaklaget, ante, "paaklaget")],
  general: false,
  sexualHarassment: false,
  status: "AVSLUTTET",
  openedOn: day("2026-03-02"),
  movedOn: day("2026-06-15"),
  handlers: [
    { personId: lars, as: "eier", since: day("2026-03-02"), reason: null },
    { personId: hilde, as: "bistand", since: day("2026-03-02"), reason: null },
  ],
  former: [{ personId: ulf, why: "ferdig", on: day("2026-05-20") }],
  vacant: false,
  habilitet: [
    {
      ...{ personId: lars, answer: "bestridt", reason: said("De sitter i samme korridor."), challengedBy: paaklaget },
      ...{ deciderId: tove, on: day("2026-03-04") },
      decision: { habil: true, by: tove, reason: said("Å sitte nær hverandre er ikke nok."), on: day("2026-03-05") },
    },
  ],
  help: { wanted: true, adviserId: hilde, on: day("2026-03-02") },
  strain: null,
  assessment: {
    ...{ outcome: "alvorlig", level: "hoeyt", signs: ["lang-tid", "flere-parter"], by: lars, on: day("2026-03-06") },
    reason: said("Uenigheten har vart i over et år."),
  },
  track: "alvorlig",
  consultation: {
    ...{ question: said("Kan vi bruke en ekstern undersøker?"), sjefId: tove, by: lars, on: day("2026-03-07") },
    answer: { text: said("Ja, bruk rammeavtalen."), by: tove, on: day("2026-03-08") },
  },
  plan: {
    interviews: [
      { interviewId: "i-1" as InterviewId, who: { kind: "party", partyId: paaklaget }, on: day("2026-03-20") },
      { interviewId: "i-2" as InterviewId, who: { kind: "outside", name: said("Siri Gjest") }, on: day("2026-03-21") },
    ],
    information: [{ to: { kind: "party", partyId: klager }, what: said("Planen for samtalene"), on: day("2026-03-11") }],
    ...{ by: lars, on: day("2026-03-10") },
  },
  mandate: {
    ...{ version: 2, kind: "ekstern", investigators: [ulf], firm: said("Nordmarka Granskning AS") },
    what: said("Om det har vært møter der Kari Nygård ikke fikk ordet."),
    law: ["aml-4-1-1", "aml-4-3-trakassering", "interne-retningslinjer"],
    limits: said("Bare tiden fra august 2025."),
    ...{ draftedBy: ulf, draftedOn: day("2026-03-09"), accepted: { by: lars, on: day("2026-03-10") } },
  },
  meetings: [
    {
      ...{ meetingId: interview, purpose: "intervju", interviewId: "i-1" as InterviewId, on: day("2026-03-20"), at: "10:00" },
      ...{
        place: said("Møterom Lade, Realfagbygget"),
        topic: said("Møtene i prosjektgruppen høsten 2025."),
        documents: [account],
      },
      attendees: [
        { who: { kind: "party", partyId: paaklaget }, role: "forklarer-seg" },
        { who: { kind: "person", id: ulf }, role: "undersoeker" },
        { who: { kind: "outside", name: said("Siri Gjest") }, role: "foelger-part" },
      ],
      ...{ joint: null, calledBy: ulf, calledOn: day("2026-03-12"), shortNotice: null },
      minutes: {
        text: said("Ánte Čáppá forklarte hvordan møtene ble ledet.\n\nHan har ikke avbrutt noen med vilje."),
        ...{ by: ulf, on: day("2026-03-20"), disagreement: said("Ordet «ofte» ble endret til «noen ganger».") },
        signatures: [{ personId: ante, on: day("2026-03-20") }],
      },
      later: [{ text: said("Jeg glemte å nevne møtet 4. november."), by: ante, on: day("2026-03-22") }],
      ...{ closedOn: day("2026-03-21"), cancelled: null },
    },
    {
      ...{ meetingId: briefingOfA, purpose: "orientering", interviewId: null, on: day("2026-06-05"), at: "09:00" },
      ...{ place: null, topic: said("Beslutningen og veien videre."), documents: [] },
      attendees: [
        { who: { kind: "party", partyId: klager }, role: "part" },
        { who: { kind: "person", id: lars }, role: "leder" },
      ],
      ...{ joint: null, calledBy: lars, calledOn: day("2026-06-01"), shortNotice: null, minutes: null, later: [] },
      ...{ closedOn: null, cancelled: null },
    },
  ],
  documents: [
    {
      ...{ documentId: account, kind: "melding", title: null, text: said("Jeg får ikke ordet i møtene."), fromParty: klager },
      ...{ by: null, on: day("2026-03-02") },
      shared: [
        {
          ...{ partyId: paaklaget, text: said("Jeg får ikke ordet ■■■■■ [sladdet]."), by: lars, on: day("2026-03-03") },
          masks: [{ from: 20, to: 30, ground: "helse" }],
        },
      ],
    },
    {
      ...{ documentId: note, kind: "notat", title: said("Notat om Kari Nygård"), text: said("Internt notat."), fromParty: null },
      ...{ by: lars, on: day("2026-03-06"), shared: [] },
    },
  ],
  hearings: [
    {
      ...{ partyId: paaklaget, round: "fakta", invitedOn: day("2026-04-01"), about: said("At andre ikke slipper til i møtene.") },
      ...{ deadline: day("2026-04-15"), remindedOn: day("2026-04-16"), outdated: false },
      answer: { how: "ingen-svar", text: said("Han svarer visst aldri."), by: lars, on: day("2026-04-23") },
    },
  ],
  report: {
    process: said("Fire samtaler og gjennomgang av møtereferater."),
    facts: said("Prosjektgruppen møttes ni ganger høsten 2025."),
    incidents: [
      { text: said("Møtet 4. november ble avsluttet mens Kari Nygård snakket."), finding: "uheldig" },
      { text: said("Innspill på e-post ble ikke besvart."), finding: "paaregnelig" },
    ],
    overall: said("Hendelsene må ses i sammenheng."),
    assessment: said("Møteledelsen har hatt uheldige virkninger."),
    conclusion: said("Arbeidsmiljøet har ikke vært fullt forsvarlig."),
    legalBasis: ["aml-4-1-1", "aml-4-3-integritet", "aml-4-3-trakassering"],
    ...{ finding: "uheldig", by: ulf, on: day("2026-05-04"), outdated: false },
    offered: { on: day("2026-05-05"), deadline: day("2026-05-19"), to: [klager, paaklaget], earlier: 0 },
    comments: [{ partyId: klager, text: said("Jeg savner møtet i desember."), by: kari, on: day("2026-05-20"), late: true }],
  },
  conclusion: {
    ...{ finding: "uheldig", unsound: true, general: false, breach: true, sanctions: "ordensstraff", crime: false },
    sanctionsReason: said("Det er ikke tidligere gitt advarsel."),
    reason: said("Rapporten er godt begrunnet."),
    ...{ by: lars, on: day("2026-06-01") },
  },
  restoring: {
    measures: [
      {
        ...{ measureId: "t-1" as CaseMeasureId, text: said("Ny møteleder i gruppen."), ownerId: lars, due: day("2026-09-01") },
        ...{ movesExposed: null, doneOn: day("2026-06-10") },
        evaluations: [{ text: said("Alle kommer til orde."), works: true, by: lars, on: day("2026-06-10") }],
      },
    ],
    apology: { given: true, reason: said("Arbeidsgiver beklager."), by: lars, on: day("2026-06-08") },
    handedOn: [],
    plan: { made: true, text: said("Samtale hver måned."), by: lars, on: day("2026-06-08") },
    ...{ police: null, checks: [] },
  },
  log: [{ text: said("Ringte bedriftshelsetjenesten."), by: hilde, on: day("2026-03-15") }],
  closed: { reason: said("Tiltakene virker."), by: lars, on: day("2026-06-15") },
  reopenedOn: null,
  archived: null,
};

const madeAt: Instant = instantOf(Date.UTC(2026, 5, 16, 8));

export const source = (sak: SubCase = wholeCase, changes: Partial<CaseSource> = {}): CaseSource => ({
  sak,
  text: ({ textId }) => textId,
  nameOf: (id) => people[id] ?? "ukjent",
  language: "nb",
  template: currentCaseTemplate,
  employer: "Universitetet i Nordmarka",
  madeAt,
  ...changes,
});

const on = (date: string, by: PersonId) => ({ on: day(date), by });
/** Some of what happened; what only one of the parties may know among it. */
export const events: readonly CaseEvent[] = [
  { type: "PartyInformed", partyId: paaklaget, ...on("2026-03-03", lars) },
  { type: "InformingDelayed", partyId: klager, reason: said("KANARI"), ...on("2026-03-03", lars) },
  { type: "MandateAccepted", version: 2, ...on("2026-03-10", lars) },
  { type: "InquiryStarted", ...on("2026-03-11", lars) },
  { type: "MinutesSigned", meetingId: interview, ...on("2026-03-20", ante) },
  {
    type: "StatementInvited",
    partyId: paaklaget,
    round: "fakta",
    about: said("KANARI"),
    deadline: day("2026-04-15"),
    ...on("2026-04-01", lars),
  },
  { type: "Commented", partyId: klager, text: said("KANARI"), late: true, ...on("2026-05-20", kari) },
  { type: "CaseClosed", reason: said("KANARI"), ...on("2026-06-15", lars) },
];
