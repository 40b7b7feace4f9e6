import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { statementAddresses, statementReviewedOn, statementWords } from "#domain/texts/erklaering/statement.ts";
import { type StatementPart, statementParts } from "#domain/texts/erklaering/words.ts";
import { textsFor } from "#domain/texts/index.ts";
import { type Html, html } from "../html/html.ts";
import { outside, pageOf } from "../html/page.ts";
import { contactLine } from "./start.ts";

type Settings = Pick<ReportForm["settings"], "accessibilityContact" | "accessibilityUrl">;

/** The accessibility statement, as in the tab: the law wants it on every site of the employer's, and here nobody has to log in. */
export function statementPage(language: Language, settings: Settings): string {
  const words = statementWords(language);
  const part = (name: StatementPart) => {
    const { title, lines, points } = words.parts[name];
    const list = points.length > 0 && html`<ul>${points.map((point) => html`<li>${point}</li>`)}</ul>`;
    return html`<h2>${title}</h2>${lines.map((line) => html`<p>${line}</p>`)}${list}${ending(name, language, settings)}`;
  };
  const reviewed = words.reviewed(textsFor(language).dayMonthYear(statementReviewedOn));
  const body = html`<h1>${words.title}</h1><p>${words.lead}</p>${statementParts.map(part)}<p>${reviewed}</p>`;
  return pageOf({ language, title: words.title, otherLanguages: { kind: "link", path: "accessibility" }, body });
}

/** What belongs to a part besides its words: the employer's own, and the ways to those who decide. */
function ending(name: StatementPart, language: Language, { accessibilityContact, accessibilityUrl }: Settings): Html | false {
  const words = statementWords(language);
  if (name === "om") return accessibilityUrl !== null && html`<p>${outside(words.own, accessibilityUrl)}</p>`;
  if (name === "meld") return html`<p>${accessibilityContact === null ? words.nobody : contactLine(accessibilityContact)}</p>`;
  if (name !== "klage") return false;
  // As words to type: nothing but what the employer has set leads from this page to others.
  const place = (name: string, address: string) => html`<li>${name}: ${new URL(address).hostname}</li>`;
  const { nemnda, tilsynet } = statementAddresses;
  return html`<ul>${place(words.nemnda, nemnda)}${place(words.tilsynet, tilsynet)}</ul>`;
}
