import type { Language } from "#domain/organisasjon/model.ts";
import type { Desk } from "../desk/desk.ts";
import { cardData, caseBehindDraft, inputsOf } from "./cardData.ts";
import { cardVersion } from "./cards/elements.ts";
import { guidanceCard } from "./cards/guidanceCard.ts";
import { helpCard, plainCard, welcomeCard } from "./cards/menuCards.ts";
import { commandIn } from "./commands.ts";
import { advisersOf, hrContact } from "./contacts.ts";
import { drawCase } from "./drawCase.ts";
import type { Answer, Incoming, OutgoingCard } from "./incoming.ts";
import { outgoing, type Turn, turnOf, wordsFor } from "./turn.ts";
import { resumeDraft } from "./verbs/draft.ts";
import { chooser, emptyDayForm, mine, pending } from "./verbs/menu.ts";
import { annualCycle } from "./verbs/oppfolging/cycle.ts";
import { verbNamed } from "./verbs/register.ts";

export type ChatSettings = { readonly hmsUrl: string | undefined };

/** What the bot answers to what a person did in the chat. */
export async function onIncoming(desk: Desk, settings: ChatSettings, incoming: Incoming): Promise<Answer> {
  const turn = turnOf(desk, incoming.personId, settings.hmsUrl);
  if (incoming.kind === "removed") {
    await desk.chatEnded(incoming.personId);
    return {};
  }
  if (turn === undefined) return incoming.kind === "other" ? {} : { post: [unknownPerson(incoming.locale)] };
  await desk.rememberConversation(incoming.personId, incoming.reference);
  switch (incoming.kind) {
    case "installed":
      return { post: [outgoing(welcomeCard(turn.texts, turn.chat, turn))] };
    case "text":
      return { post: [await answerText(turn, incoming.text)] };
    case "action": {
      const action = desk.forAction(incoming.personId, incoming.cardActivityId);
      const answer = await answerAction({ ...turn, desk: action.desk, goingOn: action.goingOn }, incoming.data);
      return { ...answer, saved: action.saved() };
    }
    case "other":
      return {};
  }
}

/** What a person sees when something of ours broke: a number that finds it in the log, and the card they acted on as it was. */
export function onFault(desk: Desk, incoming: Incoming, reference: string): Answer {
  const language = desk.organisation().people.get(incoming.personId)?.language ?? languageOf(incoming.locale);
  const { texts, chat } = wordsFor(language);
  return { post: [outgoing(plainCard(texts, chat.fault.title, [chat.fault.text(reference)]))] };
}

async function answerText(turn: Turn, said: string): Promise<OutgoingCard> {
  const { texts, chat } = turn;
  const organisation = turn.desk.organisation();
  const command = commandIn(said);
  switch (command) {
    case "choose":
      return chooser(turn);
    case "day":
      return emptyDayForm(turn);
    case "fixed":
      return resumeDraft(turn);
    case "mine":
      return mine(turn);
    case "pending":
      return pending(turn);
    case "cycle":
      return annualCycle(turn);
    case "help":
      return outgoing(helpCard(texts, chat, turn));
    case "injury":
      return injury(turn);
    case "offices":
      // HO-04: asked for or not, there is no such list to hand out.
      return outgoing(
        plainCard(texts, chat.offices.title, [texts.refusal({ rule: "HO-04", code: "NOT_FOR_SIZING_OFFICES" })], {
          rule: "HO-04",
        }),
      );
    case "guidance":
      return outgoing(
        guidanceCard(texts, chat, advisersOf(organisation), `${chat.guidance.notYet} ${chat.guidance.asked}`, "VA-17"),
      );
    case undefined:
      return outgoing(helpCard(texts, chat, turn, chat.notUnderstood(hrContact(organisation))));
  }
}

async function answerAction(turn: Turn, data: unknown): Promise<Answer> {
  const parsed = cardData.safeParse(data);
  const verb = parsed.success && parsed.data.v === cardVersion ? verbNamed(parsed.data.verb) : undefined;
  if (parsed.success && verb !== undefined) return verb(turn, parsed.data, inputsOf(parsed.data));
  // A card of another version, or none of ours: what it was about as it is now, or what one can do.
  const id = parsed.success ? caseBehindDraft(parsed.data) : undefined;
  const drawn = id === undefined ? undefined : await drawCase(turn.desk, turn.who.personId, id);
  if (drawn !== undefined) return { replace: drawn.card };
  return { post: [outgoing(helpCard(turn.texts, turn.chat, turn))] };
}

/** HO-26: where to report, and no verdict. */
function injury(turn: Turn): OutgoingCard {
  const { texts, chat, hmsUrl } = turn;
  const link = hmsUrl === undefined ? [] : [{ type: "Action.OpenUrl", title: chat.injury.report, url: hmsUrl }];
  const lines = [chat.injury.text, ...(hmsUrl === undefined ? [chat.injury.noLink] : []), ...texts.insurance.slice(1)];
  return outgoing(plainCard(texts, chat.injury.title, lines, { rule: "HO-26", actions: link }));
}

/** Somebody whom the directory does not know, or who has left. */
function unknownPerson(locale: string | null): OutgoingCard {
  const { texts, chat } = wordsFor(languageOf(locale));
  return outgoing(plainCard(texts, chat.welcome.title, [chat.unknownPerson]));
}

function languageOf(locale: string | null): Language {
  const start = locale?.slice(0, 2).toLowerCase();
  return start === "nn" ? "nn" : start === "en" ? "en" : "nb";
}
