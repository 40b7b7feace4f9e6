import { ContentError } from "../cleaned.ts";
import { type Authors, authorsIn, withoutAuthors } from "./authorsInComments.ts";
import { cleanMedia } from "./media.ts";
import { namesFile, nowhere, peopleByNumber } from "./people.ts";
import { localOf, rewriteXml, type XmlRules } from "./rewriteXml.ts";
import type { Parts } from "./zip.ts";

const active = /^(Basic|Scripts|Dialogs)\//i;
/** Properties, settings (with the printer), small pictures, toolbars, signatures, and previews of objects. */
const dropped = [
  /(^|\/)(meta|settings)\.xml$/i,
  /(^|\/)(Thumbnails|Configurations2|ObjectReplacements)\//i,
  /(^|\/)(layout-cache|manifest\.rdf|rdf\.xml)$/i,
  /^META-INF\/(?!manifest\.xml$)/i,
];
const isDropped = (name: string) => dropped.some((pattern) => pattern.test(name));
const noTime = "1970-01-01T00:00:00";

/** A text document of LibreOffice without what tells of its makers. Rejects with `ContentError`. */
export async function cleanOpenDocument(parts: Parts): Promise<Parts> {
  const mimeType = parts.get("mimetype");
  if (mimeType === undefined || !parts.has("content.xml")) throw new ContentError("broken-file");
  if (parts.get("META-INF/manifest.xml")?.includes("encryption-data")) throw new ContentError("encrypted-file");
  if ([...parts.keys()].some((name) => active.test(name))) throw new ContentError("active-content");
  // Has to stand first.
  const kept: Parts = new Map([["mimetype", mimeType]]);
  const numbered = peopleByNumber();
  for (const [name, content] of parts) {
    if (isDropped(name) || name === "mimetype") continue;
    if (name === "META-INF/manifest.xml") kept.set(name, cleanManifest(content));
    else if (name.endsWith(".xml")) kept.set(name, rewriteXml(content, documentRules(parts, numbered, authorsIn(content))));
    else if (/\.(odttf|ttf|otf)$/i.test(name)) kept.set(name, content);
    else kept.set(name, await cleanMedia(content));
  }
  return kept;
}

function cleanManifest(content: Buffer): Buffer {
  const pathOf = (attributes: Readonly<Record<string, string>>) =>
    Object.entries(attributes).find(([name]) => localOf(name) === "full-path")?.[1] ?? "";
  return rewriteXml(content, {
    element: ({ attributes }) => (isDropped(pathOf(attributes)) ? "drop" : attributes),
  });
}

function documentRules(parts: Parts, numbered: (name: string) => string, authors: Authors): XmlRules {
  const staysInside = (address: string) =>
    address.startsWith("#") || parts.has(address.replace(/^\.\//, "")) || isObject(parts, address);
  return {
    element({ local, attributes }) {
      if (["script", "event-listener", "event-listeners", "scripts", "object-ole", "plugin", "applet"].includes(local))
        return "drop";
      const kept: Record<string, string> = {};
      for (const [name, value] of Object.entries(attributes)) {
        const attribute = localOf(name);
        // Ids of writing sessions, by which two copies of a document can be told to be of one hand.
        if (attribute.endsWith("rsid")) continue;
        kept[name] = attribute === "href" && !staysInside(value) ? nowhere : value;
      }
      return kept;
    },
    text(text, inside, within) {
      if (text.trim() === "") return text;
      if (inside === "creator" || inside === "sender-initials") return numbered(text);
      if (inside === "creator-initials") return "";
      if (inside === "date" && /^\d{4}-\d\d-\d\dT/.test(text)) return noTime;
      if (within.includes("annotation")) return withoutAuthors(text, authors, numbered);
      return (inside === "title" || inside === "desc") && namesFile(text) ? "" : text;
    },
  };
}

/** A chart or formula in a folder of its own: `./Object 1`. */
const isObject = (parts: Parts, address: string) => parts.has(`${address.replace(/^\.\//, "")}/content.xml`);
