import type { UnitWarning } from "../../oppfolging/enhet/refusals.ts";
import type { OppfolgingRefusal, Wording } from "../words.ts";
import { nbOppfolging as words } from "./nb.ts";

const tooLong = ({ length, max }: { readonly length: number; readonly max: number }) =>
  `Teksten har ${length} tegn. Det er plass til ${max}.`;

export const nbOppfolgingRefusals: Wording<OppfolgingRefusal> = {
  QUARTER_CARD_ONLY_LEADERS: () => "Kortet er for dem som leder en enhet.",
  QUARTER_CARD_PAST: () => "Dette kortet gjaldt et tidligere kvartal. Bruk det nyeste.",
  ONLY_HR: () => "Bare HR og administrator kan kunngjøre og endre syklusen.",
  CYCLE_EXISTS: ({ year }) => `Det er allerede kunngjort en syklus for ${year}. Endre den i stedet.`,
  CYCLE_YEAR_INVALID: () => "Skriv et årstall med fire sifre.",
  CYCLE_CLOSED: () => "Syklusen er avsluttet og kan ikke endres.",
  CYCLE_DATE_MISSING: ({ field }) => `Velg en dato: ${words.cycleDate[field].toLowerCase()}.`,
  CYCLE_DATE_ORDER: ({ field, after, earlier }, format) =>
    `Datoene står i feil rekkefølge. «${words.cycleDate[field]}» må komme etter «${words.cycleDate[after]}», som er ${format.dayMonthYear(earlier)}.`,
  CYCLE_DATE_YEAR: ({ year }) => `Datoen må være i ${year}, det året syklusen gjelder.`,
  CYCLE_DATE_PAST: ({ today }, format) => `Datoen er passert. Velg ${format.dayMonthYear(today)} eller senere.`,
  CYCLE_OPEN_ALREADY: ({ opens }, format) =>
    `Syklusen åpnet ${format.dayMonthYear(opens)}, så åpningsdatoen kan ikke endres lenger.`,
  SURVEY_MISSING: () => "Oppgi hvilken undersøkelse syklusen følger opp, og når den ble gjennomført.",
  SURVEY_DATES_WRONG: ({ opens }, format) =>
    `Undersøkelsen må være avsluttet før syklusen åpner ${format.dayMonthYear(opens)}, og slutte etter at den begynte.`,
  SLIDES_URL_INVALID: () => "Adressen til lysarkene må begynne med https:// og kan ikke ha mellomrom eller #.",
  SLIDE_PAGE_INVALID: ({ startpunkt }) => `Skriv sidetallet for startpunkt ${startpunkt}, fra 1 til 999.`,
  MAIN_TOPIC_NOW_MISSING: () => "Hovedfokuset må være å snakke om hvordan vi har det nå. Det temaet kan ikke tas bort.",
  COPY_TO_UNKNOWN: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "En person på kopilisten"} finnes ikke i katalogen eller har sluttet. Velg en annen.`,
  REMINDERS_INVALID: () =>
    "Påminnelsene må ha minst ett tidspunkt fra 1 til 60 dager før fristen, hver dag bare én gang, og et mellomrom på 1 til 28 dager etter fristen. Lederen over får beskjed etter 1 til 90 dager.",
  CYCLE_REASON_MISSING: () => "Skriv hvorfor. Alle lederne får vite om endringen.",
  CYCLE_UNCHANGED: () => "Ingenting er endret.",
  LMU_CASE_UNREADABLE: () => "Skriv saksnummeret slik det står i referatet, for eksempel 23/18.",
  LMU_CASE_EXISTS: ({ caseNumber }) => `Sak ${caseNumber} er allerede registrert i denne syklusen.`,
  LMU_TEXT_MISSING: ({ field }) => (field === "topic" ? "Skriv hva saken gjelder." : "Skriv hva utvalget anbefaler."),
  CYCLE_TEXT_TOO_LONG: tooLong,
  SNOOZE_DATE_MISSING: () => "Velg hvor lenge påminnelsene skal vente.",
  SNOOZE_DATE_PAST: () => "Velg en dag fra i morgen av.",
  SNOOZE_TOO_LONG: ({ latest }, format) => `Du kan utsette til ${format.dayMonthYear(latest)} eller kortere.`,
  SNOOZE_PASSES_DEADLINE: ({ deadline }, format) =>
    `Fristen ${format.dayMonthYear(deadline)} går ut før da. Bekreft at du vet det, eller velg en tidligere dag.`,
  NOT_SNOOZED: () => "Påminnelsene er ikke utsatt.",
  NOT_UNIT_LEADER: () => "Bare lederen for enheten kan gjøre dette.",
  ONLY_VERNEOMBUD: () => "Bare verneombudet for enheten kan svare. Ingen kan svare for verneombudet.",
  ONLY_LEADER_OR_ARKIV: () => "Bare lederen for enheten og arkivet kan registrere arkivreferansen.",
  ONLY_LEADER_OR_OWNER: () => "Bare lederen for enheten og den som er ansvarlig for tiltaket, kan melde framdrift.",
  NO_PART_IN_UNIT: () => "Bare de som er med i arbeidet i enheten, kan kommentere.",
  ONLY_HR_EXEMPTS: () => "Bare HR og administrator kan ta en enhet ut av syklusen eller inn igjen.",
  ONLY_SYSTEM_OPENS: () => "Enhetene åpnes automatisk den dagen syklusen åpner.",
  UNIT_OPENED_ALREADY: () => "Enheten er allerede med i årets syklus.",
  UNIT_NOT_IN_DIRECTORY: () => "Enheten finnes ikke i katalogen.",
  CYCLE_NOT_OPEN: ({ opens }, format) => `Syklusen åpner ${format.dayMonthYear(opens)}.`,
  CYCLE_IS_CLOSED: () => "Syklusen er avsluttet. Det som er skrevet, kan fortsatt leses.",
  STEP_WRONG: ({ step }) => `Det går ikke nå. Enheten står på dette trinnet: ${words.step[step].toLowerCase()}.`,
  START_UNANSWERED: ({ field }) => (field === "startpunkt" ? "Velg hvor langt enheten kom i vår." : "Svar ja eller nei."),
  START_FIRST: () => "Svar først på hvor langt enheten kom i vår.",
  REPORT_REVIEWED_ALREADY: () => "Det er allerede registrert at resultatrapporten er gjennomgått.",
  VERNEOMBUD_REQUIRED: () =>
    "Enheter som ikke hadde oppfølgingsmøte i vår, skal planlegge i samråd med verneombudet. Velg hvilket verneombud som deltar.",
  NOT_THE_UNITS_VERNEOMBUD: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "Personen"} er ikke verneombud for enheten. Velg et av enhetens verneombud.`,
  RISK_UNREASONED: ({ missing }) =>
    missing.length === 2
      ? "Arbeidsmiljøet er verken risikovurdert eller satt på dagsordenen i ledermøtet. Gjør det, eller skriv hvorfor dere går videre uten."
      : missing.includes("risks")
        ? "Arbeidsmiljøet er ikke risikovurdert. Legg inn minst én risiko, eller skriv hvorfor dere går videre uten."
        : "Arbeidsmiljøet er ikke satt på dagsordenen i ledermøtet. Velg en dato, eller skriv hvorfor dere går videre uten.",
  RISK_INCOMPLETE: ({ field }) =>
    field === "hazard"
      ? "Skriv hva som kan gå galt."
      : field === "kind"
        ? "Velg om risikoen er psykososial, organisatorisk eller fysisk."
        : "Velg et tall fra 1 til 5.",
  RISK_TWICE: () => "Den samme risikoen er sendt to ganger. Last siden på nytt.",
  RISK_HAS_MEASURE: () => "Et tiltak hører til risikoen du tok bort. Endre tiltaket først.",
  MEETING_DATE_MISSING: () => "Velg en dato for møtet.",
  MEETING_BEFORE_CYCLE: ({ opens }, format) =>
    `Møtet må være ${format.dayMonthYear(opens)} eller senere, etter at syklusen åpnet.`,
  MEETING_NOT_YET: ({ today }, format) => `Møtet er ikke holdt ennå. Velg ${format.dayMonthYear(today)} eller tidligere.`,
  MEETING_PART_INVALID: () => "Velg forberedelse eller en del fra 1 til 20.",
  MEETING_TWICE: () => "Møtet er allerede registrert.",
  MEETING_UNKNOWN: () => "Vi finner ikke møtet.",
  MEETING_HELD: () => "Møtet er allerede registrert som holdt.",
  MEETING_CANCELLED: () => "Møtet er avlyst.",
  PARTICIPANTS_MISSING: () => "Skriv hvor mange medarbeidere som deltok, med tall.",
  RISK_FIRST: () => "Lagre risikovurderingen først, eller skriv hvorfor dere går videre uten.",
  MAIN_TOPIC_NOT_TALKED_OF: ({ topics }, format) =>
    `I minst ett av møtene må dere ha snakket om dette: ${format.list(topics.map((topic) => words.topic[topic].toLowerCase()))}.`,
  NO_PARTICIPANTS: () =>
    "Ledere og medarbeidere skal utvikle tiltakene sammen. Registrer minst ett møte der medarbeidere deltok. Forberedelser regnes ikke med.",
  MEASURE_INCOMPLETE: ({ field }) => {
    switch (field) {
      case "text":
        return "Skriv hva tiltaket går ut på.";
      case "ownerId":
        return "Velg hvem som er ansvarlig.";
      case "due":
        return "Velg en frist.";
      case "origin":
        return "Velg om tiltaket er nytt eller videreført.";
      default:
        return "Velg om tiltaket er psykososialt, organisatorisk eller fysisk.";
    }
  },
  MEASURE_OWNER_UNKNOWN: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "Den ansvarlige"} finnes ikke i katalogen eller har sluttet. Velg en annen.`,
  MEASURE_DUE_PAST: ({ today }, format) => `Fristen er passert. Velg ${format.dayMonthYear(today)} eller senere.`,
  MEASURE_NEW_IS_NOT_CONTINUED: () => "Tiltaket er knyttet til et tidligere tiltak. Da er det videreført, ikke nytt.",
  CONTINUED_UNKNOWN: () => "Vi finner ikke det tidligere tiltaket i enhetens forrige plan.",
  RISK_UNKNOWN: () => "Vi finner ikke risikoen i enhetens risikovurdering.",
  RECOMMENDATION_UNKNOWN: ({ caseNumber }) => `Sak ${caseNumber} er ikke registrert i denne syklusen.`,
  ONLY_SYSTEM_HANDS_OVER: () => "Tiltak fra andre deler av løsningen blir lagt inn automatisk.",
  HANDED_UNKNOWN: () => "Tiltaket er ikke overlevert til denne planen.",
  HANDED_ANSWERED: () => "Det er allerede tatt stilling til dette tiltaket.",
  HANDED_UNIT_UNKNOWN: () => "Enheten finnes ikke.",
  HANDED_UNIT_TOO_SMALL: ({ fewest }) =>
    `Verken enheten eller noen enhet over den har minst ${fewest} ansatte. Tiltaket kan derfor peke ut enkeltpersoner.`,
  HANDED_NAMES: ({ what }) =>
    what === "person"
      ? "Teksten navngir en person. Skriv tiltaket uten navn."
      : "Teksten inneholder et saksnummer. Skriv tiltaket uten det.",
  MEASURE_TWICE: () => "Tiltaket er allerede lagt til.",
  MEASURE_UNKNOWN: () => "Vi finner ikke tiltaket.",
  MEASURE_DROPPED: () => "Tiltaket er tatt ut av planen.",
  PLAN_CHANGE_UNREASONED: () => "Tiltaksplanen er ferdig. Skriv hvorfor den endres.",
  NO_MEASURES: () => "Planen har ingen tiltak. Legg til et tiltak, eller skriv hvorfor det ikke trengs noe.",
  MEASURE_OWNER_LEFT: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "Den som er ansvarlig for et tiltak,"} har sluttet. Velg en annen ansvarlig for tiltaket.`,
  REPORT_NOT_REVIEWED: () =>
    "Resultatrapporten er ikke gjennomgått med medarbeiderne. Det er viktig å gjøre det. Skriv hvorfor planen leveres likevel.",
  PLAN_SUBMITTED_ALREADY: ({ on }, format) => `Tiltaksplanen ble gjort ferdig ${format.dayMonthYear(on)}.`,
  PLAN_NOT_SUBMITTED: () => "Gjør tiltaksplanen ferdig før arkivreferansen registreres.",
  ARCHIVE_REFERENCE_MISSING: () => "Skriv arkivreferansen.",
  ARCHIVE_REFERENCE_UNREADABLE: ({ max }) =>
    `Arkivreferansen kan ha bokstaver, tall, mellomrom og tegnene . / : _ ( ) -, og høyst ${max} tegn.`,
  ARCHIVE_REFERENCE_USED: ({ reference }) =>
    `Arkivreferansen ${reference} er allerede brukt for en annen plan. Kontroller at den er riktig.`,
  ARCHIVED_ON_WRONG: ({ from, to }, format) =>
    `Arkiveringsdatoen må være fra ${format.dayMonthYear(from)}, da planen ble ferdig, til ${format.dayMonthYear(to)}.`,
  ARCHIVED_ON_ONLY_ARKIV: () => "Bare arkivet kan oppgi en annen arkiveringsdato enn i dag.",
  EVALUATION_BEFORE_PLAN: ({ missing }) =>
    missing === "tiltaksplan"
      ? "Det er ikke noe å evaluere før tiltaksplanen er ferdig."
      : "Tiltaksplanen må ha en arkivreferanse før den evalueres.",
  EVALUATION_MEASURE_UNKNOWN: () =>
    "Evalueringen gjelder et tiltak som ikke står i planen, eller nevner det to ganger. Last siden på nytt.",
  EVALUATION_INCOMPLETE: ({ field }) =>
    field === "done"
      ? "Svar på om tiltaket er gjort."
      : field === "effect"
        ? "Velg hvilken virkning tiltaket har hatt."
        : "Velg hva som skjer videre med tiltaket.",
  SUMMARY_MISSING: () => "Skriv en oppsummering.",
  EVALUATION_ASKED_ALREADY: () => "Evalueringen ligger allerede hos verneombudet.",
  NO_VERNEOMBUD: () => "Enheten har ikke noe verneombud, og det er ikke registrert noe hovedverneombud. Kontakt HR.",
  VERNEOMBUD_NOT_CONSULTED: () =>
    "Evalueringen skal fylles ut i samråd med verneombudet. Verneombudet har ikke svart på denne versjonen ennå.",
  VERNEOMBUD_NOT_INVOLVED: () =>
    "Verneombudet sier at de ikke har vært med. Snakk med verneombudet. Evalueringen kan leveres når verneombudet har bekreftet eller sagt seg uenig.",
  DISSENT_COMMENT_MISSING: () => "Skriv hva du er uenig i. Det følger med evalueringen.",
  NOT_LAID_BEFORE_YOU: () => "Evalueringen er ikke lagt fram for deg ennå. Du kan si fra om at du ikke har vært med.",
  OTHER_VERSION: () => "Evalueringen er endret siden du leste den. Les den nye versjonen før du svarer.",
  UNIT_TEXT_MISSING: ({ field }) => `Fyll ut feltet «${words.field[field]}».`,
  UNIT_TEXT_TOO_LONG: tooLong,
  TOO_MANY: ({ part, max }) => `Det er plass til høyst ${max} ${words.counted[part]}.`,
};

