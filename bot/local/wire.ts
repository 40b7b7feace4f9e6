import type { PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language, Role } from "#domain/organisasjon/model.ts";

/** What the local shell and its server say to each other under `/local/api/`. */

/** A person in the list. `unread` counts the bot's messages since the chat was last read. */
export type ShellPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly title?: string;
  readonly language: Language;
  /** `leder` follows from the units; the others are the directory's. */
  readonly roles: readonly (Role | "leder")[];
  readonly unit?: Readonly<Record<Language, string>>;
  readonly unread: number;
  readonly featured: boolean;
};

/** `GET /local/api/people`: featured first in the order given, then by name. */
export type ShellPeople = { readonly tenantId: string; readonly people: readonly ShellPerson[] };

export type SuggestedAction = { readonly title: string; readonly value: string };

/** One message of a chat. `revision` grows when the bot changes it in place. */
export type ChatMessage = {
  readonly id: string;
  readonly from: "bot" | "person";
  readonly at: Instant;
  readonly revision: number;
  readonly text?: string;
  readonly cards: readonly unknown[];
  readonly suggestions: readonly SuggestedAction[];
  /** A message of the person that the bot did not take. */
  readonly undelivered: boolean;
};

export type ShellChat = {
  readonly messages: readonly ChatMessage[];
  readonly unread: number;
  readonly lastReadId: string | null;
};

/** `POST /local/api/people/:id/messages`. `retryOf` is an undelivered message that this one replaces. */
export type SendMessage = { readonly text: string; readonly retryOf?: string };

/** `POST /local/api/people/:id/actions`: a button of a card, with what was filled in. */
export type SendAction = {
  readonly activityId: string;
  readonly kind: "execute" | "submit";
  readonly trigger: "manual" | "automatic";
  readonly id?: string;
  readonly verb?: string;
  readonly data: unknown;
};

/** What came of it. `message` is a line that Teams would show under the card. */
export type SendOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "failed"; readonly why: "error" | "timeout" | "unreachable" | "refused" };

/** `POST /local/api/people/:id/dialogs`: a button that opens a dialog, or one in it, with what was filled in. */
export type SendDialog = {
  /** The message whose button opened the dialog. */
  readonly activityId: string;
  readonly step: "fetch" | "submit";
  readonly data: unknown;
};

/** What the dialog shows next. It is kept nowhere: a dialog's card is no message. */
export type DialogOutcome =
  | { readonly kind: "show"; readonly title: string; readonly card: unknown }
  | { readonly kind: "say"; readonly text: string }
  | { readonly kind: "closed" }
  | Extract<SendOutcome, { readonly kind: "failed" }>;

export type ShellClock = { readonly now: Instant; readonly today: LocalDate; readonly movedDays: number };
/** `POST /local/api/clock`. */
export type MoveClock = { readonly days: number } | { readonly date: string } | { readonly reset: true };

/** Events of `/local/api/stream`. */
export type ShellEvent =
  | { readonly type: "chat"; readonly personId: PersonId }
  | { readonly type: "people" }
  | { readonly type: "typing"; readonly personId: PersonId; readonly on: boolean }
  | { readonly type: "clock"; readonly clock: ShellClock };
