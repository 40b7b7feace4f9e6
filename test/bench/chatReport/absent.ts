import { v7 } from "uuid";
import { ask } from "../client.ts";
import { median, percentile } from "../figures.ts";
import { leaderId, measuredLeader } from "../organisation.ts";
import type { Place, Written } from "./reporter.ts";

/** One who may not open a report, in parts of the time that it takes to say that there is none: 1 where nobody can tell them apart. */
export type AbsentFigures = { readonly read: Ratios; readonly command: Ratios };
type Ratios = { readonly p50: number; readonly p99: number };

const warmUps = 100;
const withdrawal = JSON.stringify({ version: 1, command: { type: "Withdraw", reason: null } });

/** A report that is there, and an id that is nobody's, asked for by turns by somebody who has nothing to do with either. */
export async function compareAbsent(
  { server, standIn }: Place,
  reports: readonly Written[],
  requests: number,
): Promise<AbsentFigures> {
  const authorization = `Bearer ${await standIn.issuer.signTabToken({ personId: leaderId(measuredLeader) })}`;
  const timed = async (id: string, path: string, body?: string) => {
    const begun = performance.now();
    const { status, text } = await ask(`${server.address}/api/reports/${id}${path}`, {
      authorization,
      ...(body === undefined ? {} : { body }),
    });
    const took = performance.now() - begun;
    if (status !== 404) throw new Error(`a report of others was answered ${status} ${text.slice(0, 200)}`);
    return took;
  };
  const compared = async (path: string, body?: string): Promise<Ratios> => {
    const forbidden: number[] = [];
    const absent: number[] = [];
    for (let request = -warmUps; request < requests; request += 1) {
      const there = reports[(request + warmUps) % reports.length]?.id ?? "";
      const pair = [
        { id: there, times: forbidden },
        { id: v7(), times: absent },
      ];
      // Who is asked for first changes, so that nobody always comes after the same.
      for (const { id, times } of request % 2 === 0 ? pair : pair.toReversed()) {
        const took = await timed(id, path, body);
        if (request >= 0) times.push(took);
      }
    }
    return { p50: median(forbidden) / median(absent), p99: percentile(forbidden, 0.99) / percentile(absent, 0.99) };
  };
  return { read: await compared(""), command: await compared("/commands", withdrawal) };
}
