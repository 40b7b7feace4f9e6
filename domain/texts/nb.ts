import { capital } from "./format.ts";
import { nbHomeRefusals, nbHomeWarnings } from "./hjemmekontor/nb.ts";
import { nbEquipment } from "./hjemmekontor/nbEquipment.ts";
import { nbTerms, nbTermsRestOn } from "./hjemmekontor/nbTerms.ts";
import { nbRerouted, nbVikarRefusals } from "./hjemmekontor/nbVikar.ts";
import { nbMelding } from "./melding/nb.ts";
import { nbMeldingRefusals, nbMeldingWarnings } from "./melding/nbRefusals.ts";
import { nbGathering } from "./moete/nb.ts";
import { nbGatheringRefusals } from "./moete/nbRefusals.ts";
import { nbCore } from "./nbCore.ts";
import { nbRetention } from "./oppbevaring/nb.ts";
import { nbRetentionRefusals } from "./oppbevaring/nbRefusals.ts";
import { nbOppfolging } from "./oppfolging/nb.ts";
import { nbOppfolgingRefusals, nbOppfolgingWarnings } from "./oppfolging/nbRefusals.ts";
import { nbPresence } from "./oppmote/nb.ts";
import { nbPresenceRefusals } from "./oppmote/nbRefusals.ts";
import { nbBeskjedRefusals } from "./regime/beskjed/nb.ts";
import { nbRegime } from "./regime/nb.ts";
import { nbRegimeRefusals } from "./regime/nbRefusals.ts";
import { nbSak } from "./sak/nb.ts";
import { nbSakRefusals, nbSakWarnings } from "./sak/nbRefusals.ts";
import { nbStart } from "./start/nb.ts";
import { nbAssessment } from "./vurdering/nb.ts";
import { nbAssessmentRefusals, nbAssessmentWarnings } from "./vurdering/nbRefusals.ts";
import type { Words } from "./words.ts";

const noLeader = {
  NO_UNIT: "Du er ikke knyttet til noen enhet i katalogen, så vi vet ikke hvem som er lederen din.",
  NO_LEADER: "Enheten din har ingen leder i katalogen, så ingen kan avgjøre søknaden.",
  LEADER_LEFT: "Lederen som står oppført på enheten din, har sluttet, og ingen ny er registrert.",
};

const missingLeader = (why: keyof typeof noLeader, name: string | undefined) =>
  `${noLeader[why]} ${name === undefined ? "Ta kontakt med HR, så får de rettet det." : `Ta kontakt med ${name} eller HR, så får de rettet det.`} Det du har fylt ut, er lagret.`;

