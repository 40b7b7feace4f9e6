import type { CaseId } from "../../kernel/ids.ts";
import { outOfReach } from "../available.ts";
import type { ReportFacts } from "../facts.ts";
import { decideNotat } from "./decide.ts";
import type { Notat, NotatCommand, NotatRefusal } from "./model.ts";

export type OngoingNotatCommand = Exclude<NotatCommand, { type: "WriteNotat" }>;

const newId = "" as CaseId;
const blank: readonly OngoingNotatCommand[] = [
  { type: "AddToNotat", text: null },
  { type: "AnswerDanger", danger: null },
  { type: "ForwardNotat", newId, newNumber: "", what: null, counterparts: [], leaderId: null },
  { type: "CloseNotat" },
  { type: "KeepNotat" },
  { type: "DiscardNotat" },
];
const notNow: readonly string[] = [
  ...outOfReach,
  ...(["NOT_YOUR_NOTAT", "NOTAT_CLOSED", "NOTAT_OPEN", "NOTAT_FORWARD_FIRST"] satisfies readonly NotatRefusal["code"][]),
];

/**
 * What its writer may do with a note now, found by asking `decideNotat` itself with nothing filled in. An unanswered question about
 * danger keeps it from being closed, and from being erased, in the same way.
 */
export function availableNotatCommands(notat: Notat, facts: ReportFacts): readonly OngoingNotatCommand["type"][] {
  return blank
    .filter((command) => {
      const decision = decideNotat(notat, command, facts);
      if (decision.ok) return true;
      const asksOnly = command.type !== "CloseNotat" && command.type !== "DiscardNotat";
      return asksOnly && !decision.refusals.some(({ code }) => notNow.includes(code));
    })
    .map(({ type }) => type);
}
