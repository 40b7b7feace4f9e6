import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { type ArchiveFolder, type ArchiveRecord, arkivmelding } from "#bot/documents/archive/arkivmelding.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const common = { at: "2026-10-30T10:00:00.000Z" as Instant, by: "Lars Moen", date: "2026-10-30" as LocalDate };
const shielding = { accessCode: "H", ground: "offl. § 13 jf. fvl. § 13", fields: ["tittel", "forfatter"], wholeDocument: true };

const record: ArchiveRecord = {
  systemId: id(3),
  title: "Tiltaksplan <Bygg & miljø>",
  publicTitle: "Tiltaksplan",
  ...common,
  shielding,
  documents: [
    { systemId: id(4), title: "Plan\u0007", type: "Plan", file: "plan.pdf" },
    { systemId: id(5), title: "Evaluering", type: "Rapport", file: "evaluering.pdf" },
  ],
};
const folder: ArchiveFolder = {
  systemId: id(2),
  title: "Arbeidsmiljø 2026 – Institutt for bygg",
  publicTitle: "Arbeidsmiljø 2026",
  unit: "Institutt for bygg",
  responsible: "Lars Moen",
  isClosed: false,
  ...common,
  shielding: null,
  records: [record],
};
const written = (changes: Partial<ArchiveFolder> = {}) =>
  arkivmelding({ id: id(1), at: common.at, system: "Dagsorden", folder: { ...folder, ...changes } });

describe("arkivmelding", () => {
  it("counts the files and names each of them once", () => {
    const xml = written();
    expect(xml).toContain("<antallFiler>2</antallFiler>");
    expect(xml.match(/<referanseDokumentfil>/g)).toHaveLength(2);
    expect(xml).toContain("<referanseDokumentfil>plan.pdf</referanseDokumentfil>");
  });

  it("keeps what was written as text, whatever it looks like, and stays readable XML", () => {
    const xml = written();
    expect(xml).toContain("<tittel>Tiltaksplan &lt;Bygg &amp; miljø&gt;</tittel>");
    expect(xml).toContain("<tittel>Plan□</tittel>");
  });

  it("says who may not see it and why, and nothing where all may", () => {
    const xml = written();
    expect(xml.match(/<skjerming>/g)).toHaveLength(1);
    expect(xml).toContain("<tilgangsrestriksjon>H</tilgangsrestriksjon>");
    expect(written({ records: [{ ...record, shielding: null }] })).not.toContain("skjerming");
  });

  it("has one main document, and the others attached to it", () => {
    const xml = written();
    expect(xml.match(/Hoveddokument/g)).toHaveLength(1);
    expect(xml.match(/Vedlegg/g)).toHaveLength(1);
  });

  it("says of a closed folder when it was closed", () => {
    expect(written()).toContain("<saksstatus>Under behandling</saksstatus>");
    const closed = written({ isClosed: true });
    expect(closed).toContain("<saksstatus>Avsluttet</saksstatus>");
    expect(closed).toContain("<avsluttetDato>2026-10-30T10:00:00.000Z</avsluttetDato>");
  });

  // The schemas belong to the National Archives and are not kept here: `NOARK5_SCHEMA_DIR` names a folder that holds them.
  const schemas = process.env["NOARK5_SCHEMA_DIR"];
  it.runIf(schemas !== undefined && existsSync(join(schemas, "arkivmelding.xsd")))("is valid against the schema", async () => {
    const place = await mkdtemp(join(tmpdir(), "arkivmelding-"));
    try {
      for (const changes of [{}, { isClosed: true, shielding }, { records: [{ ...record, shielding: null }] }]) {
        const file = join(place, "arkivmelding.xml");
        await writeFile(file, written(changes));
        await promisify(execFile)("xmllint", ["--noout", "--schema", join(schemas ?? "", "arkivmelding.xsd"), file]);
      }
    } finally {
      await rm(place, { recursive: true });
    }
  });
});
