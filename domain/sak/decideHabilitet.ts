import * as shared from "../habilitet/decide.ts";
import { accept, refuse } from "../kernel/decision.ts";
import { standingsTo } from "./access.ts";
import type { AskedCase } from "./commands.ts";
import type { CaseEvent } from "./events.ts";
import { evolveCase } from "./evolve.ts";
import { type CaseFacts, type CaseOutcome, personOf, roomFor, textNeeded, todayOf, tooLong } from "./facts.ts";
import type { SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";
import { byParty, whileOpen } from "./standing.ts";
import { deciderFor, handsAfter } from "./succession.ts";

/** How habilitet is asked and decided of a case. */
function habilitet(
  state: SubCase,
  facts: CaseFacts,
): shared.Habilitet<SubCase, Extract<CaseEvent, { type: "HandlersChanged" }>, SakRefusal> {
  return {
    ...{ state, by: personOf(facts), on: todayOf(facts) },
    missing: (field) => ({ rule: null, code: "CASE_ANSWER_MISSING", field }),
    needs: (reason) => textNeeded("reason", reason),
    limits: (reason) => tooLong("reason", reason),
    room: () => roomFor("habilitet", state.habilitet.length + 1),
    deciderOf: (personId) => deciderFor(state, personId, facts),
    evolve: (event) => evolveCase(state, event),
    handsAfter: (after, leaving, reason) => handsAfter(after, leaving, reason, facts),
  };
}

export function declareHabilitet(
  state: SubCase,
  { answer, reason }: AskedCase<"DeclareHabilitet">,
  facts: CaseFacts,
): CaseOutcome {
  return shared.declareHabilitet(habilitet(state, facts), answer, reason);
}

/** VA-04, SB-14: a party demands it, also where they do not trust the inquiry. */
export function challengeHabilitet(
  state: SubCase,
  { personId, reason }: AskedCase<"ChallengeHabilitet">,
  facts: CaseFacts,
): CaseOutcome {
  return byParty(state, facts, (by, { partyId }) =>
    whileOpen(state, () =>
      shared.challengeHabilitet(habilitet(state, facts), personId, reason, (why, deciderId) => ({
        type: "HabilitetChallenged" as const,
        ...{ personId, partyId, reason: why, deciderId, by, on: todayOf(facts) },
      })),
    ),
  );
}

export function decideHabilitet(
  state: SubCase,
  { personId, habil, reason }: AskedCase<"DecideHabilitet">,
  facts: CaseFacts,
): CaseOutcome {
  const decides = standings(state, facts).includes("habilitet");
  return shared.decideHabilitet(habilitet(state, facts), personId, habil, reason, decides);
}

export function stepBack(state: SubCase, { reason }: AskedCase<"StepBack">, facts: CaseFacts): CaseOutcome {
  const has = standings(state, facts).some((standing) => stepsBack.includes(standing));
  return shared.stepBack(habilitet(state, facts), reason, has);
}

const stepsBack: readonly string[] = ["eier", "saksbehandler", "bistand", "undersoeker", "mottak", "habilitet"];

function standings(state: SubCase, facts: CaseFacts): readonly string[] {
  const by = personOf(facts);
  return by === null ? [] : standingsTo(state, by, facts);
}

/**
 * Whoever has left the house handles nothing: the product puts the next one in their place (VA-03). So it does where a case lies unowned
 * and the house has got somebody since who can have it.
 */
export function replaceGone(state: SubCase, facts: CaseFacts): CaseOutcome {
  return bySystem(facts, () => {
    const gone = shared.goneFrom(state, facts.organisation);
    const hands = handsAfter(state, gone, null, facts);
    const changes = gone.length > 0 || hands.added.length > 0;
    return changes ? accept(hands) : refuse({ rule: "VA-03", code: "NOBODY_GONE" });
  });
}

/**
 * VA-03: the report that the case comes from, and the other cases of it. Whoever has become a party of one of those helps no party here any
 * more (SB-19).
 */
export function followHands(state: SubCase, { removed }: AskedCase<"FollowHands">, facts: CaseFacts): CaseOutcome {
  return bySystem(facts, () => {
    const out = removed.map(({ personId }) => personId).filter((id) => facts.others.includes(id));
    const alone = state.parties
      .filter(({ representative }) => representative !== null && out.includes(representative.personId))
      .map(
        ({ partyId }) =>
          ({ type: "RepresentativeNamed", partyId, personId: null, fullmakt: false, by: null, on: todayOf(facts) }) as const,
      );
    const hands = shared.followHands(habilitet(state, facts), removed);
    if (alone.length === 0) return hands;
    return accept<CaseEvent>(...alone, ...(hands.ok ? hands.events : []));
  });
}

function bySystem({ actor }: CaseFacts, then: () => CaseOutcome): CaseOutcome {
  return actor.kind === "system" ? then() : refuse({ rule: null, code: "ONLY_SYSTEM" });
}
