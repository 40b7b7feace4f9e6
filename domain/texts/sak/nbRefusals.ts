import type { SakRefusal, SakWarning } from "../../sak/refusals.ts";
import type { Wording } from "../words.ts";
import { nbSak as words } from "./nb.ts";
import type { OnlySakRefusal, OnlySakWarning } from "./words.ts";

const who = (name: string | undefined) => name ?? "Personen";

export const nbSakRefusals: Wording<SakRefusal, OnlySakRefusal> = {
  ONLY_OWNER: () => "Bare lederen som eier saken, kan gjøre dette.",
  ONLY_PARTY: () => "Bare en part i saken kan gjøre dette.",
  ONLY_SYSTEM: () => "Dette skjer av seg selv.",
  CASE_STATUS_WRONG: ({ status }) => `Det går ikke på dette trinnet. Saken står her nå: ${words.status[status].toLowerCase()}.`,
  CASE_FROZEN: () => "Saken står stille til det er avgjort om den som eier den, er habil.",
  CONFIDENTIALITY_FIRST: () => "Lov først at du behandler saken fortrolig. Da åpnes resten.",
  PROMISED_ALREADY: () => "Du har allerede lovet å behandle saken fortrolig.",
  NOT_INVOLVED: () => "Det er ikke bestemt at verneombud skal følge med på belastningen i denne saken.",
  NO_CONSULTATION: () => "Ingen har spurt HR- og HMS-sjefen i denne saken.",
  CONSULTED_ALREADY: () => "HR- og HMS-sjefen er allerede spurt.",
  TAGGED_ALREADY: () => "Saken står slik allerede.",
  NO_MANDATE: () => "Det er ikke skrevet noe mandat.",
  MANDATE_ACCEPTED: () => "Mandatet er allerede godtatt. Skal det endres, må det skrives på nytt og godtas igjen.",
  REFUSED_ALREADY: () => "Du har allerede sagt at du ikke vil delta.",
  NO_CASE_MEETING: () => "Møtet finnes ikke i denne saken.",
  MEETING_CLOSED: () => "Møtet er avsluttet. Det som kommer senere, legges ved referatet.",
  CASE_MEETING_CANCELLED: () => "Møtet er avlyst.",
  SIGNED_ALREADY: () => "Du har allerede signert.",
  NOT_IN_MEETING: () => "Bare de som er kalt inn til møtet, kan gjøre dette.",
  NO_HEARING: () => "Det er ikke sendt noen invitasjon til å uttale seg.",
  HEARING_ANSWERED: () => "Invitasjonen til å uttale seg er allerede besvart.",
  HEARING_OPEN: () => "Parten er allerede invitert til å uttale seg og har ikke svart ennå.",
  NOT_HEARD_OF: () => "Parten må informeres om saken før parten kan uttale seg.",
  NO_INQUIRY_REPORT: () => "Det er ikke skrevet noen rapport.",
  NOT_OFFERED: () => "Rapporten er ikke lagt fram for deg til kommentar.",
  COMMENTED_ALREADY: () => "Du har allerede kommentert rapporten.",
  NO_CASE_MEASURE: () => "Tiltaket finnes ikke i denne saken.",
  CASE_MEASURE_DONE: () => "Tiltaket er allerede gjennomført.",
  NO_CRIME_SUSPECTED: () => "Beslutningen sier ikke at det er mistanke om et straffbart forhold.",
  CASE_WITHOUT_UNIT: () => "Saken hører ikke til noen enhet, så det er ikke noe årshjul å gi tiltaket videre til.",
  NOT_ASKED: () => "Det er ikke noe spørsmål som venter på svar fra deg.",
  NOT_A_REPORTER: () => "Bare den som har meldt fra, kan bli spurt om dette.",
  ASKED_ALREADY: () => "Spørsmålet er allerede stilt og venter på svar.",
  CASE_ANSWER_MISSING: ({ field }) => `Svar på dette: ${words.field[field].toLowerCase()}.`,
  CASE_WORDS_MISSING: ({ field }) =>
    field === "reason"
      ? "Skriv en begrunnelse."
      : field === "text"
        ? "Skriv noe først."
        : `Fyll ut: ${words.field[field].toLowerCase()}.`,
  CASE_WORDS_TOO_LONG: ({ length, max }) => `Teksten har ${length} tegn. Det er plass til ${max}.`,
  CASE_TOO_MANY: ({ part, max }) => `Det er plass til ${max} ${words.part[part]}.`,
  CASE_DATE_PAST: ({ today }, format) => `Datoen er passert. Velg ${format.dayMonthYear(today)} eller senere.`,
  CASE_TIME_WRONG: () => "Skriv klokkeslettet med fire sifre, for eksempel 09:30.",
  PERSON_UNKNOWN: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} finnes ikke i katalogen eller har sluttet.`,
  PARTY_UNKNOWN: () => "Velg en av partene i saken.",
  PARTY_ALREADY: ({ field }) => (field === "who" ? "Personen er allerede part i saken." : "Parten er allerede informert."),
  DOCUMENT_UNKNOWN: () => "Dokumentet finnes ikke i denne saken.",
  MASK_WRONG: () => "To sladdinger ligger over hverandre eller utenfor teksten. Ta bort den ene.",
  DUTY_TO_EXAMINE: () => "Lederen har selv plikt til å undersøke dette, så saken kan ikke legges bort uten undersøkelse.",
  MAPPING_MISSING: () => "Undersøkelsen viser at noe er galt. Kartlegg det tilstrekkelig før du avslutter.",
  CASE_ASSESS_FIRST: ({ rule }) =>
    rule === "VA-11"
      ? "En ansatt er nevnt, så saken skal vurderes først."
      : rule === "VA-33"
        ? "Saken er generell. Vurder først om det trengs en faktaundersøkelse."
        : "Gjør først den foreløpige vurderingen.",
  HANDLERS_UNREASONED: ({ max }) => `Det er allerede ${max} som behandler saken. Skriv hvorfor det trengs flere.`,
  PARTY_AS_HANDLER: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} er part og kan ikke behandle saken.`,
  HANDLER_AS_PARTY: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} behandler saken og kan ikke være part samtidig.`,
  TOPIC_MISSING: () => "Skriv hva møtet handler om, så de som kommer, kan forberede seg.",
  ATTENDEES_MISSING: () => "Oppgi hvem som kalles inn.",
  SHORT_NOTICE_UNREASONED: ({ earliest }, format) =>
    `De som kalles inn, skal få beskjed i rimelig tid. Velg ${format.dayMonthYear(earliest)} eller senere, eller skriv hvorfor det haster.`,
  PARTY_NOT_INFORMED: () => "En part må informeres om saken før parten kan kalles inn.",
  DOCUMENT_NOT_SHARED: () => "Parten har ikke fått innsyn i et av dokumentene. Gi innsyn først, eller ta det ut av innkallingen.",
  MINUTES_MISSING: () => "Skriv referat før møtet avsluttes.",
  MINUTES_WRITTEN: () => "Møtet har et referat som står fast. Det som kommer i tillegg, legges ved.",
  CASE_MEETING_NOT_YET: () => "Møtet er ikke holdt ennå.",
  MEETINGS_OPEN: () => "Avslutt eller avlys først møtene som står åpne.",
  JOINT_UNASSESSED: () => "Partene skal til vanlig ha hvert sitt møte. Skriv hvorfor det er forsvarlig å ha dem med samtidig.",
  PARTIES_UNHEARD: ({ rule, partyIds }) =>
    rule === "SB-24"
      ? "Saken gjelder seksuell trakassering. Den påstanden gjelder, skal også få svare på utkastet til rapport."
      : partyIds.length === 1
        ? "En part har ikke fått svare på påstanden ennå. Det må skje før noe vurderes og konkluderes."
        : `${partyIds.length} parter har ikke fått svare på påstandene ennå. Det må skje før noe vurderes og konkluderes.`,
  DEADLINE_TOO_SOON: ({ earliest }, format) => `Fristen er for kort. Velg ${format.dayMonthYear(earliest)} eller senere.`,
  DEADLINE_OPEN: ({ deadline }, format) =>
    `Parten kan svare til og med ${format.dayMonthYear(deadline)}. Vent til fristen er ute.`,
  REMIND_FIRST: () => "Parten skal ha én påminnelse først. Den sendes av seg selv når fristen er ute.",
  REMIND_BY_LETTER: () =>
    "Parten har ingen side her. Send én påminnelse i brev når fristen er ute, og registrer at den er sendt.",
  LETTER_DAY_WRONG: ({ earliest, latest }, format) =>
    `Velg en dag fra og med ${format.dayMonthYear(earliest)} til og med ${format.dayMonthYear(latest)}.`,
  SEND_REPORT_FIRST: () =>
    "En part har ingen side her og har ikke fått rapporten. Send den i brev, og legg rapporten fram på nytt med dagen den ble sendt.",
  CONCLUDED_WITHOUT: () =>
    "Det er tatt en beslutning i denne saken, og personen har ikke fått svare her. Gjelder påstanden flere, må det bli en egen sak.",
  NOTICE_MISSING: () => "Skriv en beskjed til den som meldte, om hvorfor det ikke blir en sak.",
  REPORT_FIRST: () => "Skriv en rapport først. Partene skal kunne kommentere den før noe besluttes.",
  STRAIN_UNSETTLED: () => "Svar først ja eller nei på om verneombudet skal følge med på belastningen.",
  SJEF_NOT_CONSULTED: () => "En komité eller en ekstern undersøker skal velges i samråd med HR- og HMS-sjefen. Spør først.",
  SJEF_NOT_ANSWERED: () => "HR- og HMS-sjefen har ikke svart ennå.",
  NO_SJEF: () => "Det er ingen HR- og HMS-sjef i katalogen som kan spørres. Ta kontakt med administrator.",
  ONE_PARTY_AT_A_TIME: () => "Etter beslutningen kalles partene inn én og én. Velg bare én part.",
  PARTIES_UNBRIEFED: ({ partyIds }) =>
    partyIds.length === 1
      ? "En part har ikke fått vite resultatet i et eget møte ennå."
      : `${partyIds.length} parter har ikke fått vite resultatet i et eget møte ennå.`,
  MEASURE_MISSING: ({ rule }) =>
    rule === "SB-22"
      ? "Det er funnet et brudd. Legg til minst ett tiltak."
      : rule === "SB-23"
        ? "Arbeidsmiljøet er ikke som det skal være, selv om ingen enkeltperson er rammet. Legg til minst ett tiltak."
        : "Arbeidsmiljøet skal gjenopprettes. Legg til minst ett tiltak.",
  APOLOGY_UNSETTLED: () => "Vurder først om det skal gis en unnskyldning.",
  MEASURE_NOT_EVALUATED: () => "Alle tiltak skal evalueres før saken avsluttes.",
  MOVE_UNREASONED: () =>
    "Den som har vært utsatt, bør få bli der vedkommende er. Skriv hvorfor tiltaket likevel innebærer flytting.",
  PLAN_UNSETTLED: () => "Svar først på om leder og medarbeider lager en plan sammen.",
  SANCTIONS_UNASSESSED: () => "Velg reaksjon, også når svaret er ingen, og skriv hvordan den er vurdert.",
  POLICE_MISSING: () =>
    "Mistanke om straffbare forhold der arbeidsgiver er part, skal anmeldes til politiet. Noter referansen først.",
  LAST_ADVISER: () => "Noen fra HR og HMS skal være med i denne saken. Pek ut en ny rådgiver før du tar ut den siste.",
  BREACH_AND_FINDING_DIFFER: () => "Et brudd på plikter forutsetter at funnet er «uheldig». Endre funnet eller svaret om brudd.",
  NOT_OBVIOUS: () =>
    "Den foreløpige vurderingen kan bare hoppes over når det er åpenbart at det trengs en faktaundersøkelse. Kryss av for det, eller gjør vurderingen.",
  BASIS_MISSING: ({ needed }, format) =>
    needed.length === 0
      ? "Velg minst én regel som fakta er vurdert mot."
      : `Vurder fakta også mot dette: ${format.list(needed.map((basis) => words.legalBasis[basis]))}.`,
  PLAN_MISSING: () => "Lag først en plan for samtalene.",
  MANDATE_MISSING: () => "Når andre enn lederen undersøker, må de ha et mandat.",
  MANDATE_UNACCEPTED: () => "Mandatet må godtas skriftlig før noen blir intervjuet.",
  INVESTIGATOR_MISSING: () => "Oppgi hvem som skal undersøke.",
  MANDATE_VERSION: ({ version }) => `Mandatet er endret. Les versjon ${version} før du godtar.`,
  INTERVIEW_UNPLANNED: () => "Samtalen står ikke i planen. Legg den til der først.",
  INTERVIEWS_MISSING: () => "Planen må ha minst én samtale.",
  INTERVIEWS_NOT_HELD: () => "Det er samtaler i planen som ikke er holdt. Hold dem, eller endre planen.",
  MINUTES_UNSIGNED: () =>
    "Parten har ikke signert referatet fra kartleggingssamtalen. Vent på signaturen, eller skriv i referatet hva dere er uenige om.",
  FULLMAKT_MISSING: () => "Den som hjelper, har ikke fullmakt fra parten til dette.",
  FINDING_MISSING: ({ field }) => (field === "incidents" ? "Velg et funn for hver hendelse." : "Velg hva som er funnet."),
  OFFER_FIRST: () => "Legg først rapporten fram for partene, så de kan kommentere den.",
  COMMENTS_OPEN: ({ deadline }, format) =>
    `Partene kan kommentere til og med ${format.dayMonthYear(deadline)}. Vent til alle har svart eller fristen er ute.`,
  OVERALL_MISSING: () => "Når det er flere hendelser, skal de vurderes samlet, selv om hver av dem er påregnelig.",
  LEVEL_MISSING: () => "Velg om saken har et lavt eller høyt eskalerende nivå.",
  REFERENCE_WRONG: () => "Skriv referansen med minst ett tegn og høyst 100.",
  CLOSE_FIRST: () => "Saken må avsluttes før den arkiveres.",
};

export const nbSakWarnings: Wording<SakWarning, OnlySakWarning> = {
  IDLE: ({ since }, format) => `Det har ikke skjedd noe i saken siden ${format.dayMonthYear(since)}.`,
  ROLES_MISSING: () => "Det bør stå i innkallingen hvilken rolle hver deltaker har.",
  SHORT_NOTICE: () => "Innkallingen kom med kort frist.",
  CONSENT_MISSING: () => "Partene bør samtykke til felles møte. Noen har ikke gjort det.",
  HR_NOT_CONSULTED: () => "HR og HMS bør være med når lederen undersøker.",
  SERIOUS_SUGGESTED: () => "Saken har kjennetegn på en alvorlig sak. Vurder å behandle den som det.",
  SERIOUS_WITHOUT_HR: () => "HR og HMS bør være med i en alvorlig sak.",
  NO_PLAN: () => "Leder og medarbeider bør lage en plan sammen.",
  GROUP_NOT_SMALLEST: () =>
    "Saken gjelder seksuell trakassering. Så få som mulig skal behandle den: ta ut noen, eller skriv hvorfor de trengs.",
  NO_STRAIN_MEETING: () => "Lederen bør møte verneombudet jevnlig så lenge saken pågår.",
  DUTY_TO_TAKE_PART: () => words.duty,
  LOYALTY: () => words.loyalty,
};
