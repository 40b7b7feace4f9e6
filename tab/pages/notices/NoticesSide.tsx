import type { Me } from "#domain/contract/views.ts";

/** Notices, and who has read them. */
export function NoticesSide({ me }: { readonly me: Me }) {
  return <p data-side="notices">{me.person.name}</p>;
}
