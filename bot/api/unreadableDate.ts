import type { z } from "zod";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { property } from "../property.ts";

/** A date that does not exist gets the same words here as in the chat; `undefined` when something else is wrong with the body. */
export function unreadableDate(error: z.ZodError, body: unknown): AnyRefusal | undefined {
  const issue = error.issues.find(({ message }) => message === "DATE_INVALID");
  const field = issue?.path.findLast((part) => typeof part === "string");
  if (issue === undefined || field === undefined) return undefined;
  const value = issue.path.reduce<unknown>((held, part) => property(held, String(part)), body);
  return typeof value === "string" ? { rule: null, code: "DATE_UNREADABLE", field, typed: value.slice(0, 40) } : undefined;
}
