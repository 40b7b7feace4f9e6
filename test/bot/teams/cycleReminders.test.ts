import { describe, expect, it } from "vitest";
import { demoPersonId, demoUnits } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import type { CyclePlan } from "#domain/oppfolging/syklus/model.ts";
import { buttonsOf, wordsOf } from "#test/support/cardParts.ts";
import { deskOf, newsOf, on, publishCycle, walk } from "#test/support/chatCycle.ts";
import { type ChatWorld, hilde, lars, solveig, startChatWorld, vera } from "#test/support/chatWorld.ts";
import { act, cyclePeople, finishPlan, given, toThePlan, unitOfCourse } from "#test/support/cycleCourse.ts";

const losam = demoPersonId(19);
const koordinator = demoPersonId(31);
const chief = demoPersonId(57);
const everybody = { leder: lars, verneombud: vera, losam, koordinator, hovedverneombud: chief, overordnet: solveig } as const;
type Who = keyof typeof everybody;
const all = Object.keys(everybody) as Who[];

/** The world in August with everybody's app installed, and the cycle published. */
async function published(but: Partial<CyclePlan<string>> = {}, people: readonly PersonId[] = Object.values(everybody)) {
  const world = await startChatWorld("2026-08-20", [...people, hilde]);
  const cycle = await publishCycle(world, but);
  await world.settled();
  return { world, cycle };
}

const count = (world: ChatWorld, who: Who) => world.chat(everybody[who]).messages().length;

/** What everybody got on each day from one date to another, as their notifications said it, moving the clock day by day. */
async function dayByDay(world: ChatWorld, from: string, to: string) {
  const got: Record<string, Partial<Record<Who, readonly string[]>>> = {};
  for (let date = localDate(from); date <= localDate(to); date = addDays(date, 1)) {
    const before = all.map((who) => count(world, who));
    await on(world, date);
    for (const [index, who] of all.entries()) {
      const news = newsOf(world, everybody[who], before[index] ?? 0);
      if (news.length > 0) got[date] = { ...got[date], [who]: news };
    }
  }
  return got;
}

const whoGot = (got: Awaited<ReturnType<typeof dayByDay>>) =>
  Object.fromEntries(Object.entries(got).map(([date, news]) => [date, Object.keys(news)]));

/** What went wrong, apart from people who have no app. */
function failuresIn({ log }: ChatWorld) {
  return log.filter(({ fields }) => !("code" in fields && fields.code === "not-installed"));
}

const bygg = "Institutt for bygg- og miljøteknikk";

