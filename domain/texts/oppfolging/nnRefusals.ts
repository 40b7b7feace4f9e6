import type { UnitWarning } from "../../oppfolging/enhet/refusals.ts";
import type { OppfolgingRefusal, Wording } from "../words.ts";
import { nnOppfolging as words } from "./nn.ts";

const tooLong = ({ length, max }: { readonly length: number; readonly max: number }) =>
  `Teksten har ${length} teikn. Det er plass til ${max}.`;

export const nnOppfolgingRefusals: Wording<OppfolgingRefusal> = {
  QUARTER_CARD_ONLY_LEADERS: () => "Kortet er for dei som leier ei eining.",
  QUARTER_CARD_PAST: () => "Dette kortet gjaldt eit tidlegare kvartal. Bruk det nyaste.",
  ONLY_HR: () => "Berre HR og administrator kan kunngjere og endre syklusen.",
  CYCLE_EXISTS: ({ year }) => `Det er alt kunngjort ein syklus for ${year}. Endre han i staden.`,
  CYCLE_YEAR_INVALID: () => "Skriv eit årstal med fire siffer.",
  CYCLE_CLOSED: () => "Syklusen er avslutta og kan ikkje endrast.",
  CYCLE_DATE_MISSING: ({ field }) => `Vel ein dato: ${words.cycleDate[field].toLowerCase()}.`,
  CYCLE_DATE_ORDER: ({ field, after, earlier }, format) =>
    `Datoane står i feil rekkjefølgje. «${words.cycleDate[field]}» må kome etter «${words.cycleDate[after]}», som er ${format.dayMonthYear(earlier)}.`,
  CYCLE_DATE_YEAR: ({ year }) => `Datoen må vere i ${year}, det året syklusen gjeld.`,
  CYCLE_DATE_PAST: ({ today }, format) => `Datoen er passert. Vel ${format.dayMonthYear(today)} eller seinare.`,
  CYCLE_OPEN_ALREADY: ({ opens }, format) =>
    `Syklusen opna ${format.dayMonthYear(opens)}, så opningsdatoen kan ikkje endrast lenger.`,
  SURVEY_MISSING: () => "Oppgje kva undersøking syklusen følgjer opp, og når ho vart gjennomført.",
  SURVEY_DATES_WRONG: ({ opens }, format) =>
    `Undersøkinga må vere avslutta før syklusen opnar ${format.dayMonthYear(opens)}, og slutte etter at ho tok til.`,
  SLIDES_URL_INVALID: () => "Adressa til lysarka må byrje med https:// og kan ikkje ha mellomrom eller #.",
  SLIDE_PAGE_INVALID: ({ startpunkt }) => `Skriv sidetalet for startpunkt ${startpunkt}, frå 1 til 999.`,
  MAIN_TOPIC_NOW_MISSING: () => "Hovudfokuset må vere å snakke om korleis vi har det no. Det temaet kan ikkje takast bort.",
  COPY_TO_UNKNOWN: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "Ein person på kopilista"} finst ikkje i katalogen eller har slutta. Vel ein annan.`,
  REMINDERS_INVALID: () =>
    "Påminningane må ha minst eitt tidspunkt frå 1 til 60 dagar før fristen, kvar dag berre éin gong, og eit mellomrom på 1 til 28 dagar etter fristen. Leiaren over får beskjed etter 1 til 90 dagar.",
  CYCLE_REASON_MISSING: () => "Skriv kvifor. Alle leiarane får vite om endringa.",
  CYCLE_UNCHANGED: () => "Ingenting er endra.",
  LMU_CASE_UNREADABLE: () => "Skriv saksnummeret slik det står i referatet, til dømes 23/18.",
  LMU_CASE_EXISTS: ({ caseNumber }) => `Sak ${caseNumber} er alt registrert i denne syklusen.`,
  LMU_TEXT_MISSING: ({ field }) => (field === "topic" ? "Skriv kva saka gjeld." : "Skriv kva utvalet tilrår."),
  CYCLE_TEXT_TOO_LONG: tooLong,
  SNOOZE_DATE_MISSING: () => "Vel kor lenge påminningane skal vente.",
  SNOOZE_DATE_PAST: () => "Vel ein dag frå i morgon av.",
  SNOOZE_TOO_LONG: ({ latest }, format) => `Du kan utsetje til ${format.dayMonthYear(latest)} eller kortare.`,
  SNOOZE_PASSES_DEADLINE: ({ deadline }, format) =>
    `Fristen ${format.dayMonthYear(deadline)} går ut før det. Stadfest at du veit det, eller vel ein tidlegare dag.`,
  NOT_SNOOZED: () => "Påminningane er ikkje utsette.",
  NOT_UNIT_LEADER: () => "Berre leiaren for eininga kan gjere dette.",
  ONLY_VERNEOMBUD: () => "Berre verneombodet for eininga kan svare. Ingen kan svare for verneombodet.",
  ONLY_LEADER_OR_ARKIV: () => "Berre leiaren for eininga og arkivet kan registrere arkivreferansen.",
  ONLY_LEADER_OR_OWNER: () => "Berre leiaren for eininga og den som har ansvaret for tiltaket, kan melde framdrift.",
  NO_PART_IN_UNIT: () => "Berre dei som er med i arbeidet i eininga, kan kommentere.",
  ONLY_HR_EXEMPTS: () => "Berre HR og administrator kan ta ei eining ut av syklusen eller inn igjen.",
  ONLY_SYSTEM_OPENS: () => "Einingane blir opna automatisk den dagen syklusen opnar.",
  UNIT_OPENED_ALREADY: () => "Eininga er alt med i syklusen i år.",
  UNIT_NOT_IN_DIRECTORY: () => "Eininga finst ikkje i katalogen.",
  CYCLE_NOT_OPEN: ({ opens }, format) => `Syklusen opnar ${format.dayMonthYear(opens)}.`,
  CYCLE_IS_CLOSED: () => "Syklusen er avslutta. Det som er skrive, kan framleis lesast.",
  STEP_WRONG: ({ step }) => `Det går ikkje no. Eininga står på dette steget: ${words.step[step].toLowerCase()}.`,
  START_UNANSWERED: ({ field }) => (field === "startpunkt" ? "Vel kor langt eininga kom i vår." : "Svar ja eller nei."),
  START_FIRST: () => "Svar først på kor langt eininga kom i vår.",
  REPORT_REVIEWED_ALREADY: () => "Det er alt registrert at resultatrapporten er gjennomgådd.",
  VERNEOMBUD_REQUIRED: () =>
    "Einingar som ikkje hadde oppfølgingsmøte i vår, skal planleggje i samråd med verneombodet. Vel kva verneombod som deltek.",
  NOT_THE_UNITS_VERNEOMBUD: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "Personen"} er ikkje verneombod for eininga. Vel eit av verneomboda i eininga.`,
  RISK_UNREASONED: ({ missing }) =>
    missing.length === 2
      ? "Arbeidsmiljøet er verken risikovurdert eller sett på dagsordenen i leiarmøtet. Gjer det, eller skriv kvifor de går vidare utan."
      : missing.includes("risks")
        ? "Arbeidsmiljøet er ikkje risikovurdert. Legg inn minst éin risiko, eller skriv kvifor de går vidare utan."
        : "Arbeidsmiljøet er ikkje sett på dagsordenen i leiarmøtet. Vel ein dato, eller skriv kvifor de går vidare utan.",
  RISK_INCOMPLETE: ({ field }) =>
    field === "hazard"
      ? "Skriv kva som kan gå gale."
      : field === "kind"
        ? "Vel om risikoen er psykososial, organisatorisk eller fysisk."
        : "Vel eit tal frå 1 til 5.",
  RISK_TWICE: () => "Den same risikoen er send to gonger. Last sida på nytt.",
  RISK_HAS_MEASURE: () => "Eit tiltak høyrer til risikoen du tok bort. Endre tiltaket først.",
  MEETING_DATE_MISSING: () => "Vel ein dato for møtet.",
  MEETING_BEFORE_CYCLE: ({ opens }, format) =>
    `Møtet må vere ${format.dayMonthYear(opens)} eller seinare, etter at syklusen opna.`,
  MEETING_NOT_YET: ({ today }, format) => `Møtet er ikkje halde enno. Vel ${format.dayMonthYear(today)} eller tidlegare.`,
  MEETING_PART_INVALID: () => "Vel førebuing eller ein del frå 1 til 20.",
  MEETING_TWICE: () => "Møtet er alt registrert.",
  MEETING_UNKNOWN: () => "Vi finn ikkje møtet.",
  MEETING_HELD: () => "Møtet er alt registrert som halde.",
  MEETING_CANCELLED: () => "Møtet er avlyst.",
  PARTICIPANTS_MISSING: () => "Skriv kor mange medarbeidarar som deltok, med tal.",
  RISK_FIRST: () => "Lagre risikovurderinga først, eller skriv kvifor de går vidare utan.",
  MAIN_TOPIC_NOT_TALKED_OF: ({ topics }, format) =>
    `I minst eitt av møta må de ha snakka om dette: ${format.list(topics.map((topic) => words.topic[topic].toLowerCase()))}.`,
  NO_PARTICIPANTS: () =>
    "Leiarar og medarbeidarar skal utvikle tiltaka saman. Registrer minst eitt møte der medarbeidarar deltok. Førebuingar tel ikkje med.",
  MEASURE_INCOMPLETE: ({ field }) => {
    switch (field) {
      case "text":
        return "Skriv kva tiltaket går ut på.";
      case "ownerId":
        return "Vel kven som har ansvaret.";
      case "due":
        return "Vel ein frist.";
      case "origin":
        return "Vel om tiltaket er nytt eller vidareført.";
      default:
        return "Vel om tiltaket er psykososialt, organisatorisk eller fysisk.";
    }
  },
  MEASURE_OWNER_UNKNOWN: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "Den ansvarlege"} finst ikkje i katalogen eller har slutta. Vel ein annan.`,
  MEASURE_DUE_PAST: ({ today }, format) => `Fristen er passert. Vel ${format.dayMonthYear(today)} eller seinare.`,
  MEASURE_NEW_IS_NOT_CONTINUED: () => "Tiltaket er knytt til eit tidlegare tiltak. Då er det vidareført, ikkje nytt.",
  CONTINUED_UNKNOWN: () => "Vi finn ikkje det tidlegare tiltaket i den førre planen til eininga.",
  RISK_UNKNOWN: () => "Vi finn ikkje risikoen i risikovurderinga til eininga.",
  RECOMMENDATION_UNKNOWN: ({ caseNumber }) => `Sak ${caseNumber} er ikkje registrert i denne syklusen.`,
  ONLY_SYSTEM_HANDS_OVER: () => "Tiltak frå andre delar av løysinga blir lagde inn automatisk.",
  HANDED_UNKNOWN: () => "Tiltaket er ikkje overlevert til denne planen.",
  HANDED_ANSWERED: () => "Det er alt teke stilling til dette tiltaket.",
  HANDED_UNIT_UNKNOWN: () => "Eininga finst ikkje.",
  HANDED_UNIT_TOO_SMALL: ({ fewest }) =>
    `Korkje eininga eller noka eining over ho har minst ${fewest} tilsette. Tiltaket kan difor peike ut enkeltpersonar.`,
  HANDED_NAMES: ({ what }) =>
    what === "person"
      ? "Teksten namngjev ein person. Skriv tiltaket utan namn."
      : "Teksten inneheld eit saksnummer. Skriv tiltaket utan det.",
  MEASURE_TWICE: () => "Tiltaket er alt lagt til.",
  MEASURE_UNKNOWN: () => "Vi finn ikkje tiltaket.",
  MEASURE_DROPPED: () => "Tiltaket er teke ut av planen.",
  PLAN_CHANGE_UNREASONED: () => "Tiltaksplanen er ferdig. Skriv kvifor han blir endra.",
  NO_MEASURES: () => "Planen har ingen tiltak. Legg til eit tiltak, eller skriv kvifor det ikkje trengst noko.",
  MEASURE_OWNER_LEFT: ({ personId }, _format, nameOf) =>
    `${nameOf(personId) ?? "Den som har ansvaret for eit tiltak,"} har slutta. Vel ein annan ansvarleg for tiltaket.`,
  REPORT_NOT_REVIEWED: () =>
    "Resultatrapporten er ikkje gjennomgådd med medarbeidarane. Det er viktig å gjere det. Skriv kvifor planen blir levert likevel.",
  PLAN_SUBMITTED_ALREADY: ({ on }, format) => `Tiltaksplanen vart gjord ferdig ${format.dayMonthYear(on)}.`,
  PLAN_NOT_SUBMITTED: () => "Gjer tiltaksplanen ferdig før du registrerer arkivreferansen.",
  ARCHIVE_REFERENCE_MISSING: () => "Skriv arkivreferansen.",
  ARCHIVE_REFERENCE_UNREADABLE: ({ max }) =>
    `Arkivreferansen kan ha bokstavar, tal, mellomrom og teikna . / : _ ( ) -, og høgst ${max} teikn.`,
  ARCHIVE_REFERENCE_USED: ({ reference }) =>
    `Arkivreferansen ${reference} er alt brukt for ein annan plan. Kontroller at han er rett.`,
  ARCHIVED_ON_WRONG: ({ from, to }, format) =>
    `Arkiveringsdatoen må vere frå ${format.dayMonthYear(from)}, då planen vart ferdig, til ${format.dayMonthYear(to)}.`,
  ARCHIVED_ON_ONLY_ARKIV: () => "Berre arkivet kan oppgje ein annan arkiveringsdato enn i dag.",
  EVALUATION_BEFORE_PLAN: ({ missing }) =>
    missing === "tiltaksplan"
      ? "Det er ikkje noko å evaluere før tiltaksplanen er ferdig."
      : "Tiltaksplanen må ha ein arkivreferanse før han blir evaluert.",
  EVALUATION_MEASURE_UNKNOWN: () =>
    "Evalueringa gjeld eit tiltak som ikkje står i planen, eller nemner det to gonger. Last sida på nytt.",
  EVALUATION_INCOMPLETE: ({ field }) =>
    field === "done"
      ? "Svar på om tiltaket er gjort."
      : field === "effect"
        ? "Vel kva verknad tiltaket har hatt."
        : "Vel kva som skjer vidare med tiltaket.",
  SUMMARY_MISSING: () => "Skriv ei oppsummering.",
  EVALUATION_ASKED_ALREADY: () => "Evalueringa ligg alt hos verneombodet.",
  NO_VERNEOMBUD: () => "Eininga har ikkje noko verneombod, og det er ikkje registrert noko hovudverneombod. Kontakt HR.",
  VERNEOMBUD_NOT_CONSULTED: () =>
    "Evalueringa skal fyllast ut i samråd med verneombodet. Verneombodet har ikkje svara på denne versjonen enno.",
  VERNEOMBUD_NOT_INVOLVED: () =>
    "Verneombodet seier at dei ikkje har vore med. Snakk med verneombodet. Evalueringa kan leverast når verneombodet har stadfesta eller sagt seg usamd.",
  DISSENT_COMMENT_MISSING: () => "Skriv kva du er usamd i. Det følgjer med evalueringa.",
  NOT_LAID_BEFORE_YOU: () => "Evalueringa er ikkje lagd fram for deg enno. Du kan seie frå om at du ikkje har vore med.",
  OTHER_VERSION: () => "Evalueringa er endra sidan du las henne. Les den nye versjonen før du svarar.",
  UNIT_TEXT_MISSING: ({ field }) => `Fyll ut feltet «${words.field[field]}».`,
  UNIT_TEXT_TOO_LONG: tooLong,
  TOO_MANY: ({ part, max }) => `Det er plass til høgst ${max} ${words.counted[part]}.`,
};

export const nnOppfolgingWarnings: Wording<UnitWarning> = {
  INVOLVEMENT_NOT_NOTED: ({ at, who }, format) =>
    `Verneombod og LOSAM skal involverast gjennom heile prosessen. På steget «${words.step[at]}» er det ikkje notert noko om ${format.list(who.map((one) => (one === "losam" ? "LOSAM" : "verneombodet")))}.`,
  RISK_OR_MEETING_PASSED: ({ missing }, format) =>
    `De gjekk vidare utan ${format.list(missing.map((one) => (one === "risks" ? "risikovurdering" : "å setje arbeidsmiljøet på dagsordenen i leiarmøtet")))}.`,
  HIGH_RISK_WITHOUT_MEASURE: ({ count }) =>
    count === 1 ? "Éin høg risiko har ikkje noko tiltak." : `${count} høge risikoar har ikkje noko tiltak.`,
  HANDED_WAITS: ({ count }) =>
    count === 1
      ? "Eitt overlevert tiltak ventar på at leiaren tek stilling til det i årshjulet, under «Tiltak»."
      : `${count} overleverte tiltak ventar på at leiaren tek stilling til dei i årshjulet, under «Tiltak».`,
  REPORT_STILL_NOT_REVIEWED: () => "Resultatrapporten er ikkje gjennomgådd med medarbeidarane.",
  INDICATION_NOT_EXAMINED: () =>
    "Resultata kan tyde på eit uforsvarleg arbeidsmiljø. Du har sjølvstendig ansvar for å undersøkje det.",
};
