import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../texts/chatTexts.ts";
import { type Action, bullets, type Card, card, facts, hint, notice, subheading, text } from "./elements.ts";

/** Advisers who have no duty to inform the employer (VA-17): union representatives and the occupational health service. */
export type Advisers = { readonly tillitsvalgt: readonly string[]; readonly bht: readonly string[] };

/**
 * Guidance before reporting (C4). Nothing is stored. `lead` says why it is shown and `rule` what that rests on: HO-22 after the
 * application's question, VA-17 where somebody asked for advice in words.
 */
export function guidanceCard(
  texts: Texts,
  chat: ChatTexts,
  advisers: Advisers,
  lead: string,
  rule: "HO-22" | "VA-17",
  actions: readonly Action[] = [],
): Card {
  const { guidance } = chat;
  return card(
    texts,
    texts.guidance.title,
    [
      text(lead),
      hint(texts.paragraph(rule)),
      bullets(texts.guidance.options),
      subheading(guidance.contacts),
      facts(
        [guidance.contact.tillitsvalgt, advisers.tillitsvalgt.join(", ")],
        [guidance.contact.bht, advisers.bht.join(", ")],
        ["Arbeidstilsynet", guidance.arbeidstilsynet],
      ),
      notice("warning", [text(`⚠ ${texts.guidance.verneombud}`)]),
    ],
    actions,
  );
}
