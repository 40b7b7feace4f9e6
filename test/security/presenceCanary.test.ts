import { join } from "node:path";
import { expect, it } from "vitest";
import { deskOf } from "#test/support/chatCycle.ts";
import { kari, lars, startChatWorld } from "#test/support/chatWorld.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { rulesPublished, trondheim } from "#test/support/presence.ts";

const canaries = ["kanari-beskrivelse", "kanari-rom", "kanari-avslag", "kanari-utstyr", "kanari-helse"] as const;

it("PA-04 what is written about presence lies sealed, and stands in no log and no notification", async () => {
  const world = await startChatWorld("2026-03-02", [kari, lars]);
  await rulesPublished({ desk: deskOf(world) });
  await world.settled();
  const [employee, leader] = [world.chat(kari), world.chat(lars)];
  const wish = { from: "2026-03-10", to: "", weekdays: "1", siteId: trondheim, where: canaries[1] };
  await employee.say("oppmøte");
  await employee.press("Send til leder", { ...wish, ground: "annet", other: canaries[0] });
  await world.settled();
  await leader.press("Avslå", { reason: canaries[2] });
  await world.settled();
  await employee.say("oppmøte");
  await employee.press("Send til leder", { ...wish, from: "2026-03-11", ground: "arbeidsmiljoe", other: canaries[4] });
  await world.settled();
  expect(leader.words()).not.toContain(canaries[4]);
  await employee.say("oppmøte");
  await employee.press("Jeg jobber hjemme");
  await employee.press("Meld fra til leder", { from: "2026-03-02", home: "eget-hjem", equipment: "stol" });
  await world.settled();
  await leader.press("Lagre svar om utstyr", { "move:stol": "declined", reason: canaries[3] });
  await world.settled();
  expect(employee.words()).toContain(canaries[3]);

  const kept = await databaseText(join(world.folder, "data"));
  const logged = JSON.stringify(world.log);
  const notified = [...employee.messages(), ...leader.messages()].map(({ summary }) => summary).join("\n");
  for (const canary of canaries) {
    expect([canary, kept.includes(canary), logged.includes(canary), notified.includes(canary)]).toEqual([
      canary,
      false,
      false,
      false,
    ]);
  }
  // The ground itself is nowhere in the clear either.
  expect(kept).not.toContain("arbeidsmiljoe");
});
