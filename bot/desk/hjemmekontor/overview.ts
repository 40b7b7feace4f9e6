import { setImmediate } from "node:timers/promises";
import type { HomeOverviewView } from "#domain/contract/homeOverview.ts";
import type { FastAvtale, Status } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { seesHomeOverview } from "#domain/hjemmekontor/oversikt/access.ts";
import type { HomeOverview } from "#domain/hjemmekontor/oversikt/model.ts";
import { homeOverview } from "#domain/hjemmekontor/oversikt/overview.ts";
import { addDays, type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { regimeOn } from "#domain/regime/regimeOn.ts";
import { homeOverviewCsv } from "../../documents/homeOverviewCsv.ts";
import type { Store } from "../../store/types.ts";
import { loadedCase } from "../caseState.ts";
import { unitName } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { settingsOf } from "../facts.ts";
import type { MadeFile } from "../oppfolging/documents.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { peopleInParts } from "./inParts.ts";

/** So many are looked at between two moments at which others are answered. */
const peopleAtOnce = 400;
/** More of their agreements in little more than a year than there are. */
const agreementsAtOnce = 50_000;
/** What ended earlier was not decided within the year before, and nothing that runs goes on from it. */
const lookedBackDays = 400;
const statuses: readonly Status[] = ["GODKJENT", "AKSEPTERT", "OPPSAGT", "AVSLAATT", "AVTAKKET", "TRUKKET"];

/** Home office in figures, for the sjef; not there for anybody else. No case is opened for it, and no text of any. */
export async function readHomeOverview(context: DeskContext, who: Who): Promise<Outcome<HomeOverviewView, never>> {
  if (!maySee(context, who)) return notFound;
  return done(viewOf(context, await countedOnce(context), languageOf(context, who)));
}

/** The same as a file, in the reader's language. */
export async function readHomeOverviewFile(context: DeskContext, who: Who): Promise<Outcome<MadeFile, never>> {
  if (!maySee(context, who)) return notFound;
  const language = languageOf(context, who);
  const text = homeOverviewCsv(viewOf(context, await countedOnce(context), language), language);
  return done({ name: "hjemmekontor.csv", type: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) });
}

function maySee(context: DeskContext, who: Who): boolean {
  return isKnown(context, who) && seesHomeOverview(context.directory.organisation(), who.personId);
}

function languageOf(context: DeskContext, { personId }: Who): Language {
  return context.directory.organisation().people.get(personId)?.language ?? "nb";
}

/** Whoever asks while it is being counted waits for that. */
const underWay = new WeakMap<Store, Promise<HomeOverview>>();

function countedOnce(context: DeskContext): Promise<HomeOverview> {
  const running = underWay.get(context.store);
  if (running !== undefined) return running;
  const counted = count(context).finally(() => underWay.delete(context.store));
  underWay.set(context.store, counted);
  return counted;
}

async function count(context: DeskContext): Promise<HomeOverview> {
  const organisation = context.directory.organisation();
  const on = firstOfMonth(context.clock.today());
  const agreements: FastAvtale[] = [];
  const wanted = { statuses, kinds: ["fast-avtale"], lastsTo: addDays(on, -lookedBackDays), order: "submitted-first" } as const;
  for (const employeeIds of peopleInParts(organisation, peopleAtOnce)) {
    const stored = await context.store.read.listCases({ ...wanted, employeeIds, limit: agreementsAtOnce });
    agreements.push(...stored.map(loadedCase).flatMap((one) => (one.kind === "fast-avtale" ? [one.state] : [])));
    // The embedded database answers at once: without a pause, nobody else would be answered until the end.
    await setImmediate();
  }
  const settingsOn = (rulesOn: LocalDate) => settingsOf(regimeOn(context.regimes, rulesOn));
  return homeOverview({ agreements, organisation, settingsOn, holidays: await context.holidays.around(on), on });
}

/** As of one day a month: from figures of two days that follow each other, one would read whose agreement began between them. */
function firstOfMonth(today: LocalDate): LocalDate {
  return localDate(`${today.slice(0, 7)}-01`);
}

function viewOf(context: DeskContext, { on, house, faculties }: HomeOverview, language: Language): HomeOverviewView {
  const organisation = context.directory.organisation();
  return {
    on,
    house,
    faculties: faculties.map(({ unitId: facultyId, units, ...figures }) => ({
      name: unitName(organisation, facultyId, language) ?? "",
      ...figures,
      units: units.map(({ unitId, ...own }) => ({
        name: unitId === facultyId ? null : (unitName(organisation, unitId, language) ?? ""),
        ...own,
      })),
    })),
  };
}
