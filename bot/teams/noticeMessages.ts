import { z } from "zod";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { NoticeReason } from "#domain/regime/beskjed/notify.ts";
import type { UseCases } from "../desk/desk.ts";
import { noticeTellJob, rulesetEndJob } from "../desk/regime/beskjed/jobs.ts";
import { noticeCard, rulesetEndCard } from "./cards/regime/noticeCard.ts";
import type { Messages } from "./cycleMessages.ts";
import type { NoticeLink } from "./tabLink.ts";
import { outgoing, wordsFor } from "./turn.ts";

// As a record, so that a code that the domain gets does not compile until it stands here.
const reasons: Readonly<Record<NoticeReason, true>> = {
  "notice-sent": true,
  "notice-corrected": true,
  "notice-reminder": true,
};
const caseId = z.string().transform((id) => id as CaseId);
const personId = z.string().transform((id) => id as PersonId);

const tell = z.object({
  noticeId: caseId,
  version: z.number(),
  personId,
  reason: z.enum(Object.keys(reasons) as [NoticeReason, ...NoticeReason[]]),
});
const end = z.object({ rulesetId: caseId, personId, to: z.string() });

/** Payloads of the jobs that send to many. They were enqueued by an earlier run of the product, maybe an older one. */
export const noticeJob = {
  part: z.object({
    noticeId: caseId,
    version: z.number(),
    round: z.string(),
    after: personId.nullable(),
    count: z.number(),
    since: z.string().transform((at) => at as Instant),
  }),
};

/** Words what is written to people about notices and about ends of rule sets: as they are at that moment, in the person's written form. */
export function noticeMessages(
  desk: UseCases,
  links: { readonly notice: NoticeLink; readonly rulesets: string | undefined },
): Messages {
  return {
    [noticeTellJob]: async (payload) => {
      const told = tell.parse(payload);
      const { noticeId, personId: to, reason } = told;
      const found = await desk.noticeTold(told);
      const person = desk.organisation().people.get(to);
      if (found === undefined || person === undefined) return undefined;
      const { texts } = wordsFor(person.language);
      const words = texts.regime.beskjed;
      const { view, whenReached } = found;
      const card = noticeCard(texts, view, { reason, pageUrl: links.notice(noticeId) });
      return {
        to,
        message: { ...outgoing(card), whenReached },
        notice: {
          ...{ language: person.language, subject: words.told[reason] },
          // The employer's own publication: whoever has no chat is to get it as well.
          lines: [view.title, view.text, ...(view.isTheirs ? [] : [words.otherForm]), words.why(view.rulesetName)],
          preview: view.title,
          activity: "rulesNews",
          page: "regelsett",
        },
      };
    },
    [rulesetEndJob]: async (payload) => {
      const told = end.parse(payload);
      const found = await desk.rulesetEndTold(told);
      const person = desk.organisation().people.get(told.personId);
      if (found === undefined || person === undefined) return undefined;
      const { texts } = wordsFor(person.language, desk.today());
      const words = texts.regime.beskjed.end;
      const date = texts.dayMonthYear(found.to);
      const why = words.why(found.name, date);
      return {
        to: told.personId,
        message: outgoing(rulesetEndCard(texts, { ...found, pageUrl: links.rulesets })),
        notice: {
          ...{ language: person.language, subject: words.title(date), lines: [why, words.how], preview: why },
          ...{ activity: "rulesNews", page: "regelsett" },
        },
      };
    },
  };
}
