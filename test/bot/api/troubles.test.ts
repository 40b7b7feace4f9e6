import { v7 } from "uuid";
import { describe, expect, it, onTestFinished } from "vitest";
import type { TroubleList } from "#domain/contract/troubles.ts";
import type { Me } from "#domain/contract/views.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { asked, employee, leader, submitted, who } from "#test/support/homeOfficeCases.ts";
import { roles, withPerson } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";
import { startConnector } from "#test/support/recordingConnector.ts";
import { personalMessage } from "#test/support/signedActivity.ts";

async function listAs(server: OfficeServer, query = "", as: PersonId = roles.admin): Promise<TroubleList> {
  const { status, text } = await server.ask("GET", `/api/troubles${query}`, as);
  expect(status).toBe(200);
  return JSON.parse(text);
}

async function act(server: OfficeServer, body: object, as: PersonId = roles.admin) {
  const { status, text } = await server.ask("POST", "/api/troubles", as, JSON.stringify(body));
  expect(status).toBe(200);
  return JSON.parse(text);
}

/** The only group of the list, which there must be. */
async function onlyGroup(server: OfficeServer) {
  const { groups } = await listAs(server);
  const [group] = groups;
  if (group === undefined || groups.length > 1) throw new Error(`${groups.length} groups`);
  return group;
}

/** What went out to somebody's chat. */
const sentTo = (calls: Awaited<ReturnType<typeof startConnector>>["calls"], personId: PersonId) =>
  calls.filter(({ method, path }) => method === "POST" && decodeURIComponent(path).includes(personId));

/** Somebody opens the app: from then on the bot can write to them. */
async function installFor(server: OfficeServer, personId: PersonId) {
  const connector = await startConnector(server.issuer);
  onTestFinished(() => connector.close());
  const activity = personalMessage(connector.serviceUrl, {
    id: v7(),
    from: { id: `29:${personId}`, name: "Navn", aadObjectId: personId },
    conversation: { id: `a:${personId}`, conversationType: "personal", tenantId: undefined },
    text: "hjelp",
  });
  const authorization = `Bearer ${await server.issuer.signChannelToken({ serviceUrl: connector.serviceUrl })}`;
  const { status } = await server.ask("POST", "/api/messages", { authorization }, JSON.stringify(activity));
  expect(status).toBe(200);
  return connector;
}

