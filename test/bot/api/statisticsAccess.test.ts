import { describe, expect, it } from "vitest";
import { statisticsRoutes } from "#bot/api/statisticsRoutes.ts";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { Statistics } from "#domain/contract/statistikkViews.ts";
import type { Me } from "#domain/contract/views.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { canary, countedYear } from "#test/support/countedYear.ts";
import { openOffice } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";

/** Everybody who could be thought to have something to do with reports and cases in figures. */
const people = {
  reporter: demoPeople.kari,
  owner: demoPeople.lars,
  superior: demoPeople.solveig,
  rector: demoPeople.ragnhild,
  accused: demoPeople.ante,
  verneombud: demoPeople.vera,
  tillitsvalgt: demoPersonId(14),
  hr: demoPeople.hilde,
  mottak: demoPeople.astrid,
  boardChair: demoPeople.torgeir,
  admin: demoPeople.elias,
  arkiv: demoPersonId(21),
  bht: demoPersonId(59),
  student: demoPeople.sofie,
  left: demoPeople.oddvar,
  sjef: demoPeople.berit,
  employerInCommittee: demoPeople.bjoern,
  staffInCommittee: demoPeople.mona,
} as const;
type Role = keyof typeof people;
const names = Object.keys(people) as readonly Role[];
const mayDo: readonly Role[] = ["sjef", "employerInCommittee", "staffInCommittee"];
const paths = ["/api/statistics", "/api/statistics.csv"] as const;

const get = (server: OfficeServer, path: string, as: PersonId | { readonly authorization: string | undefined }) =>
  server.ask("GET", path, as);

describe("the routes of figures", () => {
  it("are all asked here, and no others", async () => {
    const { desk } = await openOffice();
    expect(statisticsRoutes(desk).map(({ method, path }) => `${method} ${path}`)).toEqual(paths.map((path) => `get ${path}`));
  });

  it("answer the sjef and the committee, and everybody else as a path that leads nowhere for them; «Me» says who is which", async () => {
    const server = await serveOffice();
    for (const role of names) {
      for (const path of paths) {
        const { status, text } = await get(server, path, people[role]);
        expect([role, path, status]).toEqual([role, path, mayDo.includes(role) ? 200 : 404]);
        if (status === 404) expect(text).toBe('{"error":"not_found"}');
      }
      const me = await get(server, "/api/me", people[role]);
      if (role === "left") expect(me.status).toBe(404);
      else expect([role, (JSON.parse(me.text) as Me).seesStatistics]).toEqual([role, mayDo.includes(role)]);
    }
  });

  it("are closed without a token, and with one that is none", async () => {
    const server = await serveOffice();
    for (const path of paths)
      for (const authorization of [undefined, "", "Bearer x"])
        expect([path, (await get(server, path, { authorization })).status]).toEqual([path, 401]);
  });

  it("give no cell below five, no word of a report, and nobody, in the answer, the file and the log", async () => {
    const server = await serveOffice();
    const { reports, cases } = await countedYear(server.office);
    await server.idle();
    const logged = server.log.length;
    const answer = await get(server, paths[0], people.sjef);
    const file = await get(server, paths[1], people.sjef);
    const { years } = JSON.parse(answer.text) as Statistics;
    expect(years).toHaveLength(1);
    const counts = years.flatMap(({ kinds, results }) => [...kinds.cells, ...results.cells, kinds, results]);
    const told = counts.map((cell) => ("count" in cell ? cell.count : cell.total)).filter((count) => count !== null);
    expect(told.toSorted((a, b) => a - b)).toEqual([6, 11, 11, 19]);
    expect(Object.keys(years[0] ?? {})).toEqual(["year", "kinds", "results", "toAcknowledge", "toClose"]);
    const rows = file.text.trimEnd().split("\r\n").slice(1);
    const inFile = rows.filter((row) => !row.includes(";Dager fra")).map((row) => row.split(";")[3]);
    expect(inFile).toHaveLength(counts.length);
    expect(new Set(inFile)).toEqual(new Set(["under 5 eller skjult", "6", "11", "19"]));
    expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(file.headers["content-disposition"]).toBe('attachment; filename="statistikk.csv"');
    expect(file.headers["cache-control"]).toBe("no-store");
    for (const text of [answer.text, file.text])
      for (const hidden of [canary, "d0000000", "e0000000", "Kari", ...reports, ...cases]) expect(text).not.toContain(hidden);
    expect(server.log).toHaveLength(logged);
  }, 120_000);
});
