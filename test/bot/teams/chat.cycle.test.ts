import { describe, expect, it } from "vitest";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import { buttonsOf, wordsOf } from "#test/support/cardParts.ts";
import { choiceOf, deskOf, on, publishCycle, walk } from "#test/support/chatCycle.ts";
import { type ChatWorld, kari, lars, startChatWorld, vera } from "#test/support/chatWorld.ts";
import { cyclePeople, given, unitOfCourse } from "#test/support/cycleCourse.ts";

const losam = demoPersonId(19);

async function opened(): Promise<ChatWorld> {
  const world = await startChatWorld("2026-08-20", [lars, vera, kari, losam]);
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

/** From the first question to a plan that is ready to be archived. */
async function toPlan(world: ChatWorld): Promise<void> {
  const leader = world.chat(lars);
  await leader.say("årshjul");
  await walk(
    leader,
    ["Velg startpunkt"],
    ["Lagre", { startpunkt: "A", reportReviewed: "true", unsoundIndication: "false", specialChallenges: "false" }],
    ["Planlegg prosessen"],
    ["Lagre", { losam: "Orientert i møte 3. september." }],
    ["Lagre risikovurderingen"],
    [
      "Lagre og legg til en til",
      {
        hazard: "Støy i laboratoriet",
        kind: "fysisk",
        probability: "3",
        consequence: "3",
        leaderMeetingOn: "2026-09-14",
      },
    ],
    ["Lagre", { hazard: "Uklare roller", kind: "organisatorisk", probability: "4", consequence: "4" }],
    ["Møter"],
    ["Planlegg et møte"],
    ["Lagre", { on: "2026-09-01" }],
    ["Registrer"],
    ["Lagre", { participants: "12", verneombudPresent: "true", topics: "naa,resultatrapport", note: "God samtale." }],
    ["Avslutt møterunden"],
    ["Avslutt møterunden", { verneombud: "Vera var med.", losam: "Orientert." }],
  );
  const form = await walk(leader, ["Legg til tiltak"]);
  await walk(
    leader,
    [
      "Lagre og legg til en til",
      {
        text: "Avklare roller i alle prosjekter",
        ownerId: choiceOf(form, "ownerId", "Lars Moen"),
        due: "2026-11-30",
        kind: "organisatorisk",
      },
    ],
    ["Lagre", { text: "Støydempe laboratoriet", ownerSearch: "kari ny", due: "2026-11-30", kind: "fysisk" }],
    ["Tiltaksplanen er ferdig"],
    ["Tiltaksplanen er ferdig", { verneombud: "Vera har lest planen.", losam: "Behandlet i LOSAM." }],
  );
}

describe("the yearly cycle from chat alone", () => {
  it("AM-01 and AM-02: leader and safety representative meet both deadlines with the buttons of the cards", async () => {
    const world = await opened();
    await toPlan(world);
    const leader = world.chat(lars);
    await on(world, "2026-10-30");
    await walk(leader, ["Registrer arkivreferanse"], ["Registrer arkivreferanse", { reference: "2026/1234" }]);
    expect((await summaryOf(world)).plan).toMatchObject({ doneOn: "2026-10-30", late: false });
    expect(wordsOf(leader.last().card)).toContain("Levert fredag 30. oktober 2026");

    await on(world, "2026-12-14");
    await leader.say("årshjul");
    await walk(
      leader,
      ["Lagre evalueringen"],
      ["Lagre og gå videre", { done: "ja", effect: "god", onward: "avsluttes" }],
      ["Lagre og gå videre", { done: "delvis", effect: "noe", onward: "viderefoeres", note: "Ett rom gjenstår." }],
      ["Lagre", { summary: "Rollene er avklart, støyen er mindre." }],
      ["Legg fram for verneombudet"],
    );
    const representative = world.chat(vera);
    expect(representative.last().summary).toContain("Evalueringen er lagt fram for deg");
    expect(representative.words()).toContain("Rollene er avklart, støyen er mindre.");
    await walk(representative, ["Bekreft", { comment: "Bra jobbet." }]);
    expect(leader.words()).toContain("Bra jobbet.");
    await walk(leader, ["Lever evalueringen"], ["Lever evalueringen", { losam: "Orientert i LOSAM." }]);
    expect(await summaryOf(world)).toMatchObject({ status: "levert", evaluation: { doneOn: "2026-12-14", late: false } });
    expect(buttonsOf(leader.last().card)).not.toContain("Lever evalueringen");
    // Those who have no app are told of; nothing else went wrong.
    expect(world.log.filter(({ fields }) => !("code" in fields && fields.code === "not-installed"))).toEqual([]);
  }, 60_000);
});
