import { accept, refuse } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { isActive } from "../organisasjon/unitPeople.ts";
import { habilitetOf, openQuestions, standingsTo } from "./access.ts";
import type { AskedCase } from "./commands.ts";
import type { CaseEvent } from "./events.ts";
import { evolveCase } from "./evolve.ts";
import {
  answerNeeded,
  type CaseFacts,
  type CaseOutcome,
  isGiven,
  personOf,
  roomFor,
  textNeeded,
  todayOf,
  tooLong,
} from "./facts.ts";
import type { SubCase } from "./model.ts";
import { byParty, whileOpen } from "./standing.ts";
import { deciderFor, handsAfter } from "./succession.ts";

/**
 * VA-03, C11: everybody who handles the case says so before the first opening. The inhabil are out at once and the next one in; doubt
 * is decided by the leader above (VA-04), and where nobody can decide it, it counts as a no.
 */
export function declareHabilitet(
  state: SubCase,
  { answer, reason }: AskedCase<"DeclareHabilitet">,
  facts: CaseFacts,
): CaseOutcome {
  const by = personOf(facts);
  if (by === null || !state.handlers.some(({ personId }) => personId === by)) {
    return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  }
  const known = habilitetOf(state, by);
  // Whoever is in doubt, or is objected to, may still say no themselves; «habil» is no longer theirs to say (VA-04).
  if (known === "uavklart" && answer !== "inhabil") return refuse({ rule: "VA-04", code: "HABILITET_OPEN" });
  if (known === "habil" && answer === "habil") return refuse({ rule: "VA-03", code: "HABILITET_SAID" });
  const refusals = [
    ...answerNeeded("answer", answer),
    ...(answer === "tvil" ? textNeeded("reason", reason) : tooLong("reason", reason)),
    ...roomFor("habilitet", state.habilitet.length + 1),
  ];
  if (refusals.length > 0 || answer === null) return refuse(...refusals);
  const deciderId = answer === "tvil" ? deciderFor(state, by, facts) : null;
  const said = {
    type: "HabilitetDeclared",
    answer: answer === "tvil" && deciderId === null ? "inhabil" : answer,
    reason: isGiven(reason) ? reason : null,
    deciderId,
    by,
    on: todayOf(facts),
  } as const;
  if (said.answer !== "inhabil") return accept(said);
  return accept<CaseEvent>(said, handsAfter(evolveCase(state, said), [{ personId: by, why: "inhabil" }], said.reason, facts));
}

/** VA-04, SB-14: «hvis en part krever det», also where a party does not trust the inquiry, the leader above decides. */
export function challengeHabilitet(
  state: SubCase,
  { personId, reason }: AskedCase<"ChallengeHabilitet">,
  facts: CaseFacts,
): CaseOutcome {
  return byParty(state, facts, (by, { partyId }) =>
    whileOpen(state, () => {
      if (!state.handlers.some((one) => one.personId === personId)) return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
      if (habilitetOf(state, personId) === "uavklart") return refuse({ rule: "VA-04", code: "HABILITET_OPEN" });
      const refusals = [...textNeeded("reason", reason), ...roomFor("habilitet", state.habilitet.length + 1)];
      if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
      const deciderId = deciderFor(state, personId, facts);
      const on = todayOf(facts);
      if (deciderId !== null) return accept({ type: "HabilitetChallenged", personId, partyId, reason, deciderId, by, on });
      // Nobody above can decide it: trust in the handling weighs more than keeping one handler (S3b 6.1.1).
      return accept(handsAfter(state, [{ personId, why: "inhabil" }], reason, facts));
    }),
  );
}

/** VA-04: the leader above decides, with a reason that is kept. */
export function decideHabilitet(
  state: SubCase,
  { personId, habil, reason }: AskedCase<"DecideHabilitet">,
  facts: CaseFacts,
): CaseOutcome {
  const by = personOf(facts);
  const question = openQuestions(state).find((one) => one.personId === personId);
  if (question === undefined) return refuse({ rule: "VA-04", code: "NO_OPEN_QUESTION" });
  const decides = by !== null && question.deciderId === by && standingsTo(state, by, facts.organisation).includes("habilitet");
  if (!decides) return refuse({ rule: "VA-04", code: "NOT_THE_ONE_WHO_DECIDES" });
  const refusals = [...answerNeeded("habil", habil), ...textNeeded("reason", reason)];
  if (refusals.length > 0 || habil === null || !isGiven(reason)) return refuse(...refusals);
  const on = todayOf(facts);
  const decided = { type: "HabilitetDecided", personId, decision: { habil, by, reason, on }, by, on } as const;
  if (habil) return accept(decided);
  return accept<CaseEvent>(decided, handsAfter(evolveCase(state, decided), [{ personId, why: "inhabil" }], reason, facts));
}

/** One click, no reason asked for: whoever handles it, or was to decide about others' habilitet, is out at once and for good. */
export function stepBack(state: SubCase, { reason }: AskedCase<"StepBack">, facts: CaseFacts): CaseOutcome {
  const by = personOf(facts);
  const out = by === null ? [] : standingsTo(state, by, facts.organisation).filter((standing) => stepsBack.includes(standing));
  if (by === null || out.length === 0) return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  const refusals = tooLong("reason", reason);
  if (refusals.length > 0) return refuse(...refusals);
  return accept(handsAfter(state, [{ personId: by, why: "trakk-seg" }], isGiven(reason) ? reason : null, facts));
}

const stepsBack: readonly string[] = ["eier", "saksbehandler", "bistand", "undersoeker", "mottak", "habilitet"];

/**
 * Whoever has left the house handles nothing: the product puts the next one in their place (VA-03). So it does where a case lies unowned
 * and the house has got somebody since who can have it.
 */
export function replaceGone(state: SubCase, facts: CaseFacts): CaseOutcome {
  if (facts.actor.kind !== "system") return refuse({ rule: null, code: "ONLY_SYSTEM" });
  const gone = goneFrom(state, facts.organisation);
  const hands = handsAfter(
    state,
    gone.map((personId) => ({ personId, why: "overlevert" as const })),
    null,
    facts,
  );
  const changes = gone.length > 0 || hands.added.length > 0;
  return changes ? accept(hands) : refuse({ rule: "VA-03", code: "NOBODY_GONE" });
}

/** VA-03: whoever may not handle the report that the case comes from may not handle the case either, nor decide who is habil in it. */
export function followHands(state: SubCase, { removed }: AskedCase<"FollowHands">, facts: CaseFacts): CaseOutcome {
  if (facts.actor.kind !== "system") return refuse({ rule: null, code: "ONLY_SYSTEM" });
  const deciders = openQuestions(state).map(({ deciderId }) => deciderId);
  const handling = removed.filter(
    ({ personId }) => deciders.includes(personId) || state.handlers.some((handler) => handler.personId === personId),
  );
  if (handling.length === 0) return refuse({ rule: "VA-03", code: "NOBODY_GONE" });
  return accept(handsAfter(state, handling, null, facts));
}

function goneFrom(state: SubCase, organisation: Organisation): readonly PersonId[] {
  const deciders = openQuestions(state).flatMap(({ deciderId }) => deciderId ?? []);
  const all = new Set([...state.handlers.map(({ personId }) => personId), ...deciders]);
  return [...all].filter((personId) => !isActive(organisation, personId));
}
