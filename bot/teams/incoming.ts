import type { Activity, ConversationReference } from "botbuilder";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { SavedCase } from "../desk/chatAction.ts";
import { property } from "../property.ts";
import type { Effect } from "../store/types.ts";
import type { DialogAnswer } from "./dialog.ts";

/** What a person did in the chat, with who it was from the verified activity. */
export type Incoming = {
  readonly personId: PersonId;
  /** Where to reach the person later. To be stored at every activity; it holds no name. */
  readonly reference: Partial<ConversationReference>;
  /** Language that Teams is set to, `nb-NO`; `null` when Teams does not say. */
  readonly locale: string | null;
} & (
  | { readonly kind: "installed" }
  /** The app was taken away: nothing that is written to the chat arrives any more. */
  | { readonly kind: "removed" }
  /** Trimmed, with mentions of the bot removed. */
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "action";
      /** What the card sent: to be parsed, and never to be believed about who acts. An `Action.Execute`'s verb is its `verb`. */
      readonly data: unknown;
      /** The message that the card lies in; `null` when Teams does not say. */
      readonly cardActivityId: string | null;
      readonly via: "execute" | "submit";
    }
  | {
      readonly kind: "dialog";
      /** As of an action: the data of the button that opens the dialog, or of one in it with what was filled in. */
      readonly data: unknown;
      /** The message whose button opened the dialog; `null` when Teams does not say. */
      readonly cardActivityId: string | null;
      /** Whether the dialog is to be opened or has been sent. */
      readonly step: "fetch" | "submit";
      /** The invoke's own id: what is delivered twice has the same. */
      readonly activityId: string | null;
    }
  | { readonly kind: "other" }
);

/** A card to be shown. */
export type OutgoingCard = {
  readonly card: object;
  /** Shown in the notification and read by screen readers; never content of a report. */
  readonly summary: string;
  /** The case that the card follows: its activity id is to be remembered. */
  readonly follows?: CaseId;
  /** To be written when the message got there, in the chat or as a letter. */
  readonly whenReached?: Effect;
};

/**
 * `replace` takes the place of the card that was acted on; `post` are new messages, in their order. `dialog` is what a dialog shows
 * next, and is given to a dialog only. `saved` are the cases that were saved: their cards are sent later should the answer be lost.
 */
export type Answer = {
  readonly replace?: OutgoingCard;
  readonly dialog?: DialogAnswer;
  readonly post?: readonly OutgoingCard[];
  readonly saved?: readonly SavedCase[];
};

/** Turns an activity that the guard has let through into what the person did. */
export function readIncoming(activity: Activity, personId: PersonId): Incoming {
  const common = { personId, reference: referenceOf(activity), locale: text(activity.locale) };
  switch (activity.type) {
    case "message":
      return { ...common, ...readMessage(activity) };
    case "invoke":
      return { ...common, ...readInvoke(activity) };
    case "installationUpdate":
      return { ...common, kind: installation(text(activity.action)) };
    case "conversationUpdate":
      if (namesBot(activity, activity.membersAdded)) return { ...common, kind: "installed" };
      return { ...common, kind: namesBot(activity, activity.membersRemoved) ? "removed" : "other" };
    default:
      return { ...common, kind: "other" };
  }
}

function readInvoke(activity: Activity) {
  const cardActivityId = text(activity.replyToId);
  const dialog = { data: property(activity.value, "data") ?? null, cardActivityId, activityId: text(activity.id) };
  switch (activity.name) {
    case "adaptiveCard/action":
      return { kind: "action", data: executed(activity.value), cardActivityId, via: "execute" } as const;
    case "task/fetch":
      return { ...dialog, kind: "dialog", step: "fetch" } as const;
    case "task/submit":
      return { ...dialog, kind: "dialog", step: "submit" } as const;
    default:
      return { kind: "other" } as const;
  }
}

function readMessage(activity: Activity) {
  if (typeof activity.value === "object" && activity.value !== null) {
    const data: unknown = activity.value;
    return { kind: "action", data, cardActivityId: text(activity.replyToId), via: "submit" } as const;
  }
  return { kind: "text", text: withoutMentions(activity) } as const;
}

/**
 * The data of an `Action.Execute` with its verb among them. What the person filled in lies in the same object; `verb` is
 * written last, so that no input of that name can change it. An action without a verb of its own comes with an empty one.
 */
function executed(value: unknown): unknown {
  const action = property(value, "action");
  const verb = property(action, "verb");
  const data = property(action, "data");
  if (typeof verb !== "string" || verb === "") return data ?? null;
  if (typeof data !== "object" || data === null || Array.isArray(data)) return { verb };
  return { ...data, verb };
}

function withoutMentions(activity: Activity): string {
  let remaining = text(activity.text) ?? "";
  const entities: readonly unknown[] = Array.isArray(activity.entities) ? activity.entities : [];
  for (const entity of entities) {
    const mention = text(property(entity, "text"));
    if (property(entity, "type") !== "mention" || mention === null) continue;
    if (property(property(entity, "mentioned"), "id") !== activity.recipient?.id) continue;
    remaining = remaining.split(mention).join(" ");
  }
  return remaining.trim();
}

function installation(action: string | null): "installed" | "removed" | "other" {
  if (action?.startsWith("add") === true) return "installed";
  return action?.startsWith("remove") === true ? "removed" : "other";
}

function namesBot(activity: Activity, members: unknown): boolean {
  const named: readonly unknown[] = Array.isArray(members) ? members : [];
  return named.some((member) => property(member, "id") === activity.recipient?.id);
}

/** Only what is needed to write to the person again. Names stay out of it: it is stored. */
function referenceOf(activity: Activity): Partial<ConversationReference> {
  const { conversation, from, recipient } = activity;
  return {
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    conversation: {
      id: conversation.id,
      conversationType: "personal",
      isGroup: false,
      name: "",
      ...(conversation.tenantId === undefined ? {} : { tenantId: conversation.tenantId }),
    },
    user: { id: from.id, name: "", ...(from.aadObjectId === undefined ? {} : { aadObjectId: from.aadObjectId }) },
    bot: { id: recipient?.id ?? "", name: "" },
    ...(typeof activity.locale === "string" ? { locale: activity.locale } : {}),
  };
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
