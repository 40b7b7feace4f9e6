import { z } from "zod";
import { type LocalDate, parseLocalDate } from "#domain/kernel/localDate.ts";
import { defaultGuideSettings, type GuideSettings, type LocalRules } from "#domain/veileder/model.ts";

const name = z.string().trim().min(1).max(100);

const day = z.string().transform((value, context) => {
  const parsed = parseLocalDate(value);
  if (parsed === undefined) context.addIssue({ code: "custom", message: "must be a date, as 2021-01-23" });
  return parsed as LocalDate;
});

const localRules = z
  .strictObject({ municipality: name, from: day, to: day.optional() })
  .refine(({ from, to }) => to === undefined || from <= to, "to is before from")
  .transform(
    ({ municipality, from, to }): LocalRules => ({ municipality, validity: to === undefined ? { from } : { from, to } }),
  );

/** What the file of settings may say of the guide: when a municipality's rules hold, and where people work. */
export const guideSettings = z
  .strictObject({
    localRules: z.array(localRules).max(200).default([]),
    municipalities: z
      .array(name)
      .max(400)
      .default([...defaultGuideSettings.municipalities]),
  })
  .transform((given): GuideSettings => ({ ...given, pandemic: defaultGuideSettings.pandemic }));
