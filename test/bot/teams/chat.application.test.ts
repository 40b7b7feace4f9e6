import { describe, expect, it } from "vitest";
import { draftOf, onlyCase } from "#test/support/agreementCourse.ts";
import { buttonsOf, partsOf, wordsOf } from "#test/support/cardParts.ts";
import { answers, fillIn, kari, lars, startChatWorld } from "#test/support/chatWorld.ts";

const guidelines = "Retningslinjer for fast avtale om hjemmekontor";

describe("a step that something stands in the way of", () => {
  it("HO-13: names the last possible day beside the field, with the paragraph, and keeps what was typed", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", { ...answers.period, end: "2021-08-01" });
    expect(chat.words()).toContain("Steg 1 av 5");
    expect(chat.words()).toContain("Siste mulige dag er 31. juli 2021");
    expect(chat.words()).toContain(`${guidelines} ved NTNU, punkt 2.4`);
    expect(partsOf(chat.last().card).find((part) => part["id"] === "end")).toMatchObject({ value: "2021-08-01" });
    await chat.press("Neste", { end: "2021-07-31" });
    expect(chat.words()).toContain("Steg 2 av 5");
  });

  it("HO-15: shows the share as it is chosen, and refuses a minute too much", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", answers.period);
    await chat.press("Vis andelen", { ...answers.week, availability: "" });
    expect(chat.words()).toContain("Du har valgt 40,0 % hjemme (15 t i uka). Grensen er 40 % (15 t).");
    expect(chat.words()).not.toContain("⚠");
    await chat.press("Neste", { to4: "15:31", availability: "alltid" });
    expect(chat.words()).toContain("altså 40,1 %. Grensen er 40 %, og det er 15 t i uka for deg.");
    expect(chat.words()).toContain("Steg 2 av 5");
  });

  it("HO-11: names the core time that a day has to cover", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", answers.period);
    await chat.press("Neste", { day2: "true", from2: "12:00", to2: "19:30", availability: "alltid" });
    expect(chat.words()).toContain("Tirsdag må dekke 09:00–14:30.");
  });

  it("HO-16: wants a day at work in every week", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", answers.period);
    const all = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`day${day}`, "true"]));
    await chat.press("Neste", { ...all, availability: "alltid" });
    expect(chat.words()).toContain("minst én hel dag på arbeidsstedet hver uke");
  });

  it("HO-06: wants both reasons, and HO-20, HO-21, HO-24 and HO-22 answered", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", answers.period);
    await chat.press("Neste", answers.week);
    await chat.press("Neste", { reasonEmployer: "Rapporten" });
    expect(chat.words()).toContain("Skriv hvorfor ordningen passer for deg.");
    expect(chat.words()).not.toContain("Skriv hvordan ordningen er i virksomhetens interesse");
    expect(chat.words().match(/Svar ja eller nei\./g)).toHaveLength(4);
  });

  it("HO-08: wants the duty to contribute confirmed, and HO-18 answered", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", answers.period);
    await chat.press("Neste", answers.week);
    await chat.press("Neste", answers.reasons);
    await chat.press("Neste", {});
    expect(chat.words()).toContain("Kryss av for at du fortsatt bidrar");
    expect(chat.words()).toContain("Svar ja eller nei.");
    expect(chat.words()).toContain("Steg 4 av 5");
  });

  it("HO-01: sends what lies outside to the leader, with no form", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", { ...answers.period, otherArrangement: "true" });
    expect(chat.words()).toContain("Snakk med lederen din om det.");
    expect(buttonsOf(chat.last().card)).toEqual(["Tilbake til søknaden"]);
  });

  it("HO-22: stops a conflict with guidance and contacts, and keeps nothing of the answer", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", answers.period);
    await chat.press("Neste", answers.week);
    await chat.press("Neste", { ...answers.reasons, conflict: "true" });
    for (const said of ["Håkon Eide", "Grete Lorentzen", "Arbeidstilsynet: telefon 73 19 97 00", "Verneombudet har plikt"])
      expect(chat.words()).toContain(said);
    // VA-17: those whom one can talk to in confidence, and nobody else.
    for (const other of ["Vera Lunde", "Hilde Ruud", "Lars Moen"]) expect(chat.words()).not.toContain(other);
    const draft = await draftOf(world);
    expect(draft?.content).toMatchObject({ conflict: null, reasonEmployee: "Ro til å skrive" });
    expect(await world.store().read.listCases({ order: "submitted-first", limit: 10 })).toEqual([]);
    await chat.press("Tilbake til søknaden");
    expect(partsOf(chat.last().card).find((part) => part["id"] === "conflict")).not.toHaveProperty("value");
    await chat.press("Neste", { conflict: "true" });
    expect(chat.words()).toContain("Håkon Eide");
    await chat.press("Tilbake til søknaden");
    await chat.press("Neste", { conflict: "false" });
    expect(chat.words()).toContain("Steg 4 av 5");
  });
});

