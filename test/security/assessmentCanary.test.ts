import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { demoUnits } from "#bot/local/demo/featured.ts";
import { assessmentCard, disagreeCard, unitsReminderCard } from "#bot/teams/cards/regime/assessmentCards.ts";
import { textsFor } from "#domain/texts/index.ts";
import { campusPlan, pageOf, ruled } from "#test/support/assessed.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { roleNames, roles } from "#test/support/office.ts";
import { serveOffice } from "#test/support/officeServer.ts";

// One for each field that a leader can write in, so that a find says where it came from.
const canary = (field: string) => `kanari-${field}-8d2f`;

it("what a leader has written about people and units stands on the pages of who may see it, and nowhere else", async () => {
  const server = await serveOffice();
  const { office } = server;
  const { employee, leader } = roles;
  const rulesetId = await ruled(office);
  const post = (path: string, by: (typeof roles)[keyof typeof roles], body: object) =>
    server.ask("POST", path, by, JSON.stringify(body));
  const plan = { ...campusPlan, ground: "ANNET", explanation: canary("explanation") };
  const person = { personId: employee, rulesetId, version: 0, command: { type: "AssessPerson", plan } };
  const about = { unitId: demoUnits.bygg, rulesetId };
  const activities = [{ what: canary("activity"), place: "CAMPUS" }];
  const unit = { ...about, version: 0, command: { type: "AssessActivities", activities } };
  const digital = { ...about, version: 1, command: { type: "FacilitateDigital", facilitated: true, how: canary("how") } };
  const said = [
    // Refused by a rule, of no form, and by those who may not: none gives back what was sent.
    await post("/api/assessments", leader, {
      ...person,
      command: { type: "AssessPerson", plan: { ...plan, infectionControl: false } },
    }),
    await post("/api/assessments", leader, { ...person, note: canary("note") }),
    ...(await Promise.all(
      roleNames
        .filter((role) => role !== "leader")
        .flatMap((role) => [
          post("/api/assessments", roles[role], person),
          post("/api/assessments/preview", roles[role], { personId: employee, rulesetId, plan }),
          post("/api/assessments/units", roles[role], unit),
        ]),
    )),
  ];
  expect(new Set(said.map(({ status }) => status))).toEqual(new Set([422, 400, 404]));
  for (const { text } of said) expect(text).not.toContain("kanari");
  for (const [path, body] of [
    ["/api/assessments", person],
    ["/api/assessments/units", unit],
    ["/api/assessments/units", digital],
  ] as const) {
    expect((await post(path, leader, body)).status).toBe(200);
  }
  const pages = await Promise.all(
    roleNames.map(async (role) => [role, (await server.ask("GET", "/api/assessments", roles[role])).text] as const),
  );
  const fieldsIn = (text: string) => ["explanation", "activity", "how"].filter((field) => text.includes(canary(field)));
  expect(Object.fromEntries(pages.map(([role, text]) => [role, fieldsIn(text)]))).toEqual({
    ...Object.fromEntries(roleNames.map((role) => [role, []])),
    ...{ leader: ["explanation", "activity", "how"], employee: ["explanation"] },
  });

  const told = jobRows(office.dataDir).find(({ kind }) => kind === "assessment-tell");
  expect(String(told?.["payload"])).toContain(employee);
  const found = await office.desk.assessmentTold(JSON.parse(String(told?.["payload"])));
  const texts = textsFor("nb");
  const cards = [
    found && assessmentCard(texts, found),
    disagreeCard(texts, await pageOf(office, employee)),
    unitsReminderCard(texts, { language: "nb", ruleset: "Regler", units: [{ name: "Enhet", open: ["PA-09"] }] }),
  ];
  for (const card of cards) expect(JSON.stringify(card)).not.toContain("kanari");
  await server.idle();
  expect(JSON.stringify(server.log)).not.toContain("kanari");
  const files = await readdir(dirname(office.dataDir), { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of files.filter((entry) => entry.isFile())) {
    const bytes = await readFile(join(parentPath, name));
    expect([name, bytes.includes(Buffer.from("kanari"))]).toEqual([name, false]);
  }
});
