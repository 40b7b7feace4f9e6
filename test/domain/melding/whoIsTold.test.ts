import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { ReportEvent } from "#domain/melding/commands.ts";
import type { Handler, HandlerRole, Report } from "#domain/melding/model.ts";
import { reportNotificationsFor } from "#domain/melding/notify.ts";
import {
  adam,
  challenge,
  declare,
  facts,
  having,
  help,
  hilde,
  kari,
  klage,
  lars,
  march,
  mona,
  ola,
  oral,
  organisation,
  sjur,
  solveig,
  tone,
  vera,
} from "./given.ts";

type Told = { readonly type: ReportEvent["type"]; readonly [field: string]: unknown };

const as = (personId: PersonId, role: HandlerRole): Handler => ({ personId, as: role, since: march });
/** A klage that somebody of every role handles. */
const one = (): Report => ({
  ...klage(),
  handlers: [as(lars, "eier"), as(mona, "mottak"), as(sjur, "sjef"), as(vera, "verneombud"), as(hilde, "bistand")],
});
/** Who is told of an event, and of what: nobody in the house did it unless it says so. */
const told = (event: Told, state = one()) =>
  reportNotificationsFor(state, { by: "somebody", on: march, ...event } as never, organisation).map(
    ({ to, reason }) => `${to.kind === "person" ? to.id : "melder"} ${reason}`,
  );
const all = (reason: string, ...people: readonly (PersonId | "melder")[]) => people.map((who) => `${who} ${reason}`);
const handlers = [{ personId: lars }];

describe("who is told of what happens to a report", () => {
  it.each<[string, Told, readonly string[]]>([
    ["VA-31 an examination, to whoever has it", { type: "ExaminationOpened", handlers }, all("report-to-you", lars)],
    ["VA-08 a report forwarded, to whoever has it", { type: "ReportForwarded", handlers }, all("report-to-you", lars)],
    ["VA-32 what was noted, to whoever has it", { type: "OralLogged", handlers }, all("report-to-you", lars)],
    [
      "VA-03 new hands, to them, deciders and the reporter",
      {
        ...{ type: "HandlersChanged", added: [{ personId: solveig }], removed: [], vacant: null },
        deciders: [{ personId: hilde, deciderId: solveig }],
      },
      [...all("report-to-you", solveig), ...all("habilitet-asked", solveig), ...all("readers-changed", "melder")],
    ],
    [
      "VA-03 no hands, to the sjef",
      { type: "HandlersChanged", added: [], removed: [], deciders: [], vacant: "ALL_PARTIES" },
      [...all("nobody-reads", sjur), ...all("readers-changed", "melder")],
    ],
    [
      "the reporter's message, to all but advisers",
      { type: "MessageSent", from: "melder" },
      all("reporter-wrote", lars, mona, sjur, vera),
    ],
    ["a handler's message, to the reporter", { type: "MessageSent", from: "mottaker" }, all("message-for-you", "melder")],
    ["VA-22 other words, to all who handle it", { type: "ContentChanged" }, all("reporter-wrote", lars, mona, sjur, vera, hilde)],
    [
      "VA-26 more names, to all who handle it",
      { type: "CounterpartsNamed" },
      all("reporter-wrote", lars, mona, sjur, vera, hilde),
    ],
    ["VA-30 an assessment, to owner and mottak", { type: "VarselAssessed" }, all("assessed", lars, mona)],
    ["VA-14 what the guidelines cover, to the reporter", { type: "CoverageClarified" }, all("coverage-clarified", "melder")],
    [
      "VA-36 a missing agreement, to the administrator",
      { type: "CoordinationRecorded", agreement: false },
      all("agreement-missing", adam),
    ],
    ["VA-36 an agreement, to nobody", { type: "CoordinationRecorded", agreement: true }, []],
    ["VA-21 a case, to all", { type: "Formalised" }, all("formalised", "melder", lars, mona, sjur, vera, hilde)],
    ["VA-18 a wish for contact, to owner and mottak", { type: "ContactRequested" }, all("contact-asked", lars, mona)],
    ["the end, to all", { type: "ReportClosed" }, all("closed", "melder", lars, mona, sjur, vera, hilde)],
    ["a new beginning, to all who handle it", { type: "ReportReopened" }, all("reopened", lars, mona, sjur, vera, hilde)],
    [
      "SB-19 a case taken up again, to all",
      { type: "CasesResumed" },
      [...all("formalised", "melder"), ...all("reopened", lars, mona, sjur, vera, hilde)],
    ],
    ["a note, to nobody", { type: "NoteAdded" }, []],
    ["a tag, to nobody", { type: "TagSet" }, []],
    ["VA-05 help, to nobody", { type: "HelpSettled" }, []],
  ])("%s", (_, event, expected) => {
    expect(told(event)).toEqual(expected);
  });

  it("VA-04 is told whoever was in question, and the reporter who objected to that very person", () => {
    const helped = having(having(klage(), facts(lars), help(true, hilde)), facts(hilde), declare());
    const asked = having(helped, facts(kari), challenge(hilde));
    expect(told({ type: "HabilitetDecided", personId: hilde }, asked)).toEqual([
      `${hilde} habilitet-decided`,
      "melder habilitet-decided",
    ]);
    expect(told({ type: "HabilitetDecided", personId: lars }, asked)).toEqual([`${lars} habilitet-decided`]);
    expect(told({ type: "HabilitetDecided", personId: ola }, asked)).toEqual([`${ola} habilitet-decided`]);
  });

  it("VA-25, VA-31 tells whoever came orally, nobody where nobody reported, and not whoever did it", () => {
    const noted = having(undefined, facts(lars), oral());
    expect(told({ type: "OralLogged", handlers: [] }, noted)).toEqual(all("minutes-to-sign", kari));
    expect(told({ type: "Acknowledged" }, noted)).toContain(`${kari} acknowledged`);
    expect(told({ type: "Acknowledged" }, { ...one(), reporter: { kind: "nobody" } as never })).toEqual([]);
    expect(told({ type: "Acknowledged", by: kari })).toEqual([]);
    expect(told({ type: "Acknowledged", by: lars })).toEqual(all("acknowledged", "melder"));
    const nameless = { ...one(), reporter: { kind: "unnamed" } as never };
    expect(told({ type: "FeedbackGiven", by: null }, nameless)).toEqual([]);
    expect(told({ type: "FeedbackGiven", by: lars }, nameless)).toEqual(all("feedback", "melder"));
    expect(told({ type: "ReportWithdrawn", by: lars })).not.toContain(`${lars} withdrawn`);
  });

  it("VA-28 tells the union representative and each member they complain for, everybody once", () => {
    const union: Report = { ...one(), reporter: { kind: "person", id: tone, as: "tillitsvalgt" }, members: [kari, ola] };
    expect(told({ type: "Acknowledged", by: lars }, union)).toEqual(all("acknowledged", "melder", kari, ola));
    expect(told({ type: "ReportClosed", by: kari }, union)).toEqual([
      ...all("closed", "melder", ola),
      ...all("closed", lars, mona, sjur, vera, hilde),
    ]);
    // Who complains for themselves as well is told as the reporter.
    const also = { ...union, members: [kari, tone] };
    expect(told({ type: "Acknowledged", by: lars }, also)).toEqual(all("acknowledged", "melder", kari));
    expect(told({ type: "ReportClosed", by: tone }, also)).not.toContain(`${tone} closed`);
  });
});
