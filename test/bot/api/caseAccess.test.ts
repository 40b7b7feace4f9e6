import { v4 } from "uuid";
import { describe, expect, it } from "vitest";
import { caseRoutes } from "#bot/api/caseRoutes.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { bystanders } from "#test/support/bystanders.ts";
import { blankCaseCommands } from "#test/support/caseCommands.ts";
import { declaresHabil, did, formalised, handled, readCase, underWay } from "#test/support/caseCourse.ts";
import { openOffice } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";

/** Everybody who could be thought to have something to do with a case of Kari's against Ante, under Lars. */
const people = {
  klager: demoPeople.kari,
  eier: demoPeople.lars,
  leaderAbove: demoPeople.solveig,
  rector: demoPeople.ragnhild,
  paaklaget: demoPeople.ante,
  /** A party in another case of the same report. */
  otherParty: demoPeople.amara,
  ...bystanders,
} as const;
type Role = keyof typeof people;
const names = Object.keys(people) as readonly Role[];

const secret = "KANARIFUGL";
const about = {
  ...{ what: `${secret} én`, more: `${secret} to` },
  counterparts: [
    { kind: "person", id: people.paaklaget },
    { kind: "person", id: people.otherParty },
  ],
} as const;

type State = {
  readonly name: string;
  readonly bring: (server: OfficeServer, id: CaseId) => Promise<void>;
  /** Who may open it, and with which sight; nobody else. */
  readonly open: Partial<Record<Role, string>>;
  /** Who of them reads what the report tells. */
  readonly content: readonly Role[];
};

const eier = people.eier;
const states: readonly State[] = [
  {
    name: "a case that was just opened",
    bring: async () => undefined,
    open: { klager: "foer-taushet", eier: "foer-aapning" },
    content: [],
  },
  {
    name: "a case whose owner is habil",
    bring: async ({ office }, id) => void (await did(office, eier, id, declaresHabil)),
    open: { klager: "foer-taushet", eier: "saksbehandling" },
    content: ["eier"],
  },
  {
    name: "a case whose owner is in doubt",
    bring: async ({ office }, id) =>
      void (await did(office, eier, id, { type: "DeclareHabilitet", answer: "tvil", reason: "Naboer." })),
    open: { klager: "foer-taushet", eier: "foer-aapning", leaderAbove: "habilitet" },
    content: [],
  },
  {
    name: "a case whose owner stepped back",
    bring: async (server, id) => {
      await did(server.office, eier, id, declaresHabil);
      await server.office.desk.runCaseCommand({ personId: eier }, id, 2, { type: "StepBack", reason: null });
    },
    open: { klager: "foer-taushet", leaderAbove: "foer-aapning" },
    content: [],
  },
  {
    name: "a case under way, with help, a representative, somebody who looks after the strain and a sjef who was asked",
    bring: async ({ office }, id) => {
      await underWay(office, id, people.paaklaget);
      await did(office, eier, id, { type: "SettleHelp", wanted: true, adviserId: people.hr });
      await did(office, eier, id, { type: "SettleStrain", involved: true, representatives: [people.verneombud], reason: null });
      await did(office, people.paaklaget, id, { type: "NameRepresentative", personId: people.tillitsvalgt, fullmakt: true });
      await did(office, eier, id, {
        type: "Assess",
        ...{ outcome: "alvorlig", level: "hoeyt", signs: ["flere-parter"], reason: "Alvorlig.", notice: null },
      });
      await did(office, eier, id, { type: "ConsultSjef", question: "Kan vi bruke noen utenfra?" });
    },
    open: {
      ...{ klager: "part", paaklaget: "part", tillitsvalgt: "part", eier: "saksbehandling" },
      ...{ hr: "foer-aapning", verneombud: "nummer", sjef: "samraad" },
    },
    // Whoever complains reads what they wrote themselves.
    content: ["eier", "klager"],
  },
];

const comparable = ({ status, headers, text }: Awaited<ReturnType<OfficeServer["ask"]>>) => {
  const { date: _date, ...rest } = headers;
  return { status, headers: rest, text };
};

