import { describe, expect, it } from "vitest";
import { type DeskContext, isKnown } from "#bot/desk/context.ts";
import { createDesk } from "#bot/desk/desk.ts";
import type { DirectoryState } from "#bot/directory/directory.ts";
import type { DirectoryReport } from "#domain/contract/directory.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import type { Drift } from "#domain/organisasjon/drift.ts";
import { type Office, openOffice, roles, withPerson } from "#test/support/office.ts";

const readAt = instantOf(Date.parse("2026-03-02T08:00:00Z"));

async function reportOf({ context }: Office, more: Partial<DeskContext> = {}): Promise<DirectoryReport> {
  const read = await createDesk({ ...context, ...more }).readDirectory({ personId: roles.admin });
  if (read.kind !== "done") throw new Error(read.kind);
  return read.value;
}

/** The office's directory as one that is read while the server runs. */
const live = ({ directory }: Office, state: Partial<DirectoryState>): Partial<DeskContext> => ({
  directory: {
    organisation: () => directory.organisation(),
    state: () => ({ source: "graph", readAt, trouble: null, held: null, drift: [], ...state }),
  },
});

describe("what administrators see of the directory", () => {
  it("is nothing to anybody else, as if it were not there", async () => {
    const office = await openOffice();
    for (const [name, personId] of Object.entries(roles)) {
      const answer = await office.desk.readDirectory({ personId });
      expect([name, answer.kind]).toEqual([name, name === "admin" ? "done" : "not_found"]);
    }
  });

  it("is what a file leaves open: whose unit nobody leads, and who is in none", async () => {
    const office = await openOffice();
    const { unitId: _, ...lost } = { unitId: undefined, ...office.directory.now.people.get(roles.employee) };
    office.directory.now = withPerson(office.directory.now, roles.leader, { active: false });
    office.directory.now = {
      ...office.directory.now,
      people: new Map([...office.directory.now.people, [roles.employee, lost as never]]),
    };
    const { source, drift, readAt: at } = await reportOf(office);
    expect([source, at]).toEqual(["fixed", null]);
    const named = (kind: string) => drift.find((group) => group.kind === kind)?.examples.map(({ name }) => name);
    expect(named("unit-leader-gone")).toContain("Institutt for bygg- og miljøteknikk");
    expect(named("person-without-unit")).toContain(office.directory.now.people.get(roles.employee)?.name);
  });

  it("is how Graph is read, and its own drift, which knows why", async () => {
    const office = await openOffice();
    const stranger = "99999999-9999-4999-8999-999999999999" as PersonId;
    const drift: readonly Drift[] = [
      { kind: "person-neither-staff-nor-student", whom: { of: "person", id: stranger } },
      { kind: "person-unit-unknown", whom: { of: "person", id: roles.employee }, says: "Inst. f. bygg" },
    ];
    const state = {
      drift,
      trouble: { code: "http-503", since: readAt },
      held: { what: "people", gone: 900, of: 9_000 } as const,
    };
    const report = await reportOf(office, live(office, state));
    expect(report).toMatchObject({ source: "graph", readAt, trouble: state.trouble, held: state.held });
    // What keeps somebody from something comes first; whom the organisation does not know is told by the id alone.
    expect(report.drift.map(({ kind, count, examples }) => [kind, count, examples[0]?.name, examples[0]?.says])).toEqual([
      ["person-unit-unknown", 1, office.directory.now.people.get(roles.employee)?.name, "Inst. f. bygg"],
      ["person-neither-staff-nor-student", 1, "", null],
    ]);
    expect(report.drift[1]?.examples[0]?.id).toBe(stranger);
  });

  it("counts all and names the first twenty", async () => {
    const office = await openOffice();
    const ids = [...office.directory.now.people.keys()].slice(0, 25);
    const drift = ids.map((id): Drift => ({ kind: "person-without-manager", whom: { of: "person", id } }));
    const [group] = (await reportOf(office, live(office, { drift }))).drift;
    expect([group?.count, group?.examples.length]).toEqual([25, 20]);
  });

  it("tells of whoever has a task in the settings and is no longer here", async () => {
    const office = await openOffice();
    const [receiver] = office.context.reports().varslingsmottak;
    if (receiver === undefined) throw new Error("nobody receives a varsel");
    expect((await reportOf(office)).drift.map(({ kind }) => kind)).not.toContain("person-named-in-settings-gone");
    office.directory.now = withPerson(office.directory.now, receiver, { active: false });
    expect(isKnown(office.context, { personId: receiver })).toBe(false);
    const found = (await reportOf(office)).drift.find(({ kind }) => kind === "person-named-in-settings-gone");
    expect(found?.examples.map(({ id }) => id)).toEqual([receiver]);
  });
});
