import { ContentError } from "../cleaned.ts";
import { type Authors, withoutAuthors } from "./authorsInComments.ts";
import { namesFile } from "./people.ts";
import { localOf, type XmlRules } from "./rewriteXml.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Elements that tell of makers, their machines and sessions, or that need a part which is not kept. */
const droppedElements = words(
  "rsids docVars docId mailMerge attachedTemplate dataBinding absPath fileSharing revisionPtr customWorkbookViews customSheetViews " +
    "externalData OLEObject oleObjects",
);
/** Links between this file and a running program: what they fetch is not for who reads the file to start. */
const activeElements = words("ddeLink oleLink");
/** Ids of writing sessions, by which two copies of a document can be told to be of one hand; accounts; versions of programs. */
const droppedAttributes = words(
  "paraId textId durableId dateUtc userId providerId refreshedBy refreshedDate lastEdited lowestEdited rupBuild userName email ed uid",
);
/** Elements that do well without the part that an attribute of theirs names. */
const goesWithoutPart = words("pageSetup hyperlink hlinkClick hlinkHover worksheet blip");
const time = /^\d{4}-\d\d-\d\d/;
const fieldThatFetches =
  /\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT|DATABASE)\b|\bHYPERLINK\s+(?!\\l)|[a-z]:\\|file:|\\\\/i;

/**
 * How the XML of Word and Excel is written anew.
 * @param numbered gives a number for a person's name
 * @param gone ids of the part's relations that are not kept
 * @param authors who signs the part's comments
 */
export function openXmlRules(numbered: (name: string) => string, gone: ReadonlySet<string>, authors: Authors): XmlRules {
  return {
    element({ local, attributes }) {
      if (activeElements.has(local)) throw new ContentError("active-content");
      if (droppedElements.has(local)) return "drop";
      const kept: Record<string, string> = {};
      const isSigned = Object.keys(attributes).some((name) => localOf(name) === "author");
      for (const [name, value] of Object.entries(attributes)) {
        const attribute = localOf(name);
        if (name.includes(":") && !name.startsWith("xmlns") && gone.has(value)) {
          if (!goesWithoutPart.has(local)) return "drop";
        } else if (droppedAttributes.has(attribute) || /^rsid/i.test(attribute)) continue;
        else if (attribute === "author") kept[name] = numbered(value);
        else if (isSigned && attribute === "initials") kept[name] = "";
        else if (isSigned && attribute === "date" && time.test(value)) continue;
        else if (attribute === "instr" && fieldThatFetches.test(value)) kept[name] = "";
        else kept[name] = value;
      }
      return withoutFileNames(local, kept);
    },
    text(text, inside, within) {
      if (inside === "author") return numbered(text);
      if (inside === "t" && within.includes("comment")) return withoutAuthors(text, authors, numbered);
      return inside === "instrText" && fieldThatFetches.test(text) ? "" : text;
    },
  };
}

/** Programs name a picture by the file, or the whole path, that it was taken from. */
function withoutFileNames(local: string, attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (!["docPr", "cNvPr", "imagedata", "shape"].includes(local)) return attributes;
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const attribute = localOf(name);
    if (attribute === "name") kept[name] = attributes["id"] ?? "";
    else if (!["descr", "title", "alt"].includes(attribute) || !namesFile(value)) kept[name] = value;
  }
  return kept;
}
