import type { PersonId } from "../kernel/ids.ts";
import type { TextRef } from "../kernel/text.ts";
import { leadersFrom } from "../melding/recipient.ts";
import { peopleWith } from "../organisasjon/unitPeople.ts";
import type { CaseCommand } from "./commands.ts";
import { decideCase } from "./decide.ts";
import type { CaseFacts } from "./facts.ts";
import type { SubCase } from "./model.ts";

/** A reason that is there: whether a person can be named is asked, and not for what. */
const some = { textId: "" as TextRef["textId"], length: 1 };

/**
 * Whom somebody may name as owner, nearest in its line first, as adviser and to look after the strain (VA-02, VA-05, SB-16): found by
 * asking the rules themselves, so that nobody is offered who would be refused.
 */
export function caseCandidates(
  state: SubCase,
  facts: CaseFacts,
): { readonly owners: readonly PersonId[]; readonly advisers: readonly PersonId[]; readonly verneombud: readonly PersonId[] } {
  const { organisation, reports } = facts;
  const may = (commandFor: (personId: PersonId) => CaseCommand) => (personId: PersonId) =>
    decideCase(state, commandFor(personId), facts).ok;
  const line = state.unitId === null ? [] : leadersFrom(organisation, state.unitId);
  const leaders = [...organisation.units.values()].flatMap(({ leaderId }) => leaderId ?? []);
  const chair = reports.boardChairId === null ? [] : [reports.boardChairId];
  const helpers = [...peopleWith(organisation, "hr-raadgiver"), ...peopleWith(organisation, "hr-hms-sjef")];
  const looking = [...peopleWith(organisation, "verneombud"), ...peopleWith(organisation, "hovedverneombud")];
  return {
    owners: [...new Set([...line, ...leaders, ...chair])]
      .filter((id) => !state.handlers.some(({ personId, as }) => personId === id && as === "eier"))
      .filter(may((ownerId) => ({ type: "AssignOwner", ownerId, reason: some }))),
    advisers: [...new Set(helpers)].filter(may((adviserId) => ({ type: "SettleHelp", wanted: true, adviserId }))),
    verneombud: [...new Set(looking)].filter(
      may((personId) => ({ type: "SettleStrain", involved: true, representatives: [personId], reason: null })),
    ),
  };
}
