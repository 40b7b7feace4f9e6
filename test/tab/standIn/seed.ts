import { tellJob } from "#bot/desk/announce.ts";
import type { Answers } from "#bot/desk/draftAnswers.ts";
import type { CommandInput } from "#domain/contract/command.ts";
import type { CaseDetail } from "#domain/contract/views.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { StandIn } from "./standIn.ts";

/** An ordinary application: two days, exactly 40 %, half a year. */
const ordinary: Partial<Answers> = {
  otherArrangement: false,
  start: localDate("2027-02-01"),
  end: localDate("2027-07-31"),
  weeklyMinutes: 2250,
  homeDays: [
    { weekday: 2, from: 480, to: 930 },
    { weekday: 4, from: 480, to: 930 },
  ],
  availability: "Kl. 8–15.30, på telefon og Teams",
  reasonEmployee: "Jeg skriver på to artikler og trenger sammenhengende tid uten avbrudd.",
  reasonEmployer: "Artiklene blir ferdige i år, og kontoret kan brukes av gjester de dagene.",
  tasksSuitable: true,
  specialEquipment: false,
  strictRequirements: false,
  conflict: false,
  physicalOk: true,
  equipment: ["skjerm", "tastatur"],
  extraEquipment: null,
  contributes: true,
};

/** Applies for a fixed agreement as the chat would. Throws when the rules do not allow it. */
export async function apply({ desk }: StandIn, personId: PersonId, but: Partial<Answers> = {}): Promise<CaseDetail> {
  const who = { personId };
  const draft = await desk.openDraft(who, "start");
  if (draft.kind !== "done") throw new Error(`draft: ${draft.kind}`);
  const saved = await desk.saveAnswers(who, draft.value.id, draft.value.version, { ...ordinary, ...but }, () => "end");
  if (saved.kind !== "done") throw new Error(`answers: ${saved.kind}`);
  const sent = await desk.submitDraft(who, draft.value.id, saved.value.version);
  if (sent.kind !== "done") throw new Error(`not sent: ${JSON.stringify(sent)}`);
  return sent.value;
}

/** Asks for a single day as the chat would. */
export async function askDay({ desk }: StandIn, personId: PersonId, from: string, to = from): Promise<CaseDetail> {
  const request = { from: localDate(from), to: localDate(to), work: "Skrive ferdig årsrapporten", everyWeek: false };
  const asked = await desk.askDay({ personId }, desk.newId() as CaseId, request);
  if (asked.kind !== "done") throw new Error(`not asked: ${JSON.stringify(asked)}`);
  return asked.value;
}

/** Does something with a case as somebody else would in the chat, on the version as it is now. */
export async function act({ desk }: StandIn, personId: PersonId, id: CaseId, command: CommandInput): Promise<CaseDetail> {
  const now = await desk.readCase({ personId }, id);
  if (now.kind !== "done") throw new Error(`case: ${now.kind}`);
  const done = await desk.runCommand({ personId }, id, now.value.version, command);
  if (done.kind !== "done") throw new Error(`${command.type}: ${JSON.stringify(done)}`);
  return done.value;
}

/** The assessment of a leader to whom nothing speaks against it. */
export const approval: CommandInput = {
  type: "Approve",
  assessment: {
    workEnvironment: "Enheten møtes mandag, onsdag og fredag, så samarbeidet tåler det godt.",
    physicalOk: true,
    tasksSuitable: true,
    discussed: true,
    goodSituation: true,
    costDisproportionate: false,
    equipment: ["skjerm", "tastatur"],
    extraEquipmentGranted: null,
    overrideReason: null,
  },
};

/** An agreement that runs: applied for, approved and accepted. */
export async function running(
  standIn: StandIn,
  personId: PersonId,
  leaderId: PersonId,
  but: Partial<Answers> = {},
): Promise<CaseDetail> {
  const { id } = await apply(standIn, personId, but);
  const approved = await act(standIn, leaderId, id, approval);
  if (approved.kind !== "fast-avtale") throw new Error("not an agreement");
  const { templateVersion, contentHash } = approved;
  return act(standIn, personId, id, { type: "Accept", templateVersion, contentHash });
}

/** Messages to somebody that ended with these codes, one after the other. */
export async function undelivered(
  { store }: StandIn,
  personId: PersonId | null,
  ...ends: readonly { readonly kind: "failed" | "unknown"; readonly error: string; readonly job?: string }[]
): Promise<void> {
  for (const { kind, error, job = tellJob } of ends) {
    const payload = personId === null ? {} : { personId };
    const now = instantOf(Date.now());
    await store.transaction((tx) =>
      tx.enqueue([{ kind: job, deliveryKey: crypto.randomUUID(), payload, dueAt: instantOf(0), clock: "wall" }]),
    );
    const [claimed] = await store.claimJobs({ domainNow: instantOf(0), wallNow: now, leaseMs: 60_000, limit: 1 });
    if (claimed === undefined) throw new Error("nothing to claim");
    await store.settleJob(claimed, { kind, error });
  }
}
