import type { PersonId } from "./ids.ts";

/** Who acts: a person known from a verified token or activity, or the product itself when a date is reached. */
export type Actor = { readonly kind: "person"; readonly id: PersonId } | { readonly kind: "system" };

export const system: Actor = { kind: "system" };
