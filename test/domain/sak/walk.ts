import fc from "fast-check";
import type { Actor } from "#domain/kernel/actor.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { Counterpart } from "#domain/melding/model.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { accessOf } from "#domain/sak/access.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { contactsOf } from "#domain/sak/contact.ts";
import type { CaseHouse } from "#domain/sak/facts.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import {
  about,
  adam,
  facts as at,
  bodil,
  declare as declareOn,
  examine,
  formalise,
  group,
  hanne,
  help as helpWith,
  hilde,
  kari,
  lars,
  having as meldingHaving,
  mikkel,
  mona,
  oeyvind,
  ola,
  outsider,
  per,
  received,
  rektor,
  sent,
  sjur,
  solveig,
  stine,
  styre,
  system,
  tone,
  vera,
} from "../melding/given.ts";
import {
  addHandler,
  addParty,
  agreedPlan,
  answerConsult,
  apology,
  archive,
  assess,
  assignTo,
  casesOf,
  challenge,
  close,
  comment,
  conclude,
  concluded,
  consult,
  decideHabil,
  declare,
  decline,
  documentId,
  doubt,
  draft,
  endComments,
  endHearing,
  escalate,
  evaluate,
  facts,
  first,
  having,
  help,
  helped,
  inform,
  interviewId,
  interviewWith,
  invite,
  mandate,
  measure,
  measureId,
  meeting,
  meetingId,
  minutes,
  noStrain,
  offer,
  offered,
  opened,
  pass,
  passedOver,
  plan,
  promise,
  reason,
  recorded,
  recordedComment,
  remindedByLetter,
  reopen,
  represent,
  sign,
  simple,
  state as statement,
  stepBack,
  strain,
  tagged,
  told,
  varsel,
  withParty,
  withPerson,
  words,
} from "./given.ts";

/** One move of a walk: the next step of the process, or anything that anybody may think of. */
export type Move = {
  readonly drive: boolean;
  readonly pick: number;
  readonly who: number;
  readonly stranger: boolean;
  readonly days: number;
};

export const people: readonly PersonId[] = [
  ...[lars, solveig, rektor, styre, kari, per, ola, vera, hanne, tone, hilde, sjur, bodil, adam, mona, mikkel, oeyvind, stine],
];
/** Those who may own a case: leaders, and the chair of the board (VA-02). */
export const leaders: readonly PersonId[] = [lars, solveig, rektor, styre, oeyvind];

const klageAgainst = (...counterparts: readonly Counterpart[]) =>
  casesOf(meldingHaving(received(sent("klage", { counterparts })), at(lars), formalise));

const habil = declareOn();

const joint = meeting({ attendees: told().parties.map(({ partyId }) => withParty(partyId)), jointAssessment: reason });

/** Where walks begin: each kind of report that becomes a case, and how many know of parties of other sub-cases. */
export const beginnings: readonly { readonly state: SubCase; readonly others: readonly PersonId[] }[] = [
  { state: opened(), others: [] },
  { state: simple(helped()), others: [] },
  { state: having(told(), facts(lars), joint), others: [] },
  { state: offered(), others: [] },
  { state: concluded({ crime: true }), others: [] },
  { state: first(klageAgainst(...about(per, ola, tone))), others: [ola, tone] },
  { state: first(klageAgainst(group)), others: [] },
  { state: first(klageAgainst(outsider())), others: [] },
  { state: tagged("seksuell-trakassering"), others: [] },
  { state: varsel(), others: [] },
  { state: passedOver(), others: [] },
  { state: first(casesOf(meldingHaving(received(sent("underretning")), at(lars), formalise))), others: [] },
  {
    state: first(casesOf(meldingHaving(undefined, at(lars), examine(), habil, helpWith(true, hilde), formalise))),
    others: [],
  },
];

export const moves: fc.Arbitrary<Move> = fc.record({
  drive: fc.integer({ min: 0, max: 9 }).map((chance) => chance < 7),
  pick: fc.nat(9_999),
  who: fc.nat(99),
  stranger: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  days: fc.constantFrom(0, 0, 0, 1, 8, 16),
});

/** One of some things, picked by chance. */
export const one = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(1, items.length)];

/** A draft that suits every case. */
export const fullDraft = draft({ legalBasis: ["aml-4-1-1", "aml-4-3-trakassering", "aml-13-1-ldl-13"] });

/** A meeting with one party, today. */
export function call(state: SubCase, today: LocalDate, partyId: PartyId, purpose: "orientering" | "samtale"): CaseCommand {
  return meeting({
    ...{ meetingId: meetingId(`m${state.meetings.length}`), purpose, on: today, shortNotice: reason },
    attendees: [withParty(partyId)],
  });
}

