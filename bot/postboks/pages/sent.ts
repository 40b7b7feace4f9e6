import type { Language } from "#domain/organisasjon/model.ts";
import { groupsOf } from "../code.ts";
import { reportWords } from "../domainWords.ts";
import { checkbox, type Problem, summary } from "../html/fields.ts";
import { type Html, html } from "../html/html.ts";
import { button, form, hidden, link, pageOf } from "../html/page.ts";
import type { UnnamedDetail } from "../postboksDesk.ts";
import { readable } from "../proof.ts";
import { postboksTexts } from "../texts/index.ts";
import { deadlinesOf } from "./inboxParts.ts";

export type SentPage = {
  readonly language: Language;
  readonly code: string;
  readonly detail: Pick<UnnamedDetail, "number" | "submittedOn">;
  /** An earlier post of the same form is what was taken. */
  readonly isOther: boolean;
  readonly problems: readonly Problem[];
};

/** VA-15: on everything that says that a report was received. */
function bothSentences(language: Language): Html {
  const { heard, protection } = reportWords(language).melding.receipt;
  return html`<p>${heard}</p><p>${protection}</p>`;
}

/** The code, large, and nothing else to do than to say that it is kept (security.md). */
export function sentPage({ language, code, detail, isOther, problems }: SentPage): string {
  const { sent, trouble } = postboksTexts(language);
  const words = reportWords(language);
  const groups = groupsOf(code);
  // One word to whoever marks or copies it: a dash belongs to the group before it.
  const shown = groups.map((group, place) => html`<span>${group}${place < groups.length - 1 && "-"}</span><wbr>`);
  const tick = checkbox({ name: "kept", label: sent.kept, help: sent.keptHelp, isTicked: false, problems, error: trouble.error });
  const content = html`${hidden({ code })}${tick}${button(sent.next)}`;
  const body = html`${summary(trouble.summary(problems.length), problems)}<h1>${sent.title}</h1><p>${sent.received(detail.number, words.date(detail.submittedOn))}</p>${isOther && html`<p class="s">${sent.otherContent}</p>`}<h2 id="code">${sent.code}</h2><p class="k" translate="no">${shown}</p><ul>${sent.keep.map((line) => html`<li>${line}</li>`)}</ul>${form(`/${language}/keep`, content, { isMain: true })}${bothSentences(language)}`;
  const isRefused = problems.length > 0;
  return pageOf({ language, title: sent.title, isRefused, otherLanguages: { kind: "form", path: "keep" }, body });
}

/** A form that was sent before, whose code is no longer at hand. */
export function alreadyPage(language: Language): string {
  const { sent, start } = postboksTexts(language);
  const { title, text } = sent.already;
  const body = html`<h1>${title}</h1><p>${text}</p><p>${link(start.haveCode, `/${language}/inbox`)}${link(start.begin, `/${language}/new`, { isSecond: true })}</p>`;
  return pageOf({ language, title, otherLanguages: { kind: "link", path: "" }, body });
}

/** The code is kept: what happens now, and where one goes from here. */
export function keptPage(language: Language, code: string, detail: UnnamedDetail): string {
  const { kept } = postboksTexts(language);
  const carried = hidden({ code });
  const body = html`<h1>${kept.title}</h1><p>${kept.lead}</p><h2>${kept.next}</h2>${bothSentences(language)}${deadlinesOf(language, detail)}${form(`/${language}/inbox`, html`${carried}${button(kept.open)}${button(kept.proof, { isSecond: true, action: `/${language}/proof` })}`, { isMain: true })}<p>${kept.leave}</p>`;
  return pageOf({ language, title: kept.title, otherLanguages: { kind: "form", path: "keep" }, body });
}

/**
 * What shows that a report was received, to be printed or kept. The code is nowhere in it, not even unseen: a page that is saved to a file
 * would hold it. So the way back asks for the code anew.
 */
export function proofPage(language: Language, detail: UnnamedDetail, fingerprint: string): string {
  const { proof } = postboksTexts(language);
  const words = reportWords(language);
  const rows: readonly (readonly [string, Html])[] = [
    [proof.number, html`${detail.number}`],
    [proof.date, html`${words.date(detail.submittedOn)}`],
    [proof.kind, html`${detail.calledAs === null ? "" : words.kind(detail.calledAs)}`],
    [proof.files, html`${detail.filesWithReport}`],
    [proof.hash, html`<span class="x">${readable(fingerprint)}</span>`],
  ];
  const back = html`<p class="noprint">${link(proof.back, `/${language}/inbox`, { isSecond: true })}</p>`;
  const body = html`<h1>${proof.title}</h1><p>${proof.lead}</p><dl>${rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl><p class="h">${proof.hashHelp}</p>${bothSentences(language)}<p class="noprint">${proof.print}</p>${back}`;
  return pageOf({ language, title: proof.title, otherLanguages: { kind: "link", path: "inbox" }, body });
}
