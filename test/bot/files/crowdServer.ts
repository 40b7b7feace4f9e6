import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startFileIntake } from "#bot/files/startIntake.ts";
import { sequentialId } from "#bot/store/sequentialId.ts";
import type { CaseId, FileId } from "#domain/kernel/ids.ts";
import { fileName } from "#domain/vedlegg/fileType.ts";
import { storeIn } from "../store/fixtures.ts";

/*
 * A process that takes files in and keeps them as the product does, for a test that looks at its memory: prints its port, then for each
 * line that it reads the most memory that it has ever had, in bytes.
 */

const store = await storeIn(process.argv[2] ?? "");
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
