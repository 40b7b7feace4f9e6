import { localOf, rewriteXml } from "./rewriteXml.ts";

/** Who signs comments in a part, by their name as it may stand in a text, with the name as it is signed. */
export type Authors = ReadonlyMap<string, string>;

const asWritten = (name: string) => name.trim().replace(/\s+/g, " ").toLowerCase();
/** No name is longer, and neither are the words that a program puts beside one. */
const beginning = 300;

export function authorsIn(source: Buffer): Authors {
  const found = new Map<string, string>();
  const add = (name: string) => name.trim() !== "" && found.set(asWritten(name), name);
  // Most parts bear nobody's name, and need not be read twice.
  if (!source.includes("author") && !source.includes("creator")) return found;
  rewriteXml(source, {
    element({ attributes }) {
      for (const [name, value] of Object.entries(attributes)) if (localOf(name) === "author") add(value);
      return attributes;
    },
    text(text, inside) {
      if (inside === "author" || inside === "creator") add(text);
      return text;
    },
  });
  return found;
}

/**
 * Programs write their user's name into the text of a comment too: Excel begins a note with it («Kari Nordmann:»), LibreOffice an answer with
 * whom it answers and when they wrote («Svar til Kari Nordmann (17.05.2026, 12:00): "»). Names elsewhere are what somebody wrote, and stand.
 */
export function withoutAuthors(text: string, authors: Authors, numbered: (name: string) => string): string {
  if (authors.size === 0) return text;
  const ends = [...text.slice(0, beginning).matchAll(/[:\uff1a\r\n]|$/g)].map(({ index }) => index);
  for (const end of ends.reverse()) {
    const author = authors.get(asWritten(text.slice(0, end)));
    if (author !== undefined) return numbered(author) + text.slice(end);
  }
  const [answer = "", head = ""] = /^([^"]{1,300}?) \([^()"]{1,60}\): (?=")/.exec(text) ?? [];
  const words = head.split(/\s+/);
  for (let from = 0; from < words.length; from += 1)
    for (let to = words.length; to > from; to -= 1) {
      const author = authors.get(asWritten(words.slice(from, to).join(" ")));
      if (author === undefined) continue;
      const named = [...words.slice(0, from), numbered(author), ...words.slice(to)].join(" ");
      return `${named}: ${text.slice(answer.length)}`;
    }
  return text;
}
