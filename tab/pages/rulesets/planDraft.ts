import type { RulesetRequest } from "#domain/contract/regimeCommand.ts";
import type { RulesetView } from "#domain/contract/regimeViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";

type Plan = RulesetRequest["plan"];
/** What stands in the form: a plan whose kind may not be chosen yet. */
export type PlanDraft = Omit<Plan, "kind"> & { readonly kind: Plan["kind"] | null };

export const emptyPlan = (copyTo: readonly PersonId[]): PlanDraft => ({
  ...{ kind: null, municipality: null, name: "", sourceUrl: "", from: null, to: null, copyTo },
});

export function draftOf({ kind, municipality, name, sourceUrl, from, to, kept }: RulesetView): PlanDraft {
  const copyTo = kept?.copyTo.map(({ id }) => id) ?? [];
  return { kind, municipality: municipality?.number ?? null, name, sourceUrl, from, to, copyTo };
}

const fields: readonly string[] = ["kind", "municipality", "name", "sourceUrl", "from", "to", "copyTo", "reason", "lastDay"];

/** Whether a refusal has its place in the form. */
export const isOfForm = (refusal: AnyRefusal): boolean => "field" in refusal && fields.includes(refusal.field);
