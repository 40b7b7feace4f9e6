import type { SakRefusal, SakWarning } from "../../sak/refusals.ts";
import type { Wording } from "../words.ts";
import { nnSak as words } from "./nn.ts";
import type { OnlySakRefusal, OnlySakWarning } from "./words.ts";

const who = (name: string | undefined) => name ?? "Personen";

export const nnSakRefusals: Wording<SakRefusal, OnlySakRefusal> = {
  ONLY_OWNER: () => "Berre leiaren som eig saka, kan gjere dette.",
  ONLY_PARTY: () => "Berre ein part i saka kan gjere dette.",
  ONLY_SYSTEM: () => "Dette skjer av seg sjølv.",
  CASE_STATUS_WRONG: ({ status }) => `Det går ikkje på dette steget. Saka står her no: ${words.status[status].toLowerCase()}.`,
  CASE_FROZEN: () => "Saka står stille til det er avgjort om den som eig ho, er habil.",
  CONFIDENTIALITY_FIRST: () => "Lov først at du behandlar saka fortruleg. Då blir resten opna.",
  PROMISED_ALREADY: () => "Du har alt lova å behandle saka fortruleg.",
  NOT_INVOLVED: () => "Det er ikkje bestemt at verneombod skal følgje med på belastninga i denne saka.",
  NO_CONSULTATION: () => "Ingen har spurt HR- og HMS-sjefen i denne saka.",
  CONSULTED_ALREADY: () => "HR- og HMS-sjefen er alt spurd.",
  TAGGED_ALREADY: () => "Saka står slik alt.",
  NO_MANDATE: () => "Det er ikkje skrive noko mandat.",
  MANDATE_ACCEPTED: () => "Mandatet er alt godteke. Skal det endrast, må det skrivast på nytt og godtakast igjen.",
  REFUSED_ALREADY: () => "Du har alt sagt at du ikkje vil vere med.",
  NO_CASE_MEETING: () => "Møtet finst ikkje i denne saka.",
  MEETING_CLOSED: () => "Møtet er avslutta. Det som kjem seinare, blir lagt ved referatet.",
  CASE_MEETING_CANCELLED: () => "Møtet er avlyst.",
  SIGNED_ALREADY: () => "Du har alt signert.",
  NOT_IN_MEETING: () => "Berre dei som er kalla inn til møtet, kan gjere dette.",
  NO_HEARING: () => "Det er ikkje send nokon invitasjon til å uttale seg.",
  HEARING_ANSWERED: () => "Det er alt svart på invitasjonen til å uttale seg.",
  HEARING_OPEN: () => "Parten er alt invitert til å uttale seg og har ikkje svart enno.",
  NOT_HEARD_OF: () => "Parten må informerast om saka før parten kan uttale seg.",
  NO_INQUIRY_REPORT: () => "Det er ikkje skrive nokon rapport.",
  NOT_OFFERED: () => "Rapporten er ikkje lagd fram for deg til kommentar.",
  COMMENTED_ALREADY: () => "Du har alt kommentert rapporten.",
  NO_CASE_MEASURE: () => "Tiltaket finst ikkje i denne saka.",
  CASE_MEASURE_DONE: () => "Tiltaket er alt gjennomført.",
  NO_CRIME_SUSPECTED: () => "Avgjerda seier ikkje at det er mistanke om eit straffbart forhold.",
  CASE_WITHOUT_UNIT: () => "Saka høyrer ikkje til noka eining, så det finst ikkje noko årshjul å gi tiltaket vidare til.",
  NOT_ASKED: () => "Det er ikkje noko spørsmål som ventar på svar frå deg.",
  NOT_A_REPORTER: () => "Berre den som har meldt frå, kan bli spurd om dette.",
  ASKED_ALREADY: () => "Spørsmålet er alt stilt og ventar på svar.",
  CASE_ANSWER_MISSING: ({ field }) => `Svar på dette: ${words.field[field].toLowerCase()}.`,
  CASE_WORDS_MISSING: ({ field }) =>
    field === "reason"
      ? "Skriv ei grunngiving."
      : field === "text"
        ? "Skriv noko først."
        : `Fyll ut: ${words.field[field].toLowerCase()}.`,
  CASE_WORDS_TOO_LONG: ({ length, max }) => `Teksten har ${length} teikn. Det er plass til ${max}.`,
  CASE_TOO_MANY: ({ part, max }) => `Det er plass til ${max} ${words.part[part]}.`,
  CASE_DATE_PAST: ({ today }, format) => `Datoen er passert. Vel ${format.dayMonthYear(today)} eller seinare.`,
  CASE_TIME_WRONG: () => "Skriv klokkeslettet med fire siffer, til dømes 09:30.",
  PERSON_UNKNOWN: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} finst ikkje i katalogen eller har slutta.`,
  PARTY_UNKNOWN: () => "Vel ein av partane i saka.",
  PARTY_ALREADY: ({ field }) => (field === "who" ? "Personen er alt part i saka." : "Parten er alt informert."),
  DOCUMENT_UNKNOWN: () => "Dokumentet finst ikkje i denne saka.",
  MASK_WRONG: () => "To sladdingar ligg over kvarandre eller utanfor teksten. Ta bort den eine.",
  DUTY_TO_EXAMINE: () => "Leiaren har sjølv plikt til å undersøkje dette, så saka kan ikkje leggjast bort utan undersøking.",
  MAPPING_MISSING: () => "Undersøkinga viser at noko er gale. Kartlegg det tilstrekkeleg før du avsluttar.",
  CASE_ASSESS_FIRST: ({ rule }) =>
    rule === "VA-11"
      ? "Ein tilsett er nemnd, så saka skal vurderast først."
      : rule === "VA-33"
        ? "Saka er generell. Vurder først om det trengst ei faktaundersøking."
        : "Gjer først den førebelse vurderinga.",
  HANDLERS_UNREASONED: ({ max }) => `Det er alt ${max} som behandlar saka. Skriv kvifor det trengst fleire.`,
  PARTY_AS_HANDLER: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} er part og kan ikkje behandle saka.`,
  HANDLER_AS_PARTY: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} behandlar saka og kan ikkje vere part samtidig.`,
  TOPIC_MISSING: () => "Skriv kva møtet handlar om, så dei som kjem, kan førebu seg.",
  ATTENDEES_MISSING: () => "Oppgi kven som blir kalla inn.",
  SHORT_NOTICE_UNREASONED: ({ earliest }, format) =>
    `Dei som blir kalla inn, skal få beskjed i rimeleg tid. Vel ${format.dayMonthYear(earliest)} eller seinare, eller skriv kvifor det hastar.`,
  PARTY_NOT_INFORMED: () => "Ein part må informerast om saka før parten kan kallast inn.",
  DOCUMENT_NOT_SHARED: () => "Parten har ikkje fått innsyn i eit av dokumenta. Gi innsyn først, eller ta det ut av innkallinga.",
  MINUTES_MISSING: () => "Skriv referat før møtet blir avslutta.",
  MINUTES_WRITTEN: () => "Møtet har eit referat som står fast. Det som kjem i tillegg, blir lagt ved.",
  CASE_MEETING_NOT_YET: () => "Møtet er ikkje halde enno.",
  MEETINGS_OPEN: () => "Avslutt eller avlys først møta som står opne.",
  JOINT_UNASSESSED: () => "Partane skal til vanleg ha kvart sitt møte. Skriv kvifor det er forsvarleg å ha dei med samtidig.",
  PARTIES_UNHEARD: ({ rule, partyIds }) =>
    rule === "SB-24"
      ? "Saka gjeld seksuell trakassering. Den påstanden gjeld, skal òg få svare på utkastet til rapport."
      : partyIds.length === 1
        ? "Ein part har ikkje fått svare på påstanden enno. Det må skje før noko blir vurdert og konkludert."
        : `${partyIds.length} partar har ikkje fått svare på påstandane enno. Det må skje før noko blir vurdert og konkludert.`,
  DEADLINE_TOO_SOON: ({ earliest }, format) => `Fristen er for kort. Vel ${format.dayMonthYear(earliest)} eller seinare.`,
  DEADLINE_OPEN: ({ deadline }, format) =>
    `Parten kan svare til og med ${format.dayMonthYear(deadline)}. Vent til fristen er ute.`,
  REMIND_FIRST: () => "Parten skal ha éi påminning først. Ho blir send av seg sjølv når fristen er ute.",
  REMIND_BY_LETTER: () => "Parten har inga side her. Send éi påminning i brev når fristen er ute, og registrer at ho er send.",
  LETTER_DAY_WRONG: ({ earliest, latest }, format) =>
    `Vel ein dag frå og med ${format.dayMonthYear(earliest)} til og med ${format.dayMonthYear(latest)}.`,
  SEND_REPORT_FIRST: () =>
    "Ein part har inga side her og har ikkje fått rapporten. Send han i brev, og legg rapporten fram på nytt med dagen han vart send.",
  CONCLUDED_WITHOUT: () =>
    "Det er teke ei avgjerd i denne saka, og personen har ikkje fått svare her. Gjeld påstanden fleire, må det bli ei eiga sak.",
  NOTICE_MISSING: () => "Skriv ein beskjed til den som melde, om kvifor det ikkje blir ei sak.",
  REPORT_FIRST: () => "Skriv ein rapport først. Partane skal kunne kommentere han før noko blir avgjort.",
  STRAIN_UNSETTLED: () => "Svar først ja eller nei på om verneombodet skal følgje med på belastninga.",
  SJEF_NOT_CONSULTED: () => "Ein komité eller ein ekstern undersøkjar skal veljast i samråd med HR- og HMS-sjefen. Spør først.",
  SJEF_NOT_ANSWERED: () => "HR- og HMS-sjefen har ikkje svart enno.",
  NO_SJEF: () => "Det er ingen HR- og HMS-sjef i katalogen som kan spørjast. Ta kontakt med administrator.",
  ONE_PARTY_AT_A_TIME: () => "Etter avgjerda blir partane kalla inn éin og éin. Vel berre éin part.",
  PARTIES_UNBRIEFED: ({ partyIds }) =>
    partyIds.length === 1
      ? "Ein part har ikkje fått vite resultatet i eit eige møte enno."
      : `${partyIds.length} partar har ikkje fått vite resultatet i eit eige møte enno.`,
  MEASURE_MISSING: ({ rule }) =>
    rule === "SB-22"
      ? "Det er funne eit brot. Legg til minst eitt tiltak."
      : rule === "SB-23"
        ? "Arbeidsmiljøet er ikkje som det skal vere, sjølv om ingen enkeltperson er råka. Legg til minst eitt tiltak."
        : "Arbeidsmiljøet skal gjenopprettast. Legg til minst eitt tiltak.",
  APOLOGY_UNSETTLED: () => "Vurder først om det skal gjevast ei orsaking.",
  MEASURE_NOT_EVALUATED: () => "Alle tiltak skal evaluerast før saka blir avslutta.",
  MOVE_UNREASONED: () => "Den som har vore utsett, bør få bli der vedkomande er. Skriv kvifor tiltaket likevel inneber flytting.",
  PLAN_UNSETTLED: () => "Svar først på om leiar og medarbeidar lagar ein plan saman.",
  SANCTIONS_UNASSESSED: () => "Vel reaksjon, òg når svaret er ingen, og skriv korleis han er vurdert.",
  POLICE_MISSING: () =>
    "Mistanke om straffbare forhold der arbeidsgivar er part, skal meldast til politiet. Noter referansen først.",
  LAST_ADVISER: () => "Nokon frå HR og HMS skal vere med i denne saka. Peik ut ein ny rådgivar før du tek ut den siste.",
  BREACH_AND_FINDING_DIFFER: () => "Eit brot på plikter føreset at funnet er «uheldig». Endre funnet eller svaret om brot.",
  NOT_OBVIOUS: () =>
    "Den førebelse vurderinga kan berre hoppast over når det er openbert at det trengst ei faktaundersøking. Kryss av for det, eller gjer vurderinga.",
  BASIS_MISSING: ({ needed }, format) =>
    needed.length === 0
      ? "Vel minst éin regel som fakta er vurdert mot."
      : `Vurder fakta òg mot dette: ${format.list(needed.map((basis) => words.legalBasis[basis]))}.`,
  PLAN_MISSING: () => "Lag først ein plan for samtalane.",
  MANDATE_MISSING: () => "Når andre enn leiaren undersøkjer, må dei ha eit mandat.",
  MANDATE_UNACCEPTED: () => "Mandatet må godtakast skriftleg før nokon blir intervjua.",
  INVESTIGATOR_MISSING: () => "Oppgi kven som skal undersøkje.",
  MANDATE_VERSION: ({ version }) => `Mandatet er endra. Les versjon ${version} før du godtek.`,
  INTERVIEW_UNPLANNED: () => "Samtalen står ikkje i planen. Legg han til der først.",
  INTERVIEWS_MISSING: () => "Planen må ha minst éin samtale.",
  INTERVIEWS_NOT_HELD: () => "Det er samtalar i planen som ikkje er haldne. Hald dei, eller endre planen.",
  MINUTES_UNSIGNED: () =>
    "Parten har ikkje signert referatet frå kartleggingssamtalen. Vent på signaturen, eller skriv i referatet kva de er usamde om.",
  FULLMAKT_MISSING: () => "Den som hjelper, har ikkje fullmakt frå parten til dette.",
  FINDING_MISSING: ({ field }) => (field === "incidents" ? "Vel eit funn for kvar hending." : "Vel kva som er funne."),
  OFFER_FIRST: () => "Legg først rapporten fram for partane, så dei kan kommentere han.",
  COMMENTS_OPEN: ({ deadline }, format) =>
    `Partane kan kommentere til og med ${format.dayMonthYear(deadline)}. Vent til alle har svart eller fristen er ute.`,
  OVERALL_MISSING: () => "Når det er fleire hendingar, skal dei vurderast samla, sjølv om kvar av dei er pårekneleg.",
  LEVEL_MISSING: () => "Vel om saka har eit lågt eller høgt eskalerande nivå.",
  REFERENCE_WRONG: () => "Skriv referansen med minst eitt teikn og høgst 100.",
  CLOSE_FIRST: () => "Saka må avsluttast før ho blir arkivert.",
};

export const nnSakWarnings: Wording<SakWarning, OnlySakWarning> = {
  IDLE: ({ since }, format) => `Det har ikkje skjedd noko i saka sidan ${format.dayMonthYear(since)}.`,
  ROLES_MISSING: () => "Det bør stå i innkallinga kva rolle kvar deltakar har.",
  SHORT_NOTICE: () => "Innkallinga kom med kort frist.",
  CONSENT_MISSING: () => "Partane bør samtykkje til felles møte. Nokon har ikkje gjort det.",
  HR_NOT_CONSULTED: () => "HR og HMS bør vere med når leiaren undersøkjer.",
  SERIOUS_SUGGESTED: () => "Saka har kjenneteikn på ei alvorleg sak. Vurder å behandle ho som det.",
  SERIOUS_WITHOUT_HR: () => "HR og HMS bør vere med i ei alvorleg sak.",
  NO_PLAN: () => "Leiar og medarbeidar bør lage ein plan saman.",
  GROUP_NOT_SMALLEST: () =>
    "Saka gjeld seksuell trakassering. Så få som mogleg skal behandle ho: ta ut nokon, eller skriv kvifor dei trengst.",
  NO_STRAIN_MEETING: () => "Leiaren bør møte verneombodet jamleg så lenge saka går føre seg.",
  DUTY_TO_TAKE_PART: () => words.duty,
  LOYALTY: () => words.loyalty,
};
