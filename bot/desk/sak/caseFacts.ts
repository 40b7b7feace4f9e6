import type { Actor } from "#domain/kernel/actor.ts";
import type { Holidays } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import type { CaseFacts } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { type CaseSettings, defaultCaseSettings } from "#domain/sak/settings.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { apartFrom } from "./openSubCase.ts";

/** What the employer has decided for the handling of cases, as it is at this moment. */
export function caseSettings(context: DeskContext): CaseSettings {
  return context.cases?.() ?? defaultCaseSettings;
}

/** Read before a transaction: within one, nobody waits for anything else. */
export const holidaysNow = (context: DeskContext): Promise<Holidays> => context.holidays.around(context.clock.today());

/** What the rules have to know, read in the same transaction. */
export async function caseFacts(
  context: DeskContext,
  reads: StoreReads,
  state: SubCase,
  actor: Actor,
  holidays: Holidays,
): Promise<CaseFacts> {
  return {
    actor,
    now: context.clock.now(),
    organisation: context.directory.organisation(),
    settings: caseSettings(context),
    reports: context.reports(),
    holidays,
    ...(await apartFrom(reads, state)),
  };
}
