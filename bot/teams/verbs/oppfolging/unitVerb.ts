import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import { type CardSent, caseIdOf, type Inputs } from "../../cardData.ts";
import type { Card } from "../../cards/elements.ts";
import type { FilledIn } from "../../cards/oppfolging/formParts.ts";
import { mayNow } from "../../cards/oppfolging/unitActions.ts";
import type { UnitCardContext } from "../../cards/oppfolging/unitCard.ts";
import { nothingRefused } from "../../cards/refusalsBeside.ts";
import type { OutgoingCard } from "../../incoming.ts";
import { notFoundCard, outgoingUnit, refusedBy, type Turn } from "../../turn.ts";
import type { Verb } from "../verb.ts";

/** What a form is drawn from. `inputs` is absent where it is new. */
export type Drawing = {
  readonly turn: Turn;
  readonly detail: UnitDetail;
  readonly form: FilledIn;
  readonly inputs: Inputs | undefined;
};
export type DrawForm = (drawing: Drawing) => Card | undefined;

type Type = UnitCommandInput["type"];

export async function loadUnit(turn: Turn, sent: CardSent): Promise<UnitDetail | undefined> {
  const id = caseIdOf(sent);
  const found = id === undefined ? undefined : await turn.desk.readUnit(turn.who, id);
  return found?.kind === "done" ? found.value : undefined;
}

/** A card that lies in the place of a process's card still follows the process. */
export function following(card: Card, detail: UnitDetail): OutgoingCard {
  return { card, summary: card.fallbackText, follows: detail.id };
}

/** A button that opens a form or a list, as the process is now, for those who may do what it is for; the others get the unit. */
export function opening(needs: readonly Type[], draw: DrawForm): Verb {
  return async (turn, sent) => {
    const detail = await loadUnit(turn, sent);
    if (detail === undefined) return { replace: notFoundCard(turn) };
    const form = { refused: nothingRefused, about: sent.about };
    const drawn = mayNow(detail, ...needs) ? draw({ turn, detail, form, inputs: undefined }) : undefined;
    return { replace: drawn === undefined ? outgoingUnit(turn, detail) : following(drawn, detail) };
  };
}

/** What a press asks for; `undefined` when the card is not about anything that is there any more. */
type CommandOf = (detail: UnitDetail, inputs: Inputs, about: string | undefined, turn: Turn) => UnitCommandInput | undefined;

/**
 * A button that does something. Refused, or sent from a card that had been overtaken, the person gets their form back with what
 * they typed; done, the unit as it is then, or what comes `next`.
 */
export function acting(
  commandOf: CommandOf,
  again: {
    readonly form?: DrawForm;
    /** What the unit's own card is to show, where the fields lie in it. */
    readonly inCard?: (inputs: Inputs) => UnitCardContext;
    readonly next?: (drawing: Omit<Drawing, "inputs" | "form">) => Card | undefined;
  } = {},
): Verb {
  return async (turn, sent, inputs) => {
    const before = await loadUnit(turn, sent);
    if (before === undefined) return { replace: notFoundCard(turn) };
    const command = commandOf(before, inputs, sent.about, turn);
    if (command === undefined) return { replace: outgoingUnit(turn, before, { changed: true }) };
    const shown = (detail: UnitDetail, context: Partial<FilledIn> & UnitCardContext): OutgoingCard => {
      const refused = context.refused ?? nothingRefused;
      const form = { typed: inputs.raw, about: sent.about, refused, changed: context.changed === true };
      const drawn = mayNow(detail, command.type) ? again.form?.({ turn, detail, form, inputs }) : undefined;
      return drawn === undefined
        ? outgoingUnit(turn, detail, { ...again.inCard?.(inputs), ...context })
        : following(drawn, detail);
    };
    // A date that cannot be read is not the same as none: nothing is done until the person has put it right.
    const unread = inputs.refusals();
    if (unread.length > 0) return { replace: shown(before, { refused: refusedBy(turn, unread) }) };
    const desk = again.next === undefined ? turn.desk : turn.goingOn;
    const outcome = await desk.runUnitCommand(turn.who, before.id, sent.version ?? 0, command);
    switch (outcome.kind) {
      case "done": {
        const next = again.next?.({ turn, detail: outcome.value });
        const removedCharacters = inputs.removedCharacters();
        return {
          replace: next === undefined ? outgoingUnit(turn, outcome.value, { removedCharacters }) : following(next, outcome.value),
        };
      }
      case "stale":
        // Teams may deliver the same press twice: what the person did a moment ago is no news, and nothing to be done again.
        return {
          replace: changedBySelf(turn, outcome.current, sent)
            ? outgoingUnit(turn, outcome.current)
            : shown(outcome.current, { changed: true }),
        };
      case "not_found":
        return { replace: notFoundCard(turn) };
      case "refused":
        return { replace: shown(before, { refused: refusedBy(turn, outcome.refusals) }) };
    }
  };
}

function changedBySelf(turn: Turn, current: UnitDetail, sent: CardSent): boolean {
  return current.version === (sent.version ?? 0) + 1 && current.timeline.at(-1)?.by === turn.person.name;
}
