import type { CaseDetail, PersonView, TimelineEntry } from "#domain/contract/views.ts";
import { dayStatusOn } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import type { Standing } from "#domain/hjemmekontor/fastAvtale/access.ts";
import { homeMinutesOf, shareTenths } from "#domain/hjemmekontor/fastAvtale/share.ts";
import { statusOn } from "#domain/hjemmekontor/fastAvtale/status.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language, Organisation } from "#domain/organisasjon/model.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import type { StoredEvent } from "../store/caseTypes.ts";
import type { LoadedCase } from "./caseState.ts";

/** What a list line says of any kind of case. */
export type CommonSummary = Pick<CaseDetail, "id" | "employee" | "unitName">;

/** What a detail says of any kind of case, beside its summary. */
export type CommonDetail = {
  readonly summary: CommonSummary;
  readonly detail: Pick<CaseDetail, "standing" | "leader" | "decidedBy" | "timeline" | "earlier">;
};

/** A person as others see them. Somebody the directory no longer knows keeps the id's place with an empty name. */
export function personView(organisation: Organisation, id: PersonId): PersonView {
  const person = organisation.people.get(id);
  return { id, name: person?.name ?? "", title: person?.title ?? null };
}

export function unitName(organisation: Organisation, id: UnitId | undefined, language: Language): string | null {
  return id === undefined ? null : (organisation.units.get(id)?.name[language] ?? null);
}

export function commonSummary(organisation: Organisation, one: LoadedCase, language: Language): CommonSummary {
  return {
    id: one.state.id,
    employee: personView(organisation, one.state.employeeId),
    unitName: unitName(organisation, one.state.unitId, language) ?? "",
  };
}

export function commonDetail(
  organisation: Organisation,
  one: LoadedCase,
  about: {
    readonly language: Language;
    readonly standing: Standing;
    readonly events: readonly StoredEvent[];
    readonly cases: readonly LoadedCase[];
    readonly today: LocalDate;
  },
): CommonDetail {
  const leader = nearestLeader(organisation, one.state.employeeId);
  const decidedBy = one.state.decidedBy;
  return {
    summary: commonSummary(organisation, one, about.language),
    detail: {
      standing: about.standing,
      leader: leader.kind === "leader" ? personView(organisation, leader.leader.id) : null,
      decidedBy: decidedBy === null ? null : personView(organisation, decidedBy),
      timeline: about.events.map((event) => timelineEntry(organisation, event)),
      // HR advisers got a copy of this one case (HO-10), and the others do not exist for them.
      earlier: earlierCases(
        one,
        about.standing === "hr" ? about.cases.filter(({ stored }) => stored.copiedToHr) : about.cases,
        about.today,
      ),
    },
  };
}

function timelineEntry(organisation: Organisation, event: StoredEvent): TimelineEntry {
  const by = event.actor.kind === "person" ? personView(organisation, event.actor.id).name : null;
  return { type: event.type, at: event.at, by };
}

/** What was approved for the same employee before, newest first. */
function earlierCases(one: LoadedCase, cases: readonly LoadedCase[], today: LocalDate): CaseDetail["earlier"] {
  const found = cases.flatMap((other): CaseDetail["earlier"] => {
    if (other.state.id === one.state.id) return [];
    if (other.kind === "enkeltdag") {
      const { id, from, to, status } = other.state;
      return status === "GODKJENT"
        ? [{ id, kind: "enkeltdag", from, to, status: dayStatusOn(other.state, today), shareTenths: null }]
        : [];
    }
    const { id, acceptance, agreement } = other.state;
    if (acceptance === null) return [];
    const share = shareTenths(homeMinutesOf(agreement.homeDays), agreement.weeklyMinutes);
    return [
      {
        id,
        kind: "fast-avtale",
        from: agreement.start,
        to: agreement.end,
        status: statusOn(other.state, today),
        shareTenths: share,
      },
    ];
  });
  return found.sort((a, b) => (a.from < b.from ? 1 : -1)).slice(0, 10);
}
