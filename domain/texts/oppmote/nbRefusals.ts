import type { Wording } from "../words.ts";
import { nbPresence } from "./nb.ts";
import type { PresenceRefusal } from "./words.ts";

const noLeader = {
  NO_UNIT: "Du er ikke knyttet til noen enhet i katalogen, så vi vet ikke hvem som er lederen din.",
  NO_LEADER: "Enheten din har ingen leder i katalogen, så ingen kan avklare dette.",
  LEADER_LEFT: "Lederen som står oppført på enheten din, har sluttet, og ingen ny er registrert.",
};

export const nbPresenceRefusals: Wording<PresenceRefusal> = {
  PRESENCE_NO_LEADER: ({ why, askId }, _format, nameOf) => {
    const name = askId === undefined ? undefined : nameOf(askId);
    return `${noLeader[why]} Ta kontakt med ${name === undefined ? "HR" : `${name} eller HR`}, så får de rettet det.`;
  },
  PRESENCE_ONLY_EMPLOYEE: () => "Bare den ansatte selv kan gjøre dette.",
  PRESENCE_OWN: () => "Du kan ikke avgjøre dette for deg selv. Det gjør nærmeste leder.",
  PRESENCE_NOT_LEADER: () => "Bare nærmeste leder kan avgjøre dette.",
  PRESENCE_REASON_MISSING: () => "Skriv hvorfor. Den ansatte får lese det.",
  PRESENCE_PLACE_MISSING: () => "Velg arbeidsstedet. Reglene i kommunen der det ligger, avgjør.",
  PRESENCE_EXISTS: () => "Dette er allerede sendt.",
  PRESENCE_DATE_MISSING: () => "Velg en dato.",
  PRESENCE_DATE_PAST: ({ earliest }, format) => `Dagen er passert. Velg ${format.dayMonthYear(earliest)} eller senere.`,
  PRESENCE_TEXT_TOO_LONG: ({ length, max }) => `Teksten er på ${length} tegn. Det er plass til ${max}.`,
  PRESENCE_END_BEFORE_START: ({ from }, format) => `Siste dag er før første dag. Velg ${format.dayMonthYear(from)} eller senere.`,
  PRESENCE_NO_WEEKDAY: () => "Velg minst én ukedag som finnes i perioden.",
  PRESENCE_TOO_MANY_DATES: ({ max }) => `Du kan ønske høyst ${max} dager om gangen. Velg en kortere periode.`,
  PRESENCE_NOT_NEEDED: ({ dates }, format) =>
    dates.length === 1 && dates[0] !== undefined
      ? `${format.dayMonthYear(dates[0])} trenger du ikke tillatelse for å møte på campus. Da gjelder de vanlige reglene der.`
      : `${dates.length} av dagene trenger du ikke tillatelse for å møte på campus, den første er ${dates[0] === undefined ? "" : format.dayMonthYear(dates[0])}. Da gjelder de vanlige reglene der. Ta dem ut, så kan du sende resten.`,
  PRESENCE_ASKED_ALREADY: ({ date }, format) =>
    `Du har alt et ønske for ${format.dayMonthYear(date)} på dette stedet. Velg andre dager, eller trekk det andre ønsket først.`,
  PRESENCE_GROUND_MISSING: () => "Velg grunnen til at du må være på campus.",
  PRESENCE_OTHER_MISSING: ({ min }) => `Beskriv kort hva det gjelder, med minst ${min} tegn. Ikke skriv helseopplysninger.`,
  PRESENCE_WHERE_MISSING: () => "Skriv hvilket bygg og rom du skal være i. Lederen må kunne svare for smittevernet der.",
  PRESENCE_CONTROL_UNCONFIRMED: () =>
    "Du kan ikke godkjenne før smittevernet i lokalet er ivaretatt. Ordne det først, eller avslå ønsket.",
  PRESENCE_NO_LONGER_NEEDED: () => "Reglene gjelder ikke lenger disse dagene. Den ansatte trenger ikke tillatelse.",
  PRESENCE_OVER: ({ last }, format) => `Siste dag var ${format.dayMonthYear(last)}. Det er ikke noe å endre nå.`,
  PRESENCE_WRONG_STATE: ({ status }) => `Det går ikke nå. Status for ønsket: ${nbPresence.status[status].toLowerCase()}.`,
  HOME_NOT_SPECIAL: ({ date }, format) =>
    `${format.dayMonthYear(date)} gjelder de vanlige reglene på arbeidsstedet. Da søker du om hjemmekontor på vanlig måte.`,
  HOME_PLACE_MISSING: () => "Velg hvor du jobber.",
  HOME_WITH_COLLEAGUE: () =>
    "Hensikten med hjemmekontor er at folk ikke skal samles. Sitter du hos en kollega, faller den bort. Kryss av hvis du vil melde det likevel.",
  HOME_REGISTERED_ALREADY: ({ from }, format) => `Du har alt meldt at du jobber hjemme fra ${format.dayMonthYear(from)}.`,
  HOME_OVER: ({ last }, format) => `Dette tok slutt ${format.dayMonthYear(last)}.`,
  HOME_CLARIFIED_ALREADY: () => "Dette er alt avklart.",
  HOME_NOTHING_WAITS: () => "Det er ikke noe utstyr som venter.",
  HOME_NOTHING_SETTLED: () => "Velg minst én ting som er ordnet, eller som ikke kan flyttes.",
  HOME_EQUIPMENT_SETTLED: () => "Noe av dette er alt svart på, eller er valgt to ganger. Se over på nytt.",
  HOME_LAST_DAY_WRONG: ({ earliest, latest }, format) =>
    `Velg en dag fra ${format.dayMonthYear(earliest)} til ${format.dayMonthYear(latest)}.`,
};
