import type { Me } from "#domain/contract/views.ts";

/** Meetings and events. */
export function GatheringsSide({ me }: { readonly me: Me }) {
  return <p data-side="gatherings">{me.person.name}</p>;
}
