import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { startFileIntake } from "#bot/files/startIntake.ts";
import { openStore } from "#bot/store/openStore.ts";
import { sequentialId } from "#bot/store/sequentialId.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import type { CaseId, FileId } from "#domain/kernel/ids.ts";
import { fileName } from "#domain/vedlegg/fileType.ts";

/*
 * A process that takes files in and keeps them as the product does, for a test that looks at its memory: prints its port, then for each
 * line that it reads the most memory that it has ever had, in bytes.
 */

const folder = process.argv[2] ?? "";
const vault = await openKeyFileVault(join(folder, "keys"));
const store = await openStore({ dataDir: join(folder, "data"), vault, tenantId: "tenant" });
const intake = startFileIntake(undefined);
const server = createServer(async (request, response) => {
  const answer = await intake.receive(request, response, async ({ files, refusals }) => {
    const caseId = sequentialId() as CaseId;
    const kept = files.map(({ file, type, bytes }) => ({
      fileId: sequentialId() as FileId,
      name: fileName(type, file),
      type,
      bytes,
    }));
    await store.transaction((tx) => tx.putFiles(caseId, kept));
    return { kept: kept.length, refusals };
  });
  response.end(JSON.stringify(answer));
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
process.stdin.on("data", () => console.log(process.resourceUsage().maxRSS * 1024));
process.stdin.on("end", () => process.exit());