/** Anything that anybody may think of, filled in so that it could be accepted somewhere, about somebody picked by chance. */
export function anything(state: SubCase, today: LocalDate, { pick }: Move): readonly CaseCommand[] {
  const person = one(people, pick) ?? ola;
  const other = one(people, Math.floor(pick / 7)) ?? ola;
  const party = one(state.parties, pick)?.partyId ?? ("" as PartyId);
  const held = one(state.meetings, pick)?.meetingId ?? meetingId("none");
  const n = state.meetings.length + state.documents.length + state.parties.length;
  const both = state.parties.map(({ partyId }) => withParty(partyId));
  return [
    ...[
      declare(),
      declare("inhabil"),
      doubt,
      challenge(person),
      decideHabil(person, pick % 2 === 0),
      stepBack,
      { type: "ReplaceGone" },
    ],
    ...[assignTo(person), addHandler(person, pick % 2 === 0 ? "saksbehandler" : "bistand", reason), help(pick % 2 === 0, person)],
    { type: "RemoveHandler", personId: person, reason: null },
    ...[
      addParty(person, pick % 3 === 0 ? "paaklaget" : "beroert", `p${n}`),
      addParty(outsider(), "klager", `p${n}`),
      inform(party),
      promise,
    ],
    { type: "DelayInforming", partyId: party, reason },
    ...[represent(pick % 4 === 0 ? null : person, pick % 2 === 0), { type: "RefuseInterview" }, strain(person), noStrain],
    { type: "RequestContact", contactId: `k${n + contactsOf(state).length}`, text: words },
    {
      type: "AnswerContact",
      contactId: contactsOf(state).at(-1)?.contactId ?? "none",
      ...{ consent: pick % 2 === 0, factual: true, contradiction: true, reason },
    },
    ...[{ type: "CheckStrain", concern: true, text: words }, { type: "RecordStrainMeeting" }],
    { type: "TagSexualHarassment", on: pick % 3 > 0, reason },
    ...[assess("ingen-sak"), assess("enkel"), assess("alvorlig"), pass("enkel", true), escalate, consult, answerConsult],
    plan(interviewWith({ kind: "party", partyId: party }), interviewWith({ kind: "person", id: person }, `i${n}`)),
    ...[
      mandate([person]),
      mandate([], { kind: "ekstern", firm: words }),
      { type: "AcceptMandate", version: state.mandate?.version ?? 1 },
    ],
    ...[{ type: "StartInquiry" }, { type: "EndInquiry" }],
    ...[call(state, today, party, "samtale"), call(state, today, party, "orientering")],
    meeting({ meetingId: meetingId(`m${n}`), on: today, shortNotice: reason, attendees: both, jointAssessment: reason }),
    meeting({ meetingId: meetingId(`m${n}`), on: addDays(today, 9), attendees: [withPerson(person), withPerson(other)] }),
    meeting({
      ...{ meetingId: meetingId(`m${n}`), purpose: "intervju", interviewId: interviewId(), on: today },
      shortNotice: reason,
      attendees: both,
    }),
    { type: "ConsentToJoint", meetingId: held },
    { type: "CancelMeeting", meetingId: held, reason },
    ...[
      minutes(held),
      sign(held),
      { type: "CloseMeeting", meetingId: held },
      { type: "AddLaterInput", meetingId: held, text: words },
    ],
    { type: "AddDocument", documentId: documentId(`d${n}`), kind: "bevis", title: words, text: words },
    {
      type: "ShareDocument",
      documentId: one(state.documents, pick)?.documentId ?? documentId(),
      partyId: party,
      masks: [],
      text: words,
    },
    ...[
      { type: "AddLog", text: words },
      invite(party, null, today),
      statement,
      decline,
      { type: "RemindStatement", partyId: party },
    ],
    { type: "RecordNoAnswer", partyId: party, reason },
    ...[recorded(party, today), remindedByLetter(party, today), recordedComment(party, today)],
    ...[endHearing, fullDraft, offer(null, today), comment, endComments, conclude(), { type: "EndBriefing" }],
    ...[measure({ measureId: measureId(`t${n}`), due: today, ownerId: person }), evaluate(), apology, agreedPlan(false)],
    ...[{ type: "RecordPolice", reference: null }, { type: "StartFollowUp" }, { type: "AskProtection", personId: person }],
    { type: "HandOnMeasure" },
    ...[{ type: "AnswerProtection", exposed: true, text: words }, close, reopen, archive()],
  ] as readonly CaseCommand[];
}

/** Now and then a party leaves the house in the middle, and never comes back. */
export function houseAfter(real: { readonly state: SubCase; readonly house: Organisation }, { pick }: Move): Organisation {
  if (pick % 45 !== 0) return real.house;
  const who = one(real.state.parties, Math.floor(pick / 45))?.who;
  const person = who?.kind === "person" ? real.house.people.get(who.id) : undefined;
  if (person === undefined) return real.house;
  return { ...real.house, people: new Map([...real.house.people, [person.id, { ...person, active: false }]]) };
}

/** Who acts in a move that is not the next step. */
export function actorOf(state: SubCase, { who, stranger }: Move, known: CaseHouse): PersonId | Actor {
  // Who has left signs in nowhere.
  const isHere = (id: PersonId) => known.organisation.people.get(id)?.active === true;
  if (stranger) return one([...people.filter(isHere), system], who) ?? system;
  const able = [...new Set(accessOf(state, known).map(({ personId }) => personId))];
  return one(able, who) ?? system;
}
