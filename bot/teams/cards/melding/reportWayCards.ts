import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { type ReporterKind, reporterKinds } from "#domain/melding/model.ts";
import type { ContactPoint } from "#domain/melding/settings.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import {
  type Action,
  bullets,
  type Card,
  card,
  choice,
  type Element,
  facts,
  hint,
  notice,
  subheading,
  submit,
  text,
} from "../elements.ts";
import { besideNoField, type Refused } from "../refusalsBeside.ts";

export type DraftLine = { readonly id: string; readonly kind: ReporterKind; readonly updatedOn: LocalDate };

/** Most drafts that are listed; the tab has all. */
const draftsShown = 4;

/** What kind of report it is to be: the reporter's own word, which decides nothing (VA-19); and what was begun before. */
export function reportKindCard(
  texts: Texts,
  chat: ChatTexts,
  {
    form,
    drafts,
    unanswered,
  }: { readonly form: ReportForm; readonly drafts: readonly DraftLine[]; readonly unanswered: boolean },
): Card {
  const { choose, buttons: names } = chat.report;
  const { melding } = texts;
  const kinds = reporterKinds.map((kind) => [kind, `${melding.kind[kind]}: ${melding.kindHelp[kind]}`] as const);
  const begun = drafts.slice(0, draftsShown).map(({ id, kind, updatedOn }) => {
    const line = choose.draft(melding.kind[kind], texts.dayMonthYear(updatedOn));
    return {
      type: "ColumnSet",
      columns: [
        { type: "Column", width: "stretch", verticalContentAlignment: "Center", items: [text(line)] },
        {
          type: "Column",
          width: "auto",
          items: [
            {
              type: "ActionSet",
              actions: [
                submit(`${names.resume}: ${line}`, { verb: "report.resume", id }),
                submit(`${names.discard}: ${line}`, { verb: "report.discard", id }, "destructive"),
              ],
            },
          ],
        },
      ],
    } satisfies Element;
  });
  return card(
    texts,
    choose.title,
    [
      ...(begun.length === 0 ? [] : [subheading(choose.drafts), ...begun]),
      ...(unanswered ? [notice("attention", [text(`⚠ ${choose.chooseOne}`, { weight: "Bolder" })])] : []),
      choice("reportKind", choose.kind, kinds, null),
      hint(choose.unsure),
      ...(form.isVerneombud ? [hint(choose.verneombud)] : []),
    ],
    [submit(names.begin, { verb: "report.choose" }, "positive"), submit(chat.report.buttons.advice, { verb: "report.guide" })],
  );
}

/** 7.10, 7.22: nothing in Teams is anonymous. Where one can be, as text and as a picture for another device. */
export function anonymousCard(
  texts: Texts,
  chat: ChatTexts,
  { postboksUrl, picture }: { readonly postboksUrl: string | null; readonly picture: string | null },
): Card {
  const { anonymity, buttons: names } = chat.report;
  const { way } = texts.melding;
  const address: readonly Element[] =
    postboksUrl === null
      ? [text(way.noPostboks)]
      : [
          text(way.anonymous.text),
          text(postboksUrl, { weight: "Bolder", size: "Medium" }),
          ...(picture === null
            ? []
            : [{ type: "Image", url: picture, altText: anonymity.picture, size: "Large", width: "200px" }]),
        ];
  return card(texts, anonymity.title, [...address, text(anonymity.nothingKept)], [submit(names.close, { verb: "report.close" })]);
}

/** VA-30, 7.21: where the employer takes a varsel elsewhere, only the link is given and nothing is asked. */
export function varselElsewhereCard(texts: Texts, chat: ChatTexts, url: string | null): Card {
  const { choose, buttons: names } = chat.report;
  const { channels } = texts.melding;
  const link: readonly Action[] = url === null ? [] : [{ type: "Action.OpenUrl", title: names.routine, url }];
  return card(
    texts,
    texts.melding.kind.varsel,
    [text(choose.elsewhere), hint(texts.paragraph("VA-30")), subheading(channels.title), bullets(channels.list)],
    [...link, submit(names.close, { verb: "report.close" })],
  );
}

/** VA-14: a matter between students in their studies is reported where the universities' own act has it. */
export function studentChannelCard(texts: Texts, chat: ChatTexts, form: ReportForm, refusal: AnyRefusal): Card {
  const { student, buttons: names } = chat.report;
  const { studentChannel, humanContact } = form.settings;
  const contacts = [studentChannel, humanContact].flatMap((one) => (one === null ? [] : [contactFact(one)]));
  return card(
    texts,
    student.title,
    [
      text(texts.refusal(refusal)),
      hint(texts.paragraph("VA-14")),
      contacts.length === 0 ? text(student.noChannel) : facts(...contacts),
    ],
    [submit(names.close, { verb: "report.close" })],
  );
}

function contactFact({ name, phone, url }: ContactPoint): readonly [string, string] {
  return [name, [phone, url].filter((part) => part !== null).join(" · ")];
}

/** VA-22, VA-27, VA-29: what was answered makes it look like something else. Never refiled silently: the writer chooses. */
export function reportChangeCard(
  texts: Texts,
  chat: ChatTexts,
  about: {
    readonly id: string;
    readonly kind: ReporterKind;
    readonly step: string;
    readonly suggestions: readonly ReporterKind[];
    readonly refused: Refused;
    /** Whether it may also go on as it is. */
    readonly mayKeep: boolean;
  },
): Card {
  const { change, buttons: names } = chat.report;
  const { id, kind, step, suggestions, refused, mayKeep } = about;
  const [only, ...others] = suggestions;
  const said = only !== undefined && others.length === 0 ? [text(change.suggested(texts.melding.kind[only]))] : [];
  const goOn = suggestions.map((to) =>
    submit(change.goOnAs(texts.melding.kind[to]), { verb: "report.switch", id, called: to }, "positive"),
  );
  const keep = mayKeep
    ? submit(names.keepKind, { verb: "report.keep", id, called: kind, step })
    : submit(names.changeText, { verb: "report.resume", id, step });
  return card(texts, change.title, [...besideNoField([], refused, texts), ...said], [...goOn, keep]);
}

/** The draft lies ready in the tab, where there is room for long texts and files. */
export function draftInTabCard(
  texts: Texts,
  chat: ChatTexts,
  about: { readonly id: string; readonly url: string | undefined },
): Card {
  const { buttons: names, draftSaved } = chat.report;
  const link: readonly Action[] =
    about.url === undefined ? [] : [{ type: "Action.OpenUrl", title: names.openTab, url: about.url }];
  return card(
    texts,
    names.inTab,
    [text(draftSaved), text(texts.melding.help.files)],
    [...link, submit(names.resume, { verb: "report.resume", id: about.id }), submit(names.close, { verb: "report.close" })],
  );
}
