import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import { maxReportParts } from "#domain/melding/facts.ts";
import type { Report } from "#domain/melding/model.ts";
import { faults, long, missing, tooLong, unsaid } from "./faults.ts";
import {
  acknowledge,
  close,
  declare,
  facts,
  having,
  help,
  kari,
  klage,
  lars,
  message,
  mona,
  note,
  received,
  refused,
  reopen,
  sent,
  textOf,
} from "./given.ts";

const varsel = () => received(sent("varsel"), mona);
const assess = (censurable: boolean | null, reason: typeof long | null): ReportCommand => ({
  type: "AssessVarsel",
  censurable,
  reason,
});
const assessed = () => having(varsel(), facts(mona), assess(true, textOf(9)));
const feedback = (text: typeof long | null): ReportCommand => ({ type: "GiveFeedback", messageId: "m9" as never, text });
const change = (outcome: "innvilget" | "avslaatt" | null, reason: typeof long | null): ReportCommand => ({
  ...({ type: "DecideChange" } as const),
  ...{ outcome, reason },
});
const soeknad = () => received(sent("soeknad-om-endring"));
const clarify = (covered: boolean | null, reason: typeof long | null): ReportCommand => ({
  type: "ClarifyStudent",
  covered,
  reason,
});
const doubtful = (): Report => ({ ...klage(), clarify: { open: true } as never });
const closed = () => having(klage(), facts(lars), help(false), close());
/** As many of something as there is room for, and one less. */
const filled = <Part extends "messages" | "notes" | "contacts">(state: Report, part: Part, count: number): Report => ({
  ...state,
  [part]: Array.from({ length: count }, () => ({ answer: { consent: true } })),
});
const ask: ReportCommand = { type: "RequestContact", contactId: "c9" as never, text: textOf(9) };
const choose = (to: "klage" | "varsel" | "soeknad-om-endring", what: typeof long | null, more = what): ReportCommand => ({
  ...({ type: "ChooseKind" } as const),
  ...{ to, what, more },
});
const choosing = () => having(soeknad(), facts(lars), { type: "AskToChoose", reason: textOf(9) });

describe("a refusal of what is to come of a report says its field", () => {
  it.each<[string, Report, ReportCommand, PersonId, readonly string[]]>([
    ["VA-30 nothing assessed", varsel(), assess(null, null), mona, [...unsaid("reason"), ...missing("censurable")]],
    ["VA-30 not said whether", varsel(), assess(null, textOf(9)), mona, missing("censurable")],
    ["VA-30 a reason too long", varsel(), assess(true, long), mona, tooLong("reason")],
    ["VA-30 feedback left out", assessed(), feedback(null), mona, unsaid("text")],
    ["VA-30 feedback too long", assessed(), feedback(long), mona, tooLong("text")],
    ["VA-23 no outcome", soeknad(), change(null, null), lars, [...unsaid("reason"), ...missing("outcome")]],
    ["VA-23 no outcome, with a reason", soeknad(), change(null, textOf(9)), lars, missing("outcome")],
    ["VA-23 a yes with a word too long", soeknad(), change("innvilget", long), lars, tooLong("reason")],
    ["VA-14 nothing clarified", doubtful(), clarify(null, null), lars, [...unsaid("reason"), ...missing("covered")]],
    ["VA-14 not said whether", doubtful(), clarify(null, textOf(9)), lars, missing("covered")],
    ["VA-14 a reason too long", doubtful(), clarify(true, long), lars, tooLong("reason")],
    ["VA-22 other words left out", choosing(), choose("soeknad-om-endring", null), kari, unsaid("what", "more")],
    ["VA-22 a klage's words too long", choosing(), choose("klage", long), kari, [...tooLong("what"), ...tooLong("more")]],
    ["SB-19 an end without a reason", klage(), close(null), lars, [...unsaid("reason"), "- HELP_UNSETTLED"]],
  ])("%s", (_, state, command, who, expected) => {
    expect(faults(state, command, who)).toEqual(expected);
  });
});

describe("how many there may be", () => {
  it.each<["messages" | "notes" | "contacts", () => Report, ReportCommand, PersonId]>([
    ["messages", klage, message(), kari],
    ["messages", () => having(sent("klage"), facts(lars), declare()), acknowledge, lars],
    ["messages", assessed, feedback(textOf(9)), mona],
    ["messages", closed, reopen, kari],
    ["notes", klage, note, lars],
    ["contacts", klage, ask, kari],
  ])("takes %s up to the greatest number", (part, from, command, who) => {
    const most = maxReportParts[part];
    expect(refused(filled(from(), part, most - 1), command, facts(who))).toEqual([]);
    expect(refused(filled(from(), part, most), command, facts(who))).toEqual(["- REPORT_TOO_MANY"]);
  });
});
