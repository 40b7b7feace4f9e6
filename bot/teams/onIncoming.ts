import type { Language } from "#domain/organisasjon/model.ts";
import type { Desk } from "../desk/desk.ts";
import { cardData, caseBehindDraft, inputsOf } from "./cardData.ts";
import { cardVersion } from "./cards/elements.ts";
import { helpCard, plainCard, welcomeCard } from "./cards/menuCards.ts";
import { commandIn } from "./commands.ts";
import { hrContact } from "./contacts.ts";
import { drawCase } from "./drawCase.ts";
import type { Answer, Incoming, OutgoingCard } from "./incoming.ts";
import { type ChatSettings, outgoing, type Turn, turnOf, wordsFor } from "./turn.ts";
import { resumeDraft } from "./verbs/draft.ts";
import { meetingDays } from "./verbs/hjemmekontor/meetingDay.ts";
import { adaptation, reportMenu } from "./verbs/melding/begin.ts";
import { myReports } from "./verbs/melding/read.ts";
import { chooser, emptyDayForm, mine, pending } from "./verbs/menu.ts";
import { mayWeMeet } from "./verbs/moete/gathering.ts";
import { notificationsNow } from "./verbs/notifications.ts";
import { annualCycle } from "./verbs/oppfolging/cycle.ts";
import { quarterNow } from "./verbs/oppfolging/quarter.ts";
import { presenceStart } from "./verbs/oppmote/presence.ts";
import { disagree } from "./verbs/regime/disagree.ts";
import { rulesToday } from "./verbs/regime/rules.ts";
import { verbNamed } from "./verbs/register.ts";
import { searchAnswer, searchedIn } from "./verbs/search.ts";
import { languages } from "./verbs/start/language.ts";
import { whatWaits } from "./verbs/start/start.ts";
import { askedIn, guideAnswer, guideReply, isQuestion, replyTo } from "./verbs/veileder/guide.ts";

/** What the bot answers to what a person did in the chat. */
export async function onIncoming(desk: Desk, settings: ChatSettings, incoming: Incoming): Promise<Answer> {
  const turn = turnOf(desk, incoming.personId, settings);
  if (incoming.kind === "removed") {
    await desk.chatEnded(incoming.personId);
    return {};
  }
  if (turn === undefined) return toStranger(incoming);
  await desk.rememberConversation(incoming.personId, incoming.reference);
  switch (incoming.kind) {
    case "installed":
      return { post: [outgoing(welcomeCard(turn.texts, turn.chat, turn, desk.tourRole(turn.who)))] };
    case "text":
      return { post: [await answerText(turn, incoming.text)] };
    case "action": {
      const action = desk.forAction(incoming.personId, incoming.cardActivityId);
      const answer = await answerAction({ ...turn, desk: action.desk, goingOn: action.goingOn }, incoming.data);
      return { ...inChat(turn, answer), saved: action.saved() };
    }
    case "dialog":
      return inDialog(await answerDialog(turn, incoming.data));
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
  const notUnderstood = () => outgoing(helpCard(texts, chat, turn, chat.notUnderstood(hrContact(turn.desk.organisation()))));
  const asked = askedIn(said);
  if (asked !== undefined) return guideAnswer(turn, asked);
  const sought = searchedIn(said);
  if (sought !== undefined) return searchAnswer(turn, sought);
  const command = commandIn(said);
  // «Kan vi møtes?» is asked of a day and a place, which the form asks for.
  // A question of the rules is answered with the rule, which has the way to act beside it; a wish leads to where it is fulfilled.
  const reply = command === undefined || (isQuestion(said) && command !== "gathering") ? await replyTo(turn, said) : undefined;
  if (reply?.kind === "sure") return guideReply(turn, reply);
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
    case "meeting":
      return meetingDays(turn);
    case "gathering":
      return mayWeMeet(turn);
    case "rules":
      return rulesToday(turn);
    case "disagree":
      return disagree(turn);
    case "presence":
      return presenceStart(turn);
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
    case "report":
      return reportMenu(turn);
    case "reports":
      return myReports(turn);
    case "start":
      return whatWaits(turn);
    case "language":
      return languages(turn);
    case "notifications":
      return notificationsNow(turn);
    case "ask":
      return guideAnswer(turn, "");
    case "quarter":
      return (await quarterNow(turn)) ?? notUnderstood();
    case "adaptation":
      return (await adaptation(turn)) ?? notUnderstood();
    case undefined:
      return reply !== undefined && (reply.kind === "unsure" || isQuestion(said)) ? guideReply(turn, reply) : notUnderstood();
  }
}

