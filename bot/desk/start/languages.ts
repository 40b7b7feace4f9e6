import type { PersonId } from "#domain/kernel/ids.ts";
import type { Language, Organisation } from "#domain/organisasjon/model.ts";
import type { Directory } from "../../directory/directory.ts";
import type { StoreReads } from "../../store/types.ts";

/**
 * The languages that people chose, over those of the directory. They are held in memory, since who words a card, a letter or a document asks for
 * a person at that moment and cannot wait; each server hears of the others' choices.
 */
export type Languages = {
  /** The directory with everybody in the language that they read. */
  readonly directory: Directory;
  /** What the directory itself says; `undefined` for who is not in it. */
  readonly ofDirectory: (personId: PersonId) => Language | undefined;
  readonly learn: (personId: PersonId, language: Language | null) => void;
  /** All of them anew: at the start, and where news may have been lost. */
  readonly reload: () => Promise<void>;
  /** One person's anew: what another server has kept. */
  readonly reloadOne: (personId: PersonId) => Promise<void>;
};

export function chosenLanguages(directory: Directory, reads: StoreReads): Languages {
  let chosen: ReadonlyMap<PersonId, Language> = new Map();
  // A snapshot stays the same object while nothing changes: what follows from it is kept with it.
  let made: { readonly of: Organisation; readonly by: typeof chosen; readonly organisation: Organisation } | undefined;

  function organisation(): Organisation {
    const of = directory.organisation();
    if (chosen.size === 0) return of;
    if (made?.of !== of || made.by !== chosen) made = { of, by: chosen, organisation: speaking(of, chosen) };
    return made.organisation;
  }

  function learn(personId: PersonId, language: Language | null): void {
    if ((chosen.get(personId) ?? null) === language) return;
    const next = new Map(chosen);
    if (language === null) next.delete(personId);
    else next.set(personId, language);
    chosen = next;
  }

  return {
    directory: { ...directory, organisation },
    ofDirectory: (personId) => directory.organisation().people.get(personId)?.language,
    learn,
    reload: async () => {
      const read = await reads.chosenLanguages();
      const isSame = read.size === chosen.size && [...read].every(([id, language]) => chosen.get(id) === language);
      if (!isSame) chosen = read;
    },
    reloadOne: async (personId) => learn(personId, (await reads.ownChoices(personId)).language),
  };
}

function speaking(organisation: Organisation, chosen: ReadonlyMap<PersonId, Language>): Organisation {
  const people = new Map(organisation.people);
  for (const [id, language] of chosen) {
    const person = people.get(id);
    if (person !== undefined && person.language !== language) people.set(id, { ...person, language });
  }
  return { ...organisation, people };
}
