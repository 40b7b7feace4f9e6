import { everySoOften } from "../everySoOften.ts";
import { faultFacts, type Log } from "../fault.ts";
import type { LiveDirectory } from "./directory.ts";

/**
 * Looks at a directory again and again. `onChanged` is told of another organisation: every question is answered from the newest one anyhow,
 * and what lies with somebody is looked through at once, as it is at a start and every hour.
 */
export function keepLooking(
  directory: LiveDirectory,
  {
    log,
    onChanged,
    everyMs,
  }: { readonly log: Pick<Log, "error">; readonly onChanged: () => Promise<void>; readonly everyMs: number },
): { readonly stop: () => Promise<void> } {
  const look = async () => {
    try {
      if (await directory.look()) await onChanged();
    } catch (thrown) {
      log.error(faultFacts(thrown), "looking at the directory failed");
    }
  };
  const looking = everySoOften(everyMs, look);
  return {
    stop: () => {
      directory.stop();
      return looking.stop();
    },
  };
}
