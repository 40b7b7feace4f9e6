import type { PersonId } from "#domain/kernel/ids.ts";
import type { ReportSettings } from "#domain/melding/settings.ts";
import type { Regime } from "#domain/regime/model.ts";
import type { PresenceSettings } from "#domain/regime/oppmote/settings.ts";
import type { RulesetSettings } from "#domain/regime/settings.ts";
import type { AssessmentSettings } from "#domain/regime/vurdering/settings.ts";
import type { CaseSettings } from "#domain/sak/settings.ts";
import type { GuideSettings } from "#domain/veileder/model.ts";
import type { OwnChoicesChange, ReportChange } from "../changes/changes.ts";
import type { Clock } from "../clock.ts";
import type { Directory } from "../directory/directory.ts";
import type { HolidayCalendar } from "../holidays/holidays.ts";
import type { Store } from "../store/types.ts";
import type { Ways } from "./elsewhere.ts";
import type { Languages } from "./start/languages.ts";

/** What every use case needs from outside. */
export type DeskContext = {
  readonly store: Store;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly regimes: readonly Regime[];
  readonly holidays: HolidayCalendar;
  /** What the employer has decided for reports, as it is at this moment. */
  readonly reports: () => ReportSettings;
  /** What the employer has decided for the handling of cases; our defaults where absent. */
  readonly cases?: () => CaseSettings;
  /** What the employer has decided for the guide; our defaults where absent. */
  readonly guide?: () => GuideSettings;
  /** What the employer has decided for assessments under special rules; our defaults where absent. */
  readonly assessments?: () => AssessmentSettings;
  /** What the employer has decided for what is told about rule sets; our defaults where absent. */
  readonly rulesets?: () => RulesetSettings;
  /** Whom the employer has chosen to be asked where the directory names no leader; an HR adviser where absent. */
  readonly homeContact?: () => PersonId | null;
  /** What the employer has decided of presence under special rules; our defaults where absent. */
  readonly presence?: () => PresenceSettings;
  /** Whether what is finished goes to an archive. */
  readonly archives?: boolean;
  /** Ways to people whom the chat does not reach; none where absent. */
  readonly ways?: Ways;
  /** Milliseconds between two messages to many people at once, as Teams takes them; none where absent. */
  readonly spacingMs?: number;
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** Tells open pages, and other servers, of what no case was saved with: a report of which nothing could be told before; a choice. */
  readonly tellPages?: (change: ReportChange | OwnChoicesChange) => void;
  /** The languages that people chose, over those of `directory`; made by the desk. */
  readonly languages?: Languages;
  /** Tells the poller that there is work. */
  readonly wake: () => void;
};

/** Who asks: known from a verified token or activity, never from what was sent along. */
export type Who = { readonly personId: PersonId };

/** Whether the directory knows the person and they have not left: nothing exists for anybody else, not even what was theirs. */
export function isKnown(context: DeskContext, who: Who): boolean {
  return context.directory.organisation().people.get(who.personId)?.active === true;
}
