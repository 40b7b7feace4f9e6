import * as shared from "../habilitet/decide.ts";
import { accept, refuse } from "../kernel/decision.ts";
import { standingsTo } from "./access.ts";
import type { ReportCommand, ReportEvent } from "./commands.ts";
import { evolveReport } from "./evolve.ts";
import { personOf, type ReportFacts, type ReportOutcome, roomFor, textNeeded, todayOf, tooLong } from "./facts.ts";
import { byReporter, whileOpen } from "./handlerOnly.ts";
import type { Report } from "./model.ts";
import type { MeldingRefusal } from "./refusals.ts";
import { deciderFor, handsAfter } from "./succession.ts";

type Asked<Type extends ReportCommand["type"]> = Extract<ReportCommand, { type: Type }>;

/** How habilitet is asked and decided of a report. */
export function habilitet(
  state: Report,
  facts: ReportFacts,
): shared.Habilitet<Report, Extract<ReportEvent, { type: "HandlersChanged" }>, MeldingRefusal> {
  return {
    ...{ state, by: personOf(facts), on: todayOf(facts) },
    missing: (field) => ({ rule: field === "answer" ? "VA-03" : null, code: "REPORT_ANSWER_MISSING", field }),
    needs: (reason) => textNeeded("reason", reason),
    limits: (reason) => tooLong("reason", reason),
    room: () => roomFor("habilitet", state.habilitet.length + 1),
    deciderOf: (personId) => {
      const handler = state.handlers.find((one) => one.personId === personId);
      return handler === undefined ? null : deciderFor(state, handler, facts);
    },
    evolve: (event) => evolveReport(state, event),
    handsAfter: (after, leaving, reason) => handsAfter(after, leaving, reason, facts),
  };
}

export function declareHabilitet(
  state: Report,
  { answer, reason }: Asked<"DeclareHabilitet">,
  facts: ReportFacts,
): ReportOutcome {
  return shared.declareHabilitet(habilitet(state, facts), answer, reason);
}

/** VA-04: who demands it of a report is whoever sent it. */
export function challengeHabilitet(
  state: Report,
  { personId, reason }: Asked<"ChallengeHabilitet">,
  facts: ReportFacts,
): ReportOutcome {
  return byReporter(state, facts, (by) =>
    whileOpen(state, () =>
      shared.challengeHabilitet(habilitet(state, facts), personId, reason, (why, deciderId) => ({
        type: "HabilitetChallenged" as const,
        ...{ personId, reason: why, deciderId, by, on: todayOf(facts) },
      })),
    ),
  );
}

export function decideHabilitet(
  state: Report,
  { personId, habil, reason }: Asked<"DecideHabilitet">,
  facts: ReportFacts,
): ReportOutcome {
  const decides = standings(state, facts).includes("habilitet");
  return shared.decideHabilitet(habilitet(state, facts), personId, habil, reason, decides);
}

export function stepBack(state: Report, { reason }: Asked<"StepBack">, facts: ReportFacts): ReportOutcome {
  const has = standings(state, facts).some((standing) => standing !== "melder");
  return shared.stepBack(habilitet(state, facts), reason, has);
}

function standings(state: Report, facts: ReportFacts): readonly string[] {
  const by = personOf(facts);
  return by === null ? [] : standingsTo(state, by, facts.organisation);
}

/** Whoever has left the house reads nothing: the product puts the next one in their place (VA-03), as soon as the directory says so. */
export function replaceGone(state: Report, facts: ReportFacts): ReportOutcome {
  if (facts.actor.kind !== "system") return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  const gone = shared.goneFrom(state, facts.organisation);
  return gone.length === 0 ? refuse({ rule: "VA-03", code: "NOBODY_GONE" }) : accept(handsAfter(state, gone, null, facts));
}
