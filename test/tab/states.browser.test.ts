import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { textsFor } from "#domain/texts/index.ts";
import { bench } from "./standIn/bench.ts";
import { act, apply } from "./standIn/seed.ts";

const { standIn, open, browser } = bench();
const { lars, kari } = demoPeople;
const d = textsFor("nb");
const reason = "Vi trenger deg på laboratoriet om våren.";

describe("states of the tab", () => {
  it("keeps the layout while it waits", async () => {
    let letGo = () => {};
    const until = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    standIn().faults.plan(/GET \/api\/cases/, { kind: "hold", until });
    const { tab } = await open({ person: lars });
    await tab.getByLabel("Henter …").waitFor();
    letGo();
    await tab.getByText("Ingen venter på deg").waitFor();
  });

  it("gives a fault of ours its reference number, and heals by itself", async () => {
    const lift = standIn().faults.plan(/GET \/api\/cases/, {
      kind: "answer",
      status: 500,
      body: { error: "fault", reference: "K7Q-42" },
    });
    const { tab } = await open({ person: lars });
    await tab.getByText("Noe gikk galt hos oss").waitFor();
    await tab.getByText("Referansenummer: K7Q-42").waitFor();
    lift();
    await tab.getByText("Ingen venter på deg").waitFor();
  });

  it("keeps the page and says how old it is while the server cannot be reached", async () => {
    await apply(standIn(), kari);
    const { tab } = await open({ person: lars });
    await tab.getByText("Kari Nygård").waitFor();
    const lift = standIn().faults.plan(/\/api\//, { kind: "cut" });
    standIn().breakStreams();
    await tab.getByText(/Ingen kontakt med Dagsorden. Du ser det som gjaldt kl. \d\d:\d\d/).waitFor();
    expect(await tab.getByText("Kari Nygård").count()).toBe(1);
    lift();
    await tab.getByText("Ingen kontakt med Dagsorden").waitFor({ state: "detached" });
  });

  it("loses nothing that was typed when a command fails, and sends it when one tries again", async () => {
    const { id } = await apply(standIn(), kari);
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await writeRejection(tab);
    const lift = standIn().faults.plan(/POST/, { kind: "answer", status: 500, body: { error: "fault", reference: "A-1" } });
    await tab.getByRole("button", { name: "Avslå nå" }).click();
    await tab.getByText("Referansenummer: A-1").waitFor();
    await tab.getByText("Det du har skrevet, står her fortsatt.").waitFor();
    expect(await tab.getByLabel("Hvorfor avslår du?").inputValue()).toBe(reason);
    lift();
    await tab.getByRole("button", { name: "Tilbake til lista" }).click();
    await tab.getByRole("button", { name: "Se og avgjør: Kari Nygård" }).click();
    expect(await tab.getByLabel("Hvorfor avslår du?").inputValue()).toBe(reason);
    await tab.getByRole("button", { name: "Avslå nå" }).click();
    await tab.getByText("Du avslo søknaden fra Kari Nygård.").first().waitFor();
  });

  it("shows how things stand when somebody decided meanwhile, with what one had typed", async () => {
    const { id } = await apply(standIn(), kari);
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await writeRejection(tab);
    let letGo = () => {};
    const until = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // The page cannot know yet: its next look is held back while the employee withdraws in the chat.
    standIn().faults.plan(new RegExp(`GET /api/cases/${id}`), { kind: "hold", until });
    await act(standIn(), kari, id, { type: "Withdraw" });
    await tab.getByRole("button", { name: "Avslå nå" }).click();
    await tab.getByText("Noen var før deg").waitFor();
    await tab.getByText(d.status.TRUKKET).first().waitFor();
    await tab.getByText(reason).waitFor();
    letGo();
    expect((await standIn().desk.readCase({ personId: lars }, id)).kind).toBe("done");
  });

  it("does not pretend to know what became of a command whose answer was lost, and then shows what holds", async () => {
    const { id } = await apply(standIn(), kari);
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await writeRejection(tab);
    standIn().faults.plan(/POST/, { kind: "lost-answer" });
    await tab.getByRole("button", { name: "Avslå nå" }).click();
    await tab.getByText("Vi fikk ikke svar, og vet ikke om det kom fram").waitFor();
    await tab.getByText(d.status.AVSLAATT).first().waitFor();
  });

  it("sends a command once when the button is clicked twice", async () => {
    const { id } = await apply(standIn(), kari);
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await writeRejection(tab);
    await tab.getByRole("button", { name: "Avslå nå" }).dblclick();
    await tab.getByText("Du avslo søknaden fra Kari Nygård.").first().waitFor();
    expect(standIn().seen.filter((line) => line.startsWith("POST"))).toHaveLength(1);
  });

  it("asks for a new token when the server does not take the old one, and says what to do when that does not help", async () => {
    const lift = standIn().faults.plan(/GET \/api\/me/, { kind: "answer", status: 401, body: { error: "unauthorized" } });
    const { tab } = await open({ person: lars });
    await tab.getByText("Innloggingen gjelder ikke lenger").waitFor();
    expect(standIn().tokens.given).toBeGreaterThan(1);
    lift();
    await tab.getByRole("button", { name: "Prøv igjen" }).click();
    await tab.getByText("Ingen venter på deg").waitFor();
  });

  it("renews a token that is about to run out", async () => {
    standIn().tokens.lifetimeSeconds = 60;
    const short = await open({ person: lars });
    await short.tab.getByText("Ingen venter på deg").waitFor();
    expect(standIn().tokens.given).toBeGreaterThan(1);
  });

  it("keeps a token that is good for a while", async () => {
    const long = await open({ person: lars });
    await long.tab.getByText("Ingen venter på deg").waitFor();
    expect(standIn().tokens.given).toBe(1);
  });

  it("HO-05 shows no case to somebody it is not for, nor one that does not exist, in the same words", async () => {
    const { id } = await apply(standIn(), kari);
    const words = async (caseId: string) => {
      const { tab } = await open({ person: demoPeople.vera, search: `?view=mine&sak=${caseId}` });
      await tab.getByText("Vi finner ikke saken").waitFor();
      return tab.locator("main").innerText();
    };
    expect(await words(id)).toBe(await words("00000000-0000-7000-8000-000000000000"));
  });

  it("tells somebody who has left that the directory does not know them", async () => {
    const { tab } = await open({ person: demoPeople.oddvar });
    await tab.getByText("Vi finner deg ikke i katalogen").waitFor();
  });

  it("says how to open it when it is not in Teams", async () => {
    const page = await browser().newPage({ locale: "nn-NO" });
    await page.goto(`${standIn().url}/tab/`);
    await page.getByText("Dagsorden blir opna i Microsoft Teams").waitFor();
    expect(standIn().seen.filter((line) => line.includes("/api/"))).toEqual([]);
    await page.close();
  });
});

type Tab = Awaited<ReturnType<typeof open>>["tab"];

async function writeRejection(tab: Tab) {
  await tab.getByRole("button", { name: "Avslå" }).click();
  await tab.getByLabel("Hvorfor avslår du?").fill(reason);
}
