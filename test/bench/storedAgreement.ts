import { v7 } from "uuid";
import type { DeskContext } from "#bot/desk/context.ts";
import { keptApplication } from "#bot/desk/draftAnswers.ts";
import { agreementFacts } from "#bot/desk/facts.ts";
import { textKeeper } from "#bot/desk/keepText.ts";
import type { StoreTx } from "#bot/store/types.ts";
import { decide, type Facts } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import { evolve } from "#domain/hjemmekontor/fastAvtale/evolve.ts";
import type { Command, Event, FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { standardAgreementOn, usualStandardAgreements } from "#domain/hjemmekontor/fastAvtale/standardAgreement.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { answers, assessment } from "#test/support/usualCase.ts";

export type ToStore = {
  readonly employee: PersonId;
  readonly leader: PersonId;
  /** The day on which all of it happened. */
  readonly on: LocalDate;
  /** Whether the leader approved it and the employee accepted, or it waits still. */
  readonly accepted: boolean;
};

const daysUntilStart = 7;
const daysUntilEnd = 120;

/**
 * Stores an agreement in the caller's transaction through the store's own saving: what `decide` gives for it, the events in their
 * chain, the texts sealed. Only the messages that would be enqueued with it are left out, since nobody is to get them.
 */
export async function storeAgreement(
  context: DeskContext,
  tx: StoreTx,
  { employee, leader, on, accepted }: ToStore,
): Promise<void> {
  const id = v7() as CaseId;
  const keeper = textKeeper(context);
  const facts = (actor: PersonId): Facts => ({
    ...agreementFacts(
      context,
      { cases: [], agreements: [], meetingDay: null, substitutes: new Map(), regimes: [normalRegime] },
      { actor: { kind: "person", id: actor }, employeeId: employee },
    ),
    today: on,
  });
  const words = {
    ...keptApplication(answers, keeper),
    start: addDays(on, daysUntilStart),
    end: addDays(on, daysUntilEnd),
  };
  const steps: { readonly by: PersonId; readonly command: Command }[] = [
    { by: employee, command: { type: "Submit", id, application: words } },
  ];
  if (accepted) {
    const assessed = {
      ...assessment,
      workEnvironment: keeper.keep("workEnvironment", assessment.workEnvironment),
      overrideReason: null,
    };
    steps.push({ by: leader, command: { type: "Approve", assessment: assessed } });
    const templateVersion = standardAgreementOn(usualStandardAgreements, on).version;
    steps.push({ by: employee, command: { type: "Accept", templateVersion, contentHash: "0".repeat(64) } });
  }
  let state: FastAvtale | undefined;
  const events: { readonly event: Event; readonly by: PersonId }[] = [];
  for (const { by, command } of steps) {
    const decision = decide(state, command, facts(by));
    if (!decision.ok) throw new Error(`the rules refuse what the bench stores: ${JSON.stringify(decision.refusals)}`);
    for (const event of decision.events) {
      state = evolve(state, event);
      events.push({ event, by });
    }
  }
  if (state === undefined) throw new Error("nothing to store");
  const at = instantOf(Date.parse(startOfDay(on)) + 8 * 3_600_000);
  await tx.saveCase({
    id,
    kind: "fast-avtale",
    state,
    employeeId: employee,
    unitId: state.unitId,
    status: state.status,
    fromDate: state.agreement.start,
    toDate: state.agreement.end,
    submittedAt: at,
    updatedAt: at,
    decidedBy: state.decidedBy,
    copiedToHr: false,
    expectedVersion: 0,
    events: events.map(({ event, by }) => ({ type: event.type, data: event, actor: { kind: "person", id: by }, at })),
  });
  await tx.putTexts(id, keeper.kept());
}
