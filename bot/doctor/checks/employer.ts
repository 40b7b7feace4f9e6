import { defaultReportSettings } from "#domain/melding/settings.ts";
import type { ProductionConfig } from "../../config.ts";
import { readReportSettings } from "../../directory/reportSettings.ts";
import { amiss, type Check, doubtful, type Finding, unseen, well } from "../finding.ts";
import { peopleOf } from "./people.ts";

/** What the employer has decided, read as a start reads it. */
export function employerCheck(config: ProductionConfig): Check {
  return { about, look: async () => reportFindings(config) };
}

const about = "reports";

async function reportFindings(config: ProductionConfig): Promise<readonly Finding[]> {
  const { reportsFile, postboksPort } = config;
  const organisation = await peopleOf(config);
  if (organisation === undefined && reportsFile !== undefined)
    return [unseen(about, `whom ${reportsFile} names is held against the people that Graph has, when a server starts.`)];
  const settings =
    reportsFile === undefined || organisation === undefined
      ? defaultReportSettings
      : await readReportSettings(reportsFile, organisation);
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
