import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";

/** VA-03, C11: what whoever handles a report or a case says of themselves before the first opening. */
export type HabilitetAnswer = "habil" | "inhabil" | "tvil";

/** VA-04: what the leader above decided, with a reason that is kept. */
type HabilitetDecision = {
  readonly habil: boolean;
  readonly by: PersonId;
  readonly reason: TextRef;
  readonly on: LocalDate;
};

/** What somebody said of themselves, what others object, and what was decided: of a report and of a case alike. */
export type HabilitetSaid = {
  readonly personId: PersonId;
  readonly answer: HabilitetAnswer | "bestridt";
  readonly reason: TextRef | null;
  /** Who decides doubt or an objection; `null` where nothing is to be decided. */
  readonly deciderId: PersonId | null;
  readonly on: LocalDate;
  readonly decision: HabilitetDecision | null;
};

/** What is handled by people who have to be habil. */
export type Handled<Said extends HabilitetSaid = HabilitetSaid> = {
  readonly handlers: readonly { readonly personId: PersonId }[];
  readonly habilitet: readonly Said[];
};

type MadeByPerson = { readonly by: PersonId; readonly on: LocalDate };

export type HabilitetDeclared = MadeByPerson & {
  readonly type: "HabilitetDeclared";
  readonly answer: HabilitetAnswer;
  readonly reason: TextRef | null;
  /** Who decides doubt; `null` where there is none. */
  readonly deciderId: PersonId | null;
};
export type HabilitetDecided = MadeByPerson & {
  readonly type: "HabilitetDecided";
  readonly personId: PersonId;
  readonly decision: HabilitetDecision;
};

/** Who leaves for good, and why. */
export type Leaving = { readonly personId: PersonId; readonly why: "trakk-seg" | "overlevert" | "inhabil" };

export type HabilitetRefusal =
  | { readonly rule: null; readonly code: "NOT_THIS_HANDLER" }
  | { readonly rule: "VA-03"; readonly code: "HABILITET_SAID" | "NOBODY_GONE" }
  | { readonly rule: "VA-04"; readonly code: "HABILITET_OPEN" | "NOT_THE_ONE_WHO_DECIDES" | "NO_OPEN_QUESTION" };
