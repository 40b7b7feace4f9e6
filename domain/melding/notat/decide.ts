import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { TextRef } from "../../kernel/text.ts";
import { hasRole, isActive } from "../../organisasjon/unitPeople.ts";
import { blankAnswers } from "../blank.ts";
import type { ReportEvent } from "../commands.ts";
import { forwardTo } from "../decideHands.ts";
import { isGiven, personOf, type ReportFacts, roomFor, textNeeded, todayOf } from "../facts.ts";
import { handlersOf } from "../recipient.ts";
import type { MeldingRefusal } from "../refusals.ts";
import type { Notat, NotatCommand, NotatEvent, NotatRefusal, NotatRole } from "./model.ts";

export type NotatOutcome = Decision<
  NotatEvent | Extract<ReportEvent, { type: "ReportForwarded" }>,
  NotatRefusal | MeldingRefusal
>;

/**
 * The rules of a confidential note (VA-08, VA-09). `state` is `undefined` until it is written. `ForwardNotat` decides a second event,
 * which begins the employer's report.
 */
export function decideNotat(state: Notat | undefined, command: NotatCommand, facts: ReportFacts): NotatOutcome {
  const by = personOf(facts);
  if (by === null) return refuse({ rule: null, code: "NOT_YOUR_NOTAT" });
  if (command.type === "WriteNotat")
    return state === undefined ? write(command, by, facts) : refuse({ rule: null, code: "NOTAT_EXISTS" });
  if (state === undefined) throw new Error(`${command.type} without a note`);
  if (!mayOpenNotat(state, by, facts)) return refuse({ rule: null, code: "NOT_YOUR_NOTAT" });
  if (command.type === "DiscardNotat") return discard(state, by, facts);
  if (command.type === "KeepNotat") {
    // One that is open is kept for as long as it is.
    if (state.closedOn === null) return refuse({ rule: null, code: "NOTAT_OPEN" });
    return accept({ type: "NotatKept", by, on: todayOf(facts) });
  }
  if (state.closedOn !== null) return refuse({ rule: null, code: "NOTAT_CLOSED" });
  const on = todayOf(facts);
  switch (command.type) {
    case "AddToNotat": {
      const { text } = command;
      const refusals = [...textNeeded("text", text), ...roomFor("notes", state.entries.length + 1)];
      if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
      return accept({ type: "NotatAddedTo", text, by, on });
    }
    case "AnswerDanger":
      if (command.danger === null) return refuse({ rule: "VA-08", code: "NOTAT_DANGER_UNANSWERED", field: "danger" });
      return accept({ type: "DangerAnswered", danger: command.danger, by, on });
    case "ForwardNotat":
      return forward(state, command, by, facts);
    case "CloseNotat":
      return close(state, by, facts);
  }
}

/** Only its writer, for as long as they work here: no leader, no administrator, nobody else. */
export function mayOpenNotat(notat: Notat, personId: PersonId, { organisation }: Pick<ReportFacts, "organisation">): boolean {
  return notat.ownerId === personId && isActive(organisation, personId);
}

function write(
  { id, as, unitId, text, danger }: Extract<NotatCommand, { type: "WriteNotat" }>,
  by: PersonId,
  facts: ReportFacts,
): NotatOutcome {
  const role = as ?? roleOf(by, facts);
  if (role === null || !holds(role, by, facts)) return refuse({ rule: "VA-08", code: "NOTAT_ONLY_REPRESENTATIVES" });
  const refusals = textNeeded("text", text);
  if (refusals.length > 0 || !isGiven(text)) return refuse(...refusals);
  return accept({ type: "NotatWritten", id, as: role, unitId, text, danger, by, on: todayOf(facts) });
}

function roleOf(by: PersonId, facts: ReportFacts): NotatRole | null {
  // Whoever is both has the stricter duty, unless they say in which they were told it.
  return (["verneombud", "tillitsvalgt"] as const).find((role) => holds(role, by, facts)) ?? null;
}

