import { describe, expect, it } from "vitest";
import { gatheringRequest, seminar } from "#test/support/gatherings.ts";
import { roles } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";

const ask = (server: OfficeServer, plan: unknown) =>
  server.ask("POST", "/api/gatherings/ask", roles.leader, JSON.stringify({ plan }));
const refusalsIn = ({ text }: { readonly text: string }): readonly { readonly code: string; readonly field?: string }[] =>
  JSON.parse(text).refusals;

describe("a question about a meeting that is none", () => {
  it.each([
    ["a day that does not exist", { date: "2026-02-30" }, "DATE_UNREADABLE"],
    ["a moment for a day", { date: "2026-12-31T23:59:00+01:00" }, "DATE_UNREADABLE"],
    ["nobody", { number: 0 }, "GATHERING_NUMBER_WRONG"],
    ["fewer than nobody", { number: -1 }, "GATHERING_NUMBER_WRONG"],
    ["half a person", { number: 2.5 }, "GATHERING_NUMBER_WRONG"],
    ["a thousand million", { number: 1e9 }, "GATHERING_NUMBER_WRONG"],
    ["no place", { places: [] }, "GATHERING_PLACE_MISSING"],
    ["a place that is not there", { places: [{ kind: "ARBEIDSSTED", siteId: "x" }] }, "GATHERING_PLACE_UNKNOWN"],
    ["a municipality that is none", { places: [{ kind: "KOMMUNE", municipality: "0000" }] }, "GATHERING_PLACE_UNKNOWN"],
    ["nothing chosen", { kind: null, form: "DIGITALT" }, "GATHERING_KIND_MISSING"],
    ["a need beyond reading", { businessNeed: "x".repeat(1001) }, "GATHERING_NEED_TOO_LONG"],
  ])("is refused with what would be right: %s", async (_what, but, code) => {
    const answer = await ask(await serveOffice(), { ...seminar, ...but });
    expect([answer.status, refusalsIn(answer).map((refusal) => refusal.code)]).toEqual([422, [code]]);
  });

  it.each([
    ["a kind of its own", { kind: "FEST" }],
    ["a number that is text", { number: "3" }],
    ["a place in words", { places: ["Lillestrøm"] }],
    ["a place with two kinds", { places: [{ kind: "ANNET", siteId: "gloeshaugen" }] }],
    ["more places than anybody meets at", { places: Array.from({ length: 51 }, () => ({ kind: "ANNET" })) }],
    ["more than is asked", { outcome: "ALLOWED" }],
    ["a text far longer than any", { businessNeed: "x".repeat(20_001) }],
  ])("is no question of ours: %s", async (_what, but) => {
    expect((await ask(await serveOffice(), { ...seminar, ...but })).status).toBe(400);
  });

  it("LI-07 tells nobody but leaders that a meeting can be recorded, whatever stands in it", async () => {
    const server = await serveOffice();
    const wrong = JSON.stringify({ ...gatheringRequest({ number: 0 }), unitId: "no-such-unit" });
    expect((await server.ask("POST", "/api/gatherings", roles.employee, wrong)).status).toBe(404);
    expect((await server.ask("POST", "/api/gatherings", roles.leader, wrong)).status).toBe(404);
    const own = JSON.stringify(gatheringRequest({ number: 0 }));
    expect((await server.ask("POST", "/api/gatherings", roles.leader, own)).status).toBe(422);
  });
});