describe("a draft", () => {
  it("can be gone back in, left and taken up again after the server was restarted", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("heimekontor");
    await chat.press("Fast avtale");
    await chat.press("Neste", answers.period);
    await chat.press("Neste", answers.week);
    await chat.press("Tilbake", { reasonEmployee: "Halvferdig tanke" });
    expect(chat.words()).toContain("Steg 2 av 5");
    expect(partsOf(chat.last().card).find((part) => part["id"] === "day4")).toMatchObject({ value: "true" });
    await chat.press("Neste");
    const stale = chat.last();
    await world.restart();
    await chat.say("home office");
    await chat.press("Fortsett på søknaden om fast avtale");
    expect(chat.words()).toContain("Steg 3 av 5");
    expect(partsOf(chat.last().card).find((part) => part["id"] === "reasonEmployee")).toMatchObject({
      value: "Halvferdig tanke",
    });
    await chat.press("Neste", { ...answers.reasons });
    await chat.press("Neste", answers.reasons, stale.id);
    expect(wordsOf(chat.messages().find(({ id }) => id === stale.id)?.card)).toContain("Kortet du brukte, var utdatert");
    expect((await draftOf(world))?.step).toBe("hjemmeplass");
  });

  it("is thrown away when asked to, and nothing was sent", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", answers.period);
    await chat.press("Tilbake");
    await chat.press("Ja, forkast");
    expect(chat.words()).toContain("Søknaden er forkastet. Ingenting ble sendt.");
    expect(await draftOf(world)).toBeUndefined();
    expect(world.chat(lars).messages()).toHaveLength(1);
  });

  it("sent twice is one case and one message to the leader", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    const leader = world.chat(lars);
    const summary = await fillIn(chat);
    const send = partsOf(summary.card).find((part) => part["verb"] === "draft.send")?.["data"];
    await Promise.all([chat.send(send), chat.send(send)]);
    await chat.send(send, "submit");
    expect(chat.words()).toContain("Nå venter den på Lars Moen.");
    await onlyCase(world);
    expect(leader.messages()).toHaveLength(2);
  });

  it("tells of invisible characters that it took out, and of nothing else", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", answers.period);
    await chat.press("Neste", { ...answers.week, availability: "Kl. 8\u202Edlrow\u200B–15" });
    expect(chat.words()).toContain("2 usynlige tegn er fjernet fra teksten.");
    expect((await draftOf(world))?.content).toMatchObject({ availability: "Kl. 8dlrow–15" });
    await chat.press("Neste", { ...answers.reasons, reasonEmployee: "\u200B\u200B" });
    expect(chat.words()).toContain("Skriv hvorfor ordningen passer for deg.");
  });

  it.each([
    ["0", "mer enn 0"],
    ["-5", "mer enn 0"],
    ["169", "høyst 168 t"],
    ["mange", "mer enn 0"],
    ["", "mer enn 0"],
  ])("does not take «%s» hours a week, and shows them as typed", async (hours, says) => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", answers.period);
    await chat.press("Neste", { ...answers.week, weeklyHours: hours });
    expect(chat.words()).toContain("Skriv hvor mange timer du jobber i uka");
    expect(chat.words()).toContain(says);
    if (hours !== "")
      expect(partsOf(chat.last().card).find((part) => part["id"] === "weeklyHours")).toMatchObject({ value: hours });
  });

  it.each([
    ["2021-02-30", "2021-07-31", "«2021-02-30» er ingen dato."],
    ["02/01/2021", "2021-07-31", "«02/01/2021» er ingen dato."],
    ["[x](http://evil.example)", "2021-07-31", "«[x](http://evil.example)» er ingen dato."],
    ["2021-02-01", "2021-01-31", "Sluttdatoen er før startdatoen. Velg 1. februar 2021 eller senere."],
    ["2021-01-14", "2021-07-13", "Startdatoen er passert. Velg 15. januar 2021 eller senere."],
    ["", "", "Velg en startdato."],
  ])("does not take the period %s to %s", async (start, end, says) => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", { otherArrangement: "false", start, end });
    expect(chat.words()).toContain(says);
    expect(chat.words()).toContain("Steg 1 av 5");
  });

  it("is told how long a text may be, and its card can still be sent", async () => {
    const world = await startChatWorld();
    const chat = world.chat(kari);
    await chat.say("fast avtale");
    await chat.press("Neste", answers.period);
    await chat.press("Neste", answers.week);
    const long = "世".repeat(9_000);
    const refused = await chat.press("Neste", { ...answers.reasons, reasonEmployee: long, reasonEmployer: long });
    expect(chat.words()).toContain("Teksten er på 9000 tegn. Det er plass til 1000.");
    expect(Buffer.byteLength(JSON.stringify(refused.card))).toBeLessThan(25_000);
  });
});
