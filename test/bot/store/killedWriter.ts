import { writeSync } from "node:fs";
import { join } from "node:path";
import type { SaveCase } from "#bot/store/caseTypes.ts";
import { lockFolder } from "#bot/store/folderLock.ts";
import { openStore } from "#bot/store/openStore.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";

/*
 * Started by a test as a process of its own: writes to three cases in turn, for ever, and says what was committed. Each save brings one to three
 * events, a text and a job.
 */

const folder = process.argv[2] ?? "";
await lockFolder(join(folder, "data"));
const vault = await openKeyFileVault(join(folder, "keys"));
const store = await openStore({ dataDir: join(folder, "data"), vault, tenantId: "tenant" });

for (let turn = 0; ; turn += 1) {
  const id = `case-${turn % 3}` as CaseId;
  const version = (await store.read.loadCase(id))?.version ?? 0;
  const count = 1 + (turn % 3);
  const now = instantOf(Date.now());
  const save: SaveCase = {
    id,
    kind: "enkeltdag",
    state: { version: version + count },
    employeeId: "e" as PersonId,
    unitId: "u" as UnitId,
    status: "INNSENDT",
    fromDate: localDate("2021-10-01"),
    toDate: localDate("2021-10-01"),
    submittedAt: now,
    updatedAt: now,
    decidedBy: null,
    copiedToHr: false,
    expectedVersion: version,
    events: Array.from({ length: count }, (_, n) => ({ type: "Written", data: { n }, actor: system, at: now })),
  };
  const end = await store.transaction(async (tx) => {
    await tx.putTexts(id, [{ textId: `${id}-${version + count}` as TextId, object: "reason", text: "x".repeat(2_000) }]);
    await tx.enqueue([{ kind: "k", deliveryKey: `${id}-${version + count}`, payload: {}, dueAt: now, clock: "wall" }]);
    return tx.saveCase(save);
  });
  if (end !== "saved") throw new Error(end);
  writeSync(1, `${id} ${version + count}\n`);
}
