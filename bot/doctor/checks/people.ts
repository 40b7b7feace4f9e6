import type { Organisation } from "#domain/organisasjon/model.ts";
import type { Cloud } from "../../cloud.ts";
import type { ProductionConfig } from "../../config.ts";
import { directoryToken } from "../../directory/graph/directoryToken.ts";
import { readDirectoryFiles } from "../../directory/openDirectory.ts";
import { ask } from "../ask.ts";
import { amiss, type Check, doubtful, type Finding, well } from "../finding.ts";

const about = "directory";

// What a start would log, the doctor says itself.
const silent = { warn: () => undefined, error: () => undefined, info: () => undefined };

/** People and units as a start reads them; `undefined` where they come from Graph, which is read by a server. Throws as a start does. */
export async function peopleOf(config: ProductionConfig): Promise<Organisation | undefined> {
  const files = await readDirectoryFiles(config, silent);
  return "mapping" in files ? undefined : files.organisation();
}

/** Whether people and units can be read, of the file or of Microsoft Graph. */
export function peopleCheck(config: ProductionConfig, cloud: Cloud): Check {
  const look = async (signal: AbortSignal): Promise<readonly Finding[]> => {
    const organisation = await peopleOf(config);
    if (organisation === undefined) return readingGraph(config, cloud, signal);
    const { people, units } = organisation;
    const leaderless = [...units.values()].filter(({ leaderId }) => leaderId === undefined).length;
    const found = [well(about, `${people.size} people in ${units.size} units.`)];
    if (leaderless === 0) return found;
    return [...found, doubtful(about, `${leaderless} units have no leader of their own: the one above decides there.`)];
  };
  return { about, look };
}

/** One person is asked for, and nothing of the answer is kept: that it is given shows the permission. */
async function readingGraph(config: ProductionConfig, cloud: Cloud, signal: AbortSignal): Promise<readonly Finding[]> {
  const token = await directoryToken(config, cloud)
    .token()
    .catch(() => undefined);
  if (token === undefined)
    return [
      amiss(
        about,
        `gets no token for ${cloud.graphUrl}.`,
        "See to the managed identity, or TAB_CLIENT_SECRET (README.md, People and units).",
      ),
    ];
  const headers = { authorization: `Bearer ${token}` };
  const answered = await ask(`${cloud.graphUrl}/v1.0/users?$top=1&$select=id`, signal, { headers });
  if (answered.kind === "none")
    return [amiss(about, `${cloud.graphUrl} cannot be reached: ${answered.why}.`, "Let this machine reach it over HTTPS.")];
  if (answered.status === 200)
    return [well(about, "DIRECTORY_GRAPH can be used, and Graph lets people be read. How reading goes stands under «Drift».")];
  return [
    amiss(
      about,
      `Graph does not let people be read (status ${answered.status}).`,
      "Give the identity User.Read.All and what else README.md names (People and units), and consent to it.",
    ),
  ];
}
