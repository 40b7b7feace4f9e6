import { z } from "zod";
import type { CaseId } from "#domain/kernel/ids.ts";

const uuid = z.uuid();

/** The id in a path; `undefined` for what is none, and so names nothing. */
export function caseIdOf(value: string | undefined): CaseId | undefined {
  const parsed = uuid.safeParse(value);
  return parsed.success ? (parsed.data as CaseId) : undefined;
}
