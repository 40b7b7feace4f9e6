/**
 * What the doctor found: `well`, `amiss` (the product does not work, or not safely, as it is), `doubtful` (it works, and somebody
 * should look), `unseen` (it could not be looked at from here, or not before something else is mended).
 */
export type Level = "well" | "amiss" | "doubtful" | "unseen";

/** One thing that was looked at. Nothing in it is a secret, and nothing quotes what a machine elsewhere answered. */
export type Finding = {
  /** What was looked at, in a word or two. */
  readonly about: string;
  readonly level: Level;
  /** How it is, in a sentence. */
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string | undefined;
};

/** Looks at one thing and changes nothing. It may throw: then it is said that it could not be looked at. */
export type Check = { readonly about: string; readonly look: (signal: AbortSignal) => Promise<readonly Finding[]> };

export const well = (about: string, says: string): Finding => ({ about, level: "well", says });
export const amiss = (about: string, says: string, todo?: string): Finding => ({ about, level: "amiss", says, todo });
export const doubtful = (about: string, says: string, todo?: string): Finding => ({ about, level: "doubtful", says, todo });
export const unseen = (about: string, says: string): Finding => ({ about, level: "unseen", says });
