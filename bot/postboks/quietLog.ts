import { faultFacts, type Log } from "#bot/fault.ts";

/** So many are told together, or what there is once a day: a line in a log has a time, and one line would be that of one visit. */
const bundle = 10;
const dayMs = 24 * 60 * 60_000;
/** A flood is thousands, and hides everybody. */
const flood = 1_000;

/**
 * What may be logged of the anonymous page: that faults happened, of which kind and how many, but never one by one. The time of a line
 * would tell when somebody was there, and the report of that day has few others to be confused with.
 */
export function createQuietLog(log: Log) {
  const faults = new Map<string, { readonly facts: ReturnType<typeof faultFacts>; count: number }>();
  let total = 0;
  let wrongCodes = 0;

  function tell(): void {
    for (const { facts, count } of faults.values()) log.error({ ...facts, count }, "faults on the anonymous page");
    faults.clear();
    total = 0;
  }

  const daily = setInterval(() => {
    tell();
    wrongCodes = 0;
  }, dayMs).unref();

  return {
    fault(thrown: unknown): void {
      const facts = faultFacts(thrown);
      const key = `${facts.error} ${facts.code ?? ""} ${facts.at[0] ?? ""}`;
      const known = faults.get(key);
      if (known === undefined) faults.set(key, { facts, count: 1 });
      else known.count += 1;
      total += 1;
      if (total >= bundle) tell();
    },
    wrongCodes(count: number): void {
      wrongCodes += count;
      if (wrongCodes < flood) return;
      log.warn({ count: wrongCodes }, "many wrong receipt codes on the anonymous page");
      wrongCodes = 0;
    },
    close(): void {
      clearInterval(daily);
      tell();
    },
  };
}
