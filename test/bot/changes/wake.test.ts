import { expect, it, vi } from "vitest";
import { serveOffice } from "#test/support/officeServer.ts";
import { aJob } from "../store/fixtures.ts";

it("a server looks at the queue when another says that it has enqueued work, and when nobody knows what was said", async () => {
  const server = await serveOffice();
  const { changes, store } = server.office;
  for (const [count, kind] of (["jobs", "everything"] as const).entries()) {
    // It has found nothing, and sleeps for five seconds.
    await server.idle();
    await store.transaction((tx) => tx.enqueue([aJob(`from elsewhere ${count}`, { kind: "of no kind that it knows" })]));
    changes.publish({ kind });
    await vi.waitFor(async () => expect(await store.read.troubledJobs(9)).toHaveLength(count + 1), {
      timeout: 2_000,
      interval: 10,
    });
  }
});
