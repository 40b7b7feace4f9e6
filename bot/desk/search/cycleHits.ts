import { sightOf, standingsTo } from "#domain/oppfolging/enhet/access.ts";
import { standingMeasures } from "#domain/oppfolging/enhet/decideMeasure.ts";
import type { Measure } from "#domain/oppfolging/enhet/model.ts";
import { unitSummary } from "#domain/oppfolging/enhet/summary.ts";
import { seesCycle } from "#domain/oppfolging/syklus/access.ts";
import { fitting } from "../../search/match.ts";
import { personView, unitName } from "../commonView.ts";
import { asCycle, asProcess, type LoadedCycle, type LoadedProcess } from "../oppfolging/cycleCase.ts";
import type { Finder, Search } from "./asked.ts";

/** So many units' measures are opened, one's own first: a leader has a few, a safety representative some more. */
const unitsOpened = 12;
/** So many other units are looked at for measures that one is responsible for. */
const othersLookedAt = 30;

/** Units in the newest cycle by name, where this person has a part in them. */
export const unitHits: Finder = async (search) => {
  const { context, who, organisation, person, sought, texts, limit } = search;
  const newest = await newestCycle(search);
  if (newest === undefined) return [];
  const today = context.clock.today();
  const named = [...organisation.units.keys()].map((id) => ({ id, name: unitName(organisation, id, person.language) ?? "" }));
  const found = fitting(sought, named, ({ name }) => ({ names: [name] }))
    .filter(({ id }) => standingsTo(organisation, who.personId, id, undefined).length > 0)
    .slice(0, limit);
  const processes = await Promise.all(found.map(({ id }) => context.store.read.processIn(newest.cycle.id, id)));
  return processes.flatMap((stored, index) => {
    if (stored === undefined) return [];
    const { status, plan, evaluation } = unitSummary(asProcess(stored).process, newest.cycle, organisation, today);
    const next = [plan, evaluation].find(({ doneOn }) => doneOn === null);
    return {
      kind: "enhet",
      to: { view: "aarshjul", caseId: stored.id },
      called: found[index]?.name ?? "",
      about: texts.oppfolging.unitStatus[status],
      due: status === "bortfalt" ? null : (next?.due ?? null),
    };
  });
};

/**
 * Measures by their words: of the units whose plan this person sees whole, and those that they are responsible for elsewhere. What is opened
 * for it is what their page of the unit shows; it is looked through here and kept nowhere.
 */
export const measureHits: Finder = async (search) => {
  const { context, organisation, sought, texts, words, limit } = search;
  const newest = await newestCycle(search);
  if (newest === undefined) return [];
  const seen = await seenMeasures(search, newest);
  const opened = await Promise.all(
    seen.map(async ({ loaded, measures }) => {
      const ids = measures.map(({ content }) => content.text.textId);
      const said = await context.store.read.texts(loaded.process.id, ids);
      return measures.map((measure) => ({ loaded, measure, said: said.get(measure.content.text.textId) ?? "" }));
    }),
  );
  return fitting(sought, opened.flat(), ({ measure, said }) => ({
    names: [personView(organisation, measure.content.ownerId).name],
    words: [said, words.kind.tiltak, texts.oppfolging.progress[measure.progress]],
  }))
    .slice(0, limit)
    .map(({ loaded, measure, said }) => ({
      kind: "tiltak",
      to: { view: "aarshjul", caseId: loaded.process.id },
      called: words.kind.tiltak,
      about: said,
      due: measure.progress === "gjennomfoert" ? null : measure.content.due,
    }));
};

type Seen = { readonly loaded: LoadedProcess; readonly measures: readonly Measure[] };

async function seenMeasures({ context, who, organisation }: Search, { cycle }: LoadedCycle): Promise<readonly Seen[]> {
  const reads = context.store.read;
  const whole = [...organisation.units.keys()]
    .filter((id) => sightOf(standingsTo(organisation, who.personId, id, undefined)) === "whole")
    .slice(0, unitsOpened);
  const stored = (await Promise.all(whole.map((id) => reads.processIn(cycle.id, id)))).filter((one) => one !== undefined);
  const own = stored.map(asProcess).map((loaded) => ({ loaded, measures: standingMeasures(loaded.process) }));
  const known = new Set(stored.map(({ id }) => id));
  const others = (await reads.processesNaming(cycle.id, who.personId, othersLookedAt))
    .filter(({ id }) => !known.has(id))
    .map(asProcess)
    .map((loaded) => ({
      loaded,
      measures: standingMeasures(loaded.process).filter(({ content }) => content.ownerId === who.personId),
    }));
  return [...own, ...others].filter(({ measures }) => measures.length > 0);
}

async function newestCycle({ context, who, organisation }: Search): Promise<LoadedCycle | undefined> {
  if (!seesCycle(organisation, who.personId)) return undefined;
  const [newest] = await context.store.read.cycles();
  return newest === undefined ? undefined : asCycle(newest);
}
