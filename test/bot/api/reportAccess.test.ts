import { v4 } from "uuid";
import { describe, expect, it } from "vitest";
import { reportRoutes } from "#bot/api/reportRoutes.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { bystanders } from "#test/support/bystanders.ts";
import { openOffice } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";
import { aKlage, anUnderretning, aVarsel } from "#test/support/reportAnswers.ts";
import { blankReportCommands } from "#test/support/reportCommands.ts";

/** Everybody who could be thought to have something to do with a report by Kari about Ante, under Lars. */
const people = {
  reporter: demoPeople.kari,
  leader: demoPeople.lars,
  superior: demoPeople.solveig,
  rector: demoPeople.ragnhild,
  accused: demoPeople.ante,
  ...bystanders,
} as const;
type Role = keyof typeof people;
const names = Object.keys(people) as readonly Role[];

const secret = "KANARIFUGL";
const klage = aKlage({ what: `${secret} én`, more: `${secret} to`, witnesses: `${secret} tre` });

type State = {
  readonly name: string;
  /** Brings a report there and gives its id. */
  readonly make: (server: OfficeServer) => Promise<CaseId>;
  /** Who may open it, and nobody else. */
  readonly open: readonly Role[];
  /** Who of them reads what it is about. */
  readonly content: readonly Role[];
};

async function sent(server: OfficeServer, answers = klage): Promise<CaseId> {
  const outcome = await server.office.desk.beginReport({ personId: people.reporter }, { type: "Submit", answers });
  if (outcome.kind !== "done") throw new Error(`not sent: ${JSON.stringify(outcome)}`);
  return outcome.value.id;
}

async function did(server: OfficeServer, by: Role, id: CaseId, command: object): Promise<void> {
  const who = { personId: people[by] };
  const found = await server.office.desk.readReport(who, id);
  const version = found.kind === "done" ? found.value.version : 0;
  const outcome = await server.office.desk.runReportCommand(who, id, version, command as never);
  if (outcome.kind !== "done" && outcome.kind !== "not_found") throw new Error(`not done: ${JSON.stringify(outcome)}`);
}

const declares = (answer: string) => ({ type: "DeclareHabilitet", answer, reason: answer === "habil" ? null : "Vi er venner." });

const states: readonly State[] = [
  { name: "a klage that was just sent", make: (server) => sent(server), open: ["reporter", "leader"], content: ["reporter"] },
  {
    name: "a klage whose leader is habil",
    make: async (server) => {
      const id = await sent(server);
      await did(server, "leader", id, declares("habil"));
      return id;
    },
    open: ["reporter", "leader"],
    content: ["reporter", "leader"],
  },
  {
    name: "a klage whose leader was inhabil",
    make: async (server) => {
      const id = await sent(server);
      await did(server, "leader", id, declares("inhabil"));
      return id;
    },
    open: ["reporter", "superior"],
    content: ["reporter"],
  },
  {
    name: "a klage whose leader is in doubt",
    make: async (server) => {
      const id = await sent(server);
      await did(server, "leader", id, declares("tvil"));
      return id;
    },
    open: ["reporter", "leader", "superior"],
    content: ["reporter"],
  },
  {
    name: "a klage about the leader",
    make: (server) => sent(server, { ...klage, counterparts: [{ kind: "person", id: people.leader }], leaderIsParty: "ja" }),
    open: ["reporter", "superior"],
    content: ["reporter"],
  },
  {
    name: "a klage whose leader has stepped back",
    make: async (server) => {
      const id = await sent(server);
      await did(server, "leader", id, declares("habil"));
      await did(server, "leader", id, { type: "StepBack", reason: null });
      return id;
    },
    open: ["reporter", "superior"],
    content: ["reporter"],
  },
  {
    name: "a varsel",
    make: (server) => sent(server, aVarsel({ what: secret })),
    open: ["reporter", "mottak"],
    content: ["reporter"],
  },
  {
    name: "an underretning to the safety representative",
    make: (server) => sent(server, anUnderretning({ what: secret, recipient: "verneombud" })),
    open: ["reporter", "verneombud"],
    content: ["reporter"],
  },
  {
    name: "a klage that was taken back",
    make: async (server) => {
      const id = await sent(server);
      await did(server, "reporter", id, { type: "Withdraw", reason: null });
      return id;
    },
    open: ["reporter", "leader"],
    content: ["reporter"],
  },
];

const comparable = ({ status, headers, text }: Awaited<ReturnType<OfficeServer["ask"]>>) => {
  const { date: _date, ...rest } = headers;
  return { status, headers: rest, text };
};

