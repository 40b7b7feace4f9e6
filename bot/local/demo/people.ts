import type { OrganisationData } from "#bot/directory/organisationData.ts";
import type { Language, Role } from "#domain/organisasjon/model.ts";
import { demoPersonId, demoUnits } from "./featured.ts";
import { placesOf } from "./workplaces.ts";

const { universitet, ingenioerfakultet, bygg, data, humaniorafakultet, spraak, administrasjon, hr } = demoUnits;
/** A full post of 37.5 hours, in minutes a week. */
const fullPost = 2250;

type Row = readonly [
  number: number,
  name: string,
  title: string,
  unitId: string | undefined,
  language: Language,
  minutes?: number | undefined,
  roles?: readonly Role[],
  active?: boolean,
];

/** Names are made up; titles stand in the person's own written form. Numbers never change: ids are made of them. */
const rows: readonly Row[] = [
  // Institutt for bygg- og miljøteknikk
  [1, "Kari Nygård", "Førsteamanuensis", bygg, "nb"],
  [2, "Lars Moen", "Instituttleder", bygg, "nb"],
  [3, "Vera Lunde", "Overingeniør", bygg, "nb", fullPost, ["ansatt", "verneombud"]],
  [5, "Gunnhild Aasen", "Fyrstekonsulent", bygg, "nn"],
  [6, "Amara Okafor", "Postdoctoral Fellow", bygg, "en"],
  [10, "Ante Sara", "Avdelingsingeniør", bygg, "nb", fullPost / 2],
  [11, "Farhan Ahmed", "Professor", bygg, "nb"],
  [12, "Ingrid Bakken Sørli", "Universitetslektor", bygg, "nb", 1800],
  [13, "Wei Zhang", "PhD Candidate", bygg, "en"],
  [14, "Håkon Eide", "Seniorrådgjevar", bygg, "nn", fullPost, ["ansatt", "tillitsvalgt"]],
  [15, "Nadia Haddad", "Stipendiat", bygg, "nb"],
  [16, "Sverre Tveit", "Professor", bygg, "nn"],
  [17, "Mateusz Kowalski", "Senior Engineer", bygg, "en"],
  [18, "Emil Strand", "Studentassistent", bygg, "nb", 450, ["student", "ansatt"]],
  [19, "Aud Kvamme", "Laboratorieleiar", bygg, "nn", fullPost, ["ansatt", "losam"]],
  // Fakultet for ingeniørvitenskap
  [7, "Solveig Berge", "Dekan", ingenioerfakultet, "nb"],
  [30, "Tore Hagen", "Fakultetsdirektør", ingenioerfakultet, "nb"],
  [31, "Samira Yusuf", "HMS-koordinator", ingenioerfakultet, "nb", fullPost, ["ansatt", "koordinator"]],
  [32, "Eldbjørg Myklebust", "Seniorkonsulent", ingenioerfakultet, "nn", 1575],
  [33, "Jonas Lindqvist", "Kommunikasjonsrådgiver", ingenioerfakultet, "nb"],
  [34, "Fatima Noor Khan", "Økonomikonsulent", ingenioerfakultet, "nb"],
  [35, "Per Anders Utsi", "Prosjektleder", ingenioerfakultet, "nb", fullPost, ["ansatt", "losam"]],
  // Institutt for datateknologi
  [38, "Oddvar Lie", "Instituttleder (sluttet)", data, "nb", undefined, ["ansatt"], false],
  [39, "Thi Mai Nguyen", "Førsteamanuensis", data, "nb"],
  [36, "Sindre Fossum", "Overingeniør", data, "nb", fullPost, ["ansatt", "verneombud"]],
  [37, "Priya Raman", "Associate Professor", data, "en"],
  [40, "Kjersti Vik", "Stipendiat", data, "nn"],
  [41, "Daniel Tesfay", "Avdelingsingeniør", data, "nb"],
  [42, "Lukas Brandt", "Researcher", data, "en", 1350],
  [43, "Marit Solbakken", "Førstekonsulent", data, "nb", fullPost / 2],
  // Fakultet for humaniora og samfunnsvitenskap
  [45, "Øyvind Rasmussen", "Dekan", humaniorafakultet, "nb"],
  [46, "Liv Torunn Haugland", "Rådgjevar", humaniorafakultet, "nn", fullPost, ["ansatt", "koordinator"]],
  [47, "Hassan Mohamud", "Studieveileder", humaniorafakultet, "nb"],
  [48, "Elin Márjá Somby", "Førsteamanuensis", humaniorafakultet, "nb"],
  [49, "Trond Gulbrandsen", "Professor", humaniorafakultet, "nb", 450],
  [44, "Agnieszka Nowak", "Seniorkonsulent", humaniorafakultet, "nb", fullPost, ["ansatt", "verneombud"]],
  // Institutt for språk og litteratur
  [50, "Ingunn Fjelde", "Professor", spraak, "nn"],
  [51, "Claire Dubois", "Lecturer in French", spraak, "en"],
  [52, "Ola Nordby", "Universitetslektor", spraak, "nb", 1125],
  [53, "Zeynep Yılmaz", "Stipendiat", spraak, "nb"],
  [54, "Sunniva Hjelle", "Fyrsteamanuensis", spraak, "nn"],
  [55, "Henrik Dahl-Olsen", "Førstekonsulent", spraak, "nb", 1800],
  // Universitetsledelsen
  [8, "Ragnhild Thorsen", "Rektor", universitet, "nb"],
  [56, "Bjørn Erik Holm", "Prorektor", universitet, "nb"],
  [57, "Mona Isaksen", "Hovedverneombud", universitet, "nb", fullPost, ["ansatt", "hovedverneombud"]],
  [58, "Arvid Stokke", "Hovudtillitsvald", universitet, "nn", fullPost, ["ansatt", "tillitsvalgt"]],
  // Fellesadministrasjonen
  [20, "Astrid Wold", "Organisasjonsdirektør", administrasjon, "nb"],
  [21, "Roar Nilsen", "Arkivleder", administrasjon, "nb", fullPost, ["ansatt", "arkiv"]],
  [22, "Signe Hauge", "Arkivar", administrasjon, "nn", 1800, ["ansatt", "arkiv"]],
  [23, "Elias Berntsen", "Systemansvarlig", administrasjon, "nb", fullPost, ["ansatt", "admin"]],
  [24, "Yohannes Girmay", "IT-konsulent", administrasjon, "nb"],
  [25, "Camilla Foss", "Økonomirådgiver", administrasjon, "nb"],
  [26, "Kåre Johan Bjørkli", "Driftsleder", administrasjon, "nb", fullPost, ["ansatt", "verneombud"]],
  // HR- og HMS-avdelingen
  [9, "Berit Aune", "HR- og HMS-sjef", hr, "nb", fullPost, ["ansatt", "hr-hms-sjef"]],
  [4, "Hilde Ruud", "Seniorrådgiver HR", hr, "nb", fullPost, ["ansatt", "hr-raadgiver"]],
  [27, "Anne Kirsti Gaup", "HMS-rådgiver", hr, "nb", fullPost, ["ansatt", "hr-raadgiver"]],
  [28, "Leif Magne Sunde", "Rådgjevar HR", hr, "nn", fullPost, ["ansatt", "hr-raadgiver"]],
  [29, "Maryam Rostami", "Lønnskonsulent", hr, "nb"],
  // Without unit
  [59, "Grete Lorentzen", "Bedriftslege", undefined, "nb", undefined, ["bht"]],
  [60, "Jan Petter Ness", "Yrkeshygieniker", undefined, "nb", undefined, ["bht"]],
  [61, "Piotr Zieliński", "Timelærer", undefined, "nb", 300],
  [62, "Sofie Amundsen", "Masterstudent", undefined, "nb", undefined, ["student"]],
  [63, "Torgeir Holte", "Styreleder", undefined, "nb", 60],
];

export const people: OrganisationData["people"] = rows.map(([number, name, title, unitId, language, minutes, roles, active]) => ({
  id: demoPersonId(number),
  name,
  title,
  language,
  roles: [...(roles ?? ["ansatt"])],
  active: active ?? true,
  ...(unitId === undefined ? {} : { unitId }),
  ...(placesOf[number] === undefined ? {} : { workplaces: [...placesOf[number]] }),
  // Staff have a full post unless it says otherwise; who is no employee has none.
  ...contracted(minutes, roles ?? ["ansatt"], active ?? true),
}));

function contracted(
  minutes: number | undefined,
  held: readonly Role[],
  active: boolean,
): { readonly contractedMinutes?: number } {
  if (minutes !== undefined) return { contractedMinutes: minutes };
  return active && held.includes("ansatt") ? { contractedMinutes: fullPost } : {};
}
