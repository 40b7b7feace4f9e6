import { accusedParties, partyOf } from "./facts.ts";
import type { Hearing, HearingRound } from "./finding.ts";
import type { CaseStatus, PartyId, SubCase } from "./model.ts";

/** While a party can be invited to answer. */
export const hearingStatuses: readonly CaseStatus[] = [
  "UNDERSOEKELSE_LEDER",
  "UNDERSOEKELSE",
  "KONTRADIKSJON",
  "RAPPORTUTKAST",
  "PARTSKOMMENTARER",
];

/** While what a party answers is taken in: until it is concluded, whatever the employer is doing meanwhile. */
export const answerStatuses: readonly CaseStatus[] = [...hearingStatuses, "PLAN_MANDAT", "BESLUTNING"];

const afterReport: readonly CaseStatus[] = ["RAPPORTUTKAST", "PARTSKOMMENTARER"];

/**
 * What a party is heard on now: the facts, or the draft that has been written. Whoever statements are aimed at, and came to the case
 * after the others had been heard, is heard on the facts first.
 */
export function roundFor(state: SubCase, partyId: PartyId): HearingRound {
  if (!afterReport.includes(state.status)) return "fakta";
  return partyOf(state, partyId)?.role === "paaklaget" && !isHeard(state, partyId, "fakta") ? "fakta" : "utkast";
}

/** The newest invitation of a party in a round that still counts. */
export function hearingOf({ hearings }: SubCase, partyId: PartyId, round: HearingRound): Hearing | undefined {
  return hearings.findLast((one) => one.partyId === partyId && one.round === round && !one.outdated);
}

/** The invitation that a party has not answered, where no newer one has come in its place. */
export function openHearingOf({ hearings }: SubCase, partyId: PartyId): Hearing | undefined {
  const own = hearings.filter((one) => one.partyId === partyId);
  return own.findLast((one) => one.answer === null && own.findLast(({ round }) => round === one.round) === one);
}

/**
 * SB-09: those whom statements are aimed at, people and people outside the directory, who have neither answered, declined nor let
 * deadline and reminder pass. A group that nobody has defined cannot be heard as one (SB-18).
 */
export function unheardParties(state: SubCase, round: HearingRound): readonly PartyId[] {
  return accusedParties(state)
    .filter(({ who }) => who.kind !== "group")
    .filter(({ partyId }) => !isHeard(state, partyId, round))
    .map(({ partyId }) => partyId);
}

function isHeard(state: SubCase, partyId: PartyId, round: HearingRound): boolean {
  const heard = hearingOf(state, partyId, round);
  return heard !== undefined && heard.answer !== null;
}

/** SB-31: parties that were offered the report and have said nothing to it. What they said of an earlier draft is no word on this one. */
export function silentParties({ report }: SubCase): readonly PartyId[] {
  if (report === null || report.offered === null) return [];
  const said = report.comments.slice(report.offered.earlier).map(({ partyId }) => partyId);
  return report.offered.to.filter((partyId) => !said.includes(partyId));
}

/** SB-31: parties that have been told of the case, and have not been offered the report as it stands. */
export function unofferedParties({ parties, report }: SubCase): readonly PartyId[] {
  const offered = report?.offered?.to ?? [];
  return parties
    .filter(({ who, informedOn }) => who.kind !== "group" && informedOn !== null)
    .map(({ partyId }) => partyId)
    .filter((partyId) => !offered.includes(partyId));
}
