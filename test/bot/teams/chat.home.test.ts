import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { accepted, sendApplication } from "#test/support/agreementCourse.ts";
import { buttonsOf, partsOfType, wordsOf } from "#test/support/cardParts.ts";
import { on } from "#test/support/chatCycle.ts";
import { answers, type ChatWorld, fillIn, kari, lars, solveig, startChatWorld, vera } from "#test/support/chatWorld.ts";
import { jobRows } from "#test/support/databaseRows.ts";

const aboutHome = /^Hjemmekontor: .+ ting å følge opp$/;
const reminders = (world: ChatWorld, who: PersonId) =>
  world
    .chat(who)
    .messages()
    .filter(({ summary }) => aboutHome.test(summary));
const last = (world: ChatWorld, who: PersonId) => wordsOf(reminders(world, who).at(-1)?.card);
const counts = (world: ChatWorld) => [kari, lars, solveig].map((who) => reminders(world, who).length);

/** Kari's agreement from 1 February to 31 July 2021. */
async function running(): Promise<ChatWorld> {
  const world = await startChatWorld("2021-01-15", [kari, lars, solveig]);
  await accepted(world);
  await withoutEquipment(world);
  return world;
}

/** Lars records that she has what she needs at home: what is handed over has a test of its own, below. */
async function withoutEquipment(world: ChatWorld): Promise<void> {
  const [stored] = await world.store().read.listCases({ employeeIds: [kari], order: "submitted-first", limit: 1 });
  if (stored === undefined) throw new Error("no case");
  const state = { ...(stored.state as FastAvtale), notNeeded: ["tastatur", "skjerm"] };
  const event = { type: "EquipmentNotNeeded", data: {}, actor: { kind: "person", id: lars }, at: stored.updatedAt } as const;
  await world.store().transaction((tx) => tx.saveCase({ ...stored, state, expectedVersion: stored.version, events: [event] }));
}