async function answerAction(turn: Turn, data: unknown): Promise<Answer> {
  const parsed = cardData.safeParse(data);
  const verb = parsed.success && parsed.data.v === cardVersion ? verbNamed(parsed.data.verb) : undefined;
  if (parsed.success && verb !== undefined) return verb(turn, parsed.data, inputsOf(parsed.data));
  // A card of another version, or none of ours: what it was about as it is now, or what one can do.
  const id = parsed.success ? caseBehindDraft(parsed.data) : undefined;
  const drawn = id === undefined ? undefined : await drawCase(turn.desk, turn.who.personId, id, turn.homeLink);
  if (drawn !== undefined) return { replace: drawn.card };
  return { post: [outgoing(helpCard(turn.texts, turn.chat, turn))] };
}

/** A dialog of another version, or none of ours, is told so: there is no card of it that could be brought up to date. */
async function answerDialog(turn: Turn, data: unknown): Promise<Answer> {
  const parsed = cardData.safeParse(data);
  const verb = parsed.success && parsed.data.v === cardVersion ? verbNamed(parsed.data.verb) : undefined;
  if (!parsed.success || verb === undefined) return { dialog: { kind: "say", text: turn.chat.dialog.outdated } };
  return verb(turn, parsed.data, inputsOf(parsed.data));
}

/** What a dialog's button did, as it is answered where there is no dialog: its card is never put into the chat, where it would stay. */
function inChat(turn: Turn, { dialog, ...answer }: Answer): Answer {
  if (dialog === undefined) return answer;
  const { texts, chat } = turn;
  return { ...answer, post: [...(answer.post ?? []), outgoing(plainCard(texts, chat.dialog.title, [chat.dialog.needed]))] };
}

/** What a button in a dialog did. One that belongs into the chat closes the dialog and is answered there. */
function inDialog({ replace, post = [], dialog }: Answer): Answer {
  const posted = replace === undefined ? post : [replace, ...post];
  return { dialog: dialog ?? { kind: "close" }, post: posted };
}

/** HO-26: where to report, and no verdict. */
function injury(turn: Turn): OutgoingCard {
  const { texts, chat, hmsUrl } = turn;
  const link = hmsUrl === undefined ? [] : [{ type: "Action.OpenUrl", title: chat.injury.report, url: hmsUrl }];
  const lines = [chat.injury.text, ...(hmsUrl === undefined ? [chat.injury.noLink] : []), ...texts.insurance.slice(1)];
  return outgoing(plainCard(texts, chat.injury.title, lines, { rule: "HO-26", actions: link }));
}

/** Somebody whom the directory does not know, or who has left. */
function toStranger(incoming: Incoming): Answer {
  const { texts, chat } = wordsFor(languageOf(incoming.locale));
  if (incoming.kind === "other") return {};
  if (incoming.kind === "dialog") return { dialog: { kind: "say", text: chat.unknownPerson } };
  return { post: [outgoing(plainCard(texts, chat.welcome.title, [chat.unknownPerson]))] };
}

function languageOf(locale: string | null): Language {
  const start = locale?.slice(0, 2).toLowerCase();
  return start === "nn" ? "nn" : start === "en" ? "en" : "nb";
}
