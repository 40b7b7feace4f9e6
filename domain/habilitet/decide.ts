import { accept, type Decision, type RefusalData, refuse } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { isActive } from "../organisasjon/unitPeople.ts";
import type { HabilitetAnswer, HabilitetDecided, HabilitetDeclared, HabilitetRefusal, Handled, Leaving } from "./model.ts";
import { habilitetOf, openQuestions } from "./questions.ts";

/*
 * Habilitet is asked, doubted and decided in one way, of a report and of a case (S3b 2.2, 6.1.1). What each of them does in a way of its own
 * comes in with it: who is next, who decides, and how what lacks is said.
 */

type Given = TextRef | null;

/** A report or a case, as far as habilitet goes, and how what is decided of it becomes a change of hands. */
export type Habilitet<State extends Handled, Hands, Refusal extends RefusalData> = {
  readonly state: State;
  /** Who acts; `null` for the product, and for whoever has no name. */
  readonly by: PersonId | null;
  readonly on: LocalDate;
  readonly missing: (field: "answer" | "habil") => Refusal;
  readonly needs: (reason: Given) => readonly Refusal[];
  readonly limits: (reason: Given) => readonly Refusal[];
  /** Whether there is room for one more word on habilitet. */
  readonly room: () => readonly Refusal[];
  /** VA-04: who decides of somebody who handles it; `null` where nobody can. */
  readonly deciderOf: (personId: PersonId) => PersonId | null;
  readonly evolve: (event: HabilitetDeclared | HabilitetDecided) => State;
  readonly handsAfter: (state: State, leaving: readonly Leaving[], reason: Given) => Hands;
};

type Outcome<Event, Refusal extends RefusalData> = Decision<Event, Refusal | HabilitetRefusal>;

const said = (reason: Given): Given => (reason === null || reason.length === 0 ? null : reason);

/**
 * VA-03, C11: everybody who handles it says so before the first opening. The inhabil are out at once and the next one in; doubt is
 * decided by the leader above (VA-04), and where nobody can decide it, it counts as a no.
 */
export function declareHabilitet<State extends Handled, Hands, Refusal extends RefusalData>(
  asked: Habilitet<State, Hands, Refusal>,
  answer: HabilitetAnswer | null,
  reason: Given,
): Outcome<HabilitetDeclared | Hands, Refusal> {
  const { state, by, on } = asked;
  if (by === null || !state.handlers.some(({ personId }) => personId === by))
    return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  const known = habilitetOf(state, by);
  // Whoever is in doubt, or is objected to, may still say no themselves; «habil» is no longer theirs to say (VA-04).
  if (known === "uavklart" && answer !== "inhabil") return refuse({ rule: "VA-04", code: "HABILITET_OPEN" });
  // Whoever said that they are habil may learn of something that makes them inhabil.
  if (known === "habil" && answer !== "inhabil" && answer !== "tvil") return refuse({ rule: "VA-03", code: "HABILITET_SAID" });
  const refusals = [
    ...(answer === null ? [asked.missing("answer")] : []),
    ...(answer === "tvil" ? asked.needs(reason) : asked.limits(reason)),
    ...asked.room(),
  ];
  if (refusals.length > 0 || answer === null) return refuse(...refusals);
  const deciderId = answer === "tvil" ? asked.deciderOf(by) : null;
  const counts = answer === "tvil" && deciderId === null ? "inhabil" : answer;
  const declared: HabilitetDeclared = { type: "HabilitetDeclared", answer: counts, reason: said(reason), deciderId, by, on };
  if (counts !== "inhabil") return accept(declared);
  const hands = asked.handsAfter(asked.evolve(declared), [{ personId: by, why: "inhabil" }], declared.reason);
  return accept<HabilitetDeclared | Hands>(declared, hands);
}

