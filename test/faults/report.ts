import type { CampaignFigures } from "./campaign.ts";

const columns = [
  "kills",
  "inFlight",
  "acknowledged",
  "drafts",
  "repeats",
  "faults",
  "jobs",
  "messages",
  "unknown",
  "failed",
  "lost",
  "twice",
  "seconds",
];
type Summed = Readonly<Record<(typeof columns)[number], number>>;

/** The figures of all runs together. A run in which something is lost or comes twice ends there, and has none. */
export function totals(figures: readonly CampaignFigures[]): Summed {
  const sum = (column: string) => figures.reduce((total, one) => total + Number(Reflect.get(one, column)), 0);
  return { ...Object.fromEntries(columns.map((column) => [column, Math.round(sum(column) * 10) / 10])) };
}

/** The figures as a table for people. */
export function tableOf(figures: readonly CampaignFigures[]): string {
  const total = totals(figures);
  const rows: readonly (readonly [string, (of: CampaignFigures) => string | number, string | number])[] = [
    ["kills (SIGKILL)", ({ kills }) => kills, total["kills"] ?? 0],
    ["… with a request or message under way", ({ inFlight }) => inFlight, total["inFlight"] ?? 0],
    ["… any/held/turn/commit/start", ({ killsAt }) => Object.values(killsAt).join("/"), ""],
    ["effects acknowledged", ({ acknowledged }) => acknowledged, total["acknowledged"] ?? 0],
    ["drafts left half-filled", ({ drafts }) => drafts, total["drafts"] ?? 0],
    ["requests sent again", ({ repeats }) => repeats, total["repeats"] ?? 0],
    ["«something went wrong»", ({ faults }) => faults, total["faults"] ?? 0],
    ["jobs that were due", ({ jobs }) => jobs, total["jobs"] ?? 0],
    ["… of them messages to people", ({ messages }) => messages, total["messages"] ?? 0],
    ["… messages that ended unknown (of them arrived)", (of) => `${of.unknown} (${of.unknownArrived})`, total["unknown"] ?? 0],
    ["… cards not brought up to date", ({ failed }) => failed, total["failed"] ?? 0],
    ["acknowledged and lost", ({ lost }) => lost, total["lost"] ?? 0],
    ["in the database or in a chat twice", ({ twice }) => twice, total["twice"] ?? 0],
    ["seconds", ({ seconds }) => seconds, total["seconds"] ?? 0],
  ];
  const heads = figures.map(({ engine, servers }) => `${engine}${servers > 1 ? ` × ${servers}` : ""}`);
  const lines = [
    ["", ...heads, "all"],
    ...rows.map(([name, of, all]) => [name, ...figures.map((one) => String(of(one))), String(all)]),
  ];
  const widths = lines[0]?.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0))) ?? [];
  const drawn = lines.map((line) =>
    line.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join("  "),
  );
  return `${drawn.join("\n")}\n`;
}
