import { type SearchPage, searchPages } from "#domain/contract/search.ts";
import type { Me } from "#domain/contract/views.ts";
import { fitting } from "../../search/match.ts";
import { readMe } from "../lists.ts";
import type { Finder } from "./asked.ts";

/** Pages that some have and others do not; all others are everybody's. */
const hasPage: Partial<Readonly<Record<SearchPage, (me: Me) => boolean>>> = {
  godkjenninger: (me) => me.decidesHomeOffice,
  uke: (me) => me.hasWeek,
  aarshjul: (me) => me.hasYear,
  oppbevaring: (me) => me.keepsRecords,
  statistikk: (me) => me.seesStatistics || me.seesHomeOverview,
  regelsett: (me) => me.hasRulesets,
  drift: (me) => me.operations !== null,
};

/** Pages of the tab, of those that this person is shown. */
export const pageHits: Finder = async ({ context, who, sought, words, limit }) => {
  const found = fitting(sought, searchPages, (page) => ({ words: [words.page[page].title, words.page[page].also] }));
  // Whose pages there are is asked for only where there is one to show.
  const me = found.length === 0 ? undefined : await readMe(context, who);
  if (me?.kind !== "done") return [];
  return found
    .filter((page) => hasPage[page]?.(me.value) ?? true)
    .slice(0, limit)
    .map((page) => ({ kind: "side", to: { view: page, caseId: null }, called: words.page[page].title, about: null, due: null }));
};
