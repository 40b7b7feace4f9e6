import { z } from "zod";
import type { ContactId } from "../melding/model.ts";
import type { DocumentId } from "../sak/document.ts";
import type { InterviewId } from "../sak/inquiry.ts";
import type { MeetingId } from "../sak/meeting.ts";
import type { PartyId } from "../sak/model.ts";
import type { CaseMeasureId } from "../sak/restoring.ts";
import { date, personId } from "./fields.ts";

/** A free text of a case: longer than the rules allow, so that the rule itself says what is too long. */
const text = z.string().max(200_000).nullable();
const answer = z.boolean().nullable();

// More than the rules allow, so that they say it themselves.
const most = 200;

const idAs = <Id extends string>() =>
  z
    .string()
    .max(80)
    .transform((value) => value as Id);
const partyId = idAs<PartyId>();
const meetingId = idAs<MeetingId>();
const documentId = idAs<DocumentId>();
const interviewId = idAs<InterviewId>();
const measureId = idAs<CaseMeasureId>();
const contactId = idAs<ContactId>();
const letter = { partyId, text, receivedOn: date, documentId: documentId.nullable() };
const people = z.array(personId).max(most).readonly();

const seriousSign = z.enum([
  "hoeyt-konfliktnivaa",
  "stor-belastning",
  "komplekst-faktum",
  "uvilje",
  "lang-tid",
  "flere-parter",
  "alvorlig-paastand",
]);
const signs = z.array(seriousSign).max(most).readonly();

const legalBasis = z.enum([
  "aml-4-1-1",
  "aml-4-1-2",
  "aml-4-3-integritet",
  "aml-4-3-trakassering",
  "aml-4-3-utilboerlig",
  "aml-13-1-ldl-13",
  "aml-2a-4",
  "etiske-retningslinjer",
  "interne-retningslinjer",
]);
const law = z.array(legalBasis).max(most).readonly();
const finding = z.enum(["uheldig", "paaregnelig", "ikke-sannsynliggjort"]).nullable();

const somebody = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("party"), partyId }),
  z.strictObject({ kind: z.literal("person"), id: personId }),
  z.strictObject({ kind: z.literal("outside"), name: z.string().max(200_000) }),
]);

const who = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person"), id: personId }),
  z.strictObject({ kind: z.literal("outside"), name: text, external: z.boolean() }),
  z.strictObject({ kind: z.literal("group"), name: text }),
]);

/** A passage to mask, as positions of characters (UTF-16), the end not counted. */
const mask = z.strictObject({
  from: z.int().min(0),
  to: z.int().min(0),
  ground: z.enum(["helse", "personlige-forhold", "annen-delsak", "vitne", "intern"]),
});

