import type { NoticeView } from "#domain/contract/noticeViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { hasRole } from "#domain/organisasjon/unitPeople.ts";
import { endToClarify } from "#domain/regime/kunngjoering/endReminder.ts";
import type { Effect } from "../../../store/types.ts";
import { type DeskContext, isKnown } from "../../context.ts";
import { loadRulesets } from "../loadRulesets.ts";
import type { NoticeTellPayload, RulesetEndPayload } from "./jobs.ts";
import { loadNotice, rulesetSettingsOf } from "./loadNotices.ts";
import { noticeShown } from "./readNotices.ts";
import { isLive } from "./sendNotice.ts";

/** What a message about a notice says at the moment when it is sent; nothing once it was corrected, its rules are over, or it is confirmed. */
export async function noticeTold(
  context: DeskContext,
  { noticeId, version, personId }: NoticeTellPayload,
): Promise<{ readonly view: NoticeView; readonly whenReached: Effect } | undefined> {
  const loaded = await loadNotice(context.store.read, noticeId);
  if (loaded === undefined || loaded.notice.versions.length !== version || !isLive(context, loaded)) return undefined;
  const view = await noticeShown(context, noticeId, { personId });
  if (view === undefined || view.confirmedAt !== null) return undefined;
  const at = context.clock.now();
  return { view, whenReached: (tx) => tx.stepReceipt({ noticeId, version }, personId, "reached", at) };
}

/** PA-11: what is said of an end at the moment when it is sent; nothing once it was moved, or what follows was published. */
export async function rulesetEndTold(
  context: DeskContext,
  { rulesetId, personId, to }: RulesetEndPayload,
): Promise<{ readonly name: string; readonly to: LocalDate } | undefined> {
  if (!isKnown(context, { personId }) || !hasRole(context.directory.organisation(), personId, ["admin"])) return undefined;
  const rulesets = (await loadRulesets(context.store.read)).map(({ ruleset }) => ruleset);
  const found = rulesets.find(({ id }) => id === rulesetId);
  if (found === undefined) return undefined;
  const today = context.clock.today();
  const about = { holidays: await context.holidays.around(today), settings: rulesetSettingsOf(context) };
  const end = endToClarify(found, rulesets, today, about);
  return end === null || end !== to ? undefined : { name: found.name, to: end };
}
