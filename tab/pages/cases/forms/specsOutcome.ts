import type { EnvironmentKind } from "#domain/oppfolging/enhet/model.ts";
import type { Finding, Sanctions } from "#domain/sak/finding.ts";
import type { LegalBasis } from "#domain/sak/inquiry.ts";
import type { CaseMeasureId } from "#domain/sak/restoring.ts";
import { isOfferedByLetter } from "./byLetter.ts";
import type { Field, Read, Spec } from "./typed.ts";

const reason: Field = { control: "words", name: "reason", required: true };
const freeText: Field = { control: "words", name: "text" };
const finding: Field = { control: "choice", name: "finding", from: "findings", required: true };
const part = (name: string): Field => ({ control: "words", name, required: true, rows: 5 });
const measure = (read: Read, target: string | undefined) => (target ?? read.text("measureId") ?? "") as CaseMeasureId;

/** Report, decision, restoring and the end. */
export const outcomeSpecs = {
  DraftReport: {
    rule: "SB-31",
    fields: [
      part("process"),
      part("facts"),
      { control: "incidents", name: "incidents" },
      { control: "words", name: "overall", when: ({ incidents }) => incidents.length > 1 },
      part("assessment"),
      part("conclusion"),
      { control: "several", name: "legalBasis", from: "law" },
      finding,
    ],
    initial: (detail) => {
      const report = detail.sight === "saksbehandling" ? detail.report : null;
      if (report === null) return {};
      const { process, facts, overall, assessment, conclusion } = report;
      return {
        text: { process, facts, overall: overall ?? "", assessment, conclusion, finding: report.finding },
        incidents: report.incidents,
        many: { legalBasis: report.legalBasis },
      };
    },
    command: (read) => ({
      type: "DraftReport",
      process: read.text("process"),
      facts: read.text("facts"),
      incidents: read.typed.incidents,
      overall: read.text("overall"),
      assessment: read.text("assessment"),
      conclusion: read.text("conclusion"),
      legalBasis: read.many<LegalBasis>("legalBasis"),
      finding: read.code<Finding>("finding"),
    }),
  },
  OfferReport: {
    rule: "SB-31",
    fields: [
      { control: "date", name: "sentOn", required: true, when: (_, detail) => isOfferedByLetter(detail) },
      { control: "date", name: "deadline" },
    ],
    command: (read) => ({ type: "OfferReport", deadline: read.date("deadline"), sentOn: read.date("sentOn") }),
  },
  Comment: {
    rule: "SB-31",
    fields: [{ ...freeText, rows: 8 }],
    command: (read) => ({ type: "Comment", text: read.text("text") }),
  },
  EndComments: { rule: "SB-31", fields: [], command: () => ({ type: "EndComments" }) },
  Conclude: {
    rule: "SB-30",
    fields: [
      finding,
      { control: "tick", name: "general" },
      { control: "yes-no", name: "breach", required: true },
      {
        control: "choice",
        name: "sanctions",
        from: "sanctions",
        required: true,
        when: ({ yes }) => yes["breach"] === true,
      },
      { control: "words", name: "sanctionsReason", required: true, when: ({ yes }) => yes["breach"] === true },
      { control: "yes-no", name: "crime", required: true },
      { ...reason, rows: 6 },
    ],
    command: (read) => ({
      type: "Conclude",
      finding: read.code<Finding>("finding"),
      general: read.tick("general"),
      breach: read.yes("breach"),
      sanctions: read.yes("breach") === true ? read.code<Sanctions>("sanctions") : null,
      sanctionsReason: read.yes("breach") === true ? read.text("sanctionsReason") : null,
      crime: read.yes("crime"),
      reason: read.text("reason"),
    }),
  },
  EndBriefing: { rule: "SB-20", fields: [], command: () => ({ type: "EndBriefing" }) },
  AddMeasure: {
    rule: "SB-21",
    fields: [
      { ...freeText, required: true },
      { control: "person", name: "ownerId", required: true },
      { control: "date", name: "due", required: true },
      { control: "tick", name: "moves" },
      { control: "words", name: "movesReason", required: true, when: ({ yes }) => yes["moves"] === true },
    ],
    command: (read) => ({
      type: "AddMeasure",
      text: read.text("text"),
      ownerId: read.person("ownerId"),
      due: read.date("due"),
      moves: read.tick("moves"),
      movesReason: read.tick("moves") ? read.text("movesReason") : null,
    }),
  },
  EvaluateMeasure: {
    rule: "SB-21",
    fields: [
      { control: "choice", name: "measureId", from: "measures", required: true },
      { ...freeText, required: true },
      { control: "yes-no", name: "works", required: true },
      { control: "tick", name: "done" },
    ],
    command: (read, target) => ({
      type: "EvaluateMeasure",
      measureId: measure(read, target),
      text: read.text("text"),
      works: read.yes("works"),
      done: read.tick("done"),
    }),
  },
  SettleApology: {
    rule: "SB-21",
    fields: [{ control: "yes-no", name: "given", required: true }, reason],
    command: (read) => ({ type: "SettleApology", given: read.yes("given"), reason: read.text("reason") }),
  },
  SettlePlan: {
    rule: "SB-21",
    fields: [
      { control: "yes-no", name: "made", required: true },
      { ...freeText, required: true },
    ],
    command: (read) => ({ type: "SettlePlan", made: read.yes("made"), text: read.text("text") }),
  },
  RecordPolice: {
    rule: "SB-22",
    fields: [{ control: "line", name: "reference" }],
    command: (read) => ({ type: "RecordPolice", reference: read.text("reference") }),
  },
  StartFollowUp: { rule: "SB-21", fields: [], command: () => ({ type: "StartFollowUp" }) },
  HandOnMeasure: {
    rule: "AM-08",
    fields: [
      { ...freeText, required: true },
      { control: "choice", name: "kind", from: "environmentKinds", required: true },
      { control: "date", name: "due", required: true },
    ],
    command: (read) => ({
      type: "HandOnMeasure",
      text: read.text("text"),
      kind: read.code<EnvironmentKind>("kind"),
      due: read.date("due"),
    }),
  },
  Close: { fields: [reason], command: (read) => ({ type: "Close", reason: read.text("reason") }) },
  Reopen: { fields: [reason], command: (read) => ({ type: "Reopen", reason: read.text("reason") }) },
  Archive: {
    rule: "SB-05",
    fields: [{ control: "line", name: "reference", required: true }],
    command: (read) => ({ type: "Archive", reference: read.text("reference") }),
  },
} as const satisfies Readonly<Record<string, Spec>>;
