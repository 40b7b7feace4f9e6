import type { CaseCommandInputType } from "#domain/contract/sakCommand.ts";
import type { CaseStatus, CaseTrack } from "#domain/sak/model.ts";

/** A step of the path; `inquiry` stands for what is not chosen yet. */
export type Step = Exclude<CaseStatus, "MOTTATT"> | "inquiry";

const begin: readonly Step[] = ["HABILITET", "FORELOEPIG_VURDERING"];
const end: readonly Step[] = [
  "KONTRADIKSJON",
  "RAPPORTUTKAST",
  "PARTSKOMMENTARER",
  "BESLUTNING",
  "ORIENTERING",
  "GJENOPPRETTING",
  "OPPFOELGING",
  "AVSLUTTET",
  "ARKIVERT",
];

/** The path that a case goes, by how it is examined. */
export function stepsOf(track: CaseTrack | null, status: CaseStatus): readonly Step[] {
  const middle: readonly Step[] =
    track === "enkel"
      ? ["UNDERSOEKELSE_LEDER"]
      : track === "alvorlig"
        ? ["PLAN_MANDAT", "UNDERSOEKELSE"]
        : track === "aapenbart-brudd"
          ? []
          : ["inquiry"];
  const all = [...begin, ...middle, ...end];
  // A case that a party sees, or that took another way: where it is always has a place.
  return all.includes(status as Step) || status === "MOTTATT" ? all : [...begin, status as Step, ...end];
}

/** Where on the path a case is. */
export function placeOf(steps: readonly Step[], status: CaseStatus): number {
  return status === "MOTTATT" ? 0 : steps.indexOf(status as Step);
}

/** What leads into a step, or is done in it: what keeps that back keeps the step back. */
export const gates: Readonly<Record<Step, CaseCommandInputType | null>> = {
  HABILITET: null,
  FORELOEPIG_VURDERING: "DeclareHabilitet",
  inquiry: "Assess",
  UNDERSOEKELSE_LEDER: "Assess",
  PLAN_MANDAT: "Assess",
  UNDERSOEKELSE: "StartInquiry",
  KONTRADIKSJON: "EndInquiry",
  RAPPORTUTKAST: "EndHearing",
  PARTSKOMMENTARER: "OfferReport",
  BESLUTNING: "Conclude",
  ORIENTERING: "Conclude",
  GJENOPPRETTING: "EndBriefing",
  OPPFOELGING: "StartFollowUp",
  AVSLUTTET: "Close",
  ARKIVERT: "Archive",
};
