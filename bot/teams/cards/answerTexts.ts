import type { Application, BasicEquipment } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { homeMinutesOf, shareTenths } from "#domain/hjemmekontor/fastAvtale/share.ts";
import { capital } from "#domain/texts/format.ts";
import type { Texts } from "#domain/texts/index.ts";

/** «40,0 %»; empty while there is nothing to reckon with. */
export function shareText(answers: Application<string>, texts: Texts): string {
  const home = homeMinutesOf(answers.homeDays);
  return answers.weeklyMinutes === null || home <= 0 ? "" : texts.percentTenths(shareTenths(home, answers.weeklyMinutes));
}

/** «tirsdag 08:00–15:30, torsdag 08:00–15:30» */
export function homeDaysText(homeDays: Application["homeDays"], texts: Texts): string {
  return homeDays.map(({ weekday, from, to }) => `${texts.weekday(weekday)} ${texts.time(from)}–${texts.time(to)}`).join(", ");
}

/** «Tastatur, mus og skjerm» */
export function equipmentText(items: readonly BasicEquipment[], texts: Texts): string {
  return capital(texts.list(items.map((item) => texts.equipment[item].toLowerCase())));
}

/** «tirsdag og torsdag» */
export function homeDaysShort(homeDays: Application["homeDays"], texts: Texts): string {
  return texts.list(homeDays.map(({ weekday }) => texts.weekday(weekday)));
}

/** Hours as one types them: 2250 minutes is «37,5». */
export function hoursText(minutes: number, texts: Texts): string {
  const hours = String(Math.round((minutes * 100) / 60) / 100);
  return texts.language === "en" ? hours : hours.replace(".", ",");
}
