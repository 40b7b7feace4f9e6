import { describe, expect, it } from "vitest";
import { agreementDocument } from "#bot/documents/hjemmekontor/agreementDocument.ts";
import type { AgreementPaper } from "#bot/documents/hjemmekontor/paper.ts";
import { renderPdf } from "#bot/documents/pdf/renderPdf.ts";
import { textsFor } from "#domain/texts/index.ts";
import { agreementSource, ended, longest, sentIn2021 } from "#test/support/agreementOnPaper.ts";
import { readPdf } from "#test/support/readPdf.ts";

const made = async (but: Partial<AgreementPaper> = {}) => renderPdf(agreementDocument(agreementSource(but)));
const read = async (but: Partial<AgreementPaper> = {}) => readPdf(await made(but));
const languages = ["nb", "nn", "en"] as const;

describe("an agreement on paper", () => {
  it("HO-14 is PDF/A with real text and tags, says its language and title, and names nobody in what a file says of itself", async () => {
    const { raw, info, tags } = await read();
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(raw).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(raw).toContain("/OutputIntents");
    expect(raw).toMatch(/\/Lang \(nb\)/);
    expect(info).toMatchObject({ Title: "Fast avtale om hjemmekontor", Author: "Universitetet i Nordmarka", Language: "nb" });
    expect(JSON.stringify(info)).not.toMatch(/Nygård|Moen/);
    expect(tags.filter((role) => role === "H1")).toHaveLength(1);
    expect(tags.filter((role) => role === "H2")).toHaveLength(9);
    // What every page has, and each table with heads for its rows.
    for (const role of ["Sect", "P", "L", "LI", "Table", "TR", "TH", "TD"]) expect(tags).toContain(role);
  });

  it("HO-14 is the same bytes for the same agreement, and others when anything in it is another", async () => {
    const first = await made();
    expect(Buffer.compare(first, await made())).toBe(0);
    expect(Buffer.compare(first, await made({ unitName: "Institutt for språk" }))).not.toBe(0);
  });

  it.each(languages)("HO-14 says all that was asked for, assessed and agreed, in %s", async (language) => {
    const { text, raw } = await read({ language });
    const d = textsFor(language);
    expect(raw).toMatch(new RegExp(`/Lang \\(${language}\\)`));
    for (const said of ["Kari Nygård, Førsteamanuensis", "Institutt for bygg- og miljøteknikk", "Lars Moen"])
      expect(text).toContain(said);
    // Every question of the application has its name and its answer.
    const { homeDays: _, equipment: __, renews: ___, ...fields } = agreementSource().state.agreement;
    for (const field of Object.keys(fields) as (keyof typeof fields)[])
      expect([field, text]).toEqual([field, expect.stringContaining(d.field[field])]);
    for (const words of [
      "Telefon og Teams hele dagen.",
      "Gruppa møtes som før, og boka er ikke ferdig.",
      "Ro til å skrive.",
      "Raskere ferdig med rapporten.",
      "En god kontorstol.",
    ])
      expect(text).toContain(words);
    for (const words of [
      d.field.workEnvironment,
      "Gruppa møtes mandag og onsdag.",
      d.field.overrideReason,
      "Stolen finnes fra før.",
    ])
      expect(text).toContain(words);
    for (const weekday of [2, 4] as const) expect(text.toLowerCase()).toContain(d.weekday(weekday).toLowerCase());
    expect(text).toContain("09:00–15:30");
    expect(text).toContain(d.percentTenths(347).replace(/\s/g, " "));
    for (const item of Object.values(d.equipment)) expect(text.toLowerCase()).toContain(item.toLowerCase());
    for (const line of d.insurance) expect(text).toContain(line);
    expect(text).not.toMatch(/undefined|null|\[object|□/);
  });

  it("HO-14 is written in real nynorsk", async () => {
    const { text } = await read({ language: "nn", text: () => "…" });
    expect(text).not.toMatch(/\b(ikke|hjemme|hjemmekontor|ansatte|arbeidsgiver|leder|uka|fra|begge|godkjent|innholdet)\b/i);
  });

  it.each(languages)("HO-14 prints the terms of the version of its own day, in %s", async (language) => {
    const d = textsFor(language);
    const title = (term: "utstyr" | "tilsyn" | "eget-hjem") => d.term(term, termFacts)[1];
    const [then, now] = [await read({ ...sentIn2021(), language }), await read({ language })];
    expect(then.text).toContain(d.termsTitle("2021-04"));
    expect(now.text).toContain(d.termsTitle("2022-07"));
    for (const paper of [then, now]) expect(paper.text).toContain(title("utstyr"));
    for (const term of ["tilsyn", "eget-hjem"] as const) {
      expect(now.text).toContain(title(term));
      expect(then.text).not.toContain(title(term));
    }
  });

  it("HO-14 says who confirmed it, when in Oslo and what, and that it is what stands there", async () => {
    const { text } = await read();
    // 12:05 and 12:30 in UTC, in winter.
    expect(text).toContain("2. mars 2026 kl. 13:05");
    expect(text).toContain("3. mars 2026 kl. 13:30");
    const hash = "a".repeat(64);
    expect(text.replace(/\s/g, "").split(hash)).toHaveLength(3);
    expect(text).toContain("Lederen og den ansatte har bekreftet det samme innholdet");
  });

  it("HO-14 shows that it says something else than was accepted", async () => {
    const { text } = await read({ contentHash: "b".repeat(64) });
    expect(text).toContain("Innholdet i dette dokumentet er ikke det som ble godtatt.");
    expect(text).not.toContain("har bekreftet det samme innholdet");
  });

  it.each(languages)("HO-14 has the confirmations together on one page, however long it is, in %s", async (language) => {
    for (const contentHash of ["a", "b"].map((letter) => letter.repeat(64)))
      for (let length = 8; length <= 1000; length += 64) {
        const { texts } = await read({ language, contentHash, text: () => "ord ".repeat(length / 4) });
        const whole = texts.filter((page) => page.replace(/\s/g, "").includes("a".repeat(64)));
        expect([length, whole.length]).toEqual([length, 1]);
        expect(whole[0]).toContain({ nb: "Bekreftelser", nn: "Stadfestingar", en: "Confirmations" }[language]);
      }
  });

  it("HO-14 claims nothing of an approval that was given before its hash was kept", async () => {
    const { state } = agreementSource();
    const { text } = await read({ state: { ...state, approvedHash: null } });
    expect(text).toContain("Ble ikke lagret da denne avtalen ble godkjent");
    expect(text).not.toContain("har bekreftet det samme innholdet");
  });

  it("HO-14 is no agreement in force before the employee has accepted it, and says so first of all", async () => {
    const { state } = agreementSource();
    const { texts, text } = await read({ state: { ...state, acceptance: null }, status: "GODKJENT", acceptedAt: null });
    expect(texts[0]).toContain("Godkjent, men ikke godtatt");
    expect(text).toContain("ikke godtatt ennå");
  });

  it.each([
    ["employee", "OPPSAGT", "Avtalen ble sagt opp av den ansatte 4. mai 2026. Siste dag er 31. mai 2026."],
    ["leader", "OPPSAGT", "Avtalen ble sagt opp av lederen 4. mai 2026. Siste dag er 31. mai 2026."],
    ["leader", "UTLOEPT", "Den ble sagt opp av lederen 4. mai 2026, og siste dag var 31. mai 2026."],
    [null, "UTLOEPT", "Den gjaldt fra 9. mars 2026 til og med 30. juni 2026."],
  ] as const)("HO-14 says on its first page that it is ended (%s, %s)", async (by, status, words) => {
    const { state } = agreementSource();
    const termination = by === null ? null : { by, ...ended };
    const { texts } = await read({ state: { ...state, termination }, status });
    expect(texts[0]?.replace(/\s+/g, " ")).toContain(words);
  });

  it("HO-14 numbers every page, and loses nothing of the longest texts", async () => {
    const { texts, text } = await read({ text: longest });
    expect(texts.length).toBeGreaterThan(3);
    for (const [index, page] of texts.entries()) expect(page).toContain(`Side ${index + 1} av ${texts.length}`);
    for (const number of [1, 60, 119]) expect(text.split(`ord${number} `).length).toBeGreaterThan(6);
  });

  it("has Sámi letters as they are written, and a mark where the font has no letter", async () => {
    const { text } = await read({ text: () => "Šaddu, ŋ, đ, ž og Čáhppes 😀 blåbær" });
    expect(text).toContain("Šaddu, ŋ, đ, ž og Čáhppes □ blåbær");
  });

  it("HO-05 says in whose place a substitute approved it, and is silent of that where it was the leader", async () => {
    const { text } = await read({ leaderName: "Vera Lunde", insteadOf: "Lars Moen" });
    expect(text).toContain("Vera Lunde, vikar for Lars Moen");
    expect((await read({})).text).not.toContain("vikar for");
  });

  it("says who is no longer in the directory, and leaves out what nobody asked for", async () => {
    const { state } = agreementSource();
    const bare = {
      ...state,
      agreement: { ...state.agreement, equipment: [], extraEquipment: null },
      assessment: state.assessment && { ...state.assessment, extraEquipmentGranted: null, overrideReason: null },
    };
    const { text } = await read({ state: bare, leaderName: "" });
    expect(text).toContain("står ikke lenger i katalogen");
    expect(text).toContain("Ikke noe utstyr");
    expect(text).not.toContain("Hvorfor det godkjennes likevel");
    expect(text).not.toContain("Enheten dekker annet utstyr");
  });
});

const { start: from, end: to, homeDays, weeklyMinutes } = agreementSource().state.agreement;
const termFacts = { from, to, homeDays, weeklyMinutes, shareTenths: 347, settings: agreementSource().settings };
