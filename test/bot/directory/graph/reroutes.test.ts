import { describe, expect, it, onTestFinished } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import { openGraphDirectory } from "#bot/directory/graph/graphDirectory.ts";
import { keepLooking } from "#bot/directory/keepLooking.ts";
import { demoUnits } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { mappingOf } from "#test/support/graph/college.ts";
import type { Entra } from "#test/support/graph/entra.ts";
import { startGraph } from "#test/support/graph/graphStandIn.ts";
import { employee, leader, submitted, valueIn, who } from "#test/support/homeOfficeCases.ts";
import { type Office, openOffice, roles } from "#test/support/office.ts";

/** The people of Kari's unit in an Entra, with their leader as manager, and the leader's leader. */
function fill(entra: Entra, { directory }: Office): readonly PersonId[] {
  const { people } = directory.organisation();
  const unit = [...people.values()].filter(({ unitId, active }) => unitId === demoUnits.bygg && active);
  const account = { accountEnabled: true, userType: "Member", employeeType: "Ansatt" } as const;
  for (const { id, name } of unit)
    entra.user(id, {
      ...account,
      displayName: name,
      department: "Bygg",
      managerId: id === roles.leader ? roles.upperLeader : roles.leader,
    });
  entra.user(roles.upperLeader, { ...account, displayName: "Solveig", department: "Fakultet" });
  return unit.map(({ id }) => id);
}

/** An office whose directory is read from Graph again and again, as a server of an installation does it. */
async function officeOnGraph() {
  const graph = await startGraph();
  onTestFinished(() => graph.close());
  const office = await openOffice();
  const unit = fill(graph.entra, office);
  const parent = office.directory.now.units.get(demoUnits.bygg)?.parentId;
  const named = (nb: string) => ({ nb, nn: nb, en: nb });
  const directory = await openGraphDirectory({
    graphUrl: graph.address,
    token: { token: async () => graph.token(), forget: () => undefined },
    mapping: mappingOf({
      staff: { attribute: "employeeType", values: ["Ansatt"] },
      unitBy: "department",
      units: [
        { id: parent, name: named("Fakultet"), keys: ["Fakultet"], leaderId: roles.upperLeader },
        { id: demoUnits.bygg, parentId: parent, name: named("Bygg"), keys: ["Bygg"] },
      ],
    }),
    mappingHash: "reroutes",
    memory: { load: async () => undefined, save: async () => undefined },
    log: { info: () => undefined, warn: () => undefined },
  });
  const context = { ...office.context, directory };
  const desk = createDesk(context);
  const onChanged = () => desk.startHomeReminders();
  const looking = keepLooking(directory, { log: { error: () => undefined }, onChanged, everyMs: 20 });
  onTestFinished(() => looking.stop());
  return { graph, unit, office: { ...office, context, desk } };
}

describe("a change in Graph, while an application waits", () => {
  const waitingFor = async ({ desk }: Office, personId: PersonId) => {
    const list = await desk.listCases(who(personId), "pending");
    return list.kind === "done" ? list.value.items.map(({ id }) => id) : list.kind;
  };
  const history = async ({ desk }: Office, id: string) =>
    valueIn(await desk.readCase(employee, id as never)).timeline.map(({ type }) => type);

  it("lays it with the new leader, takes it from the old one, and stands in its history", async () => {
    const { graph, unit, office } = await officeOnGraph();
    const { id } = await submitted(office);
    expect(await waitingFor(office, leader.personId)).toEqual([id]);
    for (const one of unit) graph.entra.user(one, { managerId: one === roles.unrelated ? roles.upperLeader : roles.unrelated });
    await expect.poll(() => waitingFor(office, roles.unrelated)).toEqual([id]);
    await expect.poll(() => history(office, id)).toEqual(["Submitted", "Rerouted"]);
    expect(await waitingFor(office, leader.personId)).not.toContain(id);
  });

  it("lets a leader who was deleted decide nothing more, at once and everywhere", async () => {
    const { graph, office } = await officeOnGraph();
    const { id } = await submitted(office);
    graph.entra.remove("users", roles.leader);
    await expect.poll(() => waitingFor(office, leader.personId)).toBe("not_found");
    expect(await office.desk.readCase(leader, id)).toEqual({ kind: "not_found" });
    expect(office.desk.organisation().people.get(roles.leader)).toMatchObject({ active: false });
    expect(valueIn(await office.desk.readCase(employee, id)).missing).not.toBeNull();
  });
});
