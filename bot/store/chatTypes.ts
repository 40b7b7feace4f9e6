import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";

/** Where a person's personal chat with the bot is. Refreshed at every activity. */
export type StoredConversation = {
  readonly personId: PersonId;
  /** Conversation reference of the Bot Framework, as JSON. */
  readonly reference: unknown;
  readonly updatedAt: Instant;
};

/** The same as it is kept, with the moment since which Teams lets nothing through to it; `null` while it does. */
export type KnownConversation = StoredConversation & { readonly silentSince: Instant | null };

/** A card that lies in somebody's chat and follows its case. */
export type StoredCard = {
  readonly activityId: string;
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly sentAt: Instant;
};
