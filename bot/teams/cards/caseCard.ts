import type { AgreementDetail, CaseDetail, DayDetail } from "#domain/contract/views.ts";
import type { NotificationReason } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import { capital } from "#domain/texts/format.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../texts/chatTexts.ts";
import { equipmentText, homeDaysText } from "./answerTexts.ts";
import {
  type Action,
  answer,
  bullets,
  type Card,
  card,
  confirm,
  type Element,
  execute,
  facts,
  hint,
  notice,
  quote,
  subheading,
  text,
} from "./elements.ts";
import { paperLink } from "./hjemmekontor/paperLink.ts";
import { besideNoField, type Refused } from "./refusalsBeside.ts";

/** Why the card was sent, or what became of what the person just did. */
export type CaseCardContext = {
  readonly reason?: NotificationReason;
  readonly changed?: boolean;
  readonly refused?: Refused;
  /** Invisible characters taken out of what was just sent. */
  readonly removedCharacters?: number;
  /** Where the case lies in the tab; absent where that is not known. */
  readonly tabUrl?: string | undefined;
};

/**
 * A case as one person may see it: the same card for the receipt, the request to decide, the outcome and the agreement in force.
 * The buttons are those that `decide` would let through for that person.
 */
export function caseCard(texts: Texts, chat: ChatTexts, detail: CaseDetail, context: CaseCardContext = {}): Card {
  const words = chat.caseCard;
  const mine = detail.standing === "employee";
  const removed = context.removedCharacters ?? 0;
  const body: readonly (Element | null)[] = [
    context.changed === true ? notice("warning", [text(`⚠ ${words.changed}`)]) : null,
    removed === 0 ? null : notice("emphasis", [text(chat.form.removed(removed))]),
    ...(context.refused === undefined ? [] : besideNoField([], context.refused, texts)),
    context.reason === undefined || saidByOutcome.includes(context.reason) ? null : text(whySent(chat, detail, context.reason)),
    outcome(texts, chat, detail),
    detailFacts(texts, chat, detail, mine),
    ...inPlace(chat, detail, mine),
    ...reasonGiven(chat, detail),
    ...warnings(texts, detail),
    ...(detail.kind === "fast-avtale" ? isTimeFor(texts, chat, detail) : []),
    ...(detail.actions.includes("Accept") ? beforeAccepting(texts, chat, detail) : []),
    nextStep(texts, chat, detail, mine),
    paperLink(chat, detail, context.tabUrl),
  ];
  return card(texts, caseTitle(chat, detail), body, actionsOf(chat, detail));
}

/** «Godkjent av Lars Moen 3. mars» says why the card came. */
const saidByOutcome: readonly NotificationReason[] = ["approved", "rejected", "returned"];

/** Why somebody is written to, in one sentence. */
export function whySent(chat: ChatTexts, detail: CaseDetail, reason: NotificationReason): string {
  const { why, whyDay, yourLeader } = chat.caseCard;
  const words = (detail.kind === "enkeltdag" ? whyDay[reason] : undefined) ?? why[reason];
  const { inPlaceOf } = detail;
  if (reason === "decide" && inPlaceOf !== null) {
    const { asked, place } = chat.home.vikar;
    return asked(detail.employee.name, place[inPlaceOf.as](inPlaceOf.person.name));
  }
  const decided = saidByOutcome.includes(reason) ? detail.decidedBy?.name : undefined;
  return words(detail.employee.name, decided || detail.leader?.name || yourLeader);
}

/** In whose place the reader decides; to the employee, who decides now where it is not the nearest leader. */
function inPlace(chat: ChatTexts, { inPlaceOf, decides, status }: CaseDetail, mine: boolean): readonly Element[] {
  const { place, decides: decidesNow } = chat.home.vikar;
  if (inPlaceOf !== null) return [hint(capital(place[inPlaceOf.as](inPlaceOf.person.name)))];
  const other = decides?.inPlaceOf ?? null;
  if (!mine || decides === null || other === null || (status !== "INNSENDT" && status !== "OENSKET")) return [];
  return [text(decidesNow[other.as](decides.person.name, other.person.name))];
}

