import { z } from "zod";
import type { PersonId } from "../kernel/ids.ts";
import { type LocalDate, parseLocalDate } from "../kernel/localDate.ts";

/** An ISO date, or `null` where none is given. Other notations are refused: some clients read them month first. */
export const date = z
  .string()
  .transform((value, context) => {
    const parsed = parseLocalDate(value);
    if (parsed === undefined) context.addIssue({ code: "custom", message: "DATE_INVALID" });
    return parsed as LocalDate;
  })
  .nullable();

/** A free text. Far longer than the rules allow, so that the rule itself says what is too long; this only bounds the work. */
export const text = z.string().max(20_000).nullable();

const id = z.string().max(80);

export const personId = id.transform((value) => value.toLowerCase() as PersonId);
