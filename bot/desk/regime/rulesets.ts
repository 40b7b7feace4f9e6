import type { Rulesets, RulesetView } from "#domain/contract/regimeViews.ts";
import type { CaseId, PersonId, TextId } from "#domain/kernel/ids.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { peopleWith } from "#domain/organisasjon/unitPeople.ts";
import { municipalitiesIn, workplacesOf } from "#domain/organisasjon/workplace.ts";
import { documentationOf } from "#domain/regime/beskjed/documentation.ts";
import { keepsRules } from "#domain/regime/kunngjoering/access.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { regimesOf, standingOn } from "#domain/regime/kunngjoering/published.ts";
import { regimeOn } from "#domain/regime/regimeOn.ts";
import type { StoreReads } from "../../store/types.ts";
import { personView } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { type LoadedNotice, loadNotices } from "./beskjed/loadNotices.ts";
import { type LoadedRuleset, loadRulesets } from "./loadRulesets.ts";

/**
 * The rule sets of the house, newest first. Everybody who works there may see when and where which holds; what was withdrawn, why something was
 * changed and who gets a copy is for the administrator.
 */
export async function listRulesets(context: DeskContext, who: Who): Promise<Outcome<Rulesets, Rulesets>> {
  if (!isKnown(context, who)) return notFound;
  return done(await rulesetsFor(context, context.store.read, who));
}

export async function rulesetsFor(context: DeskContext, reads: StoreReads, who: Who): Promise<Rulesets> {
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const keeps = keepsRules(organisation, who.personId);
  const loaded = await loadRulesets(reads);
  const notices = keeps ? await loadNotices(reads) : [];
  const regimes = [...context.regimes, ...regimesOf(loaded.map(({ ruleset }) => ruleset))];
  const places = workplacesOf(organisation, who.personId);
  const items = await Promise.all(
    loaded
      .filter(({ ruleset }) => keeps || ruleset.status !== "TRUKKET")
      .toReversed()
      .map((one) => viewOf(reads, one, { organisation, today, keeps, places, notices })),
  );
  return {
    today,
    workplaces: places.map((place) => ({ place, decides: regimeOn(regimes, today, place.municipality.number)?.kind ?? null })),
    items,
    form: keeps ? formOf(organisation, loaded) : null,
  };
}

type Seen = {
  readonly organisation: Organisation;
  readonly today: Rulesets["today"];
  readonly keeps: boolean;
  /** LI-04: what staff were told, for whoever keeps the rules. */
  readonly notices: readonly LoadedNotice[];
  readonly places: ReturnType<typeof workplacesOf>;
};

async function viewOf(reads: StoreReads, { version, ruleset }: LoadedRuleset, seen: Seen): Promise<RulesetView> {
  const { organisation, today, keeps, places, notices } = seen;
  const { id, kind, name, sourceUrl, from, to } = ruleset;
  const municipality = municipalitiesIn(organisation).find(({ number }) => number === ruleset.municipality) ?? null;
  return {
    ...{ id, version, kind, municipality, name, sourceUrl, from, to },
    standing: standingOn(ruleset, today),
    concernsMe: kind === "PANDEMI" || places.some((place) => place.municipality.number === ruleset.municipality),
    kept: keeps ? await keptOf(reads, ruleset, organisation, notices) : null,
  };
}

async function keptOf(
  reads: StoreReads,
  ruleset: Ruleset,
  organisation: Organisation,
  notices: readonly LoadedNotice[],
): Promise<RulesetView["kept"]> {
  const ids: readonly TextId[] = ruleset.changes.map(({ reason }) => reason.textId);
  const words = ids.length === 0 ? new Map<TextId, string>() : await reads.texts(ruleset.id, ids);
  return {
    publishedBy: personView(organisation, ruleset.publishedBy),
    publishedOn: ruleset.publishedOn,
    changes: ruleset.changes.map(({ by, on, reason, before }) => ({
      by: personView(organisation, by),
      on,
      reason: words.get(reason.textId) ?? "",
      before: { from: before.from, to: before.to ?? null },
    })),
    copyTo: ruleset.copyTo.map((personId) => personView(organisation, personId)),
    documentation: documentationOf(notices.find(({ notice }) => notice.rulesetId === ruleset.id)?.notice).kind,
  };
}

function formOf(organisation: Organisation, loaded: readonly LoadedRuleset[]): Rulesets["form"] {
  const representatives = peopleWith(organisation, "tillitsvalgt");
  const last = loaded.toSorted((a, b) => (a.ruleset.id < b.ruleset.id ? -1 : 1)).at(-1)?.ruleset.copyTo ?? [];
  return {
    municipalities: municipalitiesIn(organisation),
    unionRepresentatives: representatives.map((id) => personView(organisation, id)),
    copyTo: last.filter((id) => organisation.people.get(id)?.active === true).map((id) => personView(organisation, id)),
  };
}

/** A rule set as somebody is told of it, a withdrawn one too; `undefined` where there is none, or they have left. */
export async function rulesetTold(context: DeskContext, id: CaseId, personId: PersonId): Promise<RulesetView | undefined> {
  if (!isKnown(context, { personId })) return undefined;
  const reads = context.store.read;
  const found = (await loadRulesets(reads)).find(({ ruleset }) => ruleset.id === id);
  if (found === undefined) return undefined;
  const organisation = context.directory.organisation();
  const places = workplacesOf(organisation, personId);
  return viewOf(reads, found, { organisation, today: context.clock.today(), keeps: false, places, notices: [] });
}
