import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readReportSettings } from "#bot/directory/reportSettings.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { defaultReportSettings } from "#domain/melding/settings.ts";
import { periodFaults } from "#domain/oppbevaring/due.ts";
import { defaultCaseSettings } from "#domain/sak/settings.ts";

const read = (retention: unknown, but: object = {}) => readWith({ ...(retention === undefined ? {} : { retention }), ...but });

async function readWith(settings: object) {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-settings-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "reports.json");
  await writeFile(path, JSON.stringify({ varslingsmottak: [demoPeople.astrid], ...settings }));
  return readReportSettings(path, demoOrganisation);
}

it("keeps every kind of report three years where the employer has said nothing, and as long as they say where they have", async () => {
  const { retention } = await read(undefined);
  expect(retention).toEqual(defaultReportSettings.retention);
  expect(retention.map(({ kind }) => kind)).toContain("egen-undersoekelse");
  // Confidential notes apart, of which nobody claims anything.
  for (const { kind, months } of retention) expect([kind, months]).toEqual([kind, kind === "notat" ? 12 : 36]);
  expect(periodFaults(retention)).toEqual([]);
  const own = [
    { kind: "klage", months: 60, warnDays: 30, from: "2020-01-01", to: "2026-12-31" },
    { kind: "klage", months: 24, warnDays: 30, from: "2027-01-01" },
  ];
  expect((await read(own)).retention).toEqual([
    { kind: "klage", months: 60, warnDays: 30, validity: { from: "2020-01-01", to: "2026-12-31" } },
    { kind: "klage", months: 24, warnDays: 30, validity: { from: "2027-01-01" } },
  ]);
});

it("takes the employer's own numbers for cases, ours where they have said nothing, and none that cannot be", async () => {
  expect((await read(undefined)).cases).toEqual(defaultCaseSettings);
  const own = await readWith({ cases: { hearingDays: 21, maxHandlers: 2 } });
  expect(own.cases).toEqual({ ...defaultCaseSettings, hearingDays: 21, maxHandlers: 2 });
  for (const cases of [{ hearingDays: 0 }, { idleDays: 1.5 }, { maxHandlers: 0 }, { strainDays: 400 }, { hoeringsdager: 14 }])
    await expect(readWith({ cases })).rejects.toThrow("cases");
});

it.each([
  [{ months: 0 }, "retention, klage: months must be a whole number"],
  [{ warnDays: 0 }, "retention, klage: warnDays must be a whole number"],
  [{ to: "2019-01-01" }, "retention, klage: to is before from"],
  [{ from: "1.1.2020" }, "must be a date"],
  [{ kind: "klager" }, "retention.0.kind"],
])("does not start with a period that cannot be used: %o", async (but, says) => {
  await expect(read([{ kind: "klage", months: 12, warnDays: 30, from: "2020-01-01", ...but }])).rejects.toThrow(says);
});

it("does not start with two periods for a kind that hold on the same day", async () => {
  const period = { kind: "klage", months: 12, warnDays: 30, from: "2020-01-01" };
  await expect(read([period, { ...period, from: "2021-01-01" }])).rejects.toThrow("two periods hold on the same day");
});

it("knows the members of the work-environment committee, none where nothing is said, and starts with nobody whom it does not know", async () => {
  expect((await read(undefined)).workEnvironmentCommittee).toEqual([]);
  const named = { workEnvironmentCommittee: [demoPeople.mona, demoPeople.bjoern.toUpperCase()] };
  expect((await read(undefined, named)).workEnvironmentCommittee).toEqual([demoPeople.mona, demoPeople.bjoern]);
  const stranger = "d0000000-0000-4000-8000-999999999999";
  for (const gone of [stranger, demoPeople.oddvar])
    await expect(read(undefined, { workEnvironmentCommittee: [demoPeople.mona, gone] })).rejects.toThrow(
      `workEnvironmentCommittee[1]: nobody who works here has the id ${gone}`,
    );
});

it("knows whom to ask where the directory names no leader, nobody where nothing is said, and starts with nobody whom it does not know", async () => {
  expect((await readWith({})).homeContactId).toBeNull();
  expect((await readWith({ homeContactId: demoPeople.berit })).homeContactId).toBe(demoPeople.berit);
  for (const homeContactId of [demoPeople.oddvar, "99999999-9999-4999-8999-999999999999"])
    await expect(readWith({ homeContactId })).rejects.toThrow(`homeContactId: nobody who works here has the id ${homeContactId}`);
});

it("says how long presence is kept and who sees a place's list, and refuses places and people that nobody knows", async () => {
  expect((await readWith({})).presence).toEqual({ presenceKeptDays: 14, infectionContacts: [] });
  const contact = { workplace: "gloeshaugen", people: [demoPeople.berit] };
  const { presence } = await readWith({ presence: { presenceKeptDays: 21, infectionContacts: [contact] } });
  expect(presence).toEqual({
    presenceKeptDays: 21,
    infectionContacts: [{ siteId: "gloeshaugen", people: [demoPeople.berit] }],
  });
  const wrong = (but: object) => readWith({ presence: { infectionContacts: [{ ...contact, ...but }] } });
  await expect(wrong({ workplace: "nowhere" })).rejects.toThrow("the directory has no place of work nowhere");
  await expect(wrong({ people: [demoPeople.oddvar] })).rejects.toThrow(`nobody who works here has the id ${demoPeople.oddvar}`);
  await expect(wrong({ people: [] })).rejects.toThrow("presence.infectionContacts.0.people");
  await expect(readWith({ presence: { presenceKeptDays: 0 } })).rejects.toThrow("presence.presenceKeptDays");
});

it("says how long assessments under special rules are kept, and when leaders are reminded, with our own where it says nothing", async () => {
  expect((await readWith({})).assessments).toEqual({ firstAfterWorkingDays: 2, everyWorkingDays: 5, keepDays: 90 });
  expect((await readWith({ assessments: { keepDays: 0 } })).assessments).toMatchObject({ everyWorkingDays: 5, keepDays: 0 });
  await expect(readWith({ assessments: { everyWorkingDays: 0 } })).rejects.toThrow("assessments.everyWorkingDays");
  await expect(readWith({ assessments: { keepDays: -1 } })).rejects.toThrow("assessments.keepDays");
});
