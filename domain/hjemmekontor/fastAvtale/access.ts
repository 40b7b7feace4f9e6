import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { deciderAs, noSubstitutes, type Substitutes } from "../vikar/deciders.ts";

/** How a person stands to a case: what they may see of it, and so which buttons they are shown. */
export type Standing = "employee" | "leader" | "hr";

/**
 * How a person stands to the home-office cases of an employee, or `undefined`: then the case does not exist for them (domain
 * rules section 2, «Default deny»). HR advisers see only what HO-10 copies to them.
 */
export function standingTo(
  organisation: Organisation,
  viewerId: PersonId,
  employeeId: PersonId,
  copiedToHr: boolean,
  substitutes: Substitutes = noSubstitutes,
): Standing | undefined {
  const viewer = organisation.people.get(viewerId);
  if (viewer?.active !== true) return undefined;
  if (viewerId === employeeId) return "employee";
  if (deciderAs(organisation, substitutes, employeeId, viewerId) !== undefined) return "leader";
  if (copiedToHr && viewer.roles.includes("hr-raadgiver")) return "hr";
  return undefined;
}

/** What the data of home-office agreements may be used for. */
export type Purpose = "decide" | "follow-up" | "size-offices";

/**
 * HO-04, S1 introduction: the employer cannot dimension offices on people being at home, so agreements are never handed out for
 * that, whoever asks.
 */
export function mayUseFor(purpose: Purpose): { readonly rule: "HO-04"; readonly code: "NOT_FOR_SIZING_OFFICES" } | undefined {
  return purpose === "size-offices" ? { rule: "HO-04", code: "NOT_FOR_SIZING_OFFICES" } : undefined;
}
