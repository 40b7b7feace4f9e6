import { hitsShown, type SearchAnswer, type SearchKind, type SearchRequest, searchKinds } from "#domain/contract/search.ts";
import { cleanText } from "#domain/kernel/text.ts";
import { textsFor } from "#domain/texts/index.ts";
import { soekWords } from "#domain/texts/soek/index.ts";
import { soughtIn } from "../../search/match.ts";
import type { DeskContext, Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import type { Finder, Search } from "./asked.ts";
import { measureHits, unitHits } from "./cycleHits.ts";
import { answerHits, ruleHits } from "./guideHits.ts";
import { homeHits } from "./homeHits.ts";
import { pageHits } from "./pageHits.ts";
import { caseHits, reportHits } from "./reportHits.ts";

const finders: Readonly<Record<SearchKind, Finder>> = {
  hjemmekontor: homeHits,
  melding: reportHits,
  sak: caseHits,
  enhet: unitHits,
  tiltak: measureHits,
  svar: answerHits,
  regel: ruleHits,
  side: pageHits,
};

/**
 * `POST /api/search`: everything that somebody may see and that fits. There is no index of it: each kind is read as its own page reads it, for
 * this person, and looked through here. Nothing of a report or a case is opened, so that looking for one is not reading it. What was sought is
 * neither kept nor logged.
 */
export async function search(
  context: DeskContext,
  who: Who,
  { words, kind }: SearchRequest,
): Promise<Outcome<SearchAnswer, never>> {
  const organisation = context.directory.organisation();
  const person = organisation.people.get(who.personId);
  if (person?.active !== true) return notFound;
  const typed = cleanText(words).text.trim();
  const sought = soughtIn(typed);
  if (sought === undefined) return done({ groups: [] });
  const shown = kind === null ? hitsShown.first : hitsShown.all;
  const asked: Search = {
    ...{ context, who, person, organisation, sought, typed },
    texts: textsFor(person.language).on(context.clock.today()),
    words: soekWords[person.language],
    limit: shown + 1,
  };
  const groups = await Promise.all(
    searchKinds
      .filter((one) => kind === null || one === kind)
      .map(async (one) => {
        const hits = await finders[one](asked);
        return { kind: one, hits: hits.slice(0, shown), more: hits.length > shown };
      }),
  );
  return done({ groups: groups.filter(({ hits }) => hits.length > 0) });
}
