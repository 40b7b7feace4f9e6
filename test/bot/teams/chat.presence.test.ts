import { describe, expect, it } from "vitest";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { buttonsOf, wordsOf } from "#test/support/cardParts.ts";
import { deskOf } from "#test/support/chatCycle.ts";
import { type ChatWorld, kari, lars, startChatWorld } from "#test/support/chatWorld.ts";
import { lillestroem, rulesPublished, trondheim } from "#test/support/presence.ts";

const farhan = demoPersonId(11);
const wish = {
  ...{ from: "2026-03-10", to: "", weekdays: "1,2,3,4,5", ground: "verksted-drift", other: "" },
  ...{ siteId: trondheim, where: "E1-104" },
};

async function world(kind: "PANDEMI" | "KOMMUNE" = "PANDEMI", people = [kari, lars]): Promise<ChatWorld> {
  const started = await startChatWorld("2026-03-02", people);
  await rulesPublished({ desk: deskOf(started) }, kind);
  await started.settled();
  return started;
}

describe("presence in the chat", () => {
  it("PA-03 is asked for by «oppmøte», decided by the leader on a card, and told to the employee", async () => {
    const chats = await world();
    const employee = chats.chat(kari);
    await employee.say("oppmøte");
    expect(employee.words()).toContain("Campus Gløshaugen: fra 2. mars 2026 til og med 31. mars 2026");
    const receipt = await employee.press("Send til leder", wish);
    expect(wordsOf(receipt.card)).toContain("Nå venter det på Lars Moen.");
    await chats.settled();
    const leader = chats.chat(lars);
    expect(leader.last().summary).toBe("Kari Nygård ønsker å møte på campus");
    expect(leader.words()).toContain("Er smittevernet ivaretatt i lokalet?");
    expect(leader.words()).toContain("E1-104");
    await leader.press("Godkjenn", { infectionControl: "true" });
    await chats.settled();
    expect(employee.last().summary).toBe("Du kan møte på campus");
    expect(employee.words()).toContain("Godkjent");
  });

  it("PA-07 is not approved while the question is open, or answered with no", async () => {
    const chats = await world();
    await chats.chat(kari).say("oppmøte på campus");
    await chats.chat(kari).press("Send til leder", wish);
    await chats.settled();
    const leader = chats.chat(lars);
    for (const infectionControl of ["", "false"]) {
      await leader.press("Godkjenn", { infectionControl });
      expect(leader.words()).toContain("Du kan ikke godkjenne før smittevernet i lokalet er ivaretatt.");
    }
    await leader.press("Avslå", { reason: "" });
    expect(leader.words()).toContain("Skriv hvorfor. Den ansatte får lese det.");
    await leader.press("Avslå", { reason: "Rommet er for lite." });
    await chats.settled();
    expect(chats.chat(kari).words()).toContain("Rommet er for lite.");
  });

  it("PA-04 shows the form again with what was filled in, and names what is missing beside it", async () => {
    const chats = await world();
    const employee = chats.chat(kari);
    await employee.say("oppmøte");
    await employee.press("Send til leder", { ...wish, ground: "", where: "" });
    expect(employee.words()).toContain("Velg grunnen til at du må være på campus.");
    expect(employee.words()).toContain("Skriv hvilket bygg og rom du skal være i.");
    await employee.press("Send til leder", { ...wish, from: "2026-04-01" });
    expect(employee.words()).toContain("1. april 2026 trenger du ikke tillatelse for å møte på campus.");
    await employee.press("Send til leder", { ...wish, from: "10.03.2026" });
    expect(employee.words()).toContain("«10.03.2026» er ingen dato.");
  });

  it("PA-08 asks the leader about each thing, and tells the employee", async () => {
    const chats = await world();
    const employee = chats.chat(kari);
    await employee.say("oppmøte");
    await employee.press("Jeg jobber hjemme");
    await employee.press("Meld fra til leder", {
      ...{ from: "2026-03-02", siteId: trondheim, home: "eget-hjem", equipment: "skjerm,stol" },
    });
    await chats.settled();
    const leader = chats.chat(lars);
    expect(leader.last().summary).toBe("Kari Nygård jobber hjemme");
    await leader.press("Lagre svar om utstyr", {
      "move:skjerm": "arranged",
      "move:stol": "declined",
      reason: "Den er skrudd fast.",
    });
    expect(leader.words()).toContain("Ikke avklart ennå");
    await leader.press("Avklart");
    expect(buttonsOf(leader.last().card)).toEqual(["Vis på nytt"]);
    await chats.settled();
    expect(employee.words()).toContain("Den er skrudd fast.");
  });

  it("LI-12 warns before it is sent, and lets one go on", async () => {
    const chats = await world("KOMMUNE", [farhan]);
    const employee = chats.chat(farhan);
    await employee.say("oppmøte");
    await employee.press("Jeg jobber hjemme");
    const shared = { from: "2026-03-02", siteId: lillestroem, home: "hos-kollega", equipment: "" };
    await employee.press("Meld fra til leder", shared);
    expect(employee.words()).toContain("Hensikten med hjemmekontor er at folk ikke skal samles.");
    await employee.press("Meld fra til leder", { ...shared, goesOn: "true" });
    expect(employee.words()).toContain("Felles hjemmekontor med en kollega");
  });

  it("LI-01 says that nobody has to ask where no special rules hold or come", async () => {
    const chats = await startChatWorld("2026-03-02", [kari]);
    await chats.chat(kari).say("oppmøte");
    expect(chats.chat(kari).words()).toContain("Du kan møte på campus uten å spørre");
  });

  it("is erased by itself when its time is over: an old card finds nothing any more", async () => {
    const chats = await world();
    await chats.chat(kari).say("oppmøte");
    await chats.chat(kari).press("Send til leder", wish);
    await chats.settled();
    const card = chats.chat(lars).last().id;
    chats.clock.set(date("2026-03-24"));
    await deskOf(chats).erasePresence();
    await chats.settled();
    // Other cards have come since: those on what the rules ask of a unit.
    const after = await chats.chat(lars).press("Godkjenn", { infectionControl: "true" }, card);
    expect(wordsOf(after.card)).toContain("Fant ikke");
    expect(chats.log.filter(({ level }) => level === "error")).toEqual([]);
  });
});
