import { z } from "zod";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { Desk } from "../desk/desk.ts";
import { archiveJob } from "../desk/oppfolging/jobs.ts";
import type { Recorded } from "../desk/oppfolging/recordArchived.ts";
import { caseArchiveJob } from "../desk/sak/saveSubCase.ts";
import { everySoOften } from "../everySoOften.ts";
import { faultFacts, type Log } from "../fault.ts";
import type { JobHandler } from "../jobs/runJob.ts";
import { type ArchiveAnswer, readAnswers } from "./archiveAnswers.ts";
import type { DropFolder } from "./dropFolder.ts";

const ofCase = z.object({ caseId: z.string().transform((id) => id as CaseId) });
const payload = z.object({
  processId: z.string().transform((id) => id as CaseId),
  delivery: z.enum(["tiltaksplan", "evaluering"]),
});

/**
 * Puts what was delivered, and what of a case was closed, where the archive fetches it. The same package replaces itself, so that trying again does no harm; what
 * cannot be written is tried again, and in the end stands in the administrator's list.
 */
export function archiveJobHandlers(
  desk: Pick<Desk, "archivePackage" | "subCasePackage">,
  drop: DropFolder,
): Readonly<Record<string, JobHandler>> {
  return {
    [archiveJob]: async (job) => {
      const { processId, delivery } = payload.parse(job.payload);
      const made = await desk.archivePackage(processId, delivery);
      if (made !== undefined) await drop.put(made.name, made.files);
      return { kind: "done" };
    },
    [caseArchiveJob]: async (job) => {
      const made = await desk.subCasePackage(ofCase.parse(job.payload).caseId);
      if (made !== undefined) await drop.put(made.name, made.files);
      return { kind: "done" };
    },
  };
}

export type ArchiveAnswerParts = {
  readonly desk: Pick<Desk, "recordArchived" | "recordCaseArchived">;
  readonly drop: DropFolder;
  readonly log: Pick<Log, "info" | "warn" | "error">;
  /** How often the folder is looked into, in milliseconds. */
  readonly everyMs?: number;
};

/** Looks for the archive's answers, now and every minute, and records the references that it gave. */
export function watchArchiveAnswers(parts: ArchiveAnswerParts): { readonly stop: () => Promise<void> } {
  const { desk, drop, log, everyMs = 60_000 } = parts;

  /** A package is of a unit's year or of a case, and its name does not say which. */
  async function record(answer: ArchiveAnswer): Promise<Recorded> {
    const ofUnit = await desk.recordArchived(answer);
    if (ofUnit !== "unknown") return ofUnit;
    const found = await desk.recordCaseArchived(answer);
    // What a case says of people is not left lying once the archive has it.
    if (found === "recorded" || found === "known") await drop.remove(answer.package);
    return found;
  }

  async function take(name: string, text: string): Promise<void> {
    const lines = readAnswers(text);
    const counts = { recorded: 0, known: 0, unknown: 0, refused: 0, unreadable: 0 };
    const wrong: number[] = [];
    for (const found of lines) {
      const came = found.kind === "unreadable" ? "unreadable" : await record(found.answer);
      counts[came] += 1;
      if (came !== "recorded" && came !== "known") wrong.push(found.line);
    }
    const isTaken = wrong.length === 0 && lines.length > 0;
    await drop.settle(name, isTaken ? "lest" : "avvist");
    // The lines are told by number: what they say is in the file that was put aside.
    if (isTaken) log.info({ file: name, ...counts }, "the archive's answer was taken");
    else
      log.warn(
        { file: name, ...counts, lines: wrong.slice(0, 50) },
        "the archive's answer was put aside: not every line could be used",
      );
  }

  async function look(): Promise<void> {
    try {
      for (const { name, text } of await drop.answers()) await take(name, text);
    } catch (thrown) {
      log.error(faultFacts(thrown), "the archive's answers could not be read");
    }
  }

  const looking = everySoOften(everyMs, look);
  void looking.now();
  return looking;
}
