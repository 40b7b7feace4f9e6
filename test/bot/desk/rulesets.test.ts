import { describe, expect, it } from "vitest";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import type { RulesetCommandInput, RulesetRequest } from "#domain/contract/regimeCommand.ts";
import type { Rulesets } from "#domain/contract/regimeViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber } from "#domain/organisasjon/model.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { asked, employee, leader, submitted, valueIn, who } from "#test/support/homeOfficeCases.ts";
import { monday, type Office, openOffice, roleNames, roles } from "#test/support/office.ts";

const admin = who(roles.admin);
/** Works in Lillestrøm. */
const farhan = who(demoPersonId(11));
const union = demoPersonId(58);

const plan: RulesetRequest["plan"] = {
  kind: "KOMMUNE",
  municipality: "3205" as MunicipalityNumber,
  name: "Forskrift for Lillestrøm",
  sourceUrl: "https://lovdata.no/forskrift",
  from: monday,
  to: null,
  copyTo: [union],
};

const publish = (office: Office, but: Partial<typeof plan> = {}, by = admin) =>
  office.desk.publishRuleset(by, { plan: { ...plan, ...but } });
const published = async (office: Office, but: Partial<typeof plan> = {}): Promise<Rulesets> => ruled(await publish(office, but));
const ruled = (outcome: Awaited<ReturnType<typeof publish>>): Rulesets => {
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  return outcome.value;
};
const first = (rulesets: Rulesets) => {
  const [one] = rulesets.items;
  if (one === undefined) throw new Error("no rule set");
  return one;
};
const run = (office: Office, rulesets: Rulesets, command: RulesetCommandInput, by = admin, version = first(rulesets).version) =>
  office.desk.runRulesetCommand(by, first(rulesets).id, version, command);
const told = (office: Office) =>
  jobRows(office.dataDir)
    .filter(({ kind }) => kind === "ruleset-tell")
    .map(({ payload }) => JSON.parse(payload as string) as { personId: PersonId; reason: string; copy: boolean });

