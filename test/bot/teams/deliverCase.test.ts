import { describe, expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import { buttonsOf, wordsOf } from "#test/support/cardParts.ts";
import { assessment, type ChatWorld, fillIn, kari, lars, startChatWorld } from "#test/support/chatWorld.ts";

async function sent(world: ChatWorld) {
  await fillIn(world.chat(kari));
  await world.chat(kari).press("Send til leder");
}

describe("writing to people about a case", () => {
  it("somebody without the app is shown as not reached, and everything else is done", async () => {
    const world = await startChatWorld("2021-01-15", [kari]);
    await sent(world);
    expect(world.chat(lars).messages()).toEqual([]);
    const troubled = await world.store().read.troubledJobs(10);
    expect(troubled).toMatchObject([{ kind: "tell", status: "failed", lastError: "not-installed" }]);
    await world.chat(lars).say("venter på meg");
    expect(world.chat(lars).words()).toContain("Kari Nygård");
  });

  it("an uncertain outcome is shown as such and not repeated", async () => {
    const world = await startChatWorld();
    const summary = await fillIn(world.chat(kari));
    world.connector.behaviour = { kind: "reset" };
    await world.chat(kari).press("Send til leder", {}, summary.id);
    const posts = world.connector.calls.filter(({ method, path }) => method === "POST" && path.includes(lars));
    world.connector.behaviour = { kind: "take" };
    await world.settled();
    expect(posts).toHaveLength(2);
    expect(await world.store().read.troubledJobs(10)).toMatchObject([{ kind: "tell", status: "unknown" }]);
  });

  it("a message that goes out late tells nobody to decide what is decided already", async () => {
    const world = await startChatWorld();
    const summary = await fillIn(world.chat(kari));
    world.connector.behaviour = { kind: "status", status: 429, headers: { "retry-after": "1" } };
    await world.chat(kari).press("Send til leder", {}, summary.id);
    expect(world.chat(lars).messages()).toHaveLength(2);
    world.connector.calls.length = 0;
    world.connector.behaviour = { kind: "take" };
    const [waiting] = await world.store().read.listCases({ order: "submitted-first", limit: 1 });
    await world.chat(kari).send({ v: 1, verb: "case.withdraw", id: waiting?.id, version: 1 }, "execute", summary.id);
    await expect.poll(() => world.chat(lars).messages().length, { timeout: 10_000 }).toBe(1);
    const claims = async () => (await world.store().nextDueAt("wall")) === undefined;
    await expect.poll(claims, { timeout: 10_000 }).toBe(true);
    await world.settled();
    expect(
      world
        .chat(lars)
        .messages()
        .map(({ summary: said }) => said),
    ).toEqual(["Kari Nygård har trukket søknaden. Du trenger ikke gjøre noe."]);
  });

  it("a card that was deleted in Teams is forgotten, and the others still follow", async () => {
    const world = await startChatWorld();
    await sent(world);
    world.connector.behaviour = { kind: "status", status: 404 };
    await world.chat(kari).press("Ja, trekk tilbake");
    await world.settled();
    world.connector.behaviour = { kind: "take" };
    const [withdrawn] = await world.store().read.listCases({ order: "submitted-first", limit: 1 });
    expect(withdrawn?.status).toBe("TRUKKET");
  });

  it("whoever is no longer the leader is told nothing, and the new one can decide", async () => {
    const world = await startChatWorld("2021-01-15", [kari, lars]);
    await sent(world);
    const before = world.chat(lars).messages().length;
    world.changeOrganisation((organisation) => ({
      ...organisation,
      units: new Map(
        [...organisation.units].map(([id, unit]) => [id, unit.leaderId === lars ? { ...unit, leaderId: successor } : unit]),
      ),
    }));
    await world.chat(kari).press("Ja, trekk tilbake");
    expect(world.chat(lars).messages()).toHaveLength(before);
    expect(world.chat(lars).words()).not.toContain("Trukket");
    const [withdrawn] = await world.store().read.listCases({ order: "submitted-first", limit: 1 });
    await world.chat(lars).send({ v: 1, verb: "case.open", id: withdrawn?.id, version: 2 });
    expect(world.chat(lars).words()).toContain("Fant ikke saken");
  });

  it("keeps its promises over a restart: what was due while the server was down goes out once", async () => {
    const world = await startChatWorld();
    await sent(world);
    await world.chat(lars).press("Vurder og avgjør");
    await world.chat(lars).press("Godkjenn", assessment);
    await world.chat(kari).press("Godta avtalen");
    const before = world.chat(kari).messages().length;
    await world.restart();
    world.clock.set(localDate("2021-02-02"));
    await world.settled();
    await world.restart();
    await world.settled();
    const after = world.chat(kari).messages().slice(before);
    expect(after.map(({ summary }) => summary)).toEqual(["Avtalen gjelder fra i dag."]);
    expect(buttonsOf(after[0]?.card)).toEqual(["Åpne avtalen som dokument", "Si opp avtalen"]);
    expect(wordsOf(after[0]?.card)).toContain("Gjelder nå");
  });
});

/** Somebody else at the institute. */
const successor = "d0000000-0000-4000-8000-000000000011" as typeof lars;
