import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demoUnits } from "#bot/local/demo/featured.ts";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { usualQuarterStarts } from "#domain/oppfolging/kvartalskort/quarter.ts";
import { buttonsOf, partsOfType, wordsOf } from "#test/support/cardParts.ts";
import { on } from "#test/support/chatCycle.ts";
import { type ChatWorld, kari, lars, solveig, startChatWorld } from "#test/support/chatWorld.ts";
import { databaseRows, jobRows } from "#test/support/databaseRows.ts";
import { databaseText } from "#test/support/databaseText.ts";

const title = "Hvordan er arbeidsmiljøet hos dere nå?";
const fine = "Alt i orden / sett på dagsorden";
const worried = "Jeg er bekymret";
const done = "Du har svart om arbeidsmiljøet dette kvartalet";

async function beforeTheQuarter(date = "2026-09-28", people: readonly PersonId[] = [lars, solveig, kari]): Promise<ChatWorld> {
  const world = await startChatWorld(date, [...people]);
  // The quarter that the world was begun in is none of these tests'.
  await world.settled();
  world.changeReports({ quarterStarts: usualQuarterStarts });
  return world;
}

const cardsTo = (world: ChatWorld, who: PersonId) =>
  world
    .chat(who)
    .messages()
    .filter(({ summary }) => summary === title).length;
const answers = (world: ChatWorld) => databaseRows(join(world.folder, "data"), "select * from quarter_answer");