function holds(role: NotatRole, by: PersonId, { organisation }: ReportFacts): boolean {
  return hasRole(organisation, by, role === "verneombud" ? ["verneombud", "hovedverneombud"] : ["tillitsvalgt"]);
}

/** VA-08: to the employer, in the representative's own words and name, and without a word of the note itself. */
function forward(
  state: Notat,
  { newId, newNumber, what, counterparts, leaderId }: Extract<NotatCommand, { type: "ForwardNotat" }>,
  by: PersonId,
  facts: ReportFacts,
): NotatOutcome {
  const { organisation, settings } = facts;
  if (state.forwardedTo !== null) return refuse({ rule: "VA-08", code: "FORWARDED_ALREADY" });
  const refusals: MeldingRefusal[] = [...textNeeded("what", what), ...roomFor("counterparts", counterparts.length)];
  for (const personId of counterparts) {
    if (personId === by) refusals.push({ rule: null, code: "COUNTERPART_IS_YOU", field: "counterparts" });
    else if (!organisation.people.has(personId)) {
      refusals.push({ rule: null, code: "COUNTERPART_UNKNOWN", field: "counterparts", personId });
    }
  }
  const from = { by, unitId: state.unitId, accused: counterparts, leaderIsParty: null };
  const found = forwardTo(leaderId, from, { organisation, settings, isOut: (id) => id === by });
  if ("refusals" in found) refusals.push(...found.refusals);
  if (refusals.length > 0 || "refusals" in found || !isGiven(what)) return refuse(...refusals);
  const on = todayOf(facts);
  const answers = {
    ...blankAnswers<TextRef>("underretning"),
    about: "andre" as const,
    counterparts: counterparts.map((id) => ({ kind: "person", id }) as const),
    general: counterparts.length === 0,
    leaderIsParty: "nei" as const,
    what,
    recipient: "leder" as const,
    acceptsIdentified: true,
    danger: state.danger,
  };
  const tags = [
    ...(state.danger === true ? (["fare"] as const) : []),
    ...(counterparts.length === 0 ? (["generell"] as const) : []),
  ];
  return accept<NotatEvent | Extract<ReportEvent, { type: "ReportForwarded" }>>(
    { type: "NotatForwarded", newId, by, on },
    {
      type: "ReportForwarded",
      id: newId,
      number: newNumber,
      from: state.id,
      reporter: { kind: "person", id: by, as: state.as },
      answers,
      unitId: state.unitId ?? organisation.people.get(by)?.unitId ?? null,
      recipient: found.recipient,
      handlers: handlersOf(found.recipient, on),
      tags,
      by,
      on,
    },
  );
}

/** VA-08 and VA-09: a safety representative forwards danger first; a union representative may, and need not. */
function close(state: Notat, by: PersonId, facts: ReportFacts): NotatOutcome {
  const refusals = dutyLeft(state);
  return refusals.length > 0 ? refuse(...refusals) : accept({ type: "NotatClosed", by, on: todayOf(facts) });
}

/** What may not be closed may not be made to vanish either (VA-08). */
function discard(state: Notat, by: PersonId, facts: ReportFacts): NotatOutcome {
  const refusals = state.closedOn === null ? dutyLeft(state) : [];
  return refusals.length > 0 ? refuse(...refusals) : accept({ type: "NotatDiscarded", by, on: todayOf(facts) });
}

/** What a safety representative still has to do with a note; nothing for a union representative. */
export function dutyLeft({ as, danger, forwardedTo }: Pick<Notat, "as" | "danger" | "forwardedTo">): readonly NotatRefusal[] {
  if (as !== "verneombud") return [];
  if (danger === null) return [{ rule: "VA-08", code: "NOTAT_DANGER_UNANSWERED", field: "danger" }];
  return danger && forwardedTo === null ? [{ rule: "VA-08", code: "NOTAT_FORWARD_FIRST" }] : [];
}
