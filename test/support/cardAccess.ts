import { type Part, partsOf, partsOfType } from "./cardParts.ts";

const isText = (value: unknown): value is string => typeof value === "string" && /[\p{L}\p{N}]/u.test(value);
const shown = (part: Part) => JSON.stringify(part).slice(0, 160);
const labelOf = (input: Part) => (input["type"] === "Input.Toggle" ? input["title"] : input["label"]);
/** Styles that say something by colour. */
const coloured = /^(attention|warning|good|accent)$/i;

/**
 * What keeps somebody who sees little, hears the card read, or has a client that cannot draw it from using a card (LM-05).
 * Nothing, for a card that may go out.
 */
export function cardAccessFindings(card: object): readonly string[] {
  const root = card as Part;
  return [
    ...wholeCard(root),
    ...partsOfType(card, "TextBlock").flatMap(textFindings),
    ...partsOfType(card, /^Input\./).flatMap(inputFindings),
    ...sameNames(root),
    ...partsOfType(card, /^Action\./).flatMap((action) => (isText(action["title"]) ? [] : [`no title: ${shown(action)}`])),
    ...partsOfType(card, "Image").flatMap((image) => (isText(image["altText"]) ? [] : [`no alternative: ${shown(image)}`])),
    ...partsOfType(card, "Table").flatMap((table) =>
      table["firstRowAsHeaders"] === false ? [`no header row: ${shown(table)}`] : [],
    ),
    ...partsOf(card).flatMap(colourFindings),
  ];
}

/** What is shown or read where the card cannot be, its language, and the heading that it begins with. */
function wholeCard(card: Part): readonly string[] {
  const body = (card["body"] ?? []) as readonly Part[];
  return [
    ...(isText(card["fallbackText"]) ? [] : ["no fallbackText"]),
    ...(isText(card["speak"]) ? [] : ["no speak"]),
    ...(/^(nb|nn|en)$/.test(String(card["lang"])) ? [] : ["no language"]),
    ...(body[0]?.["type"] === "TextBlock" && body[0]["style"] === "heading" ? [] : ["does not begin with a heading"]),
  ];
}

/** Words are never cut off, also where they are enlarged, and a sign never stands alone. */
function textFindings(block: Part): readonly string[] {
  return [
    ...(block["wrap"] === true && block["maxLines"] === undefined ? [] : [`is cut off: ${shown(block)}`]),
    ...(isText(block["text"]) ? [] : [`no words: ${shown(block)}`]),
  ];
}

function inputFindings(input: Part): readonly string[] {
  const choices = (input["choices"] ?? []) as readonly Part[];
  return [
    ...(isText(labelOf(input)) ? [] : [`no label: ${shown(input)}`]),
    ...(input["isRequired"] === true && !isText(input["errorMessage"]) ? [`no errorMessage: ${shown(input)}`] : []),
    ...choices.flatMap((choice) => (isText(choice["title"]) ? [] : [`no name of a choice: ${shown(input)}`])),
  ];
}

/** Two fields of one card by the same name are one field to whoever hears them. */
function sameNames(card: Part): readonly string[] {
  const labels = partsOfType(card, /^Input\./).map(labelOf);
  return [...new Set(labels.filter((label, index) => labels.indexOf(label) !== index))].map((label) => `twice: ${String(label)}`);
}

/** Colour only repeats what words say. */
function colourFindings(part: Part): readonly string[] {
  const isColoured =
    coloured.test(String(part["color"] ?? "")) || (part["type"] === "Container" && coloured.test(String(part["style"])));
  if (!isColoured) return [];
  return partsOf(part).some((inner) => isText(inner["text"])) ? [] : [`colour alone: ${shown(part)}`];
}