/** VA-04: «hvis en part krever det», the question goes to the leader above, whatever the handler says. */
export function challengeHabilitet<State extends Handled, Hands, Challenged, Refusal extends RefusalData>(
  asked: Habilitet<State, Hands, Refusal>,
  personId: PersonId,
  reason: Given,
  challenged: (reason: TextRef, deciderId: PersonId) => Challenged,
): Outcome<Challenged | Hands, Refusal> {
  const { state } = asked;
  if (!state.handlers.some((one) => one.personId === personId)) return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  if (habilitetOf(state, personId) === "uavklart") return refuse({ rule: "VA-04", code: "HABILITET_OPEN" });
  const refusals = [...asked.needs(reason), ...asked.room()];
  const why = said(reason);
  if (refusals.length > 0 || why === null) return refuse(...refusals);
  const deciderId = asked.deciderOf(personId);
  if (deciderId !== null) return accept(challenged(why, deciderId));
  // Nobody above can decide it: trust in the handling weighs more than keeping one handler (S3b 6.1.1).
  return accept(asked.handsAfter(state, [{ personId, why: "inhabil" }], why));
}

/** VA-04: the leader above decides, with a reason that is kept. `decides`: whether whoever acts stands to it as one who does. */
export function decideHabilitet<State extends Handled, Hands, Refusal extends RefusalData>(
  asked: Habilitet<State, Hands, Refusal>,
  personId: PersonId,
  habil: boolean | null,
  reason: Given,
  decides: boolean,
): Outcome<HabilitetDecided | Hands, Refusal> {
  const { state, by, on } = asked;
  const question = openQuestions(state).find((one) => one.personId === personId);
  if (question === undefined) return refuse({ rule: "VA-04", code: "NO_OPEN_QUESTION" });
  if (by === null || question.deciderId !== by || !decides) return refuse({ rule: "VA-04", code: "NOT_THE_ONE_WHO_DECIDES" });
  const refusals = [...(habil === null ? [asked.missing("habil")] : []), ...asked.needs(reason)];
  const why = said(reason);
  if (refusals.length > 0 || habil === null || why === null) return refuse(...refusals);
  const decided: HabilitetDecided = { type: "HabilitetDecided", personId, decision: { habil, by, reason: why, on }, by, on };
  if (habil) return accept(decided);
  const hands = asked.handsAfter(asked.evolve(decided), [{ personId, why: "inhabil" }], why);
  return accept<HabilitetDecided | Hands>(decided, hands);
}

/** One click, no reason asked for: whoever wants out is out at once, for good. `mayStepBack`: they have a part in it to leave. */
export function stepBack<State extends Handled, Hands, Refusal extends RefusalData>(
  asked: Habilitet<State, Hands, Refusal>,
  reason: Given,
  mayStepBack: boolean,
): Outcome<Hands, Refusal> {
  if (asked.by === null || !mayStepBack) return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  const refusals = asked.limits(reason);
  if (refusals.length > 0) return refuse(...refusals);
  return accept(asked.handsAfter(asked.state, [{ personId: asked.by, why: "trakk-seg" }], said(reason)));
}

/** VA-03: who handles it, or was to decide about habilitet in it, and has left the house. */
export function goneFrom(state: Handled, organisation: Organisation): readonly Leaving[] {
  return involvedIn(state)
    .filter((personId) => !isActive(organisation, personId))
    .map((personId) => ({ personId, why: "overlevert" }));
}

/** VA-03: whoever may not handle the one, of a report and the cases that came of it, may not handle the other, nor decide who may. */
export function followHands<State extends Handled, Hands, Refusal extends RefusalData>(
  asked: Habilitet<State, Hands, Refusal>,
  removed: readonly Leaving[],
): Outcome<Hands, Refusal> {
  const involved = involvedIn(asked.state);
  const leaving = removed.filter(({ personId }) => involved.includes(personId));
  if (leaving.length === 0) return refuse({ rule: "VA-03", code: "NOBODY_GONE" });
  return accept(asked.handsAfter(asked.state, leaving, null));
}

function involvedIn(state: Handled): readonly PersonId[] {
  const deciders = openQuestions(state).flatMap(({ deciderId }) => deciderId ?? []);
  return [...new Set([...state.handlers.map(({ personId }) => personId), ...deciders])];
}
