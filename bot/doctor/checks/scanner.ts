import type { Config } from "../../config.ts";
import { clamavAddress, clamavScanner } from "../../files/scan/clamav.ts";
import { amiss, type Check, well } from "../finding.ts";

const about = "virus scanner";
const waitMs = 5_000;

/** Whether the virus scanner looks through a harmless file; nothing where there is none. */
export function scannerCheck({ clamav }: Config): readonly Check[] {
  const address = clamav === undefined ? undefined : clamavAddress(clamav);
  if (address === undefined) return [];
  return [
    {
      about,
      look: async () => {
        const verdict = await clamavScanner(address, waitMs).scan(Buffer.from("Dagsorden asks whether you are there.\n"));
        if (verdict === "clean") return [well(about, `${clamav} looks through files.`)];
        const says =
          verdict === "virus" ? `${clamav} takes a harmless text for a virus` : `${clamav} does not answer as it should`;
        return [
          amiss(
            about,
            `${says}: no file is taken meanwhile.`,
            "Start clamd, or set right CLAMAV. It needs its signatures (freshclam).",
          ),
        ];
      },
    },
  ];
}
