import type { NoticeView } from "#domain/contract/noticeViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { NoticeReason } from "#domain/regime/beskjed/notify.ts";
import type { Texts } from "#domain/texts/index.ts";
import { type Action, type Card, card, execute, hint, quote, text } from "../elements.ts";
import { besideNoField, nothingRefused, type Refused } from "../refusalsBeside.ts";

/** So much of a notice stands on its card; the page has all of it. */
const leadLength = 280;

/** A notice to one of those whom it concerns (LI-04): what it says, in short, and a way to say that one has read it. */
export function noticeCard(
  texts: Texts,
  notice: NoticeView,
  about: { readonly reason: NoticeReason; readonly pageUrl: string | undefined; readonly refused?: Refused },
): Card {
  const words = texts.regime.beskjed;
  const isConfirmed = notice.confirmedAt !== null;
  const asks = !isConfirmed && notice.asksToConfirm;
  return card(
    texts,
    words.told[about.reason],
    [
      text(notice.title, { weight: "Bolder" }),
      quote(notice.text, leadLength),
      notice.isTheirs ? null : hint(words.otherForm),
      hint(words.why(notice.rulesetName)),
      about.reason === "notice-reminder" && asks ? text(words.waits) : null,
      ...besideNoField([], about.refused ?? nothingRefused, texts),
      isConfirmed ? text(`✓ ${words.confirmed}`, { weight: "Bolder" }) : null,
      asks ? hint(words.whoSees) : null,
    ],
    [
      ...(asks ? [execute(words.confirm, { verb: "notice.confirm", id: notice.id, version: notice.version }, "positive")] : []),
      ...link(words.readOn, about.pageUrl),
    ],
  );
}

/** PA-11: to an administrator, that rules run out and nothing is said of what holds then. */
export function rulesetEndCard(
  texts: Texts,
  { name, to, pageUrl }: { readonly name: string; readonly to: LocalDate; readonly pageUrl: string | undefined },
): Card {
  const words = texts.regime.beskjed.end;
  const date = texts.dayMonthYear(to);
  return card(
    texts,
    words.title(date),
    [text(words.why(name, date)), text(words.how), hint(texts.paragraph("PA-11"))],
    link(words.open, pageUrl),
  );
}

function link(title: string, url: string | undefined): readonly Action[] {
  return url === undefined ? [] : [{ type: "Action.OpenUrl", title, url }];
}
