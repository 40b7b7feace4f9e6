import { openQuestions } from "../habilitet/questions.ts";
import { accept, refuse } from "../kernel/decision.ts";
import { keptOut } from "./access.ts";
import type { ReportCommand, ReportEvent } from "./commands.ts";
import { evolveReport } from "./evolve.ts";
import {
  accusedIn,
  isGiven,
  madeBy,
  personOf,
  type ReportFacts,
  type ReportOutcome,
  reportersOf,
  roomFor,
  textNeeded,
  todayOf,
  tooLong,
} from "./facts.ts";
import { byHandler, byReporter, inStatuses, whileOpen } from "./handlerOnly.ts";
import type { Handler, Report, ReportKind } from "./model.ts";
import { findRecipient, isSubordinateOf } from "./recipient.ts";
import type { MeldingRefusal } from "./refusals.ts";
import { handsAfter } from "./succession.ts";

type Asked<Type extends ReportCommand["type"]> = Extract<ReportCommand, { type: Type }>;

/** VA-19: what it is handled as, decided by a human with a reason that the reporter reads. Their own word stays. */
export function reclassify(state: Report, { to, reason }: Asked<"Reclassify">, facts: ReportFacts): ReportOutcome {
  return byHandler(state, facts, ["eier", "mottak"], (by) =>
    whileOpen(state, () => {
      const stops = kindStops(state, to, facts);
      if (stops.length > 0) return refuse(...stops);
      const refusals = textNeeded("reason", reason);
      if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
      const changed = { type: "Reclassified", from: state.kind, to, reason, by, on: todayOf(facts) } as const;
      return accept<ReportEvent>(changed, ...toMottak(state, to, reason, facts));
    }),
  );
}

function kindStops(state: Report, to: ReportKind, facts: ReportFacts): readonly MeldingRefusal[] {
  if (to === state.kind) return [{ rule: "VA-19", code: "KIND_SAME" }];
  if (state.kind === "soeknad-om-endring") return [{ rule: "VA-22", code: "ASK_THE_REPORTER" }];
  const impossible: readonly ReportKind[] = ["soeknad-om-endring", "egen-undersoekelse"];
  if (impossible.includes(to) || state.kind === "egen-undersoekelse" || state.status === "FORMALISERT") {
    return [{ rule: "VA-19", code: "KIND_NOT_POSSIBLE", to }];
  }
  return newKindRefusals(state, to, facts);
}

/** What a report must have to become of a kind. */
function newKindRefusals(state: Report, to: ReportKind, { settings, organisation }: ReportFacts): readonly MeldingRefusal[] {
  if (to === "klage") {
    // 7.23: it can never be formalised as klage without a name, so it does not become one.
    if (state.reporter.kind === "unnamed") return [{ rule: "VA-20", code: "KLAGE_NEEDS_NAME" }];
    const about = state.answers?.about;
    if (about === "andre" || about === "generelt") {
      return [{ rule: "VA-27", code: "KLAGE_FOR_OTHERS", field: "to", suggestion: "underretning" }];
    }
  }
  if (to === "varsel") {
    if (!settings.takesVarsel)
      return [{ rule: "VA-30", code: "VARSEL_ELSEWHERE", field: "kind", url: settings.varslingsrutineUrl }];
    if (mottakFor(state, { settings, organisation }).length === 0) {
      return [{ rule: "VA-30", code: "NO_RECIPIENT", field: "kind", why: "NO_MOTTAK", askId: null }];
    }
  }
  return [];
}

/** VA-30: what becomes a varsel is the varslingsmottak's from then on, and no longer the line's. */
function toMottak(
  state: Report,
  to: ReportKind,
  reason: Extract<ReportEvent, { type: "HandlersChanged" }>["reason"],
  facts: ReportFacts,
): readonly ReportEvent[] {
  if (to !== "varsel") return [];
  const there = state.handlers.filter(({ as }) => as === "mottak").map(({ personId }) => personId);
  const mottak = mottakFor(state, facts);
  const added: readonly Handler[] = mottak
    .filter((personId) => !there.includes(personId))
    .map((personId) => ({ personId, as: "mottak", since: todayOf(facts) }));
  const staying = [...there, ...mottak];
  const removed = state.handlers
    .filter(({ personId, as }) => as !== "verneombud" && !staying.includes(personId))
    .map(({ personId }) => ({ personId, why: "overlevert" as const }));
  // Somebody of the mottak who had it in another role has it in this one only.
  const twice = state.handlers.filter(({ personId, as }) => as !== "mottak" && mottak.includes(personId));
  const moved = twice.map(({ personId }) => ({ personId, why: "overlevert" as const }));
  return [
    { type: "HandlersChanged", added, removed: [...removed, ...moved], reason, deciders: [], vacant: null, ...madeBy(facts) },
  ];
}

function mottakFor(state: Report, { settings, organisation }: Pick<ReportFacts, "settings" | "organisation">) {
  const former = state.former.filter(({ why }) => why !== "overlevert").map(({ personId }) => personId);
  const found = findRecipient(organisation, settings, {
    kind: "varsel",
    choice: null,
    reporterId: null,
    unitId: null,
    partyIds: [...accusedIn(state.counterparts), ...reportersOf(state)],
    leaderIsParty: null,
    inhabil: [...former, ...keptOut(state, organisation)],
  });
  return found.kind === "varslingsmottak" ? found.personIds : [];
}

