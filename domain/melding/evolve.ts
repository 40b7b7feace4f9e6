import type { LocalDate } from "../kernel/localDate.ts";
import type { ReportEvent } from "./commands.ts";
import { isWaiting } from "./contact.ts";
import { complainantsOf, isGiven } from "./facts.ts";
import type { Message, Report, ReportStatus, ReportTag } from "./model.ts";
import { outOf } from "./namesakes.ts";

/**
 * The report after an event. `ReportSubmitted`, `OralLogged`, `ExaminationOpened` and `ReportForwarded` begin one; every other event
 * needs one. `ReportForwarded` leaves the report that it was decided with as it is: it begins the other one.
 */
export function evolveReport(state: Report | undefined, event: ReportEvent): Report {
  switch (event.type) {
    case "ReportSubmitted":
    case "OralLogged":
    case "ExaminationOpened":
      return begun(event);
    case "ReportForwarded":
      return state ?? begun(event);
  }
  if (state === undefined) throw new Error(`${event.type} without a report`);
  const { on } = event;
  switch (event.type) {
    case "HabilitetDeclared": {
      const { by: personId, answer, reason, deciderId } = event;
      const said = { personId, answer, reason, challengedBy: null, deciderId, on, decision: null };
      return { ...state, habilitet: [...state.habilitet, said] };
    }
    case "HabilitetChallenged": {
      const { personId, reason, deciderId } = event;
      const said = { personId, answer: "bestridt", reason, challengedBy: "melder", deciderId, on, decision: null } as const;
      return { ...state, habilitet: [...state.habilitet, said] };
    }
    case "HabilitetDecided": {
      const last = state.habilitet.findLastIndex(({ personId }) => personId === event.personId);
      const habilitet = state.habilitet.map((one, index) => (index === last ? { ...one, decision: event.decision } : one));
      return { ...state, habilitet };
    }
    case "HandlersChanged": {
      const gone = event.removed.map(({ personId }) => personId);
      const handlers = [...state.handlers.filter(({ personId }) => !gone.includes(personId)), ...event.added];
      const former = [...state.former, ...event.removed.map((one) => ({ ...one, on }))];
      const habilitet = state.habilitet.map((one, index) => {
        const passed = event.deciders.find(({ personId }) => personId === one.personId);
        const isLast = index === state.habilitet.findLastIndex(({ personId }) => personId === one.personId);
        return passed !== undefined && isLast ? { ...one, deciderId: passed.deciderId } : one;
      });
      return { ...state, handlers, former, habilitet, vacant: event.vacant };
    }
    case "Acknowledged": {
      const acknowledged = { ...state, status: from(state, "INNSENDT", acknowledgedAs(state)), acknowledgedOn: on };
      return withMessage(acknowledged, { ...event, from: "mottaker", as: "kvittering", files: 0 });
    }
    case "MessageSent":
      return withMessage(state, { ...event, as: event.from === "melder" ? "tillegg" : "melding" });
    case "NoteAdded":
      return { ...state, notes: [...state.notes, { noteId: event.noteId, by: event.by, text: event.text, on }] };
    case "Reclassified": {
      const { from: before, to, by, reason } = event;
      const reclassifications = [...state.reclassifications, { from: before, to, by, reason, on }];
      // A varsel keeps its protection under kap. 2 A whatever it is handled as (VA-19).
      const tags = before === "varsel" ? withTag(state.tags, "varsel-2a") : state.tags;
      return { ...state, kind: to, status: backTo({ ...state, kind: to }), tags, reclassifications };
    }
    case "TagSet": {
      const tags = event.isSet ? withTag(state.tags, event.tag) : state.tags.filter((tag) => tag !== event.tag);
      return { ...state, tags, danger: event.tag === "fare" ? event.isSet : state.danger };
    }
    case "ChoiceAsked":
      return { ...state, status: "MAA_OMKLASSIFISERES" };
    case "ContentChanged": {
      const { what, more } = event;
      const answers = state.answers === null ? null : { ...state.answers, what, more };
      return { ...state, answers, status: from(state, "MAA_OMKLASSIFISERES", backTo(state)) };
    }
    case "CounterpartsNamed":
      return { ...state, counterparts: [...state.counterparts, ...event.counterparts] };
    case "HelpSettled":
      return { ...state, help: { wanted: event.wanted, adviserId: event.adviserId, on } };
    case "VarselAssessed": {
      const { censurable, reason, by } = event;
      return { ...state, status: "VURDERT", assessment: { censurable, reason, by, on } };
    }
    case "InvestigationStarted":
      return { ...state, status: "UNDERSOEKES" };
    case "FeedbackGiven": {
      const told = { ...state, status: "TILBAKEMELDT" as const, feedbackOn: on };
      return withMessage(told, { ...event, from: "mottaker", as: "tilbakemelding", files: 0 });
    }
    case "ChangeDecided": {
      const { outcome, reason, by } = event;
      const status = ({ innvilget: "INNVILGET", avslaatt: "AVSLAATT", loeftet: "LOEFTET" } as const)[outcome];
      return { ...state, status, decision: { outcome, reason, by, on } };
    }
    case "CoverageClarified": {
      const clarify = { open: false, reason: event.reason };
      return { ...state, clarify, status: event.covered ? state.status : "HENVIST" };
    }
    case "CoordinationRecorded":
      return { ...state, coordination: { agreement: event.agreement, on } };
    case "MinutesSigned": {
      const { origin } = state;
      if (origin.kind !== "muntlig") return { ...state, signedOn: on };
      return { ...state, origin: { ...origin, signedBy: [...origin.signedBy, event.by] } };
    }
    case "Formalised":
      return { ...state, status: "FORMALISERT", formalisedOn: on, contacts: movedWith(state, on) };
    case "ForwardedToEmployer":
      return { ...state, forwardedTo: event.newId };
    case "ContactRequested": {
      const { contactId, text, by } = event;
      return { ...state, contacts: [...state.contacts, { contactId, by, text, on, answer: null }] };
    }
    case "ContactAnswered": {
      const answer = { consent: event.consent, by: event.by, reason: event.reason, on };
      return { ...state, contacts: state.contacts.map((one) => (one.contactId === event.contactId ? { ...one, answer } : one)) };
    }
    case "ReportWithdrawn":
      return { ...state, status: "TRUKKET", closed: { reason: event.reason, on } };
    case "ReportClosed":
      return { ...state, status: "AVSLUTTET", closed: { reason: event.reason, on } };
    case "CasesResumed":
      return { ...state, status: state.kind === "varsel" ? "UNDERSOEKES" : "FORMALISERT", closed: null };
    case "ReportReopened": {
      const clarify = state.status === "HENVIST" ? { open: true, reason: null } : state.clarify;
      // VA-08: what they say now is to be forwarded as well. What was forwarded before stands in the log.
      const anew = { acknowledgedOn: null, feedbackOn: null, decision: null, closed: null, clarify, forwardedTo: null };
      const reopened = { ...state, ...anew, status: "INNSENDT" as const, reopenedOn: on };
      return withMessage(reopened, { ...event, from: "melder", as: "tillegg", files: 0 });
    }
  }
}