describe("what was not delivered", () => {
  it("is shown to an administrator by person, with unit, time, attempts and reason, and without what it is about", async () => {
    const server = await serveOffice();
    const before = instantOf(Date.now());
    const { id } = await submitted(server.office);
    await server.idle();
    const { text } = await server.ask("GET", "/api/troubles", roles.admin);
    const list: TroubleList = JSON.parse(text);
    expect(list).toMatchObject({ people: 1, next: null });
    const trouble = list.groups[0]?.troubles[0];
    expect(list.groups).toEqual([
      {
        person: { id: roles.leader, name: "Lars Moen", title: "Instituttleder" },
        unitName: "Institutt for bygg- og miljøteknikk",
        count: 1,
        uncertain: 0,
        latest: trouble?.at,
        troubles: [{ id: trouble?.id, kind: "message", at: trouble?.at, attempts: 1, code: "not-installed", uncertain: false }],
      },
    ]);
    expect((trouble?.at ?? "") >= before).toBe(true);
    for (const told of [id, roles.employee, "Nygård", "hjemmekontor", "fast-avtale", "decide", "tell"]) {
      expect(text).not.toContain(told);
    }
  });

  it("looks the same whatever kind of case it is about", async () => {
    const server = await serveOffice();
    await submitted(server.office);
    await asked(server.office, who(roles.unrelated));
    await server.idle();
    const { count, troubles } = await onlyGroup(server);
    expect(count).toBe(2);
    const [first, second] = troubles.map(({ id: _id, at: _at, ...rest }) => rest);
    expect(first).toEqual(second);
  });

  it("is sent once more when the person has got the app, once, whoever asks", async () => {
    const server = await serveOffice();
    await submitted(server.office);
    await server.idle();
    const { latest, troubles } = await onlyGroup(server);
    const connector = await installFor(server, roles.leader);
    const before = sentTo(connector.calls, roles.leader).length;
    const body = { action: "retry", target: { jobId: troubles[0]?.id }, seen: latest };
    const answers = await Promise.all([act(server, body), act(server, body)]);
    expect(answers.map(({ acted }) => acted).toSorted()).toEqual([0, 1]);
    await server.idle();
    const sent = sentTo(connector.calls, roles.leader).slice(before);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toContain("Kari Nygård");
    expect(await listAs(server)).toEqual({ people: 0, groups: [], next: null });
    // Long done: an old page acts on nothing.
    expect(await act(server, body)).toEqual({ acted: 0 });
  });

  it("comes back when it fails again, and is not put away by who has not seen that", async () => {
    const server = await serveOffice();
    await submitted(server.office);
    await server.idle();
    const first = await onlyGroup(server);
    const target = { personId: roles.leader };
    expect(await act(server, { action: "retry", target, seen: first.latest })).toEqual({ acted: 1 });
    await server.idle();
    const again = await onlyGroup(server);
    expect(again.latest > first.latest).toBe(true);
    expect(await act(server, { action: "dismiss", target, seen: first.latest })).toEqual({ acted: 0 });
    expect(await act(server, { action: "dismiss", target, seen: again.latest })).toEqual({ acted: 1 });
    expect((await listAs(server)).groups).toEqual([]);
  });

  it("is counted for administrators, and to others there is no such page", async () => {
    const server = await serveOffice();
    await submitted(server.office);
    await server.idle();
    const me = async (as: PersonId): Promise<Me> => JSON.parse((await server.ask("GET", "/api/me", as)).text);
    expect((await me(roles.admin)).operations).toEqual({ troubled: 1 });
    for (const name of ["employee", "leader", "upperLeader", "hr"] as const) {
      expect((await me(roles[name])).operations).toBeNull();
    }
    // Somebody who is no administrator any longer.
    const { directory } = server.office;
    directory.now = withPerson(directory.now, roles.admin, { roles: ["ansatt"] });
    expect((await me(roles.admin)).operations).toBeNull();
    expect((await server.ask("GET", "/api/troubles", roles.admin)).text).toBe('{"error":"not_found"}');
    directory.now = withPerson(directory.now, roles.admin, { roles: ["admin"], active: false });
    expect((await server.ask("GET", "/api/troubles", roles.admin)).text).toBe('{"error":"not_found"}');
  });

  it("is given page by page, and of one person no more than fit a page", async () => {
    const server = await serveOffice();
    const job = (n: number, payload: object) => ({
      kind: "of-a-later-version",
      deliveryKey: `k${n}`,
      payload,
      dueAt: instantOf(0),
      clock: "wall" as const,
    });
    const people = [...server.office.directory.now.people.keys()];
    const jobs = [...people.map((personId) => ({ personId })), ...Array.from({ length: 25 }, () => ({}))].map((payload, n) =>
      job(n, payload),
    );
    await server.office.store.transaction((tx) => tx.enqueue(jobs));
    await server.idle();
    const first = await listAs(server);
    expect([first.people, first.groups.length]).toEqual([people.length + 1, 50]);
    expect(first.next).not.toBeNull();
    const place = new URLSearchParams({ latest: first.next?.latest ?? "" });
    if (first.next?.personId !== null) place.set("personId", first.next?.personId ?? "");
    const second = await listAs(server, `?${place}`);
    expect(second.next).toBeNull();
    const groups = [...first.groups, ...second.groups];
    expect(new Set(groups.map(({ person }) => person?.id)).size).toBe(people.length + 1);
    const nobody = groups.find(({ person }) => person === null);
    expect(nobody).toMatchObject({ count: 25, unitName: null });
    expect(nobody?.troubles).toHaveLength(20);
    expect(nobody?.troubles[0]).toMatchObject({ kind: "other", code: "NO_HANDLER" });
  });

  it("is not asked for in any other form", async () => {
    const server = await serveOffice();
    const seen = instantOf(0);
    const target = { personId: roles.leader };
    const bodies = [
      {},
      { action: "delete", target, seen },
      { action: "retry", target, seen: "yesterday" },
      { action: "retry", target: { ...target, jobId: v7() }, seen },
      { action: "retry", target: { jobId: "x" }, seen },
      { action: "retry", target: {}, seen },
      { action: "retry", target, seen, by: roles.leader },
    ];
    for (const body of bodies) {
      const answer = await server.ask("POST", "/api/troubles", roles.admin, JSON.stringify(body));
      expect([answer.status, answer.text]).toEqual([400, '{"error":"invalid"}']);
    }
    const query = `?latest=${encodeURIComponent("' or 1=1")}`;
    expect((await server.ask("GET", `/api/troubles${query}`, roles.admin)).status).toBe(400);
  });

  it("leaves an administrator's own requests to their leader, as everybody's are", async () => {
    const server = await serveOffice();
    await submitted(server.office, who(roles.admin));
    await server.idle();
    expect((await onlyGroup(server)).person?.id).not.toBe(roles.admin);
    const own = await server.ask("GET", "/api/cases?list=mine", roles.admin);
    expect(JSON.parse(own.text).items).toHaveLength(1);
    for (const other of [leader, employee]) expect((await server.office.desk.listTroubles(other)).kind).toBe("not_found");
  });
});
