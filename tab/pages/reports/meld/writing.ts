import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { PersonView } from "#domain/contract/views.ts";
import { blankAnswers } from "#domain/melding/blank.ts";
import { anonymousKinds, type ReporterKind } from "#domain/melding/model.ts";

/** A report that somebody is writing. In memory only, until they ask for a sealed draft or send it. */
export type Writing = {
  /** The id that the report will have, so that one that is sent again after an answer was lost is still one report. */
  readonly id: string;
  readonly answers: ReportAnswersInput;
  /** C7 and C8 ask this before anything else; `null` until it is answered. Never sent. */
  readonly anonymous: boolean | null;
  /** The sealed draft that this is, once it was asked for. */
  readonly draft: { readonly id: string; readonly version: number } | null;
  /** Those that the answers name, by id. */
  readonly people: Readonly<Record<string, PersonView>>;
  readonly files: readonly File[];
};

/** A new report of that kind. Kinds that cannot be sent without a name have nothing to ask about it. */
export function beginWriting(kind: ReporterKind): Writing {
  return {
    id: crypto.randomUUID(),
    answers: blankAnswers(kind),
    anonymous: mayBeAnonymous(kind) ? null : false,
    draft: null,
    people: {},
    files: [],
  };
}

export function mayBeAnonymous(kind: ReporterKind): boolean {
  return anonymousKinds.includes(kind);
}
