import { type Directory, fixedDirectory } from "#bot/directory/directory.ts";
import { organisationFrom } from "#bot/directory/organisationData.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { people } from "./people.ts";
import { units } from "./units.ts";
import { workplaces } from "./workplaces.ts";

/** The organisation of `npm start`: 63 people, 8 units, 3 levels, every role. Checked like any other organisation. */
export const demoOrganisation: Organisation = organisationFrom({ people, units, workplaces: [...workplaces] });

/** The demo organisation as a directory. */
export const demoDirectory: Directory = fixedDirectory(demoOrganisation);
