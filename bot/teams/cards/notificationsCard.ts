import { type Choices, optionalKinds } from "#domain/notifications/model.ts";
import type { Texts } from "#domain/texts/index.ts";
import { notificationWords } from "#domain/texts/notifications/index.ts";
import { type Card, card, execute, hint, text } from "./elements.ts";

/** What can be chosen with a button; the tab has a choice for each kind. */
export const notificationPresets = ["straks", "samlet", "stille", "ikke-stille"] as const;
export type NotificationPreset = (typeof notificationPresets)[number];

export const notificationsVerb = "notifications.choose";

/** How somebody is told of things now, and the two choices that most would make. */
export function notificationsCard(texts: Texts, { kinds, quiet }: Choices): Card {
  const words = notificationWords[texts.language];
  const all = (timing: string) => optionalKinds.every((kind) => kinds[kind].timing === timing);
  const when = all("straks") ? words.chat.atOnce : all("samlet") ? words.chat.collected : words.chat.mixed;
  const hours =
    quiet === null ? words.chat.noQuiet : words.chat.quietIs(texts.time(quiet.from), texts.time(quiet.to), quiet.weekends);
  const choose = (title: string, called: NotificationPreset) => execute(title, { verb: notificationsVerb, called });
  return card(
    texts,
    words.title,
    [text(when), text(hours), hint(words.chat.more)],
    [
      all("samlet") ? choose(words.chat.sendAtOnce, "straks") : choose(words.chat.collect, "samlet"),
      quiet === null ? choose(words.chat.quietOn, "stille") : choose(words.chat.quietOff, "ikke-stille"),
    ],
  );
}