async function brought({
  bring,
}: State): Promise<{ readonly server: OfficeServer; readonly id: CaseId; readonly other: CaseId }> {
  const server = await serveOffice();
  const { cases } = await formalised(server.office, about);
  const [id, other] = cases as [CaseId, CaseId];
  await bring(server, id);
  return { server, id, other };
}

async function stateOf({ office }: OfficeServer, id: CaseId): Promise<SubCase> {
  const found = await office.store.read.openSubCase(id);
  if (found?.kind !== "case") throw new Error("no case");
  return found.case.state as SubCase;
}

describe.each(states)("$name", (state) => {
  it("exists for those who stand to it, as far as they do, and for everybody else looks like nothing at all, byte for byte", async () => {
    const { server, id } = await brought(state);
    const documents = (await stateOf(server, id)).documents.map((one) => `/api/sub-cases/${id}/texts/${one.documentId}`);
    expect(documents.length).toBeGreaterThan(0);
    for (const role of names) {
      const answer = await server.ask("GET", `/api/sub-cases/${id}`, people[role]);
      const sight = state.open[role];
      if (sight === undefined) {
        const none = await server.ask("GET", `/api/sub-cases/${v4()}`, people[role]);
        expect([role, comparable(answer)]).toEqual([role, comparable(none)]);
        expect([role, answer.status]).toEqual([role, 404]);
      } else {
        expect([role, answer.status, JSON.parse(answer.text).sight]).toEqual([role, 200, sight]);
        // What documents say is read by itself, by those who see them.
        const told = (await Promise.all(documents.map((one) => server.ask("GET", one, people[role])))).map(({ text }) => text);
        expect([role, [answer.text, ...told].join().includes(secret)]).toEqual([role, state.content.includes(role)]);
        if (sight === "nummer" || sight === "foer-taushet")
          for (const hidden of [people.klager, people.paaklaget].filter((one) => one !== people[role]))
            expect([role, answer.text.includes(hidden)]).toEqual([role, false]);
      }
      const isHandler = sight === "saksbehandling";
      for (const { path, isTheirs } of [
        { path: "parts/tidslinje?before=9", isTheirs: isHandler || sight === "part" },
        { path: "parts/logg?before=9", isTheirs: isHandler },
        { path: "parts/dokumenter?before=9", isTheirs: isHandler || sight === "part" },
        { path: "parts/moeter?before=9", isTheirs: isHandler || sight === "part" },
        { path: "candidates", isTheirs: isHandler },
        { path: "parts/tidslinje", isTheirs: false },
        { path: "parts/annet?before=9", isTheirs: false },
        { path: `texts/${v4()}`, isTheirs: false },
        { path: `minutes/${v4()}`, isTheirs: false },
      ]) {
        const part = await server.ask("GET", `/api/sub-cases/${id}/${path}`, people[role]);
        expect([role, path, part.status]).toEqual([role, path, isTheirs ? 200 : 404]);
        const none = await server.ask("GET", `/api/sub-cases/${v4()}/${path}`, people[role]);
        if (!isTheirs) expect([role, path, comparable(part)]).toEqual([role, path, comparable(none)]);
        expect([role, path, part.text.includes(secret)]).toEqual([role, path, false]);
      }
      for (const document of documents) {
        const words = await server.ask("GET", document, people[role]);
        expect([role, document, words.status]).toEqual([role, document, state.content.includes(role) ? 200 : 404]);
      }
      for (const kind of ["innkalling", "mandat", "rapport", "beslutning", "tidslinje", "annet"]) {
        const paper = await server.ask("GET", `/api/sub-cases/${id}/documents/${kind}`, people[role]);
        const isTheirs = kind === "tidslinje" && (sight === "part" || sight === "saksbehandling");
        expect([role, kind, paper.status]).toEqual([role, kind, isTheirs ? 200 : 404]);
        if (!isTheirs) expect(paper.text).toBe('{"error":"not_found"}');
      }
      for (const list of ["handled", "mine"]) {
        const listed = await server.ask("GET", `/api/sub-cases?list=${list}`, people[role]);
        if (role === "left") continue;
        const handles = sight === "saksbehandling" || sight === "foer-aapning";
        const isIn = sight !== undefined && handles === (list === "handled");
        expect([role, list, listed.text.includes(id)]).toEqual([role, list, isIn]);
        for (const hidden of [secret, "Nygård", "Sara"]) expect(listed.text).not.toContain(hidden);
      }
    }
  }, 60_000);

  it("takes no command from anybody else, and gives no fault to anybody", async () => {
    const { server, id } = await brought(state);
    const commands = blankCaseCommands(await stateOf(server, id));
    const before = await server.office.store.read.openSubCase(id);
    for (const role of names.filter((one) => state.open[one] === undefined)) {
      for (const command of commands) {
        const body = JSON.stringify({ version: 1, command });
        const post = (at: string) => server.ask("POST", `/api/sub-cases/${at}/commands`, people[role], body);
        const answer = await post(id);
        expect([role, command.type, comparable(answer)]).toEqual([role, command.type, comparable(await post(v4()))]);
        expect([role, command.type, answer.status]).toEqual([role, command.type, 404]);
      }
    }
    expect(await server.office.store.read.openSubCase(id)).toEqual(before);
    for (const role of names.filter((one) => state.open[one] !== undefined)) {
      for (const command of commands) {
        const version = (await readCase(server.office, people[role], id))?.version ?? 1;
        const body = JSON.stringify({ version, command });
        const answer = await server.ask("POST", `/api/sub-cases/${id}/commands`, people[role], body);
        expect([role, command.type, [200, 404, 409, 422].includes(answer.status)]).toEqual([role, command.type, true]);
      }
    }
    expect(JSON.stringify(server.log)).not.toContain(secret);
    expect((await server.office.store.verifyChains()).fault).toBeNull();
  }, 120_000);
});

