import { z } from "zod";
import type { UnitId } from "../kernel/ids.ts";
import type { ContactId } from "../melding/model.ts";
import { date, personId } from "./fields.ts";

/** A free text of a report: longer than elsewhere, so that nobody has to leave anything out; the rule says what is too long. */
const text = z.string().max(200_000).nullable();
export const unitId = z
  .string()
  .max(80)
  .transform((value) => value.toLowerCase() as UnitId);
const contactId = z
  .string()
  .max(80)
  .transform((value) => value as ContactId);
const answer = z.boolean().nullable();

// More than the rules allow, so that they say it themselves.
const most = 100;

export const reporterKind = z.enum([
  "soeknad-om-endring",
  "klage",
  "underretning",
  "varsel",
  "bekymringsmelding",
  "gjengjeldelse",
]);
export const reportKind = z.enum([...reporterKind.options, "egen-undersoekelse"]);

const counterpart = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person"), id: personId }),
  z.strictObject({ kind: z.literal("outside"), name: text, external: z.boolean() }),
  z.strictObject({ kind: z.literal("group"), name: text }),
]);
const counterparts = z.array(counterpart).max(most).readonly();
const people = z.array(personId).max(most).readonly();

/** The answers of a form, C5 to C10. */
export const reportAnswers = z.strictObject({
  kind: reporterKind,
  about: z.enum(["meg-selv", "andre", "generelt"]).nullable(),
  onBehalf: answer,
  members: people,
  selfAffected: answer,
  counterparts,
  general: z.boolean(),
  leaderIsParty: z.enum(["ja", "nei", "vet-ikke"]).nullable(),
  unitId: unitId.nullable(),
  what: text,
  more: text,
  when: text,
  where: text,
  witnesses: text,
  recipient: z.enum(["leder", "verneombud", "sjef"]).nullable(),
  sjefReason: text,
  acceptsIdentified: z.boolean(),
  signs: z.boolean(),
  conflict: answer,
  expectsNothing: z.boolean(),
  workEnvironment: answer,
  relatedNumber: z.string().max(80).nullable(),
  danger: answer,
  sexualHarassment: answer,
  studentBranch: z.enum(["studentjobb", "ulonnet-arbeid", "motpart-ansatt", "student-mot-student", "vet-ikke"]).nullable(),
  firm: text,
});
export type ReportAnswersInput = z.infer<typeof reportAnswers>;

const oral = z.strictObject({
  on: date,
  form: z.enum(["samtale", "telefon", "moete", "melding"]).nullable(),
  from: people,
  what: text,
  counterparts,
  next: z.enum(["be-om-skriftlig", "kalle-inn"]).nullable(),
});
export type OralInput = z.infer<typeof oral>;

/** What begins a report. */
const reportRequest = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("Submit"), answers: reportAnswers }),
  z.strictObject({ type: z.literal("LogOral"), oral }),
  z.strictObject({
    type: z.literal("ExamineOnOwnDuty"),
    unitId: unitId.nullable(),
    source: z.enum(["ark", "observasjon", "begrunnet-mistanke", "kvartalskort"]).nullable(),
    what: text,
    counterparts,
  }),
]);
export type ReportRequest = z.infer<typeof reportRequest>;

/** What a person may do with a report that is there. New parts have no id yet: the server names them. */
const reportCommandInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("DeclareHabilitet"), answer: z.enum(["habil", "inhabil", "tvil"]).nullable(), reason: text }),
  z.strictObject({ type: z.literal("ChallengeHabilitet"), personId, reason: text }),
  z.strictObject({ type: z.literal("DecideHabilitet"), personId, habil: answer, reason: text }),
  z.strictObject({ type: z.literal("Acknowledge"), text }),
  z.strictObject({ type: z.literal("SendMessage"), text }),
  z.strictObject({ type: z.literal("AddNote"), text }),
  z.strictObject({ type: z.literal("Reclassify"), to: reportKind, reason: text }),
  z.strictObject({
    type: z.literal("SetTag"),
    tag: z.enum(["varsel-2a", "underretning", "seksuell-trakassering", "generell", "fare"]),
    on: z.boolean(),
    reason: text,
  }),
  z.strictObject({ type: z.literal("AskToChoose"), reason: text }),
  z.strictObject({
    type: z.literal("ChooseKind"),
    to: z.enum(["klage", "varsel", "soeknad-om-endring"]),
    what: text,
    more: text,
  }),
  z.strictObject({ type: z.literal("NameCounterparts"), counterparts }),
  z.strictObject({ type: z.literal("HandOver"), to: personId.nullable(), reason: text }),
  z.strictObject({ type: z.literal("StepBack"), reason: text }),
  z.strictObject({ type: z.literal("AssignOwner"), ownerId: personId.nullable(), reason: text }),
  z.strictObject({ type: z.literal("AskHelp"), wanted: answer, adviserId: personId.nullable() }),
  z.strictObject({ type: z.literal("AssessVarsel"), censurable: answer, reason: text }),
  z.strictObject({ type: z.literal("StartInvestigation") }),
  z.strictObject({ type: z.literal("GiveFeedback"), text }),
  z.strictObject({
    type: z.literal("DecideChange"),
    outcome: z.enum(["innvilget", "avslaatt", "loeftet"]).nullable(),
    reason: text,
  }),
  z.strictObject({ type: z.literal("ClarifyStudent"), covered: answer, reason: text }),
  z.strictObject({ type: z.literal("RecordCoordination"), agreement: answer }),
  z.strictObject({ type: z.literal("Sign") }),
  z.strictObject({ type: z.literal("Formalise") }),
  z.strictObject({ type: z.literal("Forward"), leaderId: personId.nullable() }),
  z.strictObject({ type: z.literal("RequestContact"), text }),
  z.strictObject({
    type: z.literal("AnswerContact"),
    contactId,
    consent: answer,
    factual: z.boolean(),
    contradiction: z.boolean(),
    reason: text,
  }),
  z.strictObject({ type: z.literal("Withdraw"), reason: text }),
  z.strictObject({ type: z.literal("Close"), reason: text }),
  z.strictObject({ type: z.literal("Reopen"), text }),
]);
export type ReportCommandInput = z.infer<typeof reportCommandInput>;
export type ReportCommandType = ReportCommandInput["type"];

/** `POST /api/reports/:id/commands` */
export const reportCommandRequest = z.strictObject({ version: z.int(), command: reportCommandInput });

/** `POST /api/reports/preview`: who would get it, before anything is sent. Nothing of it is kept. */
export const previewRequest = z.strictObject({ answers: reportAnswers });

/** `POST /api/reports/drafts`: `id` is `null` for a new one, and `version` 0. */
export const draftRequest = z.strictObject({ id: z.string().max(80).nullable(), version: z.int(), answers: reportAnswers });

/** `POST /api/reports`: with the draft that it was made of, which goes with it; sent twice, it is one report. */
export const sendRequest = z.strictObject({ draftId: z.string().max(80).nullable(), report: reportRequest });

/**
 * Fields beside the files of `POST /api/reports/:id/files`: the words that they go with, and the version that was seen, where sending it
 * twice must not make two messages of it. How long the words may be is the rules' to say.
 */
export const sentWithFiles = z.object({
  text: z
    .string()
    .default("")
    .transform((words) => (words === "" ? null : words)),
  version: z.coerce.number().int().positive().nullable().default(null),
});
