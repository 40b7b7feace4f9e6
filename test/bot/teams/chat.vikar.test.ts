import { describe, expect, it } from "vitest";
import { createActivityFeed } from "#bot/elsewhere/activityFeed.ts";
import { createGraphToken } from "#bot/elsewhere/graphToken.ts";
import { demoUnits } from "#bot/local/demo/featured.ts";
import type { ElsewhereWays } from "#bot/teams/elsewhereJobs.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { sendApplication } from "#test/support/agreementCourse.ts";
import { buttonsOf, wordsOf } from "#test/support/cardParts.ts";
import { deskOf, on } from "#test/support/chatCycle.ts";
import { type ChatWorld, gunnhild, hilde, kari, lars, solveig, startChatWorld, vera } from "#test/support/chatWorld.ts";
import { type EntraStandIn, startEntra, tabApp, tenant } from "#test/support/entraStandIn.ts";
import { headerOf, lettersBy, startSmtp, wordsOfLetter } from "#test/support/smtpStandIn.ts";

const link = (page: string) => `https://teams.microsoft.com/l/entity/55555555-5555-4555-8555-555555555555/${page}`;
const about = (world: ChatWorld, who: PersonId, summary: RegExp) =>
  world
    .chat(who)
    .messages()
    .filter((message) => summary.test(message.summary));

/** Lars names Vera, as the tab asks for it. */
async function name(world: ChatWorld, from: string, to: string, substituteId: PersonId = vera) {
  const asked = { substituteId, from: localDate(from), to: localDate(to) };
  const named = await deskOf(world).nameSubstitute({ personId: lars }, asked);
  if (named.kind !== "done") throw new Error(JSON.stringify(named));
  await world.settled();
  return named.value;
}

describe("a substitute in the chat", () => {
  it("HO-05 is told by a card, gets what is asked for meanwhile, and decides as whose substitute; the leader's card follows", async () => {
    const world = await startChatWorld("2021-01-15", [kari, lars, vera]);
    await name(world, "2021-01-15", "2021-01-31");
    const [card] = about(world, vera, /^Du er vikar for Lars Moen/);
    expect(wordsOf(card?.card)).toContain("meldinger og saker er fortsatt lederens");
    expect(buttonsOf(card?.card)).toEqual(["Venter på meg"]);
    await sendApplication(world);
    expect(world.chat(vera).words()).toContain("Kari Nygård ber om hjemmekontor, og du avgjør som vikar for Lars Moen.");
    expect(
      world
        .chat(lars)
        .messages()
        .filter(({ summary }) => summary.includes("Kari")),
    ).toEqual([]);
    expect(world.chat(kari).words()).toContain("Vera Lunde avgjør nå, som vikar for Lars Moen.");
    const pending = await world.chat(vera).say("venter på meg");
    expect(wordsOf(pending.card)).toContain("som vikar for Lars Moen");
    expect(buttonsOf(pending.card)).toContain("Dag for enhetsmøtet");
    // The leader still has it.
    expect(wordsOf((await world.chat(lars).say("venter på meg")).card)).toContain("Kari Nygård");
  }, 120_000);

  it("HO-05 gets one card for all that comes to them when the period begins by the clock, and loses it when it ends", async () => {
    const world = await startChatWorld("2021-01-15", [kari, lars, vera]);
    await sendApplication(world);
    await name(world, "2021-01-18", "2021-01-19");
    await on(world, "2021-01-18");
    await expect.poll(() => about(world, vera, /venter på deg/).length, { timeout: 15_000 }).toBe(1);
    await on(world, "2021-01-20");
    expect(wordsOf((await world.chat(vera).say("venter på meg")).card)).not.toContain("Kari Nygård");
    const [stored] = await world.store().read.listCases({ employeeIds: [kari], order: "submitted-first", limit: 1 });
    if (stored === undefined) throw new Error("no case");
    const moved = (await world.store().read.events(stored.id)).filter(({ type }) => type === "Rerouted");
    expect(moved.map(({ data, actor }) => [(data as { why: string }).why, actor.kind])).toEqual([
      ["SUBSTITUTE_BEGAN", "system"],
      ["SUBSTITUTE_ENDED", "system"],
    ]);
  }, 120_000);

  it("HO-05 is found by the hourly look when a leader leaves the directory, and whom to ask stands on the employee's card", async () => {
    const world = await startChatWorld("2021-01-15", [kari, lars, solveig]);
    await sendApplication(world);
    world.changeOrganisation((organisation) => {
      const unit = organisation.units.get(demoUnits.bygg);
      if (unit === undefined) throw new Error("no unit");
      const { leaderId: _, ...without } = unit;
      return { ...organisation, units: new Map(organisation.units).set(demoUnits.bygg, without) };
    });
    await world.restart();
    await world.settled();
    await expect.poll(() => world.chat(kari).words(), { timeout: 15_000 }).toContain("Ta kontakt med Solveig");
    expect(wordsOf((await world.chat(lars).say("venter på meg")).card)).not.toContain("Kari Nygård");
  }, 120_000);
});

