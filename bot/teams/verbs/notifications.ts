import { type Choices, type OptionalKind, optionalKinds, type Timing } from "#domain/notifications/model.ts";
import { type NotificationPreset, notificationPresets, notificationsCard } from "../cards/notificationsCard.ts";
import type { OutgoingCard } from "../incoming.ts";
import { notFoundCard, outgoing, type Turn } from "../turn.ts";
import type { Verb } from "./verb.ts";

/** «varselinnstillinger», as a message. */
export async function notificationsNow(turn: Turn): Promise<OutgoingCard> {
  const found = await turn.desk.readNotifications(turn.who);
  return found.kind === "done" ? outgoing(notificationsCard(turn.texts, found.value.choices)) : notFoundCard(turn);
}

/** One of the card's choices, on top of what was chosen in the tab. */
export const chooseNotifications: Verb = async (turn, sent) => {
  const preset = notificationPresets.find((one) => one === sent.called);
  const found = await turn.desk.readNotifications(turn.who);
  if (found.kind !== "done") return { replace: notFoundCard(turn) };
  if (preset !== undefined) await turn.desk.chooseNotifications(turn.who, withPreset(found.value.choices, preset));
  return { replace: await notificationsNow(turn) };
};

function withPreset(choices: Choices, preset: NotificationPreset): Choices {
  switch (preset) {
    case "straks":
    case "samlet":
      return { ...choices, kinds: timed(choices, preset) };
    case "stille":
      return { ...choices, quiet: { from: 17 * 60, to: 8 * 60, weekends: true } };
    case "ikke-stille":
      return { ...choices, quiet: null };
  }
}

function timed({ kinds }: Choices, timing: Timing): Choices["kinds"] {
  const entries = optionalKinds.map((kind): [OptionalKind, Choices["kinds"][OptionalKind]] => [kind, { ...kinds[kind], timing }]);
  return Object.fromEntries(entries) as Choices["kinds"];
}
