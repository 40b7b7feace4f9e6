import { anonymousKinds, type ReportAnswers, type ReporterKind } from "#domain/melding/model.ts";
import { questionsFor } from "#domain/melding/questions.ts";

/** The kinds that are taken here (VA-20). */
export type AnonymousKind = Exclude<ReporterKind, "klage" | "soeknad-om-endring">;

export function isAnonymous(kind: ReporterKind): kind is AnonymousKind {
  return anonymousKinds.includes(kind);
}

/**
 * A question of the form, named as in `ReportAnswers`, but for those whom it is about (names, a line each) and the unit (its name): nobody
 * here looks anything up in the directory. Whom the names may mean is the desk's to find, so that none of them gets it (VA-03).
 */
export type Question = Exclude<keyof ReportAnswers, "counterparts" | "unitId"> | "whom" | "unit";

type Asked = { readonly question: Question; readonly required: boolean };

/** Not asked here: whose firm somebody works for takes a look in the directory, and the sjef is no recipient that is offered. */
const notHere: readonly (keyof ReportAnswers)[] = ["firm", "sjefReason", "studentBranch"];

const names: Readonly<Partial<Record<keyof ReportAnswers, Question>>> = { counterparts: "whom", unitId: "unit" };

/**
 * The questions of each kind (C7 to C9), as the domain has them for somebody without a name. Whether one is a student is nobody's to
 * know, so that everybody may say so, at the end. A klage and a søknad are not taken without a name (VA-20).
 */
function askedOf(kind: ReporterKind): readonly Asked[] {
  if (!isAnonymous(kind)) return [];
  const asked = questionsFor(kind, { unnamed: true, isStudent: false, isTillitsvalgt: false })
    .filter(({ field }) => !notHere.includes(field))
    .map(({ field, required }): Asked => ({ question: (names[field] ?? field) as Question, required }));
  const last = asked.at(-1)?.question === "acceptsIdentified" ? -1 : asked.length;
  return asked.toSpliced(last, 0, { question: "studentBranch", required: false });
}

const kinds = ["klage", "underretning", "varsel", "bekymringsmelding", "gjengjeldelse", "soeknad-om-endring"] as const;
const asked = Object.fromEntries(kinds.map((kind) => [kind, askedOf(kind)])) as Readonly<Record<ReporterKind, readonly Asked[]>>;

export function questionsOf(kind: ReporterKind): readonly Question[] {
  return asked[kind].map(({ question }) => question);
}

/** Whether the question may be left unanswered, as far as the form can say: what is refused is decided by the domain alone. */
export function isOptional(kind: ReporterKind, question: Question): boolean {
  return !asked[kind].some((one) => one.question === question && one.required);
}

/** Those answered in one line. */
export const shortQuestions: readonly Question[] = ["unit", "relatedNumber"];

/** Those answered in free text of several lines. */
export const longQuestions: readonly Question[] = ["what", "whom", "when", "where", "witnesses"];
