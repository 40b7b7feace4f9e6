import type { TextId } from "#domain/kernel/ids.ts";
import { cleanText, type TextRef } from "#domain/kernel/text.ts";
import type { NewText } from "../store/caseTypes.ts";
import type { DeskContext } from "./context.ts";

/** Gathers the texts of one command: the domain gets their lengths, the store seals the words. */
export type TextKeeper = {
  /** A reference to a text that will be sealed; `null` for none, or for nothing but space. */
  readonly keep: (object: string, typed: string | null) => TextRef | null;
  readonly kept: () => readonly NewText[];
};

export function textKeeper(context: DeskContext): TextKeeper {
  const texts: NewText[] = [];
  return {
    keep: (object, typed) => {
      if (typed === null) return null;
      const { text } = cleanText(typed);
      if (text === "") return null;
      const textId = context.newId() as TextId;
      texts.push({ textId, object, text });
      return { textId, length: text.length };
    },
    kept: () => texts,
  };
}
