import { describe, expect, it } from "vitest";
import type { UseCases } from "#bot/desk/desk.ts";
import { demoPersonId, demoUnits } from "#bot/local/demo/featured.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber } from "#domain/organisasjon/model.ts";
import { campusPlan } from "#test/support/assessed.ts";
import { deskOf } from "#test/support/chatCycle.ts";
import { kari, lars, startChatWorld } from "#test/support/chatWorld.ts";

const elias = { personId: demoPersonId(23) };
const began = date("2021-02-01");
const plan = {
  ...{ kind: "PANDEMI" as const, municipality: null as MunicipalityNumber | null, name: "Regler under pandemien" },
  ...{ sourceUrl: "https://example.no/notat", from: began, to: date("2021-03-31"), copyTo: [demoPersonId(58)] },
};

async function published(desk: UseCases) {
  const outcome = await desk.publishRuleset(elias, { plan });
  const rulesetId = outcome.kind === "done" ? outcome.value.items[0]?.id : undefined;
  if (rulesetId === undefined) throw new Error(outcome.kind);
  return rulesetId;
}

describe("assessments in the chat", () => {
  it("PA-12, LI-09 tell the person what came of it and where to object, and nothing that was written", async () => {
    const world = await startChatWorld(began, [kari, lars]);
    const desk = deskOf(world);
    const rulesetId = await published(desk);
    await world.settled();
    const plan = { ...campusPlan, ground: "ANNET" as const, explanation: "Betjener skranken." };
    const command = { type: "AssessPerson" as const, plan };
    expect((await desk.runAssessment({ personId: lars }, { personId: kari, rulesetId, version: 0, command })).kind).toBe("done");
    await world.settled();
    const words = world.chat(kari).words();
    expect(words).toContain("Lederen din har vurdert hvor du skal jobbe");
    expect(words).toContain("Må møte opp på jobb");
    expect(words).toContain("Skriv «uenig»");
    expect(words).not.toContain("skranken");
    expect(world.chat(lars).words()).not.toContain("vurdert hvor du skal jobbe");
  });

  it("LI-09 gives the steps by «uenig», tells the leader that somebody wants to talk, and lets them note it", async () => {
    const world = await startChatWorld(began, [kari, lars]);
    await published(deskOf(world));
    await world.settled();
    await world.chat(kari).say("Jeg er uenig");
    const steps = world.chat(kari).words();
    const [read, talk, authority] = ["Les hva reglene sier", "Ta det opp med lederen", "Arbeidstilsynet"].map((part) =>
      steps.indexOf(part),
    );
    expect([read, talk, authority]).toEqual([read, talk, authority].toSorted((a, b) => Number(a) - Number(b)));
    expect(read).toBeGreaterThan(-1);
    await world.chat(kari).press("Jeg vil snakke med lederen");
    expect(world.chat(kari).words()).toContain("Lederen din har fått beskjed");
    await world.settled();
    expect(world.chat(lars).words()).toContain("vil snakke med deg om hvor jobben skal gjøres");
    await world.chat(lars).press("Vi har snakket sammen");
    expect(world.chat(lars).words()).toContain("Samtalen er notert");
    await world.chat(kari).say("uenig");
    expect(world.chat(kari).words()).toContain("har notert at dere snakket sammen");
  });

  it("LI-09 says that there is nothing special where the ordinary rules hold", async () => {
    const world = await startChatWorld(began, [kari]);
    await world.chat(kari).say("uenig");
    expect(world.chat(kari).words()).toContain("Det gjelder ingen særlige regler");
  });

  it("PA-09, PA-13 come as one card to a leader, and not again when all is done before it is sent", async () => {
    const world = await startChatWorld(began, [kari, lars]);
    const desk = deskOf(world);
    const rulesetId = await published(desk);
    await world.settled();
    const day = addDays(began, 2);
    const before = world.chat(lars).messages().length;
    world.clock.set(day);
    await desk.planAssessments(day, day);
    await world.settled();
    expect(world.chat(lars).messages().length).toBe(before + 1);
    const words = world.chat(lars).words();
    expect(words).toContain("Vurder hvilke aktiviteter som krever oppmøte");
    expect(words).toContain("Legg til rette for digitale møter");
    expect(world.chat(kari).words()).not.toContain("Dette gjenstår");
    const unit = { unitId: demoUnits.bygg, rulesetId };
    const activities = [{ what: "Laboratoriet", place: "CAMPUS" as const }];
    await desk.runUnitTasks({ personId: lars }, { ...unit, version: 0, command: { type: "AssessActivities", activities } });
    const digital = { type: "FacilitateDigital" as const, facilitated: true, how: "Alle har kamera." };
    await desk.runUnitTasks({ personId: lars }, { ...unit, version: 1, command: digital });
    expect(await desk.assessmentReminder({ personId: lars })).toBeUndefined();
  });
});
