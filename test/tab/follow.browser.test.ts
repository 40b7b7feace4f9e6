import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { bench } from "./standIn/bench.ts";
import { apply, askDay, running } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { lars, kari, solveig } = demoPeople;
const d = textsFor("nb");
const meetsOnTuesdays = d.warning({ rule: "HO-28", code: "UNIT_MEETING_WEEKDAY", weekday: 2 });

async function meetingOnTuesdays() {
  const weeks = await standIn().desk.listUnitWeeks({ personId: lars });
  if (weeks.kind !== "done" || weeks.value.items[0] === undefined) throw new Error("no unit");
  const { unitId, version } = weeks.value.items[0];
  await standIn().desk.setMeetingDay({ personId: lars }, { unitId, version, meetingDay: 2 });
}

describe("following up home office in the tab", () => {
  it("HO-28 lets the leader choose the day on which the unit meets, and warns of a home day on it", async () => {
    await apply(standIn(), kari);
    const { tab, page, errors } = await open({ person: lars });
    const choice = tab.getByLabel(/^Møtedag for/);
    await choice.waitFor();
    expect(await choice.inputValue()).toBe("none");
    await choice.selectOption({ label: "Tirsdag" });
    await tab.getByRole("button", { name: "Lagre" }).click();
    await tab.getByText("Lagret").first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    await tab.getByText(meetsOnTuesdays).first().waitFor();
    expect(await choice.inputValue()).toBe("2");
    expect(errors).toEqual([]);
  });

  it("HO-28 asks for a reason to approve all the same", async () => {
    await meetingOnTuesdays();
    const { id } = await apply(standIn(), kari);
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await tab.getByText(meetsOnTuesdays).first().waitFor();
    await tab.getByText("Enheten har fast møte på en av dagene.").first().waitFor();
  });

  it("HO-28 tells who asks for the very day, and is no other leader's to choose", async () => {
    await meetingOnTuesdays();
    const { id } = await askDay(standIn(), kari, "2027-01-19");
    const { tab } = await open({ person: kari, search: `?view=mine&sak=${id}` });
    await tab.getByText("Enheten har fast fysisk møte den dagen: tirsdag 19. januar 2027.").waitFor();
    const above = await open({ person: solveig });
    await above.tab
      .getByLabel(/^Møtedag for/)
      .first()
      .waitFor();
    expect(await above.tab.getByText("bygg- og miljøteknikk").count()).toBe(0);
  });

  it("HO-12, HO-19 say what it is time for, and are done with a press each", async () => {
    const { id } = await running(standIn(), kari, lars, { start: localDate("2027-01-13"), end: localDate("2027-06-30") });
    standIn().clock.set(localDate("2027-04-20"));
    const { tab, errors } = await open({ person: lars, search: `?view=godkjenninger&del=loepende&sak=${id}` });
    await tab.getByRole("heading", { name: "Dette er det tid for" }).waitFor();
    await tab.getByRole("button", { name: "Vi har fulgt opp" }).click();
    await tab.getByRole("button", { name: "Vi har fulgt opp" }).waitFor({ state: "detached" });
    await tab.getByRole("button", { name: "Vi har snakket om arbeidsplassen hjemme" }).click();
    await tab.getByRole("heading", { name: "Dette er det tid for" }).waitFor({ state: "detached" });
    await tab.getByText("Oppfølgingen ble registrert").waitFor();
    expect(errors).toEqual([]);
  });

  it("HO-10 prepares a new application that goes on in the chat", async () => {
    const { id } = await running(standIn(), kari, lars, { start: localDate("2027-01-13"), end: localDate("2027-06-30") });
    standIn().clock.set(localDate("2027-06-10"));
    const { tab, page } = await open({ person: kari, search: `?view=mine&sak=${id}`, width: 360, height: 800 });
    await tab.getByRole("button", { name: "Gjør klar en ny søknad" }).waitFor();
    await tab.getByRole("button", { name: "Gjør klar en ny søknad" }).click();
    await tab.getByText("Søknaden er gjort klar").first().waitFor();
    expect(await standIn().store.read.draftsOf(kari)).toMatchObject([{ content: { start: "2027-07-01", end: "2027-12-31" } }]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule }) => rule)).toEqual([]);
  });

  it("HO-27 tells the leader how many of the team would be at home, and asks for no reason", async () => {
    const organisation = standIn().desk.organisation();
    const team = [...organisation.people.values()].filter(({ id, unitId, active, roles }) => {
      return (
        active && unitId === organisation.people.get(kari)?.unitId && id !== lars && roles.some((role) => role !== "student")
      );
    });
    const half = Math.floor(team.length / 2);
    const others = team.filter(({ id, contractedMinutes }) => id !== kari && contractedMinutes === 2250);
    for (const { id } of others.slice(0, half)) await running(standIn(), id, lars);
    const { id } = await apply(standIn(), kari);
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await tab.getByText(`Med denne avtalen har ${half + 1} av ${team.length} i teamet fast hjemmekontor.`).waitFor();
  });
});
