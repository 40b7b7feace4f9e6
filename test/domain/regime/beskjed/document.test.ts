import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { documentationOf } from "#domain/regime/beskjed/documentation.ts";
import { admin, inEast, union } from "../places.ts";
import { reached as rulesetReached, why } from "../rulesets.ts";
import { decide, empty, form, inNb, intranet, nowhere, publish, reached, refusedBy, ruleset, send, words } from "./notices.ts";

describe("documenting that staff were told", () => {
  it("LI-04 is red where nothing shows it", () => {
    expect(documentationOf(undefined)).toEqual({ kind: "INGEN" });
  });

  it("LI-04 takes an intranet publication with its date for documentation", () => {
    const notice = reached(undefined, publish(intranet));
    expect(documentationOf(notice)).toEqual({ kind: "INTRANETT", publication: { url: intranet.url, on: intranet.on } });
    expect(notice).toMatchObject({ id: "n1", rulesetId: ruleset.id, publications: [{ by: admin, recordedOn: "2021-02-01" }] });
  });

  it("LI-04 refuses an address without a date, a date without an address, and what is no address", () => {
    const on = date("2021-02-01");
    const { url } = intranet;
    const refused = (typed: Parameters<typeof publish>[0]) => refusedBy(undefined, publish(typed));
    expect(refused({ url, on: null })).toEqual(["LI-04 NOTICE_DATE_MISSING publication.on"]);
    expect(refused({ url: "", on })).toEqual(["LI-04 NOTICE_URL_MISSING publication.url"]);
    expect(refused(nowhere)).toHaveLength(2);
    for (const typed of [
      "http://intranett.example.no/a",
      "intranett.example.no",
      "https://intranett",
      "https://a.no/ b",
      "ftp://a.no",
    ]) {
      expect(refused({ url: typed, on }), typed).toEqual(["LI-04 NOTICE_URL_WRONG publication.url"]);
    }
    expect(decide(undefined, publish({ url: "http://a.no", on }))).toMatchObject({ refusals: [{ isInsecure: true }] });
    expect(refused({ url: `https://a.no/${"a".repeat(487)}`, on })).toEqual([]);
    expect(refused({ url: `https://a.no/${"a".repeat(488)}`, on })).toEqual(["LI-04 NOTICE_URL_WRONG publication.url"]);
  });

  it("LI-04 takes what was published today, and nothing that is to be published tomorrow", () => {
    const today = date("2021-02-01");
    expect(refusedBy(undefined, publish({ ...intranet, on: today }), { today })).toEqual([]);
    expect(decide(undefined, publish({ ...intranet, on: date("2021-02-02") }), { today })).toMatchObject({
      refusals: [{ rule: "LI-04", code: "NOTICE_DATE_AHEAD", today }],
    });
  });

  it("LI-04 is documented by a notice that was sent, with where it stands beside", () => {
    const sent = reached(undefined, send());
    expect(documentationOf(sent)).toEqual({ kind: "SENDT", on: "2021-02-01", version: 1, publication: null });
    const both = reached(undefined, send({ publication: intranet }));
    expect(documentationOf(both)).toMatchObject({ kind: "SENDT", publication: { url: intranet.url } });
    expect(refusedBy(undefined, send({ publication: { ...intranet, on: null } }))).toEqual([
      "LI-04 NOTICE_DATE_MISSING publication.on",
    ]);
  });
});

describe("writing a notice", () => {
  it("lets the administrator alone", () => {
    for (const by of [inEast, union, "nobody" as PersonId, null]) {
      expect(refusedBy(undefined, send(), { by })).toEqual([" ONLY_ADMIN"]);
      expect(refusedBy(undefined, publish(intranet), { by })).toEqual([" ONLY_ADMIN"]);
    }
  });

  it("LI-04 wants it in bokmål, and whole in every form that is begun", () => {
    expect(refusedBy(undefined, send({ forms: inNb({ nb: empty }) }))).toEqual([
      "LI-04 NOTICE_TITLE_MISSING nb.title",
      "LI-04 NOTICE_TEXT_MISSING nb.text",
    ]);
    const half = { title: words(5), text: null };
    expect(refusedBy(undefined, send({ forms: inNb({ nn: half }) }))).toEqual(["LI-04 NOTICE_TEXT_MISSING nn.text"]);
    expect(refusedBy(undefined, send({ forms: inNb({ en: { title: null, text: words(5) } }) }))).toEqual([
      "LI-04 NOTICE_TITLE_MISSING en.title",
    ]);
    expect(reached(undefined, send({ forms: inNb({ nn: form("nn") }) })).versions[0]?.forms).toMatchObject({ en: null });
  });

  it("has room for so many characters and not for one more", () => {
    const long = (title: number, text: number) => send({ forms: inNb({ nb: { title: words(title), text: words(text) } }) });
    expect(refusedBy(undefined, long(120, 4000))).toEqual([]);
    expect(refusedBy(undefined, long(121, 4001))).toEqual([" NOTICE_TOO_LONG nb.title", " NOTICE_TOO_LONG nb.text"]);
  });

  it("keeps what was sent when it is corrected, and takes no correction that changes nothing", () => {
    const first = reached(undefined, send());
    expect(refusedBy(first, send())).toEqual([" NOTICE_UNCHANGED"]);
    const second = reached(first, send({ contentHash: "other", forms: inNb({ en: form("en") }) }), { today: date("2021-02-05") });
    expect(second.versions.map(({ number, contentHash, on }) => [number, contentHash, on])).toEqual([
      [1, "hash", "2021-02-01"],
      [2, "other", "2021-02-05"],
    ]);
    expect(second.versions[0]).toEqual(first.versions[0]);
  });

  it("records where it stands once, and anew where that changes", () => {
    const known = reached(undefined, publish(intranet));
    expect(refusedBy(known, publish(intranet))).toEqual([" NOTICE_UNCHANGED"]);
    expect(reached(known, send({ publication: intranet })).publications).toHaveLength(1);
    const moved = reached(known, publish({ ...intranet, url: "https://intranett.example.no/ny" }));
    expect(moved.publications.map(({ url }) => url)).toEqual([intranet.url, "https://intranett.example.no/ny"]);
  });

  it("tells nobody of rules that are over or withdrawn, but lets it be recorded what was published while they held", () => {
    expect(refusedBy(undefined, send(), { today: date("2021-03-31") })).toEqual([]);
    expect(refusedBy(undefined, send(), { today: date("2021-04-01") })).toEqual([" NOTICE_RULESET_OVER"]);
    expect(refusedBy(undefined, publish(intranet), { today: date("2021-04-01") })).toEqual([]);
    const of = rulesetReached(ruleset, { type: "WithdrawRuleset", reason: why }, { today: date("2021-01-26") });
    expect(refusedBy(undefined, send(), { of })).toEqual([" NOTICE_RULESET_OVER"]);
    expect(refusedBy(undefined, publish(intranet), { of })).toEqual([" NOTICE_RULESET_OVER"]);
  });
});
