import { z } from "zod";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { CaseKind } from "../store/caseTypes.ts";
import type { CycleCaseKind } from "../store/cycleTypes.ts";
import type { Change } from "./changes.ts";

/** Changes on their way from one server to the others, in the form in which PostgreSQL carries them. */
type Notice = {
  /** The process that has published them. */
  readonly from: string;
  readonly changes: readonly Change[];
};

const kinds = { "fast-avtale": true, enkeltdag: true } as const satisfies Record<CaseKind, true>;
const cycleKinds = { syklus: true, enhet: true } as const satisfies Record<CycleCaseKind, true>;
const id = z.string().min(1).max(64);
const change = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("case"),
    caseKind: z.enum(Object.keys(kinds) as [CaseKind, ...CaseKind[]]),
    caseId: id.transform((text) => text as CaseId),
    version: z.int().positive(),
    employeeId: id.transform((text) => text as PersonId),
    copiedToHr: z.boolean(),
    // A server of the version before does not say.
    inWeek: z.boolean().default(false),
  }),
  z.object({
    kind: z.literal("unit-week"),
    caseId: id.transform((text) => text as CaseId),
    version: z.int().positive(),
    unitId: id.transform((text) => text as UnitId),
  }),
  z.object({
    kind: z.literal("cycle"),
    cycleKind: z.enum(Object.keys(cycleKinds) as [CycleCaseKind, ...CycleCaseKind[]]),
    caseId: id.transform((text) => text as CaseId),
    version: z.int().positive(),
    unitId: id.transform((text) => text as UnitId).nullable(),
  }),
  z.object({
    kind: z.literal("report"),
    caseId: id.transform((text) => text as CaseId),
    version: z.int().positive(),
    forReporter: z.boolean(),
  }),
  z.object({
    kind: z.literal("sub-case"),
    caseId: id.transform((text) => text as CaseId),
    version: z.int().positive(),
  }),
  z.object({ kind: z.literal("note"), caseId: id.transform((text) => text as CaseId), version: z.int().positive() }),
  z.object({ kind: z.literal("own-choices"), personId: id.transform((text) => text as PersonId) }),
  z.object({ kind: z.literal("everything") }),
  z.object({ kind: z.literal("jobs") }),
]);

// PostgreSQL carries less than 8,000 bytes; a change has at most some 250.
const mostInOne = 25;
const notice = z.object({ v: z.literal(1), from: z.uuid(), changes: z.array(change).min(1).max(mostInOne) });

/** Writes changes as payloads of notices, as many to each as PostgreSQL carries. Work in the queue needs to be told of only once. */
export function noticesOf(from: string, changes: readonly Change[]): readonly string[] {
  const told = changes.filter(
    (one, index) => "caseId" in one || "personId" in one || changes.findIndex(({ kind }) => kind === one.kind) === index,
  );
  const parts = Array.from({ length: Math.ceil(told.length / mostInOne) }, (_, part) =>
    told.slice(part * mostInOne, (part + 1) * mostInOne),
  );
  return parts.map((part) => JSON.stringify({ v: 1, from, changes: part }));
}

/** Reads a notice. Anybody who is let into the database can send one: what is not in this form is `undefined`. */
export function readNotice(payload: string | undefined): Notice | undefined {
  try {
    return notice.safeParse(JSON.parse(payload ?? "")).data;
  } catch {
    return undefined;
  }
}
