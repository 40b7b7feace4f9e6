import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../texts/chatTexts.ts";
import { type Action, bullets, type Card, card, facts, hint, notice, subheading, text } from "./elements.ts";

/** Advisers who have no duty to inform the employer (VA-17): union representatives and the occupational health service. */
export type Advisers = { readonly tillitsvalgt: readonly string[]; readonly bht: readonly string[] };

/** HO-22: an application that is due to a problem in the work environment is stopped, and guidance C4 is offered. Nothing is stored. */
export function guidanceCard(texts: Texts, chat: ChatTexts, advisers: Advisers, actions: readonly Action[] = []): Card {
  const { guidance } = chat;
  return card(
    texts,
    texts.guidance.title,
    [
      text(texts.guidance.why),
      hint(texts.paragraph("HO-22")),
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
