import { describe, expect, it } from "vitest";
import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { type Choices, defaultChoices, type OptionalKind, type QuietHours, type Timing } from "#domain/notifications/model.ts";
import { usualQuarterStarts } from "#domain/oppfolging/kvartalskort/quarter.ts";
import { buttonsOf, wordsOf } from "#test/support/cardParts.ts";
import { deskOf, on, publishCycle } from "#test/support/chatCycle.ts";
import { assessment, type ChatWorld, fillIn, kari, lars, startChatWorld, vera } from "#test/support/chatWorld.ts";
import { cyclePeople, given, unitOfCourse } from "#test/support/cycleCourse.ts";
import { lettersBy, startSmtp, wordsOfLetter } from "#test/support/smtpStandIn.ts";

/** Quiet from Saturday to Monday, at whatever hour the test runs. */
const weekend: QuietHours = { from: 180, to: 181, weekends: true };
const daily = "Dagens oppsummering";

async function choose(world: ChatWorld, kinds: Partial<Record<OptionalKind, Timing>>, quiet: QuietHours | null = null) {
  const entries = Object.entries(kinds).map(([kind, timing]) => [kind, { timing, letter: true, feed: true }]);
  const choices: Choices = { kinds: { ...defaultChoices.kinds, ...Object.fromEntries(entries) }, quiet };
  given(await deskOf(world).chooseNotifications({ personId: lars }, choices));
}

/** Kari's single day, of which Lars has been told on a Friday. */
async function asked(): Promise<ChatWorld> {
  const world = await startChatWorld("2021-01-15");
  await world.chat(kari).say("en dag hjemme");
  await world.chat(kari).press("Send til leder", { from: "2021-02-03", to: "", work: "Lese", everyWeek: "false" });
  await world.settled();
  return world;
}

const since = (world: ChatWorld, before: number) =>
  world
    .chat(lars)
    .messages()
    .slice(before)
    .map(({ summary }) => summary);
const held = (world: ChatWorld) => world.store().read.heldNotifications(lars);