export const nbOppfolgingWarnings: Wording<UnitWarning> = {
  INVOLVEMENT_NOT_NOTED: ({ at, who }, format) =>
    `Verneombud og LOSAM skal involveres gjennom hele prosessen. På trinnet «${words.step[at]}» er det ikke notert noe om ${format.list(who.map((one) => (one === "losam" ? "LOSAM" : "verneombudet")))}.`,
  RISK_OR_MEETING_PASSED: ({ missing }, format) =>
    `Dere gikk videre uten ${format.list(missing.map((one) => (one === "risks" ? "risikovurdering" : "å sette arbeidsmiljøet på dagsordenen i ledermøtet")))}.`,
  HIGH_RISK_WITHOUT_MEASURE: ({ count }) =>
    count === 1 ? "Én høy risiko har ikke noe tiltak." : `${count} høye risikoer har ikke noe tiltak.`,
  HANDED_WAITS: ({ count }) =>
    count === 1
      ? "Ett overlevert tiltak venter på at lederen tar stilling til det i årshjulet, under «Tiltak»."
      : `${count} overleverte tiltak venter på at lederen tar stilling til dem i årshjulet, under «Tiltak».`,
  REPORT_STILL_NOT_REVIEWED: () => "Resultatrapporten er ikke gjennomgått med medarbeiderne.",
  INDICATION_NOT_EXAMINED: () =>
    "Resultatene kan tyde på et uforsvarlig arbeidsmiljø. Du har selvstendig ansvar for å undersøke det.",
};
