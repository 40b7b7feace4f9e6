import type { FormLimits } from "#bot/files/form/limits.ts";
import type { ReportPreview } from "#domain/contract/meldingViews.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { acceptedFiles } from "#domain/vedlegg/fileType.ts";
import { reportWords } from "../domainWords.ts";
import { carriedOf, type Draft } from "../form/draft.ts";
import { fileInput, type Problem, summary } from "../html/fields.ts";
import { html } from "../html/html.ts";
import { button, form, hidden, pageOf } from "../html/page.ts";
import { postboksTexts } from "../texts/index.ts";
import { answersList } from "./report.ts";

export type ReviewPage = {
  readonly language: Language;
  readonly draft: Draft;
  readonly preview: ReportPreview;
  readonly unitName: string | null;
  readonly limits: FormLimits;
  readonly problems: readonly Problem[];
};

/**
 * The last look before it is sent: the answers, who will read them, and what they will be told. Files are chosen here and not before,
 * since a browser keeps no files over a page; so what is amiss with the answers is told before anybody has waited for an upload.
 */
export function reviewPage({ language, draft, preview, unitName, limits, problems }: ReviewPage): string {
  const { review, trouble } = postboksTexts(language);
  const words = reportWords(language);
  const { heard, protection } = words.melding.receipt;
  const { people } = preview.recipient;
  const readers =
    people.length === 0
      ? html`<p>${review.nobody}</p>`
      : html`<ul>${people.map(({ name, title }) => html`<li>${name}${title !== null && `, ${title}`}</li>`)}</ul>`;
  const files = fileInput({
    name: "files",
    label: review.files,
    help: html`${review.filesHelp(limits.files, limits.fileBytes, limits.totalBytes)} ${review.filesLost}`,
    problems,
    error: trouble.error,
    optional: postboksTexts(language).form.optional,
    accept: acceptedFiles,
  });
  const content = html`${hidden(carriedOf(draft))}${files}<p>${review.once}</p>${button(review.send)}${button(review.change, { isSecond: true, action: `/${language}/form` })}`;
  const body = html`${summary(trouble.summary(problems.length), problems)}<h1>${review.title}</h1><p>${review.lead}</p>${preview.warnings.map((warning) => html`<p class="n">${words.warning(warning)}</p>`)}${answersList(language, draft, unitName)}<h2>${review.readers}</h2>${readers}${people.length > 0 && html`<p class="h">${review.notThem}</p>`}<h2>${review.told}</h2><ul>${[...review.toldPoints, heard, protection].map((point) => html`<li>${point}</li>`)}</ul>${form(`/${language}/send`, content, { isMain: true, takesFiles: true })}`;
  const isRefused = problems.length > 0;
  return pageOf({ language, title: review.title, isRefused, otherLanguages: { kind: "form", path: "check" }, body });
}
