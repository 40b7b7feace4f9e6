import { loadReport } from "#bot/desk/melding/openReport.ts";
import { createPostboksDesk } from "#bot/desk/melding/unnamed.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import type { PostboksDesk } from "#bot/postboks/postboksDesk.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import type { Report } from "#domain/melding/model.ts";
import type { ReportSettings } from "#domain/melding/settings.ts";
import { type Office, openOffice } from "./office.ts";

export const lars = demoPeople.lars;

/** The anonymous page's desk over a real store, and those who handle what comes in. */
export type PostboksWorld = {
  readonly office: Office;
  readonly desk: PostboksDesk;
  /** Does what a handler does in the tab, on the first day on which they see all that came. */
  readonly handle: (number: string, by: PersonId, input: ReportCommandInput) => Promise<void>;
  /** Everything that has come in, the oldest first. */
  readonly reports: () => Promise<readonly Report[]>;
  settings: ReportSettings;
};

export async function openPostboksWorld(): Promise<PostboksWorld> {
  const office = await openOffice(localDate("2026-11-27"));
  const sent: CaseId[] = [];
  const desk = createPostboksDesk({ ...office.context, reports: () => world.settings });
  const loaded = async () => {
    const found = await Promise.all(sent.map((id) => loadReport(office.store.read, id)));
    return found.filter((one) => one !== undefined);
  };
  const world: PostboksWorld = {
    office,
    settings: demoReportSettings(null),
    desk: {
      ...desk,
      send: async (report) => {
        const outcome = await desk.send(report);
        if (outcome.kind === "sent" && !sent.includes(outcome.detail.id)) sent.push(outcome.detail.id);
        return outcome;
      },
    },
    reports: async () => (await loaded()).map(({ report }) => report),
    handle: async (number, by, input) => {
      const one = (await loaded()).find(({ report }) => report.number === number);
      if (one === undefined) throw new Error(`no report ${number}`);
      // They see what came without a name when its day is over.
      if ((await office.store.read.eventsAt([one.report.id], startOfDay(office.clock.date))).size > 0)
        office.clock.date = addDays(office.clock.date, 1);
      const outcome = await office.desk.runReportCommand({ personId: by }, one.report.id, one.stored.version, input);
      if (outcome.kind !== "done") throw new Error(`${input.type}: ${JSON.stringify(outcome)}`);
    },
  };
  return world;
}