describe("reminders of an autumn, day by day", () => {
  it("AM-04: T−14, T−7, T−1 and the day, weekly once overdue, and the leader above after a week", async () => {
    const { world } = await published();
    const got = await dayByDay(world, "2026-09-01", "2026-11-13");
    const days = ["2026-10-16", "2026-10-23", "2026-10-29", "2026-10-30", "2026-11-06", "2026-11-13"];
    expect(whoGot(got)).toEqual({
      // AM-03: leaders and safety representatives are told that the work can begin; the chief one where nobody else is named.
      "2026-09-01": ["leder", "verneombud", "hovedverneombud", "overordnet"],
      ...Object.fromEntries(days.map((day) => [day, all])),
    });
    for (const day of Object.keys(got))
      for (const who of all) {
        const news = got[day]?.[who];
        if (news !== undefined) expect([day, who, news]).toEqual([day, who, [expect.any(String)]]);
      }
    expect(got["2026-10-16"]?.leder).toEqual([`Tiltaksplanen for ${bygg} skal være arkivert fredag 30. oktober 2026`]);
    expect(got["2026-11-06"]?.leder).toEqual([`Tiltaksplanen for ${bygg} skulle ha vært arkivert fredag 30. oktober 2026`]);
    // Eight units, one message.
    expect(got["2026-10-16"]?.hovedverneombud).toEqual(["8 enheter har frist, den første fredag 30. oktober 2026"]);
    const above = world.chat(solveig).messages();
    expect(failuresIn(world)).toEqual([]);
    const escalated = above.filter(({ card }) => wordsOf(card).includes(`▲ ${bygg}\nTa opp tiltaksplanen med lederen`));
    expect(escalated.map(({ summary }) => summary)).toEqual(above.slice(-2).map(({ summary }) => summary));
  }, 300_000);

  it("come on the working day before where a date falls on a weekend, and then one for two", async () => {
    const { world } = await published({ planDue: localDate("2026-11-01") });
    const got = await dayByDay(world, "2026-10-10", "2026-11-09");
    const sent = Object.keys(got).filter((date) => got[date]?.leder !== undefined);
    // A Sunday: 18 and 25 October and the day itself are Sundays too, the day before it a Saturday. Overdue on 8 November.
    expect(sent).toEqual(["2026-10-10", "2026-10-16", "2026-10-23", "2026-10-30", "2026-11-06"]);
  }, 300_000);

  it("stop at once when the thing is done, and go on to the next deadline", async () => {
    const { world } = await published();
    await on(world, "2026-10-23");
    const office = { desk: deskOf(world), clock: { date: localDate("2026-10-23") } } as Parameters<typeof act>[0];
    const [cycle] = given(await office.desk.listCycles(cyclePeople.hr)).items;
    const { units } = given(await office.desk.listUnits(cyclePeople.leader, cycle?.id ?? ("" as never)));
    const id = units.find(({ unitId }) => unitId === unitOfCourse)?.id ?? ("" as never);
    for (const step of toThePlan) given(await act(office, cyclePeople.leader, id, step));
    await finishPlan(office, id);
    given(await act(office, cyclePeople.leader, id, { type: "RecordArchiveReference", reference: "2026/77", archivedOn: null }));
    await world.settled();
    const got = await dayByDay(world, "2026-10-24", "2026-12-20");
    const toLeader = Object.fromEntries(
      Object.entries(got).flatMap(([date, { leder }]) => (leder === undefined ? [] : [[date, leder]])),
    );
    expect(failuresIn(world)).toEqual([]);
    const evaluation = (skal: string) => [`Evalueringen for ${bygg} ${skal} levert onsdag 16. desember 2026`];
    expect(toLeader).toEqual({
      "2026-12-02": evaluation("skal være"),
      "2026-12-09": evaluation("skal være"),
      "2026-12-15": evaluation("skal være"),
      "2026-12-16": evaluation("skal være"),
    });
  }, 300_000);

  it("AM-01: a reminder becomes its outcome when what it asked for is done in the tab", async () => {
    const { world } = await published();
    await on(world, "2026-10-30");
    const reminder = world.chat(lars).last();
    expect(buttonsOf(reminder.card)).toContain("Velg startpunkt");
    const office = { desk: deskOf(world), clock: { date: localDate("2026-10-30") } } as Parameters<typeof act>[0];
    const [cycle] = given(await office.desk.listCycles(cyclePeople.hr)).items;
    const { units } = given(await office.desk.listUnits(cyclePeople.leader, cycle?.id ?? ("" as never)));
    const id = units.find(({ unitId }) => unitId === demoUnits.bygg)?.id ?? ("" as never);
    const [start] = toThePlan;
    if (start === undefined) throw new Error("no step");
    given(await act(office, cyclePeople.leader, id, start));
    await world.settled();
    const now = world
      .chat(lars)
      .messages()
      .find((message) => message.id === reminder.id);
    expect(buttonsOf(now?.card)).toContain("Planlegg prosessen");
  }, 60_000);

  it("are caught up with once when days were missed, and not with weeks of old cards", async () => {
    const { world } = await published();
    await on(world, "2026-09-01");
    const before = all.map((who) => count(world, who));
    await on(world, "2026-10-25");
    const news = all.map((who, index) => newsOf(world, everybody[who], before[index] ?? 0).length);
    // A Sunday: what was due on the Friday before comes now, in one message each.
    expect(news).toEqual(all.map(() => 1));
  }, 60_000);

  it("are put off for a week from the card, which says so where a deadline passes meanwhile", async () => {
    const { world } = await published();
    await on(world, "2026-10-16");
    const leader = world.chat(lars);
    const put = await leader.press("Minn meg igjen om en uke");
    expect(wordsOf(put.card)).toContain("Neste påminnelse kommer fredag 23. oktober 2026");
    await on(world, "2026-10-29");
    const pressed = await leader.press("Minn meg igjen om en uke");
    expect(wordsOf(pressed.card)).toContain("Fristen fredag 30. oktober 2026 går ut i mellomtiden");
    const anyway = await leader.press("Utsett likevel", {}, pressed.id);
    expect(wordsOf(anyway.card)).toContain("Neste påminnelse kommer torsdag 5. november 2026");
    const before = leader.messages().length;
    await on(world, "2026-10-30");
    expect(leader.messages()).toHaveLength(before);
    await leader.press("Slå på påminnelsene igjen");
    await on(world, "2026-11-06");
    expect(leader.last().summary).toContain("skulle ha vært arkivert");
  }, 60_000);

  it("a coordinator chases from the card, and a leader who was reminded today is not asked again", async () => {
    const { world } = await published();
    await on(world, "2026-10-30");
    await on(world, "2026-11-03");
    const before = world.chat(lars).messages().length;
    const list = await world.chat(koordinator).say("årshjul");
    expect(wordsOf(list.card)).toContain("er over fristen");
    const chased = await world.chat(koordinator).press("Purr", {}, list.id);
    expect(wordsOf(chased.card)).toContain("har fått en påminnelse");
    await world.settled();
    expect(newsOf(world, lars, before)).toEqual([`Tiltaksplanen for ${bygg} skulle ha vært arkivert fredag 30. oktober 2026`]);
    const again = await world.chat(koordinator).press("Purr", {}, list.id);
    expect(wordsOf(again.card)).toContain("påminnet i dag fra før");
    expect(world.chat(lars).messages()).toHaveLength(before + 1);
  }, 60_000);

  it("somebody without the app is shown as not reached", async () => {
    const { world } = await published({}, [vera]);
    await on(world, "2026-10-30");
    const troubled = await world.store().read.troubledJobs(200);
    const mine = troubled.filter(({ kind, payload }) => kind === "remind" && JSON.stringify(payload).includes(lars));
    expect(mine).toMatchObject([{ status: "failed", lastError: "not-installed" }]);
  }, 60_000);

  it("AM-04: a safety representative answers in the card: dissent needs a word, and what was typed stays", async () => {
    const { world } = await published();
    await on(world, "2026-10-16");
    const representative = world.chat(vera);
    expect(buttonsOf(representative.last().card)).toEqual(
      expect.arrayContaining(["Bekreft", "Jeg er uenig", "Jeg ble ikke involvert", "Minn meg igjen om en uke"]),
    );
    const refused = await representative.press("Jeg er uenig");
    expect(wordsOf(refused.card)).toContain("⚠");
    await walk(representative, ["Jeg ble ikke involvert", { comment: "Ingen har snakket med meg." }]);
    const told = world.chat(lars).last();
    expect(told.summary).toContain("Verneombudet sier at de ikke har vært med");
    expect(wordsOf(told.card)).toContain("Ingen har snakket med meg.");
    expect(told.summary).not.toContain("Ingen har snakket");
    // Answered: the next reminder comes to everybody else.
    const before = representative.messages().length;
    await on(world, "2026-10-23");
    expect(representative.messages()).toHaveLength(before);
  }, 60_000);
});
