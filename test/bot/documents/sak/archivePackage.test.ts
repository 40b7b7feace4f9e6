import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { v5 } from "uuid";
import { describe, expect, it } from "vitest";
import { type CaseArchiveSource, caseArchivePackage } from "#bot/documents/sak/archivePackage.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { events, hidden, people, source, wholeCase } from "#test/support/caseOnPaper.ts";

const namespace = "6f1c2b1e-6c0e-5d0a-9a53-6d0f0f3a7c11";
const from = (sak: SubCase = wholeCase, changes: Partial<CaseArchiveSource> = {}): CaseArchiveSource => ({
  ...source(sak),
  events,
  archiveId: (what) => v5(`${sak.id}/${what}`, namespace),
  unitName: "Institutt for bygg- og miljøteknikk",
  ...changes,
});

async function packaged(sak: SubCase = wholeCase, changes: Partial<CaseArchiveSource> = {}) {
  const made = await caseArchivePackage(from(sak, changes));
  if (made === undefined) throw new Error("no package");
  const xml = new TextDecoder().decode(made.files.find(({ name }) => name === "arkivmelding.xml")?.bytes);
  const all = (element: string) => [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, "g"))].map(([, text]) => text);
  return { ...made, xml, all };
}

// Made once: most of what is asked here is asked of the same package.
const whole = await packaged();

describe("what goes to the archive of a case", () => {
  it("SB-03 has a neutral title for everybody outside, on the folder and on every entry", () => {
    const { all } = whole;
    const titles = all("offentligTittel");
    expect(titles.length).toBe(all("journalposttype").length + 1);
    expect(new Set(titles)).toEqual(new Set(["Personalsak"]));
  });

  it("SB-03 shields the folder and every entry, with PX and the law", () => {
    const { xml, all } = whole;
    const shielded = all("tilgangsrestriksjon");
    expect(shielded.length).toBe(all("offentligTittel").length);
    expect(new Set(shielded)).toEqual(new Set(["PX"]));
    expect(new Set(all("skjermingshjemmel"))).toEqual(new Set(["offl. § 13 jf. fvl. § 13"]));
    expect(all("skjermingMetadata")).toContain("tittel");
    expect(xml.match(/Skjerming av hele dokumentet/g)).toHaveLength(shielded.length);
  });

  it("SB-03 names no party and no reporter in the message, nor in the name of any file", () => {
    const { xml, files } = whole;
    const known = [xml, ...files.map(({ name }) => name)].join("\n");
    for (const id of ["kari", "ante", "melder", "tove", "ulf"]) expect(known).not.toContain(people[id]);
    expect(known).not.toContain(hidden.reportId);
    for (const { name } of files) expect(name).toMatch(/^[a-z0-9-]+\.(pdf|xml)$/);
  });

  it("SB-03 is neutral in nynorsk and English as well", async () => {
    for (const language of ["nn", "en"] as const) {
      const { all } = await packaged(wholeCase, { language });
      expect(new Set(all("offentligTittel"))).toEqual(new Set(["Personalsak"]));
      expect(new Set(all("skjermingshjemmel"))).toEqual(new Set(["offl. § 13 jf. fvl. § 13"]));
    }
  });

  it("SB-19 is one folder a sub-case, under its own number", () => {
    const { xml, all } = whole;
    expect(xml.match(/xsi:type="saksmappe"/g)).toHaveLength(1);
    expect(all("tittel")).toContain("Personalsak 7K3M9Q");
    expect(all("saksstatus")).toEqual(["Avsluttet"]);
  });

  it("SB-05 holds every document once, as PDF", () => {
    const { all, files } = whole;
    const pdfs = files.filter(({ type }) => type === "application/pdf");
    expect([...all("referanseDokumentfil")].sort()).toEqual(pdfs.map(({ name }) => name).sort());
    expect(all("antallFiler")).toEqual([String(pdfs.length)]);
    expect(new Set(pdfs.map(({ name }) => name)).size).toBe(pdfs.length);
    for (const { bytes } of pdfs) expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(pdfs.map(({ name }) => name)).toEqual([
      ...["dokument-1.pdf", "dokument-2.pdf", "mandat.pdf"],
      ...["mote-1.pdf", "mote-1-vedlegg-1.pdf", "mote-1-vedlegg-2.pdf", "mote-2.pdf"],
      ...["uttalelse-1.pdf", "rapport.pdf", "beslutning-1.pdf", "beslutning-2.pdf", "logg.pdf"],
    ]);
  });

  it("SB-07 has the minutes as the main document, and notice and later input attached to them", () => {
    const { xml } = whole;
    const entry = xml.split("<basisregistrering").find((part) => part.includes("mote-1.pdf")) ?? "";
    expect(entry.match(/<tilknyttetRegistreringSom>[^<]*/g)?.map((one) => one.split(">")[1])).toEqual([
      "Hoveddokument",
      "Vedlegg",
      "Vedlegg",
    ]);
    expect(entry).toMatch(/Referat[\s\S]*Innkalling[\s\S]*Vedlegg 1 til referatet/);
  });

  it("is the same when it is made again, so that the archive knows it", async () => {
    const again = await packaged();
    expect(again.xml).toBe(whole.xml);
    expect(again.name).toBe(whole.name);
  });

  it("is nothing while the case goes on", async () => {
    expect(await caseArchivePackage(from({ ...wholeCase, status: "OPPFOELGING" }))).toBeUndefined();
    expect(await caseArchivePackage(from({ ...wholeCase, closed: null }))).toBeUndefined();
  });

  it("leaves out what never came to be", async () => {
    const { files } = await packaged({ ...wholeCase, mandate: null, report: null, conclusion: null, meetings: [], hearings: [] });
    expect(files.map(({ name }) => name)).toEqual(["dokument-1.pdf", "dokument-2.pdf", "logg.pdf", "arkivmelding.xml"]);
  });

  // The schemas belong to the National Archives and are not kept here: `NOARK5_SCHEMA_DIR` names a folder that holds them.
  const schemas = process.env["NOARK5_SCHEMA_DIR"];
  it.runIf(schemas !== undefined && existsSync(join(schemas, "arkivmelding.xsd")))("is valid against the schema", async () => {
    const place = await mkdtemp(join(tmpdir(), "arkivmelding-"));
    try {
      for (const sak of [
        wholeCase,
        { ...wholeCase, mandate: null, report: null, conclusion: null, meetings: [], hearings: [] },
      ]) {
        const file = join(place, "arkivmelding.xml");
        await writeFile(file, (await packaged(sak)).xml);
        await promisify(execFile)("xmllint", ["--noout", "--schema", join(schemas ?? "", "arkivmelding.xsd"), file]);
      }
    } finally {
      await rm(place, { recursive: true });
    }
  });
});