describe.each(states)("$name", ({ make, open, content }) => {
  it("exists for those who may open it, and for everybody else looks like nothing at all, byte for byte", async () => {
    const server = await serveOffice();
    const id = await make(server);
    for (const role of names) {
      const answer = await server.ask("GET", `/api/reports/${id}`, people[role]);
      if (open.includes(role)) {
        expect([role, answer.status]).toEqual([role, 200]);
        expect([role, answer.text.includes(secret)]).toEqual([role, content.includes(role)]);
      } else {
        const none = await server.ask("GET", `/api/reports/${v4()}`, people[role]);
        expect([role, comparable(answer)]).toEqual([role, comparable(none)]);
        expect([role, answer.status]).toEqual([role, 404]);
      }
      for (const list of ["inbox", "mine"]) {
        const listed = await server.ask("GET", `/api/reports?list=${list}`, people[role]);
        if (role === "left") continue;
        const isIn = open.includes(role) && (list === "mine") === (role === "reporter");
        expect([role, list, listed.text.includes(id)]).toEqual([role, list, isIn]);
        expect(listed.text).not.toContain(secret);
      }
    }
  });

  it("takes no command and gives no file to anybody else, and no fault to anybody", async () => {
    const server = await serveOffice();
    const id = await make(server);
    const before = await server.office.store.read.openReport(id);
    const others = names.filter((role) => !open.includes(role));
    for (const role of others) {
      for (const command of blankReportCommands(people.reporter)) {
        const body = (about: string) => [`/api/reports/${about}/commands`, JSON.stringify({ version: 1, command })] as const;
        const post = (about: string) => server.ask("POST", body(about)[0], people[role], body(about)[1]);
        const answer = await post(id);
        expect([role, command.type, comparable(answer)]).toEqual([role, command.type, comparable(await post(v4()))]);
        expect([role, command.type, answer.status]).toEqual([role, command.type, 404]);
      }
      const file = await server.ask("GET", `/api/reports/${id}/files/${v4()}`, people[role]);
      expect([role, file.status]).toEqual([role, 404]);
    }
    expect(await server.office.store.read.openReport(id)).toEqual(before);
    for (const role of open) {
      for (const command of blankReportCommands(people.reporter)) {
        const found = await server.office.desk.readReport({ personId: people[role] }, id);
        const version = found.kind === "done" ? found.value.version : 1;
        const body = JSON.stringify({ version, command });
        const answer = await server.ask("POST", `/api/reports/${id}/commands`, people[role], body);
        expect([role, command.type, [200, 404, 409, 422].includes(answer.status)]).toEqual([role, command.type, true]);
      }
    }
    expect(JSON.stringify(server.log)).not.toContain(secret);
    expect((await server.office.store.verifyChains()).fault).toBeNull();
  });
});

/** What routes that are about no report answer to everybody who is known; those who are not get nothing. */
const forEverybody: Readonly<Record<string, unknown>> = {
  "get /api/reports/form": undefined,
  "post /api/reports/guidelines": {},
  "get /api/reports/people": undefined,
  "post /api/reports/preview": { answers: klage },
  "get /api/reports/drafts": undefined,
  "post /api/reports/drafts": { id: null, version: 0, answers: klage },
  "get /api/reports": undefined,
  "post /api/reports": { draftId: null, report: { type: "Submit", answers: klage } },
};
const ofAReport = [
  "get /api/reports/:id",
  "post /api/reports/:id/commands",
  "post /api/reports/:id/files",
  "get /api/reports/:id/files/:file",
];
const ofADraft = ["get /api/reports/drafts/:id", "post /api/reports/drafts/:id/discard"];

describe("the routes of reports", () => {
  it("are all asked here, and no others", async () => {
    const { desk } = await openOffice();
    const routes = reportRoutes(desk).map(({ method, path }) => `${method} ${path}`);
    expect(routes.toSorted()).toEqual([...Object.keys(forEverybody), ...ofAReport, ...ofADraft].toSorted());
  });

  it.each(Object.keys(forEverybody))("%s answers people who work or study here, and nobody else", async (key) => {
    const server = await serveOffice();
    const [method = "", path = ""] = key.split(" ");
    const body = forEverybody[key];
    const place = path === "/api/reports" && method === "get" ? `${path}?list=mine` : path;
    const ask = (as: PersonId | { readonly authorization: string | undefined }) =>
      server.ask(method.toUpperCase(), place, as, body === undefined ? undefined : JSON.stringify(body));
    for (const role of ["colleague", "leader", "student"] as const)
      expect([200, 422]).toContain((await ask(people[role])).status);
    const gone = await ask(people.left);
    expect([gone.status, gone.text]).toEqual([404, '{"error":"not_found"}']);
    const stranger = await ask(v4() as PersonId);
    expect([stranger.status, stranger.text]).toEqual([404, '{"error":"not_found"}']);
    for (const authorization of [undefined, "", "Bearer x"]) expect((await ask({ authorization })).status).toBe(401);
    expect(JSON.stringify(server.log)).not.toContain(secret);
  });

  it.each(ofADraft)("%s is for the draft's writer alone", async (key) => {
    const server = await serveOffice();
    const saved = await server.office.desk.saveReportDraft(
      { personId: people.reporter },
      { id: null, version: 0, answers: klage },
    );
    if (saved.kind !== "done") throw new Error("not saved");
    const [method = "", path = ""] = key.split(" ");
    for (const role of names.filter((one) => one !== "reporter")) {
      const body = method === "post" ? "{}" : undefined;
      const answer = await server.ask(method.toUpperCase(), path.replace(":id", saved.value.id), people[role], body);
      expect(answer.text).not.toContain(secret);
    }
    const kept = await server.ask("GET", `/api/reports/drafts/${saved.value.id}`, people.reporter);
    expect([kept.status, kept.text.includes(secret)]).toEqual([200, true]);
  });
});
