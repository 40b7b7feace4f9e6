import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProductionConfig } from "../../config.ts";
import { property } from "../../property.ts";
import { jsonOf } from "../ask.ts";
import { amiss, type Check, type Finding, unseen, well } from "../finding.ts";

const about = "Teams app";
const built = join(import.meta.dirname, "../../../appPackage/build");

/** Whether the app that was built for Teams is the one of these settings: its bot, its registration and its address. */
export function manifestCheck(config: ProductionConfig, given: string | undefined): Check {
  return {
    about,
    look: async () => {
      const path = given ?? (await newestBuilt());
      if (path === undefined)
        return [unseen(about, "was not built here: give its manifest with --manifest <file> to have it compared.")];
      const text = await readFile(path, "utf8").catch(() => undefined);
      const manifest = text === undefined ? undefined : jsonOf(text);
      if (manifest === undefined)
        return [
          amiss(
            about,
            `${path} cannot be read as a manifest.`,
            "Name the manifest.<environment>.json that the package was built from.",
          ),
        ];
      const wrong = differences(manifest, config);
      return wrong.length > 0 ? wrong : [well(about, `${path} is of these settings.`)];
    },
  };
}

async function newestBuilt(): Promise<string | undefined> {
  const names = await readdir(built).catch(() => []);
  const [only, ...others] = names.filter((name) => /^manifest\..+\.json$/.test(name));
  // Of several nobody can say which one is meant.
  return only === undefined || others.length > 0 ? undefined : join(built, only);
}

function differences(manifest: unknown, config: ProductionConfig): readonly Finding[] {
  const bots = property(manifest, "bots");
  const app = property(manifest, "webApplicationInfo");
  const { botId, tabClientId, tabDomain, teamsAppId } = config;
  const compared: readonly (readonly [string, unknown, string, string | undefined])[] = [
    ["id", property(manifest, "id"), "TEAMS_APP_ID", teamsAppId],
    ["bots[0].botId", Array.isArray(bots) ? property(bots[0], "botId") : undefined, "BOT_ID", botId],
    ["webApplicationInfo.id", property(app, "id"), "TAB_CLIENT_ID", tabClientId],
    [
      "webApplicationInfo.resource",
      property(app, "resource"),
      "TAB_DOMAIN and TAB_CLIENT_ID",
      `api://${tabDomain}/${tabClientId}`,
    ],
    ["staticTabs[].contentUrl", tabHost(manifest), "TAB_DOMAIN", tabDomain],
  ];
  return compared.flatMap(([place, there, setting, wanted]) => {
    if (wanted === undefined || (typeof there === "string" && there.toLowerCase() === wanted.toLowerCase())) return [];
    return [
      amiss(
        about,
        `${place} in the manifest is not what ${setting} says.`,
        "Set it right, or build the package for this installation and upload it.",
      ),
    ];
  });
}

/** The one host that all tabs lie on. */
function tabHost(manifest: unknown): string | undefined {
  const tabs = property(manifest, "staticTabs");
  if (!Array.isArray(tabs)) return undefined;
  const addresses = tabs.map((tab) => property(tab, "contentUrl")).filter((url) => typeof url === "string");
  const hosts = new Set(addresses.map((url) => URL.parse(url)?.host));
  const [host] = hosts;
  return hosts.size === 1 ? host : undefined;
}
