import type { Wording } from "../words.ts";
import { nnPresence } from "./nn.ts";
import type { PresenceRefusal } from "./words.ts";

const noLeader = {
  NO_UNIT: "Du er ikkje knytt til noka eining i katalogen, så vi veit ikkje kven som er leiaren din.",
  NO_LEADER: "Eininga di har ingen leiar i katalogen, så ingen kan avklare dette.",
  LEADER_LEFT: "Leiaren som står oppført på eininga di, har slutta, og ingen ny er registrert.",
};

export const nnPresenceRefusals: Wording<PresenceRefusal> = {
  PRESENCE_NO_LEADER: ({ why, askId }, _format, nameOf) => {
    const name = askId === undefined ? undefined : nameOf(askId);
    return `${noLeader[why]} Ta kontakt med ${name === undefined ? "HR" : `${name} eller HR`}, så får dei retta det.`;
  },
  PRESENCE_ONLY_EMPLOYEE: () => "Berre den tilsette sjølv kan gjere dette.",
  PRESENCE_OWN: () => "Du kan ikkje avgjere dette for deg sjølv. Det gjer næraste leiar.",
  PRESENCE_NOT_LEADER: () => "Berre næraste leiar kan avgjere dette.",
  PRESENCE_REASON_MISSING: () => "Skriv kvifor. Den tilsette får lese det.",
  PRESENCE_PLACE_MISSING: () => "Vel arbeidsstaden. Reglane i kommunen der han ligg, avgjer.",
  PRESENCE_EXISTS: () => "Dette er alt sendt.",
  PRESENCE_DATE_MISSING: () => "Vel ein dato.",
  PRESENCE_DATE_PAST: ({ earliest }, format) => `Dagen er passert. Vel ${format.dayMonthYear(earliest)} eller seinare.`,
  PRESENCE_TEXT_TOO_LONG: ({ length, max }) => `Teksten er på ${length} teikn. Det er plass til ${max}.`,
  PRESENCE_END_BEFORE_START: ({ from }, format) => `Siste dag er før første dag. Vel ${format.dayMonthYear(from)} eller seinare.`,
  PRESENCE_NO_WEEKDAY: () => "Vel minst éin vekedag som finst i perioden.",
  PRESENCE_TOO_MANY_DATES: ({ max }) => `Du kan ønskje høgst ${max} dagar om gongen. Vel ein kortare periode.`,
  PRESENCE_NOT_NEEDED: ({ dates }, format) =>
    dates.length === 1 && dates[0] !== undefined
      ? `${format.dayMonthYear(dates[0])} treng du ikkje løyve for å møte på campus. Då gjeld dei vanlege reglane der.`
      : `${dates.length} av dagane treng du ikkje løyve for å møte på campus, den første er ${dates[0] === undefined ? "" : format.dayMonthYear(dates[0])}. Då gjeld dei vanlege reglane der. Ta dei ut, så kan du sende resten.`,
  PRESENCE_ASKED_ALREADY: ({ date }, format) =>
    `Du har alt eit ønske for ${format.dayMonthYear(date)} på denne staden. Vel andre dagar, eller trekk det andre ønsket først.`,
  PRESENCE_GROUND_MISSING: () => "Vel grunnen til at du må vere på campus.",
  PRESENCE_OTHER_MISSING: ({ min }) => `Skriv kort kva det gjeld, med minst ${min} teikn. Ikkje skriv helseopplysningar.`,
  PRESENCE_WHERE_MISSING: () => "Skriv kva bygg og rom du skal vere i. Leiaren må kunne svare for smittevernet der.",
  PRESENCE_CONTROL_UNCONFIRMED: () =>
    "Du kan ikkje godkjenne før smittevernet i lokalet er teke vare på. Ordne det først, eller avslå ønsket.",
  PRESENCE_NO_LONGER_NEEDED: () => "Reglane gjeld ikkje lenger desse dagane. Den tilsette treng ikkje løyve.",
  PRESENCE_OVER: ({ last }, format) => `Siste dag var ${format.dayMonthYear(last)}. Det er ikkje noko å endre no.`,
  PRESENCE_WRONG_STATE: ({ status }) => `Det går ikkje no. Status for ønsket: ${nnPresence.status[status].toLowerCase()}.`,
  HOME_NOT_SPECIAL: ({ date }, format) =>
    `${format.dayMonthYear(date)} gjeld dei vanlege reglane på arbeidsstaden. Då søkjer du om heimekontor på vanleg måte.`,
  HOME_PLACE_MISSING: () => "Vel kvar du arbeider.",
  HOME_WITH_COLLEAGUE: () =>
    "Føremålet med heimekontor er at folk ikkje skal samlast. Sit du hos ein kollega, fell det bort. Kryss av om du vil melde det likevel.",
  HOME_REGISTERED_ALREADY: ({ from }, format) => `Du har alt meldt at du arbeider heime frå ${format.dayMonthYear(from)}.`,
  HOME_OVER: ({ last }, format) => `Dette tok slutt ${format.dayMonthYear(last)}.`,
  HOME_CLARIFIED_ALREADY: () => "Dette er alt avklart.",
  HOME_NOTHING_WAITS: () => "Det er ikkje noko utstyr som ventar.",
  HOME_NOTHING_SETTLED: () => "Vel minst éin ting som er ordna, eller som ikkje kan flyttast.",
  HOME_EQUIPMENT_SETTLED: () => "Noko av dette er det alt svart på, eller det er valt to gonger. Sjå over på nytt.",
  HOME_LAST_DAY_WRONG: ({ earliest, latest }, format) =>
    `Vel ein dag frå ${format.dayMonthYear(earliest)} til ${format.dayMonthYear(latest)}.`,
};