/** What a person may do with a case. New parts have no id yet: the server names them. */
const caseCommandInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("DeclareHabilitet"), answer: z.enum(["habil", "inhabil", "tvil"]).nullable(), reason: text }),
  z.strictObject({ type: z.literal("ChallengeHabilitet"), personId, reason: text }),
  z.strictObject({ type: z.literal("DecideHabilitet"), personId, habil: answer, reason: text }),
  z.strictObject({ type: z.literal("AssignOwner"), ownerId: personId.nullable(), reason: text }),
  z.strictObject({
    type: z.literal("AddHandler"),
    personId: personId.nullable(),
    as: z.enum(["saksbehandler", "bistand"]),
    reason: text,
  }),
  z.strictObject({ type: z.literal("RemoveHandler"), personId, reason: text }),
  z.strictObject({ type: z.literal("StepBack"), reason: text }),
  z.strictObject({ type: z.literal("SettleHelp"), wanted: answer, adviserId: personId.nullable() }),
  z.strictObject({
    type: z.literal("AddParty"),
    who: who.nullable(),
    role: z.enum(["klager", "paaklaget", "beroert"]).nullable(),
  }),
  z.strictObject({ type: z.literal("InformParty"), partyId }),
  z.strictObject({ type: z.literal("DelayInforming"), partyId, reason: text }),
  z.strictObject({ type: z.literal("PromiseConfidentiality") }),
  z.strictObject({ type: z.literal("NameRepresentative"), personId: personId.nullable(), fullmakt: z.boolean() }),
  z.strictObject({ type: z.literal("RefuseInterview") }),
  z.strictObject({ type: z.literal("RequestContact"), text }),
  z.strictObject({
    type: z.literal("AnswerContact"),
    contactId,
    consent: answer,
    factual: z.boolean(),
    contradiction: z.boolean(),
    reason: text,
  }),
  z.strictObject({ type: z.literal("SettleStrain"), involved: answer, representatives: people, reason: text }),
  z.strictObject({ type: z.literal("CheckStrain"), concern: answer, text }),
  z.strictObject({ type: z.literal("RecordStrainMeeting") }),
  z.strictObject({
    type: z.literal("Assess"),
    outcome: z.enum(["ingen-sak", "forbedring", "aapenbart-brudd", "enkel", "alvorlig"]).nullable(),
    level: z.enum(["lavt", "hoeyt"]).nullable(),
    signs,
    reason: text,
    notice: text,
  }),
  z.strictObject({
    type: z.literal("PassAssessment"),
    track: z.enum(["enkel", "alvorlig"]).nullable(),
    obvious: z.boolean(),
    reason: text,
  }),
  z.strictObject({ type: z.literal("Escalate"), signs, reason: text }),
  z.strictObject({ type: z.literal("TagSexualHarassment"), on: z.boolean(), reason: text }),
  z.strictObject({ type: z.literal("ConsultSjef"), question: text }),
  z.strictObject({ type: z.literal("AnswerConsultation"), text }),
  z.strictObject({
    type: z.literal("MakePlan"),
    /** An interview that stands in the plan already keeps its id. */
    interviews: z
      .array(z.strictObject({ interviewId: interviewId.nullable(), who: somebody, on: date }))
      .max(most)
      .readonly(),
    information: z
      .array(z.strictObject({ to: somebody, what: text, on: date }))
      .max(most)
      .readonly(),
  }),
  z.strictObject({
    type: z.literal("DraftMandate"),
    kind: z.enum(["komite", "ekstern"]).nullable(),
    investigators: people,
    firm: text,
    what: text,
    law,
    limits: text,
  }),
  z.strictObject({ type: z.literal("AcceptMandate"), version: z.int() }),
  z.strictObject({ type: z.literal("StartInquiry") }),
  z.strictObject({ type: z.literal("EndInquiry") }),
  z.strictObject({
    type: z.literal("CallMeeting"),
    purpose: z.enum(["samtale", "intervju", "orientering", "oppfoelging"]).nullable(),
    interviewId: interviewId.nullable(),
    on: date,
    at: z.string().max(20).nullable(),
    place: text,
    topic: text,
    documents: z.array(documentId).max(most).readonly(),
    attendees: z
      .array(
        z.strictObject({
          who: somebody,
          role: z.enum(["part", "forklarer-seg", "leder", "saksbehandler", "undersoeker", "bistand", "foelger-part"]).nullable(),
        }),
      )
      .max(most)
      .readonly(),
    jointAssessment: text,
    shortNotice: text,
  }),
  z.strictObject({ type: z.literal("ConsentToJoint"), meetingId }),
  z.strictObject({ type: z.literal("CancelMeeting"), meetingId, reason: text }),
  z.strictObject({ type: z.literal("WriteMinutes"), meetingId, text, disagreement: text }),
  z.strictObject({ type: z.literal("SignMinutes"), meetingId }),
  z.strictObject({ type: z.literal("AddLaterInput"), meetingId, text }),
  z.strictObject({ type: z.literal("CloseMeeting"), meetingId }),
  z.strictObject({
    type: z.literal("AddDocument"),
    kind: z.enum(["melding", "bevis", "notat", "uttalelse", "annet"]).nullable(),
    title: text,
    text,
  }),
  z.strictObject({ type: z.literal("ShareDocument"), documentId, partyId, masks: z.array(mask).max(1_000).readonly() }),
  z.strictObject({ type: z.literal("AddLog"), text }),
  z.strictObject({ type: z.literal("InviteStatement"), partyId, about: text, deadline: date, sentOn: date.optional() }),
  z.strictObject({ type: z.literal("GiveStatement"), text }),
  z.strictObject({ type: z.literal("DeclineStatement"), text }),
  z.strictObject({ type: z.literal("RecordStatement"), how: z.enum(["uttalelse", "avslaar"]).nullable(), ...letter }),
  z.strictObject({ type: z.literal("RecordReminder"), partyId, sentOn: date }),
  z.strictObject({ type: z.literal("RecordNoAnswer"), partyId, reason: text }),
  z.strictObject({ type: z.literal("EndHearing") }),
  z.strictObject({
    type: z.literal("DraftReport"),
    process: text,
    facts: text,
    incidents: z
      .array(z.strictObject({ text: z.string().max(200_000), finding }))
      .max(most)
      .readonly(),
    overall: text,
    assessment: text,
    conclusion: text,
    legalBasis: law,
    finding,
  }),
  z.strictObject({ type: z.literal("OfferReport"), deadline: date, sentOn: date.optional() }),
  z.strictObject({ type: z.literal("Comment"), text }),
  z.strictObject({ type: z.literal("RecordComment"), ...letter }),
  z.strictObject({ type: z.literal("EndComments") }),
  z.strictObject({
    type: z.literal("Conclude"),
    finding,
    general: z.boolean(),
    breach: answer,
    sanctions: z.enum(["ingen", "ordensstraff", "oppsigelse", "avskjed", "andre-tiltak"]).nullable(),
    sanctionsReason: text,
    crime: answer,
    reason: text,
  }),
  z.strictObject({ type: z.literal("EndBriefing") }),
  z.strictObject({
    type: z.literal("AddMeasure"),
    text,
    ownerId: personId.nullable(),
    due: date,
    moves: z.boolean(),
    movesReason: text,
  }),
  z.strictObject({ type: z.literal("EvaluateMeasure"), measureId, text, works: answer, done: z.boolean() }),
  z.strictObject({ type: z.literal("SettleApology"), given: answer, reason: text }),
  z.strictObject({ type: z.literal("SettlePlan"), made: answer, text }),
  z.strictObject({ type: z.literal("RecordPolice"), reference: z.string().max(1_000).nullable() }),
  z.strictObject({ type: z.literal("StartFollowUp") }),
  z.strictObject({
    type: z.literal("HandOnMeasure"),
    text,
    kind: z.enum(["psykososialt", "organisatorisk", "fysisk"]).nullable(),
    due: date,
  }),
  z.strictObject({ type: z.literal("AskProtection"), personId }),
  z.strictObject({ type: z.literal("AnswerProtection"), exposed: answer, text }),
  z.strictObject({ type: z.literal("Close"), reason: text }),
  z.strictObject({ type: z.literal("Reopen"), reason: text }),
  z.strictObject({ type: z.literal("Archive"), reference: z.string().max(1_000).nullable() }),
]);
export type CaseCommandInput = z.infer<typeof caseCommandInput>;
export type CaseCommandInputType = CaseCommandInput["type"];

/** `POST /api/sub-cases/:id/commands`. Drafted words stay with whoever sends them until it is answered. */
export const caseCommandRequest = z.strictObject({ version: z.int(), command: caseCommandInput });
