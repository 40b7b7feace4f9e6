import { parentPort, workerData } from "node:worker_threads";
import DateHolidays from "date-holidays";

/* The thread that `holidays.ts` starts: answers with the public holidays of some years, as ISO dates, and ends. */

const norway = new DateHolidays("NO");
const years: readonly number[] = workerData;
const dates = years.flatMap((year) =>
  norway
    .getHolidays(year)
    .filter(({ type }) => type === "public")
    .map(({ date }) => date.slice(0, 10)),
);
parentPort?.postMessage(dates);
