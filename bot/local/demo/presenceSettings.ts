import type { SiteId } from "#domain/organisasjon/model.ts";
import { defaultPresenceSettings, type PresenceSettings } from "#domain/regime/oppmote/settings.ts";
import { demoPeople } from "./featured.ts";
import { mainPlace } from "./workplaces.ts";

/** Whom the demo's employer has named to trace contacts at the main campus: the safety representative. */
export const demoPresenceSettings: PresenceSettings = {
  ...defaultPresenceSettings,
  infectionContacts: mainPlace.map((place) => ({ siteId: place as string as SiteId, people: [demoPeople.vera] })),
};
