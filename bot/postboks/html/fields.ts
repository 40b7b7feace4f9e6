import { type AttributeName, attribute, type Html, html, type Part } from "./html.ts";

/** What is amiss with a form, in the order of its fields. `field` is the id that a link leads to; none where it is of no field. */
export type Problem = { readonly field: string | undefined; readonly text: string };

/** What is wrong with one field; the same words are said once. */
function problemsOf(field: string, problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.filter((problem) => problem.field === field).map(({ text }) => text))];
}

/** All that has to be put right, at the top of the page and with the focus, each line leading to its field. */
export function summary(title: string, problems: readonly Problem[]): Html {
  if (problems.length === 0) return html``;
  const lines = new Map(problems.map((problem) => [`${problem.field} ${problem.text}`, problem]));
  const line = ({ field, text }: Problem) => (field === undefined ? text : html`<a href="#${field}">${text}</a>`);
  return html`<div class="s" role="alert" tabindex="-1" autofocus><h2>${title}</h2><ul>${[...lines.values()].map((problem) => html`<li>${line(problem)}</li>`)}</ul></div>`;
}

type Common = {
  /** Name of the field, and id of the control. */
  readonly name: string;
  readonly label: Part;
  readonly help?: Part;
  readonly problems: readonly Problem[];
  /** «Feil», before each problem: red is nothing to those who do not see it. */
  readonly error: string;
  /** «valgfritt», where it is. */
  readonly optional?: string | undefined;
};

type Told = { readonly above: Html; readonly described: Html; readonly invalid: Html; readonly label: Html };

function told({ name, label, help, problems, error, optional }: Common): Told {
  const wrong = problemsOf(name, problems);
  const ids = [...(help === undefined ? [] : [`${name}-h`]), ...(wrong.length === 0 ? [] : [`${name}-e`])];
  return {
    label: html`${label}${optional !== undefined && html` <span class="o">(${optional})</span>`}`,
    above: html`${help !== undefined && html`<p class="h" id="${name}-h">${help}</p>`}${wrong.length > 0 && html`<p class="e" id="${name}-e">${error}: ${wrong.join(" ")}</p>`}`,
    described: attribute("aria-describedby", ids.length === 0 ? undefined : ids.join(" ")),
    invalid: attribute("aria-invalid", wrong.length === 0 ? undefined : "true"),
  };
}

/** Nothing of what is typed goes to whoever made the browser, to be spell-checked, continued or translated there. */
const ownWords: Html = html`autocomplete="off" spellcheck="false" autocorrect="off" writingsuggestions="false" translate="no" data-gramm="false"`;

/** Free text of several lines. */
export function textArea(given: Common & { readonly value: string; readonly isBig?: boolean }): Html {
  const { above, described, invalid, label } = told(given);
  const { name, value, isBig = false } = given;
  // The first line break of a text area's content is dropped, so one is put there to be dropped.
  return html`<div class="g"><label for="${name}">${label}</label>${above}<textarea id="${name}" name="${name}" class="${isBig ? "big" : ""}" rows="${isBig ? 8 : 2}" ${ownWords} ${described} ${invalid}>
${value}</textarea></div>`;
}

/** One line of text. `extra` are attributes of their own, of pieces alone. */
export function textInput(
  given: Common & { readonly value: string; readonly extra?: readonly (readonly [AttributeName, string])[] },
): Html {
  const { above, described, invalid, label } = told(given);
  const { name, value, extra = [] } = given;
  const more = html`${extra.map(([attributeName, text]) => html`${attribute(attributeName, text)}`)}`;
  return html`<div class="g"><label for="${name}">${label}</label>${above}<input type="text" id="${name}" name="${name}" value="${value}" ${ownWords} ${described} ${invalid} ${more}></div>`;
}

export type Option = { readonly value: string; readonly label: Part; readonly help?: Part };

/** One of a few. The first carries the id, so that the summary's link leads there. */
export function radios(given: Common & { readonly value: string; readonly options: readonly Option[] }): Html {
  const { above, described, label } = told(given);
  const { name, value, options } = given;
  const one = (option: Option, place: number) => {
    const id = place === 0 ? name : `${name}-${place}`;
    const help = option.help === undefined ? html`` : html`<span class="h" id="${id}-h">${option.help}</span>`;
    const by = attribute("aria-describedby", option.help === undefined ? undefined : `${id}-h`);
    return html`<div class="c"><input type="radio" id="${id}" name="${name}" value="${option.value}" ${attribute("checked", option.value === value)} ${by}><label for="${id}">${option.label}</label>${help}</div>`;
  };
  return html`<fieldset ${described}><legend>${label}</legend>${above}${options.map(one)}</fieldset>`;
}

/** One of several, in a list that opens. */
export function select(given: Common & { readonly value: string; readonly options: readonly Option[] }): Html {
  const { above, described, invalid, label } = told(given);
  const { name, value, options } = given;
  const one = (option: Option) =>
    html`<option value="${option.value}" ${attribute("selected", option.value === value)}>${option.label}</option>`;
  return html`<div class="g"><label for="${name}">${label}</label>${above}<select id="${name}" name="${name}" ${described} ${invalid}>${options.map(one)}</select></div>`;
}

/** A box to tick. */
export function checkbox(given: Common & { readonly isTicked: boolean }): Html {
  const { above, described, invalid, label } = told(given);
  const { name, isTicked } = given;
  return html`<div class="g">${above}<div class="c"><input type="checkbox" id="${name}" name="${name}" value="ja" ${attribute("checked", isTicked)} ${described} ${invalid}><label for="${name}">${label}</label></div></div>`;
}

/** Several files. */
export function fileInput(given: Common & { readonly accept: string }): Html {
  const { above, described, invalid, label } = told(given);
  const { name, accept } = given;
  return html`<div class="g"><label for="${name}">${label}</label>${above}<input type="file" id="${name}" name="${name}" multiple ${attribute("accept", accept)} ${described} ${invalid}></div>`;
}
