import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { ContactPoint } from "#domain/melding/settings.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { reportWords } from "../domainWords.ts";
import { type Html, html } from "../html/html.ts";
import { link, outside, pageOf } from "../html/page.ts";
import { postboksTexts } from "../texts/index.ts";
import type { WayWords } from "../texts/words.ts";

type Settings = ReportForm["settings"];

/** The first page: what this is, what nobody will know, and what each way of saying ifra tells to whom. */
export function startPage(language: Language, settings: Settings): string {
  const { start, frame } = postboksTexts(language);
  const { ways, nobody, yourself, advice } = start;
  const points = (lines: readonly string[]) => html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  const way = ({ name, microsoft, employer, handler }: WayWords) =>
    html`<h3>${name}</h3><dl><dt>${ways.microsoft}</dt><dd>${microsoft}</dd><dt>${ways.employer}</dt><dd>${employer}</dd><dt>${ways.handler}</dt><dd>${handler}</dd></dl>`;
  const { advisers, verneombud } = reportWords(language).melding.guidance;
  const contacts = contactsOf(settings);
  const body = html`<h1>${start.title}</h1><p>${start.lead}</p><p class="d">${frame.danger}</p><p>${link(start.begin, `/${language}/new`)}${link(start.haveCode, `/${language}/inbox`, { isSecond: true })}</p><h2>${nobody.title}</h2>${points(nobody.points)}<h2>${yourself.title}</h2>${points(yourself.points)}<h2>${ways.title}</h2>${[ways.here, ways.teams, ways.talking].map(way)}<h2>${advice.title}</h2><p>${advisers.text}</p>${points([advisers.tillitsvalgt, advisers.bht, advisers.arbeidstilsynet])}<p>${verneombud}</p>${contacts.length > 0 && html`<h3>${advice.contacts}</h3><ul>${contacts.map((contact) => html`<li>${contactLine(contact)}</li>`)}</ul>`}`;
  return pageOf({ language, title: start.title, otherLanguages: { kind: "link", path: "" }, body });
}

function contactsOf({ bht, unions, humanContact, studentChannel }: Settings): readonly ContactPoint[] {
  return [humanContact, bht, studentChannel, ...unions].filter((contact) => contact !== null);
}

/** A person or a place, with the ways there. */
export function contactLine({ name, phone, url }: ContactPoint): Html {
  return html`${url === null ? name : outside(name, url)}${phone !== null && html`, <a href="tel:${phone.replace(/[^+\d]/g, "")}">${phone}</a>`}`;
}
