import { describe, expect, it } from "vitest";
import { createLiveStreams } from "#bot/api/live/liveStreams.ts";
import { apiRoutes } from "#bot/api/routes.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { cardVersion } from "#bot/teams/cards/elements.ts";
import { onIncoming } from "#bot/teams/onIncoming.ts";
import { verbs } from "#bot/teams/verbs/register.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { approval, submitted, who } from "#test/support/homeOfficeCases.ts";
import { type Office, openOffice, roles } from "#test/support/office.ts";
import { serveOffice } from "#test/support/officeServer.ts";

const { gunnhild, vera } = demoPeople;

/** Three applications that wait for the same leader. */
async function threeWaiting(office: Office): Promise<readonly CaseId[]> {
  const ids: CaseId[] = [];
  for (const by of [roles.employee, gunnhild, vera]) ids.push((await submitted(office, who(by))).id);
  return ids;
}

const statusesOf = async ({ store }: Office, ids: readonly CaseId[]) => {
  const found = await Promise.all(ids.map((id) => store.read.loadCase(id)));
  return found.map((one) => [one?.status, one?.version]);
};
const untouched = [0, 1, 2].map(() => ["INNSENDT", 1]);

/** Ways in which somebody might ask for several to be decided at once. */
function allAtOnce(ids: readonly CaseId[]): readonly object[] {
  const command = { ...approval };
  return [
    { version: 1, command, ids },
    { version: 1, command, caseIds: ids },
    { version: 1, command, all: true },
    { version: 1, command, also: ids.slice(1) },
    { ids, version: 1, commands: ids.map(() => command) },
    { version: 1, command: [command, command] },
    { version: [1, 1, 1], command },
    { items: ids.map((id) => ({ id, version: 1, command })) },
    ids.map((id) => ({ id, version: 1, command })),
  ];
}

describe("several decisions at once", () => {
  it("HO-05 are taken by no route of the register, in whatever shape they are asked for", async () => {
    const server = await serveOffice();
    const ids = await threeWaiting(server.office);
    const { desk, changes } = server.office;
    const live = createLiveStreams({ changes, desk, log: { error: () => undefined } });
    live.close();
    const posts = apiRoutes(desk, live).filter(({ method }) => method === "post");
    expect(posts.length).toBeGreaterThan(20);
    for (const { path, takesFiles } of posts) {
      if (takesFiles === true) continue;
      // Each route names one thing of a kind at most.
      expect([path, (path.match(/:id\b/g) ?? []).length <= 1]).toEqual([path, true]);
      for (const named of [ids[0] ?? "", ids.join(","), ids.join(";"), "all", "*"]) {
        const address = path.replace(/:\w+/g, encodeURIComponent(named));
        for (const body of allAtOnce(ids)) {
          const { status } = await server.ask("POST", address, roles.leader, JSON.stringify(body));
          // What asks for nothing in its body is answered as ever; what is about a case is refused.
          const isRefused = status >= 400 && status < 500;
          expect([address, isRefused || (status === 200 && !path.startsWith("/api/cases"))]).toEqual([address, true]);
        }
      }
      expect([path, await statusesOf(server.office, ids)]).toEqual([path, untouched]);
    }
    // One by one it is a decision.
    for (const [at, id] of ids.entries()) {
      const body = JSON.stringify({ version: 1, command: approval });
      expect((await server.ask("POST", `/api/cases/${id}/commands`, roles.leader, body)).status).toBe(200);
      const approved = (await statusesOf(server.office, ids)).filter(([status]) => status === "GODKJENT");
      expect(approved).toHaveLength(at + 1);
    }
  }, 120_000);

  it("HO-05 are taken by no verb of a card, and beside one case none is decided with it", async () => {
    const office = await openOffice();
    const ids = await threeWaiting(office);
    const assessed = {
      ...{
        workEnvironment: "Gruppa møtes.",
        physicalOk: "true",
        tasksSuitable: "true",
        discussed: "true",
        goodSituation: "true",
      },
      ...{ costDisproportionate: "false", equipment: "skjerm", reason: "Fordi." },
    };
    const press = (data: object) =>
      onIncoming(
        office.desk,
        { hmsUrl: undefined },
        {
          ...{ personId: roles.leader, reference: {}, locale: "nb-NO", kind: "action", cardActivityId: "card", via: "submit" },
          data: { v: cardVersion, version: 1, ids, caseIds: ids, ...assessed, ...data },
        },
      );
    for (const verb of Object.keys(verbs)) for (const id of [ids, ids.join(","), { all: true }, "*"]) await press({ verb, id });
    expect(await statusesOf(office, ids)).toEqual(untouched);
    await press({ verb: "case.approve", id: ids[0] });
    expect(await statusesOf(office, ids)).toEqual([["GODKJENT", 2], ...untouched.slice(1)]);
  });
});
