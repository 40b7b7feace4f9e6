import type { Language } from "#domain/organisasjon/model.ts";

/** Words that are fetched when they are needed, in the one language that is read. */
export type ByLanguage<Words> = {
  /** Fetches them; at once where they are there already. */
  readonly load: (language: Language) => Promise<Words>;
  /** The words. While they are on their way, the part of the page that asks waits as it waits for its code (`Suspense`). */
  readonly read: (language: Language) => Words;
};

/** Nobody reads three languages at once: each comes by itself, beside the code of the page that says it. */
export function byLanguage<Words>(loaders: Readonly<Record<Language, () => Promise<Words>>>): ByLanguage<Words> {
  const known = new Map<Language, Words>();
  const asked = new Map<Language, Promise<Words>>();
  const failed = new Map<Language, unknown>();
  const load = (language: Language): Promise<Words> => {
    const under = asked.get(language);
    if (under !== undefined) return under;
    failed.delete(language);
    const loading = loaders[language]();
    asked.set(language, loading);
    loading.then(
      (words) => known.set(language, words),
      (error: unknown) => {
        // What could not be fetched is fetched anew when it is asked for again.
        asked.delete(language);
        failed.set(language, error);
      },
    );
    return loading;
  };
  const read = (language: Language): Words => {
    const words = known.get(language);
    if (words !== undefined) return words;
    if (failed.has(language)) throw failed.get(language);
    throw load(language);
  };
  return { load, read };
}
