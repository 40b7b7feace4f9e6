import type { CardSent, Inputs } from "../cardData.ts";
import type { Answer } from "../incoming.ts";
import type { Turn } from "../turn.ts";

/** What one button does: everything it needs is in the turn and in what the card sent. */
export type Verb = (turn: Turn, sent: CardSent, inputs: Inputs) => Promise<Answer>;
