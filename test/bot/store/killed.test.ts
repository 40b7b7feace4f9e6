import { expect, it } from "vitest";
import { killNow, nextLine, startChild } from "./child.ts";
import { caseId, storeIn, temporaryFolder } from "./fixtures.ts";
import { rowsOf } from "./raw.ts";

it("SIGKILL in mid-write, eight times: what was acknowledged is there, state and log agree, and the chains hold", async () => {
  const folder = await temporaryFolder();
  const acknowledged = new Map<string, number>();
  const note = (line: string) => {
    // The last line may have been cut off by the kill.
    const [, id, version] = /^(case-\d) (\d+)$/.exec(line) ?? [];
    if (id !== undefined) acknowledged.set(id, Math.max(Number(version), acknowledged.get(id) ?? 0));
  };
  for (let round = 0; round < 8; round += 1) {
    const child = startChild(new URL("./killedWriter.ts", import.meta.url), folder);
    const until = 1 + Math.floor(Math.random() * 60);
    for (let n = 0; n < until; n += 1) note(await nextLine(child));
    // Somewhere in one of the next writes, not only right after one.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
    for (const line of await killNow(child)) note(line);

    const store = await storeIn(folder);
    for (const [id, version] of acknowledged) {
      const kept = await store.read.loadCase(caseId(id));
      expect(kept?.version).toBeGreaterThanOrEqual(version);
      expect(kept?.state).toEqual({ version: kept?.version });
      expect(await store.read.events(caseId(id))).toHaveLength(kept?.version ?? -1);
    }
    expect((await store.verifyChains()).fault).toBeNull();
    // A save, its text and its job came together or not at all: the newest of each case is that of its state.
    for (const table of ["select text_id as id from sealed_text", "select delivery_key as id from job"]) {
      const newest = `select case_state.id from case_state where case_state.id || '-' || version not in (${table})`;
      expect(rowsOf(folder, newest)).toEqual([]);
    }
    const [texts] = rowsOf(folder, "select count(*) as n from sealed_text");
    expect(rowsOf(folder, "select count(*) as n from job")).toEqual([texts]);
    await store.close();
  }
  expect([...acknowledged.keys()].length).toBeGreaterThan(0);
});