describe("what was held back, and undone meanwhile", () => {
  it("HO-03 a withdrawal that was undone in the quiet hours is not told of when they end", async () => {
    const world = await asked();
    await choose(world, {}, weekend);
    await on(world, "2021-01-16");
    const before = world.chat(lars).messages().length;
    const withdrawn = await world.chat(kari).press("Ja, trekk tilbake");
    await world.settled();
    expect(since(world, before)).toEqual([]);
    await world.chat(kari).press("Angre", {}, withdrawn.id);
    await world.settled();
    expect(since(world, before)).toHaveLength(1);
    await on(world, "2021-01-18");
    const said = since(world, before);
    expect(said).toHaveLength(1);
    expect(said.join()).not.toContain("Du trenger ikke gjøre noe");
  });

  it("HO-03 a withdrawal that stands is told of when the quiet hours end", async () => {
    const world = await asked();
    await choose(world, {}, weekend);
    await on(world, "2021-01-16");
    const before = world.chat(lars).messages().length;
    await world.chat(kari).press("Ja, trekk tilbake");
    await on(world, "2021-01-18");
    expect(since(world, before)).toEqual([expect.stringContaining("Du trenger ikke gjøre noe")]);
  });

  it("HO-03, HO-05 asked, withdrawn and undone in the quiet hours, an application is told of by what holds, and waits for its leader", async () => {
    const world = await startChatWorld("2021-01-16");
    await choose(world, {}, weekend);
    await world.chat(kari).say("en dag hjemme");
    await world.chat(kari).press("Send til leder", { from: "2021-02-03", to: "", work: "Lese", everyWeek: "false" });
    const withdrawn = await world.chat(kari).press("Ja, trekk tilbake");
    await world.chat(kari).press("Angre", {}, withdrawn.id);
    await world.settled();
    const before = world.chat(lars).messages().length;
    await on(world, "2021-01-18");
    expect(since(world, before)).toHaveLength(1);
    expect(since(world, before).join()).not.toContain("Du trenger ikke gjøre noe");
    expect(buttonsOf(world.chat(lars).last().card)).toContain("Godkjenn");
  });

  it("HO-13 an agreement that was accepted and ended in the quiet hours is told of as ended, and not as accepted after that", async () => {
    const world = await startChatWorld("2021-01-15");
    await fillIn(world.chat(kari));
    await world.chat(kari).press("Send til leder");
    await world.chat(lars).press("Vurder og avgjør");
    await world.chat(lars).press("Godkjenn", assessment);
    await choose(world, {}, weekend);
    await on(world, "2021-01-16");
    const before = world.chat(lars).messages().length;
    await world.chat(kari).press("Godta avtalen");
    await world.settled();
    expect(since(world, before)).toEqual([]);
    await world.chat(kari).press("Si opp avtalen");
    await world.chat(kari).press("Si opp", { lastDay: "2021-02-28" });
    await world.settled();
    const ended = ["Avtalen er sagt opp. Se siste dag under."];
    expect(since(world, before)).toEqual(ended);
    await on(world, "2021-01-18");
    expect(since(world, before)).toEqual(ended);
  });

  it("HO-03 the day's card says nothing of a withdrawal that was undone, and is not sent for it alone", async () => {
    const world = await asked();
    await choose(world, { egne: "samlet" });
    const withdrawn = await world.chat(kari).press("Ja, trekk tilbake");
    await world.settled();
    await world.chat(kari).press("Angre", {}, withdrawn.id);
    await world.settled();
    expect(await held(world)).toHaveLength(1);
    const before = world.chat(lars).messages().length;
    await on(world, "2021-01-16");
    expect(since(world, before)).toEqual([]);
    expect(await held(world)).toEqual([]);
  });

  it("AM-03 a unit that has its duties again is told of at once, and that they had fallen away no more", async () => {
    const world = await startChatWorld("2026-08-20", [lars]);
    const { id } = await publishCycle(world);
    await on(world, "2026-09-01");
    await choose(world, {}, weekend);
    await on(world, "2026-09-05");
    const before = world.chat(lars).messages().length;
    await asHr(world, id, { type: "ExemptUnit", reason: "Enheten legges ned." });
    await asHr(world, id, { type: "ReinstateUnit", reason: "Den blir likevel." });
    await on(world, "2026-09-07");
    expect(since(world, before)).toHaveLength(1);
    expect(wordsOf(world.chat(lars).last().card)).toContain("Enheten er med i årets syklus igjen");
  });
});

async function asHr(world: ChatWorld, cycleId: CaseId, command: UnitCommandInput) {
  const desk = deskOf(world);
  const { units } = given(await desk.listUnits(cyclePeople.hr, cycleId));
  const unit = units.find(({ unitId }) => unitId === unitOfCourse);
  if (unit === undefined) throw new Error("no process");
  const { version } = given(await desk.readUnit(cyclePeople.hr, unit.id));
  given(await desk.runUnitCommand(cyclePeople.hr, unit.id, version, command));
  await world.settled();
}

