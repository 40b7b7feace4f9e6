import type { KeptNotice, WrittenForms } from "#domain/contract/noticeViews.ts";
import { documentationOf } from "#domain/regime/beskjed/documentation.ts";
import { writtenForms } from "#domain/regime/beskjed/formFor.ts";
import type { Beskjed } from "#domain/regime/beskjed/model.ts";
import { standingOn } from "#domain/regime/kunngjoering/published.ts";
import type { StoreReads } from "../../../store/types.ts";
import { personView } from "../../commonView.ts";
import type { DeskContext } from "../../context.ts";
import { loadRulesets } from "../loadRulesets.ts";
import { type LoadedNotice, wordsOf } from "./loadNotices.ts";

/** LI-04: every rule set with how it is documented that staff were told of it, newest first. What was withdrawn was never in force. */
export async function keptNotices(
  context: DeskContext,
  reads: StoreReads,
  loaded: readonly LoadedNotice[],
): Promise<readonly KeptNotice[]> {
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const rulesets = (await loadRulesets(reads)).filter(({ ruleset }) => ruleset.status !== "TRUKKET");
  return Promise.all(
    rulesets.toReversed().map(async ({ ruleset }): Promise<KeptNotice> => {
      const found = loaded.find(({ notice }) => notice.rulesetId === ruleset.id);
      const notice = found?.notice;
      return {
        rulesetId: ruleset.id,
        rulesetName: ruleset.name,
        standing: standingOn(ruleset, today),
        documentation: documentationOf(notice),
        noticeId: notice?.id ?? null,
        version: found?.version ?? 0,
        written: notice === undefined ? null : await writtenIn(reads, notice),
        sent: (notice?.versions ?? []).map(({ number, on, by, forms }) => ({
          ...{ number, on, by: personView(organisation, by) },
          languages: writtenForms(forms).map(([language]) => language),
        })),
        publications: (notice?.publications ?? []).map(({ url, on, recordedOn }) => ({ url, on, recordedOn })),
      };
    }),
  );
}

const empty = { title: "", text: "" };

/** What was sent last, in all its forms. */
async function writtenIn(reads: StoreReads, notice: Beskjed): Promise<WrittenForms | null> {
  const last = notice.versions.at(-1);
  if (last === undefined) return null;
  const words = new Map(await wordsOf(reads, notice.id, last.forms));
  return { nb: words.get("nb") ?? empty, nn: words.get("nn") ?? empty, en: words.get("en") ?? empty };
}
