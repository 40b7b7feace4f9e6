import { describe, expect, it } from "vitest";
import { languages } from "#bot/postboks/language.ts";
import type { PostboksDesk } from "#bot/postboks/postboksDesk.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import { anonymousKinds } from "#domain/melding/model.ts";
import { hiddenIn, servePostboks, wholeForm } from "#test/support/postboksServer.ts";
import type { Answered } from "#test/support/postboksVisitor.ts";
import { openPostboksWorld } from "#test/support/postboksWorld.ts";

/** A page with its style, as it comes over the line and unpacked: nothing else is fetched. */
const mostBytes = 30_000;

function withUnits(desk: PostboksDesk, count: number): PostboksDesk {
  const units = Array.from({ length: count }, (_, index) => ({
    id: `e1000000-0000-4000-8000-${String(index).padStart(12, "0")}` as UnitId,
    name: `Institutt for angewandte og grønn miljøforskning ${index}`,
  }));
  return {
    ...desk,
    form: async (language) => {
      const form = await desk.form(language);
      return { ...form, units: [...form.units, ...units] };
    },
  };
}

describe("the weight of the anonymous page", () => {
  it.each([0, 200, 2_000])("is at most 30 kB on every page, with %i more units to choose from", async (count) => {
    const { desk } = await openPostboksWorld();
    const client = await servePostboks(withUnits(desk, count));
    const weighed: [string, number][] = [];
    const weigh = (name: string, { bytes }: Answered) => weighed.push([name, bytes.length]);
    for (const language of languages) {
      for (const path of ["", "new", "inbox", "nowhere", "send"])
        weigh(`${language} ${path}`, await client.get(`/${language}/${path}`));
      for (const kind of anonymousKinds) {
        weigh(`${language} form ${kind}`, await client.post(`/${language}/form`, { kind }));
        weigh(`${language} check ${kind}`, await client.post(`/${language}/check`, { kind, unit: "Institutt" }));
      }
      weigh(`${language} review`, await client.post(`/${language}/check`, { ...wholeForm, unitUnknown: "ja" }));
      const sent = await client.post(`/${language}/send`, { ...wholeForm, unitUnknown: "ja" });
      weigh(`${language} sent`, sent);
      const code = hiddenIn(sent.text, "code");
      expect(code).not.toBe("");
      for (const path of ["keep", "proof", "inbox"])
        weigh(`${language} ${path}`, await client.post(`/${language}/${path}`, { code }));
    }
    expect(weighed.length).toBeGreaterThan(50);
    expect(weighed.filter(([, bytes]) => bytes > mostBytes)).toEqual([]);
    expect(Math.max(...weighed.map(([, bytes]) => bytes))).toBeGreaterThan(10_000);
  });
});
