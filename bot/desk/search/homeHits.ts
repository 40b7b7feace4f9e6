import { dayStatusOn } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import { statusOn } from "#domain/hjemmekontor/fastAvtale/status.ts";
import { decidesFor } from "#domain/hjemmekontor/vikar/deciders.ts";
import { type Findable, fitting } from "../../search/match.ts";
import { loadedCase } from "../caseState.ts";
import { unitName } from "../commonView.ts";
import { substitutesNow } from "../hjemmekontor/substitutes.ts";
import type { Finder, Search } from "./asked.ts";

/** So many cases are looked through, the newest: all that a leader of fifty people has had in some years. */
const lookedThrough = 400;

/** One's own home office, and that of those for whom one decides: the same people as in the lists of the tab (HO-05). */
export const homeHits: Finder = async (search) => {
  const { context, who, organisation, person, texts, words, limit } = search;
  const reads = context.store.read;
  const decided = decidesFor(organisation, await substitutesNow(context, reads), who.personId);
  const employeeIds = [...new Set([who.personId, ...decided])];
  const found = await reads.listCases({ employeeIds, order: "updated-last", limit: lookedThrough });
  const today = context.clock.today();
  const cases = found.map((stored) => {
    const loaded = loadedCase(stored);
    const status = loaded.kind === "fast-avtale" ? statusOn(loaded.state, today) : dayStatusOn(loaded.state, today);
    const own = stored.employeeId === who.personId;
    const name = organisation.people.get(stored.employeeId)?.name ?? "";
    const unit = unitName(organisation, stored.unitId, person.language) ?? "";
    return { stored, own, name, unit, status: texts.status[status], called: words.home[stored.kind] };
  });
  return fitting(search.sought, cases, (one) => findableBy(search, one))
    .slice(0, limit)
    .map(({ stored, own, name, unit, status, called }) => ({
      kind: "hjemmekontor",
      to: { view: own ? "mine" : "godkjenninger", caseId: stored.id },
      called: `${called} ${texts.span(stored.fromDate, stored.toDate)}`,
      about: [own ? words.own : name, unit, status].filter((part) => part !== "").join(" · "),
      due: null,
    }));
};

type Found = {
  readonly stored: {
    readonly fromDate: Parameters<Search["texts"]["dayMonthYear"]>[0];
    readonly toDate: Found["stored"]["fromDate"];
  };
  readonly name: string;
  readonly unit: string;
  readonly status: string;
  readonly called: string;
};

function findableBy({ texts, words }: Search, { stored, name, unit, status, called }: Found): Findable {
  const dates = [stored.fromDate, stored.toDate];
  return {
    names: [name, unit],
    words: [called, words.kind.hjemmekontor, status, ...dates.map(texts.dayMonthYear)],
    numbers: dates.flatMap((date) => [date, date.split("-").toReversed().join("")]),
  };
}
