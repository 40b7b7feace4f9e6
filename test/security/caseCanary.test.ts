import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { formalised, handled, readCase } from "#test/support/caseCourse.ts";
import { allThatIsRead } from "#test/support/caseParts.ts";
import { databaseText } from "#test/support/databaseText.ts";
import type { Office } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";
import { startConnector } from "#test/support/recordingConnector.ts";
import { type Acting, partOfWholeCase, wholeCase } from "#test/support/wholeCase.ts";

const { kari, lars, ante, amara } = demoPeople;
const anyCanary = /kanari-[\w.-]+/;

async function versionOf(office: Office, id: CaseId): Promise<number> {
  const found = await office.store.read.openSubCase(id);
  return found?.kind === "case" ? found.case.version : 0;
}

/** A klage about two people, and the case about the first of them carried through, through the API. */
async function carriedThrough(server: OfficeServer) {
  const connector = await startConnector(server.issuer);
  onTestFinished(() => connector.close());
  const { office } = server;
  const reference = (id: PersonId) => ({
    serviceUrl: connector.serviceUrl,
    channelId: "msteams",
    conversation: { id: `a:${id}`, conversationType: "personal" },
    user: { id: `29:${id}` },
  });
  for (const id of [...Object.values(partOfWholeCase), ante, amara]) await office.desk.rememberConversation(id, reference(id));
  const { reportId, cases } = await formalised(office, {
    ...{ what: "kanari-what", more: "kanari-more" },
    counterparts: [
      { kind: "person", id: ante },
      { kind: "person", id: amara },
    ],
  });
  const [a, b] = cases as [CaseId, CaseId];
  const said = new Set<string>();
  const errors: string[] = [];
  const acting: Acting = {
    act: async (by, command) => {
      const version = (await readCase(office, by, a))?.version ?? 0;
      const body = JSON.stringify({ version, command });
      const before = await versionOf(office, a);
      const refused = await server.ask("POST", `/api/sub-cases/${a}/commands`, amara, body);
      errors.push(refused.text);
      expect([command.type, refused.status]).toEqual([command.type, 404]);
      const answer = await server.ask("POST", `/api/sub-cases/${a}/commands`, by, body);
      // Whoever has answered what they were asked may have had their last look with it.
      const gone = answer.status === 404 && (await versionOf(office, a)) > before;
      expect([command.type, gone ? 200 : answer.status, answer.status === 422 ? answer.text : ""]).toEqual([
        command.type,
        200,
        "",
      ]);
    },
    seen: () => handled(office, lars, a),
    today: () => office.clock.date,
    setToday: (date) => {
      office.clock.date = date;
    },
    say: (field) => {
      said.add(`kanari-${field}`);
      return `kanari-${field}`;
    },
  };
  await wholeCase(acting, ante);
  await office.desk.planCases(office.clock.date);
  await server.idle();
  return { reportId, a, b, said, errors, connector };
}

it("SB-19 what is written in one case stands in nothing but that case's own pages, and in none of another's", async () => {
  const server = await serveOffice();
  const { office } = server;
  const { reportId, a, b, said, errors, connector } = await carriedThrough(server);
  // It is there for whoever handles it.
  const whole = await allThatIsRead(office, lars, a);
  const missing = [...said].filter((word) => !whole.includes(word));
  // Why a party objected is whoever decides it to know; what was overtaken since is in the log alone, what the reporter is told is kept with the report, and what was handed on not at all.
  const overtaken = ["AddHandler", "ChallengeHabilitet", "Close", "DelayInforming", "Escalate", "RemoveHandler", "Reopen"].map(
    (one) => `${one}.reason`,
  );
  expect(missing.toSorted()).toEqual(
    [...overtaken, "Assess.notice", "HandOnMeasure.text"].map((field) => `kanari-${field}`).toSorted(),
  );
  const report = await server.ask("GET", `/api/reports/${reportId}`, kari);
  expect(report.text).toContain("kanari-Assess.notice");
  expect(said.size).toBeGreaterThan(45);

  // In no file, in any encoding that it could be written in.
  const root = dirname(office.dataDir);
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name));
    for (const encoding of ["utf8", "utf16le"] as const)
      expect([name, bytes.includes(Buffer.from("kanari", encoding))]).toEqual([name, false]);
    expect([name, bytes.includes(Buffer.from("kanari").toString("base64").slice(0, 7))]).toEqual([name, false]);
  }
  // Nor is anybody tied to the case by the database: who is a party, who handles it, who reported it.
  const everything = await databaseText(office.dataDir);
  expect(everything).toContain(a);
  const rows = JSON.parse(everything) as readonly (readonly unknown[])[];
  const about = rows.filter((row) => row.some((cell) => typeof cell === "string" && (cell.includes(a) || cell.includes(b))));
  for (const id of [kari, ante, amara, lars]) expect(JSON.stringify(about)).not.toContain(id);

  expect(JSON.stringify(server.log)).not.toMatch(anyCanary);
  expect(connector.calls.length).toBeGreaterThan(10);
  for (const { path, body } of connector.calls) {
    expect(`${path} ${body}`).not.toMatch(anyCanary);
    for (const name of ["Nygård", "Sara", "Okafor", "Moen"]) expect(body).not.toContain(name);
  }
  expect(new Set(errors)).toEqual(new Set(['{"error":"not_found"}']));
  expect((await office.store.verifyChains()).fault).toBeNull();
}, 120_000);

it("SB-19 gives whoever is a party in another case of the same report nothing of this one, wherever they ask", async () => {
  const server = await serveOffice();
  const { office } = server;
  const { reportId, a, b } = await carriedThrough(server);
  const own = (await readCase(office, lars, b)) as { readonly version: number };
  const act = (by: PersonId, command: object, version: number) =>
    server.ask("POST", `/api/sub-cases/${b}/commands`, by, JSON.stringify({ version, command }));
  expect((await act(lars, { type: "DeclareHabilitet", answer: "habil", reason: null }, own.version)).status).toBe(200);
  const detail = await handled(office, lars, b);
  const partyId = detail.parties.find(({ role }) => role === "paaklaget")?.partyId;
  expect((await act(lars, { type: "InformParty", partyId }, detail.version)).status).toBe(200);
  const asked = (await readCase(office, amara, b))?.version ?? 0;
  expect((await act(amara, { type: "PromiseConfidentiality" }, asked)).status).toBe(200);
  const number = (await handled(office, lars, a)).number;
  const page = await server.ask("GET", `/api/sub-cases/${b}`, amara);
  expect(page.status).toBe(200);
  const answers = [
    page,
    ...(await Promise.all(
      [
        `/api/sub-cases/${a}`,
        "/api/sub-cases?list=mine",
        "/api/sub-cases?list=handled",
        `/api/reports/${reportId}`,
        "/api/reports?list=mine",
        "/api/reports?list=inbox",
        "/api/cases?list=mine",
        `/api/cases/${a}`,
      ].map((path) => server.ask("GET", path, amara)),
    )),
  ];
  for (const { text } of answers)
    for (const secret of [a, number, ante, "Sara", "kanari", reportId]) expect(text).not.toContain(secret);
  // Nor in the older parts of its lists, and what its documents and minutes say.
  const all = await allThatIsRead(office, amara, b);
  for (const secret of [a, number, ante, "Sara", "kanari", reportId]) expect(all).not.toContain(secret);
  // Those who handle it see the one on the page of the one, and the other on that of the other.
  const handling = await server.ask("GET", `/api/sub-cases/${b}`, lars);
  for (const secret of [a, number, ante, "kanari-Conclude"]) expect(handling.text).not.toContain(secret);
}, 120_000);
