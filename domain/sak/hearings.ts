import { accusedParties } from "./facts.ts";
import type { Hearing, HearingRound } from "./finding.ts";
import type { CaseStatus, PartyId, SubCase } from "./model.ts";

const afterReport: readonly CaseStatus[] = ["RAPPORTUTKAST", "PARTSKOMMENTARER"];

/** What a party is heard on now: the facts, or the draft that has been written. */
export function currentRound({ status }: Pick<SubCase, "status">): HearingRound {
  return afterReport.includes(status) ? "utkast" : "fakta";
}

/** The newest invitation of a party in a round. */
export function hearingOf({ hearings }: SubCase, partyId: PartyId, round: HearingRound): Hearing | undefined {
  return hearings.findLast((one) => one.partyId === partyId && one.round === round);
}

/**
 * SB-09: those whom statements are aimed at, people and people outside the directory, who have neither answered, declined nor let
 * deadline and reminder pass. A group that nobody has defined cannot be heard as one (SB-18).
 */
export function unheardParties(state: SubCase, round: HearingRound): readonly PartyId[] {
  return accusedParties(state)
    .filter(({ who }) => who.kind !== "group")
    .filter(({ partyId }) => (hearingOf(state, partyId, round)?.answer ?? null) === null)
    .map(({ partyId }) => partyId);
}
