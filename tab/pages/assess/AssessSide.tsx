import type { Me } from "#domain/contract/views.ts";

/** Who can work at home, as the leader has assessed it. */
export function AssessSide({ me }: { readonly me: Me }) {
  return <p data-side="assess">{me.person.name}</p>;
}
