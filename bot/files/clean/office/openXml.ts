import { posix } from "node:path";
import { ContentError } from "../cleaned.ts";
import { cleanMedia } from "./media.ts";
import { openXmlRules } from "./openXmlRules.ts";
import { nowhere, peopleByNumber } from "./people.ts";
import { rewriteXml } from "./rewriteXml.ts";
import type { Parts } from "./zip.ts";

/** Parts that a program may run. */
const active = /(^|\/)(vbaProject[^/]*|vbaData\.xml|activeX\/.*|macrosheets\/.*|customUI\/.*)$/i;
/**
 * Parts that a document does without: properties with author, firm, template and times; small pictures; lists of people with their accounts;
 * printers; signatures; data that lies behind the document, in other files inside it, or on servers.
 */
const dropped = [
  /^(docProps|customXml|_xmlsignatures|package)\//i,
  /(^|\/)(embeddings|persons|threadedComments|printerSettings|revisions|webextensions|queryTables)\//i,
  /(^|\/)(people|commentsExtended|commentsIds|commentsExtensible|connections|mailMergeRecipientData|recipientData)\d*\.xml$/i,
  /\.bin$/i,
];
const isDropped = (name: string) => dropped.some((pattern) => pattern.test(name));

/** A document of Word or Excel without what tells of its makers. Throws `ContentError`. */
export function cleanOpenXml(parts: Parts): Parts {
  const kept: Parts = new Map();
  const numbered = peopleByNumber();
  if ([...parts.keys()].some((name) => active.test(name))) throw new ContentError("active-content");
  for (const [name, content] of parts) {
    if (isDropped(name)) continue;
    if (name === "[Content_Types].xml") kept.set(name, cleanTypes(content));
    else if (name.endsWith(".rels")) kept.set(name, cleanRelations(name, content).content);
    else if (/\.(xml|vml)$/i.test(name)) {
      const relations = parts.get(relationsOf(name));
      const gone = relations === undefined ? new Set<string>() : cleanRelations(relationsOf(name), relations).gone;
      kept.set(name, rewriteXml(content, openXmlRules(numbered, gone)));
    } else if (/\.(odttf|ttf)$/i.test(name)) kept.set(name, content);
    else kept.set(name, cleanMedia(content));
  }
  return kept;
}

/** The list of parts and their types, without those that are gone. */
function cleanTypes(content: Buffer): Buffer {
  return rewriteXml(content, {
    element: ({ attributes }) => (isDropped((attributes["PartName"] ?? "").replace(/^\//, "")) ? "drop" : attributes),
  });
}

/** Where the relations of a part are told: those of `word/document.xml` in `word/_rels/document.xml.rels`. */
const relationsOf = (name: string) => posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`);

/** Relations to what is kept. Those that led out of the file lead nowhere. `gone` are the ids of those that are left out. */
function cleanRelations(name: string, content: Buffer): { readonly content: Buffer; readonly gone: ReadonlySet<string> } {
  const folder = posix.dirname(posix.dirname(name));
  const gone = new Set<string>();
  const cleaned = rewriteXml(content, {
    element({ local, attributes }) {
      if (local !== "Relationship") return attributes;
      const { Id: id = "", Target: target = "", TargetMode: mode, Type: type = "" } = attributes;
      if (mode?.toLowerCase() === "external") {
        if (!type.endsWith("/attachedTemplate"))
          return { ...attributes, Target: type.endsWith("LinkPath") ? "removed.xlsx" : nowhere };
      } else if (!isDropped(target.startsWith("/") ? target.slice(1) : posix.join(folder, target))) return attributes;
      gone.add(id);
      return "drop";
    },
  });
  return { content: cleaned, gone };
}