function decidedInPlace(chat: ChatTexts, { decidedFor }: CaseDetail): readonly string[] {
  return decidedFor === null ? [] : [chat.home.vikar.onBehalfOf(decidedFor.name)];
}

/** An earlier card of the same case: what it is and how it stands, and where to act. */
export function supersededCard(texts: Texts, chat: ChatTexts, detail: CaseDetail): Card {
  return card(texts, caseTitle(chat, detail), [outcome(texts, chat, detail), hint(chat.caseCard.superseded)]);
}

/** «Fast avtale om hjemmekontor», with the name where it is somebody else's. */
export function caseTitle(chat: ChatTexts, detail: CaseDetail): string {
  const title = detail.kind === "fast-avtale" ? chat.caseCard.agreementTitle : chat.caseCard.dayTitle;
  return detail.standing === "employee" ? title : chat.caseCard.ofPerson(title, detail.employee.name);
}

/** State as a sign and a word, never as colour alone. */
export function statusText(texts: Texts, status: CaseDetail["status"]): string {
  return `${statusSign[status]} ${texts.status[status]}`;
}

/** The state in the words that fit the reader: to a leader «Sendt til leder» is what waits for them. */
export function statusFor(texts: Texts, chat: ChatTexts, detail: CaseDetail): string {
  return waitsForReader(detail) ? chat.caseCard.waitsForYou : texts.status[detail.status];
}

function waitsForReader({ standing, status }: CaseDetail): boolean {
  return standing === "leader" && (status === "INNSENDT" || status === "OENSKET");
}

const statusSign: Readonly<Record<CaseDetail["status"], string>> = {
  INNSENDT: "◔",
  OENSKET: "◔",
  RETURNERT: "↩",
  GODKJENT: "✓",
  AKSEPTERT: "✓",
  AKTIV: "●",
  OPPSAGT: "◑",
  UTLOEPT: "○",
  AVSLAATT: "✕",
  AVTAKKET: "✕",
  TRUKKET: "✕",
  GJENNOMFOERT: "●",
};

function outcome(texts: Texts, chat: ChatTexts, detail: CaseDetail): Element {
  const decided =
    detail.decidedBy !== null && detail.decidedOn !== null && ["GODKJENT", "AVSLAATT", "RETURNERT"].includes(detail.status);
  const words = decided
    ? chat.caseCard.decidedBy(
        statusText(texts, detail.status),
        [detail.decidedBy?.name ?? "", ...decidedInPlace(chat, detail)].join(", "),
        texts.dayMonthYear(detail.decidedOn ?? detail.from),
      )
    : `${statusSign[detail.status]} ${statusFor(texts, chat, detail)}`;
  return text(words, { weight: "Bolder", color: colours[detail.status] ?? "Default" });
}

const colours: Readonly<Partial<Record<CaseDetail["status"], string>>> = {
  GODKJENT: "Good",
  AKSEPTERT: "Good",
  AKTIV: "Good",
  AVSLAATT: "Attention",
  RETURNERT: "Warning",
  OPPSAGT: "Warning",
};

function detailFacts(texts: Texts, chat: ChatTexts, detail: CaseDetail, mine: boolean): Element {
  const names = chat.caseCard.facts;
  const who: readonly [string, string] = mine
    ? [names.leader, detail.leader?.name ?? ""]
    : [names.employee, `${detail.employee.name}, ${detail.unitName}`];
  const calledIn: readonly [string, string] = [
    chat.caseCard.calledIn("").replace(/[:：]\s*$/, ""),
    detail.calledIn.map(texts.shortDate).join(", "),
  ];
  if (detail.kind === "enkeltdag") return facts(who, [names.period, texts.span(detail.from, detail.to)], calledIn);
  return facts(
    who,
    [names.period, texts.span(detail.from, detail.to)],
    [names.days, homeDaysText(detail.homeDays, texts)],
    [names.share, texts.percentTenths(detail.shareTenths)],
    [names.equipment, equipmentText(detail.assessment?.equipment ?? detail.equipment, texts)],
    detail.termination === null ? null : [names.lastDay, texts.dayMonthYear(detail.termination.lastDay)],
    calledIn,
  );
}