/** VA-30, SB-24, VA-33, VA-08: what else it is, set or taken away with a reason. */
export function setTag(state: Report, { tag, on: isSet, reason }: Asked<"SetTag">, facts: ReportFacts): ReportOutcome {
  return byHandler(state, facts, ["eier", "mottak", "verneombud"], (by) =>
    whileOpen(state, () => {
      const known = tag === "fare" ? state.danger === isSet : state.tags.includes(tag) === isSet;
      if (known) return refuse({ rule: null, code: "TAG_SAME", tag });
      if (tag === "seksuell-trakassering" && facts.casesOpen === true) return refuse({ rule: "SB-24", code: "TAG_IN_CASE" });
      // VA-19: protection that came with the reporter's own word is not the handler's to take away.
      if (tag === "varsel-2a" && !isSet && state.calledAs === "varsel")
        return refuse({ rule: "VA-19", code: "PROTECTION_STAYS" });
      const refusals = textNeeded("reason", reason);
      if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
      return accept({ type: "TagSet", tag, isSet, reason, by, on: todayOf(facts) });
    }),
  );
}

/** VA-22: a søknad with allegations in it is never refiled in silence: its writer chooses. */
export function askToChoose(state: Report, { reason }: Asked<"AskToChoose">, facts: ReportFacts): ReportOutcome {
  if (state.kind !== "soeknad-om-endring") return refuse({ rule: "VA-22", code: "NOT_A_SOEKNAD" });
  return byHandler(state, facts, ["eier"], (by) =>
    inStatuses(state, ["INNSENDT", "BEHANDLES", "LOEFTET"], () => {
      const refusals = textNeeded("reason", reason);
      if (refusals.length > 0 || !isGiven(reason)) return refuse(...refusals);
      return accept({ type: "ChoiceAsked", reason, by, on: todayOf(facts) });
    }),
  );
}

/** VA-22: a søknad with other words, or a klage or a varsel with the same. */
export function chooseKind(state: Report, { to, what, more }: Asked<"ChooseKind">, facts: ReportFacts): ReportOutcome {
  if (state.kind !== "soeknad-om-endring") return refuse({ rule: "VA-22", code: "NOT_A_SOEKNAD" });
  return byReporter(state, facts, () =>
    inStatuses(state, ["MAA_OMKLASSIFISERES"], () => {
      const again = to === "soeknad-om-endring";
      const refusals = [
        ...(again
          ? [...textNeeded("what", what), ...textNeeded("more", more)]
          : [...tooLong("what", what), ...tooLong("more", more)]),
        ...(again ? [] : newKindRefusals(state, to, facts)),
      ];
      if (refusals.length > 0) return refuse(...refusals);
      const made = madeBy(facts);
      const content: readonly ReportEvent[] = isGiven(what)
        ? [{ type: "ContentChanged", what, more: isGiven(more) ? more : null, ...made }]
        : [];
      if (again) return accept(...content);
      const changed = { type: "Reclassified", from: state.kind, to, reason: null, ...made, by: null } as const;
      return accept<ReportEvent>(changed, ...content, ...toMottak(state, to, null, facts));
    }),
  );
}

/** VA-26, VA-03: the reporter names more people. Whoever of them handles it, or is below one of them, is out at once. */
export function nameCounterparts(state: Report, { counterparts }: Asked<"NameCounterparts">, facts: ReportFacts): ReportOutcome {
  return byReporter(state, facts, () =>
    whileOpen(state, () => {
      const { organisation } = facts;
      const field = "counterparts";
      const refusals: MeldingRefusal[] = [
        ...(counterparts.length === 0 ? [{ rule: "VA-26", code: "COUNTERPART_MISSING", field } as const] : []),
        ...roomFor(field, state.counterparts.length + counterparts.length),
      ];
      for (const one of counterparts) {
        if (one.kind !== "person" && one.name !== null) refusals.push(...tooLong(field, one.name));
        if (one.kind === "outside" && !isGiven(one.name)) refusals.push({ rule: null, code: "COUNTERPART_UNNAMED", field });
        if (one.kind !== "person") continue;
        if (one.id === personOf(facts) || reportersOf(state).includes(one.id)) {
          refusals.push({ rule: null, code: "COUNTERPART_IS_YOU", field });
        } else if (!organisation.people.has(one.id)) {
          refusals.push({ rule: null, code: "COUNTERPART_UNKNOWN", field, personId: one.id });
        }
      }
      if (refusals.length > 0) return refuse(...refusals);
      const named = { type: "CounterpartsNamed", counterparts, ...madeBy(facts) } as const;
      const accused = accusedIn(counterparts);
      // Nor does one of them decide whether somebody is habil: what they would have decided counts as a no.
      const undecided = openQuestions(state).filter(({ deciderId }) => deciderId !== null && accused.includes(deciderId));
      const out = state.handlers.filter(
        ({ personId, as }) =>
          accused.includes(personId) ||
          undecided.some((one) => one.personId === personId) ||
          (as === "eier" && accused.some((id) => isSubordinateOf(organisation, personId, id))),
      );
      if (out.length === 0) return accept(named);
      const removed = out.map(({ personId }) => ({ personId, why: "inhabil" as const }));
      return accept<ReportEvent>(named, handsAfter(evolveReport(state, named), removed, null, facts));
    }),
  );
}
