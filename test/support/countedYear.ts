import { demoPeople } from "#bot/local/demo/featured.ts";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { declaresHabil, did, formalised, value } from "./caseCourse.ts";
import type { Office } from "./office.ts";
import { aKlage, anUnderretning, aVarsel } from "./reportAnswers.ts";

const { kari, lars, hilde } = demoPeople;

/** What no figure may hold: the words, and whoever had a part in it. */
export const canary = "KANARIFUGL";

/** Reports that somebody sends and nobody has read yet. */
export async function sent(office: Office, count: number, answers: ReportAnswersInput): Promise<readonly CaseId[]> {
  const ids: CaseId[] = [];
  while (ids.length < count) ids.push(value(await office.desk.beginReport({ personId: kari }, { type: "Submit", answers })).id);
  return ids;
}

/** Ends a case of Lars's before anything was looked into. */
async function ended(office: Office, id: CaseId): Promise<void> {
  await did(office, lars, id, declaresHabil);
  await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await did(office, lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: canary });
  const assessed = { outcome: "ingen-sak", level: "lavt", signs: [], reason: canary, notice: canary } as const;
  await did(office, lars, id, { type: "Assess", ...assessed });
  await did(office, lars, id, { type: "Close", reason: canary });
}

/**
 * A year of the demo: eleven klager that have become a case each, of which six ended nine days later with no case, six
 * underretninger and two varsler.
 */
export async function countedYear(
  office: Office,
): Promise<{ readonly reports: readonly CaseId[]; readonly cases: readonly CaseId[] }> {
  const first = office.clock.date;
  const [reports, cases]: [CaseId[], CaseId[]] = [[], []];
  for (let made = 0; made < 11; made += 1) {
    const one = await formalised(office, { what: canary });
    reports.push(one.reportId);
    cases.push(...one.cases);
  }
  reports.push(
    ...(await sent(office, 6, anUnderretning({ what: canary }))),
    ...(await sent(office, 2, aVarsel({ what: canary }))),
  );
  office.clock.date = addDays(first, 9);
  for (const id of cases.slice(0, 6)) await ended(office, id);
  return { reports, cases };
}

/** One klage that is read by nobody, on that day. */
export const oneKlage = (office: Office) => sent(office, 1, aKlage({ what: canary }));
