import type { CaseId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { NotatRefusal, NotatRole } from "../melding/notat/model.ts";
import type { NotatCommandInput } from "./notatCommand.ts";

/** A confidential note in its writer's list. It says nothing of what was told. */
export type NotatRow = {
  readonly id: CaseId;
  readonly writtenOn: LocalDate;
  readonly as: NotatRole;
  /** What a safety representative still has to do before it can be closed (VA-08). */
  readonly duty: NotatRefusal["code"] | null;
  readonly forwarded: boolean;
  readonly closedOn: LocalDate | null;
};

/** `GET /api/notes`: one's own, newest first. */
export type NotatList = { readonly items: readonly NotatRow[] };

/** `GET /api/notes/:id`, for its writer and nobody else. */
export type NotatDetail = NotatRow & {
  readonly version: number;
  readonly unitName: string | null;
  readonly entries: readonly { readonly text: string; readonly on: LocalDate }[];
  readonly danger: boolean | null;
  /** The employer's report that came of it; its writer is the one who reported. */
  readonly forwardedTo: CaseId | null;
  /** From when on two with the records role may erase it; `null` while it is open, or kept without an end. */
  readonly erasableFrom: LocalDate | null;
  readonly actions: readonly NotatCommandInput["type"][];
};

/** What a command leads to: the note as it is now, or that there is none any more. */
export type NotatAnswer = { readonly kind: "note"; readonly note: NotatDetail } | { readonly kind: "erased" };
