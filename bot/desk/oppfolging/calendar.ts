import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { standingsTo } from "#domain/oppfolging/enhet/access.ts";
import { type Delivery, deadlineOn, deliveries } from "#domain/oppfolging/enhet/deadlines.ts";
import { isRunningOn } from "#domain/oppfolging/syklus/planFor.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { textsFor } from "#domain/texts/index.ts";
import { type CalendarDay, calendarOfDays } from "../../documents/calendar/calendar.ts";
import { unitName } from "../commonView.ts";
import type { DeskContext, Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { asCycle, asProcess, openProcess } from "./cycleCase.ts";
import type { MadeFile } from "./documents.ts";

/** A meeting of a unit as a file for one's calendar. The day alone: when on that day is agreed elsewhere. */
export async function readMeetingFile(
  context: DeskContext,
  who: Who,
  id: CaseId,
  meetingId: string,
): Promise<Outcome<MadeFile, never>> {
  const open = await openProcess(context, context.store.read, who, id);
  const meeting = open?.process.meetings.find((one) => one.meetingId === meetingId && !one.cancelled);
  if (open === undefined || open.sight !== "whole" || meeting === undefined) return notFound;
  const { texts, language } = wordsFor(context, who.personId);
  const unit = unitName(context.directory.organisation(), open.process.unitId, language) ?? "";
  const day: CalendarDay = {
    uid: `${meetingId}@dagsorden`,
    title: `${texts.oppfolging.part(meeting.plan.part)}: ${unit}`,
    text: `${texts.oppfolging.form[meeting.plan.form]}. ${texts.oppfolging.arena[meeting.plan.arena]}.`,
    changedAt: open.stored.updatedAt,
    date: meeting.held?.on ?? meeting.plan.on,
  };
  const bytes = new TextEncoder().encode(calendarOfDays("Dagsorden", [day]));
  return done({ name: "moete.ics", type: "text/calendar; charset=utf-8", bytes });
}

/** The deadlines of the units that this person has a part in, one entry a deadline. */
export async function deadlinesOf(context: DeskContext, personId: PersonId): Promise<readonly CalendarDay[]> {
  const organisation = context.directory.organisation();
  const { texts, language } = wordsFor(context, personId);
  const today = context.clock.today();
  const days: CalendarDay[] = [];
  for (const { cycle } of (await context.store.read.cycles()).map(asCycle).filter((one) => isRunningOn(one.cycle, today))) {
    const units = (await context.store.read.processesOf(cycle.id)).map(asProcess);
    for (const delivery of deliveries) {
      const open = units.filter(
        ({ process }) =>
          standingsTo(organisation, personId, process.unitId, undefined).length > 0 &&
          deadlineOn(process, cycle, delivery, today).doneOn === null,
      );
      const [first] = open;
      if (first === undefined) continue;
      const names = open.map(({ process }) => unitName(organisation, process.unitId, language) ?? "");
      days.push({
        uid: `${cycle.id}-${delivery}@dagsorden`,
        title: titleOf(texts.oppfolging.delivery[delivery], names),
        // One entry, however many units: a calendar with forty of them on a day shows none.
        text: names.slice(0, mostNamed).join("\n"),
        changedAt: latest(open.map(({ stored }) => stored.updatedAt)),
        date: dueOn(cycle.plan, delivery),
      });
    }
  }
  return days;
}

const mostNamed = 50;

const titleOf = (delivery: string, names: readonly string[]) =>
  names.length === 1 ? `${delivery}: ${names[0]}` : `${delivery} (${names.length})`;

const dueOn = (plan: Parameters<typeof deadlineOn>[1]["plan"], delivery: Delivery) =>
  delivery === "tiltaksplan" ? plan.planDue : plan.evaluationDue;

function latest<Moment extends string>(moments: readonly Moment[]): Moment {
  const [first, ...rest] = moments;
  if (first === undefined) throw new Error("no moment");
  return rest.reduce((last, moment) => (moment > last ? moment : last), first);
}

function wordsFor(context: DeskContext, personId: PersonId) {
  const language: Language = context.directory.organisation().people.get(personId)?.language ?? "nb";
  return { language, texts: textsFor(language) };
}