describe("reminders of home office in the chat", () => {
  it("HO-17 asks the leader for the equipment on the day after the start, and both for what is out when it is over", async () => {
    const world = await startChatWorld("2021-01-15", [kari, lars, solveig]);
    await accepted(world);
    await on(world, "2021-02-01");
    expect(counts(world)).toEqual([0, 0, 0]);
    await on(world, "2021-02-02");
    await on(world, "2021-02-03");
    expect(counts(world)).toEqual([0, 1, 0]);
    expect(last(world, lars)).toContain("Utstyret til Kari Nygård er ikke utlevert");
    expect(buttonsOf(reminders(world, lars).at(-1)?.card)).toEqual(["Åpne"]);
    const [stored] = await world.store().read.listCases({ employeeIds: [kari], order: "submitted-first", limit: 1 });
    if (stored === undefined) throw new Error("no case");
    const item = { no: 1, kind: "skjerm", what: null, reason: null, costly: false, costCentre: null, returned: null };
    const handed = [{ ...item, handedOverOn: "2021-02-03" }];
    const state = { ...(stored.state as FastAvtale), handed, notNeeded: ["tastatur"], lastHandedNo: 1 };
    const event = { type: "EquipmentHandedOver", data: {}, actor: { kind: "person", id: lars }, at: stored.updatedAt } as const;
    await world.store().transaction((tx) => tx.saveCase({ ...stored, state, expectedVersion: stored.version, events: [event] }));
    await on(world, "2021-07-30");
    const before = counts(world);
    // The last day was a Saturday.
    for (const day of ["2021-07-31", "2021-08-01"]) {
      await on(world, day);
      expect([day, ...counts(world)]).toEqual([day, ...before]);
    }
    await on(world, "2021-08-02");
    for (const [who, other] of [
      [kari, "Lars Moen"],
      [lars, "Kari Nygård"],
    ] as const)
      expect(last(world, who)).toContain(`Utstyr er ikke levert tilbake (${other})`);
  });

  it("HO-12 comes to the leader once, thirty days on, also after a restart, and is done with one press", async () => {
    const world = await running();
    await on(world, "2021-03-02");
    expect(counts(world)).toEqual([0, 0, 0]);
    await on(world, "2021-03-03");
    for (const day of ["2021-03-03", "2021-03-04", "2021-03-10"]) {
      await world.restart();
      await on(world, day);
      expect([day, ...counts(world)]).toEqual([day, 0, 1, 0]);
    }
    const [card] = reminders(world, lars);
    expect(wordsOf(card?.card)).toContain("Følg opp Kari Nygård som vanlig");
    const after = await world.chat(lars).press("Vi har fulgt opp", {}, card?.id);
    expect(wordsOf(after.card)).not.toContain("Det er tid for å følge opp");
    expect(buttonsOf(after.card)).not.toContain("Vi har fulgt opp");
  });

  it("HO-12 is not sent where it was done before", async () => {
    const world = await running();
    await on(world, "2021-03-01");
    const [stored] = await world.store().read.listCases({ employeeIds: [kari], order: "submitted-first", limit: 1 });
    await world.chat(lars).send({ v: 1, verb: "case.followUp", id: stored?.id, version: stored?.version });
    await on(world, "2021-03-03");
    expect(counts(world)).toEqual([0, 0, 0]);
  });

  it("HO-19 asks both on the Friday before the Sunday, and is done for both when one has said so", async () => {
    const world = await running();
    await on(world, "2021-04-29");
    expect(counts(world)).toEqual([0, 1, 0]);
    await on(world, "2021-04-30");
    expect(counts(world)).toEqual([1, 2, 0]);
    // One card for all that is open with her.
    expect(last(world, lars)).toContain("2 ting å følge opp");
    expect(buttonsOf(reminders(world, lars).at(-1)?.card)).toEqual(["Åpne", "Åpne"]);
    const after = await world.chat(kari).press("Vi har snakket om det");
    expect(wordsOf(after.card)).toContain("Gjelder nå");
    await on(world, "2021-05-31");
    expect(counts(world)).toEqual([1, 2, 0]);
  });

  it("HO-10, HO-13 tell of the end thirty days before, and lead to a filled-in application, which ends the reminding", async () => {
    const world = await running();
    await on(world, "2021-07-01");
    expect(last(world, kari)).toContain("Avtalen din går ut 31. juli 2021");
    expect(last(world, lars)).toContain("Avtalen med Kari Nygård går ut 31. juli 2021");
    const draft = await world.chat(kari).press("Søk om ny periode", {}, reminders(world, kari).at(-1)?.id);
    expect(wordsOf(draft.card)).toContain("Dagene og begrunnelsene er hentet fra avtalen du har.");
    const values = partsOfType(draft.card, /^Input\./).map(({ id, value }) => [id, value]);
    expect(values).toContainEqual(["start", "2021-08-01"]);
    expect(values).toContainEqual(["end", "2022-01-31"]);
    // The question of C2 that only a renewal asks stops it until it is answered; the answer is the leader's to read.
    await world.chat(kari).press("Neste", { otherArrangement: "false" });
    await world.chat(kari).press("Neste", {});
    const question = "Hva har fungert, og hvorfor trengs en ny periode?";
    expect(wordsOf(world.chat(kari).last().card)).toContain(question);
    await world.chat(kari).press("Neste", answers.reasons);
    expect(wordsOf(world.chat(kari).last().card)).toContain("Skriv hva som har fungert");
    await world.chat(kari).press("Neste", { ...answers.reasons, renewalReason: "Rapportene kom i tide." });
    await world.chat(kari).press("Neste", answers.place);
    expect(wordsOf(world.chat(kari).last().card)).toContain("Rapportene kom i tide.");
    // Pressed once more it is the same draft.
    await world.chat(kari).press("Søk om ny periode", {}, reminders(world, kari).at(-1)?.id);
    expect(await world.store().read.draftsOf(kari)).toHaveLength(1);
  });

  it("HO-10 renews nothing that has run out or is somebody else's", async () => {
    const world = await running();
    const [stored] = await world.store().read.listCases({ employeeIds: [kari], order: "submitted-first", limit: 1 });
    const press = { v: 1, verb: "renew.start", id: stored?.id, version: stored?.version };
    await world.chat(lars).send(press);
    expect(world.chat(lars).words()).toContain("Fant ikke saken");
    await on(world, "2021-08-02");
    await world.chat(kari).send(press);
    expect(world.chat(kari).words()).toContain("Avtalen gikk ut 31. juli 2021 og kan ikke fornyes.");
    expect(buttonsOf(world.chat(kari).last().card)).toEqual(["Søk om fast avtale"]);
    expect(await world.store().read.draftsOf(kari)).toEqual([]);
  });

  it("HO-05 reminds the leader of what has waited two working days, and after five the leader above, without a name of who asked", async () => {
    const world = await startChatWorld("2021-01-15", [kari, lars, solveig]);
    await sendApplication(world);
    // A Friday; Tuesday is the second working day after it.
    await on(world, "2021-01-18");
    expect(counts(world)).toEqual([0, 0, 0]);
    await on(world, "2021-01-19");
    expect(counts(world)).toEqual([0, 1, 0]);
    expect(last(world, lars)).toContain("Kari Nygård venter på svar");
    await on(world, "2021-01-22");
    expect(counts(world)).toEqual([0, 1, 1]);
    expect(last(world, solveig)).toContain("Lars Moen har én søknad som venter");
    expect(last(world, solveig)).not.toContain("Nygård");
    expect(JSON.stringify(jobRows(join(world.folder, "data")))).not.toContain("Nygård");
  });

  it("HO-05 stops at once when it is decided", async () => {
    const world = await startChatWorld("2021-01-15", [kari, lars, solveig]);
    await sendApplication(world);
    await world.chat(lars).press("Vurder og avgjør");
    await world.chat(lars).press("Avslå", { reason: "Ikke nå." });
    await on(world, "2021-01-29");
    expect(counts(world)).toEqual([0, 0, 0]);
  });
});

