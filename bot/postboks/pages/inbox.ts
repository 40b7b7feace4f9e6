import type { Language } from "#domain/organisasjon/model.ts";
import { reportWords } from "../domainWords.ts";
import type { Question } from "../form/questions.ts";
import { type Problem, summary, textInput } from "../html/fields.ts";
import { type Html, html } from "../html/html.ts";
import { button, form, hidden, pageOf } from "../html/page.ts";
import type { UnnamedDetail } from "../postboksDesk.ts";
import { postboksTexts } from "../texts/index.ts";
import {
  afterwardsForm,
  deadlinesOf,
  filesOf,
  type Given,
  messagesOf,
  objectForm,
  reopenForm,
  type Unsent,
  withdrawForm,
  writeForm,
} from "./inboxParts.ts";
import { labelOf } from "./labels.ts";

/** Where the code is typed. The words are the same for every code that opens nothing. */
export function enterPage(language: Language, typed: string, problems: readonly Problem[], unsent: Unsent = {}): string {
  const { enter, trouble } = postboksTexts(language);
  const { label, help } = enter;
  const input = textInput({ name: "code", label, help, value: typed, problems, error: trouble.error });
  const lost = Object.values(unsent).filter((text) => text !== "");
  const kept = html`<h2>${enter.unsent}</h2>${lost.map((text) => html`<p class="m" translate="no">${text}</p>`)}`;
  const body = html`${summary(trouble.summary(problems.length), problems)}<h1>${enter.title}</h1><p>${enter.lead}</p>${form(`/${language}/inbox`, html`${input}${button(enter.open)}`)}${lost.length > 0 && kept}`;
  const isRefused = problems.length > 0;
  return pageOf({ language, title: enter.title, isRefused, otherLanguages: { kind: "link", path: "inbox" }, body });
}

/** `told` is what was just done. */
export type InboxPage = Given & { readonly told?: string | undefined };

/** A report as its reporter sees it. */
export function inboxPage(given: InboxPage): string {
  const { language, code, detail, problems, told } = given;
  const { inbox, trouble } = postboksTexts(language);
  const words = reportWords(language);
  const title = inbox.title(detail.number);
  const rows: readonly (readonly [string, string])[] = [
    [inbox.status, words.status(detail.status)],
    [inbox.kind, words.kind(detail.kind)],
    ...(detail.calledAs === null || detail.calledAs === detail.kind
      ? []
      : [[inbox.calledAs, words.kind(detail.calledAs)] as const]),
    [inbox.sentOn, words.date(detail.submittedOn)],
    [inbox.readers, detail.readers.length === 0 ? inbox.nobody : words.list(detail.readers.map(({ person }) => person.name))],
  ];
  const changes = detail.reclassifications.map(
    ({ from, to, reason, on }) =>
      html`<p class="n">${inbox.reclassified(words.kind(from), words.kind(to), words.date(on))}${reason !== null && html` <span translate="no">${reason}</span>`}</p>`,
  );
  const ended =
    detail.closed === null || detail.status !== "AVSLUTTET"
      ? html``
      : html`<p class="n">${inbox.closed(words.date(detail.closed.on))} <span translate="no">${detail.closed.reason ?? ""}</span></p>`;
  const isOver = detail.status === "AVSLUTTET" || detail.status === "TRUKKET";
  const own = form(
    `/${language}/inbox`,
    html`${hidden({ code })}${button(inbox.again, { isSecond: true })}${button(inbox.proof, { isSecond: true, action: `/${language}/proof` })}`,
    { isMain: !detail.actions.includes("SendMessage") },
  );
  const body = html`${summary(trouble.summary(problems.length), problems)}<h1>${title}</h1>${told !== undefined && html`<p class="n" role="status">${told}</p>`}${detail.warnings.map((warning) => html`<p class="n">${words.warning(warning)}</p>`)}<dl>${rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>${changes}${ended}<h2>${inbox.deadlines.title}</h2>${deadlinesOf(language, detail)}${messagesOf(given)}${writeForm(given)}${reopenForm(given)}${filesOf(given)}${isOver && afterwardsForm(given)}${sentPart(language, detail)}${objectForm(given)}${withdrawForm(given)}${own}<p>${inbox.leave}</p>`;
  const isRefused = problems.length > 0;
  return pageOf({ language, title, isRefused, otherLanguages: { kind: "form", path: "inbox" }, body });
}

/** What was sent, folded: it is long, and its writer knows it. */
function sentPart(language: Language, { answers, counterparts }: UnnamedDetail): Html {
  if (answers === null) return html``;
  const { inbox } = postboksTexts(language);
  const { what, when, where, witnesses } = answers;
  const whom = counterparts.map((one) => (one.kind === "person" ? one.person.name : (one.name ?? ""))).join("\n");
  const shown: readonly (readonly [Question, string | null])[] = [
    ["what", what],
    ["whom", whom],
    ["when", when],
    ["where", where],
    ["witnesses", witnesses],
  ];
  const given = shown.filter(([, value]) => value !== null && value !== "");
  const label = (question: Question) => labelOf(language, answers.kind, question);
  return html`<details><summary>${inbox.sent.title}</summary><dl>${given.map(([question, value]) => html`<dt>${label(question)}</dt><dd translate="no">${value}</dd>`)}</dl></details>`;
}
