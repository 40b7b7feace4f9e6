import type { GatheringView } from "#domain/contract/gatherings.ts";
import type { Texts } from "#domain/texts/index.ts";
import { gatheringLine, placesLine } from "#domain/texts/moete/lines.ts";
import { type Card, card, confirm, execute, facts, fitting, hint, notice, quote, subheading, text } from "../elements.ts";
import { lineWithButton } from "../listCards.ts";
import { sourceLinks, verdictParts } from "./verdictParts.ts";

/** A meeting that was recorded, as it is now, with the way to call it off. */
export function gatheringCard(texts: Texts, gathering: GatheringView): Card {
  const words = texts.gathering;
  const { id, version, calledOff, overtaken, businessNeed, by, onBehalfOf, recordedOn } = gathering;
  const title = calledOff !== null ? words.calledOff : overtaken !== null ? words.overtaken(1) : words.recorded;
  const done = words.recordedBy(by.name, onBehalfOf?.name ?? null, texts.dayMonthYear(recordedOn));
  const off = execute(words.callOffYes, { verb: "gathering.callOff", id, version }, "destructive");
  return fitting((limit) =>
    card(
      texts,
      title,
      [
        text(gatheringLine(texts, gathering), { weight: "Bolder" }),
        facts(
          [words.fact.places, placesLine(texts, gathering.places)],
          [words.fact.number, words.people(gathering.number)],
          [words.fact.unit, gathering.unitName],
        ),
        hint(done),
        calledOff === null ? null : hint(words.calledOffBy(calledOff.by.name, texts.dayMonthYear(calledOff.on))),
        ...(businessNeed === null ? [] : [subheading(words.condition.BUSINESS_NEED), quote(businessNeed, limit)]),
        ...(calledOff !== null ? [] : verdictParts(texts, overtaken ?? gathering.verdict)),
        overtaken === null ? null : text(words.overtakenText),
      ],
      [
        ...(gathering.mayCallOff ? [confirm(words.callOff, words.callOffSure, off)] : []),
        ...(calledOff !== null ? [] : sourceLinks(texts, overtaken ?? gathering.verdict)),
      ],
    ),
  );
}

/** Most lines of the card; the tab shows all. */
const linesShown = 8;

/** LI-05, PA-05: to a leader, that meetings they recorded may not be held any more. */
export function overtakenCard(texts: Texts, items: readonly GatheringView[]): Card {
  const words = texts.gathering;
  const more = items.length > linesShown ? [hint(words.more(items.length - linesShown))] : [];
  return card(texts, words.overtaken(items.length), [
    notice("warning", [text(`⚠ ${words.overtakenText}`)]),
    ...items.slice(0, linesShown).map((item) => {
      const { id, version, overtaken, unitName } = item;
      const below = [words.outcome[overtaken?.outcome ?? "ALLOWED"], unitName].join(" · ");
      return lineWithButton(gatheringLine(texts, item), below, execute(words.show, { verb: "gathering.show", id, version }));
    }),
    ...more,
  ]);
}
