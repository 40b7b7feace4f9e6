import { describe, expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import { buttonsOf, wordsOf } from "#test/support/cardParts.ts";
import {
  amara,
  answers,
  assessment,
  fillIn,
  gunnhild,
  hilde,
  kari,
  lars,
  startChatWorld,
  vera,
} from "#test/support/chatWorld.ts";

describe("what somebody writes", () => {
  it("is answered in their own language, whatever language they write", async () => {
    const world = await startChatWorld("2021-01-15", [kari, gunnhild, amara, lars]);
    expect(world.chat(kari).words()).toContain("Hei! Jeg er Dagsorden");
    expect(world.chat(gunnhild).words()).toContain("Hei! Eg er Dagsorden");
    expect(world.chat(amara).words()).toContain("Hello! I am Dagsorden");
    expect(wordsOf((await world.chat(gunnhild).say("home ofice")).card)).toContain("Ein dag eller nokre få");
    expect(wordsOf((await world.chat(amara).say("heimekontor")).card)).toContain("A day or a few");
    expect(buttonsOf(world.chat(lars).last().card)).toContain("Venter på meg");
    expect(buttonsOf(world.chat(kari).last().card)).not.toContain("Venter på meg");
  });

  it("and is not understood leads to help, and to somebody with a name", async () => {
    const world = await startChatWorld();
    await world.chat(kari).say("blåbærsyltetøy");
    expect(world.chat(kari).words()).toContain("Det forsto jeg ikke. Prøv et av valgene under, eller spør Hilde Ruud i HR.");
    expect(world.chat(kari).words()).toContain("«spør …»");
  });

  it("HO-04: a list of agreements to size offices by is offered to nobody", async () => {
    const world = await startChatWorld();
    for (const who of [kari, lars, hilde, vera]) {
      const answer = await world.chat(who).say("Eksporter kontorplasser");
      expect(wordsOf(answer.card)).toContain("Derfor finnes det ingen slik oversikt.");
      expect(buttonsOf(answer.card)).toEqual([]);
    }
  });

  it("HO-26: «skadet hjemme» tells where to report, that each case is assessed by itself, and gives no verdict", async () => {
    const world = await startChatWorld();
    await world.chat(kari).say("Jeg ble skadet hjemme");
    const said = world.chat(kari).words();
    expect(said).toContain("Meld skaden som HMS-avvik");
    expect(said).toContain("Hvert tilfelle blir vurdert for seg.");
    expect(said).toContain("Private gjøremål");
    expect(said).not.toMatch(/du er dekket|du får erstatning|er ikke yrkesskade/i);
  });

  it("HO-26: the insurance is read before an application is sent and before an agreement is accepted", async () => {
    const world = await startChatWorld();
    const summary = await fillIn(world.chat(kari));
    expect(wordsOf(summary.card)).toContain("Private gjøremål");
    await world.chat(kari).press("Send til leder");
    await world.chat(lars).press("Vurder og avgjør");
    await world.chat(lars).press("Godkjenn", assessment);
    expect(world.chat(kari).words()).toContain("Private gjøremål");
  });

  it("about trouble leads to «Meld fra» and to those whom one can talk to in confidence, and nothing of it is kept", async () => {
    const world = await startChatWorld();
    const said = "Jeg vil varsle om sjefen min";
    await world.chat(kari).say(said);
    expect(world.chat(kari).words()).toContain("Ikke skriv om saken her i chatten.");
    const asked = await world.chat(kari).open("Få råd først");
    const advice = await asked.press("Neste", { adviceAbout: "meg-selv" });
    for (const name of ["Håkon Eide", "Grete Lorentzen", "Arbeidstilsynet"]) expect(advice.words).toContain(name);
    expect(JSON.stringify(world.connector.calls)).not.toContain(said);
    expect(await world.store().read.draftsOf(kari)).toEqual([]);
  });
});

describe("lists", () => {
  it("show what is one's own, what was begun, and what waits, and open into a card of their own", async () => {
    const world = await startChatWorld();
    const employee = world.chat(kari);
    expect(wordsOf((await employee.say("mine saker")).card)).toContain("Du har ingen søknader eller avtaler.");
    expect(wordsOf((await world.chat(lars).say("venter på meg")).card)).toContain("Ingenting venter på deg.");
    await fillIn(employee);
    await employee.say("mine saker");
    expect(employee.words()).toContain("Påbegynt søknad om fast avtale");
    await employee.press("Åpne");
    await employee.press("Send til leder");
    await world.chat(lars).say("venter på meg");
    expect(world.chat(lars).words()).toContain("En sak venter på deg");
    expect(world.chat(lars).words()).toContain("1. feb.–31. juli 2021 · 40,0 %");
    await world.chat(lars).press("Åpne");
    expect(buttonsOf(world.chat(lars).last().card)).toEqual(["Vurder og avgjør"]);
  });
});

describe("a chain of agreements", () => {
  it("HO-10: the third in a row warns the leader, wants a reason, and HR advisers get a copy without buttons", async () => {
    const world = await startChatWorld("2021-01-15", [kari, lars, hilde]);
    const employee = world.chat(kari);
    const leader = world.chat(lars);
    const periods = [
      ["2021-01-15", "2021-02-01", "2021-07-31"],
      ["2021-07-20", "2021-08-01", "2022-01-31"],
      ["2022-01-20", "2022-02-01", "2022-07-31"],
    ] as const;
    for (const [today, start, end] of periods) {
      world.clock.set(localDate(today));
      await world.settled();
      await employee.say("fast avtale");
      await employee.press("Neste", { ...answers.period, start, end });
      await employee.press("Neste", answers.week);
      await employee.press("Neste", answers.reasons);
      await employee.press("Neste", answers.place);
      await employee.press("Send til leder");
      await leader.press("Vurder og avgjør");
      await leader.press("Godkjenn", assessment);
      if (start === "2022-02-01") break;
      await employee.press("Godta avtalen");
    }
    expect(leader.words()).toContain("Hjemmekontor skal ikke være en permanent ordning.");
    expect(leader.words()).toContain("Skriv hvorfor ordningen likevel ikke blir permanent.");
    expect(world.chat(hilde).messages()).toHaveLength(1);
    await leader.press("Godkjenn", { overrideReason: "Prosjektet er over til sommeren" });
    expect(world.chat(hilde).last().summary).toContain("Kopi til HR: Kari Nygård");
    expect(buttonsOf(world.chat(hilde).last().card)).toEqual([]);
    expect(world.chat(hilde).words()).not.toContain("Ro til å skrive");
  });
});
