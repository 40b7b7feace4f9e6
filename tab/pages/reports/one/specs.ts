import type { ReportCommandInput, ReportCommandType } from "#domain/contract/meldingCommand.ts";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { isWaiting } from "#domain/melding/contact.ts";
import type { ContactId, ReporterKind, ReportTag } from "#domain/melding/model.ts";

/** What is typed in the form of a command, before it is one. */
export type Typed = {
  readonly words: string | null;
  /** A second text, where there are two. */
  readonly more: string | null;
  readonly answer: boolean | null;
  readonly chosen: string | null;
  readonly factual: boolean;
  readonly contradiction: boolean;
};

export const nothingTyped: Typed = {
  words: null,
  more: null,
  answer: null,
  chosen: null,
  factual: false,
  contradiction: false,
};

/** From where the choices of a field come. */
export type Choices = "owners" | "successors" | "advisers" | "readers" | "kinds" | "tags" | "outcomes" | "own-kinds";

/** A field of a command's form: `name` is what the refusals call it. */
export type Field = { readonly required?: boolean; readonly when?: (typed: Typed) => boolean } & (
  | { readonly control: "words"; readonly name: "reason" | "text" | "what" }
  | { readonly control: "more"; readonly name: "more" }
  | {
      readonly control: "yes-no";
      readonly name: "wanted" | "censurable" | "covered" | "agreement" | "consent";
    }
  | {
      readonly control: "choice";
      readonly name: "to" | "outcome" | "ownerId" | "adviserId" | "leaderId" | "tag" | "personId";
      readonly from: Choices;
    }
  | { readonly control: "tick"; readonly name: "factual" | "contradiction" }
);

export type Spec = {
  readonly rule?: RuleId;
  readonly fields: readonly Field[];
  /** Asked once more before it is done, where there is nothing to fill in. */
  readonly confirm?: true;
  readonly command: (typed: Typed, detail: ReportDetail) => ReportCommandInput;
};

const reason: Field = { control: "words", name: "reason", required: true };
const freeReason: Field = { control: "words", name: "reason" };
const person = (chosen: string | null) => chosen as PersonId | null;

/** Commands whose form stands on the page by itself: messages, notes, habilitet, more names. */
type Elsewhere = "DeclareHabilitet" | "DecideHabilitet" | "SendMessage" | "AddNote" | "NameCounterparts";

