import type { Texts } from "#domain/texts/index.ts";
import type { AnyRefusal, NameOf } from "#domain/texts/words.ts";
import { type Element, problem } from "./elements.ts";

/** A refused form: what was wrong, worded for the person. */
export type Refused = { readonly refusals: readonly AnyRefusal[]; readonly nameOf: NameOf };
export const nothingRefused: Refused = { refusals: [], nameOf: () => undefined };

/** The problems of one field, to stand right under it. One for each wording: two rules with the same words are one problem. */
export function besideField(field: string, { refusals, nameOf }: Refused, texts: Texts): readonly Element[] {
  return worded(
    refusals.filter((refusal) => "field" in refusal && refusal.field === field),
    nameOf,
    texts,
  );
}

/** The problems that belong to no field of this form, to stand at its top. */
export function besideNoField(fields: readonly string[], { refusals, nameOf }: Refused, texts: Texts): readonly Element[] {
  return worded(
    refusals.filter((refusal) => !("field" in refusal && fields.includes(refusal.field))),
    nameOf,
    texts,
  );
}

function worded(refusals: readonly AnyRefusal[], nameOf: NameOf, texts: Texts): readonly Element[] {
  const seen = new Map<string, Element>();
  for (const refusal of refusals) {
    const words = texts.refusal(refusal, nameOf);
    if (!seen.has(words)) seen.set(words, problem(words, refusal.rule, texts));
  }
  return [...seen.values()];
}
