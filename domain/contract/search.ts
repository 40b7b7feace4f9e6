import { z } from "zod";
import type { LocalDate } from "../kernel/localDate.ts";

/** What is searched, in the order in which it is shown. */
export const searchKinds = ["hjemmekontor", "melding", "sak", "enhet", "tiltak", "svar", "regel", "side"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Pages that can be found by name. */
export const searchPages = [
  ...(["godkjenninger", "uke", "aarshjul", "ifra", "saker", "mine", "spoer", "regler"] as const),
  ...(["oppbevaring", "statistikk", "regelsett", "drift", "varsler"] as const),
] as const;
export type SearchPage = (typeof searchPages)[number];

/** Where a hit leads: a page of the tab, and what is open on it. */
export type SearchPlace = { readonly view: SearchPage; readonly caseId: string | null };

/** One thing that was found. Everything in it may be seen by whoever asked, on the page that it leads to. */
export type SearchHit = {
  readonly kind: SearchKind;
  readonly to: SearchPlace;
  /** A number or a kind: nobody's name, and no word that anybody wrote. All that a card in the chat shows, with the date. */
  readonly called: string;
  /** Whose, where and how it stands: for the tab alone. */
  readonly about: string | null;
  readonly due: LocalDate | null;
};

/** `more`: there is more than is shown. How much more is not counted. */
export type SearchGroup = { readonly kind: SearchKind; readonly hits: readonly SearchHit[]; readonly more: boolean };
export type SearchAnswer = { readonly groups: readonly SearchGroup[] };

/** As long as anybody would search for; what is pasted beyond it is refused. */
const longest = 100;

/** So many of a kind at first, and so many where one kind is asked for. */
export const hitsShown = { first: 5, all: 50 } as const;

/** Body of `POST /api/search`: in the body, so that no log of addresses has it. `kind`: more of this one alone. */
export const searchRequest = z.strictObject({
  words: z.string().max(longest),
  kind: z.enum(searchKinds).nullable(),
});
export type SearchRequest = z.infer<typeof searchRequest>;