export const nb: Words = {
  ...nbCore,
  refusals: {
    UNDO_NOTHING: () => "Det er ikke noe her du kan angre.",
    UNDO_TOO_LATE: ({ minutes }) => `Det er mer enn ${minutes} minutter siden. Det kan ikke angres lenger.`,
    UNDO_TOLD: () => "Den ansatte så svaret med en gang, og kan stole på det. Et svar som er gitt, kan ikke angres.",
    UNDO_PAST: ({ lastDay }, format) => `${format.dayMonthYear(lastDay)} er passert. Derfor kan ikke dette angres.`,
    UNDO_REPLACED: ({ from, to }, format) =>
      `Det ligger nå en annen søknad eller avtale om hjemmekontor ${format.span(from, to)}. Derfor kan ikke dette angres.`,
    ...nbOppfolgingRefusals,
    ...nbRetentionRefusals,
    ...nbMeldingRefusals,
    ...nbRegimeRefusals,
    ...nbAssessmentRefusals,
    ...nbPresenceRefusals,
    ...nbBeskjedRefusals,
    ...nbGatheringRefusals,
    ...nbSakRefusals,
    ...nbHomeRefusals,
    ...nbVikarRefusals,
    OTHER_ARRANGEMENT: () =>
      "Fjernarbeid, forskningstermin og andre oppdrag er ikke fast hjemmekontor og har egne regler. Snakk med lederen din om det.",
    REGIME_NOT_NORMAL: ({ regime }) =>
      regime === "PANDEMI"
        ? "Nå gjelder særlige regler for hjemmekontor under pandemien. Fast avtale kan ikke inngås så lenge de gjelder. Avklar hjemmekontor med lederen din."
        : regime === "KOMMUNE"
          ? "Nå gjelder kommunens forskrift der du jobber. Du skal jobbe hjemme så langt det er praktisk mulig, og trenger ikke avtale for det. Avklar det med lederen din."
          : "Det er ikke fastsatt regler for hjemmekontor på denne datoen. Ta kontakt med HR.",
    NO_LEADER: ({ why, askId }, _format, nameOf) => missingLeader(why, askId === undefined ? undefined : nameOf(askId)),
    REASON_MISSING: ({ field }) =>
      field === "reasonEmployee"
        ? "Skriv hvorfor ordningen passer for deg. Én setning er nok."
        : "Skriv hvordan ordningen er i virksomhetens interesse. Én setning er nok.",
    DUTY_NOT_CONFIRMED: () =>
      "Kryss av for at du fortsatt bidrar til arbeidsmiljøet og kan kalles inn. Det gjelder alle med hjemmekontor.",
    OUTSIDE_CORE_TIME: ({ weekday, coreFrom, coreTo }, format) =>
      `Kjernetiden gjelder også hjemme. ${capital(format.weekday(weekday))} må dekke ${format.time(coreFrom)}–${format.time(coreTo)}.`,
    TOO_LONG: ({ latestEnd }, format) =>
      `Avtalen kan vare i høyst seks måneder. Siste mulige dag er ${format.dayMonthYear(latestEnd)}.`,
    AVAILABILITY_MISSING: () => "Skriv når du er tilgjengelig de dagene du jobber hjemme, for eksempel «kl. 8–16».",
    SHARE_TOO_HIGH: ({ homeMinutes, maxMinutes, shareTenths, maxPercent }, format) =>
      `Du har valgt ${format.duration(homeMinutes)} hjemme, altså ${format.percentTenths(shareTenths)}. Grensen er ${maxPercent} %, og det er ${format.duration(maxMinutes)} i uka for deg.`,
    SHARE_OF_PERIOD_TOO_HIGH: ({ shareTenths, maxPercent, from, to }, format) =>
      `I hele perioden ${format.span(from, to)} blir andelen hjemme ${format.percentTenths(shareTenths)}. Grensen er ${maxPercent} % i snitt. Velg færre dager eller kortere dager hjemme.`,
    WEEK_ABOVE_CONTRACT: ({ contractedMinutes }, format) =>
      `Stillingen er på ${format.duration(contractedMinutes)} i uka ifølge katalogen. Skriv det eller mindre. Er katalogen feil, kan HR rette den.`,
    OVERLAPS_AGREEMENT: ({ from, to }, format) =>
      `Du har allerede en avtale eller søknad for ${format.span(from, to)}. Velg en periode utenfor den, eller avslutt den først.`,
    NO_CAMPUS_DAY: () => "Du må ha minst én hel dag på arbeidsstedet hver uke. Ta bort en av dagene.",
    CONFLICT_IS_CAUSE: () =>
      "Hjemmekontor kan ikke brukes som løsning på et problem i arbeidsmiljøet. Problemet skal løses der det er.",
    ANSWER_MISSING: () => "Svar ja eller nei.",
    TOO_MANY_DRAFTS: ({ max }) => `Du har alt ${max} utkast. Send eller kast ett av dem før du begynner på et nytt.`,
    DATE_UNREADABLE: ({ typed }) => `«${typed}» er ingen dato. Velg i kalenderen, eller skriv år, måned og dag slik: 2026-10-30.`,
    DATE_MISSING: ({ field }) => (field === "start" ? "Velg en startdato." : "Velg en sluttdato."),
    START_IN_PAST: ({ today }, format) => `Startdatoen er passert. Velg ${format.dayMonthYear(today)} eller senere.`,
    END_BEFORE_START: ({ start }, format) => `Sluttdatoen er før startdatoen. Velg ${format.dayMonthYear(start)} eller senere.`,
    WEEK_INVALID: ({ max }, format) =>
      `Skriv hvor mange timer du jobber i uka: mer enn 0 og høyst ${format.duration(max)}, for eksempel 37,5.`,
    NO_HOME_DAYS: () => "Velg minst én dag hjemme.",
    HOME_TIME_INVALID: ({ weekday }, format) =>
      `Klokkeslettene for ${format.weekday(weekday)} stemmer ikke. Sluttiden må være etter starttiden.`,
    HOME_DAY_TWICE: ({ weekday }, format) => `${capital(format.weekday(weekday))} er valgt to ganger.`,
    TEXT_TOO_LONG: ({ length, max }) => `Teksten er på ${length} tegn. Det er plass til ${max}.`,
    REJECTED_IS_FINAL: () => "Søknaden er avslått, og et avslag kan ikke gjøres om. Den ansatte kan søke på nytt.",
    ONLY_EMPLOYEE: () => "Bare den ansatte selv kan gjøre dette.",
    OWN_APPLICATION: () => "Du kan ikke avgjøre din egen søknad. Det gjør nærmeste leder.",
    NOT_NEAREST_LEADER: () => "Bare nærmeste leder kan avgjøre dette.",
    DECISION_REASON_MISSING: () => "Skriv en begrunnelse. Den ansatte får lese den.",
    WORK_ENVIRONMENT_MISSING: () =>
      "Skriv hva du mener ordningen gjør med arbeidsmiljøet. Verdien av å møtes fysisk skal veie tungt.",
    BASIC_EQUIPMENT_REFUSED: ({ items }, format) =>
      `Arbeidsgiver skal dekke ${format.list(items.map((item) => nb.equipment[item].toLowerCase()))} når den ansatte ber om det.`,
    EXTRA_EQUIPMENT_UNDECIDED: () => "Svar på om enheten dekker det ekstra utstyret. Det avgjør du ut fra budsjettet.",
    PHYSICAL_UNMET: ({ by }) =>
      by === "employee"
        ? "Den ansatte har svart at arbeidsstedet hjemme ikke er forsvarlig. Da kan det ikke inngås avtale. Send søknaden tilbake, så kan svaret endres når det er ordnet."
        : "Hvis kravene til fysisk arbeidsmiljø ikke er oppfylt, skal det ikke inngås avtale.",
    PHYSICAL_UNANSWERED: () => "Svar på om de fysiske kravene er oppfylt hjemme.",
    TASKS_UNSUITABLE: ({ by }) =>
      by === "employee"
        ? "Den ansatte har svart at oppgavene ikke kan løses like godt hjemme. Da kan det ikke inngås avtale."
        : "Hvis oppgavene ikke kan løses hjemme uten lavere produktivitet, kan det ikke inngås avtale.",
    TASKS_UNANSWERED: () => "Svar på om oppgavene kan løses hjemme uten lavere produktivitet.",
    SITUATION_UNCONFIRMED: () => "Bekreft at arbeidssituasjonen blir god både for den ansatte og for samhandlingen i enheten.",
    COST_DISPROPORTIONATE: () => "Hvis utstyret blir uforholdsmessig dyrt, kan avtalen ikke godkjennes.",
    COST_UNANSWERED: () => "Svar på om utstyret blir uforholdsmessig dyrt.",
    OVERRIDE_UNREASONED: ({ rule }) => {
      switch (rule) {
        case "HO-10":
          return "Skriv hvorfor ordningen likevel ikke blir permanent.";
        case "HO-21":
          return "Arbeidet krever kostbart eller spesialisert utstyr. Skriv hvorfor du likevel godkjenner.";
        case "HO-24":
          return "Oppgavene stiller særlig strenge krav. Skriv hvorfor du likevel godkjenner.";
        case "HO-28":
          return "Enheten har fast møte på en av dagene. Skriv hvorfor du likevel godkjenner.";
        case "HO-31":
          return "Drøft oppgavene med den ansatte, eller skriv hvorfor du godkjenner uten å ha gjort det.";
      }
    },
    TEMPLATE_NOT_ACCEPTED: () => "Standardavtalen har kommet i ny utgave. Les den som gjelder nå, og godta den.",
    NOTICE_TOO_SHORT: ({ earliest, days }, format) =>
      `Avtalen kan sies opp med ${days} dagers varsel. Siste dag kan tidligst være ${format.dayMonthYear(earliest)}.`,
    LAST_DAY_AFTER_END: ({ end }, format) => `Avtalen går ut ${format.dayMonthYear(end)} uansett. Velg en tidligere dag.`,
    NOT_A_HOME_DAY: ({ date }, format) => `${capital(format.date(date))} er ikke en avtalt hjemmedag.`,
    CALL_IN_PAST: ({ today }, format) => `Datoen er passert. Velg ${format.dayMonthYear(today)} eller senere.`,
    CASE_DATE_MISSING: () => "Velg en dato.",
    CASE_TEXT_TOO_LONG: ({ length, max }) => `Teksten er på ${length} tegn. Det er plass til ${max}.`,
    EXISTS_ALREADY: () => "Dette er allerede sendt.",
    WRONG_STATE: ({ status }) => `Det går ikke nå. Status for saken: ${nbCore.status[status].toLowerCase()}.`,
    EVERY_WEEK: () => "Hvis du skal jobbe hjemme hver uke, trenger du en fast avtale.",
    NOT_SHORT: ({ maxDays, latest }, format) =>
      `En kort periode er høyst ${maxDays} dager på rad. Siste mulige dag er ${format.dayMonthYear(latest)}. Trenger du flere dager, kan du søke om fast avtale.`,
    EVERY_WEEK_UNANSWERED: () => "Svar på om dette skjer hver uke.",
    WORK_MISSING: ({ min }) => `Skriv kort hva du skal arbeide med, minst ${min} tegn.`,
    DAY_MISSING: () => "Velg en dato.",
    DAY_IN_PAST: ({ today }, format) => `Datoen er passert. Velg ${format.dayMonthYear(today)} eller senere.`,
    DAY_END_BEFORE_START: ({ from }, format) => `Siste dag er før første dag. Velg ${format.dayMonthYear(from)} eller senere.`,
    DAY_OVERLAPS: ({ from, to }, format) => `Du har allerede spurt om hjemmekontor ${format.span(from, to)}.`,
    DAY_TEXT_TOO_LONG: ({ length, max }) => `Teksten er på ${length} tegn. Det er plass til ${max}.`,
    DAY_WRONG_STATE: ({ status }) => `Det går ikke nå. Status for dagen: ${nbCore.status[status].toLowerCase()}.`,
    NOT_FOR_SIZING_OFFICES: () =>
      "Avtaler om hjemmekontor kan ikke brukes til å regne ut hvor mange kontorplasser som trengs. Derfor finnes det ingen slik oversikt.",
  },
  warnings: {
    ...nbOppfolgingWarnings,
    ...nbMeldingWarnings,
    ...nbSakWarnings,
    ...nbAssessmentWarnings,
    ...nbHomeWarnings,
    PERMANENCE: ({ since, until }, format) =>
      `Med denne perioden får den ansatte hjemmekontor sammenhengende ${format.span(since, until)}. Hjemmekontor skal ikke være en permanent ordning. HR får kopi.`,
    SPECIAL_EQUIPMENT: () => "Arbeidet krever svært kostbart eller spesialisert utstyr. Det taler mot hjemmekontor.",
    STRICT_REQUIREMENTS: () =>
      "Oppgavene stiller særlig strenge krav til HMS eller informasjonssikkerhet. Da kan hjemmekontor normalt ikke avtales.",
    NOT_DISCUSSED: () => "Hvilke oppgaver som egner seg hjemme, bør vurderes sammen med den ansatte.",
    WEEK_OVER_LIMIT: ({ monday, shareTenths }, format) =>
      `Den ansatte har en fast avtale. Med dette blir andelen hjemme ${format.percentTenths(shareTenths)} i uka fra ${format.dayMonthYear(monday)}.`,
  },
  field: {
    otherArrangement: "Fjernarbeid, forskningstermin eller annet oppdrag",
    start: "Startdato",
    end: "Sluttdato",
    weeklyMinutes: "Arbeidstid per uke",
    homeDays: "Dager hjemme",
    availability: "Tilgjengelig",
    renewalReason: "Hva som har fungert, og hvorfor en ny periode trengs",
    reasonEmployee: "Hvorfor det passer for den ansatte",
    reasonEmployer: "Hvorfor det er i virksomhetens interesse",
    tasksSuitable: "Oppgavene kan løses hjemme uten lavere produktivitet",
    specialEquipment: "Krever svært kostbart eller spesialisert utstyr",
    strictRequirements: "Særlig strenge krav til HMS eller informasjonssikkerhet",
    conflict: "Årsaken er et problem i arbeidsmiljøet",
    physicalOk: "Forsvarlig arbeidssted, utstyr og innemiljø",
    equipment: "Utstyr fra arbeidsgiver",
    extraEquipment: "Annet utstyr",
    contributes: "Bidrar til arbeidsmiljøet og kan kalles inn",
    workEnvironment: "Virkning på arbeidsmiljøet",
    discussed: "Oppgavene er drøftet med den ansatte",
    goodSituation: "God arbeidssituasjon for den ansatte og enheten",
    costDisproportionate: "Utstyret blir uforholdsmessig dyrt",
    extraEquipmentGranted: "Enheten dekker annet utstyr",
    overrideReason: "Hvorfor det godkjennes likevel",
    reason: "Begrunnelse",
    work: "Arbeidsoppgaver",
  },
  equipmentKind: nbEquipment,
  timeline: {
    Submitted: "Søknaden ble sendt",
    Resubmitted: "Søknaden ble sendt på nytt",
    Withdrawn: "Søknaden ble trukket",
    Approved: "Søknaden ble godkjent",
    Returned: "Søknaden ble sendt tilbake",
    Rejected: "Søknaden ble avslått",
    Accepted: "Avtalen ble godtatt",
    Declined: "Den ansatte takket nei",
    CalledIn: "Innkalt til kontoret på en hjemmedag",
    Terminated: "Avtalen ble sagt opp",
    FollowedUp: "Oppfølgingen ble registrert",
    Undone: "Det siste ble angret, og saken står som før",
    DayUndone: "Det siste ble angret, og saken står som før",
    DialogueHeld: "Samtalen om arbeidsplassen hjemme ble registrert",
    EquipmentHandedOver: "Utstyr ble utlevert",
    EquipmentNotNeeded: "Utstyr ble valgt bort",
    EquipmentReturned: "Utstyr ble levert tilbake eller avskrevet",
    EquipmentStruck: "En linje om utstyr ble strøket",
    Rerouted: "Søknaden ligger hos en annen",
    DayAsked: "Ønsket ble sendt",
    DayApproved: "Ønsket ble godkjent",
    DayRejected: "Ønsket ble avslått",
    DayWithdrawn: "Ønsket ble trukket",
    DayCalledIn: "Innkalt til kontoret på en hjemmedag",
  },
  rerouted: nbRerouted,
  oppfolging: nbOppfolging,
  melding: nbMelding,
  sak: nbSak,
  start: nbStart,
  retention: nbRetention,
  regime: nbRegime,
  assessment: nbAssessment,
  presence: nbPresence,
  gathering: nbGathering,
  terms: nbTerms,
  termsRestOn: nbTermsRestOn,
  termsTitle: (version) => `Standardavtalen, utgave ${version}`,
  insurance: [
    "Forsikringene og gruppelivsordningen du har som statsansatt gjennom Statens pensjonskasse, gjelder også på hjemmekontor.",
    "Yrkesskadeforsikringen gjelder når skaden skjer i arbeid, på arbeidsstedet og i arbeidstiden. Hvert tilfelle blir vurdert for seg.",
    "Private gjøremål, som å hente posten, lufte hunden eller følge opp barn, er ikke dekket, selv om de skjer i arbeidstiden.",
  ],
  guidance: {
    title: "Hvis noe er galt på jobb, skal det løses der",
    why: "Hjemmekontor kan ikke brukes som løsning på et problem i arbeidsmiljøet. Dette kan du gjøre i stedet. Ingenting av det du svarte om årsaken, er lagret.",
    options: [
      "Snakk med noen: en tillitsvalgt, bedriftshelsetjenesten eller Arbeidstilsynet. De har ikke plikt til å informere arbeidsgiver.",
      "Ta det opp selv, saklig og forsvarlig, med den det gjelder.",
      "Meld fra formelt til lederen din, eller til lederens leder hvis lederen selv er part.",
      "Gjør ingenting nå. Da får arbeidsgiver kanskje ikke undersøkt saken, og den blir vanskeligere å dokumentere. Ikke spre den videre. Du kan melde fra når som helst.",
    ],
    verneombud:
      "Verneombudet har plikt til å melde videre forhold som kan medføre ulykkes- og helsefare, eller som kan bryte kravet om et fullt forsvarlig arbeidsmiljø, også når du forteller om dem i fortrolighet.",
  },
};
