import { cardContentType } from "./messenger.ts";

/**
 * What a dialog (Teams' task module) shows next. A dialog's card is an answer to its own invoke and never a message: nothing that is
 * typed in it, or shown in it, lies in anybody's chat.
 */
export type DialogAnswer =
  /** A card in the dialog: its first, or the next step. */
  | { readonly kind: "show"; readonly title: string; readonly card: object }
  /** A line of text, with nothing more to do. */
  | { readonly kind: "say"; readonly text: string }
  | { readonly kind: "close" };

/** Size of a dialog that shows a card, as Teams names sizes; on a phone it is as wide as the screen. */
const size = { width: "medium", height: "large" } as const;

/** The body of the answer to `task/fetch` and `task/submit`; `undefined` is the empty body, which closes the dialog. */
export function taskResponse(answer: DialogAnswer): object | undefined {
  switch (answer.kind) {
    case "show": {
      const card = { contentType: cardContentType, content: answer.card };
      return { task: { type: "continue", value: { title: answer.title, ...size, card } } };
    }
    case "say":
      return { task: { type: "message", value: answer.text } };
    case "close":
      return undefined;
  }
}
