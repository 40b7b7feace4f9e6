import type { LocalDate } from "#domain/kernel/localDate.ts";
import { parseLocalDate } from "#domain/kernel/localDate.ts";

/** A line of the archive's answer: which package, its reference there, and the day it was archived. */
export type ArchiveAnswer = { readonly package: string; readonly reference: string; readonly archivedOn: LocalDate | null };

export type AnswerLine =
  | { readonly kind: "answer"; readonly line: number; readonly answer: ArchiveAnswer }
  | { readonly kind: "unreadable"; readonly line: number };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads the archive's answer: lines of `meldingId;arkivreferanse;arkivert` with an optional head line and an optional date
 * (ISO). Semicolons, since Norwegian spreadsheets write them.
 */
export function readAnswers(text: string): readonly AnswerLine[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .flatMap((content, index): readonly AnswerLine[] => {
      const line = index + 1;
      const [id = "", reference = "", date = "", ...more] = content
        .split(";")
        .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
      if (content.trim() === "" || (line === 1 && /^meldingid$/i.test(id))) return [];
      const archivedOn = date === "" ? null : parseLocalDate(date);
      if (!uuid.test(id) || reference === "" || archivedOn === undefined || more.length > 0)
        return [{ kind: "unreadable", line }];
      return [{ kind: "answer", line, answer: { package: id.toLowerCase(), reference, archivedOn } }];
    });
}
