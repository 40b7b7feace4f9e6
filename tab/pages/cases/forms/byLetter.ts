import type { PartyView } from "#domain/contract/sakPieces.ts";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import type { CaseFormCommand, Typed } from "./typed.ts";

/** Parties without a page here: what they are to have is sent by letter, and what they answer is written in. */
export function partiesByLetter(detail: CaseDetail): readonly PartyView[] {
  return detail.sight === "saksbehandling" ? detail.parties.filter(({ byLetter }) => byLetter) : [];
}

/** The party that a form is about is written to by letter: the one beside whom it was opened, or who was chosen in it. */
export function isToByLetter(typed: Typed, detail: CaseDetail, target: string | undefined): boolean {
  const partyId = target ?? typed.text["partyId"];
  return partiesByLetter(detail).some((one) => one.partyId === partyId);
}

/** Some of those who are offered the report are sent it by letter. A group that nobody has defined is sent none (SB-18). */
export function isOfferedByLetter(detail: CaseDetail): boolean {
  return partiesByLetter(detail).some(({ who, informedOn }) => who.kind !== "group" && informedOn !== null);
}

/** Parties that wait for the one reminder, which is the owner's to send. */
export function unreminded(detail: CaseDetail): readonly PartyView[] {
  if (detail.sight !== "saksbehandling") return [];
  const waiting = detail.hearings.filter(({ answer, outdated, reminded }) => answer === null && !outdated && !reminded);
  return partiesByLetter(detail).filter(({ partyId }) => waiting.some((one) => one.partyId === partyId));
}

/** Parties that were offered the report by letter. */
export function commenting(detail: CaseDetail): readonly PartyView[] {
  const offered = detail.sight === "saksbehandling" ? detail.report?.offered?.to : undefined;
  return partiesByLetter(detail).filter(({ partyId }) => offered?.includes(partyId) === true);
}

/** Whether a form says above its fields what it says of letters. */
export function isAboutLetters(type: CaseFormCommand, typed: Typed, detail: CaseDetail, target: string | undefined): boolean {
  return type === "OfferReport" ? isOfferedByLetter(detail) : isToByLetter(typed, detail, target);
}
