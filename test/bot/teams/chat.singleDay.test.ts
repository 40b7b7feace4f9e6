import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { Person } from "#domain/organisasjon/model.ts";
import { buttonsOf, partsOf, wordsOf } from "#test/support/cardParts.ts";
import {
  answers,
  assessment,
  type ChatWorld,
  fillIn,
  kari,
  lars,
  piotr,
  startChatWorld,
  thi,
  vera,
} from "#test/support/chatWorld.ts";

const aDay = { from: "2021-02-03", to: "", work: "Lese prøver", everyWeek: "false" };

async function ask(world: ChatWorld, typed: object = {}) {
  const chat = world.chat(kari);
  await chat.say("en dag hjemme");
  return chat.press("Send til leder", { ...aDay, ...typed });
}

async function days(world: ChatWorld) {
  return world.store().read.listCases({ employeeIds: [kari], kinds: ["enkeltdag"], order: "submitted-first", limit: 10 });
}

describe("a single day", () => {
  it("HO-09: is asked for, approved by the nearest leader, and never called an agreement", async () => {
    const world = await startChatWorld();
    const receipt = await ask(world);
    expect(wordsOf(receipt.card)).toContain("Nå venter det på Lars Moen.");
    const leader = world.chat(lars);
    expect(leader.last().summary).toBe("Kari Nygård vil jobbe hjemme, og du er nærmeste leder.");
    expect(leader.words()).toContain("Lese prøver");
    await leader.press("Godkjenn");
    const employee = world.chat(kari);
    expect(employee.last().summary).toBe("Lars Moen har godkjent ønsket om hjemmekontor.");
    expect(employee.words()).toContain("Du kan jobbe hjemme onsdag 3. februar 2021.");
    for (const message of [...employee.messages(), ...leader.messages()])
      if (message.summary !== "Hei! Jeg er Dagsorden") expect(wordsOf(message.card)).not.toMatch(/avtale/i);
    world.clock.set(localDate("2021-02-04"));
    await world.settled();
    expect(employee.words()).toContain("Gjennomført");
    expect(buttonsOf(employee.last().card)).toEqual([]);
  });

  it("HO-09: a few days in a row are one short period, and every week is a fixed agreement", async () => {
    const world = await startChatWorld();
    await ask(world, { everyWeek: "true" });
    const chat = world.chat(kari);
    expect(chat.words()).toContain("Hvis du skal jobbe hjemme hver uke, trenger du en fast avtale.");
    expect(buttonsOf(chat.last().card)).toContain("Søk om fast avtale");
    await chat.press("Send til leder", { to: "2021-02-17", everyWeek: "false" });
    expect(chat.words()).toContain("Siste mulige dag er 16. februar 2021.");
    await chat.press("Send til leder", { to: "2021-02-16" });
    expect(chat.words()).toContain("3. feb.–16. feb. 2021");
  });

  it("is rejected only with a reason, which the employee reads", async () => {
    const world = await startChatWorld();
    await ask(world);
    const leader = world.chat(lars);
    await leader.press("Avslå");
    await leader.press("Avslå", { reason: "  " });
    expect(leader.words()).toContain("Skriv en begrunnelse.");
    await leader.press("Avslå", { reason: "Møte på kontoret" });
    expect(world.chat(kari).words()).toContain("Møte på kontoret");
    expect(world.chat(kari).words()).toContain("Avslaget er endelig for dette ønsket.");
  });

  it("is withdrawn by the employee, and the leader's card follows", async () => {
    const world = await startChatWorld();
    await ask(world);
    await world.chat(kari).press("Ja, trekk tilbake");
    expect(world.chat(kari).words()).toContain("Du har trukket ønsket.");
    const [asked] = world.chat(lars).messages().slice(-2);
    expect(wordsOf(asked?.card)).toContain("Trukket");
    expect(buttonsOf(asked?.card)).toEqual([]);
    expect((await days(world))[0]?.status).toBe("TRUKKET");
  });

  it("HO-25: the leader may call in on the day that was approved", async () => {
    const world = await startChatWorld();
    await ask(world);
    const leader = world.chat(lars);
    await leader.press("Godkjenn");
    await leader.press("Kall inn");
    await leader.press("Kall inn denne dagen", { date: "2021-02-03" });
    expect(world.chat(kari).words()).toContain("Innkalt til kontoret: on. 3. feb.");
    expect(buttonsOf(leader.last().card)).toEqual([]);
  });

  it("sent twice is one request", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    const form = await chat.say("enkeltdag");
    const send = partsOf(form.card).find((part) => part["verb"] === "day.send")?.["data"] as object;
    await Promise.all([chat.send({ ...send, ...aDay }), chat.send({ ...send, ...aDay })]);
    expect(await days(world)).toHaveLength(1);
    expect(world.chat(lars).messages()).toHaveLength(2);
  });

  it.each([
    [{ from: "" }, "Velg en dato."],
    [{ from: "2021-02-30" }, "«2021-02-30» er ingen dato."],
    [{ from: "2021-01-14" }, "Datoen er passert. Velg 15. januar 2021 eller senere."],
    [{ to: "2021-02-02" }, "Siste dag er før første dag. Velg 3. februar 2021 eller senere."],
    [{ to: "2021-02-31" }, "«2021-02-31» er ingen dato."],
    [{ work: "" }, "Skriv kort hva du skal arbeide med, minst 3 tegn."],
    [{ work: "\u200B\u202E\u200B\u2066" }, "Skriv kort hva du skal arbeide med"],
    [{ work: "å".repeat(400) }, "Teksten er på 400 tegn. Det er plass til 300."],
    [{ everyWeek: "" }, "Svar på om dette skjer hver uke."],
  ])("with %j is refused with what would be right, and nothing is sent", async (typed, says) => {
    const world = await startChatWorld();
    await ask(world, typed);
    expect(world.chat(kari).words()).toContain(says);
    expect(await days(world)).toEqual([]);
    for (const [id, value] of Object.entries({ ...aDay, ...typed })) {
      const field = partsOf(world.chat(kari).last().card).find((part) => part["id"] === id);
      const kept = /^\d{4}-02-3\d$/.test(value) || value === "" ? undefined : value;
      expect(field?.["value"]).toBe(kept);
    }
  });

  it("tells of invisible characters that were taken out", async () => {
    const world = await startChatWorld();
    const receipt = await ask(world, { work: "Lese\u202E prøver" });
    expect(wordsOf(receipt.card)).toContain("Ett usynlig tegn er fjernet fra teksten.");
    expect(world.chat(lars).words()).toContain("Lese prøver");
    expect(world.chat(lars).words()).not.toContain("usynlig");
  });

  it("HO-09: with a fixed agreement the leader is warned when the week goes over the limit", async () => {
    const world = await startChatWorld();
    const employee = world.chat(kari);
    const leader = world.chat(lars);
    await fillIn(employee);
    await employee.press("Send til leder");
    await leader.press("Vurder og avgjør");
    await leader.press("Godkjenn", assessment);
    await employee.press("Godta avtalen");
    await ask(world);
    expect(leader.words()).toContain("Med dette blir andelen hjemme 60,0 % i uka fra 1. februar 2021.");
  });
});

