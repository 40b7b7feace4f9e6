import fc from "fast-check";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { Counterpart } from "#domain/melding/model.ts";
import { accessOf, habilitetOf, openQuestions } from "#domain/sak/access.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { hearingOf, silentParties, unheardParties } from "#domain/sak/hearings.ts";
import { briefedParties, openMeetings } from "#domain/sak/meetings.ts";
import type { CaseStatus, PartyId, SubCase } from "#domain/sak/model.ts";
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
  first,
  help,
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
  opened,
  pass,
  plan,
  promise,
  reason,
  reopen,
  represent,
  sign,
  state as statement,
  stepBack,
  strain,
  tagged,
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
export type Actor = PersonId | typeof system;
export type Asked = readonly [Actor, CaseCommand];

export const people: readonly PersonId[] = [
  ...[lars, solveig, rektor, styre, kari, per, ola, vera, hanne, tone, hilde, sjur, bodil, adam, mona, mikkel, oeyvind, stine],
];
/** Those who may own a case: leaders, and the chair of the board (VA-02). */
export const leaders: readonly PersonId[] = [lars, solveig, rektor, styre, oeyvind];

const klageAgainst = (...counterparts: readonly Counterpart[]) =>
  casesOf(meldingHaving(received(sent("klage", { counterparts })), at(lars), formalise));

const habil = declareOn();

/** Where walks begin: each kind of report that becomes a case, and how many know of parties of other sub-cases. */
export const beginnings: readonly { readonly state: SubCase; readonly others: readonly PersonId[] }[] = [
  { state: opened(), others: [] },
  { state: first(klageAgainst(...about(per, ola, tone))), others: [ola, tone] },
  { state: first(klageAgainst(group)), others: [] },
  { state: first(klageAgainst(outsider())), others: [] },
  { state: tagged("seksuell-trakassering"), others: [] },
  { state: varsel(), others: [] },
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

const one = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(1, items.length)];

/** The next step of the process where there is one, by whoever takes it. */
export function nextStep(state: SubCase, today: LocalDate, { pick }: Move): Asked | undefined {
  const [question] = openQuestions(state);
  if (question !== undefined && question.deciderId !== null) {
    return [question.deciderId, decideHabil(question.personId, pick % 3 > 0)];
  }
  const owner = state.handlers.find(({ as }) => as === "eier")?.personId;
  if (owner === undefined) {
    const mottak = state.handlers.find(({ as }) => as === "mottak")?.personId;
    if (mottak === undefined) return [sjur, assignTo(one(leaders, pick) ?? styre)];
    return [mottak, habilitetOf(state, mottak) === "usagt" ? declare() : assignTo(one(leaders, pick) ?? styre)];
  }
  if (habilitetOf(state, owner) === "usagt") return [owner, declare()];
  const shy = state.handlers.find(({ personId }) => habilitetOf(state, personId) === "usagt");
  if (shy !== undefined && pick % 2 === 0) return [shy.personId, declare()];
  const untold = state.parties.find(({ informedOn }) => informedOn === null);
  if (untold !== undefined && state.status !== "AVSLUTTET" && state.status !== "ARKIVERT") return [owner, inform(untold.partyId)];
  const silent = state.parties.find(({ who, confidentialOn }) => who.kind === "person" && confidentialOn === null);
  if (silent?.who.kind === "person" && silent.informedOn !== null) return [silent.who.id, promise];
  return ownerStep(state, owner, today, pick);
}

function ownerStep(state: SubCase, owner: PersonId, today: LocalDate, pick: number): Asked | undefined {
  const by = (command: CaseCommand): Asked => [owner, command];
  const [open] = openMeetings(state);
  if (open !== undefined) {
    return by(open.minutes === null ? minutes(open.meetingId, reason) : { type: "CloseMeeting", meetingId: open.meetingId });
  }
  switch (state.status) {
    case "FORELOEPIG_VURDERING": {
      if (state.help === null) return by(help(true, hilde));
      if (state.strain === null) return by(pick % 2 === 0 ? noStrain : strain());
      if (state.assessment !== null) return by(close);
      const outcome = one(["enkel", "alvorlig", "aapenbart-brudd", "enkel", "ingen-sak", "forbedring"] as const, pick) ?? "enkel";
      return by(pick % 7 === 0 ? pass(pick % 2 === 0 ? "enkel" : "alvorlig", true) : assess(outcome, { notice: words }));
    }
    case "PLAN_MANDAT":
    case "UNDERSOEKELSE_LEDER":
    case "UNDERSOEKELSE":
      return by(inquiryStep(state, today));
    case "KONTRADIKSJON":
      return hearStep(state, owner, "fakta") ?? by(endHearing);
    case "RAPPORTUTKAST": {
      if (state.report === null || state.report.outdated) return by(fullDraft);
      return (state.sexualHarassment ? hearStep(state, owner, "utkast") : undefined) ?? by(offer());
    }
    case "PARTSKOMMENTARER": {
      const [partyId] = silentParties(state);
      const who = state.parties.find((party) => party.partyId === partyId)?.who;
      return who?.kind === "person" ? [who.id, comment] : (hearStep(state, owner, "fakta") ?? by(endComments));
    }
    case "BESLUTNING":
      return by(pick % 4 === 0 ? conclude({ finding: "paaregnelig", breach: false }) : conclude({ crime: pick % 3 === 0 }));
    case "ORIENTERING": {
      const party = state.parties.find(
        ({ partyId, informedOn }) => informedOn !== null && !briefedParties(state).includes(partyId),
      );
      return by(
        party === undefined || party.who.kind === "group"
          ? { type: "EndBriefing" }
          : call(state, today, party.partyId, "orientering"),
      );
    }
    case "GJENOPPRETTING": {
      const { measures, apology: sorry, plan: made, police } = state.restoring;
      if (measures.length === 0) return by(measure({ due: addDays(today, 5) }));
      if (sorry === null) return by(apology);
      if (made === null) return by(agreedPlan());
      return by(
        police === null && state.conclusion?.crime === true
          ? { type: "RecordPolice", reference: null }
          : { type: "StartFollowUp" },
      );
    }
    case "OPPFOELGING": {
      const unseen = state.restoring.measures.find(({ evaluations, doneOn }) => evaluations.length === 0 && doneOn === null);
      return by(unseen === undefined ? close : ({ ...evaluate(), measureId: unseen.measureId } as CaseCommand));
    }
    case "AVSLUTTET":
      return by(pick % 3 === 0 ? reopen : archive());
    case "MOTTATT":
    case "HABILITET":
    case "ARKIVERT":
      return undefined;
  }
}

