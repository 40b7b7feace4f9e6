import type { CaseSummary } from "#domain/contract/views.ts";
import type { Wording } from "../texts/useTexts.ts";

/** The word for a state. The domain words it for the employee; the leader reads some of them from the other side. */
export function statusWord(item: CaseSummary, asLeader: boolean, { t, d }: Wording): string {
  if (asLeader && (item.status === "INNSENDT" || item.status === "OENSKET" || item.status === "RETURNERT")) {
    return t.leaderStatus[item.status];
  }
  if (asLeader && item.kind === "fast-avtale" && item.status === "GODKJENT") return t.leaderStatus.GODKJENT;
  return d.status[item.status];
}

/** For the employee: what the state means, and what happens next. */
export function whatNext(item: CaseSummary, leaderName: string | undefined, lastDay: string, { t, d }: Wording): string {
  const leader = leaderName ?? t.yourLeader;
  const from = d.dayMonthYear(item.from);
  if (item.kind === "fast-avtale") return t.next[item.status](leader, from, lastDay);
  switch (item.status) {
    case "OENSKET":
      return t.next.OENSKET(leader);
    case "GODKJENT":
      return t.next.GODKJENT_DAG();
    case "AVSLAATT":
      return t.next.AVSLAATT_DAG();
    case "TRUKKET":
      return t.next.TRUKKET_DAG();
    case "GJENNOMFOERT":
      return t.next.GJENNOMFOERT();
  }
}
