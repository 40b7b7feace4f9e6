import { type TeamShare, teamOf, teamShareOn } from "#domain/hjemmekontor/enhetsuke/teamShare.ts";
import type { HomeTaskInput } from "#domain/hjemmekontor/paaminnelser/homeTasks.ts";
import type { HomeTask, HomeTaskKind } from "#domain/hjemmekontor/paaminnelser/model.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";

/** One line of a reminder, as its recipient may see it. */
export type HomeItem = {
  readonly kind: HomeTaskKind;
  readonly on: LocalDate;
  /** The case to open; `null` where there is none, or it is not the recipient's to see. */
  readonly opens: { readonly id: CaseId; readonly version: number } | null;
  /** Whom it is about or with whom it is done; `null` where that is nobody in particular. */
  readonly name: string | null;
  /** How many it stands for. */
  readonly count: number;
  readonly share: TeamShare | null;
};

/**
 * The lines for what is open. Of what waits below somebody they learn with whom it lies and how much it is, and not who has asked for
 * what: that is between employee and nearest leader.
 */
export function homeItemsOf(
  tasks: readonly HomeTask[],
  input: HomeTaskInput & { readonly versions: ReadonlyMap<string, number> },
): readonly HomeItem[] {
  const nameOf = (id: PersonId | null) => (id === null ? null : (input.organisation.people.get(id)?.name ?? null));
  const below = Map.groupBy(
    tasks.filter(({ kind }) => kind === "venter-under"),
    ({ leaderId }) => leaderId,
  );
  const own = tasks.filter(({ kind }) => kind !== "venter-under");
  return [
    ...own.map((task): HomeItem => {
      const { kind, on, caseId, recipient, employeeId, leaderId } = task;
      const version = caseId === null ? undefined : input.versions.get(caseId);
      return {
        ...{ kind, on, count: 1 },
        opens: caseId === null || version === undefined ? null : { id: caseId, version },
        name: nameOf(recipient === employeeId ? leaderId : employeeId),
        share: kind === "turnus" && leaderId !== null ? shareOf(leaderId, input) : null,
      };
    }),
    ...[...below].map(([leaderId, waiting]): HomeItem => {
      const on = waiting.map((task) => task.on).reduce((first, one) => (one < first ? one : first));
      return { kind: "venter-under", on, opens: null, name: nameOf(leaderId), count: waiting.length, share: null };
    }),
  ];
}

function shareOf(leaderId: PersonId, { organisation, agreements, today }: HomeTaskInput): TeamShare {
  return teamShareOn(teamOf(organisation, leaderId), agreements, today);
}
