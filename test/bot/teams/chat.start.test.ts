import { describe, expect, it } from "vitest";
import { commandIn } from "#bot/teams/commands.ts";
import { buttonsOf, wordsOf } from "#test/support/cardParts.ts";
import { fillIn, gunnhild, kari, lars, startChatWorld, vera } from "#test/support/chatWorld.ts";

describe("«hva venter på meg?»", () => {
  it("says that nothing does and what one can do, then what does: to each their own", async () => {
    const world = await startChatWorld("2021-01-15", [kari, lars, vera]);
    const none = await world.chat(kari).say("Hva venter på meg?");
    expect(wordsOf(none.card)).toContain("Ingenting venter på deg");
    expect(buttonsOf(none.card)).toContain("Meld fra");
    await fillIn(world.chat(kari));
    // Begun and not sent: with a way to go on.
    const begun = await world.chat(kari).say("start");
    expect(wordsOf(begun.card)).toContain("Du har begynt på en søknad om fast avtale");
    expect(buttonsOf(begun.card)).toContain("Åpne");
    await world.chat(kari).say("fast avtale");
    await world.chat(kari).press("Send til leder");
    await world.settled();
    const waits = wordsOf((await world.chat(lars).say("hva venter på meg")).card);
    expect(waits).toContain("Svar Kari Nygård om hjemmekontor");
    expect(waits).toContain("Fordi du avgjør hjemmekontor for den som spør.");
    expect(wordsOf((await world.chat(vera).say("hva venter på meg")).card)).not.toContain("Kari");
    expect(wordsOf((await world.chat(kari).say("hva venter på meg")).card)).toContain("Ingenting venter på deg");
  });

  it.each([
    ["Hva venter på meg?", "start"],
    ["kva ventar på meg", "start"],
    ["What is waiting for me?", "start"],
    ["start", "start"],
    ["venter på meg", "pending"],
    ["jeg vil starte med hjemmekontor", "choose"],
    ["språk", "language"],
    ["Nynorsk", "language"],
    ["kan jeg skrive på nynorsk til dere", undefined],
  ] as const)("«%s» asks for %s", (said, command) => {
    expect(commandIn(said)).toBe(command);
  });
});

describe("the language", () => {
  it("is chosen in the chat, holds for the next word, and for the cards that lie there", async () => {
    const world = await startChatWorld("2021-01-15", [kari, gunnhild, lars]);
    await fillIn(world.chat(kari));
    await world.chat(kari).press("Send til leder");
    await world.settled();
    expect(world.chat(kari).words()).toContain("Fast avtale om hjemmekontor");
    const asked = await world.chat(kari).say("språk");
    expect(buttonsOf(asked.card)).toEqual(["Nynorsk", "English"]);
    await world.chat(kari).press("English");
    await world.settled();
    expect(world.chat(kari).words()).toContain("From now on I write English to you.");
    expect(world.chat(kari).words()).not.toContain("Fast avtale om hjemmekontor");
    expect(wordsOf((await world.chat(kari).say("start")).card)).toContain("Nothing is waiting for you");
    // Nobody else reads another language for it.
    expect(wordsOf((await world.chat(lars).say("start")).card)).toContain("venter på deg");
    expect(wordsOf((await world.chat(gunnhild).say("start")).card)).toContain("ventar på deg");
  });
});

describe("the welcome", () => {
  it("tells each of their own part in the house", async () => {
    const world = await startChatWorld("2021-01-15", [kari, lars, vera]);
    expect(world.chat(kari).words()).toContain("Skriv «hjemmekontor» for å søke om en dag eller en fast avtale.");
    expect(world.chat(lars).words()).toContain("Skriv «årshjul» for å se fristene for enheten din.");
    expect(world.chat(vera).words()).toContain("Skriv «årshjul» for å se hva du skal svare på som verneombud.");
    for (const who of [kari, lars, vera]) expect(world.chat(who).words()).toContain("Skriv «hva venter på meg»");
  });
});
