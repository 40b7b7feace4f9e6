import type { Finding, Level } from "./finding.ts";

const marks: Readonly<Record<Level, string>> = { well: "✓", amiss: "✗", doubtful: "!", unseen: "–" };

/** What was found, for whoever reads it, and whether nothing is amiss. */
export function reportOf(
  findings: readonly Finding[],
  form: "json" | "words",
): { readonly text: string; readonly isWell: boolean } {
  const amiss = findings.filter(({ level }) => level === "amiss").length;
  const doubtful = findings.filter(({ level }) => level === "doubtful").length;
  const isWell = amiss === 0;
  if (form === "json") return { text: `${JSON.stringify({ isWell, findings }, null, 2)}\n`, isWell };
  const widest = Math.max(0, ...findings.map(({ about }) => about.length));
  const lines = findings.flatMap(({ about, level, says, todo }) => [
    `${marks[level]} ${about.padEnd(widest)}  ${says}`,
    ...(todo === undefined ? [] : [`  ${" ".repeat(widest)}  → ${todo}`]),
  ]);
  const sum = isWell
    ? doubtful === 0
      ? "Nothing is amiss."
      : `Nothing is amiss; ${doubtful} to look at.`
    : `${amiss} amiss, ${doubtful} to look at.`;
  return { text: `${lines.join("\n")}\n\n${sum}\n`, isWell };
}