describe("home office where the chat does not lead", () => {
  const addressed = (world: ChatWorld, ...ids: readonly PersonId[]) =>
    world.changePeople((person) => (ids.includes(person.id) ? { ...person, email: `${person.id}@example.no` } : person));

  it("HO-05 reminders and the naming go by e-mail, with no name in them, to the page that they are about", async () => {
    const smtp = await startSmtp();
    const world = await startChatWorld("2021-01-15", [kari], undefined, { ...lettersBy(smtp), link });
    addressed(world, lars, vera, solveig);
    await sendApplication(world);
    await on(world, "2021-01-19");
    const to = (id: PersonId) => smtp.letters.filter((letter) => letter.to === `${id}@example.no`);
    expect(to(lars)).toHaveLength(1);
    await name(world, "2021-01-20", "2021-02-20");
    await on(world, "2021-01-22");
    const [reminder] = to(lars);
    const [named] = to(vera);
    const [above] = to(solveig);
    if (reminder === undefined || named === undefined || above === undefined) throw new Error("no letters");
    expect(headerOf(reminder, "Subject")).toBe("Hjemmekontor: én ting å følge opp");
    expect(wordsOfLetter(reminder)).toContain("Én søknad venter på at du avgjør.");
    expect(wordsOfLetter(reminder)).toContain(link("godkjenninger"));
    expect(wordsOfLetter(above)).toContain("Én søknad har ventet lenge på å bli avgjort.");
    for (const letter of smtp.letters) expect(wordsOfLetter(letter)).not.toMatch(/Nygård|Kari|Moen|Lunde/);
  }, 120_000);

  it("HO-05 the same goes into the activity feed, as a kind that the manifest declares", async () => {
    const entra = await startEntra();
    const world = await startChatWorld("2021-01-15", [kari], undefined, feedBy(entra));
    await sendApplication(world);
    await on(world, "2021-01-19");
    const notices = entra.notices().filter(({ to }) => to === lars);
    expect(notices.map(({ body }) => body)).toMatchObject([
      {
        activityType: "homeReminder",
        topic: { webUrl: link("godkjenninger") },
        previewText: { content: "Én søknad venter på at du avgjør." },
      },
    ]);
    expect(JSON.stringify(notices)).not.toMatch(/Nygård|Kari/);
  }, 120_000);

  it("HO-05 whom nothing reaches stands on the list of the operations page, with no word of what it was", async () => {
    const world = await startChatWorld("2021-01-15", [kari, hilde]);
    await sendApplication(world);
    await on(world, "2021-01-19");
    const desk = deskOf(world);
    const admin = [...world.organisation().people.values()].find(({ roles }) => roles.includes("admin"));
    if (admin === undefined) throw new Error("no administrator");
    const listed = await desk.listTroubles({ personId: admin.id });
    if (listed.kind !== "done") throw new Error(listed.kind);
    const group = listed.value.groups.find(({ person }) => person?.id === lars);
    expect(group?.troubles.map(({ kind, code }) => [kind, code])).toContainEqual(["message", "not-installed"]);
    expect(JSON.stringify(listed.value)).not.toMatch(/Nygård|søknad|home|vikar/i);
    // A substitute who has not the app either.
    await name(world, "2021-01-20", "2021-02-20", gunnhild);
    const after = await desk.listTroubles({ personId: admin.id });
    expect(after.kind === "done" && after.value.groups.map(({ person }) => person?.id)).toContain(gunnhild);
  }, 120_000);
});

function feedBy(entra: EntraStandIn): ElsewhereWays {
  const token = createGraphToken({
    ...{ tenantId: tenant, clientId: tabApp, credential: { kind: "secret", secret: "the secret" } },
    ...{ loginUrl: entra.address, graphUrl: entra.address, now: () => performance.now() },
  });
  return { feed: createActivityFeed({ graphUrl: entra.address, token, link }), link };
}