describe("people whom the directory places badly", () => {
  const change = (id: string, changed: Partial<Person>) => (one: Person) => (one.id === id ? { ...one, ...changed } : one);

  it("without a unit: told at once, with who can put it right, and what was filled in stays", async () => {
    const world = await startChatWorld();
    const chat = world.chat(piotr);
    await chat.say("fast avtale");
    expect(chat.words()).toContain("Du er ikke knyttet til noen enhet i katalogen");
    expect(chat.words()).toContain("HR");
    await chat.press("Neste", answers.period);
    expect(chat.words()).toContain("Steg 2 av 5");
  });

  it("HO-05: with a leader who has left: nobody can decide, and it says who can put it right", async () => {
    const world = await startChatWorld();
    const chat = world.chat(thi);
    await fillIn(chat);
    await chat.press("Send til leder");
    expect(chat.words()).toContain("Lederen som står oppført på enheten din, har sluttet");
    expect(chat.words()).toContain("Solveig Berge");
    expect(buttonsOf(chat.last().card)).toContain("Send til leder");
  });

  it("whose leader leaves while the application waits: the card says so, and the one who left sees nothing", async () => {
    const world = await startChatWorld();
    await ask(world);
    world.changePeople(change(lars, { active: false }));
    const chat = world.chat(kari);
    await chat.say("mine saker");
    await chat.press("Åpne");
    expect(chat.words()).toContain("Ta kontakt med Solveig Berge, så blir det rettet.");
    expect(chat.words()).not.toMatch(/venter det på \./);
    const [waiting] = await days(world);
    await world.chat(lars).send({ v: 1, verb: "case.approveDay", id: waiting?.id, version: 1 });
    expect(world.chat(lars).words()).toContain("Jeg finner deg ikke i katalogen over ansatte.");
    expect((await days(world))[0]?.status).toBe("OENSKET");
  });

  it("who are not in the directory: told so, in Teams' language, and nothing is kept of them", async () => {
    const world = await startChatWorld();
    const stranger = "5f5f5f5f-0000-4000-8000-00000000005f" as PersonId;
    const chat = world.chat(stranger);
    await chat.say("hjemmekontor");
    expect(chat.words()).toContain("Jeg finner deg ikke i katalogen over ansatte.");
    expect(await world.store().read.conversationOf(stranger)).toBeUndefined();
  });

  it("whose name would draw a link: it is shown as written, in nobody's card as Markdown", async () => {
    const world = await startChatWorld();
    world.changePeople(change(kari, { name: "1. [Kari](http://evil.example) **Fet** <b>\u202E" }));
    await ask(world);
    const titles = partsOf(world.chat(lars).last().card).filter((part) => part["type"] === "TextBlock" || "title" in part);
    const shown = JSON.stringify(titles);
    expect(shown).toContain("Kari");
    expect(shown).not.toContain("[Kari](");
    expect(shown).not.toContain("\u202E");
  });
});