const fullDraft = draft({ legalBasis: ["aml-4-1-1", "aml-4-3-trakassering", "aml-13-1-ldl-13"] });

function inquiryStep(state: SubCase, today: LocalDate): CaseCommand {
  if (state.plan === null) return plan(interviewWith({ kind: "person", id: stine }));
  if (state.mandate?.accepted === null) return { type: "AcceptMandate", version: state.mandate.version };
  if (state.status === "PLAN_MANDAT") return { type: "StartInquiry" };
  const next = state.plan.interviews.find(
    ({ interviewId: id }) => !state.meetings.some((held) => held.interviewId === id && held.closedOn !== null),
  );
  if (next === undefined) return { type: "EndInquiry" };
  return meeting({
    ...{
      meetingId: meetingId(`m${state.meetings.length}`),
      purpose: "intervju",
      interviewId: next.interviewId,
      on: today,
      shortNotice: reason,
    },
    attendees: [next.who.kind === "person" ? withPerson(next.who.id) : { who: next.who as never, role: "forklarer-seg" }],
  });
}

function hearStep(state: SubCase, owner: PersonId, round: "fakta" | "utkast"): Asked | undefined {
  const [partyId] = unheardParties(state, round);
  if (partyId === undefined) return undefined;
  const who = state.parties.find((party) => party.partyId === partyId)?.who;
  if (hearingOf(state, partyId, round) === undefined) return [owner, invite(partyId)];
  return who?.kind === "person"
    ? [who.id, statement]
    : [owner, { type: "RecordStatement", partyId, how: "uttalelse", text: words }];
}

function call(state: SubCase, today: LocalDate, partyId: PartyId, purpose: "orientering" | "samtale"): CaseCommand {
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
    ...[{ type: "CheckStrain", concern: true, text: words }, { type: "RecordStrainMeeting" }],
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
    ...[{ type: "AddLog", text: words }, invite(party), statement, decline, { type: "RemindStatement", partyId: party }],
    { type: "RecordNoAnswer", partyId: party, reason },
    { type: "RecordStatement", partyId: party, how: "uttalelse", text: words },
    ...[endHearing, fullDraft, offer(), comment, endComments, conclude(), { type: "EndBriefing" }],
    ...[measure({ measureId: measureId(`t${n}`), due: today, ownerId: person }), evaluate(), apology, agreedPlan(false)],
    ...[{ type: "RecordPolice", reference: null }, { type: "StartFollowUp" }, { type: "AskProtection", personId: person }],
    ...[{ type: "AnswerProtection", exposed: true, text: words }, close, reopen, archive()],
  ] as readonly CaseCommand[];
}

/** Who acts in a move that is not the next step. */
export function actorOf(state: SubCase, { who, stranger }: Move, known: Parameters<typeof accessOf>[1]): Actor {
  if (stranger) return one([...people, system], who) ?? system;
  const able = [...new Set(accessOf(state, known).map(({ personId }) => personId))];
  return one(able, who) ?? system;
}

/** Every state, for asking whether the walks came there. */
export const everyStatus: readonly CaseStatus[] = [
  ...([
    "MOTTATT",
    "HABILITET",
    "FORELOEPIG_VURDERING",
    "UNDERSOEKELSE_LEDER",
    "PLAN_MANDAT",
    "UNDERSOEKELSE",
    "KONTRADIKSJON",
  ] as const),
  ...([
    "RAPPORTUTKAST",
    "PARTSKOMMENTARER",
    "BESLUTNING",
    "ORIENTERING",
    "GJENOPPRETTING",
    "OPPFOELGING",
    "AVSLUTTET",
    "ARKIVERT",
  ] as const),
];
