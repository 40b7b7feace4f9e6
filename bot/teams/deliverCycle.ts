import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { UnitNotificationReason } from "#domain/oppfolging/enhet/notify.ts";
import type { CycleNotificationReason } from "#domain/oppfolging/syklus/notify.ts";
import type { UseCases } from "../desk/desk.ts";
import type { RemindPayload } from "../desk/oppfolging/reminders.ts";
import { type Delivery, nothingToDo } from "./attempt.ts";
import { cycleCard, unitListCard } from "./cards/oppfolging/cycleCards.ts";
import { digestCard, digestLines } from "./cards/oppfolging/digestCard.ts";
import type { OutgoingCard } from "./incoming.ts";
import { outgoing, outgoingUnit, wordsFor } from "./turn.ts";

/** Writes to people about the yearly cycle: what holds at that moment, in their language, and nothing once it is done. */
export function createCycleDelivery(desk: UseCases, write: (to: PersonId, message: OutgoingCard) => Promise<Delivery>) {
  const wordsOf = (personId: PersonId) => {
    const person = desk.organisation().people.get(personId);
    return person?.active === true ? wordsFor(person.language) : undefined;
  };

  async function tellUnit(processId: CaseId, personId: PersonId, reason: UnitNotificationReason): Promise<Delivery> {
    const words = wordsOf(personId);
    const found = await desk.readUnit({ personId }, processId);
    if (words === undefined || found.kind !== "done") return nothingToDo;
    return write(personId, outgoingUnit(words, found.value, { told: reason }));
  }

  /** AM-03: the work can begin. The unit itself with its first step, or the list where somebody has several. */
  async function tellOpened(cycleId: CaseId, personId: PersonId, processIds: readonly CaseId[]): Promise<Delivery> {
    const words = wordsOf(personId);
    const [only, ...others] = processIds;
    if (words === undefined || only === undefined) return nothingToDo;
    if (others.length === 0) return tellUnit(only, personId, "unit-opened");
    const listed = await desk.listUnits({ personId }, cycleId);
    if (listed.kind !== "done" || listed.value.units.length === 0) return nothingToDo;
    const said = words.texts.oppfolging.told["unit-opened"];
    return write(personId, outgoing(unitListCard(words.texts, words.chat, listed.value, said)));
  }

  async function tellCycle(cycleId: CaseId, personId: PersonId, reason: CycleNotificationReason): Promise<Delivery> {
    const words = wordsOf(personId);
    const listed = await desk.listCycles({ personId });
    const cycle = listed.kind === "done" ? listed.value.items.find(({ id }) => id === cycleId) : undefined;
    if (words === undefined || cycle === undefined) return nothingToDo;
    return write(personId, outgoing(cycleCard(words.texts, words.chat, cycle, { told: reason, hasPart: false })));
  }

  /** One message a person, however many units: what of it still holds now, and none when nothing does. */
  async function remind(payload: RemindPayload): Promise<Delivery> {
    const { personId } = payload;
    const words = wordsOf(personId);
    const due = words === undefined ? [] : await desk.stillDue(payload);
    if (words === undefined || due.length === 0) return nothingToDo;
    const details = await Promise.all([...new Set(due.map(({ processId }) => processId))].map((id) => read(personId, id)));
    const lines = digestLines(
      details.flatMap((detail) => (detail === undefined ? [] : [detail])),
      due,
    );
    const [first, ...rest] = lines;
    if (first === undefined) return nothingToDo;
    if (rest.length === 0) return write(personId, outgoingUnit(words, first.detail, { reminded: first.duty }));
    return write(personId, outgoing(digestCard(words.texts, words.chat, [first, ...rest])));
  }

  async function read(personId: PersonId, id: CaseId): Promise<UnitDetail | undefined> {
    const found = await desk.readUnit({ personId }, id);
    return found.kind === "done" ? found.value : undefined;
  }

  return { tellUnit, tellOpened, tellCycle, remind };
}
