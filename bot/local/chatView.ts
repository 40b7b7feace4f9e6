import { z } from "zod";
import { adaptiveCardType } from "./botChannel.ts";
import type { StoredMessage } from "./chatStore.ts";
import type { ChatMessage } from "./wire.ts";

const shown = z.looseObject({
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional(),
  suggestedActions: z.looseObject({ actions: z.array(z.looseObject({ title: z.string(), value: z.unknown() })) }).optional(),
});

/** What the shell shows of a message: its text, its Adaptive Cards and the answers that it suggests. */
export function chatMessageOf({ id, from, at, activity, revision, undelivered }: StoredMessage): ChatMessage {
  const { text, attachments = [], suggestedActions } = shown.safeParse(activity).data ?? {};
  return {
    id,
    from,
    at,
    revision,
    undelivered,
    ...(text === undefined || text === "" ? {} : { text }),
    cards: attachments.filter(({ contentType }) => contentType === adaptiveCardType).map(({ content }) => content),
    suggestions: (suggestedActions?.actions ?? []).map(({ title, value }) => ({
      title,
      value: typeof value === "string" ? value : title,
    })),
  };
}

/** The activity with its card replaced, as Teams does with the card that an invoke answers. */
export function withCard(activity: unknown, card: unknown): unknown {
  const kept = shown.safeParse(activity).data ?? {};
  return { ...kept, type: "message", attachments: [{ contentType: adaptiveCardType, content: card }] };
}
