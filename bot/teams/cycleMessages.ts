import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { UnitNotificationReason } from "#domain/oppfolging/enhet/notify.ts";
import type { CycleNotificationReason } from "#domain/oppfolging/syklus/notify.ts";
import type { UseCases } from "../desk/desk.ts";
import { cycleTellJob, remindJob, unitsOpenedJob, unitTellJob } from "../desk/oppfolging/jobs.ts";
import type { RemindPayload } from "../desk/oppfolging/reminders.ts";
import type { Notice } from "../elsewhere/notice.ts";
import { cycleCard, unitListCard } from "./cards/oppfolging/cycleCards.ts";
import { cycleNotice, digestNotice, openedNotice, unitNotice } from "./cards/oppfolging/cycleNotices.ts";
import { digestCard, digestLines } from "./cards/oppfolging/digestCard.ts";
import { cycleJob } from "./cycleJob.ts";
import type { OutgoingCard } from "./incoming.ts";
import { outgoing, outgoingUnit, wordsFor } from "./turn.ts";

/** What is to be said to somebody now: as a card in the chat, and as a notice where the chat does not lead to them. */
export type Said = { readonly to: PersonId; readonly message: OutgoingCard; readonly notice: Notice };

/** What a job says to its person at this moment, by kind of job; `undefined` once there is nothing to say. */
export type Messages = Readonly<Record<string, (payload: unknown) => Promise<Said | undefined>>>;

/** Words what is written to people about the yearly cycle: what holds at that moment, in their language. */
export function cycleMessages(desk: UseCases): Messages {
  const wordsOf = (personId: PersonId) => {
    const person = desk.organisation().people.get(personId);
    return person?.active === true ? { ...wordsFor(person.language), language: person.language } : undefined;
  };

  async function tellUnit(processId: CaseId, to: PersonId, told: UnitNotificationReason): Promise<Said | undefined> {
    const words = wordsOf(to);
    const detail = await read(to, processId);
    if (words === undefined || detail === undefined) return undefined;
    // Its duties have come back while this was held back: another message tells of that.
    if (told === "unit-exempted" && detail.summary.step !== "BORTFALT") return undefined;
    return { to, message: outgoingUnit(words, detail, { told }), notice: unitNotice(words, detail, { told }) };
  }

  /** AM-03: the work can begin. The unit itself with its first step, or the list where somebody has several. */
  async function tellOpened(cycleId: CaseId, to: PersonId, processIds: readonly CaseId[]): Promise<Said | undefined> {
    const words = wordsOf(to);
    const [only, ...others] = processIds;
    if (words === undefined || only === undefined) return undefined;
    if (others.length === 0) return tellUnit(only, to, "unit-opened");
    const listed = await desk.listUnits({ personId: to }, cycleId);
    if (listed.kind !== "done" || listed.value.units.length === 0) return undefined;
    const said = words.texts.oppfolging.told["unit-opened"];
    const message = outgoing(unitListCard(words.texts, words.chat, listed.value, said));
    return { to, message, notice: openedNotice(words, listed.value) };
  }

  async function tellCycle(cycleId: CaseId, to: PersonId, told: CycleNotificationReason): Promise<Said | undefined> {
    const words = wordsOf(to);
    const listed = await desk.listCycles({ personId: to });
    const cycle = listed.kind === "done" ? listed.value.items.find(({ id }) => id === cycleId) : undefined;
    if (words === undefined || cycle === undefined) return undefined;
    const message = outgoing(cycleCard(words.texts, words.chat, cycle, { told, hasPart: false }));
    return { to, message, notice: cycleNotice(words, cycle, told) };
  }

  /** One message a person, however many units: what of it still holds now, and none when nothing does. */
  async function remind(payload: RemindPayload): Promise<Said | undefined> {
    const to = payload.personId;
    const words = wordsOf(to);
    const due = words === undefined ? [] : await desk.stillDue(payload);
    const lines = digestLines(due);
    const [first, ...rest] = lines;
    if (words === undefined || first === undefined) return undefined;
    if (rest.length === 0) {
      const detail = await read(to, first.unit.id);
      if (detail === undefined) return undefined;
      const about = { reminded: first.duty };
      return { to, message: outgoingUnit(words, detail, about), notice: unitNotice(words, detail, about) };
    }
    const message = outgoing(digestCard(words.texts, words.chat, [first, ...rest]));
    return { to, message, notice: digestNotice(words, [first, ...rest]) };
  }

  async function read(personId: PersonId, id: CaseId): Promise<UnitDetail | undefined> {
    const found = await desk.readUnit({ personId }, id);
    return found.kind === "done" ? found.value : undefined;
  }

  return {
    [unitTellJob]: (payload) => {
      const { processId, personId, reason } = cycleJob.tellUnit.parse(payload);
      return tellUnit(processId, personId, reason);
    },
    [unitsOpenedJob]: (payload) => {
      const { cycleId, personId, processIds } = cycleJob.unitsOpened.parse(payload);
      return tellOpened(cycleId, personId, processIds);
    },
    [cycleTellJob]: (payload) => {
      const { cycleId, personId, reason } = cycleJob.tellCycle.parse(payload);
      return tellCycle(cycleId, personId, reason);
    },
    [remindJob]: (payload) => remind(cycleJob.remind.parse(payload)),
  };
}
