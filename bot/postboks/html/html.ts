/** A piece of a page whose every word has been made harmless. Only `html` makes one. */
export class Html {
  readonly markup: string;
  private constructor(markup: string) {
    this.markup = markup;
  }
  /** For `html` alone, and for the style of the page, which nobody else writes. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }
}

/** What may stand in a template: words, which are shown as they are, pieces of a page, and lists of both. Nothing for the rest. */
export type Part = Html | string | number | readonly Part[] | false | null | undefined;

const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
// Beside what is markup: control characters, which no page may hold. Line break and tab stay.
const special = /[&<>"']|[\u0000-\u0008\u000B-\u001F\u007F]/g;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(special, (found) => names[found] ?? "\uFFFD");
}

function markupOf(part: Part): string {
  if (part === undefined || part === null || part === false) return "";
  if (part instanceof Html) return part.markup;
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return part.map(markupOf).join("");
}

/** Of each place of a template: whether it is between attributes, where nothing but pieces may stand. */
const placesOf = new WeakMap<TemplateStringsArray, readonly boolean[]>();

/** A value is safe as text and between double quotes; anywhere else escaping does not help, so the template is refused. */
function readPlaces(strings: TemplateStringsArray): readonly boolean[] {
  const known = placesOf.get(strings);
  if (known !== undefined) return known;
  let before = "";
  const places = strings.slice(0, -1).map((text) => {
    before += text;
    const tag = before.slice(before.lastIndexOf("<"));
    before += "x";
    if (!tag.startsWith("<") || tag.includes(">") || (tag.split('"').length - 1) % 2 === 1) return false;
    if (!/\s$/.test(tag)) throw new Error(`value outside of quotes in a page: ${tag}`);
    return true;
  });
  placesOf.set(strings, places);
  return places;
}

/**
 * Makes a piece of a page from a template. Everything that is put into it is shown as text, whatever it holds; what is markup was
 * made by `html` itself. Between attributes only other pieces (`attribute`) may stand.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const places = readPlaces(strings);
  const markup = strings.map((text, place) => {
    if (place >= parts.length) return text;
    const part = parts[place];
    if (places[place] === true && !(part instanceof Html)) throw new Error("only attributes may stand between attributes");
    return text + markupOf(part);
  });
  return Html.trusted(markup.join(""));
}

/** An attribute that is there or not: ` checked`, ` aria-describedby="x"`. To be put after a space between attributes. */
export function attribute(name: AttributeName, value: string | boolean | undefined): Html {
  if (value === undefined || value === false) return Html.trusted("");
  return Html.trusted(value === true ? name : `${name}="${escaped(value)}"`);
}

export type AttributeName =
  | "checked"
  | "selected"
  | "required"
  | "aria-describedby"
  | "aria-invalid"
  | "list"
  | "accept"
  | "autofocus"
  | "inputmode"
  | "aria-current";