function reasonGiven(chat: ChatTexts, detail: CaseDetail): readonly Element[] {
  const work = detail.kind === "enkeltdag" ? [subheading(chat.caseCard.facts.work), quote(detail.work)] : [];
  return detail.decisionReason === null ? work : [...work, subheading(chat.caseCard.reasonGiven), quote(detail.decisionReason)];
}

function warnings(texts: Texts, detail: CaseDetail): readonly Element[] {
  // What is held against an agreement is the leader's to weigh; what speaks of the day itself, both read.
  const forBoth: readonly string[] = ["SUGGESTS_FIXED", "UNIT_MEETING_DATE"];
  const shown = detail.standing === "employee" ? detail.warnings.filter(({ code }) => forBoth.includes(code)) : detail.warnings;
  return shown.map((warning) => notice("warning", [text(`⚠ ${texts.warning(warning)}`), hint(texts.paragraph(warning.rule))]));
}

const rulesOfTodo = { FollowUp: "HO-12", HoldDialogue: "HO-19", Renew: "HO-10" } as const;

/** What it is time for, and HO-27: what the team would come to. It asks for no reason. */
function isTimeFor(texts: Texts, chat: ChatTexts, { todo, team }: AgreementDetail): readonly Element[] {
  return [
    ...todo.map((one) => notice("emphasis", [text(chat.home.todo[one]), hint(texts.paragraph(rulesOfTodo[one]))])),
    ...(team === null ? [] : [notice("emphasis", [text(chat.home.team(team)), hint(texts.paragraph("HO-27"))])]),
  ];
}

/** HO-14: the rest of what is accepted, and HO-26: read before signing. */
function beforeAccepting(texts: Texts, chat: ChatTexts, detail: CaseDetail): readonly Element[] {
  return [
    ...(detail.kind === "fast-avtale" ? agreedWords(texts, detail) : []),
    subheading(chat.caseCard.acceptTitle),
    bullets(texts.insurance),
    hint(texts.paragraph("HO-26")),
    text(chat.caseCard.accept),
  ];
}

function agreedWords(texts: Texts, detail: AgreementDetail): readonly Element[] {
  const terms = detail.terms.map((term) => {
    const [title, words] = texts.term(term, detail);
    return `${title}: ${words}`;
  });
  const extra = detail.extraEquipment;
  const granted = detail.assessment?.extraEquipmentGranted ?? null;
  return [
    subheading(texts.field.availability),
    quote(detail.availability),
    ...(extra === null ? [] : [subheading(texts.field.extraEquipment), quote(extra)]),
    ...(extra === null || granted === null
      ? []
      : [answer(`${texts.field.extraEquipmentGranted}:`, granted ? texts.yes : texts.no)]),
    subheading(texts.termsTitle(detail.templateVersion)),
    bullets(terms),
    hint(texts.termsRestOn),
  ];
}

function nextStep(texts: Texts, chat: ChatTexts, detail: CaseDetail, mine: boolean): Element | null {
  const { next, leaderNext } = chat.caseCard;
  const waits = detail.status === "INNSENDT" || detail.status === "OENSKET";
  if (waits && detail.leader === null)
    return mine ? text(chat.home.missingLeader(detail.missing?.contact?.name ?? null), { spacing: "Medium" }) : null;
  const key = detail.kind === "enkeltdag" ? dayKey(detail.status) : detail.status;
  const words = mine ? next[key] : leaderNext[key];
  if (words === undefined) return null;
  const decides = detail.decides?.person.name ?? detail.leader?.name ?? chat.caseCard.yourLeader;
  const people = { leader: waits ? decides : (detail.leader?.name ?? chat.caseCard.yourLeader), employee: detail.employee.name };
  return text(words({ date: dateThatMatters(texts, detail), ...people }), { spacing: "Medium" });
}

