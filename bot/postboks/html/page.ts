import type { Language } from "#domain/organisasjon/model.ts";
import { statementWords } from "#domain/texts/erklaering/statement.ts";
import { languages } from "../language.ts";
import { postboksTexts } from "../texts/index.ts";
import { type Html, html } from "./html.ts";
import { style } from "./style.ts";

/** How the other languages are reached: a link, or the page's form posted again, so that nothing of it is lost. */
type Switch = { readonly kind: "link" | "form"; readonly path: string };

export type Page = {
  readonly language: Language;
  readonly title: string;
  /** Something is amiss, which the title says first: it is what a screen reader says first. */
  readonly isRefused?: boolean;
  readonly otherLanguages: Switch;
  readonly body: Html;
};

/** The id of the form that the other languages are asked for with, where the page has one. */
const mainForm = "f";

/** The field that tells that a form comes to be shown in another language: nothing is done, and nothing refused. */
export const onlyLook = "look";

/** A whole page. Everything that all pages have in common, and nothing that has to be fetched. */
export function pageOf({ language, title, isRefused = false, otherLanguages, body }: Page): string {
  const words = postboksTexts(language);
  const { frame, trouble } = words;
  const isForm = otherLanguages.kind === "form";
  const choice = (other: Language) => {
    const { languageName } = postboksTexts(other);
    if (other === language) return html`<b aria-current="true">${languageName}</b>`;
    const to = `/${other}/${otherLanguages.path}`;
    return isForm
      ? html`<button form="${mainForm}" formaction="${to}" formenctype="application/x-www-form-urlencoded" name="${onlyLook}" value="ja" lang="${other}">${languageName}</button>`
      : html`<a href="${to}" lang="${other}" hreflang="${other}">${languageName}</a>`;
  };
  const choices = html`<nav aria-label="${frame.otherLanguages}"><ul>${languages.map((other) => html`<li>${choice(other)}</li>`)}</ul></nav>`;
  const page = html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${isRefused && `${trouble.error}: `}${title} – ${words.name}</title>${style}</head><body><a class="skip" href="#main">${frame.skip}</a><header><a href="/${language}/">${words.name}</a>${!isForm && choices}</header><main id="main">${body}</main><footer>${isForm && choices}<p>${frame.danger}</p><p>${frame.foot}</p><p><a href="/${language}/accessibility">${statementWords(language).link}</a></p></footer></body></html>`;
  return `<!doctype html>${page.markup}`;
}

/** Fields that the page carries along unseen, so that nothing of a visit has to be kept here. */
export function hidden(fields: Readonly<Record<string, string>>): Html {
  const carried = Object.entries(fields).filter(([, value]) => value !== "");
  return html`${carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** A form that posts to a page. `takesFiles` sends it in the encoding that files need. Nothing of it is remembered by the browser. */
export function form(action: string, content: Html, { isMain = false, takesFiles = false } = {}): Html {
  const encoding = takesFiles ? "multipart/form-data" : "application/x-www-form-urlencoded";
  // Two ids would be one too many: the other forms of a page have none.
  const id = isMain ? html`id="${mainForm}"` : html``;
  return html`<form ${id} method="post" action="${action}" enctype="${encoding}" autocomplete="off" accept-charset="utf-8">${content}</form>`;
}

export function button(label: string, { isSecond = false, action = "" } = {}): Html {
  const to = action === "" ? html`` : html`formaction="${action}" formenctype="application/x-www-form-urlencoded"`;
  return html`<button class="${isSecond ? "b b2" : "b"}" ${to}>${label}</button>`;
}

export function link(label: string, href: string, { isSecond = false } = {}): Html {
  return html`<a class="${isSecond ? "b b2" : "b"}" href="${href}">${label}</a>`;
}

/** An address elsewhere, which is told nothing of this page. */
export function outside(label: string, href: string): Html {
  return html`<a href="${href}" rel="noreferrer noopener">${label}</a>`;
}
