import type { PersonId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import type { StoredCard } from "./chatTypes.ts";

/** What somebody has chosen for themselves; `null` where they have not. */
export type OwnChoices = { readonly language: Language | null; readonly tourSeenOn: LocalDate | null };

export interface OwnChoiceReads {
  ownChoices(personId: PersonId): Promise<OwnChoices>;
  /** Those who have chosen the language that they read. */
  chosenLanguages(): Promise<ReadonlyMap<PersonId, Language>>;
  /** Everybody of whom anything is kept here. */
  withOwnChoices(): Promise<readonly PersonId[]>;
  /** The newest cards in one person's chat that follow a case, the newest first. */
  cardsWith(personId: PersonId, limit: number): Promise<readonly StoredCard[]>;
}

export interface OwnChoiceWrites {
  /** Keeps what is given, at least one thing, and leaves the rest as it was. */
  putOwnChoices(personId: PersonId, choices: Partial<OwnChoices>): Promise<void>;
  deleteOwnChoices(personId: PersonId): Promise<void>;
}
