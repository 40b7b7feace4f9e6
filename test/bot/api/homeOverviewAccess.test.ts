import { describe, expect, it } from "vitest";
import { homeOverviewRoutes } from "#bot/api/homeOverviewRoutes.ts";
import { demoPeople, demoPersonId, demoUnits } from "#bot/local/demo/featured.ts";
import type { HomeOverviewView } from "#domain/contract/homeOverview.ts";
import type { Me } from "#domain/contract/views.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { acceptance, acted, agreement, approval, leader, submitted, who } from "#test/support/homeOfficeCases.ts";
import { type Office, openOffice, withPerson } from "#test/support/office.ts";
import { serveOffice } from "#test/support/officeServer.ts";

/** Everybody who could be thought to have something to do with home office in figures. */
const people = {
  employee: demoPeople.kari,
  leader: demoPeople.lars,
  dean: demoPeople.solveig,
  rector: demoPeople.ragnhild,
  verneombud: demoPeople.vera,
  tillitsvalgt: demoPersonId(14),
  hr: demoPeople.hilde,
  admin: demoPeople.elias,
  arkiv: demoPersonId(21),
  bht: demoPersonId(59),
  student: demoPeople.sofie,
  left: demoPeople.oddvar,
  committee: demoPeople.mona,
  sjef: demoPeople.berit,
} as const;
const names = Object.keys(people) as readonly (keyof typeof people)[];
const paths = ["/api/home-overview", "/api/home-overview.csv"] as const;

/** Twenty employees of Lars, so many of whom have an agreement, all of it decided on the same day; counted a month later. */
async function agreed(office: Office, count: number): Promise<readonly PersonId[]> {
  const ids = Array.from(
    { length: 20 },
    (_, number) => `f0000000-0000-4000-8000-${String(number).padStart(12, "0")}` as PersonId,
  );
  for (const id of ids) {
    const made = new Map(office.directory.now.people);
    made.set(id, { id, name: `Fornavn ${id}`, unitId: demoUnits.bygg, roles: ["ansatt"], language: "nb", active: true });
    office.directory.now = { ...office.directory.now, people: made };
  }
  for (const id of ids.slice(0, count)) {
    const sent = await submitted(office, who(id));
    const decided = agreement(await acted(office, leader, sent, approval));
    await acted(office, who(id), decided, acceptance(decided));
  }
  return ids;
}

describe("the routes of home office in figures", () => {
  it("are all asked here, and no others", async () => {
    const { desk } = await openOffice();
    expect(homeOverviewRoutes(desk).map(({ method, path }) => `${method} ${path}`)).toEqual(paths.map((path) => `get ${path}`));
  });

  it("answer the sjef, and everybody else, also whoever leads a faculty, as a path that leads nowhere; «Me» says the same", async () => {
    const server = await serveOffice();
    for (const role of names) {
      for (const path of paths) {
        const { status, text } = await server.ask("GET", path, people[role]);
        expect([role, path, status]).toEqual([role, path, role === "sjef" ? 200 : 404]);
        if (status === 404) expect(text).toBe('{"error":"not_found"}');
      }
      const me = await server.ask("GET", "/api/me", people[role]);
      if (role === "left") expect(me.status).toBe(404);
      else expect([role, (JSON.parse(me.text) as Me).seesHomeOverview]).toEqual([role, role === "sjef"]);
    }
  });

  it("are closed without a token, and with one that is none", async () => {
    const server = await serveOffice();
    for (const path of paths)
      for (const authorization of [undefined, "", "Bearer x"])
        expect([path, (await server.ask("GET", path, { authorization })).status]).toEqual([path, 401]);
  });

  it("end at once for a sjef who is one no more", async () => {
    const { desk, directory } = await openOffice();
    expect((await desk.readHomeOverview(who(people.sjef))).kind).toBe("done");
    directory.now = withPerson(directory.now, people.sjef, { roles: ["ansatt", "hr-raadgiver"] });
    expect((await desk.readHomeOverview(who(people.sjef))).kind).toBe("not_found");
    expect((await desk.readHomeOverviewFile(who(people.sjef))).kind).toBe("not_found");
  });

  it("HO-04 give no name, no id, no weekday and no number below five, and nothing that a desk could be counted by", async () => {
    const server = await serveOffice();
    const ids = await agreed(server.office, 9);
    server.office.clock.date = "2026-04-20" as typeof server.office.clock.date;
    await server.idle();
    const logged = server.log.length;
    const answer = await server.ask("GET", paths[0], people.sjef);
    const file = await server.ask("GET", paths[1], people.sjef);
    const view = JSON.parse(answer.text) as HomeOverviewView;
    expect(view.on).toBe("2026-04-01");
    expect(view.house).toMatchObject({ active: 9, renewals: null, waited: { median: 0, ninetieth: null } });
    for (const text of [answer.text, file.text]) {
      for (const hidden of [...ids, "Fornavn", "d0000000", "Kari", "2250", "tirsdag", "weekday"])
        expect(text).not.toContain(hidden);
      expect(text).not.toMatch(/pult|plasser|kontorplass|ledig|desk|areal|kvadrat/i);
    }
    expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(file.headers["content-disposition"]).toBe('attachment; filename="hjemmekontor.csv"');
    expect(file.headers["cache-control"]).toBe("no-store");
    expect(server.log).toHaveLength(logged);
  });

  it("HO-04 do not change within a month: two days' figures would tell whose agreement began between them", async () => {
    const office = await openOffice();
    await agreed(office, 9);
    const on = async (date: string) => {
      office.clock.date = date as typeof office.clock.date;
      const read = await office.desk.readHomeOverview(who(people.sjef));
      return read.kind === "done" ? read.value : read;
    };
    const first = await on("2026-04-01");
    expect(await on("2026-04-30")).toEqual(first);
    expect(first).toMatchObject({ house: { active: 9 } });
    // The agreements began in the middle of March.
    expect(await on("2026-03-31")).toMatchObject({ on: "2026-03-01", house: { active: null } });
  });

  it("HO-04 have no route beside them that is asked for desks, rooms or who is at work on a day", async () => {
    const server = await serveOffice();
    for (const path of [
      "/api/home-overview/desks",
      "/api/desks",
      "/api/home-overview.csv?per=desk",
      "/api/home-overview?weekday=2",
    ]) {
      const { status, text } = await server.ask("GET", path, people.sjef);
      if (status === 200)
        expect([text, path]).toEqual([(await server.ask("GET", path.split("?")[0] ?? "", people.sjef)).text, path]);
      else expect([path, status]).toEqual([path, 404]);
    }
  });
});
