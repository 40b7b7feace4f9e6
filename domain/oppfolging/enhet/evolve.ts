import type { UnitEvent } from "./commands.ts";
import type { HandedId, HandedMeasure, Measure, MeasureId, Meeting, MeetingId, Step, UnitProcess } from "./model.ts";

/** The process after an event. `UnitOpened` begins one; every other event needs one. */
export function evolveUnit(state: UnitProcess | undefined, event: UnitEvent): UnitProcess {
  if (event.type === "UnitOpened") return opened(event);
  if (state === undefined) throw new Error(`${event.type} without a process`);
  const { on } = event;
  switch (event.type) {
    case "StartChosen": {
      const reportReviewedOn = event.start.reportReviewed ? (state.reportReviewedOn ?? on) : null;
      return { ...state, step: "STARTPUNKT", start: event.start, reportReviewedOn };
    }
    case "ReportReviewed":
      return { ...state, reportReviewedOn: on };
    case "ChallengesRaised":
      return { ...state, challenges: [...state.challenges, { note: event.note, on }] };
    case "ProcessPlanned": {
      const { verneombudId, losam } = event;
      return { ...state, step: from(state, "STARTPUNKT", "PLANLAGT"), planning: { verneombudId, losam, on } };
    }
    case "RiskAssessed": {
      const { risks, leaderMeetingOn, reason } = event;
      const next = state.meetings.some(({ held }) => held !== null) ? "MOETER" : "RISIKOVURDERT";
      return { ...state, step: from(state, "PLANLAGT", next), risk: { risks, leaderMeetingOn, reason, on } };
    }
    case "MeetingPlanned":
      return {
        ...state,
        meetings: [...state.meetings, { meetingId: event.meetingId, plan: event.plan, held: null, cancelled: false }],
      };
    case "MeetingHeld": {
      const held = meetingWith(state, event.meetingId, { held: event.outcome });
      return { ...state, step: from(state, "RISIKOVURDERT", "MOETER"), meetings: held };
    }
    case "MeetingCancelled":
      return { ...state, meetings: meetingWith(state, event.meetingId, { cancelled: true }) };
    case "MeetingsClosed":
      return { ...state, step: "TILTAKSPLAN_UTKAST", meetingsClosed: { on, involvement: event.involvement } };
    case "MeasureAdded": {
      const { measureId, content, reason } = event;
      const revisions = reason === null ? [] : [{ on, reason }];
      const added: Measure = { measureId, content, progress: "ikke-startet", dropped: null, revisions };
      return {
        ...state,
        measures: [...state.measures, added],
        handed: event.handedId === undefined ? state.handed : answered(state, event.handedId, { kind: "adopted", measureId, on }),
      };
    }
    case "MeasureHandedOver": {
      const { handedId, text, kind, due } = event;
      return { ...state, handed: [...state.handed, { handedId, text, kind, due, on, answer: null }] };
    }
    case "HandedDeclined":
      return { ...state, handed: answered(state, event.handedId, { kind: "declined", reason: event.reason, on }) };
    case "MeasureChanged": {
      const { content, reason } = event;
      return {
        ...state,
        measures: measureWith(state, event.measureId, (measure) => ({
          ...measure,
          content,
          revisions: reason === null ? measure.revisions : [...measure.revisions, { on, reason }],
        })),
      };
    }
    case "MeasureDropped":
      return {
        ...state,
        measures: measureWith(state, event.measureId, (measure) => ({ ...measure, dropped: { on, reason: event.reason } })),
      };
    case "PlanSubmitted": {
      const { by, noMeasuresReason, overrideReason, involvement } = event;
      return { ...state, plan: { by, on, noMeasuresReason, overrideReason, involvement } };
    }
    case "ArchiveReferenceRecorded": {
      const { reference, archivedOn } = event;
      return {
        ...state,
        step: from(state, "TILTAKSPLAN_UTKAST", "DOKUMENTERT"),
        archive: { reference, archivedOn, recordedOn: on },
      };
    }
    case "ProgressReported": {
      const { progress } = event;
      const measures = measureWith(state, event.measureId, (measure) => ({ ...measure, progress }));
      return { ...state, step: progress === "ikke-startet" ? state.step : from(state, "DOKUMENTERT", "IVERKSATT"), measures };
    }
    case "EvaluationDrafted": {
      const { entries, summary, version } = event;
      return { ...state, step: "EVALUERING_UTKAST", evaluation: { version, entries, summary, draftedOn: on, askedOn: null } };
    }
    case "VerneombudAsked":
      return {
        ...state,
        step: "SAMRAAD_VERNEOMBUD",
        evaluation: state.evaluation === null ? null : { ...state.evaluation, askedOn: on },
      };
    case "Attested": {
      const { by, about, version, answer, comment } = event;
      return { ...state, attestations: [...state.attestations, { by, about, version, answer, comment, on }] };
    }
    case "CommentAdded": {
      const { by, as, text } = event;
      return { ...state, comments: [...state.comments, { by, as, text, on }] };
    }
    case "EvaluationSubmitted": {
      const { by, version, losam } = event;
      return { ...state, step: "INNLEVERT", submission: { by, on, version, losam } };
    }
    case "UnitClosed":
      return { ...state, step: "LUKKET", closedOn: on };
    case "UnitExempted":
      return { ...state, step: "BORTFALT", exemption: { reason: event.reason, on, stepBefore: state.step } };
    case "UnitReinstated":
      return { ...state, step: state.exemption?.stepBefore ?? state.step, exemption: null };
  }
}

function opened({ id, cycleId, unitId, on }: Extract<UnitEvent, { type: "UnitOpened" }>): UnitProcess {
  return {
    id,
    cycleId,
    unitId,
    step: "STARTPUNKT",
    openedOn: on,
    start: null,
    reportReviewedOn: null,
    challenges: [],
    planning: null,
    risk: null,
    meetings: [],
    meetingsClosed: null,
    measures: [],
    handed: [],
    plan: null,
    archive: null,
    evaluation: null,
    attestations: [],
    comments: [],
    submission: null,
    closedOn: null,
    exemption: null,
  };
}

/** The next step when the process stands exactly there; a process that is further on stays where it is. */
function from(state: UnitProcess, step: Step, next: Step): Step {
  return state.step === step ? next : state.step;
}

function meetingWith(state: UnitProcess, meetingId: MeetingId, change: Partial<Meeting>): readonly Meeting[] {
  return state.meetings.map((meeting) => (meeting.meetingId === meetingId ? { ...meeting, ...change } : meeting));
}

function measureWith(state: UnitProcess, measureId: MeasureId, change: (measure: Measure) => Measure): readonly Measure[] {
  return state.measures.map((measure) => (measure.measureId === measureId ? change(measure) : measure));
}

function answered(state: UnitProcess, handedId: HandedId, answer: HandedMeasure["answer"]): readonly HandedMeasure[] {
  return state.handed.map((one) => (one.handedId === handedId ? { ...one, answer } : one));
}