/** A day is no agreement, and so has its own words where those of an agreement would not fit. */
function dayKey(status: DayDetail["status"]): string {
  return status === "GODKJENT" || status === "AVSLAATT" || status === "TRUKKET" ? `DAG_${status}` : status;
}

function dateThatMatters(texts: Texts, detail: CaseDetail): string {
  if (detail.kind === "enkeltdag")
    return detail.from === detail.to ? texts.date(detail.from) : texts.span(detail.from, detail.to);
  return texts.date(
    detail.status === "AKSEPTERT" ? (detail.effectiveFrom ?? detail.from) : (detail.termination?.lastDay ?? detail.to),
  );
}

function actionsOf(chat: ChatTexts, detail: CaseDetail): readonly Action[] {
  const { buttons } = chat;
  const sent = { id: detail.id, version: detail.version };
  const may = (action: CaseDetail["actions"][number]) => detail.actions.includes(action);
  const sure = (title: string, yes: string, verb: string) =>
    confirm(title, chat.form.sure, execute(yes, { verb, ...sent }, "destructive"));
  const found: Action[] = [];
  // A period that ran out while it waited can still be rejected.
  if (may("Approve") || may("Reject")) found.push(execute(buttons.assess, { verb: "case.assess", ...sent }, "positive"));
  if (may("ApproveDay")) {
    found.push(execute(buttons.approve, { verb: "case.approveDay", ...sent }, "positive"));
    found.push(execute(buttons.reject, { verb: "case.rejectForm", ...sent }));
  }
  if (may("Accept") && detail.kind === "fast-avtale") {
    const accepted = { template: detail.templateVersion, hash: detail.contentHash };
    found.push(execute(buttons.accept, { verb: "case.accept", ...sent, ...accepted }, "positive"));
  }
  const todo = detail.kind === "fast-avtale" ? detail.todo : [];
  const { followUp, dialogue, renew } = chat.home.buttons;
  if (may("FollowUp") && todo.includes("FollowUp")) found.push(execute(followUp, { verb: "case.followUp", ...sent }, "positive"));
  if (may("HoldDialogue") && todo.includes("HoldDialogue")) found.push(execute(dialogue, { verb: "case.dialogue", ...sent }));
  if (todo.includes("Renew")) found.push(execute(renew, { verb: "renew.start", ...sent }, "positive"));
  if (detail.standing === "employee" && detail.warnings.some(({ code }) => code === "SUGGESTS_FIXED"))
    found.push(execute(buttons.applyFixed, { verb: "start.fast" }));
  if (may("Decline")) found.push(sure(buttons.decline, buttons.declineSure, "case.decline"));
  if (detail.status === "RETURNERT" && detail.standing === "employee")
    found.push(execute(buttons.change, { verb: "case.reopen", ...sent }, "positive"));
  if ((may("Withdraw") && !may("Accept")) || may("WithdrawDay"))
    found.push(sure(buttons.withdraw, buttons.withdrawSure, "case.withdraw"));
  if (may("Undo") || may("UndoDay")) found.push(execute(buttons.undo, { verb: "case.undo", ...sent }));
  if ((may("CallIn") || may("CallInDay")) && detail.nextHomeDays.length > 0)
    found.push(execute(buttons.callIn, { verb: "case.callInForm", ...sent }));
  if (may("Terminate")) found.push(execute(buttons.terminate, { verb: "case.terminateForm", ...sent }));
  // What it is time for comes before what may be done at any time: a card has three buttons at most.
  return todo.length > 0 ? found.slice(0, 3) : found;
}
