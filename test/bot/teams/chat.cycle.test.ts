import { describe, expect, it } from "vitest";
import { buttonsOf, choicesIn, partsOfType, wordsOf } from "#test/support/cardParts.ts";
import { deskOf, on, publishCycle, throughTheYear, toPlan, walk } from "#test/support/chatCycle.ts";
import { type ChatWorld, kari, lars, startChatWorld, vera } from "#test/support/chatWorld.ts";
import { cyclePeople, given, unitOfCourse } from "#test/support/cycleCourse.ts";

async function opened(): Promise<ChatWorld> {
  const world = await startChatWorld("2026-08-20", [lars, vera, kari, cyclePeople.losam.personId]);
  await publishCycle(world);
  await on(world, "2026-09-01");
  return world;
}

async function summaryOf(world: ChatWorld) {
  const [cycle] = given(await deskOf(world).listCycles(cyclePeople.hr)).items;
  if (cycle === undefined) throw new Error("no cycle");
  const { units } = given(await deskOf(world).listUnits(cyclePeople.hr, cycle.id));
  const unit = units.find(({ unitId }) => unitId === unitOfCourse);
  if (unit === undefined) throw new Error("no unit");
  return unit;
}

describe("the yearly cycle from chat alone", () => {
  it("AM-01 and AM-02: leader and safety representative meet both deadlines with the buttons of the cards", async () => {
    const world = await opened();
    const leader = world.chat(lars);
    await throughTheYear(world, {
      archived: async () => {
        expect((await summaryOf(world)).plan).toMatchObject({ doneOn: "2026-10-30", late: false });
        expect(wordsOf(leader.last().card)).toContain("Levert fredag 30. oktober 2026");
      },
      asked: async () => {
        expect(world.chat(vera).last().summary).toContain("Evalueringen er lagt fram for deg");
        expect(world.chat(vera).words()).toContain("Rollene er avklart, støyen er mindre.");
      },
      answered: async () => expect(leader.words()).toContain("Bra jobbet."),
    });
    expect(await summaryOf(world)).toMatchObject({ status: "levert", evaluation: { doneOn: "2026-12-14", late: false } });
    expect(buttonsOf(leader.last().card)).not.toContain("Lever evalueringen");
    // Those who have no app are told of; nothing else went wrong.
    expect(world.log.filter(({ fields }) => !("code" in fields && fields.code === "not-installed"))).toEqual([]);
  }, 120_000);

  it("AM-08: a refused form keeps what was typed, with the reason and the paragraph beside the field", async () => {
    const world = await opened();
    const leader = world.chat(lars);
    await leader.say("årshjul");
    const refused = await walk(leader, ["Velg startpunkt"], ["Lagre", { startpunkt: "B", reportReviewed: "true" }]);
    const card = JSON.stringify(refused.card);
    expect(card).toContain('"value":"B"');
    expect(wordsOf(refused.card)).toContain("⚠");
    expect(wordsOf(refused.card)).toMatch(/Arbeidsmiljø på dagsorden/i);
  }, 60_000);

  it("AM-08: whoever is responsible for a measure is told, reports on it, and sees nothing else", async () => {
    const world = await opened();
    await toPlan(world);
    const owner = world.chat(kari);
    expect(owner.last().summary).toContain("Du er ansvarlig for et tiltak");
    expect(owner.words()).toContain("Støydempe laboratoriet");
    expect(owner.words()).not.toContain("Avklare roller");
    await on(world, "2026-10-30");
    await walk(world.chat(lars), ["Registrer arkivreferanse"], ["Registrer arkivreferanse", { reference: "2026/1234" }]);
    const said = await walk(owner, ["Meld framdrift"], ["Lagre", { progress: "gjennomfoert" }]);
    expect(wordsOf(said.card)).toContain("gjennomført");
  }, 120_000);

  it("AM-10: the leader comes from the unit's card to the examination with unit and source filled in, and nobody else sees a way", async () => {
    const world = await opened();
    const leader = world.chat(lars);
    await leader.say("årshjul");
    const answers = { startpunkt: "A", reportReviewed: "true", unsoundIndication: "true", specialChallenges: "false" };
    const hinted = await walk(leader, ["Velg startpunkt"], ["Lagre", answers]);
    expect(wordsOf(hinted.card)).toContain("selvstendig ansvar");
    const form = await leader.open("Start en egen undersøkelse");
    const filledIn = partsOfType(form.card ?? expect.fail("no card"), "Input.ChoiceSet").map(({ id, value }) => [id, value]);
    expect(filledIn).toContainEqual(["source", "ark"]);
    expect(filledIn).toContainEqual(["unitId", unitOfCourse]);
    const begun = await form.press("Start undersøkelsen", { source: "ark", unitId: unitOfCourse, what: "KANARIFUGL om svarene" });
    expect(begun.words).toContain("Meldingen er sendt");
    await world.settled();
    await leader.say("årshjul");
    const shown = leader.messages().map(({ card }) => wordsOf(card));
    expect(shown.filter((words) => words.includes("Du har startet undersøkelsen")).length).toBe(1);
    for (const id of [vera, cyclePeople.koordinator.personId]) {
      const words = wordsOf((await world.chat(id).say("årshjul")).card);
      expect(words).not.toMatch(/undersøk/i);
      expect(words).not.toContain("KANARIFUGL");
    }
  }, 60_000);

  it("a name that is not in the list is found, and what was typed stays", async () => {
    const world = await opened();
    const leader = world.chat(lars);
    await leader.say("årshjul");
    const answers = { startpunkt: "C", reportReviewed: "true", unsoundIndication: "false", specialChallenges: "false" };
    const form = await walk(leader, ["Velg startpunkt"], ["Lagre", answers], ["Flere valg"], ["Tiltak"], ["Legg til tiltak"]);
    expect(choicesIn(form.card, "ownerId")).not.toContain("Mona Isaksen");
    const found = await leader.press("Finn person", { text: "Rydde", ownerSearch: "mona" }, form.id);
    expect(choicesIn(found.card, "ownerId")).toEqual(["Mona Isaksen"]);
    expect(JSON.stringify(found.card)).toContain("Rydde");
  }, 60_000);

  it("«årshjul» shows the dates to everybody else, in their own language, and the list to those who follow many", async () => {
    const world = await opened();
    expect(wordsOf((await world.chat(kari).say("årshjul")).card)).toContain("fredag 30. oktober 2026");
    expect(wordsOf((await world.chat(kari).say("arbeidsmiljø")).card)).toContain("onsdag 16. desember 2026");
    const losam = await world.chat(cyclePeople.losam.personId).say("årshjulet");
    expect(wordsOf(losam.card)).toContain("Verneombod");
  }, 60_000);
});