describe("the unit's fixed meeting in the chat", () => {
  it("HO-28 is chosen by the leader, and warns in application and approval", async () => {
    const world = await startChatWorld();
    await world.chat(lars).say("enhetsmøte");
    const [choice] = partsOfType(world.chat(lars).last().card, /^Input\.ChoiceSet$/);
    const saved = await world.chat(lars).press("Lagre", { [String(choice?.["id"])]: "2" });
    expect(wordsOf(saved.card)).toContain("Lagret.");
    const summary = await fillIn(world.chat(kari));
    expect(wordsOf(summary.card)).toContain("Enheten møtes fysisk hver tirsdag.");
    await world.chat(kari).press("Send til leder");
    expect(world.chat(lars).words()).toContain("Enheten møtes fysisk hver tirsdag.");
  });

  it("HO-28 is nobody's to choose who leads no unit", async () => {
    const world = await startChatWorld("2021-01-15", [kari, lars, vera]);
    for (const who of [kari, vera]) {
      await world.chat(who).say("enhetsmøte");
      expect(world.chat(who).words()).toContain("Fant ikke saken");
    }
  });

  it("HO-28 tells who saves an older card that the day was changed meanwhile, and keeps what the other chose", async () => {
    const world = await startChatWorld();
    const first = await world.chat(lars).say("møtedag");
    const second = await world.chat(lars).say("møtedag");
    const field = String(partsOfType(first.card, /^Input\.ChoiceSet$/)[0]?.["id"]);
    await world.chat(lars).press("Lagre", { [field]: "2" }, first.id);
    const late = await world.chat(lars).press("Lagre", { [field]: "4" }, second.id);
    expect(wordsOf(late.card)).toContain("Noen andre har endret dagen i mellomtiden.");
    expect(partsOfType(late.card, /^Input\.ChoiceSet$/)[0]?.["value"]).toBe("2");
  });
});
