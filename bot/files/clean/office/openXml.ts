import { posix } from "node:path";
import { ContentError } from "../cleaned.ts";
import { authorsIn } from "./authorsInComments.ts";
import { cleanMedia } from "./media.ts";
import { openXmlRules } from "./openXmlRules.ts";
import { nowhere, peopleByNumber } from "./people.ts";
import { escapedAttribute, rewriteXml, xmlHead } from "./rewriteXml.ts";
import type { Parts } from "./zip.ts";

const typesPart = "[Content_Types].xml";
const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

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

type Relation = { readonly id: string; readonly type: string; readonly target: string; readonly leadsOut: boolean };

/** A document of Word or Excel without what tells of its makers. Only parts that others point to are kept. Rejects with `ContentError`. */
export async function cleanOpenXml(parts: Parts): Promise<Parts> {
  if ([...parts.keys()].some((name) => active.test(name))) throw new ContentError("active-content");
  const numbered = peopleByNumber();
  const kept: Parts = new Map();
  const waiting = keptTargets(parts, "", kept);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const content = parts.get(name);
    if (content === undefined || kept.has(name)) continue;
    const gone = relationsOf(parts, name).filter((relation) => !isKept(parts, relation));
    kept.set(name, await cleanPart(name, content, new Set(gone.map(({ id }) => id)), numbered));
    waiting.push(...keptTargets(parts, name, kept));
  }
  const types = parts.get(typesPart);
  if (types === undefined) throw new ContentError("broken-file");
  return new Map([[typesPart, cleanTypes(types, kept)], ...kept]);
}

async function cleanPart(
  name: string,
  content: Buffer,
  gone: ReadonlySet<string>,
  numbered: (name: string) => string,
): Promise<Buffer> {
  if (/\.(xml|vml)$/i.test(name)) return rewriteXml(content, openXmlRules(numbered, gone, authorsIn(content)));
  return /\.(odttf|ttf)$/i.test(name) ? content : cleanMedia(content);
}

/** The list of parts and their types, without those that are gone. */
function cleanTypes(content: Buffer, kept: Parts): Buffer {
  return rewriteXml(content, {
    element: ({ local, attributes }) =>
      local === "Override" && !kept.has((attributes["PartName"] ?? "").replace(/^\//, "")) ? "drop" : attributes,
  });
}

/** Where the relations of a part are told: those of `word/document.xml` in `word/_rels/document.xml.rels`, the file's own in `_rels/.rels`. */
const relationsPart = (name: string) => posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`);

function relationsOf(parts: Parts, name: string): readonly Relation[] {
  const content = parts.get(relationsPart(name));
  const found: Relation[] = [];
  if (content === undefined) return found;
  rewriteXml(content, {
    element({ local, attributes }) {
      const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode = "Internal" } = attributes;
      const path = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(name), target);
      if (local === "Relationship") found.push({ id, type, target: path, leadsOut: mode !== "Internal" });
      return attributes;
    },
  });
  return found;
}

/** One that leads out is kept and leads nowhere, since a link without one is damage to Word; but a template is not missed. */
const isKept = (parts: Parts, { type, target, leadsOut }: Relation) =>
  leadsOut ? !type.endsWith("/attachedTemplate") : parts.has(target) && !isDropped(target);

/** Puts what is kept of a part's relations with what is kept, and gives the parts that they lead to. */
function keptTargets(parts: Parts, name: string, kept: Parts): string[] {
  const relations = relationsOf(parts, name).filter((relation) => isKept(parts, relation));
  if (relations.length > 0) {
    const items = relations.map((relation) => relationXml(relation));
    kept.set(relationsPart(name), Buffer.from(`${xmlHead}<Relationships xmlns="${namespace}">${items.join("")}</Relationships>`));
  }
  return relations.flatMap(({ target, leadsOut }) => (leadsOut ? [] : [target]));
}

function relationXml({ id, type, target, leadsOut }: Relation): string {
  const out = type.endsWith("LinkPath") ? "removed.xlsx" : nowhere;
  const where = leadsOut ? `Target="${out}" TargetMode="External"` : `Target="/${escapedAttribute(target)}"`;
  return `<Relationship Id="${escapedAttribute(id)}" Type="${escapedAttribute(type)}" ${where}/>`;
}
