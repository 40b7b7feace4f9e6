import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type AutumnFigures, compared } from "#test/faults/autumn/compare.ts";
import { institution } from "#test/faults/autumn/institution.ts";
import { morning, prepareAutumn } from "#test/faults/autumn/prepare.ts";
import { startAutumnTeams } from "#test/faults/autumn/teams.ts";
import { holds } from "#test/faults/breach.ts";
import { chance as chanceOf } from "#test/faults/chance.ts";
import { openPlace } from "#test/faults/place.ts";
import { openReplicas } from "./replicas.ts";

export type MorningPlan = {
  readonly databaseUrl: string;
  readonly servers: number;
  readonly units: number;
  readonly recipients: number;
  readonly seed: number;
};

export type MorningFigures = AutumnFigures & { readonly servers: number };

const limitASecond = 30;
const sentWithinMs = 300_000;

/**
 * The morning on which an institution's leaders and safety representatives are reminded, with several servers that all wake to it: each
 * plans the day, and all send. Throws a `Breach` where somebody gets the reminder twice or not at all.
 */
export async function runMorning(plan: MorningPlan): Promise<MorningFigures> {
  const begun = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-replicas-morning-"));
  const aheadMs = morning - Date.now();
  const teams = await startAutumnTeams(chanceOf(plan.seed), () => Date.now() + aheadMs);
  try {
    const people = institution(plan.units, plan.recipients);
    const prepared = await prepareAutumn(folder, plan.databaseUrl, people, teams.serviceUrl);
    const preparedMs = performance.now() - begun;
    const { urls } = teams.issuer;
    const outside = {
      ...{ channelMetadata: urls.channel, emulatorMetadata: urls.emulator, tabKeys: urls.entraKeys },
      botToken: teams.botToken,
    };
    const settings = { DATA_DIR: prepared.dataDir, KEY_DIR: prepared.keyDir, DATABASE_URL: plan.databaseUrl };
    const replicas = await openReplicas({ settings, directoryFile: prepared.directoryFile, outside, aheadMs }, plan.servers);
    try {
      await Promise.all(Array.from({ length: plan.servers }, (_, number) => replicas.start(number)));
      await Promise.race([reminded(folder, plan), replicas.failed]);
      for (let number = 0; number < plan.servers; number += 1) await replicas.stop(number);
    } finally {
      await replicas.end();
    }
    // In the machine's own time, unlike in the fault runs: a call that takes too long ends as uncertain.
    const late = Math.ceil(plan.recipients / 20);
    const figures = await compared({ place: prepared, people, teams, kills: 0, away: [], memory: [], begun, preparedMs, late });
    holds(figures.overLimit === 0, () => `Teams refused ${figures.overLimit} messages as more than ${limitASecond} a second`);
    // Each keeps to its share, so that what is more than one share was sent by several.
    holds(figures.peak > limitASecond / plan.servers, () => `at most ${figures.peak} a second were sent: not all took part`);
    return { ...figures, servers: plan.servers };
  } finally {
    await teams.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Waits until the reminders are planned and none of them is left to be sent. */
async function reminded(folder: string, { databaseUrl }: MorningPlan): Promise<void> {
  const place = await openPlace(folder, databaseUrl);
  for (const since = Date.now(); ; await pause(200)) {
    const rows = await place.rows("select status, count(*)::int as jobs from job where kind = 'remind' group by status");
    const left = rows.filter(({ status }) => status === "waiting" || status === "running");
    if (rows.length > 0 && left.length === 0) return;
    holds(Date.now() - since < sentWithinMs, () => `the reminders are not all sent: ${JSON.stringify(rows)}`);
  }
}
