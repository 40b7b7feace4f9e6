import { Worker } from "node:worker_threads";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Holidays } from "#domain/oppfolging/paaminnelser/workingDay.ts";

export type HolidayCalendar = {
  /** Norway's public holidays of the year of a date, the one before and the one after. */
  readonly around: (date: LocalDate) => Promise<Holidays>;
};

/**
 * Norway's public holidays, from `date-holidays`. The library holds those of every country in one piece, 38 MB and most of a second
 * to load: it is read in a thread of its own, which ends, and what is needed is kept.
 */
export function norwegianHolidays(): HolidayCalendar {
  const known = new Map<number, Promise<Holidays>>();
  return {
    around: (date) => {
      const year = Number(date.slice(0, 4));
      const there = known.get(year);
      if (there !== undefined) return there;
      const read = readHolidays([year - 1, year, year + 1]);
      known.set(year, read);
      // What could not be read is read again the next time.
      read.catch(() => known.delete(year));
      return read;
    },
  };
}

function readHolidays(years: readonly number[]): Promise<Holidays> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./readHolidays.ts", import.meta.url), { workerData: years });
    worker.once("message", (dates: readonly LocalDate[]) => resolve(new Set(dates)));
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the holidays were not read")));
    worker.unref();
  });
}
