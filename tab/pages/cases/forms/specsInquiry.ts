import type { SomebodyView } from "#domain/contract/sakPieces.ts";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import type { InterviewId, LegalBasis } from "#domain/sak/inquiry.ts";
import type { AssessmentOutcome, SeriousSign } from "#domain/sak/model.ts";
import { somebodyOf } from "./somebodyOf.ts";
import type { Field, SomebodyTyped, Spec } from "./typed.ts";

const reason: Field = { control: "words", name: "reason", required: true };
const text: Field = { control: "words", name: "text", required: true };
const signs: Field = { control: "several", name: "signs", from: "signs" };

/** Assessment, plan and mandate. */
export const inquirySpecs = {
  Assess: {
    rule: "SB-34",
    fields: [
      { control: "choice", name: "outcome", from: "outcomes", required: true },
      { control: "choice", name: "level", from: "levels", required: true },
      signs,
      reason,
      {
        control: "words",
        name: "notice",
        required: true,
        when: ({ text: said }) => said["outcome"] === "ingen-sak" || said["outcome"] === "forbedring",
      },
    ],
    command: (read) => ({
      type: "Assess",
      outcome: read.code<AssessmentOutcome>("outcome"),
      level: read.code<"lavt" | "hoeyt">("level"),
      signs: read.many<SeriousSign>("signs"),
      reason: read.text("reason"),
      notice: read.text("notice"),
    }),
  },
  PassAssessment: {
    rule: "SB-25",
    fields: [{ control: "choice", name: "track", from: "tracks", required: true }, { control: "tick", name: "obvious" }, reason],
    command: (read) => ({
      type: "PassAssessment",
      track: read.code<"enkel" | "alvorlig">("track"),
      obvious: read.tick("obvious"),
      reason: read.text("reason"),
    }),
  },
  Escalate: {
    rule: "SB-13",
    fields: [signs, reason],
    command: (read) => ({ type: "Escalate", signs: read.many<SeriousSign>("signs"), reason: read.text("reason") }),
  },
  TagSexualHarassment: {
    rule: "SB-24",
    fields: [reason],
    command: (read, _, detail) => ({
      type: "TagSexualHarassment",
      on: detail.sight !== "saksbehandling" || !detail.sexualHarassment,
      reason: read.text("reason"),
    }),
  },
  ConsultSjef: {
    rule: "SB-17",
    fields: [{ control: "words", name: "question", required: true }],
    command: (read) => ({ type: "ConsultSjef", question: read.text("question") }),
  },
  AnswerConsultation: {
    rule: "SB-17",
    fields: [text],
    command: (read) => ({ type: "AnswerConsultation", text: read.text("text") }),
  },
  MakePlan: {
    rule: "SB-28",
    fields: [
      { control: "interviews", name: "interviews", required: true },
      { control: "information", name: "information" },
    ],
    initial: (detail) => {
      const plan = detail.sight === "saksbehandling" ? detail.plan : null;
      return plan === null
        ? {}
        : {
            interviews: plan.interviews.map(({ interviewId, who, on }) => ({ interviewId, who: typedSomebody(who, detail), on })),
            information: plan.information.map(({ to, what, on }) => ({ who: typedSomebody(to, detail), what, on })),
          };
    },
    command: ({ typed }) => ({
      type: "MakePlan",
      interviews: typed.interviews.map(({ interviewId, who, on }) => ({
        interviewId: interviewId as InterviewId | null,
        who: somebodyOf(who),
        on,
      })),
      information: typed.information.map(({ who, what, on }) => ({ to: somebodyOf(who), what, on })),
    }),
  },
  DraftMandate: {
    rule: "SB-27",
    fields: [
      { control: "choice", name: "kind", from: "investigators", required: true },
      { control: "people", name: "investigators" },
      { control: "line", name: "firm" },
      { control: "words", name: "what", required: true },
      { control: "several", name: "law", from: "law" },
      { control: "words", name: "limits", required: true },
    ],
    initial: (detail) => {
      const mandate = "mandate" in detail ? detail.mandate : null;
      return mandate === null
        ? {}
        : {
            text: { kind: mandate.kind, firm: mandate.firm ?? "", what: mandate.what, limits: mandate.limits },
            many: { law: mandate.law },
            people: { investigators: mandate.investigators },
          };
    },
    command: (read) => ({
      type: "DraftMandate",
      kind: read.code<"komite" | "ekstern">("kind"),
      investigators: read.people("investigators"),
      firm: read.text("firm"),
      what: read.text("what"),
      law: read.many<LegalBasis>("law"),
      limits: read.text("limits"),
    }),
  },
  AcceptMandate: {
    rule: "SB-27",
    fields: [],
    command: (_, __, detail) => ({
      type: "AcceptMandate",
      version: "mandate" in detail ? (detail.mandate?.version ?? 0) : 0,
    }),
  },
  StartInquiry: { rule: "SB-27", fields: [], command: () => ({ type: "StartInquiry" }) },
  EndInquiry: { rule: "SB-09", fields: [], command: () => ({ type: "EndInquiry" }) },
} as const satisfies Readonly<Record<string, Spec>>;

/** Somebody of the plan, as the form has them. */
function typedSomebody(who: SomebodyView, detail: CaseDetail): SomebodyTyped {
  if (who.kind === "party") return { pick: `party:${who.partyId}`, person: null, name: "" };
  if (who.kind === "outside") return { pick: "outside", person: null, name: who.name };
  const handlers = detail.sight === "saksbehandling" ? detail.handlers : [];
  const known = handlers.some(({ person }) => person.id === who.person.id);
  return known ? { pick: `person:${who.person.id}`, person: null, name: "" } : { pick: "search", person: who.person, name: "" };
}
