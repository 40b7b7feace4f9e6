import type { Card } from "#bot/teams/cards/elements.ts";
import { protectionCard, strainCard } from "#bot/teams/cards/sak/caseAskCards.ts";
import { caseTellCard } from "#bot/teams/cards/sak/caseTellCard.ts";
import { caseLinkTo } from "#bot/teams/tabLink.ts";
import type { ChatTexts } from "#bot/teams/texts/chatTexts.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import type { CaseStanding } from "#domain/sak/access.ts";
import type { CaseDue } from "#domain/sak/deadlines.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";

type Make = (texts: Texts, chat: ChatTexts, text: string) => readonly Card[];

const id = "0198f000-0000-7000-8000-000000000002" as CaseId;
const today = localDate("2026-10-30");
const tab = caseLinkTo("f0000000-0000-4000-8000-000000000001");
const noTab = caseLinkTo(undefined);
const standings: readonly (readonly CaseStanding[])[] = [
  [],
  ["eier"],
  ["part"],
  ["belastning"],
  ["melder"],
  ["belastning", "melder"],
];
const detail = { id, number: "26-K7QM3", version: 12 };
const missing: readonly AnyRefusal[] = [
  { rule: null, code: "CASE_ANSWER_MISSING", field: "concern" },
  { rule: null, code: "CASE_ANSWER_MISSING", field: "exposed" },
  { rule: null, code: "CASE_WORDS_MISSING", field: "text" },
];

/** Every card of cases, filled to the brim. Nobody's name is in any. */
export function fullCaseCards(): Readonly<Record<string, Make>> {
  const answerings = (text: string, changed: string) =>
    [true, false, null].map((yes) => ({
      ...{ yes, text, notices: yes === null ? [changed] : [] },
      refused: { refusals: yes === null ? missing : [], nameOf: () => undefined },
    }));
  return {
    caseTellCard: (texts, chat) => {
      const dues = Object.keys(texts.sak.due) as readonly CaseDue["what"][];
      const whys = [
        null,
        ...[texts.sak.due.uttalelse, texts.sak.due.paaminnelse].map(chat.case.waits),
        ...Object.values(texts.sak.notified),
      ];
      const due = (what: CaseDue["what"]): CaseDue => ({ what, on: addDays(today, 7), overdue: what === "arkiv" });
      return [
        ...whys.flatMap((why) =>
          standings.map((held) => caseTellCard(texts, chat, { ...detail, due: null, standings: held, why }, tab)),
        ),
        ...dues.flatMap((what) =>
          [tab, noTab].map((link) =>
            caseTellCard(texts, chat, { ...detail, due: due(what), standings: ["eier"], why: null }, link),
          ),
        ),
      ];
    },
    strainCard: (texts, chat, text) =>
      answerings(text, chat.case.changed).map((answering) => strainCard(texts, chat, detail, answering)),
    protectionCard: (texts, chat, text) =>
      answerings(text, chat.case.changed).map((answering) => protectionCard(texts, chat, detail, answering)),
  };
}
