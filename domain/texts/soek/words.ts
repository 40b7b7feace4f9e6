import type { SearchKind, SearchPage } from "../../contract/search.ts";
import type { CaseKindName } from "./kindName.ts";

type Said<Code extends string> = Readonly<Record<Code, string>>;

/** A page as it is called, and what else people call what is on it. */
type PageWords = { readonly title: string; readonly also: string };

/** What is said where people search, and what they find things by. */
export type SoekWords = {
  readonly title: string;
  readonly open: string;
  readonly field: string;
  readonly hint: string;
  readonly none: string;
  readonly noneHow: string;
  /** Said aloud: how many are shown, and whether there is more. */
  readonly found: (count: number, more: boolean) => string;
  readonly more: (kind: string) => string;
  readonly due: (date: string) => string;
  readonly keys: string;
  readonly close: string;
  readonly kind: Said<SearchKind>;
  readonly home: Said<CaseKindName>;
  /** Before the name of one's own. */
  readonly own: string;
  readonly page: Readonly<Record<SearchPage, PageWords>>;
  readonly chat: {
    readonly title: string;
    readonly how: string;
    readonly help: string;
    readonly openTab: string;
    /** How to come to what the card has no button for. */
    readonly inTab: string;
    readonly more: string;
  };
};
