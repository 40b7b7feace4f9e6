import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { partsOf } from "#test/support/cardParts.ts";
import { on, publishCycle, throughTheYear } from "#test/support/chatCycle.ts";
import { kari, lars, solveig, startChatWorld, vera } from "#test/support/chatWorld.ts";
import { cyclePeople } from "#test/support/cycleCourse.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { lettersBy, startSmtp, wordsOfLetter } from "#test/support/smtpStandIn.ts";

const { losam, koordinator, hovedverneombud } = cyclePeople;

it("what is written in a process stands in the cards of those who may read it, and in no file, queue, log or notification", async () => {
  const people = [lars, vera, kari, solveig, koordinator.personId, hovedverneombud.personId];
  const smtp = await startSmtp();
  const world = await startChatWorld("2026-08-20", people, undefined, lettersBy(smtp));
  world.changePeople((person) => ({ ...person, email: `${person.id}@example.no` }));
  await publishCycle(world, { focusArea: "kanari-focus" });
  await on(world, "2026-09-01");
  await throughTheYear(world, {}, (field) => `kanari-${field}`);

  const carrying = world.connector.calls.filter(({ body }) => body.includes("kanari-") && !body.includes("kanari-focus"));
  expect(carrying.length).toBeGreaterThan(5);
  for (const { path, body } of carrying) {
    // The leader, the safety representative, and of her own measure whoever is responsible for it.
    const whole = [lars, vera].some((id) => decodeURIComponent(path).includes(id));
    const own = decodeURIComponent(path).includes(kari) && !/kanari-(?!measure2)/.test(body);
    expect([path, whole || own]).toEqual([path, true]);
    const { summary, attachments } = JSON.parse(body);
    expect(summary).not.toContain("kanari");
    for (const part of partsOf(attachments)) {
      const held = Object.entries(part).filter(([, value]) => typeof value === "string" && value.includes("kanari-"));
      const isInput = String(part["type"]).startsWith("Input.");
      for (const [key] of held) expect([part["type"], key]).toEqual(isInput ? [part["type"], "value"] : ["TextRun", "text"]);
    }
  }
  // A member of LOSAM has no app, and gets letters.
  expect(smtp.letters.map(({ to }) => to)).toContain(`${losam.personId}@example.no`);
  for (const letter of smtp.letters) expect(`${letter.message} ${wordsOfLetter(letter)}`).not.toContain("kanari-");
  expect(JSON.stringify(world.log)).not.toContain("kanari");
  expect(JSON.stringify(jobRows(join(world.folder, "data")))).not.toContain("kanari");
  const files = (await readdir(world.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name)).toContain("dagsorden.sqlite");
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name));
    expect([name, bytes.includes("kanari-")]).toEqual([name, false]);
  }
}, 120_000);
