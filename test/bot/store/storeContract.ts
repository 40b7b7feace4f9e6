import type { Store } from "#bot/store/types.ts";
import { casesContract } from "./casesContract.ts";
import { choicesContract } from "./choicesContract.ts";
import { gatheringsContract } from "./gatheringsContract.ts";
import { jobsContract } from "./jobsContract.ts";
import { noticesContract } from "./noticesContract.ts";
import { textsContract } from "./textsContract.ts";
import { weeksContract } from "./weeksContract.ts";

/**
 * What every engine's store must do.
 * @param open opens an empty store that closes itself when the test ends
 */
export function storeContract(engine: string, open: () => Promise<Store>): void {
  casesContract(engine, open);
  choicesContract(engine, open);
  textsContract(engine, open);
  jobsContract(engine, open);
  weeksContract(engine, open);
  noticesContract(engine, open);
  gatheringsContract(engine, open);
}
