import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buttonsOf, wordsOf } from "#test/support/cardParts.ts";
import { amara, gunnhild, kari, lars, startChatWorld } from "#test/support/chatWorld.ts";
import { databaseText } from "#test/support/databaseText.ts";

describe("asking in the chat", () => {
  it("«spør» is answered with the source, when it holds, and the way to act, which leads to the application", async () => {
    const world = await startChatWorld();
    const { card } = await world.chat(kari).say("spør: hvor mange dager i uka kan jeg jobbe hjemme");
    const words = wordsOf(card);
    expect(words).toContain("Inntil 40 % av arbeidstida");
    expect(words).toContain("Kilde: Retningslinjer for fast avtale om hjemmekontor ved NTNU, punkt 2.4");
    expect(words).toContain("Gjelder fra 1. januar 2021.");
    expect(buttonsOf(card)).toContain("Start søknad");
    const form = await world.chat(kari).press("Start søknad");
    expect(wordsOf(form.card)).toContain("Steg 1 av 5");
  });

  it("a question needs no word before it, and a wish is still a wish", async () => {
    const world = await startChatWorld();
    await world.chat(kari).say("Kan lederen kalle meg inn på en hjemmedag?");
    expect(world.chat(kari).words()).toContain("Arbeidsgiveren kan kalle deg inn");
    await world.chat(kari).say("jeg vil gjerne ha hjemmekontor på fredag");
    expect(world.chat(kari).words()).toContain("En dag eller noen få");
  });

  it("is answered in nynorsk and English, and in the language of the question", async () => {
    const world = await startChatWorld("2021-01-15", [kari, gunnhild, amara, lars]);
    expect(wordsOf((await world.chat(gunnhild).say("Kor lenge kan ein avtale om heimekontor vare?")).card)).toContain(
      "seks månader",
    );
    expect(wordsOf((await world.chat(amara).say("How long can a home office agreement last?")).card)).toContain("Six months");
    expect(wordsOf((await world.chat(kari).say("How long can a home office agreement last?")).card)).toContain("Six months");
  });

  it("PA-01 what has ended opens with «Gjaldt til», and what holds instead comes with it", async () => {
    const world = await startChatWorld("2021-05-01");
    const { card } = await world.chat(kari).say("Må jeg jobbe hjemme under pandemien?");
    expect(wordsOf(card)).toMatch(/Gjaldt til 31\. desember 2020\.\nJa, hvis du kan/);
    expect(wordsOf(card)).toContain("Dette gjelder 1. mai 2021");
    expect(wordsOf(card)).toContain("Fast hjemmekontor er frivillig for begge");
    const then = await world.chat(kari).say("spør om jeg måtte jobbe hjemme under pandemien 1. desember 2020");
    expect(wordsOf(then.card)).not.toContain("Gjaldt til");
    expect(wordsOf(then.card)).toContain("Svaret er gitt for 1. desember 2020.");
  });

  it("where it is not sure it asks what was meant, and shows what is chosen", async () => {
    const world = await startChatWorld("2021-05-01");
    const unsure = await world.chat(kari).say("spør Hva bør jeg ha med når jeg skriver klagen?");
    expect(wordsOf(unsure.card)).toContain("Mente du …");
    expect(buttonsOf(unsure.card)).toContain("Hva må stå i en klage?");
    expect(wordsOf(unsure.card)).toContain("Skriv ingenting om en bestemt sak her.");
    const chosen = await world.chat(kari).press("Hva må stå i en klage?");
    expect(wordsOf(chosen.card)).toContain("Hvem som klager, hvem det klages på, og hvorfor.");
  });

  it("LM-04 what the guidelines do not say leads to somebody with a name", async () => {
    const world = await startChatWorld();
    const { card } = await world.chat(kari).say("Når får jeg lønn?");
    expect(wordsOf(card)).toContain("Det står ikke i retningslinjene");
    expect(wordsOf(card)).toContain("Spør Anne Kirsti Gaup, HMS-rådgiver, 70 00 00 27.");
  });

  it("what concerns harassment is answered in general, and leads to advice and to the private ways", async () => {
    const world = await startChatWorld();
    const { card } = await world.chat(kari).say("Hva er trakassering?");
    const words = wordsOf(card);
    expect(words).toContain("Svaret er generelt. Skriv ingenting om en bestemt sak her.");
    expect(words).toContain("https://postboks.example/ifra");
    expect(buttonsOf(card)).toContain("Meld fra");
    expect((await world.chat(kari).open("Få råd først")).words).toContain("Gjelder det deg selv, andre eller virksomheten?");
    await world.chat(kari).say("Sjefen min mobber meg");
    expect(world.chat(kari).words()).toContain("Ikke skriv om saken her i chatten.");
  });

  it("answers nothing about a person, a question of 10,000 characters by its beginning, and «spør» alone by how one asks", async () => {
    const world = await startChatWorld();
    const about = await world.chat(kari).say("Er Lars Moen inhabil?");
    expect(wordsOf(about.card)).toContain("aldri på noe om en person");
    expect(wordsOf(about.card)).not.toContain("Moen");
    const long = await world.chat(kari).say(`Hvor mange dager i uka kan jeg jobbe hjemme? ${"bla ".repeat(2_500)}`);
    expect(wordsOf(long.card)).toContain("Jeg har bare lest de første 500 tegnene");
    for (const word of ["spør", "Spør!", "ask"]) {
      expect(wordsOf((await world.chat(kari).say(word)).card)).toContain("Skriv «spør» og spørsmålet ditt");
    }
  });

  it("nothing of what is asked is kept or logged, nor comes back", async () => {
    const world = await startChatWorld();
    const asked = "spør hva gjør jeg når kanarifuglen på kontoret trakasserer meg?";
    await world.chat(kari).say(asked);
    await world.chat(kari).say("spør kanarifuglen");
    await world.settled();
    expect(JSON.stringify(world.connector.calls)).not.toContain("kanarifugl");
    expect(JSON.stringify(world.log)).not.toContain("kanarifugl");
    expect(await databaseText(join(world.folder, "data"))).not.toContain("kanarifugl");
  });
});