describe("the day's card", () => {
  it("leaves out what was switched off after it was collected, and forgets it", async () => {
    const world = await startChatWorld("2021-01-14");
    await choose(world, { avgjoere: "samlet" });
    await world.chat(kari).say("en dag hjemme");
    await world.chat(kari).press("Send til leder", { from: "2021-02-03", to: "", work: "Lese", everyWeek: "false" });
    await world.settled();
    expect(await held(world)).toHaveLength(1);
    await choose(world, { avgjoere: "av" });
    const before = world.chat(lars).messages().length;
    await on(world, "2021-01-15");
    expect(since(world, before)).toEqual([]);
    expect(await held(world)).toEqual([]);
  });

  it("waits over quiet hours that were chosen after it was planned, and comes once", async () => {
    const world = await asked();
    await choose(world, { egne: "samlet" });
    await world.chat(kari).press("Ja, trekk tilbake");
    await world.settled();
    await choose(world, { egne: "samlet" }, weekend);
    const before = world.chat(lars).messages().length;
    await on(world, "2021-01-16");
    expect(since(world, before)).toEqual([]);
    await on(world, "2021-01-18");
    expect(since(world, before)).toEqual([expect.stringContaining(daily)]);
  });

  it("AM-01 goes by e-mail, each by itself, to whoever the chat does not reach, and leaves nothing behind", async () => {
    const smtp = await startSmtp();
    const world = await startChatWorld("2026-08-20", [vera], undefined, lettersBy(smtp));
    world.changePeople((person) => (person.id === lars ? { ...person, email: "lars@example.no" } : person));
    await publishCycle(world);
    await on(world, "2026-09-01");
    await choose(world, { "aarshjul-foer": "samlet" });
    const before = smtp.letters.length;
    await on(world, "2026-10-16");
    expect(await held(world)).toHaveLength(1);
    expect(smtp.letters).toHaveLength(before);
    await on(world, "2026-10-17");
    const letters = smtp.letters.slice(before);
    expect(letters.map(({ to }) => to)).toEqual(["lars@example.no"]);
    expect(letters.map(wordsOfLetter).join()).toContain("fredag 30. oktober 2026");
    expect(await held(world)).toEqual([]);
    const troubled = await world.store().read.troubledJobs(500);
    expect(troubled.filter(({ kind }) => kind === "daily-card")).toEqual([]);
  }, 120_000);

  it("shows an administrator what did not arrive, as of any message, where there is no other way", async () => {
    const world = await startChatWorld("2021-01-14", [kari]);
    await choose(world, { avgjoere: "samlet" });
    await world.chat(kari).say("en dag hjemme");
    await world.chat(kari).press("Send til leder", { from: "2021-02-03", to: "", work: "Lese", everyWeek: "false" });
    await world.settled();
    await on(world, "2021-01-15");
    expect(await world.store().read.troubledJobs(10)).toMatchObject([{ kind: "tell", lastError: "not-installed" }]);
    expect(await held(world)).toEqual([]);
  });
});

describe("HO-29, VA-38 the quarter's card", () => {
  const title = "Hvordan er arbeidsmiljøet hos dere nå?";
  const fine = "Alt i orden / sett på dagsorden";

  async function beforeTheQuarter(timing: Timing): Promise<ChatWorld> {
    const world = await startChatWorld("2026-09-28", [lars, kari]);
    await world.settled();
    world.changeReports({ quarterStarts: usualQuarterStarts });
    await choose(world, { kvartal: timing });
    return world;
  }

  it("HO-29, VA-38 comes whole with «samlet», at the time of the day's card, and can be answered", async () => {
    const world = await beforeTheQuarter("samlet");
    const before = world.chat(lars).messages().length;
    await on(world, "2026-10-01");
    expect(since(world, before)).toEqual([]);
    await on(world, "2026-10-02");
    expect(since(world, before)).toEqual([title]);
    const answered = await world.chat(lars).press(fine);
    expect(wordsOf(answered.card)).toContain("Du har svart om arbeidsmiljøet dette kvartalet");
  });

  it.each(["kvartalskort", "quarter card"])(
    "HO-29, VA-38 is there for «%s», also for whoever wants no message of it",
    async (said) => {
      const world = await beforeTheQuarter("av");
      const before = world.chat(lars).messages().length;
      await on(world, "2026-10-01");
      expect(since(world, before)).toEqual([]);
      const { card } = await world.chat(lars).say(said);
      expect(buttonsOf(card)).toContain(fine);
      await world.chat(lars).press(fine);
      expect(buttonsOf((await world.chat(lars).say(said)).card)).not.toContain(fine);
      expect(wordsOf((await world.chat(lars).say("hjelp")).card)).toContain("«kvartalskort»");
    },
  );

  it("VA-38 is not for who leads nobody, and is not there where the employer has no quarters", async () => {
    const world = await beforeTheQuarter("straks");
    const { card } = await world.chat(kari).say("kvartalskort");
    expect(wordsOf(card)).toContain("Kortet er for dem som leder en enhet.");
    expect(wordsOf((await world.chat(kari).say("hjelp")).card)).not.toContain("«kvartalskort»");
    world.changeReports({ quarterStarts: [] });
    expect(wordsOf((await world.chat(lars).say("kvartalskort")).card)).toContain("Det forsto jeg ikke");
  });
});