describe("a fault of ours", () => {
  it("gives a card with the reference that the log has, says nothing of the fault, and the draft is still there", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    const summary = await fillIn(chat);
    const send = partsOf(summary.card).find((part) => part["verb"] === "draft.send")?.["data"];
    const broken = { ...(send as object) };
    // The first transaction of a turn remembers where the chat is; it fails, and the turn with it.
    world.breakNextTransaction();
    await chat.send(broken);
    const reference = /referansen ([0-9A-Z]{8})/.exec(chat.words())?.[1];
    expect(reference).toBeDefined();
    expect(world.log).toContainEqual(expect.objectContaining({ level: "error", fields: expect.objectContaining({ reference }) }));
    expect(JSON.stringify([world.log, world.connector.calls])).not.toContain("hemmelig innhold");
    expect(await world.store().read.draftsOf(kari)).toHaveLength(1);
    expect(world.chat(lars).messages()).toHaveLength(1);
    await chat.send(send, "execute", summary.id);
    expect(wordsOf(chat.messages().find(({ id }) => id === summary.id)?.card)).toContain("Nå venter den på Lars Moen.");
  });

  it("in the very transaction that sends leaves no case, no message and the draft", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    const summary = await fillIn(chat);
    const send = partsOf(summary.card).find((part) => part["verb"] === "draft.send")?.["data"];
    world.breakNextTransaction();
    await chat.send(send);
    expect(chat.words()).toMatch(/referansen [0-9A-Z]{8}/);
    expect(await world.store().read.listCases({ order: "submitted-first", limit: 10 })).toEqual([]);
    expect(await world.store().read.draftsOf(kari)).toHaveLength(1);
    expect(world.chat(lars).messages()).toHaveLength(1);
  });
});

describe("a card that is not of this version", () => {
  it("with another version of its data is answered with the case as it stands", async () => {
    const world = await startChatWorld();
    await ask(world);
    const [waiting] = await days(world);
    await world.chat(lars).send({ v: 2, verb: "case.approveDay", id: waiting?.id, version: 1 });
    expect(world.chat(lars).words()).toContain("Venter på deg");
    expect((await days(world))[0]?.status).toBe("OENSKET");
  });

  it.each(["case.explode", "constructor", "__proto__", "toString", "hasOwnProperty", ""])(
    "with the verb «%s» does nothing and shows what one can do",
    async (verb) => {
      const world = await startChatWorld();
      const chat = world.chat(vera);
      await chat.send({ v: 1, verb });
      expect(chat.words()).toContain("Dette kan du skrive til meg");
      expect(world.log.filter(({ level }) => level === "error")).toEqual([]);
    },
  );

  it("with an older version of the case is told so, and does nothing", async () => {
    const world = await startChatWorld();
    await ask(world);
    const leader = world.chat(lars);
    const old = partsOf(leader.last().card).find((part) => part["verb"] === "case.approveDay")?.["data"];
    await world.chat(kari).press("Ja, trekk tilbake");
    await leader.send(old);
    expect(leader.words()).toContain("Saken ble endret av noen andre i mellomtiden.");
    expect((await days(world))[0]?.status).toBe("TRUKKET");
  });
});