describe("the quarter's card in the chat", () => {
  it("HO-29, VA-38 comes to each leader once, on the clock's day, and to nobody else, also after a restart", async () => {
    const world = await beforeTheQuarter();
    await on(world, "2026-09-30");
    expect(cardsTo(world, lars)).toBe(0);
    await on(world, "2026-10-01");
    for (const day of ["2026-10-01", "2026-10-02", "2026-11-02"]) {
      await world.restart();
      await on(world, day);
      expect([day, cardsTo(world, lars), cardsTo(world, solveig), cardsTo(world, kari)]).toEqual([day, 1, 1, 0]);
    }
    await on(world, "2027-01-04");
    expect(cardsTo(world, lars)).toBe(2);
  });

  it("HO-29, VA-38 is one for a leader of several units, and is made up for after days without a server", async () => {
    const world = await beforeTheQuarter();
    world.changeOrganisation((organisation) => {
      const units = new Map(organisation.units);
      for (const [id, unit] of units) if (unit.leaderId !== solveig) units.set(id, { ...unit, leaderId: lars });
      return { ...organisation, units };
    });
    await on(world, "2026-10-09");
    expect(cardsTo(world, lars)).toBe(1);
    expect(jobRows(join(world.folder, "data")).filter(({ kind }) => kind === "quarter-card").length).toBe(2);
  });

  it("VA-38 says what to look for, has no field, and becomes its outcome with one press", async () => {
    const world = await beforeTheQuarter();
    await on(world, "2026-10-01");
    const card = world.chat(lars).last().card;
    for (const said of ["hersketeknikker", "sette grenser for arbeidstiden", "Vi spør ikke om navn, helse eller fravær"])
      expect(wordsOf(card)).toContain(said);
    expect(partsOfType(card, /^Input\./)).toEqual([]);
    expect(buttonsOf(card)).toEqual([fine]);
    const after = await world.chat(lars).press(fine);
    expect(wordsOf(after.card)).toContain(done);
    expect(buttonsOf(after.card)).toEqual([]);
    expect(answers(world).length).toBe(1);
    expect(JSON.stringify(answers(world))).not.toMatch(new RegExp(`${lars}|2026`));
  });

  it("HO-29 stands on the card only where it holds", async () => {
    const world = await beforeTheQuarter("2020-09-28");
    await on(world, "2020-10-01");
    expect(wordsOf(world.chat(lars).last().card)).not.toContain("Sett arbeidsmiljøet på dagsorden");
    expect(wordsOf(world.chat(lars).last().card)).toContain("hersketeknikker");
  });

  it("VA-38, VA-31 leads whoever is worried to an examination of their own, which goes no further than its sealed report", async () => {
    const world = await beforeTheQuarter();
    await on(world, "2026-10-01");
    const form = await world.chat(lars).open(worried);
    expect(form.title).toBe("Egen undersøkelse");
    expect(answers(world)).toEqual([]);
    const refused = await form.press("Start undersøkelsen");
    expect(refused.words).toContain("⚠");
    expect(answers(world)).toEqual([]);
    const typed = { what: "KANARIFUGL i gangen", groupName: "KANARIFUGL-gruppa" };
    const sent = await refused.press("Start undersøkelsen", typed);
    expect(sent.words).toContain("Meldingen er sendt");
    await sent.again();
    const first = world
      .chat(lars)
      .messages()
      .find(({ summary }) => summary === title);
    expect(wordsOf((await world.chat(lars).press(fine, {}, first?.id)).card)).toContain(done);
    const reports = databaseRows(join(world.folder, "data"), "select kind from report");
    expect(reports).toEqual([{ kind: "egen-undersoekelse" }]);
    expect(answers(world).length).toBe(1);
    const kept = `${await databaseText(join(world.folder, "data"))}${JSON.stringify([world.log, world.connector.calls])}`;
    expect(kept).not.toContain("KANARIFUGL");
    expect(kept).not.toContain("kvartalskort");
  });

  it("VA-38 leaves the database the same whatever was answered, but for the examination", async () => {
    const answered = async (how: "fine" | "worried") => {
      const world = await beforeTheQuarter();
      await on(world, "2026-10-01");
      if (how === "fine") await world.chat(lars).press(fine);
      else await (await world.chat(lars).open(worried)).press("Start undersøkelsen", { what: "Noe" });
      const [row, ...others] = answers(world);
      return { columns: Object.keys(row ?? {}), rows: 1 + others.length };
    };
    expect(await answered("fine")).toEqual(await answered("worried"));
  });

  it("VA-38 refuses who does not lead, and a card of a quarter that is past", async () => {
    const world = await beforeTheQuarter();
    await on(world, "2026-10-01");
    const press = { v: cardVersion, verb: "quarter.fine", called: "2026-10-01" };
    await world.chat(kari).send(press);
    expect(world.chat(kari).words()).toContain("Kortet er for dem som leder en enhet.");
    for (const verb of ["report.examine", "report.examineSearch", "report.examineSend"])
      expect((await world.chat(kari).dialog("fetch", { ...press, verb })).kind).toBe("text");
    await world.chat(lars).send({ ...press, called: "2026-07-01" });
    expect(world.chat(lars).words()).toContain("Dette kortet gjaldt et tidligere kvartal.");
    expect(answers(world)).toEqual([]);
  });

  it("VA-03 passes the examination on where the leader is a party", async () => {
    const world = await beforeTheQuarter();
    await on(world, "2026-10-01");
    const form = await world.chat(lars).open(worried);
    const searched = await form.press("Søk", { what: "Noe", counterpartsSearch: "solv" });
    const sent = await searched.press("Start undersøkelsen", { counterparts: `p:${solveig}` });
    expect(sent.words).toContain("Den er gått til en annen leder");
    expect(answers(world).length).toBe(1);
  });

  it("goes to nobody who has stopped leading before it is sent", async () => {
    const world = await beforeTheQuarter();
    world.changeOrganisation((organisation) => {
      const unit = organisation.units.get(demoUnits.bygg);
      if (unit === undefined) throw new Error("no unit");
      return { ...organisation, units: new Map(organisation.units).set(demoUnits.bygg, { ...unit, leaderId: kari }) };
    });
    await on(world, localDate("2026-10-01"));
    expect([cardsTo(world, lars), cardsTo(world, kari)]).toEqual([0, 1]);
  });
});
