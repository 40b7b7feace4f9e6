import { accept, refuse } from "../../kernel/decision.ts";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { HomeOfficeSettings } from "../../regime/model.ts";
import type { ByLeader } from "../vikar/acting.ts";
import type { Facts } from "./decide.ts";
import { byLeaderWhile, inState, isEmployee, type Outcome } from "./mayAct.ts";
import type { FastAvtale, Status } from "./model.ts";
import { statusOn } from "./status.ts";

const running: readonly Status[] = ["AKTIV", "OPPSAGT"];

/** HO-12, S1 2.3: the leader follows up as usual, tasks and relations alike. Once for an agreement; early is as good. */
export function followUp(state: FastAvtale, facts: Facts): Outcome {
  return byLeaderWhile(state, facts, running, (by) =>
    state.followedUpOn === null
      ? accept({ type: "FollowedUp", ...by, on: facts.today })
      : refuse({ rule: "HO-12", code: "FOLLOWED_UP_ALREADY", on: state.followedUpOn }),
  );
}

/** HO-19, S1 2.6: employee and leader keep up a dialogue on the physical conditions; either may say that it was held. */
export function holdDialogue(state: FastAvtale, facts: Facts): Outcome {
  const held = (by: ByLeader): Outcome =>
    state.dialogueOn === facts.today
      ? refuse({ rule: "HO-19", code: "DIALOGUE_HELD_ALREADY", on: facts.today })
      : accept({ type: "DialogueHeld", ...by, on: facts.today });
  if (isEmployee(state, facts)) return inState(state, facts, running, () => held({ by: state.employeeId }));
  return byLeaderWhile(state, facts, running, held);
}

/** The day on which the leader is to have followed up (HO-12); `null` once they have, and while nothing runs. */
export function followUpDueOn(state: FastAvtale, settings: HomeOfficeSettings, today: LocalDate): LocalDate | null {
  if (state.acceptance === null || state.followedUpOn !== null || !running.includes(statusOn(state, today))) return null;
  return withinRun(state, addDays(state.acceptance.effectiveFrom, settings.followUpDays));
}

/** The day of the next dialogue (HO-19), counted from the last one; `null` where the agreement ends before it. */
export function dialogueDueOn(state: FastAvtale, settings: HomeOfficeSettings, today: LocalDate): LocalDate | null {
  if (state.acceptance === null || !running.includes(statusOn(state, today))) return null;
  return withinRun(state, addDays(state.dialogueOn ?? state.acceptance.effectiveFrom, settings.dialogueDays));
}

/** Nothing is due after the last day. */
function withinRun(state: FastAvtale, due: LocalDate): LocalDate | null {
  const last = state.termination?.lastDay ?? state.agreement.end;
  return due <= last ? due : null;
}
