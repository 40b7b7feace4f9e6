import type { Fields } from "#bot/files/form/readForm.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { html } from "../html/html.ts";
import { button, form, link, pageOf } from "../html/page.ts";
import { postboksTexts } from "../texts/index.ts";

/** A page that only says something, and leads to the first one. */
export function noticePage(language: Language, { title, text }: { readonly title: string; readonly text: string }): string {
  const { frame } = postboksTexts(language);
  const body = html`<h1>${title}</h1><p>${text}</p><p>${link(frame.toStart, `/${language}/`)}</p>`;
  return pageOf({ language, title, otherLanguages: { kind: "link", path: "" }, body });
}

/**
 * Something failed here. All that was typed is in the page, to be sent again with one button; where a report was sent, its form's id sees
 * to it that it is still one.
 */
export function faultPage(language: Language, path: string, fields: Fields): string {
  const { frame, trouble } = postboksTexts(language);
  const { title, text, again } = trouble.fault;
  const carried = [...fields].flatMap(([name, values]) =>
    values.map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
  );
  const act = carried.length === 0 ? html`` : form(`/${language}/${path}`, html`${carried}${button(again)}`);
  const body = html`<h1>${title}</h1><p>${text}</p>${act}<p>${link(frame.toStart, `/${language}/`, { isSecond: true })}</p>`;
  return pageOf({ language, title, otherLanguages: { kind: "link", path: "" }, body });
}
