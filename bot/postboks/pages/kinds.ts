import { anonymousKinds } from "#domain/melding/model.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { reportWords } from "../domainWords.ts";
import { isAnonymous } from "../form/questions.ts";
import { type Problem, radios, summary } from "../html/fields.ts";
import { html } from "../html/html.ts";
import { button, form, link, outside, pageOf } from "../html/page.ts";
import { postboksTexts } from "../texts/index.ts";

/** What kind it is. The kinds that need a name are explained, with the ways that are open (VA-20). */
export function kindsPage(language: Language, problems: readonly Problem[] = []): string {
  const { kinds, trouble } = postboksTexts(language);
  const { named } = kinds;
  const words = reportWords(language);
  const options = anonymousKinds.filter(isAnonymous).map((kind) => ({
    value: kind,
    label: html`<b>${kinds.kind[kind].label}</b>`,
    help: kinds.kind[kind].help,
  }));
  const choice = radios({ name: "kind", label: kinds.legend, value: "", options, problems, error: trouble.error });
  const body = html`${summary(trouble.summary(problems.length), problems)}<h1>${kinds.title}</h1><p>${kinds.lead}</p>${form(`/${language}/form`, html`${choice}${button(kinds.next)}`)}<section class="n"><h2>${named.title}</h2><p>${named.klage}</p><p class="h">${words.paragraph("VA-20")}</p><ul>${named.open.map((line) => html`<li>${line}</li>`)}</ul><p>${named.soeknad}</p></section>`;
  const isRefused = problems.length > 0;
  return pageOf({ language, title: kinds.title, isRefused, otherLanguages: { kind: "link", path: "new" }, body });
}

/** 7.21: where the employer takes a varsel elsewhere nothing is asked here. */
export function elsewherePage(language: Language, url: string | null): string {
  const { elsewhere, frame } = postboksTexts(language);
  const where = url === null ? html`<p>${elsewhere.noLink}</p>` : html`<p>${outside(elsewhere.link, url)}</p>`;
  const body = html`<h1>${elsewhere.title}</h1><p>${elsewhere.text}</p>${where}<p>${link(frame.toStart, `/${language}/`, { isSecond: true })}</p>`;
  return pageOf({ language, title: elsewhere.title, otherLanguages: { kind: "link", path: "new" }, body });
}
