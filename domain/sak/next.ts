import { habilitetOf, openQuestions } from "../habilitet/questions.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Possible } from "./available.ts";
import { hearingOf, roundFor, unheardParties } from "./hearings.ts";
import type { SubCase } from "./model.ts";

/**
 * The one thing to do next for somebody who may do so much; `undefined` where it waits for somebody else, or is over. It is the first step
 * of the process that is not behind, also where it is not lawful yet: then with what has to come before it. That
 * somebody who is habil may say otherwise later is no step of the process.
 */
export function nextStep(state: SubCase, personId: PersonId, possible: readonly Possible[]): Possible | undefined {
  const may = (type: Possible["type"]) => possible.find((one) => one.type === type);
  const handles = state.handlers.some((one) => one.personId === personId);
  if (handles && habilitetOf(state, personId) === "usagt") return may("DeclareHabilitet");
  if (openQuestions(state).length > 0) return may("DecideHabilitet");
  for (const type of stepsOf(state)) {
    const found = may(type);
    if (found !== undefined) return found;
  }
  return undefined;
}

function stepsOf(state: SubCase): readonly Possible["type"][] {
  const { assessment, consultation, plan, mandate, report, restoring, help, strain, conclusion } = state;
  const untold = state.parties.some(
    ({ informedOn, delayed, who }) => who.kind === "person" && informedOn === null && delayed === null,
  );
  switch (state.status) {
    case "MOTTATT":
    case "HABILITET":
      return [];
    case "FORELOEPIG_VURDERING":
      if (assessment?.outcome === "ingen-sak") return ["Close"];
      return [
        ...(untold ? (["InformParty"] as const) : []),
        ...(help === null ? (["SettleHelp"] as const) : []),
        ...(strain === null ? (["SettleStrain"] as const) : []),
        "Assess",
      ];
    case "UNDERSOEKELSE_LEDER":
      return [...(plan === null ? (["MakePlan"] as const) : []), "EndInquiry"];
    case "PLAN_MANDAT":
      return [
        ...(plan === null ? (["MakePlan"] as const) : []),
        ...(consultation === null ? (["ConsultSjef"] as const) : []),
        ...(mandate === null ? (["DraftMandate"] as const) : []),
        ...(mandate?.accepted === null ? (["AcceptMandate"] as const) : []),
        "StartInquiry",
      ];
    case "UNDERSOEKELSE":
      return ["EndInquiry"];
    case "KONTRADIKSJON":
      return unheardParties(state, "fakta").some((partyId) => hearingOf(state, partyId, roundFor(state, partyId)) === undefined)
        ? ["InviteStatement"]
        : ["EndHearing"];
    case "RAPPORTUTKAST":
      return report === null || report.outdated ? ["DraftReport"] : ["OfferReport"];
    case "PARTSKOMMENTARER":
      return ["EndComments"];
    case "BESLUTNING":
      return ["Conclude"];
    case "ORIENTERING":
      return ["EndBriefing"];
    case "GJENOPPRETTING":
      return [
        ...(restoring.measures.length === 0 ? (["AddMeasure"] as const) : []),
        ...(conclusion?.crime === true && restoring.police === null ? (["RecordPolice"] as const) : []),
        ...(restoring.apology === null ? (["SettleApology"] as const) : []),
        ...(restoring.plan === null ? (["SettlePlan"] as const) : []),
        "StartFollowUp",
      ];
    case "OPPFOELGING": {
      const unseen = restoring.measures.some(({ evaluations }) => evaluations.length === 0);
      return [unseen ? "EvaluateMeasure" : "Close"];
    }
    case "AVSLUTTET":
      return ["Archive"];
    case "ARKIVERT":
      return [];
  }
}
