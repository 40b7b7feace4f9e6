import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { isReminded, type NoticeReason, noticeRecipients, reasonFor } from "#domain/regime/beskjed/notify.ts";
import { standingOn } from "#domain/regime/kunngjoering/published.ts";
import type { NewJob } from "../../../store/jobTypes.ts";
import { type DeskContext, isKnown } from "../../context.ts";
import {
  type NoticePart,
  type NoticeTellPayload,
  noticeTellJob,
  partJob,
  remindNoticeJob,
  sendNoticeJob,
  tellKey,
} from "./jobs.ts";
import { type LoadedNotice, loadNotice, rulesetSettingsOf } from "./loadNotices.ts";

/** So many are told in one transaction: few enough that nobody waits for it, and 9,000 are some tens of jobs. */
const peopleAtOnce = 200;

export const sendPart = (context: DeskContext, part: NoticePart) => partJob(sendNoticeJob, context, part);
export const remindPart = (context: DeskContext, part: NoticePart) => partJob(remindNoticeJob, context, part);

/**
 * Tells the next of those whom a notice is for, and leaves the rest to the next job. Who was told of this version already is not told again,
 * so that going through everybody on another day reaches those alone who have come since.
 */
export async function sendNoticePart(context: DeskContext, part: NoticePart): Promise<void> {
  const found = await liveNotice(context, part);
  if (found === undefined) return;
  const organisation = context.directory.organisation();
  const page = noticeRecipients(organisation, found.ruleset, { after: part.after, limit: peopleAtOnce });
  const toldOn = context.clock.today();
  await context.store.transaction(async (tx) => {
    const known = new Set((await tx.receiptsOf(part, page)).map(({ personId }) => personId));
    const added = page.filter((personId) => !known.has(personId));
    const unitOf = (personId: PersonId) => organisation.people.get(personId)?.unitId ?? ("" as UnitId);
    await tx.putReceipts(
      part,
      added.map((personId) => ({ personId, unitId: unitOf(personId), toldOn })),
    );
    await tx.enqueue(spaced(context, part, added, reasonFor(part.version)));
    await tx.enqueue(next(part, page, added.length).map((after) => sendPart(context, after)));
  });
  context.wake();
}

/** The same for the one reminder of whoever has not confirmed in time. */
export async function remindNoticePart(context: DeskContext, part: NoticePart): Promise<void> {
  const found = await liveNotice(context, part);
  if (found === undefined) return;
  const today = context.clock.today();
  const holidays = await context.holidays.around(today);
  const settings = rulesetSettingsOf(context);
  await context.store.transaction(async (tx) => {
    const page = await tx.unconfirmedReceipts(part, { after: part.after, limit: peopleAtOnce });
    const due = page
      .filter((receipt) => isReminded({ ...receipt, isConfirmed: false }, today, settings, holidays))
      .map(({ personId }) => personId);
    await tx.remindedReceipts(part, due);
    await tx.enqueue(spaced(context, part, due, "notice-reminder"));
    const ids = page.map(({ personId }) => personId);
    await tx.enqueue(next(part, ids, due.length).map((after) => remindPart(context, after)));
  });
  context.wake();
}

/** The notice, while this version is the last and there are rules to be told of. */
async function liveNotice(context: DeskContext, { noticeId, version }: NoticePart): Promise<LoadedNotice | undefined> {
  const found = await loadNotice(context.store.read, noticeId);
  if (found === undefined || found.notice.versions.length !== version) return undefined;
  return isLive(context, found) ? found : undefined;
}

/** Whether its rules hold or are to come. */
export function isLive(context: DeskContext, { ruleset, notice }: Omit<LoadedNotice, "version">): boolean {
  const standing = standingOn(ruleset, context.clock.today());
  return notice.forgotten === null && (standing === "GJELDER" || standing === "KOMMENDE");
}

/** Where it goes on; nowhere after the last. */
function next(part: NoticePart, page: readonly PersonId[], added: number): readonly NoticePart[] {
  const after = page.at(-1);
  if (after === undefined || page.length < peopleAtOnce) return [];
  return [{ ...part, after, count: part.count + added }];
}

/** One message a person, as far apart as Teams takes them, counted from the first of the round. */
function spaced(
  context: DeskContext,
  { noticeId, version, count, since }: NoticePart,
  people: readonly PersonId[],
  reason: NoticeReason,
): readonly NewJob[] {
  const { spacingMs = 0 } = context;
  return people
    .filter((personId) => isKnown(context, { personId }))
    .map((personId, index) => {
      const payload: NoticeTellPayload = { noticeId, version, personId, reason };
      const key = `${tellKey(noticeId, version)}${personId}`;
      return {
        kind: noticeTellJob,
        deliveryKey: reason === "notice-reminder" ? `${remindNoticeJob}:${noticeId}:${version}:to:${personId}` : key,
        payload,
        // On the domain's clock, as all that is spread out: it holds back nothing that comes up meanwhile.
        dueAt: instantOf(Date.parse(since) + (count + index) * spacingMs),
        clock: "domain",
      };
    });
}