/** The form of every other command. What is lawful and what lacks is the server's to say. */
export const specs: Readonly<Record<Exclude<ReportCommandType, Elsewhere>, Spec>> = {
  Acknowledge: { fields: [{ control: "words", name: "text" }], command: ({ words }) => ({ type: "Acknowledge", text: words }) },
  ClarifyStudent: {
    rule: "VA-14",
    fields: [{ control: "yes-no", name: "covered", required: true }, reason],
    command: ({ answer, words }) => ({ type: "ClarifyStudent", covered: answer, reason: words }),
  },
  AskHelp: {
    rule: "VA-05",
    fields: [
      { control: "yes-no", name: "wanted", required: true },
      { control: "choice", name: "adviserId", from: "advisers", required: true, when: ({ answer }) => answer === true },
    ],
    command: ({ answer, chosen }) => ({ type: "AskHelp", wanted: answer, adviserId: answer === true ? person(chosen) : null }),
  },
  AssignOwner: {
    rule: "VA-24",
    fields: [{ control: "choice", name: "ownerId", from: "owners", required: true }, freeReason],
    command: ({ chosen, words }) => ({ type: "AssignOwner", ownerId: person(chosen), reason: words }),
  },
  AssessVarsel: {
    rule: "VA-30",
    fields: [{ control: "yes-no", name: "censurable", required: true }, reason],
    command: ({ answer, words }) => ({ type: "AssessVarsel", censurable: answer, reason: words }),
  },
  StartInvestigation: { rule: "VA-30", fields: [], command: () => ({ type: "StartInvestigation" }) },
  GiveFeedback: {
    rule: "VA-30",
    fields: [{ control: "words", name: "text", required: true }],
    command: ({ words }) => ({ type: "GiveFeedback", text: words }),
  },
  DecideChange: {
    rule: "VA-23",
    fields: [{ control: "choice", name: "outcome", from: "outcomes", required: true }, freeReason],
    command: ({ chosen, words }) => ({
      type: "DecideChange",
      outcome: chosen as "innvilget" | "avslaatt" | "loeftet" | null,
      reason: words,
    }),
  },
  AskToChoose: { rule: "VA-22", fields: [reason], command: ({ words }) => ({ type: "AskToChoose", reason: words }) },
  Forward: {
    rule: "VA-08",
    fields: [{ control: "choice", name: "leaderId", from: "owners" }],
    command: ({ chosen }) => ({ type: "Forward", leaderId: person(chosen) }),
  },
  RecordCoordination: {
    rule: "VA-36",
    fields: [{ control: "yes-no", name: "agreement", required: true }],
    command: ({ answer }) => ({ type: "RecordCoordination", agreement: answer }),
  },
  AnswerContact: {
    rule: "VA-18",
    fields: [
      { control: "yes-no", name: "consent", required: true },
      { control: "tick", name: "factual", when: ({ answer }) => answer === true },
      { control: "tick", name: "contradiction", when: ({ answer }) => answer === true },
      freeReason,
    ],
    command: ({ answer, factual, contradiction, words }, detail) => ({
      type: "AnswerContact",
      contactId: openContact(detail),
      consent: answer,
      factual,
      contradiction,
      reason: words,
    }),
  },
  Formalise: { rule: "VA-25", fields: [], confirm: true, command: () => ({ type: "Formalise" }) },
  Reclassify: {
    rule: "VA-19",
    fields: [{ control: "choice", name: "to", from: "kinds", required: true }, reason],
    command: ({ chosen, words }, { kind }) => ({
      type: "Reclassify",
      // Nothing chosen is what it is already, and the rules say so.
      to: (chosen ?? kind) as ReporterKind,
      reason: words,
    }),
  },
  SetTag: {
    fields: [{ control: "choice", name: "tag", from: "tags", required: true }, reason],
    command: ({ chosen, words }, detail) => {
      if (chosen === "fare" || chosen === "ikke-fare")
        return { type: "SetTag", tag: "fare", on: chosen === "fare", reason: words };
      const tag = (chosen ?? "generell") as ReportTag;
      const isOn = detail.sight === "mottaker" && detail.tags.includes(tag);
      return { type: "SetTag", tag, on: !isOn, reason: words };
    },
  },
  HandOver: {
    rule: "VA-02",
    fields: [{ control: "choice", name: "to", from: "successors", required: true }, reason],
    command: ({ chosen, words }) => ({ type: "HandOver", to: person(chosen), reason: words }),
  },
  StepBack: { rule: "VA-03", fields: [], confirm: true, command: () => ({ type: "StepBack", reason: null }) },
  Close: { fields: [reason], command: ({ words }) => ({ type: "Close", reason: words }) },
  ChallengeHabilitet: {
    rule: "VA-04",
    fields: [{ control: "choice", name: "personId", from: "readers", required: true }, reason],
    command: ({ chosen, words }) => ({ type: "ChallengeHabilitet", personId: (chosen ?? "") as PersonId, reason: words }),
  },
  ChooseKind: {
    rule: "VA-22",
    fields: [
      { control: "choice", name: "to", from: "own-kinds", required: true },
      { control: "words", name: "what" },
      { control: "more", name: "more" },
    ],
    command: ({ chosen, words, more }) => ({
      type: "ChooseKind",
      to: (chosen ?? "soeknad-om-endring") as "klage" | "varsel" | "soeknad-om-endring",
      what: words,
      more,
    }),
  },
  Sign: { rule: "VA-25", fields: [], confirm: true, command: () => ({ type: "Sign" }) },
  RequestContact: {
    rule: "VA-18",
    fields: [{ control: "words", name: "text", required: true }],
    command: ({ words }) => ({ type: "RequestContact", text: words }),
  },
  Withdraw: { fields: [freeReason], command: ({ words }) => ({ type: "Withdraw", reason: words }) },
  Reopen: {
    fields: [{ control: "words", name: "text", required: true }],
    command: ({ words }) => ({ type: "Reopen", text: words }),
  },
};

export type FormCommand = keyof typeof specs;

function openContact(detail: ReportDetail): ContactId {
  const contacts = detail.sight === "mottaker" ? detail.contacts : [];
  return contacts.find(isWaiting)?.contactId ?? ("" as ContactId);
}
