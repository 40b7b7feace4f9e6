import type { PersonId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language, Organisation } from "#domain/organisasjon/model.ts";
import { peopleWith } from "#domain/organisasjon/unitPeople.ts";
import { accessOf, type CaseStanding, standingsTo } from "#domain/sak/access.ts";
import { type CaseDue, type CaseDueWhat, deadlinesOf } from "#domain/sak/deadlines.ts";
import type { CaseHouse } from "#domain/sak/facts.ts";
import { lettersDue } from "#domain/sak/letters.ts";
import { openMeetings, peopleIn } from "#domain/sak/meetings.ts";
import type { SubCase } from "#domain/sak/model.ts";
import type { CaseNotificationReason } from "#domain/sak/notify.ts";
import { ownDeadlines } from "#domain/sak/ownDeadlines.ts";
import type { CaseSettings } from "#domain/sak/settings.ts";
import type { DeskContext } from "../context.ts";
import { isHandling } from "./caseAccess.ts";
import { caseSettings } from "./caseFacts.ts";
import { houseOf, loadSubCase } from "./openSubCase.ts";
import type { CaseTellPayload, CaseTold } from "./saveSubCase.ts";

/** All that a card about a case may say. */
export type CaseNotice = {
  readonly personId: PersonId;
  readonly language: Language;
  readonly number: string;
  /** The day by which what they are told of is to be done, as far as it is theirs to know. */
  readonly due: CaseDue | null;
  /** None for whoever is told of it and may not open it: somebody called to a meeting, the archive. */
  readonly standings: readonly CaseStanding[];
};

/**
 * To whom a message about a case goes, found when it is delivered: the queue does not know. Nobody where they have nothing to do with it any
 * more, or where it was erased.
 */
export async function caseDelivery(context: DeskContext, payload: CaseTellPayload): Promise<readonly CaseNotice[]> {
  const reads = context.store.read;
  const loaded = await loadSubCase(reads, payload.caseId);
  if (loaded === undefined) return [];
  const { state } = loaded;
  const house = await houseOf(context, reads, state);
  const today = context.clock.today();
  const people = maybeTold(state, house);
  const tags = await Promise.all(people.map((personId) => reads.subCaseTag(personId)));
  return people.flatMap((personId, index): readonly CaseNotice[] => {
    const person = house.organisation.people.get(personId);
    if (tags[index] !== payload.to || person?.active !== true) return [];
    const standings = standingsTo(state, personId, house);
    const told = { state, personId, handles: standings.some(isHandling), organisation: house.organisation };
    const due = dueFor(payload.reason, told, caseSettings(context), today);
    return [{ personId, language: person.language, number: state.number, due, standings }];
  });
}

type Told = {
  readonly state: SubCase;
  readonly personId: PersonId;
  readonly handles: boolean;
  readonly organisation: Organisation;
};

/** The date of what the card is about, and of nothing else: beside other news it would be read as the date of that. */
function dueFor(reason: CaseTold, told: Told, settings: CaseSettings, today: LocalDate): CaseDue | null {
  const { state, personId, handles, organisation } = told;
  const what = reason.startsWith("waits-") ? reason.slice("waits-".length) : dates[reason as CaseNotificationReason];
  if (what === undefined) return null;
  const own = ownDeadlines(state, personId, settings, today);
  const known = handles ? [...own, ...deadlinesOf(state, settings, today), ...lettersDue(state, organisation, today)] : own;
  return known.find((due) => due.what === what) ?? null;
}

/** What news of that kind gives somebody to do by a day. */
const dates: Partial<Record<CaseNotificationReason, CaseDueWhat>> = {
  "case-to-you": "foerste-aapning",
  "habilitet-asked": "habilitet",
  "contact-asked": "samtykke",
  "meeting-called": "moete",
  "statement-invited": "uttalelse",
  "statement-reminded": "uttalelse",
  "report-offered": "kommentar",
  "strain-asked": "belastning",
};

/**
 * Those who may open it, and those whom the rules tell of it besides (`notify.ts`): whoever is called to a meeting, the sjef, the archive.
 * By their office nobody is told who is a party in another case of the same report, also of what was to be told before (SB-19).
 */
function maybeTold(state: SubCase, house: CaseHouse): readonly PersonId[] {
  const { organisation, others } = house;
  const called = state.meetings.flatMap((meeting) =>
    openMeetings(state).includes(meeting) || meeting.cancelled !== null ? peopleIn(state, meeting) : [],
  );
  return [
    ...new Set([
      ...accessOf(state, house).map(({ personId }) => personId),
      ...called,
      ...[...peopleWith(organisation, "hr-hms-sjef"), ...peopleWith(organisation, "arkiv")].filter((id) => !others.includes(id)),
    ]),
  ];
}
