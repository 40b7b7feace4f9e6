import { SaxesParser } from "saxes";
import { ContentError } from "../cleaned.ts";

/** An element by its name without prefix, with its attributes as they are written. */
type XmlElement = { readonly local: string; readonly attributes: Readonly<Record<string, string>> };

export type XmlRules = {
  /** The attributes to keep, or `drop` for the element with all that is in it. */
  element(element: XmlElement): Readonly<Record<string, string>> | "drop";
  /** The text to put in the place of one inside an element of that local name. `within`: all elements that it lies in, the outermost first. */
  text?(text: string, inside: string, within: readonly string[]): string;
};

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const flushLength = 64 * 1024;
const readLength = 64 * 1024;

/**
 * Writes XML anew, element by element. Comments and instructions to programs are left out. Throws `ContentError` where it is not well-formed
 * UTF-8, or has a document type (in which it could define what grows without end; no office program writes one).
 */
export function rewriteXml(source: Buffer, rules: XmlRules): Buffer {
  const parser = new SaxesParser({ xmlns: false });
  const written: Buffer[] = [];
  let out = xmlHead;
  const open: string[] = [];
  /** How deep in an element that is left out. */
  let dropped = 0;
  const broken = () => new ContentError("broken-file");

  const write = (text: string) => {
    out += text;
    if (out.length < flushLength) return;
    written.push(Buffer.from(out));
    out = "";
  };
  const writeText = (text: string) => {
    if (dropped > 0 || open.length === 0) return;
    write(escapedText(rules.text?.(text, open.at(-1) ?? "", open) ?? text));
  };
  parser.on("error", () => {
    throw broken();
  });
  parser.on("doctype", () => {
    throw broken();
  });
  parser.on("text", writeText);
  parser.on("cdata", writeText);
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    const local = localOf(name);
    const kept = dropped > 0 ? "drop" : rules.element({ local, attributes });
    if (kept === "drop") {
      dropped += 1;
      return;
    }
    open.push(local);
    const pairs = Object.entries(kept).map(([key, value]) => ` ${key}="${escapedAttribute(value)}"`);
    write(`<${name}${pairs.join("")}${isSelfClosing ? "/>" : ">"}`);
  });
  parser.on("closetag", ({ name, isSelfClosing }) => {
    if (dropped > 0) {
      dropped -= 1;
      return;
    }
    open.pop();
    if (!isSelfClosing) write(`</${name}>`);
  });

  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < source.length; at += readLength)
      parser.write(decoder.decode(source.subarray(at, at + readLength), { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof ContentError ? error : broken();
  }
  written.push(Buffer.from(out));
  return Buffer.concat(written);
}

export const localOf = (name: string) => name.slice(name.indexOf(":") + 1);

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
const escapedText = (text: string) => text.replace(/[&<>\r]/g, (letter) => references[letter] ?? letter);
export const escapedAttribute = (text: string) => text.replace(/[&<>"\t\n\r]/g, (letter) => references[letter] ?? letter);
