import { startCleaning } from "#bot/files/clean/cleaning.ts";
import { ordinaryLimits } from "#bot/files/form/limits.ts";
import { createFileIntake } from "#bot/files/receiveFiles.ts";
import { startPostboks } from "#bot/postboks/startPostboks.ts";
import { memoryPostboks } from "#test/support/memoryPostboks.ts";
import { serveParent } from "./asked.ts";

// The anonymous page as the product starts it. The one thing that is not the product's is the desk.
const write = (fields: object, message: string) => void process.stderr.write(`${JSON.stringify({ message, ...fields })}\n`);
const { desk } = memoryPostboks();
const { port } = await startPostboks({
  // A store lets the files go once they are written; this one would hold them all.
  desk: { ...desk, send: (report) => desk.send({ ...report, files: [] }) },
  intake: createFileIntake({ limits: ordinaryLimits, cleaning: startCleaning() }),
  limits: ordinaryLimits,
  log: { info: () => undefined, warn: write, error: write },
  port: 0,
  host: "127.0.0.1",
  isSecure: false,
});
serveParent(`http://127.0.0.1:${port}`, async () => undefined);
