import type { OrganisationData } from "#bot/directory/organisationData.ts";
import { demoPeople, demoPersonId, demoUnits } from "./featured.ts";
import { mainPlace } from "./workplaces.ts";

/** Three levels: the university, two faculties and the administration, and what lies under them. */
export const units: OrganisationData["units"] = [
  {
    id: demoUnits.universitet,
    name: { nb: "Universitetet i Nordmarka", nn: "Universitetet i Nordmarka", en: "University of Nordmarka" },
    leaderId: demoPeople.ragnhild,
    workplaces: [...mainPlace],
  },
  {
    id: demoUnits.ingenioerfakultet,
    parentId: demoUnits.universitet,
    name: { nb: "Fakultet for ingeniørvitenskap", nn: "Fakultet for ingeniørvitskap", en: "Faculty of Engineering" },
    leaderId: demoPeople.solveig,
  },
  {
    id: demoUnits.bygg,
    parentId: demoUnits.ingenioerfakultet,
    name: {
      nb: "Institutt for bygg- og miljøteknikk",
      nn: "Institutt for bygg- og miljøteknikk",
      en: "Department of Civil and Environmental Engineering",
    },
    leaderId: demoPeople.lars,
  },
  {
    id: demoUnits.data,
    parentId: demoUnits.ingenioerfakultet,
    name: { nb: "Institutt for datateknologi", nn: "Institutt for datateknologi", en: "Department of Computer Science" },
    // Has left: nobody under him can apply before the directory is put right (HO-05).
    leaderId: demoPeople.oddvar,
  },
  {
    id: demoUnits.humaniorafakultet,
    parentId: demoUnits.universitet,
    name: {
      nb: "Fakultet for humaniora og samfunnsvitenskap",
      nn: "Fakultet for humaniora og samfunnsvitskap",
      en: "Faculty of Humanities and Social Sciences",
    },
    leaderId: demoPersonId(45),
  },
  {
    // No leader named: as above.
    id: demoUnits.spraak,
    workplaces: ["lillestroem"],
    parentId: demoUnits.humaniorafakultet,
    name: {
      nb: "Institutt for språk og litteratur",
      nn: "Institutt for språk og litteratur",
      en: "Department of Languages and Literature",
    },
  },
  {
    id: demoUnits.administrasjon,
    parentId: demoUnits.universitet,
    name: { nb: "Fellesadministrasjonen", nn: "Fellesadministrasjonen", en: "Central Administration" },
    leaderId: demoPersonId(20),
  },
  {
    id: demoUnits.hr,
    parentId: demoUnits.administrasjon,
    name: { nb: "HR- og HMS-avdelingen", nn: "HR- og HMS-avdelinga", en: "HR and HSE Division" },
    leaderId: demoPeople.berit,
  },
];
