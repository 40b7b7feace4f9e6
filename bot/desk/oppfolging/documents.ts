import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import { representativesOf } from "#domain/oppfolging/enhet/access.ts";
import { type Delivery, deadlineOn } from "#domain/oppfolging/enhet/deadlines.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { unitPeople } from "#domain/organisasjon/unitPeople.ts";
import { type ArchiveMessage, arkivmelding } from "../../documents/archive/arkivmelding.ts";
import { renderPdf } from "../../documents/pdf/renderPdf.ts";
import { unitDocument } from "../../documents/unitDocument.ts";
import type { StoreReads } from "../../store/types.ts";
import { personView, unitName } from "../commonView.ts";
import type { DeskContext, Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { type LoadedCycle, type LoadedProcess, loadCycle, loadProcess, openProcess } from "./cycleCase.ts";
import { archiveId } from "./recordArchived.ts";
import { textIdsIn, worded } from "./worded.ts";

/** A file to be kept or opened. */
export type MadeFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** The plan or the evaluation as PDF/A, for whoever sees the whole process, in their own written form. */
export async function readUnitDocument(
  context: DeskContext,
  who: Who,
  id: CaseId,
  delivery: Delivery,
): Promise<Outcome<MadeFile, never>> {
  const open = await openProcess(context, context.store.read, who, id);
  if (open === undefined || open.sight !== "whole") return notFound;
  const language = context.directory.organisation().people.get(who.personId)?.language ?? "nb";
  return done(await documentOf(context, context.store.read, open, open.of, { delivery, language }));
}

/**
 * What goes to the archive for a delivery: an `arkivmelding` and the documents that are finished, in the leader's written form.
 * `undefined` when there is nothing to keep. The same delivery gives the same ids, so that the archive knows it when it comes twice.
 */
export async function archivePackage(
  context: DeskContext,
  processId: CaseId,
  delivery: Delivery,
): Promise<{ readonly name: string; readonly files: readonly MadeFile[] } | undefined> {
  const reads = context.store.read;
  const loaded = await loadProcess(reads, processId);
  if (loaded === undefined || !isFinished(loaded, delivery)) return undefined;
  const of = await loadCycle(reads, loaded.stored.cycleId);
  if (of === undefined) throw new Error("a process without its cycle");
  const { process } = loaded;
  const organisation = context.directory.organisation();
  const people = unitPeople(organisation, process.unitId);
  const language = (people.leaderId === null ? undefined : organisation.people.get(people.leaderId)?.language) ?? "nb";
  const deliveries: readonly Delivery[] = delivery === "tiltaksplan" ? ["tiltaksplan"] : ["evaluering", "tiltaksplan"];
  const documents = await Promise.all(
    deliveries.map((one) => documentOf(context, reads, loaded, of, { delivery: one, language })),
  );
  const [main, ...attached] = documents;
  if (main === undefined) throw new Error("a package without a document");
  const named = (what: string) => archiveId(process.id, what);
  const made = delivery === "tiltaksplan" ? process.plan : process.submission;
  if (made === null) return undefined;
  const by = personView(organisation, made.by).name;
  const unit = unitName(organisation, process.unitId, language) ?? "";
  const title = `${titles[language]} ${of.cycle.year} – ${unit}`;
  const at = madeAt(loaded);
  const message: ArchiveMessage = {
    id: named(delivery),
    at,
    system: "Dagsorden",
    folder: {
      ...{ systemId: named("mappe"), title, publicTitle: title, at, by, date: made.on, unit, responsible: by },
      isClosed: delivery === "evaluering",
      shielding: null,
      records: [
        {
          ...{ systemId: named(`journalpost/${delivery}`), title: main.title, publicTitle: main.title, at, by, date: made.on },
          // Access code H at the first user: open to whoever handles health, safety and environment; nobody is named in the title.
          shielding: null,
          documents: [
            { systemId: named(`dokument/${delivery}`), title: main.title, type: types[delivery], file: main.name },
            ...attached.map((one) => ({
              ...{ systemId: named(`vedlegg/${delivery}`), title: one.title, type: types.tiltaksplan, file: one.name },
            })),
          ],
        },
      ],
    },
  };
  const xml = new TextEncoder().encode(arkivmelding(message));
  return {
    name: message.id,
    files: [...documents, { name: "arkivmelding.xml", type: "application/xml", bytes: xml }],
  };
}

const titles: Readonly<Record<Language, string>> = {
  nb: "Oppfølging av arbeidsmiljøet",
  nn: "Oppfølging av arbeidsmiljøet",
  en: "Follow-up of the work environment",
};
const types: Readonly<Record<Delivery, string>> = { tiltaksplan: "Plan", evaluering: "Rapport" };

function isFinished({ process }: LoadedProcess, delivery: Delivery): boolean {
  return delivery === "tiltaksplan" ? process.plan !== null : process.submission !== null;
}

const madeAt = ({ stored }: LoadedProcess): Instant => stored.updatedAt;

async function documentOf(
  context: DeskContext,
  reads: StoreReads,
  loaded: LoadedProcess,
  { cycle }: LoadedCycle,
  { delivery, language }: { readonly delivery: Delivery; readonly language: Language },
): Promise<MadeFile & { readonly title: string }> {
  const { process } = loaded;
  const organisation = context.directory.organisation();
  const people = unitPeople(organisation, process.unitId);
  const person = (id: PersonId) => personView(organisation, id);
  const root = [...organisation.units.values()].find(({ parentId }) => parentId === undefined);
  const content = unitDocument({
    ...{ delivery, language, year: cycle.year },
    unitName: unitName(organisation, process.unitId, language) ?? "",
    employer: root?.name[language] ?? "",
    people: {
      leader: people.leaderId === null ? null : person(people.leaderId),
      representatives: representativesOf(people).map(person),
      losam: people.losam.map(person),
    },
    process: worded(process, await reads.texts(process.id, textIdsIn(process))),
    deadline: deadlineOn(process, cycle, delivery, context.clock.today()),
    nameOf: (id) => person(id).name,
    madeAt: madeAt(loaded),
  });
  const bytes = await renderPdf(content);
  return { name: `${delivery}-${cycle.year}.pdf`, type: "application/pdf", title: content.title, bytes };
}
