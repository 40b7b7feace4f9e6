import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Action, type Card, card, type Element, execute, fitting, hint, text } from "../elements.ts";
import { buttons, sentBy } from "./formParts.ts";
import { mayNow } from "./unitActions.ts";
import { measureLines, standing } from "./unitContent.ts";

/** Most measures that the list has room for with their buttons; the tab shows all. */
const linesShown = 8;

/** The measures of a plan, with what can be done about each. */
export function measuresCard(texts: Texts, chat: ChatTexts, detail: UnitDetail): Card {
  return fitting((quoteLimit) => {
    const { headings, measures: words, buttons: names } = chat.cycle;
    const measures = standing(detail.process);
    return card(
      texts,
      `${headings.measures} – ${detail.unitName}`,
      [
        ...(measures.length === 0 ? [text(words.none)] : []),
        ...measures
          .slice(0, linesShown)
          .flatMap((measure) => [
            ...measureLines(texts, chat, detail, measure, quoteLimit),
            ...lineButtons(chat, detail, measure.measureId),
          ]),
        measures.length > linesShown ? hint(chat.cycle.andMore(measures.length - linesShown)) : null,
        measures.length > linesShown ? hint(chat.cycle.shortened) : null,
      ],
      [
        ...(mayNow(detail, "AddMeasure") ? [execute(names.addMeasure, sentBy(detail, "unit.measureAdd"), "positive")] : []),
        execute(names.back, sentBy(detail, "unit.open")),
      ],
    );
  });
}

function lineButtons(chat: ChatTexts, detail: UnitDetail, measureId: string): readonly Element[] {
  const { buttons: names } = chat.cycle;
  const found: readonly Action[] = [
    ...(mayNow(detail, "ReportProgress") ? [execute(names.progress, sentBy(detail, "unit.progress", measureId))] : []),
    ...(mayNow(detail, "ChangeMeasure") ? [execute(names.changeMeasure, sentBy(detail, "unit.measureChange", measureId))] : []),
    ...(mayNow(detail, "DropMeasure") ? [execute(names.dropMeasure, sentBy(detail, "unit.measureDrop", measureId))] : []),
  ];
  return found.length === 0 ? [] : [buttons(found)];
}
