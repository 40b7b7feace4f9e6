import type { DayDetail, DaySummary } from "#domain/contract/views.ts";
import { availableDayCommands } from "#domain/hjemmekontor/enkeltdag/available.ts";
import { type DayFacts, dayStatusOn } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import type { Enkeltdag } from "#domain/hjemmekontor/enkeltdag/model.ts";
import { dayWarningsFor } from "#domain/hjemmekontor/enkeltdag/warnings.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { TextId } from "#domain/kernel/ids.ts";
import { datesOf } from "#domain/kernel/localDate.ts";
import type { StoredCase } from "../store/caseTypes.ts";
import type { CommonDetail, CommonSummary } from "./commonView.ts";

/** A line of a list. Nothing sealed is opened for it. */
export function daySummary(
  stored: StoredCase,
  state: Enkeltdag,
  facts: DayFacts,
  agreements: readonly FastAvtale[],
  common: CommonSummary,
): DaySummary {
  const settings = facts.regime?.kind === "NORMAL" ? facts.regime.homeOffice : undefined;
  return {
    kind: "enkeltdag",
    ...common,
    version: stored.version,
    status: dayStatusOn(state, facts.today),
    from: state.from,
    to: state.to,
    submittedOn: state.submittedOn,
    decidedOn: state.decidedOn,
    warnings: settings === undefined || state.status !== "OENSKET" ? [] : dayWarningsFor(state, agreements, facts, settings),
  };
}

export function dayTexts(state: Enkeltdag): readonly TextId[] {
  return [state.work.textId, ...(state.decisionReason === null ? [] : [state.decisionReason.textId])];
}

/** Everything about a single day, for somebody who may see it. */
export function dayDetail(
  stored: StoredCase,
  state: Enkeltdag,
  facts: DayFacts,
  agreements: readonly FastAvtale[],
  common: CommonDetail,
  words: ReadonlyMap<TextId, string>,
): DayDetail {
  const ahead = state.status === "GODKJENT" ? datesOf(state.from > facts.today ? state.from : facts.today, state.to) : [];
  return {
    ...daySummary(stored, state, facts, agreements, common.summary),
    ...common.detail,
    actions: availableDayCommands(state, facts),
    work: words.get(state.work.textId) ?? "",
    decisionReason: state.decisionReason === null ? null : (words.get(state.decisionReason.textId) ?? ""),
    calledIn: state.calledIn,
    nextHomeDays: ahead.filter((date) => !state.calledIn.includes(date)),
  };
}
