import type { CaseDetail, InPlaceOf, PersonView, TimelineEntry } from "#domain/contract/views.ts";
import { dayStatusOn } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import type { Standing } from "#domain/hjemmekontor/fastAvtale/access.ts";
import { homeMinutesOf, shareTenths } from "#domain/hjemmekontor/fastAvtale/share.ts";
import { statusOn } from "#domain/hjemmekontor/fastAvtale/status.ts";
import { type Decider, deciderAs, decidersOf, type Substitutes } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { Rerouted } from "#domain/hjemmekontor/vikar/route.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Language, Organisation } from "#domain/organisasjon/model.ts";
import { property } from "../property.ts";
import type { StoredEvent } from "../store/caseTypes.ts";
import type { LoadedCase } from "./caseState.ts";

/** What a list line says of any kind of case. */
export type CommonSummary = Pick<CaseDetail, "id" | "employee" | "unitName" | "inPlaceOf">;

/** What a detail says of any kind of case, beside its summary. */
export type CommonDetail = {
  readonly summary: CommonSummary;
  readonly detail: Pick<
    CaseDetail,
    "standing" | "leader" | "decides" | "missing" | "decidedBy" | "decidedFor" | "timeline" | "earlier"
  >;
};

/** A person as others see them. Somebody the directory no longer knows keeps the id's place with an empty name. */
export function personView(organisation: Organisation, id: PersonId): PersonView {
  const person = organisation.people.get(id);
  return { id, name: person?.name ?? "", title: person?.title ?? null };
}

export function unitName(organisation: Organisation, id: UnitId | undefined, language: Language): string | null {
  return id === undefined ? null : (organisation.units.get(id)?.name[language] ?? null);
}

export function commonSummary(
  organisation: Organisation,
  one: LoadedCase,
  viewer: { readonly id: PersonId; readonly language: Language; readonly substitutes: Substitutes },
): CommonSummary {
  const { employeeId } = one.state;
  const as = deciderAs(organisation, viewer.substitutes, employeeId, viewer.id);
  return {
    id: one.state.id,
    employee: personView(organisation, one.state.employeeId),
    unitName: unitName(organisation, one.state.unitId, viewer.language) ?? "",
    inPlaceOf: as === undefined ? null : placeOf(organisation, viewer.substitutes, as),
  };
}

/** In whose place somebody decides, and as what; `null` for the nearest leader. */
function placeOf(organisation: Organisation, substitutes: Substitutes, { id, onBehalfOf }: Decider): InPlaceOf | null {
  if (onBehalfOf === null) return null;
  const as = substitutes.get(onBehalfOf) === id ? "substitute" : "leader-above";
  return { person: personView(organisation, onBehalfOf), as };
}

export function commonDetail(
  organisation: Organisation,
  one: LoadedCase,
  about: {
    readonly viewer: Parameters<typeof commonSummary>[2];
    readonly missing: CaseDetail["missing"];
    readonly standing: Standing;
    readonly events: readonly StoredEvent[];
    readonly cases: readonly LoadedCase[];
    readonly today: LocalDate;
  },
): CommonDetail {
  const found = decidersOf(organisation, about.viewer.substitutes, one.state.employeeId);
  const { decidedBy, decidedFor } = one.state;
  const acting = found.kind === "some" ? found.acting : null;
  return {
    summary: commonSummary(organisation, one, about.viewer),
    detail: {
      standing: about.standing,
      leader: found.kind === "some" ? personView(organisation, found.deciders[0].id) : null,
      decides:
        acting === null
          ? null
          : {
              person: personView(organisation, acting.id),
              inPlaceOf: placeOf(organisation, about.viewer.substitutes, acting),
            },
      missing: about.missing,
      decidedBy: decidedBy === null ? null : personView(organisation, decidedBy),
      decidedFor: decidedFor === null ? null : personView(organisation, decidedFor),
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
  const nameOf = (id: unknown) => (typeof id === "string" ? personView(organisation, id as PersonId).name : null);
  const by = event.actor.kind === "person" ? nameOf(event.actor.id) : null;
  const inPlaceOf = nameOf(property(event.data, "onBehalfOf"));
  const moved = event.type === "Rerouted" ? (event.data as Rerouted) : undefined;
  return {
    ...{ type: event.type, at: event.at, by },
    ...(inPlaceOf === null ? {} : { inPlaceOf }),
    ...(moved === undefined ? {} : { moved: { from: nameOf(moved.from), to: nameOf(moved.route.to), why: moved.why } }),
  };
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
