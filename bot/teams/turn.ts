import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CaseDetail } from "#domain/contract/views.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language, Person, Role } from "#domain/organisasjon/model.ts";
import { leadsUnit } from "#domain/organisasjon/nearestLeader.ts";
import { hasRole } from "#domain/organisasjon/unitPeople.ts";
import { type Texts, textsFor } from "#domain/texts/index.ts";
import type { AnyRefusal, NameOf } from "#domain/texts/words.ts";
import type { UseCases } from "../desk/desk.ts";
import { type CaseCardContext, caseCard, caseTitle, statusFor, whySent } from "./cards/caseCard.ts";
import type { Card } from "./cards/elements.ts";
import type { TabLink } from "./cards/melding/reportStatusCards.ts";
import { plainCard } from "./cards/menuCards.ts";
import { type UnitCardContext, unitCard, unitTitle } from "./cards/oppfolging/unitCard.ts";
import type { Refused } from "./cards/refusalsBeside.ts";
import type { PlaceLink } from "./cards/start/startCard.ts";
import type { OutgoingCard } from "./incoming.ts";
import {
  caseLinkTo,
  type HomeLink,
  homeLinkTo,
  type NoticeLink,
  noticeLinkTo,
  placeLinkTo,
  startLinkTo,
  tabLinkTo,
} from "./tabLink.ts";
import { type ChatTexts, chatTextsFor } from "./texts/chatTexts.ts";

/** One person's turn in the chat: who it is, in which words, and the desk to ask. */
export type Turn = {
  readonly desk: UseCases;
  /** The same desk, for a press after which the card that was acted on holds the next form. */
  readonly goingOn: UseCases;
  readonly who: { readonly personId: PersonId };
  readonly person: Person;
  readonly isLeader: boolean;
  /** Has a part in the yearly cycle of units, so that the menus speak of it. */
  readonly followsUnits: boolean;
  readonly isStudent: boolean;
  readonly isEmployee: boolean;
  readonly texts: Texts;
  readonly chat: ChatTexts;
  readonly nameOf: NameOf;
  /** Where injuries and other deviations are reported (HO-26); absent when the employer has not said. */
  readonly hmsUrl: string | undefined;
  readonly tabLink: TabLink;
  readonly caseLink: TabLink;
  readonly homeLink: HomeLink;
  readonly noticeLink: NoticeLink;
  /** Where a line of «Start» leads, and «Start» itself. */
  readonly placeLink: PlaceLink;
  readonly startLink: string | undefined;
};

/** What the chat has to know of the installation. */
export type ChatSettings = {
  readonly hmsUrl: string | undefined;
  /** The app's own id in Teams, which addresses of its tab are made of; where it is not known, cards have none. */
  readonly teamsAppId?: string | undefined;
};

/** The turn of a person that the directory knows and who has not left; `undefined` for anybody else. */
export function turnOf(desk: UseCases, personId: PersonId, { hmsUrl, teamsAppId }: ChatSettings): Turn | undefined {
  const organisation = desk.organisation();
  const person = organisation.people.get(personId);
  if (person?.active !== true) return undefined;
  return {
    desk,
    goingOn: desk,
    who: { personId },
    person,
    isLeader: leadsUnit(organisation, personId),
    followsUnits: leadsUnit(organisation, personId) || hasRole(organisation, personId, rolesOfCycle),
    isStudent: person.roles.includes("student"),
    isEmployee: person.roles.some((role) => role !== "student"),
    ...wordsFor(person.language, desk.today()),
    nameOf: (id) => organisation.people.get(id)?.name,
    hmsUrl,
    tabLink: tabLinkTo(teamsAppId),
    caseLink: caseLinkTo(teamsAppId),
    homeLink: homeLinkTo(teamsAppId),
    noticeLink: noticeLinkTo(teamsAppId),
    placeLink: placeLinkTo(teamsAppId),
    startLink: startLinkTo(teamsAppId),
  };
}

const rolesOfCycle: readonly Role[] = [
  ...(["verneombud", "hovedverneombud", "losam", "koordinator", "hr-raadgiver", "hr-hms-sjef", "admin", "arkiv"] as const),
];

/** The words of a language; with a date, the law in them is as it stands then. */
export function wordsFor(language: Language, on?: LocalDate): { readonly texts: Texts; readonly chat: ChatTexts } {
  const texts = textsFor(language);
  return { texts: on === undefined ? texts : texts.on(on), chat: chatTextsFor(language) };
}

/** A card as a message. Its title stands in the notification; it never holds what somebody wrote. */
export function outgoing(card: Card): OutgoingCard {
  return { card, summary: card.fallbackText };
}

/** A case as a message that follows it. The notification says why it was sent, or how the case stands. */
export function outgoingCase(
  turn: Pick<Turn, "texts" | "chat" | "homeLink">,
  detail: CaseDetail,
  context: Omit<CaseCardContext, "tabUrl"> = {},
): OutgoingCard {
  const status = statusFor(turn.texts, turn.chat, detail).toLowerCase();
  const summary =
    context.reason === undefined ? `${caseTitle(turn.chat, detail)}: ${status}` : whySent(turn.chat, detail, context.reason);
  return {
    card: caseCard(turn.texts, turn.chat, detail, { ...context, tabUrl: turn.homeLink(detail) }),
    summary,
    follows: detail.id,
  };
}

/** A unit's process as a message that follows it. The notification says what it is about, and never what somebody wrote. */
export function outgoingUnit(
  { texts, chat }: Pick<Turn, "texts" | "chat">,
  detail: UnitDetail,
  context: UnitCardContext = {},
): OutgoingCard {
  const summary = unitTitle(texts, chat, detail, context);
  return { card: unitCard(texts, chat, detail, context), summary, follows: detail.id };
}

/** «Fant ikke saken»: also for what one may not see. */
export function notFoundCard({ texts, chat }: Pick<Turn, "texts" | "chat">): OutgoingCard {
  return outgoing(plainCard(texts, chat.notFound.title, [chat.notFound.text]));
}

export function refusedBy(turn: Turn, refusals: readonly AnyRefusal[]): Refused {
  return { refusals, nameOf: turn.nameOf };
}
