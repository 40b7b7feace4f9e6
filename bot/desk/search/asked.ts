import type { SearchHit } from "#domain/contract/search.ts";
import type { Organisation, Person } from "#domain/organisasjon/model.ts";
import type { Texts } from "#domain/texts/make.ts";
import type { SoekWords } from "#domain/texts/soek/words.ts";
import type { Sought } from "../../search/match.ts";
import type { DeskContext, Who } from "../context.ts";

/** One search: what is looked for, by whom, in which words it is answered. */
export type Search = {
  readonly context: DeskContext;
  readonly who: Who;
  readonly person: Person;
  readonly organisation: Organisation;
  readonly sought: Sought;
  /** The same as it was typed, for the guide, which reads sentences. */
  readonly typed: string;
  readonly texts: Texts;
  readonly words: SoekWords;
  /** One more than is shown, so that one knows whether there is more. */
  readonly limit: number;
};

/** Finds things of one kind, the best first. Each goes through the access of the page that its hits lead to. */
export type Finder = (search: Search) => Promise<readonly SearchHit[]>;
