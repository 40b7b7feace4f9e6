import type { GuideReply, GuideRequest, GuideStart } from "#domain/contract/veilederViews.ts";
import { cleanText } from "#domain/kernel/text.ts";
import type { ContactPoint } from "#domain/melding/settings.ts";
import type { Language, Organisation } from "#domain/organisasjon/model.ts";
import { municipalitiesIn, workplacesOf } from "#domain/organisasjon/workplace.ts";
import { regimesOf } from "#domain/regime/kunngjoering/published.ts";
import { textsFor } from "#domain/texts/index.ts";
import { guideWords } from "#domain/texts/veileder/guideWords.ts";
import { wordedAnswer } from "#domain/texts/veileder/worded.ts";
import { answerOf } from "#domain/veileder/answers.ts";
import {
  type AnswerNumber,
  type AskedFor,
  answerNumber,
  defaultGuideSettings,
  type GuideSettings,
  type LocalRules,
} from "#domain/veileder/model.ts";
import { dateNamed } from "#domain/veileder/namedDate.ts";
import { placeIn } from "#domain/veileder/namedPlace.ts";
import { holdsBefore, holdsInstead, isLocal } from "#domain/veileder/standing.ts";
import { writtenIn } from "#domain/veileder/writtenIn.ts";
import type { Found } from "../../guide/guide.ts";
import { askTheGuide } from "../../guide/theGuide.ts";
import { wordsOf } from "../../guide/words.ts";
import type { DeskContext, Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { loadRulesets } from "../regime/loadRulesets.ts";
import { namesIn } from "./namesIn.ts";

/** So many characters of a question are read: more than a sentence or two says nothing more of what is asked. */
const longestQuestion = 500;

/** `GET /api/guide`: what one may choose before asking. */
export async function guideStart(context: DeskContext, who: Who): Promise<Outcome<GuideStart>> {
  const organisation = context.directory.organisation();
  if (organisation.people.get(who.personId)?.active !== true) return notFound;
  const { municipalities } = await settingsOf(context);
  return done({ today: context.clock.today(), places: municipalities, contact: contactOf(context, organisation) });
}

/**
 * `POST /api/guide`. The day and the place are those chosen, else those that the question names, else today and where the directory says that
 * one works (LI-01), or none where it does not say. What is asked is neither kept nor logged nor told to anybody: it is read here, and what goes back holds nothing of it.
 */
export async function askGuide(context: DeskContext, who: Who, request: GuideRequest): Promise<Outcome<GuideReply>> {
  const organisation = context.directory.organisation();
  const person = organisation.people.get(who.personId);
  if (person?.active !== true) return notFound;
  const contact = contactOf(context, organisation);
  const settings = await settingsOf(context);
  const today = context.clock.today();
  const own = workplacesOf(organisation, person.id)[0]?.municipality.name ?? null;
  const chosen = settings.municipalities.find((one) => one === request.place) ?? null;
  if ("number" in request) {
    const number = answerNumber(request.number);
    if (number === undefined) return notFound;
    const asked = { on: request.on ?? today, place: chosen ?? own };
    const found: Found = { kind: "sure", numbers: [number] };
    return done(
      replyOf(context, found, asked, {
        language: request.language ?? person.language,
        notices: [],
        contact,
        settings,
        isPlaceAsked: chosen !== null,
      }),
    );
  }
  const whole = cleanText(request.question).text;
  const question = whole.slice(0, longestQuestion).toWellFormed();
  const language = writtenIn(question, person.language);
  const names = namesIn(organisation, question);
  const named = dateNamed(question, today);
  const place = chosen ?? placeIn(question, settings.municipalities);
  const asked = { on: request.on ?? named?.date ?? today, place: place ?? own };
  const words = guideWords[language];
  const notices = [
    ...(whole.length > longestQuestion ? [words.cut(longestQuestion)] : []),
    ...(names.size > 0 ? [words.aboutPerson] : []),
  ];
  // A place of work and a day that were understood have said what they had to say. But a day of the pandemic tells of it, and «i
  // morgen» of a single day.
  const where = place === null ? [] : wordsOf(place);
  const day = wordsOf(named?.said ?? "").filter((word) => isOfDate(word) && word !== pandemicYear);
  const found = askTheGuide(question, language, new Set([...names, ...where, ...day]));
  return done(replyOf(context, found, asked, { language, notices, contact, settings, isPlaceAsked: place !== null }));
}

const pandemicYear = "2020";
const near = new Set(wordsOf("i dag morgen morgon går today tomorrow yesterday"));
const isOfDate = (word: string) => !near.has(word);

type Around = {
  readonly language: Language;
  readonly notices: readonly string[];
  readonly contact: ContactPoint | null;
  readonly settings: GuideSettings;
  /** Whether the place was chosen or named, and not taken from the directory. */
  readonly isPlaceAsked: boolean;
};

function replyOf(context: DeskContext, { kind, numbers }: Found, asked: AskedFor, around: Around): GuideReply {
  const { language, notices, contact, settings, isPlaceAsked } = around;
  const texts = textsFor(language);
  const worded = (number: AnswerNumber) => wordedAnswer(answerOf(number), asked, settings, texts);
  const first = kind === "sure" ? numbers[0] : undefined;
  const replaced = first === undefined ? undefined : holdsInstead(answerOf(first), asked, settings);
  const instead = replaced ?? (first === undefined ? undefined : holdsBefore(answerOf(first), asked, settings));
  const words = guideWords[language];
  const day = texts.dayMonthYear(asked.on);
  // Where one works is worth a word only where it was asked for, or where the answer hangs on it.
  const shown = [...(first === undefined ? [] : [answerOf(first)]), ...(instead === undefined ? [] : [instead])];
  const place = isPlaceAsked || shown.some(isLocal) ? asked.place : null;
  const isNow = asked.on === context.clock.today() && place === null;
  return {
    kind,
    language,
    note: isNow ? null : words.asOf(day, place),
    insteadTitle: instead === undefined ? null : replaced === undefined ? words.before(day) : words.instead(day),
    on: asked.on,
    place: isPlaceAsked ? asked.place : null,
    notices,
    answer: first === undefined ? null : worded(first),
    instead: instead === undefined ? null : worded(instead.number),
    others: numbers.filter((number) => number !== first && number !== instead?.number).map(worded),
    contact,
  };
}

/**
 * What the file of settings says, and what was published since: a municipality's regulation that the administrator has published holds for
 * the guide as for everything else, and whoever works there may ask for their place.
 */
async function settingsOf(context: DeskContext): Promise<GuideSettings> {
  const { localRules, pandemic, municipalities } = context.guide?.() ?? defaultGuideSettings;
  const places = municipalitiesIn(context.directory.organisation());
  const rulesets = (await loadRulesets(context.store.read)).map(({ ruleset }) => ruleset);
  const regimes = regimesOf(rulesets);
  const published = regimes.flatMap((regime): readonly LocalRules[] => {
    const place = regime.kind === "KOMMUNE" ? places.find(({ number }) => number === regime.municipality) : undefined;
    return place === undefined ? [] : [{ municipality: place.name, validity: regime.validity }];
  });
  return {
    localRules: [...localRules, ...published],
    pandemic: [...pandemic, ...regimes.filter(({ kind }) => kind === "PANDEMI").map(({ validity }) => validity)],
    municipalities: [...new Set([...municipalities, ...places.map(({ name }) => name)])],
  };
}

/** LM-04: the person whom the employer has named for it, else somebody in HR. */
function contactOf(context: DeskContext, organisation: Organisation): ContactPoint | null {
  const { humanContact } = context.reports();
  if (humanContact !== null) return humanContact;
  const adviser = [...organisation.people.values()].find(({ active, roles }) => active && roles.includes("hr-raadgiver"));
  return adviser === undefined ? null : { name: adviser.name, phone: null, url: null };
}