type Beginning = Extract<ReportEvent, { type: "ReportSubmitted" | "OralLogged" | "ExaminationOpened" | "ReportForwarded" }>;

function begun(event: Beginning): Report {
  const { id, number, unitId, recipient, handlers, on } = event;
  const blank: Report = {
    id,
    number,
    kind: "egen-undersoekelse",
    calledAs: null,
    reporter: { kind: "nobody" },
    members: [],
    unitId,
    answers: null,
    counterparts: [],
    origin: { kind: "skjema" },
    tags: [],
    status: "INNSENDT",
    submittedOn: on,
    recipient,
    handlers,
    former: [],
    vacant: recipient.kind === "none" ? recipient.why : null,
    habilitet: [],
    danger: null,
    signedOn: null,
    clarify: null,
    acknowledgedOn: null,
    help: null,
    assessment: null,
    feedbackOn: null,
    decision: null,
    messages: [],
    notes: [],
    contacts: [],
    reclassifications: [],
    forwardedTo: null,
    relatedTo: null,
    coordination: null,
    files: 0,
    formalisedOn: null,
    closed: null,
    reopenedOn: null,
  };
  switch (event.type) {
    case "ReportSubmitted": {
      const { answers, reporter, tags, status, files, relatedTo } = event;
      return {
        ...blank,
        kind: answers.kind,
        calledAs: answers.kind,
        reporter,
        answers,
        members: answers.onBehalf === true ? answers.members : [],
        counterparts: answers.counterparts,
        origin: { kind: event.through },
        tags,
        status,
        danger: answers.danger,
        signedOn: answers.kind === "klage" && answers.signs ? on : null,
        clarify: event.clarify ? { open: true, reason: null } : null,
        relatedTo,
        ...outOf(event),
        files,
      };
    }
    case "OralLogged": {
      // Somebody has heard them already: what is left is to formalise it (VA-32).
      const { oral, by } = event;
      const origin = { kind: "muntlig", loggedBy: by, oral, signedBy: [] } as const;
      return { ...blank, kind: "klage", counterparts: oral.counterparts, origin, status: "KVITTERT", acknowledgedOn: on };
    }
    case "ExaminationOpened": {
      const origin = { kind: "egen-plikt", source: event.source, what: event.what } as const;
      return { ...blank, counterparts: event.counterparts, origin, status: "KVITTERT", acknowledgedOn: on };
    }
    case "ReportForwarded": {
      const { answers, reporter, tags } = event;
      const origin = { kind: "videresendt", from: event.from } as const;
      const { kind, counterparts, danger } = answers;
      return { ...blank, kind, calledAs: kind, reporter, answers, counterparts, origin, tags, danger, ...outOf(event) };
    }
  }
}

/** VA-18: whoever owns the case answers what its parties asked before it was one. */
function movedWith(state: Report, on: LocalDate): Report["contacts"] {
  const parties = complainantsOf(state);
  return state.contacts.map((one) => {
    const goesAlong = isWaiting(one) && one.by != null && parties.includes(one.by);
    return goesAlong ? { ...one, movedOn: on } : one;
  });
}

/** A søknad is not only acknowledged: its leader works on it. */
function acknowledgedAs({ kind }: Report): ReportStatus {
  return kind === "soeknad-om-endring" ? "BEHANDLES" : "KVITTERT";
}

/** Where a report goes on from when it is reclassified or chosen anew. */
function backTo(state: Report): ReportStatus {
  if (state.acknowledgedOn === null) return "INNSENDT";
  return acknowledgedAs(state);
}

/** The next status when the report stands exactly there; one that is further on stays where it is. */
function from(state: Report, status: ReportStatus, next: ReportStatus): ReportStatus {
  return state.status === status ? next : state.status;
}

function withTag(tags: readonly ReportTag[], tag: ReportTag): readonly ReportTag[] {
  return tags.includes(tag) ? tags : [...tags, tag];
}

/** Adds a message where there is something in it; `by` is named for handlers only. */
function withMessage(state: Report, { messageId, from: sender, by, text, on, as, files }: Message): Report {
  if (!isGiven(text) && files === 0) return state;
  const message: Message = { messageId, from: sender, by: sender === "melder" ? null : by, text, on, as, files };
  return { ...state, messages: [...state.messages, message] };
}
