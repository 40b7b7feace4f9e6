import type { HomeTaskKind } from "#domain/hjemmekontor/paaminnelser/model.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { HomeItem } from "../../../desk/hjemmekontor/homeItems.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Action, type Card, card, type Element, execute, hint, text } from "../elements.ts";
import { lineWithButton } from "../listCards.ts";

/** Most lines of a reminder; the tab has the rest. */
const linesShown = 8;

const rules: Readonly<Record<HomeTaskKind, RuleId>> = {
  "foelg-opp": "HO-12",
  dialog: "HO-19",
  forny: "HO-10",
  utloeper: "HO-10",
  avgjoer: "HO-05",
  "venter-under": "HO-05",
  turnus: "HO-27",
  utlever: "HO-17",
  "lever-tilbake": "HO-17",
};

/** All that is open about home office for one person, on one card: what it is, why, and the way to it. */
export function homeReminderCard(texts: Texts, chat: ChatTexts, items: readonly HomeItem[]): Card {
  const { remind } = chat.home;
  const [only, ...others] = items;
  const shown = items.slice(0, linesShown);
  const cited = [...new Set(shown.map(({ kind }) => rules[kind]))];
  const isOne = only !== undefined && others.length === 0;
  return card(
    texts,
    remind.title(items.length),
    [
      ...shown.map((item) => line(texts, chat, item, isOne)),
      items.length > linesShown ? hint(remind.more(items.length - linesShown)) : null,
      ...cited.map((rule) => hint(texts.paragraph(rule))),
    ],
    isOne ? actionsOf(chat, only) : [],
  );
}

function line(texts: Texts, chat: ChatTexts, item: HomeItem, isOne: boolean): Element {
  const { name, on, count, share } = item;
  const [what, how] = chat.home.remind.line[item.kind]({ name, date: texts.dayMonthYear(on), count, share });
  const action = isOne ? undefined : wayTo(chat, item);
  if (action !== undefined) return lineWithButton(what, how, action);
  const items = [text(what, { weight: "Bolder" }), text(how, { spacing: "None", isSubtle: true })];
  return { type: "Container", separator: !isOne, items };
}

/** The way to one of several. It is answered in a message of its own, so that the list stays. */
function wayTo(chat: ChatTexts, { kind, opens }: HomeItem): Action | undefined {
  if (opens === null) return undefined;
  if (kind === "forny") return execute(chat.home.buttons.renew, { verb: "renew.start", ...opens });
  return execute(chat.buttons.open, { verb: "case.show", ...opens });
}

function actionsOf(chat: ChatTexts, item: HomeItem): readonly Action[] {
  const { kind, opens } = item;
  if (opens === null) return [];
  const { followUp, dialogue, renew } = chat.home.buttons;
  const open = execute(chat.buttons.open, { verb: "case.show", ...opens });
  switch (kind) {
    case "foelg-opp":
      return [execute(followUp, { verb: "case.followUp", ...opens }, "positive"), open];
    case "dialog":
      return [execute(dialogue, { verb: "case.dialogue", ...opens }, "positive"), open];
    case "forny":
      return [execute(renew, { verb: "renew.start", ...opens }, "positive"), open];
    case "utloeper":
    case "avgjoer":
    case "venter-under":
    case "turnus":
    case "utlever":
    case "lever-tilbake":
      return [open];
  }
}
