import type { PersonId } from "#domain/kernel/ids.ts";
import type { ContactId } from "#domain/melding/model.ts";
import type { CaseRole, PartyId, PartyRole } from "#domain/sak/model.ts";
import type { Field, Read, Spec } from "./typed.ts";

const reason: Field = { control: "words", name: "reason", required: true };
const freeReason: Field = { control: "words", name: "reason" };
const text: Field = { control: "words", name: "text", required: true };
const freeText: Field = { control: "words", name: "text" };
const party: Field = { control: "choice", name: "partyId", from: "parties", required: true };

const id = (read: Read, name: string) => (read.code<PersonId>(name) ?? "") as PersonId;
const partyId = (read: Read, target: string | undefined) => (target ?? read.text("partyId") ?? "") as PartyId;

/** Hands, parties, strain and protection: who is in the case, and as what. */
export const peopleSpecs = {
  ChallengeHabilitet: {
    rule: "VA-04",
    fields: [{ control: "choice", name: "personId", from: "handlers", required: true }, reason],
    command: (read) => ({ type: "ChallengeHabilitet", personId: id(read, "personId"), reason: read.text("reason") }),
  },
  AssignOwner: {
    rule: "VA-02",
    fields: [{ control: "choice", name: "ownerId", from: "owners", required: true }, reason],
    command: (read) => ({ type: "AssignOwner", ownerId: read.code<PersonId>("ownerId"), reason: read.text("reason") }),
  },
  AddHandler: {
    rule: "SB-02",
    fields: [
      { control: "person", name: "personId", required: true },
      { control: "choice", name: "as", from: "handlerRoles", required: true },
      freeReason,
    ],
    command: (read) => ({
      type: "AddHandler",
      personId: read.person("personId"),
      as: read.code<Extract<CaseRole, "saksbehandler" | "bistand">>("as") ?? "saksbehandler",
      reason: read.text("reason"),
    }),
  },
  RemoveHandler: {
    rule: "SB-02",
    fields: [{ control: "choice", name: "personId", from: "otherHandlers", required: true }, freeReason],
    command: (read, target) => ({
      type: "RemoveHandler",
      personId: (target ?? id(read, "personId")) as PersonId,
      reason: read.text("reason"),
    }),
  },
  StepBack: { rule: "VA-03", fields: [freeReason], command: (read) => ({ type: "StepBack", reason: read.text("reason") }) },
  SettleHelp: {
    rule: "VA-05",
    fields: [
      { control: "yes-no", name: "wanted", required: true },
      { control: "choice", name: "adviserId", from: "advisers", required: true, when: ({ yes }) => yes["wanted"] === true },
    ],
    command: (read) => ({
      type: "SettleHelp",
      wanted: read.yes("wanted"),
      adviserId: read.yes("wanted") === true ? read.code<PersonId>("adviserId") : null,
    }),
  },
  AddParty: {
    rule: "SB-02",
    fields: [
      { control: "choice", name: "whoKind", refusedAs: "who", from: "partyKinds", required: true },
      { control: "person", name: "who", refusedAs: "whoPerson", when: ({ text: said }) => said["whoKind"] === "person" },
      {
        control: "line",
        name: "name",
        refusedAs: "name",
        when: ({ text: said }) => said["whoKind"] === "outside" || said["whoKind"] === "group",
      },
      { control: "tick", name: "external", when: ({ text: said }) => said["whoKind"] === "outside" },
      { control: "choice", name: "role", from: "roles", required: true },
    ],
    command: (read) => ({ type: "AddParty", who: whoOf(read), role: read.code<PartyRole>("role") }),
  },
  InformParty: {
    rule: "SB-06",
    fields: [{ ...party, from: "uninformed" }],
    command: (read, target) => ({ type: "InformParty", partyId: partyId(read, target) }),
  },
  DelayInforming: {
    fields: [{ ...party, from: "uninformed" }, reason],
    command: (read, target) => ({ type: "DelayInforming", partyId: partyId(read, target), reason: read.text("reason") }),
  },
  PromiseConfidentiality: { rule: "SB-04", fields: [], command: () => ({ type: "PromiseConfidentiality" }) },
  NameRepresentative: {
    rule: "SB-29",
    fields: [
      { control: "person", name: "personId" },
      { control: "tick", name: "fullmakt" },
    ],
    initial: (detail) =>
      detail.sight === "part" && detail.representative !== null
        ? {
            people: { personId: [detail.representative.person] },
            yes: { fullmakt: detail.representative.fullmakt },
          }
        : {},
    command: (read) => ({ type: "NameRepresentative", personId: read.person("personId"), fullmakt: read.tick("fullmakt") }),
  },
  RefuseInterview: { rule: "SB-29", fields: [], command: () => ({ type: "RefuseInterview" }) },
  RequestContact: {
    rule: "VA-18",
    fields: [{ ...text, rows: 5 }],
    command: (read) => ({ type: "RequestContact", text: read.text("text") }),
  },
  AnswerContact: {
    rule: "VA-18",
    fields: [
      { control: "choice", name: "contactId", from: "contacts", required: true },
      { control: "yes-no", name: "consent", required: true },
      { control: "tick", name: "factual", when: ({ yes }) => yes["consent"] === true },
      { control: "tick", name: "contradiction", when: ({ yes }) => yes["consent"] === true },
      { control: "words", name: "reason" },
    ],
    command: (read, target) => ({
      type: "AnswerContact",
      contactId: (target ?? read.text("contactId") ?? "") as ContactId,
      consent: read.yes("consent"),
      factual: read.tick("factual"),
      contradiction: read.tick("contradiction"),
      reason: read.text("reason"),
    }),
  },
  SettleStrain: {
    rule: "SB-16",
    fields: [
      { control: "yes-no", name: "involved", required: true },
      { control: "several", name: "representatives", from: "verneombud", when: ({ yes }) => yes["involved"] === true },
      { ...reason, when: ({ yes }) => yes["involved"] === false },
    ],
    command: (read) => ({
      type: "SettleStrain",
      involved: read.yes("involved"),
      representatives: read.yes("involved") === true ? read.many<PersonId>("representatives") : [],
      reason: read.text("reason"),
    }),
  },
  CheckStrain: {
    rule: "SB-10",
    fields: [
      { control: "yes-no", name: "concern", required: true },
      { ...text, when: ({ yes }) => yes["concern"] === true },
    ],
    command: (read) => ({ type: "CheckStrain", concern: read.yes("concern"), text: read.text("text") }),
  },
  RecordStrainMeeting: { rule: "SB-10", fields: [], command: () => ({ type: "RecordStrainMeeting" }) },
  AskProtection: {
    rule: "VA-34",
    fields: [{ control: "choice", name: "personId", from: "reporters", required: true }],
    command: (read, target) => ({ type: "AskProtection", personId: (target ?? id(read, "personId")) as PersonId }),
  },
  AnswerProtection: {
    rule: "VA-34",
    fields: [{ control: "yes-no", name: "exposed", required: true }, freeText],
    command: (read) => ({ type: "AnswerProtection", exposed: read.yes("exposed"), text: read.text("text") }),
  },
} as const satisfies Readonly<Record<string, Spec>>;

function whoOf(read: Read) {
  const person = read.person("who");
  switch (read.code<"person" | "outside" | "group">("whoKind")) {
    case "person":
      return person === null ? null : { kind: "person" as const, id: person };
    case "outside":
      return { kind: "outside" as const, name: read.text("name"), external: read.tick("external") };
    case "group":
      return { kind: "group" as const, name: read.text("name") };
    case null:
      return null;
  }
}
