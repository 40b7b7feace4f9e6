import { habilitetOf, openQuestions } from "#domain/habilitet/questions.ts";
import type { Actor } from "#domain/kernel/actor.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { hearingOf, silentParties, unheardParties } from "#domain/sak/hearings.ts";
import { helpRefusals } from "#domain/sak/help.ts";
import { hasPage, isByLetter, isReminded, unsentParties } from "#domain/sak/letters.ts";
import { briefedParties, openMeetings } from "#domain/sak/meetings.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { hilde, oeyvind, ola, organisation, sjur, stine, styre, system } from "../melding/given.ts";
import {
  addHandler,
  agreedPlan,
  answerConsult,
  apology,
  archive,
  assess,
  assignTo,
  close,
  comment,
  conclude,
  consult,
  decideHabil,
  declare,
  endComments,
  endHearing,
  escalate,
  evaluate,
  help,
  inform,
  interviewWith,
  invite,
  mandate,
  measure,
  meeting,
  meetingId,
  minutes,
  noStrain,
  offer,
  pass,
  plan,
  promise,
  reason,
  recorded,
  recordedComment,
  remindedByLetter,
  reopen,
  state as statement,
  strain,
  withPerson,
  words,
} from "./given.ts";
import { call, fullDraft, leaders, type Move, one } from "./walk.ts";

/** Who asks for what. */
type Asked = readonly [PersonId | Actor, CaseCommand];

/** The next step of the process where there is one, by whoever takes it. */
export function nextStep(state: SubCase, today: LocalDate, { pick }: Move, house: Organisation): Asked | undefined {
  const [question] = openQuestions(state);
  if (question !== undefined && question.deciderId !== null) {
    return [question.deciderId, decideHabil(question.personId, pick % 3 > 0)];
  }
  const asked = state.restoring.checks.find(({ answer }) => answer === null);
  const isHere = asked !== undefined && house.people.get(asked.personId)?.active === true;
  if (asked !== undefined && isHere && pick % 5 === 0)
    return [asked.personId, { type: "AnswerProtection", exposed: false, text: null }];
  const [reporter] = state.reporters;
  if (asked === undefined && reporter !== undefined && pick % 17 === 0) {
    return [system, { type: "AskProtection", personId: reporter }];
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
  if (untold !== undefined && untold.delayed === null && pick % 9 === 0) {
    return [owner, { type: "DelayInforming", partyId: untold.partyId, reason }];
  }
  if (untold !== undefined && state.status !== "AVSLUTTET" && state.status !== "ARKIVERT") return [owner, inform(untold.partyId)];
  const silent = state.parties.find((party) => hasPage(party, house) && party.confidentialOn === null);
  if (silent?.who.kind === "person" && silent.informedOn !== null) return [silent.who.id, promise];
  return ownerStep(state, owner, today, pick, house);
}

function ownerStep(state: SubCase, owner: PersonId, today: LocalDate, pick: number, house: Organisation): Asked | undefined {
  const by = (command: CaseCommand): Asked => [owner, command];
  const [open] = openMeetings(state);
  const shy = state.parties.find(
    ({ partyId, who }) => who.kind === "person" && open?.joint?.consents.includes(partyId) === false,
  )?.who;
  if (shy?.kind === "person" && pick % 2 === 0) {
    return [shy.id, { type: "ConsentToJoint", meetingId: open?.meetingId ?? meetingId() }];
  }
  if (open !== undefined) {
    return by(open.minutes === null ? minutes(open.meetingId, reason) : { type: "CloseMeeting", meetingId: open.meetingId });
  }
  if (state.track !== null && state.conclusion === null && helpRefusals(state, { organisation }).length > 0) {
    const adviser = one([hilde, sjur], pick) ?? hilde;
    return by(pick % 2 === 0 ? help(true, adviser) : addHandler(adviser, "bistand", reason));
  }
  switch (state.status) {
    case "FORELOEPIG_VURDERING": {
      if (state.help === null) return by(help(true, hilde));
      if (state.strain === null) return by(pick % 2 === 0 ? noStrain : strain());
      if (state.assessment !== null) return by(close);
      const level = pick % 4 === 0 ? "hoeyt" : "lavt";
      const outcome = one(["enkel", "alvorlig", "aapenbart-brudd", "enkel", "ingen-sak", "forbedring"] as const, pick) ?? "enkel";
      return by(pick % 7 === 0 ? pass(pick % 2 === 0 ? "enkel" : "alvorlig", true) : assess(outcome, { notice: words, level }));
    }
    case "PLAN_MANDAT":
      return mandateStep(state, owner, pick) ?? by(inquiryStep(state, today));
    case "UNDERSOEKELSE_LEDER":
      return by(pick % 9 === 0 ? escalate : inquiryStep(state, today));
    case "UNDERSOEKELSE":
      return by(inquiryStep(state, today));
    case "KONTRADIKSJON":
      return hearStep(state, owner, "fakta", today, pick, house) ?? by(endHearing);
    case "RAPPORTUTKAST": {
      if (state.report === null || state.report.outdated) return by(fullDraft);
      return (
        (state.sexualHarassment ? hearStep(state, owner, "utkast", today, pick, house) : undefined) ?? by(offer(null, today))
      );
    }
    case "PARTSKOMMENTARER": {
      if (unsentParties(state, house).length > 0) return by(offer(null, today));
      const [partyId] = silentParties(state);
      const party = state.parties.find((one) => one.partyId === partyId);
      if (party?.who.kind === "person" && hasPage(party, house)) return [party.who.id, comment];
      if (party !== undefined && pick % 2 === 0) return by(recordedComment(party.partyId, today));
      return hearStep(state, owner, "fakta", today, pick, house) ?? by(endComments);
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

/** Where others are to investigate: the sjef is asked and answers, and somebody is named. */
function mandateStep({ consultation, mandate: drafted }: SubCase, owner: PersonId, pick: number): Asked | undefined {
  if (consultation === null) return pick % 3 === 0 ? [owner, consult] : undefined;
  if (consultation.answer === null) return pick % 3 === 0 ? [owner, consult] : [consultation.sjefId, answerConsult];
  if (drafted !== null) return undefined;
  const investigator = one([oeyvind, ola, stine], pick) ?? ola;
  return [owner, pick % 4 === 0 ? mandate([], { kind: "ekstern", firm: words }) : mandate([investigator])];
}

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

function hearStep(
  state: SubCase,
  owner: PersonId,
  round: "fakta" | "utkast",
  today: LocalDate,
  pick: number,
  house: Organisation,
): Asked | undefined {
  const [partyId] = unheardParties(state, round);
  if (partyId === undefined) return undefined;
  const who = state.parties.find((party) => party.partyId === partyId)?.who;
  const open = hearingOf(state, partyId, round);
  if (open === undefined) return [owner, invite(partyId, null, today)];
  const byLetter = isByLetter(state, partyId, house);
  // Some let the deadline pass.
  if (pick % 3 === 0 && today > open.deadline) {
    const silence = { type: "RecordNoAnswer", partyId, reason } as const;
    if (isReminded(state, open, house)) return [owner, silence];
    return byLetter ? [owner, remindedByLetter(partyId, today)] : [system, { type: "RemindStatement", partyId }];
  }
  if (pick % 3 === 0) return undefined;
  return who?.kind === "person" && !byLetter ? [who.id, statement] : [owner, recorded(partyId, today)];
}
