import type { ProductionConfig } from "../../config.ts";
import { readReportSettings } from "../../directory/reportSettings.ts";
import { ask } from "../ask.ts";
import { amiss, type Check, doubtful, type Finding, well } from "../finding.ts";
import { peopleOf } from "./people.ts";

/** Where people and Teams reach the product: its own address, and that of the anonymous page. */
export function placesCheck(config: ProductionConfig, addressOf: (host: string) => string): readonly Check[] {
  return [
    { about: "address", look: async (signal) => [await ownAddress(config.tabDomain, addressOf(config.tabDomain), signal)] },
    { about: "anonymous page", look: (signal) => anonymousPage(config, signal) },
  ];
}

async function ownAddress(host: string, address: string, signal: AbortSignal): Promise<Finding> {
  const about = "address";
  const answered = await ask(`${address}/healthz`, signal);
  if (answered.kind === "none")
    return doubtful(
      about,
      `https://${host} does not answer: ${answered.why}.`,
      "If the server runs, see to its name, its certificate and the proxy before it.",
    );
  if (answered.status !== 200 || answered.text.trim() !== "ok")
    return amiss(
      about,
      `What answers at https://${host} is not Dagsorden (status ${answered.status}).`,
      "Set right TAB_DOMAIN, or the proxy before the server.",
    );
  const ready = await ask(`${address}/readyz`, signal);
  if (ready.kind === "answered" && ready.status === 200) return well(about, `https://${host} answers, and is ready.`);
  return amiss(about, `https://${host} answers, and is not ready.`, "See to its database and its log.");
}

async function anonymousPage(config: ProductionConfig, signal: AbortSignal): Promise<readonly Finding[]> {
  const about = "anonymous page";
  const { reportsFile, tabDomain } = config;
  if (reportsFile === undefined) return [];
  // What is amiss with these files is said where they are looked at.
  const settings = await peopleOf(config)
    .then((people) => (people === undefined ? undefined : readReportSettings(reportsFile, people)))
    .catch(() => undefined);
  const address = settings?.postboksUrl ?? null;
  if (address === null) return [];
  const url = new URL(address);
  if (url.hostname === tabDomain)
    return [
      amiss(
        about,
        "has the host name of the tab: a browser would give it the tab's cookies and storage.",
        "Give it a host name of its own, in postboksUrl.",
      ),
    ];
  const answered = await ask(url.href, signal);
  if (answered.kind === "none")
    return [
      doubtful(
        about,
        `${url.host} does not answer: ${answered.why}.`,
        "If the server runs, see to its name, its certificate and the proxy before it.",
      ),
    ];
  // Its first page leads to one in the reader's language.
  if (answered.status >= 400)
    return [
      amiss(
        about,
        `What answers at ${url.host} is not the anonymous page (status ${answered.status}).`,
        "Lead it to POSTBOKS_PORT.",
      ),
    ];
  if (answered.headers.get("referrer-policy") !== "no-referrer" || answered.headers.has("set-cookie"))
    return [
      amiss(
        about,
        `What stands before ${url.host} changes its headers, or sets cookies.`,
        "Let the proxy pass everything on as it is, and log no addresses.",
      ),
    ];
  const found = [well(about, `${url.host} answers.`)];
  return url.protocol === "https:"
    ? found
    : [...found, amiss(about, `${url.host} is reached without encryption.`, "Begin postboksUrl with https://.")];
}
