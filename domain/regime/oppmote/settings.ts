import type { PersonId } from "../../kernel/ids.ts";
import type { SiteId } from "../../organisasjon/model.ts";

/** What the employer has decided of presence. */
export type PresenceSettings = {
  /** Days after its last date on which presence is erased. Ours: tracing of contacts needs no more than two weeks. */
  readonly presenceKeptDays: number;
  /** Who sees who is present at a place of work, to trace contacts there: «smittevernkontakt». */
  readonly infectionContacts: readonly { readonly siteId: SiteId; readonly people: readonly PersonId[] }[];
};

export const defaultPresenceSettings: PresenceSettings = { presenceKeptDays: 14, infectionContacts: [] };
