import { describe, expect, it } from "vitest";
import { searchedIn } from "#bot/teams/verbs/search.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { buttonsOf, wordsOf } from "#test/support/cardParts.ts";
import { type ChatWorld, kari, lars, startChatWorld } from "#test/support/chatWorld.ts";

const aDay = { from: "2021-02-03", to: "", work: "Lese KANARIFUGL", everyWeek: "false" };

async function ask(world: ChatWorld, typed: object = {}) {
  await world.chat(kari).say("en dag hjemme");
  return world.chat(kari).press("Send til leder", { ...aDay, ...typed });
}

describe("searching in the chat", () => {
  it("HO-05 finds what waits for a leader by a misspelt name, and the card has neither the name nor a word that was written", async () => {
    const world = await startChatWorld();
    await ask(world);
    const { card } = await world.chat(lars).say("søk Nygard");
    expect(wordsOf(card)).toContain("Hjemmekontor enkeltdag");
    expect(JSON.stringify(card)).not.toMatch(/Nygård|KANARIFUGL/);
    const opened = await world.chat(lars).press("Åpne");
    expect(wordsOf(opened.card)).toContain("Kari Nygård");
  });

  it("finds nothing of it for anybody else, and says how one searches", async () => {
    const world = await startChatWorld();
    await ask(world);
    expect(wordsOf((await world.chat(kari).say("søk Lars Moen")).card)).toContain("Fant ingenting.");
    expect(wordsOf((await world.chat(kari).say("søk")).card)).toContain("Skriv «søk» og det du leter etter");
  });

  it("still takes «søk om …» for an application", () => {
    expect(searchedIn("søk Kari")).toBe("Kari");
    expect(searchedIn("search: HO-15")).toBe("HO-15");
    expect(searchedIn("søk om hjemmekontor")).toBeUndefined();
    expect(searchedIn("søk hjemmekontor")).toBeUndefined();
    expect(searchedIn("søk for fredag")).toBeUndefined();
    expect(searchedIn("Søk om")).toBeUndefined();
    expect(searchedIn("søk heimekontor ")).toBeUndefined();
    expect(searchedIn("søknad")).toBeUndefined();
    expect(searchedIn("research for something")).toBeUndefined();
  });

  it("takes “search for …” and «søk etter …» for what they are", () => {
    expect(searchedIn("search for harassment report")).toBe("harassment report");
    expect(searchedIn("search formation")).toBe("formation");
    expect(searchedIn("search for")).toBe("");
    expect(searchedIn("søk etter Kari")).toBe("Kari");
    expect(searchedIn("søk ettersending")).toBe("ettersending");
    expect(searchedIn("søk etter")).toBe("");
  });

  it("looks for what was written after “search for”, and opens no menu of reports for it", async () => {
    const world = await startChatWorld();
    await ask(world);
    const found = await world.chat(lars).say("search for Nygard");
    expect(wordsOf(found.card)).toContain("Hjemmekontor enkeltdag");
    expect(wordsOf((await world.chat(kari).say("search for harassment report")).card)).toMatch(/^\d+ treff/);
  });
});

describe("notification settings in the chat", () => {
  it("collects what may be collected on one card the next morning, and an answer comes all the same", async () => {
    const world = await startChatWorld();
    const settings = await world.chat(lars).say("varselinnstillinger");
    expect(wordsOf(settings.card)).toContain("Du får beskjed med en gang.");
    await world.chat(lars).press("Samle en gang om dagen");
    expect(wordsOf(world.chat(lars).last().card)).toContain("Du får det du velger selv, samlet en gang om dagen.");
    const before = world.chat(lars).messages().length;
    await ask(world);
    await ask(world, { from: "2021-02-10" });
    await expect.poll(async () => (await world.store().read.heldNotifications(lars)).length).toBe(2);
    expect(world.chat(lars).messages()).toHaveLength(before);
    world.clock.set(localDate("2021-01-17"));
    await expect.poll(() => world.chat(lars).last().summary, { timeout: 10_000 }).toContain("Dagens oppsummering");
    expect(world.chat(lars).messages()).toHaveLength(before + 1);
    expect(await world.store().read.heldNotifications(lars)).toEqual([]);
  });
});

describe("undoing in the chat", () => {
  it("HO-03 has «Angre» on the card of what was rejected, and both are as before", async () => {
    const world = await startChatWorld();
    await ask(world);
    await world.chat(lars).press("Avslå");
    const rejected = await world.chat(lars).press("Avslå", { reason: "Møtedag." });
    expect(buttonsOf(rejected.card)).toContain("Angre");
    const back = await world.chat(lars).press("Angre");
    expect(buttonsOf(back.card)).toContain("Godkjenn");
    await expect.poll(() => world.chat(kari).last().summary, { timeout: 10_000 }).toContain("er angret");
  });
});
