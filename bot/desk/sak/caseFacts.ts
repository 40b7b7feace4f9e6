import type { Actor } from "#domain/kernel/actor.ts";
import type { Holidays } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import type { CaseFacts } from "#domain/sak/facts.ts";
import { type CaseSettings, defaultCaseSettings } from "#domain/sak/settings.ts";
import type { DeskContext } from "../context.ts";

/** What the employer has decided for the handling of cases, as it is at this moment. */
export function caseSettings(context: DeskContext): CaseSettings {
  return context.cases?.() ?? defaultCaseSettings;
}

/** What the rules have to know. Holidays are read before the transaction: within one, nobody waits for anything else. */
export function caseFacts(context: DeskContext, actor: Actor, holidays: Holidays): CaseFacts {
  return {
    actor,
    now: context.clock.now(),
    organisation: context.directory.organisation(),
    settings: caseSettings(context),
    reports: context.reports(),
    holidays,
  };
}

export const holidaysNow = (context: DeskContext): Promise<Holidays> => context.holidays.around(context.clock.today());
