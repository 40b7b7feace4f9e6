import type { UnitWeekView } from "#domain/contract/unitWeek.ts";
import { workingWeekdays } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import { capital } from "#domain/texts/format.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { ChatTexts } from "../../texts/chatTexts.ts";
import { type Card, card, execute, hint, notice, plain, text } from "../elements.ts";

/** The field of each unit's day: a leader may lead several. */
export const meetingField = (unitId: UnitId) => `day:${unitId}`;
/** More units than anybody leads at once; a card has room for no more. */
export const unitsShown = 8;
export const noMeeting = "none";

/** HO-28: on which day the units of a leader meet. */
export function meetingDayCard(texts: Texts, chat: ChatTexts, weeks: readonly UnitWeekView[], said?: "saved" | "changed"): Card {
  const { meeting, buttons } = chat.home;
  const days = workingWeekdays.map((day) => ({ title: capital(texts.weekday(day)), value: String(day) }));
  const shown = weeks.slice(0, unitsShown);
  return card(
    texts,
    meeting.title,
    [
      said === undefined ? null : notice(said === "saved" ? "good" : "warning", [text(meeting[said])]),
      text(meeting.text),
      ...shown.map(({ unitId, unitName, meetingDay }) => ({
        type: "Input.ChoiceSet",
        id: meetingField(unitId),
        label: plain(meeting.day(unitName)),
        style: "compact",
        choices: [{ title: meeting.none, value: noMeeting }, ...days],
        value: meetingDay === null ? noMeeting : String(meetingDay),
      })),
      hint(texts.paragraph("HO-28")),
    ],
    [execute(buttons.save, { verb: "unitWeek.set", called: shown.map(({ version }) => version).join(".") }, "positive")],
  );
}
