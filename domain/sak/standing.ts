import { habilitetOf } from "../habilitet/questions.ts";
import { refuse } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import { isFrozen, standingsTo } from "./access.ts";
import { type CaseFacts, type CaseOutcome, partyAs, personOf } from "./facts.ts";
import type { CaseRole, CaseStatus, Party, SubCase } from "./model.ts";

/**
 * Goes on only for somebody who handles the case in one of these roles, is habil (VA-03), and while no question about the owner's
 * habilitet is open (VA-04).
 */
export function byHandler(
  state: SubCase,
  facts: CaseFacts,
  roles: readonly CaseRole[],
  then: (by: PersonId, as: CaseRole) => CaseOutcome,
): CaseOutcome {
  const by = personOf(facts);
  const standings = by === null ? [] : standingsTo(state, by, facts);
  const as = roles.find((role) => standings.includes(role));
  if (by === null || as === undefined) {
    const handles = standings.some((standing) => drafting.some((role) => role === standing));
    return refuse({ rule: null, code: handles && roles.length === 1 && roles[0] === "eier" ? "ONLY_OWNER" : "NOT_THIS_HANDLER" });
  }
  if (habilitetOf(state, by) === "usagt") return refuse({ rule: "VA-03", code: "HABILITET_FIRST" });
  if (habilitetOf(state, by) === "uavklart") return refuse({ rule: "VA-04", code: "HABILITET_OPEN" });
  return isFrozen(state) ? refuse({ rule: "VA-04", code: "CASE_FROZEN" }) : then(by, as);
}

/** What only the owner does: decide (VA-02). HR advises and drafts, and decides nothing. */
export function byOwner(state: SubCase, facts: CaseFacts, then: (by: PersonId) => CaseOutcome): CaseOutcome {
  return byHandler(state, facts, ["eier"], then);
}

/** Everybody who may draft, call and write. */
const drafting: readonly CaseRole[] = ["eier", "saksbehandler", "bistand", "undersoeker"];

/** What everybody who works with the case does: plans, notices, minutes, drafts. */
export function byDrafter(state: SubCase, facts: CaseFacts, then: (by: PersonId, as: CaseRole) => CaseOutcome): CaseOutcome {
  return byHandler(state, facts, drafting, then);
}

/**
 * Goes on only for a party of the directory who has promised confidentiality (SB-04). What a party says is taken in also while a
 * question of habilitet is open: only the employer's own steps are frozen.
 */
export function byParty(state: SubCase, facts: CaseFacts, then: (by: PersonId, party: Party) => CaseOutcome): CaseOutcome {
  const by = personOf(facts);
  const standings = by === null ? [] : standingsTo(state, by, facts);
  const party = by === null || !standings.includes("part") ? undefined : partyAs(state, by);
  if (by === null || party === undefined) return refuse({ rule: null, code: "ONLY_PARTY" });
  return party.confidentialOn === null ? refuse({ rule: "SB-04", code: "CONFIDENTIALITY_FIRST" }) : then(by, party);
}

/** Goes on only in one of these states. */
export function inStatuses(state: SubCase, statuses: readonly CaseStatus[], then: () => CaseOutcome): CaseOutcome {
  return statuses.includes(state.status) ? then() : refuse({ rule: null, code: "CASE_STATUS_WRONG", status: state.status });
}

/** From the first opening until the case is over. */
const openStatuses: readonly CaseStatus[] = [
  "MOTTATT",
  "HABILITET",
  "FORELOEPIG_VURDERING",
  "UNDERSOEKELSE_LEDER",
  "PLAN_MANDAT",
  "UNDERSOEKELSE",
  "KONTRADIKSJON",
  "RAPPORTUTKAST",
  "PARTSKOMMENTARER",
  "BESLUTNING",
  "ORIENTERING",
  "GJENOPPRETTING",
  "OPPFOELGING",
];

/** Goes on unless the case is over. */
export function whileOpen(state: SubCase, then: () => CaseOutcome): CaseOutcome {
  return inStatuses(state, openStatuses, then);
}
