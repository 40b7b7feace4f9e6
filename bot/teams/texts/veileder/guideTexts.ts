import type { GuideAct } from "#domain/veileder/model.ts";

/** What the chat says of the guide, beside the guide's own words. */
export type GuideTexts = {
  /** A line of the help card. */
  readonly help: string;
  readonly ask: { readonly title: string; readonly text: string; readonly examples: readonly string[] };
  readonly acts: Readonly<Record<GuideAct, string>>;
};
