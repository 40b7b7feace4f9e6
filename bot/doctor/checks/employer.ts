import { defaultReportSettings } from "#domain/melding/settings.ts";
import type { ProductionConfig } from "../../config.ts";
import { fileDirectory } from "../../directory/fileDirectory.ts";
import { readReportSettings } from "../../directory/reportSettings.ts";
import { amiss, type Check, doubtful, type Finding, well } from "../finding.ts";

/** People and units, and what the employer has decided: the files that a start reads. */
export function employerChecks(config: ProductionConfig): readonly Check[] {
  return [
    {
      about: "directory",
      look: async () => {
        const { people, units } = (await fileDirectory(config.directoryFile)).organisation();
        const leaderless = [...units.values()].filter(({ leaderId }) => leaderId === null).length;
        const found = [well("directory", `${people.size} people in ${units.size} units.`)];
        if (leaderless === 0) return found;
        return [...found, doubtful("directory", `${leaderless} units have no leader of their own: the one above decides there.`)];
      },
    },
    { about: "reports", look: async () => reportFindings(config) },
  ];
}

async function reportFindings({ reportsFile, directoryFile, postboksPort }: ProductionConfig): Promise<readonly Finding[]> {
  const about = "reports";
  const organisation = (await fileDirectory(directoryFile)).organisation();
  const settings = reportsFile === undefined ? defaultReportSettings : await readReportSettings(reportsFile, organisation);
  const found = [
    well(about, reportsFile === undefined ? "REPORTS_FILE is not set: our defaults hold." : `${reportsFile} can be used.`),
  ];
  if (settings.takesVarsel && settings.varslingsmottak.length === 0)
    found.push(
      amiss(about, "Nobody receives a varsel.", "Name them in REPORTS_FILE under varslingsmottak, or set takesVarsel to false."),
    );
  if (postboksPort !== undefined && settings.postboksUrl === null)
    found.push(amiss(about, "The anonymous page has a port and no address.", "Set postboksUrl in REPORTS_FILE."));
  if (postboksPort === undefined && settings.postboksUrl !== null)
    found.push(
      doubtful(
        about,
        "The anonymous page has an address, and this server does not serve it.",
        "Set POSTBOKS_PORT, unless another server does.",
      ),
    );
  return found;
}
