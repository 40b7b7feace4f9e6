import type { HomeUseInput, PresencePage, WishInput } from "#domain/contract/presence.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { otherLength, whereLength } from "#domain/regime/oppmote/decide.ts";
import { homePlaces, movableEquipment } from "#domain/regime/oppmote/hjemmebruk/model.ts";
import { presenceGrounds } from "#domain/regime/oppmote/model.ts";
import { capital } from "#domain/texts/format.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import {
  bullets,
  type Card,
  card,
  choice,
  dateInput,
  type Element,
  execute,
  hint,
  plain,
  roomFor,
  textInput,
  toggle,
} from "../elements.ts";
import { besideField, besideNoField, type Refused } from "../refusalsBeside.ts";

type Form<Values> = {
  /** The id of what it may become, so that sending it twice makes one. */
  readonly id: string;
  readonly values: Values;
  readonly page: Pick<PresencePage, "places" | "keptDays" | "today">;
  readonly refused: Refused;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** PA-04, conversation C3: which dates, why and where; empty, or with what was filled in and what is wrong with it. */
export function wishForm(texts: Texts, chat: ChatTexts, { id, values, page, refused }: Form<WishInput>): Card {
  const { questions, ground } = texts.presence;
  const { presence } = chat;
  return card(
    texts,
    presence.title,
    [
      hint(presence.help),
      bullets(placeLines(texts, chat, page)),
      ...besideNoField(["from", "to", "weekdays", "ground", "other", "siteId", "where"], refused, texts),
      dateInput("from", questions.from, values.from, page.today),
      ...besideField("from", refused, texts),
      dateInput("to", questions.to, values.to, page.today),
      hint(questions.toHelp),
      ...besideField("to", refused, texts),
      many(
        "weekdays",
        questions.weekdays,
        weekdays.map((day) => [String(day), capital(texts.weekday(day))] as const),
        values.weekdays.map(String),
      ),
      ...besideField("weekdays", refused, texts),
      choice(
        "ground",
        questions.ground,
        presenceGrounds.map((one) => [one, ground[one]] as const),
        values.ground,
      ),
      ...besideField("ground", refused, texts),
      textInput("other", questions.other, values.other, { multiline: true, maxLength: roomFor(otherLength.max) }),
      hint(questions.otherHelp),
      ...besideField("other", refused, texts),
      placeChoice(questions.place, page, values.siteId),
      ...besideField("siteId", refused, texts),
      textInput("where", questions.where, values.where, { maxLength: roomFor(whereLength) }),
      ...besideField("where", refused, texts),
      hint(texts.presence.kept(page.keptDays)),
    ],
    [
      execute(presence.buttons.send, { verb: "presence.send", id }, "positive"),
      execute(presence.buttons.home, { verb: "presence.home" }),
    ],
  );
}

/** PA-03, PA-08: that one works at home, and what one wants moved there. LI-12 is asked about where it warns. */
export function homeForm(texts: Texts, chat: ChatTexts, { id, values, page, refused }: Form<HomeUseInput>): Card {
  const { questions, home, equipment } = texts.presence;
  const { presence } = chat;
  const isWarned = refused.refusals.some(({ code }) => code === "HOME_WITH_COLLEAGUE");
  return card(
    texts,
    presence.homeTitle,
    [
      hint(presence.homeHelp),
      bullets(placeLines(texts, chat, page)),
      ...besideNoField(["from", "siteId", "where", "goesOn"], refused, texts),
      dateInput("from", questions.homeFrom, values.from),
      ...besideField("from", refused, texts),
      placeChoice(questions.homePlace, page, values.siteId),
      ...besideField("siteId", refused, texts),
      choice(
        "home",
        questions.homeWhere,
        homePlaces.map((place) => [place, home[place]] as const),
        values.where,
      ),
      ...besideField("where", refused, texts),
      ...besideField("goesOn", refused, texts),
      isWarned || values.goesOn ? toggle("goesOn", questions.goesOn, values.goesOn) : null,
      many(
        "equipment",
        questions.equipment,
        movableEquipment.map((kind) => [kind, equipment[kind]] as const),
        values.equipment,
      ),
      hint(texts.presence.kept(page.keptDays)),
    ],
    [
      execute(presence.buttons.register, { verb: "presence.register", id }, "positive"),
      execute(presence.buttons.wish, { verb: "presence.form" }),
    ],
  );
}

/** Where special rules hold or will, and for how long. */
function placeLines(texts: Texts, { presence }: ChatTexts, { places }: Pick<PresencePage, "places">): readonly string[] {
  const day = (date: LocalDate) => texts.dayMonthYear(date);
  return places.flatMap(({ place, next }) =>
    next === null
      ? []
      : [presence.placeUntil(place.name, presence.period(day(next.from), next.to === null ? null : day(next.to)))],
  );
}

function placeChoice(label: string, { places }: Pick<PresencePage, "places">, value: string | null): Element {
  return choice(
    "siteId",
    label,
    places.map(({ place }) => [place.id, place.name] as const),
    value,
    "compact",
  );
}

/** Several of some, all in sight. */
function many(
  id: string,
  label: string,
  choices: readonly (readonly [value: string, title: string])[],
  chosen: readonly string[],
): Element {
  return {
    type: "Input.ChoiceSet",
    id,
    label,
    style: "expanded",
    isMultiSelect: true,
    wrap: true,
    choices: choices.map(([value, title]) => ({ title: plain(title), value })),
    value: chosen.join(","),
  };
}
