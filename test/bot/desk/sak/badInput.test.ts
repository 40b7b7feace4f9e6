import { expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { caseDoes, formalised, handled } from "#test/support/caseCourse.ts";
import { openOffice } from "#test/support/office.ts";
import { wholeCase } from "#test/support/wholeCase.ts";

const { kari, lars, ante } = demoPeople;

it("SB-02, SB-27, SB-31 takes a whole case past everything that is sent wrong on its way, and loses nothing", async () => {
  const office = await openOffice();
  const { cases } = await formalised(office);
  const id = cases[0] as CaseId;
  const tried: string[] = [];
  const seen = () => handled(office, lars, id);
  const does = async (by: PersonId, command: CaseCommandInput) => {
    const outcome = await caseDoes(office, by, id, command);
    if (outcome.kind !== "done" && outcome.kind !== "not_found") throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
  };
  /** Refused with that rule and code, and the case is as it was. */
  const refused = async (by: PersonId, command: CaseCommandInput, rule: string | null, code: string) => {
    const { version } = await seen();
    expect(await caseDoes(office, by, id, command)).toMatchObject({ kind: "refused", refusals: [{ rule, code }] });
    expect((await seen()).version).toBe(version);
    tried.push(code);
  };

  const before: Partial<Record<CaseCommandInput["type"], (command: never) => Promise<void>>> = {
    // A party as handler: by the owner's slip, and by the party's own wish.
    AddHandler: async (command: Extract<CaseCommandInput, { type: "AddHandler" }>) => {
      await refused(lars, { ...command, personId: ante }, "SB-02", "PARTY_AS_HANDLER");
      await refused(ante, { ...command, personId: ante }, null, "NOT_THIS_HANDLER");
    },
    // A mandate that is changed after it was accepted: what was accepted counts no longer.
    StartInquiry: async () => {
      const mandate = (await seen()).mandate;
      const { kind = null, what = null, limits = null, law = [] } = mandate ?? {};
      const investigators = (mandate?.investigators ?? []).map((one) => one.id);
      await does(lars, { type: "DraftMandate", kind, investigators, firm: null, what: `${what} Mer.`, law, limits });
      expect((await seen()).mandate).toMatchObject({ version: 2, accepted: null });
      await refused(lars, { type: "StartInquiry" }, "SB-27", "MANDATE_UNACCEPTED");
      await refused(lars, { type: "AcceptMandate", version: 1 }, "SB-27", "MANDATE_VERSION");
      await does(lars, { type: "AcceptMandate", version: 2 });
      for (const one of investigators)
        await caseDoes(office, one, id, { type: "DeclareHabilitet", answer: "habil", reason: null });
    },
    // The other party's comment comes when the deadline is past.
    EndComments: async () => {
      await does(kari, { type: "Comment", text: "Jeg rakk det ikke før nå." });
      await does(kari, { type: "Comment", text: "Og dette." });
      expect((await seen()).report?.comments.map(({ late }) => late)).toEqual([false, true, true]);
    },
    // Two windows of the owner's decide at once, and not the same.
    Conclude: async (command: Extract<CaseCommandInput, { type: "Conclude" }>) => {
      const { version } = await seen();
      const decide = (reason: string) => office.desk.runCaseCommand({ personId: lars }, id, version, { ...command, reason });
      const outcomes = await Promise.all([decide("Den ene."), decide("Den andre.")]);
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["done", "stale"]);
      const won = outcomes[0]?.kind === "done" ? "Den ene." : "Den andre.";
      // Whoever was second is shown what was decided.
      expect(outcomes.find(({ kind }) => kind === "stale")).toMatchObject({ current: { conclusion: { reason: won } } });
      await refused(lars, command, null, "CASE_STATUS_WRONG");
      await refused(kari, { type: "Comment", text: "Etter beslutningen." }, null, "CASE_STATUS_WRONG");
    },
  };

  await wholeCase(
    {
      act: async (by, command) => {
        if (command.type === "Comment" && by === kari) return;
        await before[command.type]?.(command as never);
        if (command.type !== "Conclude") await does(by, command);
      },
      seen,
      today: () => office.clock.date,
      setToday: (date) => {
        office.clock.date = date;
      },
      say: (field) => field,
    },
    ante,
  );

  // Taken up again: what was decided stands, and is not decided a second time.
  const reopened = await seen();
  expect(reopened).toMatchObject({ status: "OPPFOELGING", closed: null });
  expect(reopened.conclusion?.reason).toMatch(/^Den (ene|andre)\.$/);
  await refused(lars, { type: "Reopen", reason: "En gang til." }, null, "CASE_STATUS_WRONG");
  await refused(lars, { type: "Archive", reference: "2026/1" }, "SB-05", "CLOSE_FIRST");
  await does(lars, { type: "Close", reason: "Fulgt opp." });
  await does(lars, { type: "Archive", reference: "2026/1" });
  await refused(lars, { type: "Reopen", reason: " " }, null, "CASE_WORDS_MISSING");
  await does(lars, { type: "Reopen", reason: "Noe nytt." });
  expect(await seen()).toMatchObject({ status: "OPPFOELGING", archived: null });
  expect(tried).toHaveLength(9);
  expect((await office.store.verifyChains()).fault).toBeNull();
}, 60_000);
