import { addDays } from "../../kernel/localDate.ts";
import type { Facts } from "./decide.ts";
import { dialogueDueOn, followUpDueOn } from "./followUp.ts";
import { isEmployee } from "./mayAct.ts";
import type { FastAvtale } from "./model.ts";
import { renewalOf } from "./renewal.ts";

/** What an agreement asks of whoever looks at it now: to follow up (HO-12), to talk (HO-19), to apply for the time after it (HO-10). */
export type Todo = "FollowUp" | "HoldDialogue" | "Renew";

/** In the order in which they are most pressing. `decide` says whether it is this person's to do; this, whether it is time. */
export function todoOf(state: FastAvtale, facts: Facts): readonly Todo[] {
  const { settings, today } = facts;
  const isDue = (due: ReturnType<typeof followUpDueOn>) => due !== null && due <= today;
  const found: Todo[] = [];
  if (!isEmployee(state, facts) && isDue(followUpDueOn(state, settings, today))) found.push("FollowUp");
  if (isDue(dialogueDueOn(state, settings, today))) found.push("HoldDialogue");
  const { end } = state.agreement;
  const goesOn = facts.others.some(({ from }) => from > end);
  const isTime = addDays(end, -settings.renewalDays) <= today;
  if (isEmployee(state, facts) && isTime && !goesOn && renewalOf(state, today, settings).kind === "period") found.push("Renew");
  return found;
}
