import type { PersonId } from "#domain/kernel/ids.ts";
import type { Language, Organisation } from "#domain/organisasjon/model.ts";
import { peopleWith } from "#domain/organisasjon/unitPeople.ts";
import { accessOf, type CaseStanding, standingsTo } from "#domain/sak/access.ts";
import type { CaseDue } from "#domain/sak/deadlines.ts";
import { openMeetings, peopleIn } from "#domain/sak/meetings.ts";
import type { SubCase } from "#domain/sak/model.ts";
import type { DeskContext } from "../context.ts";
import { accessRows, dueOn } from "./caseAccess.ts";
import { caseSettings } from "./caseFacts.ts";
import { loadSubCase } from "./openSubCase.ts";
import type { CaseTellPayload } from "./saveSubCase.ts";

/** All that a card about a case may say. */
export type CaseNotice = {
  readonly personId: PersonId;
  readonly language: Language;
  readonly number: string;
  /** What it waits for from this person, as far as it is theirs to know. */
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
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const people = maybeTold(state, organisation);
  const tags = await Promise.all(people.map((personId) => reads.subCaseTag(personId)));
  return people.flatMap((personId, index): readonly CaseNotice[] => {
    const person = organisation.people.get(personId);
    if (tags[index] !== payload.to || person?.active !== true) return [];
    const rows = accessRows(state, organisation, caseSettings(context), today).filter((row) => row.personId === personId);
    const due = dueOn((rows.find(({ list }) => list === "handled") ?? rows[0])?.due ?? null, today);
    const standings = standingsTo(state, personId, organisation);
    return [{ personId, language: person.language, number: state.number, due, standings }];
  });
}

/** Those who may open it, and those whom the rules tell of it besides (`notify.ts`): whoever is called to a meeting, the sjef, the archive. */
function maybeTold(state: SubCase, organisation: Organisation): readonly PersonId[] {
  const called = state.meetings.flatMap((meeting) =>
    openMeetings(state).includes(meeting) || meeting.cancelled !== null ? peopleIn(state, meeting) : [],
  );
  return [
    ...new Set([
      ...accessOf(state, organisation).map(({ personId }) => personId),
      ...called,
      ...peopleWith(organisation, "hr-hms-sjef"),
      ...peopleWith(organisation, "arkiv"),
    ]),
  ];
}
