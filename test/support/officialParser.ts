import { createRequire } from "node:module";

// The package's own entry does not load in plain Node; its bundle does.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
) as typeof import("adaptivecards");

/** What Microsoft's own parser finds wrong with a card: nothing, for a card that every client can show. */
export function parserFindings(card: object): readonly string[] {
  // Its pattern for languages carries on where the card before left off, and so finds fault with every second card.
  const { regEx } = AdaptiveCard.langProperty;
  if (regEx !== undefined) regEx.lastIndex = 0;
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const found = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...found, ...parsed.validateProperties().validationEvents.map((event) => event.message)];
}
