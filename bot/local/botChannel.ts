import { z } from "zod";
import { parsedJson } from "./jsonRoutes.ts";

/** How the bot took an activity. */
export type Delivery =
  | { readonly kind: "taken"; readonly body: unknown }
  | { readonly kind: "failed"; readonly why: "error" | "timeout" | "unreachable" | "refused" };

/** Posts signed activities to the bot, as Teams' channel does. */
export type BotChannel = (activity: { readonly serviceUrl: string }) => Promise<Delivery>;

export type BotChannelConfig = {
  /** Address of the bot's endpoint; asked for at each activity since the port may not be known at the start. */
  readonly endpoint: () => string;
  readonly signChannelToken: (token: { readonly serviceUrl: string }) => Promise<string>;
  /** Teams gives up after about 15 seconds. */
  readonly timeoutMs: number;
};

/** Makes the channel. It never repeats a post: an answer that did not come may still have had its effect. */
export function createBotChannel({ endpoint, signChannelToken, timeoutMs }: BotChannelConfig): BotChannel {
  return async (activity) => {
    const token = await signChannelToken({ serviceUrl: activity.serviceUrl });
    try {
      const response = await fetch(endpoint(), {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await response.text();
      if (response.ok) return { kind: "taken", body: parsedJson(text) };
      return { kind: "failed", why: response.status >= 500 ? "error" : "refused" };
    } catch (fault) {
      const timedOut = fault instanceof Error && fault.name === "TimeoutError";
      return { kind: "failed", why: timedOut ? "timeout" : "unreachable" };
    }
  };
}

const cardType = "application/vnd.microsoft.card.adaptive";
const invokeBody = z.looseObject({ statusCode: z.number(), type: z.string().optional(), value: z.unknown().optional() });

/** What an invoke's answer asks Teams to do: show a card in place of the old one, show a line of text, nothing, or an error. */
export type InvokeAnswer =
  | { readonly kind: "card"; readonly card: unknown }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "nothing" }
  | { readonly kind: "error" };

/** Reads the body of an `adaptiveCard/action` answer. An empty body is taken, as by Teams, for "nothing". */
export function readInvokeAnswer(body: unknown): InvokeAnswer {
  if (body === undefined || body === null) return { kind: "nothing" };
  const answer = invokeBody.safeParse(body);
  if (!answer.success) return { kind: "error" };
  const { statusCode, type, value } = answer.data;
  if (statusCode >= 300) return { kind: "error" };
  if (type === cardType) return typeof value === "object" && value !== null ? { kind: "card", card: value } : { kind: "error" };
  return typeof value === "string" && value !== "" ? { kind: "message", text: value } : { kind: "nothing" };
}

/** The content type of Adaptive Cards as attachments. */
export const adaptiveCardType = cardType;

const taskBody = z.looseObject({
  task: z.discriminatedUnion("type", [
    z.looseObject({
      type: z.literal("continue"),
      value: z.looseObject({
        title: z.string().default(""),
        card: z.looseObject({ contentType: z.literal(cardType), content: z.looseObject({}) }),
      }),
    }),
    z.looseObject({ type: z.literal("message"), value: z.string() }),
  ]),
});

/** What the answer to `task/fetch` or `task/submit` asks Teams to do with the dialog. */
export type TaskAnswer =
  | { readonly kind: "show"; readonly title: string; readonly card: unknown }
  | { readonly kind: "say"; readonly text: string }
  | { readonly kind: "closed" }
  | { readonly kind: "error" };

/** Reads the body of a dialog's answer. An empty body closes the dialog, as in Teams. */
export function readTaskAnswer(body: unknown): TaskAnswer {
  if (body === undefined || body === null) return { kind: "closed" };
  const answer = taskBody.safeParse(body);
  if (!answer.success) return { kind: "error" };
  const { task } = answer.data;
  if (task.type === "message") return { kind: "say", text: task.value };
  return { kind: "show", title: task.value.title, card: task.value.card.content };
}
