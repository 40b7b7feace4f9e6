import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import { onIncoming } from "#bot/teams/onIncoming.ts";
import { presenceVerbs } from "#bot/teams/verbs/oppmote/register.ts";
import type { PresenceView } from "#domain/contract/presence.ts";
import { employee, leader } from "#test/support/homeOfficeCases.ts";
import { type Office, openOffice, type RoleName, roleNames, roles } from "#test/support/office.ts";
import { homeSent, rulesPublished, trondheim, wishSent } from "#test/support/presence.ts";

type What = PresenceView["what"];

/** Who changes a wish or home use that waits with a verb. */
const expected: Readonly<Record<string, Readonly<Record<What, readonly RoleName[]>>>> = {
  "presence.form": { wish: [], home: [] },
  "presence.home": { wish: [], home: [] },
  "presence.send": { wish: [], home: [] },
  "presence.register": { wish: [], home: [] },
  "presence.open": { wish: [], home: [] },
  "presence.approve": { wish: ["leader"], home: [] },
  "presence.decline": { wish: ["leader"], home: [] },
  "presence.withdraw": { wish: ["employee"], home: [] },
  "presence.clarify": { wish: [], home: ["leader"] },
  "presence.settle": { wish: [], home: ["leader"] },
};

/** Everything that any of the cards asks for. */
const inputs = {
  ...{ from: "2026-03-20", to: "", weekdays: "1", ground: "annet", other: "Noe.", siteId: trondheim, where: "A1" },
  ...{ home: "eget-hjem", equipment: "skjerm", goesOn: "true", infectionControl: "true", reason: "Fordi." },
  ...{ "move:skjerm": "arranged", "move:stol": "declined" },
};

const begun = async (what: What): Promise<readonly [Office, PresenceView]> => {
  const office = await openOffice();
  await rulesPublished(office);
  return [office, what === "wish" ? await wishSent(office, { ground: "annet", other: "Kanari" }) : await homeSent(office)];
};

const press = (office: Pick<Office, "desk">, role: RoleName, data: object) =>
  onIncoming(
    office.desk,
    { hmsUrl: undefined },
    {
      ...{ personId: roles[role], reference: {}, locale: "nb-NO", kind: "action", cardActivityId: "card", via: "submit" },
      data: { v: cardVersion, ...inputs, ...data },
    },
  );

const versionOf = async (office: Office, { id }: PresenceView) => {
  const found = await office.desk.readPresence(employee, id);
  return found.kind === "done" ? found.value.version : undefined;
};

describe("the verbs of presence", () => {
  it("each have an expectation, and none is expected that is not there", () => {
    expect(Object.keys(presenceVerbs).sort()).toEqual(Object.keys(expected).sort());
  });

  describe.each(["wish", "home"] as const)("on %s", (what) => {
    it.each(["employee", "leader"] as const)("change it for the %s as the rules say, and not otherwise", async (role) => {
      let [office, view] = await begun(what);
      const done: string[] = [];
      for (const verb of Object.keys(presenceVerbs)) {
        await press(office, role, { verb, id: view.id, version: view.version });
        if ((await versionOf(office, view)) === view.version) continue;
        done.push(verb);
        [office, view] = await begun(what);
      }
      expect(done).toEqual(Object.keys(expected).filter((verb) => expected[verb]?.[what].includes(role)));
    });

    it.each(roleNames.filter((name) => name !== "employee" && name !== "leader"))(
      "change nothing and tell nothing for %s, who cannot tell it from none",
      async (role) => {
        const [office, view] = await begun(what);
        const same = { desk: createDesk({ ...office.context, newId: () => "01a20000-0000-7000-8000-00000000abcd" }) };
        const stranger = v7();
        for (const verb of Object.keys(presenceVerbs)) {
          // What is sent under an id of somebody's own would be theirs: a form without its place is refused and shown again.
          const sent = { verb, version: view.version, siteId: "" };
          const answer = JSON.stringify(await press(same, role, { ...sent, id: view.id }));
          for (const content of ["Nygård", "Kanari", "E1-104"]) expect([verb, answer]).not.toContain(content);
          const none = JSON.stringify(await press(same, role, { ...sent, id: stranger }));
          expect([verb, answer.replaceAll(view.id, stranger)]).toEqual([verb, none]);
        }
        expect(await versionOf(office, view)).toBe(view.version);
      },
    );
  });

  it("decide once: of two leaders' presses at once, and of one delivered twice, one counts", async () => {
    const [office, view] = await begun("wish");
    const data = { verb: "presence.approve", id: view.id, version: view.version };
    await Promise.all([press(office, "leader", data), press(office, "leader", { ...data, verb: "presence.decline" })]);
    expect(await versionOf(office, view)).toBe(2);
    await press(office, "leader", data);
    expect(await versionOf(office, view)).toBe(2);
    expect((await office.desk.readPresence(leader, view.id)).kind).toBe("done");
  });
});
