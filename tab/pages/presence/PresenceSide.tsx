import type { Me } from "#domain/contract/views.ts";

/** Presence on campus. */
export function PresenceSide({ me }: { readonly me: Me }) {
  return <p data-side="presence">{me.person.name}</p>;
}
