import type { PersonId } from "../../kernel/ids.ts";
import type { AttestAbout, Attestation, UnitProcess } from "./model.ts";

/**
 * Whether the evaluation as it stands was made in consultation with a safety representative (AM-02): somebody confirmed or
 * disagreed; all who answered say that they were not involved; nobody has answered. Each one's last word on this version counts.
 */
export function consultationOf(state: UnitProcess): "consulted" | "not-involved" | "none" {
  const { evaluation } = state;
  if (evaluation === null || evaluation.askedOn === null) return "none";
  const last = lastWords(state, "evaluering", evaluation.version);
  if (last.some(({ answer }) => answer !== "ikke-involvert")) return "consulted";
  return last.length > 0 ? "not-involved" : "none";
}

/** Everybody's last word on the plan, or on a version of the evaluation. */
export function lastWords(state: UnitProcess, about: AttestAbout, version: number): readonly Attestation[] {
  const byPerson = new Map<PersonId, Attestation>();
  for (const said of state.attestations) {
    if (said.about === about && said.version === version) byPerson.set(said.by, said);
  }
  return [...byPerson.values()];
}

/** Whether this person has answered what lies before them now: the plan, or the present version of the evaluation. */
export function hasAnswered(state: UnitProcess, about: AttestAbout, personId: PersonId): boolean {
  const laid = about === "evaluering" && state.evaluation?.askedOn != null ? state.evaluation.version : 0;
  return lastWords(state, about, laid).some(({ by }) => by === personId);
}
