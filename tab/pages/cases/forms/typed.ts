import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { DocumentView, MinutesWords } from "#domain/contract/sakPieces.ts";
import type { CaseCandidates, CaseDetail } from "#domain/contract/sakViews.ts";
import type { PersonView } from "#domain/contract/views.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Mask } from "#domain/sak/document.ts";
import type { Finding } from "#domain/sak/finding.ts";
import type { AttendeeRole } from "#domain/sak/meeting.ts";

/** Somebody in a plan or a meeting: `pick` is a party, somebody known, or where else they are to be found. */
export type SomebodyTyped = { readonly pick: string; readonly person: PersonView | null; readonly name: string };
export const nobodyTyped: SomebodyTyped = { pick: "", person: null, name: "" };

type InterviewTyped = {
  readonly interviewId: string | null;
  readonly who: SomebodyTyped;
  readonly on: LocalDate | null;
};
type InformationTyped = { readonly who: SomebodyTyped; readonly what: string; readonly on: LocalDate | null };
type AttendeeTyped = { readonly who: SomebodyTyped; readonly role: AttendeeRole | null };
type IncidentTyped = { readonly text: string; readonly finding: Finding | null };

/** What is typed in the form of a command, before it is one. What is not there was not answered. */
export type Typed = {
  /** Texts, choices and times by the field's name. */
  readonly text: Readonly<Record<string, string>>;
  readonly yes: Readonly<Record<string, boolean>>;
  readonly date: Readonly<Record<string, LocalDate | null>>;
  readonly many: Readonly<Record<string, readonly string[]>>;
  readonly people: Readonly<Record<string, readonly PersonView[]>>;
  readonly interviews: readonly InterviewTyped[];
  readonly information: readonly InformationTyped[];
  readonly attendees: readonly AttendeeTyped[];
  readonly incidents: readonly IncidentTyped[];
  readonly masks: readonly Mask[];
};

export const nothingTyped: Typed = {
  ...{ text: {}, yes: {}, date: {}, many: {}, people: {} },
  ...{ interviews: [], information: [], attendees: [], incidents: [], masks: [] },
};

/** From where the choices of a field come. */
export type Choices =
  | "owners"
  | "advisers"
  | "handlers"
  | "otherHandlers"
  | "reporters"
  | "parties"
  | "uninformed"
  | "byLetter"
  | "unreminded"
  | "commenting"
  | "openMeetings"
  | "contacts"
  | "measures"
  | "documents"
  | "interviews"
  | "roles"
  | "handlerRoles"
  | "partyKinds"
  | "outcomes"
  | "levels"
  | "tracks"
  | "findings"
  | "environmentKinds"
  | "sanctions"
  | "purposes"
  | "documentKinds"
  | "investigators"
  | "statements"
  | "signs"
  | "law"
  | "verneombud"
  | "sharedDocuments";

/** A field of a command's form: `name` is what the refusals call it, or `refusedAs`. */
export type Field = {
  readonly name: string;
  readonly refusedAs?: string;
  readonly required?: boolean;
  readonly rows?: number;
  /** `target` as for the command. */
  readonly when?: (typed: Typed, detail: CaseDetail, target: string | undefined) => boolean;
} & (
  | { readonly control: "words" | "line" | "time" | "date" | "yes-no" | "tick" | "person" | "people" }
  | { readonly control: "choice" | "several"; readonly from: Choices }
  | { readonly control: "interviews" | "information" | "attendees" | "incidents" | "masks" }
);

/** What a form has of the case besides its page. */
export type FormParts = {
  readonly candidates: CaseCandidates;
  readonly documents: readonly DocumentView[];
  /** What the minutes say that are written anew. */
  readonly minutes: MinutesWords | null;
};

export type CaseFormCommand = Exclude<CaseCommandInput["type"], "DeclareHabilitet" | "DecideHabilitet">;

export type Spec = {
  readonly rule?: RuleId;
  readonly fields: readonly Field[];
  /** What stands there when the form opens: what is saved already. */
  readonly initial?: (detail: CaseDetail, target: string | undefined, parts: FormParts) => Partial<Typed>;
  /** `target` is the party, meeting, document or measure that it is about, where the form was opened beside it. */
  readonly command: (read: Read, target: string | undefined, detail: CaseDetail) => CaseCommandInput;
};

/** What was typed, as a command wants it: empty is `null`. */
export type Read = {
  readonly typed: Typed;
  readonly text: (name: string) => string | null;
  readonly yes: (name: string) => boolean | null;
  readonly tick: (name: string) => boolean;
  readonly date: (name: string) => LocalDate | null;
  readonly many: <Code extends string>(name: string) => readonly Code[];
  readonly code: <Code extends string>(name: string) => Code | null;
  readonly person: (name: string) => PersonView["id"] | null;
  readonly people: (name: string) => readonly PersonView["id"][];
};

export function readerOf(typed: Typed): Read {
  const text = (name: string) => {
    const said = typed.text[name] ?? "";
    return said.trim() === "" ? null : said;
  };
  return {
    typed,
    text,
    yes: (name) => typed.yes[name] ?? null,
    tick: (name) => typed.yes[name] ?? false,
    date: (name) => typed.date[name] ?? null,
    // The options that a form offers are the only ones that get here; the server reads them once more.
    many: <Code extends string>(name: string) => (typed.many[name] ?? []) as readonly Code[],
    code: <Code extends string>(name: string) => text(name) as Code | null,
    person: (name) => typed.people[name]?.[0]?.id ?? null,
    people: (name) => (typed.people[name] ?? []).map(({ id }) => id),
  };
}
