/** A node of a card's JSON. */
export type Part = { readonly [property: string]: unknown };

/** Every object within a card, the card itself first, in the order of the JSON. */
export function partsOf(card: unknown): readonly Part[] {
  if (Array.isArray(card)) return card.flatMap(partsOf);
  if (typeof card !== "object" || card === null) return [];
  return [card as Part, ...Object.values(card).flatMap(partsOf)];
}

export function partsOfType(card: unknown, type: string | RegExp): readonly Part[] {
  return partsOf(card).filter((part) => {
    const has = part["type"];
    return typeof has === "string" && (typeof type === "string" ? has === type : type.test(has));
  });
}

/** What a card says, as a person reads it: escapes gone, one text a line. */
export function wordsOf(card: unknown): string {
  return partsOf(card)
    .flatMap((part) => {
      if (part["type"] === "RichTextBlock") return [runsOf(part)];
      const shown = [part["text"], part["label"], part["type"] === "Input.Toggle" ? part["title"] : undefined];
      const fact = part["type"] === undefined && "value" in part ? [`${String(part["title"])}: ${String(part["value"])}`] : [];
      return [...(part["type"] === "TextRun" ? [] : shown), ...fact].filter((one) => typeof one === "string");
    })
    .join("\n")
    .replace(/\\(?=[^\w\s])/g, "");
}

function runsOf(block: Part): string {
  return partsOf(block["inlines"])
    .map((run) => String(run["text"]))
    .join("");
}

/** The titles of a card's buttons, those behind a question included. */
export function buttonsOf(card: unknown): readonly string[] {
  return partsOfType(card, /^Action\.(Execute|ShowCard|OpenUrl)$/).map((action) => String(action["title"]));
}

/** The titles of a field's choices. */
export function choicesIn(card: unknown, field: string): readonly string[] {
  const input = partsOfType(card, "Input.ChoiceSet").find(({ id }) => id === field);
  return ((input?.["choices"] ?? []) as readonly Part[]).map((choice) => String(choice["title"]));
}

/** What a client sends when a button is pressed: what is typed, or stands in the fields, and the button's own data over it. */
export function pressed(
  card: unknown,
  title: string,
  typed: Readonly<Record<string, unknown>>,
  type: "Action.Execute" | "Action.Submit" = "Action.Execute",
): Part {
  const action = partsOfType(card, type).find((one) => one["title"] === title);
  if (action === undefined) {
    const titles = type === "Action.Execute" ? buttonsOf(card) : partsOfType(card, type).map((one) => String(one["title"]));
    throw new Error(`no button «${title}» among ${titles.join(", ")}`);
  }
  const standing = partsOfType(card, /^Input\./).map((input) => [input["id"], input["value"] ?? ""] as const);
  const unknownField = Object.keys(typed).find((id) => !standing.some(([field]) => field === id));
  if (unknownField !== undefined) throw new Error(`no field «${unknownField}» on the card`);
  return { ...Object.fromEntries(standing), ...typed, ...(action["data"] as Part) };
}
