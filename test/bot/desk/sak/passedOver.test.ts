import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { caseDoes, declaresHabil, did, handled, readCase, reportDoes, value } from "#test/support/caseCourse.ts";
import { openOffice } from "#test/support/office.ts";
import { aKlage } from "#test/support/reportAnswers.ts";

const { kari, lars, solveig } = demoPeople;

describe("a leader whom the report passed over as a possible party", () => {
  it("VA-03 is offered neither as owner nor as one who works with its case, is refused, and never sees it", async () => {
    const office = await openOffice();
    const { id } = value(
      await office.desk.beginReport({ personId: kari }, { type: "Submit", answers: aKlage({ leaderIsParty: "vet-ikke" }) }),
    );
    value(await reportDoes(office, solveig, id, { type: "DeclareHabilitet", answer: "habil", reason: null }));
    value(await reportDoes(office, solveig, id, { type: "Acknowledge", text: "Takk. Jeg har lest den." }));
    value(await reportDoes(office, solveig, id, { type: "Formalise" }));
    const [caseId] = await office.store.read.subCasesOf(id);
    if (caseId === undefined) throw new Error("no case");
    await did(office, solveig, caseId, declaresHabil);
    const seen = await handled(office, solveig, caseId);
    expect(JSON.stringify(seen)).not.toContain(lars);
    const reason = "Lars står saken nærmest.";
    for (const command of [
      { type: "AssignOwner", ownerId: lars, reason } as const,
      { type: "AddHandler", personId: lars, as: "saksbehandler", reason } as const,
    ]) {
      const answer = await caseDoes(office, solveig, caseId, command);
      expect(answer).toMatchObject({ kind: "refused", refusals: [{ rule: "VA-03", code: "PERSON_IS_BARRED" }] });
    }
    expect(await readCase(office, lars, caseId)).toBeUndefined();
  });
});
