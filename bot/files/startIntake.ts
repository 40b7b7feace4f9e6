import { startCleaning } from "./clean/cleaning.ts";
import { type FormLimits, ordinaryLimits } from "./form/limits.ts";
import { createFileIntake, type FileIntake } from "./receiveFiles.ts";
import { clamavAddress, clamavScanner } from "./scan/clamav.ts";

/**
 * The server's way in for files. One for the whole process, since it is what bounds the memory that files take.
 * @param clamav address of a ClamAV daemon, as the setting `CLAMAV` has it; absent where there is none
 */
export function startFileIntake(clamav: string | undefined, limits: FormLimits = ordinaryLimits): FileIntake {
  const address = clamav === undefined ? undefined : clamavAddress(clamav);
  // The settings were checked at the start. One that was not must not mean that files are taken unseen.
  if (clamav !== undefined && address === undefined) throw new Error("CLAMAV is no address");
  const scanner = address === undefined ? undefined : clamavScanner(address);
  return createFileIntake({ limits, cleaning: startCleaning(), scanner });
}
