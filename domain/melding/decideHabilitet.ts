import { accept, refuse } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { TextRef } from "../kernel/text.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { isActive } from "../organisasjon/unitPeople.ts";
import { habilitetOf, openQuestions, standingsTo } from "./access.ts";
import type { ReportCommand, ReportEvent } from "./commands.ts";
import { evolveReport } from "./evolve.ts";
import { isGiven, personOf, type ReportFacts, type ReportOutcome, roomFor, textNeeded, todayOf, tooLong } from "./facts.ts";
import { byReporter, whileOpen } from "./handlerOnly.ts";
import type { Report } from "./model.ts";
import type { MeldingRefusal } from "./refusals.ts";
import { deciderFor, handsAfter } from "./succession.ts";

type Asked<Type extends ReportCommand["type"]> = Extract<ReportCommand, { type: Type }>;

/**
 * VA-03, C11: everybody who handles it says so before the first opening. The inhabil are out at once and the next one in; doubt is
 * decided by the leader above (VA-04), and where nobody can decide it, it counts as a no.
 */
export function declareHabilitet(
  state: Report,
  { answer, reason }: Asked<"DeclareHabilitet">,
  facts: ReportFacts,
): ReportOutcome {
  const by = personOf(facts);
  const handler = state.handlers.find(({ personId }) => personId === by);
  if (by === null || handler === undefined) return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  const known = habilitetOf(state, by);
  // Whoever is in doubt may still say no themselves.
  if (known === "uavklart" && answer !== "inhabil") return refuse({ rule: "VA-04", code: "HABILITET_OPEN" });
  // Whoever said that they are habil may learn of something that makes them inhabil.
  if (known === "habil" && answer !== "inhabil" && answer !== "tvil") return refuse({ rule: "VA-03", code: "HABILITET_SAID" });
  const refusals: MeldingRefusal[] = [];
  if (answer === null) refusals.push({ rule: "VA-03", code: "REPORT_ANSWER_MISSING", field: "answer" });
  refusals.push(...(answer === "tvil" ? textNeeded("reason", reason) : tooLong("reason", reason)));
  refusals.push(...roomFor("habilitet", state.habilitet.length + 1));
  if (refusals.length > 0 || answer === null) return refuse(...refusals);
  const deciderId = answer === "tvil" ? deciderFor(state, handler, facts) : null;
  const said = {
    type: "HabilitetDeclared",
    answer: answer === "tvil" && deciderId === null ? "inhabil" : answer,
    reason: isGiven(reason) ? reason : null,
    deciderId,
    by,
    on: todayOf(facts),
  } as const;
  if (said.answer !== "inhabil") return accept(said);
  return accept<ReportEvent>(said, handsAfter(evolveReport(state, said), [{ personId: by, why: "inhabil" }], said.reason, facts));
}

/** VA-04: «hvis en part krever det», the question goes to the leader above, whatever the handler says. */
export function challengeHabilitet(
  state: Report,
  { personId, reason }: Asked<"ChallengeHabilitet">,
  facts: ReportFacts,
): ReportOutcome {
  return byReporter(state, facts, (by) =>
    whileOpen(state, () => {
      const handler = state.handlers.find((one) => one.personId === personId);
      if (handler === undefined) return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
      if (habilitetOf(state, personId) === "uavklart") return refuse({ rule: "VA-04", code: "HABILITET_OPEN" });
      const refusals = [...textNeeded("reason", reason), ...roomFor("habilitet", state.habilitet.length + 1)];
      if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
      const on = todayOf(facts);
      const deciderId = deciderFor(state, handler, facts);
      if (deciderId !== null) return accept({ type: "HabilitetChallenged", personId, reason, deciderId, by, on });
      // Nobody above can decide it: trust in the handling weighs more than keeping one handler (S3b 6.1.1).
      return accept(handsAfter(state, [{ personId, why: "inhabil" }], reason, facts));
    }),
  );
}

/** VA-04: the leader above decides, with a reason that is kept. */
export function decideHabilitet(
  state: Report,
  { personId, habil, reason }: Asked<"DecideHabilitet">,
  facts: ReportFacts,
): ReportOutcome {
  const by = personOf(facts);
  const question = openQuestions(state).find((one) => one.personId === personId);
  if (question === undefined) return refuse({ rule: "VA-04", code: "NO_OPEN_QUESTION" });
  if (by === null || question.deciderId !== by) return refuse({ rule: "VA-04", code: "NOT_THE_ONE_WHO_DECIDES" });
  const refusals = [...textNeeded("reason", reason)];
  if (habil === null) refusals.push({ rule: null, code: "REPORT_ANSWER_MISSING", field: "habil" });
  if (refusals.length > 0 || habil === null || !isGiven(reason)) return refuse(...refusals);
  const on = todayOf(facts);
  const decided = { type: "HabilitetDecided", personId, decision: { habil, by, reason, on }, by, on } as const;
  if (habil) return accept(decided);
  return accept<ReportEvent>(decided, handsAfter(evolveReport(state, decided), [{ personId, why: "inhabil" }], reason, facts));
}

/** One click, no reason asked for: whoever wants out is out at once, for good. So may who was to decide about others' habilitet. */
export function stepBack(state: Report, { reason }: Asked<"StepBack">, facts: ReportFacts): ReportOutcome {
  const by = personOf(facts);
  const standings = by === null ? [] : standingsTo(state, by, facts.organisation);
  if (by === null || !standings.some((standing) => standing !== "melder"))
    return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  const refusals = tooLong("reason", reason);
  if (refusals.length > 0) return refuse(...refusals);
  return accept(handsAfter(state, [{ personId: by, why: "trakk-seg" }], given(reason), facts));
}

/** Whoever has left the house reads nothing: the product puts the next one in their place (VA-03), as soon as the directory says so. */
export function replaceGone(state: Report, facts: ReportFacts): ReportOutcome {
  if (facts.actor.kind !== "system") return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  const gone = goneFrom(state, facts.organisation);
  if (gone.length === 0) return refuse({ rule: "VA-03", code: "NOBODY_GONE" });
  return accept(
    handsAfter(
      state,
      gone.map((personId) => ({ personId, why: "overlevert" as const })),
      null,
      facts,
    ),
  );
}

/** Who handles a report, or was to decide about habilitet in it, and has left the house. */
function goneFrom(report: Report, organisation: Organisation): readonly PersonId[] {
  const deciders = openQuestions(report).flatMap(({ deciderId }) => deciderId ?? []);
  const all = new Set([...report.handlers.map(({ personId }) => personId), ...deciders]);
  return [...all].filter((personId) => !isActive(organisation, personId));
}

function given(reason: TextRef | null): TextRef | null {
  return isGiven(reason) ? reason : null;
}
