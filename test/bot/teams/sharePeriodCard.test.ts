import { expect, it } from "vitest";
import { stepBody } from "#bot/teams/cards/draftSteps.ts";
import { nothingRefused } from "#bot/teams/cards/refusalsBeside.ts";
import { chatTextsFor } from "#bot/teams/texts/chatTexts.ts";
import { checkApplication } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { textsFor } from "#domain/texts/index.ts";
import { application, facts, homeDay } from "#test/domain/hjemmekontor/fastAvtale/given.ts";
import { kari } from "#test/domain/hjemmekontor/people.ts";
import { answers } from "#test/support/usualCase.ts";

const period = { start: localDate("2021-02-05"), end: localDate("2021-02-22") };

/** The step of the week as the card shows it, with what the rules refuse. */
function weekCard(capBasis: "week" | "period", minutes: number): string {
  const settings = { ...normalRegime.homeOffice, capBasis };
  const homeDays = [homeDay(2, minutes), homeDay(4)];
  const known = { ...facts(kari), regime: { ...normalRegime, homeOffice: settings } };
  const refusals = checkApplication(application({ ...period, homeDays }), known);
  const form = {
    ...({ id: "d", version: 1, caseId: null, step: "arbeidstid", notices: [] } as const),
    answers: { ...answers, ...period, weeklyMinutes: 2250, homeDays },
    facts: { today: known.today, settings, meetingDay: null },
    refused: { ...nothingRefused, refusals },
  };
  return JSON.stringify(stepBody(textsFor("nb"), chatTextsFor("nb"), form, 1000));
}

it("HO-15 is told of the week where the employer counts by the week, and of the whole period where that is counted", () => {
  expect(weekCard("week", 450)).toContain("Du har valgt 40,0 % hjemme");
  const over = weekCard("period", 451);
  expect(over).toContain("Over hele perioden blir det 33,4 % hjemme. Grensen er 40 % i snitt.");
  expect(over).not.toContain("i uka");
  expect(weekCard("week", 451)).toContain("altså 40,1 %");
});

it("HO-15 that is broken over the period is said beside the days, and once", () => {
  const refused = weekCard("period", 840);
  expect(refused).toContain("I hele perioden 5. feb.–22. feb. 2021 blir andelen hjemme 47,8 %.");
  expect(refused).not.toContain("Over hele perioden");
});
