import { expect, it, onTestFinished } from "vitest";
import { aJob, noon, personId, storeIn, temporaryFolder } from "./fixtures.ts";
import { rowsOf, tamper } from "./raw.ts";

it("says of jobs from an older version whom they are for, and when they ended as near as is known", async () => {
  const folder = await temporaryFolder();
  const old = await storeIn(folder);
  const payload = { caseId: "c", personId: "kari" };
  await old.transaction((tx) => tx.enqueue([aJob("k1", { payload }), aJob("k2")]));
  for (const job of await old.claimJobs({ domainNow: noon, wallNow: noon, leaseMs: 60_000, limit: 2 })) {
    await old.settleJob(job, { kind: "failed", error: "http-403" });
  }
  await old.close();
  tamper(folder, [
    "alter table job drop column person_id",
    "alter table job drop column settled_at",
    "drop table job_action",
    "delete from kysely_migration where name = '0005_job_settled'",
  ]);
  const store = await storeIn(folder);
  onTestFinished(() => store.close());
  const people = await store.read.troubledPeople({ limit: 9, jobsEach: 1 });
  expect(people).toMatchObject([
    { personId: null, jobs: 1, latest: noon },
    { personId: "kari", jobs: 1, latest: noon },
  ]);
});

it("lets nobody change or delete the record of what was done", async () => {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  onTestFinished(() => store.close());
  await store.transaction((tx) => tx.enqueue([aJob("k1")]));
  const [job] = await store.claimJobs({ domainNow: noon, wallNow: noon, leaseMs: 60_000, limit: 1 });
  if (job === undefined) throw new Error("nothing to claim");
  await store.settleJob(job, { kind: "failed", error: "E" });
  const [someone] = await store.read.troubledPeople({ limit: 1, jobsEach: 1 });
  if (someone === undefined) throw new Error("no trouble");
  const target = { jobId: job.id };
  const by = personId("admin");
  await store.transaction((tx) => tx.actOnTroubles({ action: "dismiss", target, seen: someone.latest, by, at: noon }));
  for (const change of ["update job_action set person_id = 'x'", "delete from job_action"]) {
    expect(() => tamper(folder, [change])).toThrow("append-only");
  }
  expect(rowsOf(folder, "select person_id from job_action")).toEqual([{ person_id: "admin" }]);
});
