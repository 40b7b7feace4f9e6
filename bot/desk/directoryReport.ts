import type { DirectoryReport, DriftExample, DriftGroup } from "#domain/contract/directory.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type Drift, driftKinds, driftOf } from "#domain/organisasjon/drift.ts";
import type { Language, Organisation } from "#domain/organisasjon/model.ts";
import { isActive } from "#domain/organisasjon/unitPeople.ts";
import { unitName } from "./commonView.ts";
import type { DeskContext, Who } from "./context.ts";
import { done, notFound, type Outcome } from "./outcome.ts";
import { isAdministrator } from "./troubles.ts";

/** Enough to see what kind of people it is; who all are is looked up in the directory, which is where it is put right. */
const shownOfEach = 20;

/** `GET /api/directory`: for administrators. It tells of the directory alone, and keeps nobody from anything. */
export async function readDirectory(context: DeskContext, who: Who): Promise<Outcome<DirectoryReport>> {
  if (!isAdministrator(context, who)) return notFound;
  const organisation = context.directory.organisation();
  const language = organisation.people.get(who.personId)?.language ?? "nb";
  const state = context.directory.state?.();
  // Graph's reading knows why something is open; of a file the organisation shows all there is.
  const found = state?.source === "graph" ? state.drift : driftOf(organisation);
  return done({
    source: state?.source ?? "fixed",
    people: [...organisation.people.values()].filter(({ active }) => active).length,
    units: organisation.units.size,
    readAt: state?.readAt ?? null,
    trouble: state?.trouble ?? null,
    held: state?.held ?? null,
    drift: groupsOf([...found, ...namedAndGone(context, organisation)], organisation, language),
  });
}

/** Whom the employer's settings give a task, and who does not work here any more. */
function namedAndGone(context: DeskContext, organisation: Organisation): readonly Drift[] {
  const { varslingsmottak, workEnvironmentCommittee, boardChairId } = context.reports();
  const named = [...varslingsmottak, ...workEnvironmentCommittee, boardChairId, context.homeContact?.() ?? null];
  return [...new Set(named.filter((id) => id !== null))]
    .filter((id) => !isActive(organisation, id))
    .map((id) => ({ kind: "person-named-in-settings-gone", whom: { of: "person", id } }));
}

function groupsOf(drift: readonly Drift[], organisation: Organisation, language: Language): readonly DriftGroup[] {
  const byKind = Map.groupBy(drift, ({ kind }) => kind);
  return driftKinds.flatMap((kind): readonly DriftGroup[] => {
    const all = byKind.get(kind) ?? [];
    const examples = all.slice(0, shownOfEach).map((one) => exampleOf(one, organisation, language));
    return all.length === 0 ? [] : [{ kind, count: all.length, examples }];
  });
}

function exampleOf({ whom, says: given }: Drift, organisation: Organisation, language: Language): DriftExample {
  const says = given ?? null;
  if (whom.of === "unit") {
    return { id: whom.id, name: unitName(organisation, whom.id, language) ?? "", unitName: null, says };
  }
  const person = whom.of === "person" ? organisation.people.get(whom.id as PersonId) : undefined;
  return { id: whom.id, name: person?.name ?? "", unitName: unitName(organisation, person?.unitId, language), says };
}
