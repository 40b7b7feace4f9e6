import { z } from "zod";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Organisation, SiteId } from "#domain/organisasjon/model.ts";
import { isActive } from "#domain/organisasjon/unitPeople.ts";
import { defaultPresenceSettings, type PresenceSettings } from "#domain/regime/oppmote/settings.ts";

const contact = z.strictObject({
  workplace: z.string().min(1).max(80),
  people: z
    .array(z.guid().transform((id) => id.toLowerCase() as PersonId))
    .min(1)
    .max(50),
});

/** What the employer has decided of presence under special rules, as it stands in the file: how long it is kept, and who sees a place's list. */
export const presenceSettings = z
  .strictObject({
    presenceKeptDays: z.int().min(1).max(366).default(defaultPresenceSettings.presenceKeptDays),
    infectionContacts: z.array(contact).max(200).default([]),
  })
  .transform(
    ({ presenceKeptDays, infectionContacts }): PresenceSettings => ({
      presenceKeptDays,
      infectionContacts: infectionContacts.map(({ workplace, people }) => ({ siteId: workplace as SiteId, people })),
    }),
  )
  .default(defaultPresenceSettings);

/** Places and people in it that the organisation does not know: a list that nobody could read, or that somebody unknown could. */
export function infectionContactFaults({ infectionContacts }: PresenceSettings, organisation: Organisation): readonly string[] {
  return infectionContacts.flatMap(({ siteId, people }, index) => {
    const place = `presence.infectionContacts[${index}]`;
    return [
      ...(organisation.workplaces?.has(siteId) === true ? [] : [`${place}: the directory has no place of work ${siteId}`]),
      ...people.filter((id) => !isActive(organisation, id)).map((id) => `${place}: nobody who works here has the id ${id}`),
    ];
  });
}