describe("rule sets", () => {
  it("LI-01 decides by the municipality one works in: one asks for home office as usual, the other is told of the regulation", async () => {
    const office = await openOffice();
    await published(office);
    expect(await office.desk.askDay(farhan, office.context.newId() as CaseId, dayOf())).toEqual({
      kind: "refused",
      refusals: [{ rule: "HO-01", code: "REGIME_NOT_NORMAL", regime: "KOMMUNE" }],
    });
    expect((await asked(office)).status).toBe("OENSKET");
    expect((await submitted(office)).status).toBe("INNSENDT");
  });

  it("LI-01 leaves what was sent before it began to the rules of that day", async () => {
    const office = await openOffice();
    const sent = valueIn(await office.desk.askDay(farhan, office.context.newId() as CaseId, dayOf()));
    await published(office, { from: monday });
    const approved = await office.desk.runCommand(leader, sent.id, sent.version, { type: "ApproveDay" });
    expect(approved.kind).toBe("done");
  });

  it("PA-01 holds through its last day and not on the next", async () => {
    const office = await openOffice();
    await published(office, { kind: "PANDEMI", municipality: null, to: date("2026-03-10") });
    const ask = () => office.desk.askDay(employee, office.context.newId() as CaseId, dayOf("2026-03-20"));
    for (const [on, kind] of [
      ["2026-03-09", "refused"],
      ["2026-03-10", "refused"],
      ["2026-03-11", "done"],
    ] as const) {
      office.clock.date = date(on);
      expect([on, (await ask()).kind]).toEqual([on, kind]);
    }
  });

  it("PA-02 tells everybody that home is the workplace now, and LI-01 those alone who work in the municipality", async () => {
    const office = await openOffice();
    const where = async (by: typeof farhan) => {
      const { workplace, specialRules } = valueIn(await office.desk.readMe(by));
      return [workplace, specialRules];
    };
    await published(office);
    expect([await where(farhan), await where(employee)]).toEqual([
      ["hjemme", "KOMMUNE"],
      ["campus", null],
    ]);
    await published(office, { kind: "PANDEMI", municipality: null, to: date("2026-03-31") });
    expect([await where(farhan), await where(employee)]).toEqual([
      ["hjemme", "KOMMUNE"],
      ["hjemme", "PANDEMI"],
    ]);
  });

  it("LI-01 has «Regelsett» among the pages of those who work there and of the administrator", async () => {
    const office = await openOffice();
    const has = async (by: typeof farhan) => valueIn(await office.desk.readMe(by)).hasRulesets;
    expect([await has(farhan), await has(employee), await has(admin)]).toEqual([false, false, true]);
    await published(office);
    expect([await has(farhan), await has(employee), await has(admin)]).toEqual([true, false, true]);
  });

  it("is for the administrator to publish, change and end; for everybody else there is no such thing", async () => {
    const office = await openOffice();
    const rulesets = await published(office);
    const command: RulesetCommandInput = { type: "EndRuleset", lastDay: monday, reason: "Slutt" };
    for (const role of roleNames.filter((name) => name !== "admin")) {
      const by = who(roles[role]);
      expect([role, await publish(office, { municipality: "5001" as MunicipalityNumber }, by)]).toEqual([
        role,
        { kind: "not_found" },
      ]);
      expect([role, await run(office, rulesets, command, by)]).toEqual([role, { kind: "not_found" }]);
      expect(await office.desk.previewRuleset(by, { what: "publish", plan })).toEqual({ kind: "not_found" });
    }
    expect(await office.desk.runRulesetCommand(admin, "x" as CaseId, 1, command)).toEqual({ kind: "not_found" });
  });

  it("PA-10 tells the chief safety representatives and the unions' first, then everybody who works there", async () => {
    const office = await openOffice();
    await published(office);
    const people = told(office);
    expect(people.filter(({ copy }) => copy).map(({ personId }) => personId)).toContain(union);
    expect(people.find(({ personId }) => personId === farhan.personId)).toMatchObject({
      copy: false,
      reason: "ruleset-published",
    });
    expect(people.some(({ personId }) => personId === roles.employee)).toBe(false);
    expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length);
  });

  it("shows what is kept of it to the administrator alone, and reasons lie sealed", async () => {
    const office = await openOffice();
    const rulesets = await published(office);
    const reason = "Smitten er på vei ned: kanarifugl-7";
    const changed = ruled(
      await run(office, rulesets, { type: "ChangeRuleset", plan: { ...plan, to: date("2026-04-30") }, reason }),
    );
    expect(first(changed).kept?.changes).toMatchObject([{ on: monday, reason, before: { from: monday, to: null } }]);
    const seen = ruled(await office.desk.listRulesets(employee));
    expect(first(seen)).toMatchObject({ kept: null, concernsMe: false, standing: "GJELDER" });
    expect(seen.form).toBeNull();
    expect(seen.workplaces).toMatchObject([{ place: { municipality: { number: "5001" } }, decides: "NORMAL" }]);
    expect(ruled(await office.desk.listRulesets(farhan)).workplaces).toMatchObject([{ decides: "KOMMUNE" }]);
    expect(await databaseText(office.dataDir)).not.toContain("kanarifugl-7");
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("hides what was withdrawn from everybody but the administrator", async () => {
    const office = await openOffice();
    const rulesets = await published(office, { from: date("2026-04-01") });
    expect(ruled(await office.desk.listRulesets(employee)).items).toHaveLength(1);
    const after = ruled(await run(office, rulesets, { type: "WithdrawRuleset", reason: "Kommunen snudde" }));
    expect(first(after).standing).toBe("TRUKKET");
    expect(ruled(await office.desk.listRulesets(employee)).items).toEqual([]);
  });

  it("tells the second of two who act at once what became of it, and loses nothing", async () => {
    const office = await openOffice();
    const rulesets = await published(office);
    const command: RulesetCommandInput = { type: "EndRuleset", lastDay: monday, reason: "Slutt" };
    const ends = await Promise.all([run(office, rulesets, command), run(office, rulesets, command)]);
    expect(ends.map(({ kind }) => kind).toSorted()).toEqual(["done", "stale"]);
  });

  it("counts beforehand whom it changes the rules for, and keeps nothing of it", async () => {
    const office = await openOffice();
    const preview = valueIn(await office.desk.previewRuleset(admin, { what: "publish", plan }));
    expect(preview).toMatchObject({ changes: [{ from: monday, to: null, was: "NORMAL", becomes: "KOMMUNE" }], begunDaysAgo: 0 });
    expect(preview.changes[0]?.people).toBeGreaterThan(1);
    expect(ruled(await office.desk.listRulesets(admin)).items).toEqual([]);
    expect(told(office)).toEqual([]);
    const refused = await office.desk.previewRuleset(admin, { what: "publish", plan: { ...plan, copyTo: [] } });
    expect(refused).toMatchObject({ kind: "refused", refusals: [{ rule: "PA-10", code: "RULESET_COPY_MISSING" }] });
  });
});

function dayOf(on = "2026-03-17") {
  return { from: date(on), to: null, work: "Rette eksamen.", everyWeek: false };
}
