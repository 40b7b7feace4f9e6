import type { FileRefusal, FormRefusal, LooksLike } from "#domain/vedlegg/refusal.ts";
import type { AnonymousKind } from "../form/questions.ts";

/** What one of the ways of saying ifra tells to whom. */
export type WayWords = {
  readonly name: string;
  readonly microsoft: string;
  readonly employer: string;
  readonly handler: string;
};

/** A wording for each code, given the facts of its own code. */
type Said<Data extends { readonly code: string }> = {
  readonly [Code in Data["code"]]: (data: Extract<Data, { readonly code: Code }>) => string;
};

/** What the anonymous page says in one language, beside the domain's own words. */
export type PostboksTexts = {
  readonly name: string;
  readonly languageName: string;
  readonly frame: {
    readonly skip: string;
    readonly otherLanguages: string;
    readonly foot: string;
    readonly toStart: string;
    readonly danger: string;
  };
  readonly start: {
    readonly title: string;
    readonly lead: string;
    readonly begin: string;
    readonly haveCode: string;
    readonly nobody: { readonly title: string; readonly points: readonly string[] };
    readonly yourself: { readonly title: string; readonly points: readonly string[] };
    readonly ways: {
      readonly title: string;
      readonly here: WayWords;
      readonly teams: WayWords;
      readonly talking: WayWords;
      readonly microsoft: string;
      readonly employer: string;
      readonly handler: string;
    };
    readonly advice: { readonly title: string; readonly contacts: string };
  };
  readonly kinds: {
    readonly title: string;
    readonly lead: string;
    readonly legend: string;
    /** As people would say it: the domain's own word stands under it. */
    readonly kind: Readonly<Record<AnonymousKind, { readonly label: string; readonly help: string }>>;
    readonly next: string;
    readonly choose: string;
    readonly named: {
      readonly title: string;
      readonly klage: string;
      readonly open: readonly string[];
      readonly soeknad: string;
    };
  };
  readonly elsewhere: { readonly title: string; readonly text: string; readonly link: string; readonly noLink: string };
  readonly form: {
    readonly title: Readonly<Record<AnonymousKind, string>>;
    readonly nothingSent: string;
    readonly identify: string;
    readonly spelling: string;
    readonly optional: string;
    /** Beside the domain's own help, where the form asks otherwise than in Teams. */
    readonly help: Readonly<Record<"whom" | "unit" | "when", string>>;
    readonly student: { readonly label: string; readonly no: string };
    readonly ownSituation: string;
    readonly routine: string;
    readonly noUnit: string;
    readonly unitPick: string;
    readonly unitUnknown: string;
    readonly next: string;
  };
  readonly review: {
    readonly title: string;
    readonly lead: string;
    readonly notAnswered: string;
    readonly yes: string;
    readonly change: string;
    readonly readers: string;
    readonly nobody: string;
    /** VA-03: how to keep it away from somebody whom the page shows as a reader. */
    readonly notThem: string;
    readonly told: string;
    readonly toldPoints: readonly string[];
    readonly files: string;
    readonly filesHelp: (most: number, each: number, all: number) => string;
    readonly filesLost: string;
    readonly send: string;
    readonly once: string;
  };
  readonly sent: {
    readonly title: string;
    readonly received: (number: string, date: string) => string;
    readonly code: string;
    readonly keep: readonly string[];
    readonly kept: string;
    readonly keptHelp: string;
    readonly next: string;
    readonly notTicked: string;
    readonly otherContent: string;
    readonly already: { readonly title: string; readonly text: string };
  };
  readonly kept: {
    readonly title: string;
    readonly lead: string;
    readonly next: string;
    readonly open: string;
    readonly proof: string;
    readonly leave: string;
  };
  readonly proof: {
    readonly title: string;
    readonly lead: string;
    readonly number: string;
    readonly date: string;
    readonly kind: string;
    readonly hash: string;
    readonly files: string;
    readonly hashHelp: string;
    readonly print: string;
    readonly back: string;
  };
  readonly enter: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly help: string;
    readonly open: string;
    readonly wrong: string;
    readonly unsent: string;
  };
  readonly inbox: {
    readonly title: (number: string) => string;
    readonly kind: string;
    readonly calledAs: string;
    readonly status: string;
    readonly sentOn: string;
    readonly readers: string;
    readonly nobody: string;
    readonly deadlines: { readonly title: string; readonly none: string; readonly overdue: string };
    readonly messages: { readonly title: string; readonly none: string; readonly you: string; readonly them: string };
    readonly withFiles: (count: number) => string;
    readonly closed: (date: string) => string;
    readonly reclassified: (from: string, to: string, date: string) => string;
    readonly files: { readonly title: string; readonly download: string };
    readonly sent: { readonly title: string };
    readonly write: {
      readonly title: string;
      readonly text: string;
      readonly help: string;
      readonly files: string;
      readonly send: string;
      readonly done: string;
      readonly empty: string;
    };
    readonly withdraw: {
      readonly title: string;
      readonly help: string;
      readonly reason: string;
      readonly act: string;
      readonly done: string;
    };
    readonly reopen: {
      readonly title: string;
      readonly help: string;
      readonly text: string;
      readonly act: string;
      readonly done: string;
    };
    readonly object: {
      readonly title: string;
      readonly help: string;
      readonly who: string;
      readonly reason: string;
      readonly act: string;
      readonly done: string;
      readonly choose: string;
    };
    readonly afterwards: { readonly title: string; readonly text: string; readonly act: string };
    readonly stale: string;
    readonly again: string;
    readonly proof: string;
    readonly leave: string;
  };
  readonly trouble: {
    readonly summary: (count: number) => string;
    readonly error: string;
    readonly unknownPage: { readonly title: string; readonly text: string };
    readonly onlyByForm: { readonly title: string; readonly text: string };
    readonly otherSite: { readonly title: string; readonly text: string };
    readonly fault: { readonly title: string; readonly text: string; readonly again: string };
    readonly form: Said<FormRefusal>;
    readonly file: Said<FileRefusal>;
    readonly looksLike: Readonly<Record<LooksLike, string>>;
    readonly noFile: { readonly title: string; readonly text: string };
    readonly filesAgain: string;
  };
};

/** A size as people read it: «5 MB», «2,5 MB». */
export function megabytes(bytes: number, decimal: "," | "."): string {
  return `${String(Math.round((bytes / (1024 * 1024)) * 10) / 10).replace(".", decimal)} MB`;
}