/** What routes that are about no case answer to everybody who is known; those who are not get nothing. */
const forEverybody = ["get /api/sub-cases"];
const ofACase = [
  ...["get /api/sub-cases/:id", "post /api/sub-cases/:id/commands", "get /api/sub-cases/:id/documents/:kind"],
  ...["get /api/sub-cases/:id/parts/:part", "get /api/sub-cases/:id/texts/:documentId"],
  ...["get /api/sub-cases/:id/minutes/:meetingId", "get /api/sub-cases/:id/candidates"],
];

describe("the routes of cases", () => {
  it("are all asked here, and no others", async () => {
    const { desk } = await openOffice();
    const routes = caseRoutes(desk).map(({ method, path }) => `${method} ${path}`);
    expect(routes.toSorted()).toEqual([...forEverybody, ...ofACase].toSorted());
  });

  it("answer people who work or study here, and nobody else, and take no list that there is not", async () => {
    const server = await serveOffice();
    const ask = (as: PersonId | { readonly authorization: string | undefined }, list = "mine") =>
      server.ask("GET", `/api/sub-cases?list=${list}`, as);
    for (const role of ["colleague", "eier", "student"] as const) {
      expect((await ask(people[role])).text).toBe('{"items":[],"next":null}');
      expect((await ask(people[role], "everything")).status).toBe(400);
    }
    for (const nobody of [people.left, v4() as PersonId]) expect((await ask(nobody)).text).toBe('{"error":"not_found"}');
    for (const authorization of [undefined, "", "Bearer x"]) expect((await ask({ authorization })).status).toBe(401);
  });

  it("tell nothing of what was typed where a body is none", async () => {
    const server = await serveOffice();
    const { cases } = await formalised(server.office, about);
    const [id] = cases as [CaseId];
    await did(server.office, eier, id, declaresHabil);
    for (const body of [`{"version":1,"command":{"type":"${secret}"}}`, secret, `{"version":"${secret}"}`, "{}"]) {
      const answer = await server.ask("POST", `/api/sub-cases/${id}/commands`, eier, body);
      expect([answer.status, answer.text]).toEqual([400, '{"error":"invalid"}']);
    }
    expect((await handled(server.office, eier, id)).version).toBe(2);
    expect(JSON.stringify(server.log)).not.toContain(secret);
  });
});
