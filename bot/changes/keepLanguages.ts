import type { PersonId } from "#domain/kernel/ids.ts";
import { everySoOften } from "../everySoOften.ts";
import { faultFacts, type Log } from "../fault.ts";
import type { Changes } from "./changes.ts";

export type KeptLanguages = {
  readonly reload: () => Promise<void>;
  readonly reloadOne: (personId: PersonId) => Promise<void>;
};

/** News that are lost are made up for by looking again now and then. */
const everyMs = 3_600_000;

/** Keeps the languages that people chose as they are in the database: at the start, and whenever another server has kept one. */
export function keepLanguages(changes: Changes, languages: KeptLanguages, log: Pick<Log, "error">) {
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (thrown) {
      // The languages that are known hold meanwhile.
      log.error(faultFacts(thrown), "the languages that people chose could not be read");
    }
  };
  // One after the other: what was read later is what holds.
  let line: Promise<void> = Promise.resolve();
  const inLine = (work: () => Promise<void>): Promise<void> => {
    line = line.then(() => guarded(work));
    return line;
  };
  const looking = everySoOften(everyMs, () => inLine(languages.reload));
  const forget = changes.subscribe((change) => {
    if (change.kind === "own-choices") void inLine(() => languages.reloadOne(change.personId));
    else if (change.kind === "everything") void inLine(languages.reload);
  });
  void looking.now();
  return {
    stop: async () => {
      forget();
      await looking.stop();
      await line;
    },
  };
}
