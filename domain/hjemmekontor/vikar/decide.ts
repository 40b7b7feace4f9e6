import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { PersonId } from "../../kernel/ids.ts";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { leadsUnit } from "../../organisasjon/nearestLeader.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import { isEmployed } from "./employed.ts";
import type { VikarCommand, VikarEvent, Vikariat, VikarRefusal } from "./model.ts";
import { lastDayOf } from "./period.ts";

export type VikarFacts = {
  readonly by: PersonId;
  readonly today: LocalDate;
  readonly organisation: Organisation;
  /** All that this leader has named, also what is over. */
  readonly others: readonly Vikariat[];
};

type Named = Extract<VikarCommand, { type: "NameSubstitute" }>;
type Outcome = Decision<VikarEvent, VikarRefusal>;

/**
 * HO-05: the nearest leader decides, and may name somebody to do it while they are away. For whole days, one at a time, and never for
 * what has passed: who decided then is decided. Naming the same again changes nothing.
 */
export function decideVikar(state: Vikariat | undefined, command: VikarCommand, facts: VikarFacts): Outcome {
  const { by, organisation } = facts;
  if (!isActive(organisation, by) || !leadsUnit(organisation, by))
    return refuse({ rule: "HO-05", code: "SUBSTITUTE_ONLY_LEADER" });
  if (command.type === "NameSubstitute") return name(command, facts);
  if (state === undefined) throw new Error(`${command.type} without a substitute`);
  if (state.leaderId !== by) return refuse({ rule: "HO-05", code: "SUBSTITUTE_ONLY_LEADER" });
  const lastDay = lastDayOf(state);
  if (lastDay < facts.today || lastDay < state.from) return refuse({ rule: null, code: "SUBSTITUTE_OVER", lastDay });
  return accept({ type: "SubstituteEnded", on: facts.today });
}

export function evolveVikar(state: Vikariat | undefined, event: VikarEvent): Vikariat {
  switch (event.type) {
    case "SubstituteNamed": {
      const { id, leaderId, substituteId, from, to } = event;
      return { id, leaderId, substituteId, from, to, endedOn: null };
    }
    case "SubstituteEnded":
      if (state === undefined) throw new Error(`${event.type} without a substitute`);
      return { ...state, endedOn: event.on };
  }
}

function name(command: Named, { by, today, organisation, others }: VikarFacts): Outcome {
  const { id, substituteId, from, to } = command;
  const standing = others.filter((other) => other.leaderId === by && other.from <= lastDayOf(other));
  const said = standing.some(
    (other) => other.endedOn === null && other.substituteId === substituteId && other.from === from && other.to === to,
  );
  if (said) return accept();
  const found: VikarRefusal[] = [...wrongPerson(substituteId, by, organisation), ...wrongDates(from, to, today)];
  if (from !== null && to !== null && from <= to) {
    const overlap = standing.find((other) => other.from <= to && from <= lastDayOf(other));
    if (overlap !== undefined) found.push(overlaps(overlap, from, standing));
  }
  if (found.length > 0) return refuse(...found);
  if (substituteId === null || from === null || to === null) throw new Error("substitute not checked");
  return accept({ type: "SubstituteNamed", id, leaderId: by, substituteId, from, to, on: today });
}

function wrongPerson(id: PersonId | null, by: PersonId, organisation: Organisation): readonly VikarRefusal[] {
  const field = "substituteId";
  if (id === null) return [{ rule: null, code: "SUBSTITUTE_MISSING", field }];
  if (id === by) return [{ rule: "HO-05", code: "SUBSTITUTE_IS_SELF", field }];
  return isEmployed(organisation, id) ? [] : [{ rule: "HO-05", code: "SUBSTITUTE_NOT_EMPLOYED", field }];
}

function wrongDates(from: LocalDate | null, to: LocalDate | null, today: LocalDate): readonly VikarRefusal[] {
  const missing = (["from", "to"] as const).filter((field) => (field === "from" ? from : to) === null);
  return [
    ...missing.map((field) => ({ rule: null, code: "SUBSTITUTE_DATE_MISSING", field }) as const),
    ...(from !== null && from < today ? [{ rule: null, code: "SUBSTITUTE_PAST", field: "from", today } as const] : []),
    ...(from !== null && to !== null && to < from
      ? [{ rule: null, code: "SUBSTITUTE_END_BEFORE_START", field: "to", from } as const]
      : []),
  ];
}

/** Two for the same day would leave it open who decides. Said with what would be right: to end before, or to begin after. */
function overlaps(other: Vikariat, from: LocalDate, standing: readonly Vikariat[]): VikarRefusal {
  let earliestStart = addDays(lastDayOf(other), 1);
  for (const next of [...standing].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (next.from <= earliestStart && earliestStart <= lastDayOf(next)) earliestStart = addDays(lastDayOf(next), 1);
  }
  return {
    ...{ rule: "HO-05", code: "SUBSTITUTE_OVERLAPS", field: "from" },
    ...{ substituteId: other.substituteId, from: other.from, to: lastDayOf(other) },
    ...{ latestEnd: from < other.from ? addDays(other.from, -1) : null, earliestStart },
  };
}
