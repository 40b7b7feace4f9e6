import { capital } from "./format.ts";
import { nnHomeRefusals, nnHomeWarnings } from "./hjemmekontor/nn.ts";
import { nnEquipment } from "./hjemmekontor/nnEquipment.ts";
import { nnTerms, nnTermsRestOn } from "./hjemmekontor/nnTerms.ts";
import { nnRerouted, nnVikarRefusals } from "./hjemmekontor/nnVikar.ts";
import { nnMelding } from "./melding/nn.ts";
import { nnMeldingRefusals, nnMeldingWarnings } from "./melding/nnRefusals.ts";
import { nnGathering } from "./moete/nn.ts";
import { nnGatheringRefusals } from "./moete/nnRefusals.ts";
import { nnCore } from "./nnCore.ts";
import { nnRetention } from "./oppbevaring/nn.ts";
import { nnRetentionRefusals } from "./oppbevaring/nnRefusals.ts";
import { nnOppfolging } from "./oppfolging/nn.ts";
import { nnOppfolgingRefusals, nnOppfolgingWarnings } from "./oppfolging/nnRefusals.ts";
import { nnPresence } from "./oppmote/nn.ts";
import { nnPresenceRefusals } from "./oppmote/nnRefusals.ts";
import { nnBeskjedRefusals } from "./regime/beskjed/nn.ts";
import { nnRegime } from "./regime/nn.ts";
import { nnRegimeRefusals } from "./regime/nnRefusals.ts";
import { nnSak } from "./sak/nn.ts";
import { nnSakRefusals, nnSakWarnings } from "./sak/nnRefusals.ts";
import { nnStart } from "./start/nn.ts";
import { nnAssessment } from "./vurdering/nn.ts";
import { nnAssessmentRefusals, nnAssessmentWarnings } from "./vurdering/nnRefusals.ts";
import type { Words } from "./words.ts";

const noLeader = {
  NO_UNIT: "Du er ikkje knytt til noka eining i katalogen, så vi veit ikkje kven som er leiaren din.",
  NO_LEADER: "Eininga di har ingen leiar i katalogen, så ingen kan avgjere søknaden.",
  LEADER_LEFT: "Leiaren som er ført opp på eininga di, har slutta, og ingen ny er registrert.",
};

const missingLeader = (why: keyof typeof noLeader, name: string | undefined) =>
  `${noLeader[why]} ${name === undefined ? "Ta kontakt med HR, så får dei retta det." : `Ta kontakt med ${name} eller HR, så får dei retta det.`} Det du har fylt ut, er lagra.`;

export const nn: Words = {
  ...nnCore,
  refusals: {
    UNDO_NOTHING: () => "Det er ikkje noko her du kan angre.",
    UNDO_TOO_LATE: ({ minutes }) => `Det er meir enn ${minutes} minutt sidan. Det kan ikkje angrast lenger.`,
    UNDO_TOLD: () => "Den tilsette såg svaret med ein gong, og kan lite på det. Eit svar som er gitt, kan ikkje angrast.",
    UNDO_PAST: ({ lastDay }, format) => `${format.dayMonthYear(lastDay)} er passert. Difor kan ikkje dette angrast.`,
    UNDO_REPLACED: ({ from, to }, format) =>
      `Det ligg no ein annan søknad eller avtale om heimekontor ${format.span(from, to)}. Difor kan ikkje dette angrast.`,
    ...nnOppfolgingRefusals,
    ...nnRetentionRefusals,
    ...nnMeldingRefusals,
    ...nnRegimeRefusals,
    ...nnAssessmentRefusals,
    ...nnPresenceRefusals,
    ...nnBeskjedRefusals,
    ...nnGatheringRefusals,
    ...nnSakRefusals,
    ...nnHomeRefusals,
    ...nnVikarRefusals,
    OTHER_ARRANGEMENT: () =>
      "Fjernarbeid, forskingstermin og andre oppdrag er ikkje fast heimekontor og har eigne reglar. Snakk med leiaren din om det.",
    REGIME_NOT_NORMAL: ({ regime }) =>
      regime === "PANDEMI"
        ? "No gjeld særlege reglar for heimekontor under pandemien. Du kan ikkje inngå fast avtale så lenge dei gjeld. Avklar heimekontor med leiaren din."
        : regime === "KOMMUNE"
          ? "No gjeld forskrifta til kommunen der du arbeider. Du skal arbeide heime så langt det er praktisk mogleg, og treng ikkje avtale for det. Avklar det med leiaren din."
          : "Det er ikkje fastsett reglar for heimekontor på denne datoen. Ta kontakt med HR.",
    NO_LEADER: ({ why, askId }, _format, nameOf) => missingLeader(why, askId === undefined ? undefined : nameOf(askId)),
    REASON_MISSING: ({ field }) =>
      field === "reasonEmployee"
        ? "Skriv kvifor ordninga passar for deg. Éi setning er nok."
        : "Skriv korleis ordninga tener verksemda. Éi setning er nok.",
    DUTY_NOT_CONFIRMED: () =>
      "Kryss av for at du framleis bidreg til arbeidsmiljøet og kan kallast inn. Det gjeld alle med heimekontor.",
    OUTSIDE_CORE_TIME: ({ weekday, coreFrom, coreTo }, format) =>
      `Kjernetida gjeld òg heime. ${capital(format.weekday(weekday))} må dekkje ${format.time(coreFrom)}–${format.time(coreTo)}.`,
    TOO_LONG: ({ latestEnd }, format) =>
      `Avtalen kan vare i høgst seks månader. Siste moglege dag er ${format.dayMonthYear(latestEnd)}.`,
    AVAILABILITY_MISSING: () => "Skriv når du er tilgjengeleg dei dagane du arbeider heime, til dømes «kl. 8–16».",
    SHARE_TOO_HIGH: ({ homeMinutes, maxMinutes, shareTenths, maxPercent }, format) =>
      `Du har valt ${format.duration(homeMinutes)} heime, altså ${format.percentTenths(shareTenths)}. Grensa er ${maxPercent} %, og det er ${format.duration(maxMinutes)} i veka for deg.`,
    SHARE_OF_PERIOD_TOO_HIGH: ({ shareTenths, maxPercent, from, to }, format) =>
      `I heile perioden ${format.span(from, to)} blir delen heime ${format.percentTenths(shareTenths)}. Grensa er ${maxPercent} % i snitt. Vel færre dagar eller kortare dagar heime.`,
    WEEK_ABOVE_CONTRACT: ({ contractedMinutes }, format) =>
      `Stillinga er på ${format.duration(contractedMinutes)} i veka ifølgje katalogen. Skriv det eller mindre. Er katalogen feil, kan HR rette han.`,
    OVERLAPS_AGREEMENT: ({ from, to }, format) =>
      `Du har alt ein avtale eller søknad for ${format.span(from, to)}. Vel ein periode utanfor han, eller avslutt han først.`,
    NO_CAMPUS_DAY: () => "Du må ha minst éin heil dag på arbeidsstaden kvar veke. Ta bort ein av dagane.",
    CONFLICT_IS_CAUSE: () =>
      "Heimekontor kan ikkje brukast som løysing på eit problem i arbeidsmiljøet. Problemet skal løysast der det er.",
    ANSWER_MISSING: () => "Svar ja eller nei.",
    TOO_MANY_DRAFTS: ({ max }) => `Du har alt ${max} utkast. Send eller kast eitt av dei før du tek til på eit nytt.`,
    DATE_UNREADABLE: ({ typed }) => `«${typed}» er ingen dato. Vel i kalenderen, eller skriv år, månad og dag slik: 2026-10-30.`,
    DATE_MISSING: ({ field }) => (field === "start" ? "Vel ein startdato." : "Vel ein sluttdato."),
    START_IN_PAST: ({ today }, format) => `Startdatoen er passert. Vel ${format.dayMonthYear(today)} eller seinare.`,
    END_BEFORE_START: ({ start }, format) => `Sluttdatoen er før startdatoen. Vel ${format.dayMonthYear(start)} eller seinare.`,
    WEEK_INVALID: ({ max }, format) =>
      `Skriv kor mange timar du arbeider i veka: meir enn 0 og høgst ${format.duration(max)}, til dømes 37,5.`,
    NO_HOME_DAYS: () => "Vel minst éin dag heime.",
    HOME_TIME_INVALID: ({ weekday }, format) =>
      `Klokkesletta for ${format.weekday(weekday)} stemmer ikkje. Sluttida må vere etter starttida.`,
    HOME_DAY_TWICE: ({ weekday }, format) => `${capital(format.weekday(weekday))} er vald to gonger.`,
    TEXT_TOO_LONG: ({ length, max }) => `Teksten er på ${length} teikn. Det er plass til ${max}.`,
    REJECTED_IS_FINAL: () => "Søknaden er avslått, og eit avslag kan ikkje gjerast om. Den tilsette kan søkje på nytt.",
    ONLY_EMPLOYEE: () => "Berre den tilsette sjølv kan gjere dette.",
    OWN_APPLICATION: () => "Du kan ikkje avgjere din eigen søknad. Det gjer næraste leiar.",
    NOT_NEAREST_LEADER: () => "Berre næraste leiar kan avgjere dette.",
    DECISION_REASON_MISSING: () => "Skriv ei grunngjeving. Den tilsette får lese henne.",
    WORK_ENVIRONMENT_MISSING: () =>
      "Skriv kva du meiner ordninga gjer med arbeidsmiljøet. Verdien av å møtast fysisk skal vege tungt.",
    BASIC_EQUIPMENT_REFUSED: ({ items }, format) =>
      `Arbeidsgjevaren skal dekkje ${format.list(items.map((item) => nn.equipment[item].toLowerCase()))} når den tilsette ber om det.`,
    EXTRA_EQUIPMENT_UNDECIDED: () => "Svar på om eininga dekkjer det ekstra utstyret. Det avgjer du ut frå budsjettet.",
    PHYSICAL_UNMET: ({ by }) =>
      by === "employee"
        ? "Den tilsette har svart at arbeidsstaden heime ikkje er forsvarleg. Då kan de ikkje inngå avtale. Send søknaden tilbake, så kan svaret endrast når det er ordna."
        : "Dersom krava til fysisk arbeidsmiljø ikkje er oppfylte, skal de ikkje inngå avtale.",
    PHYSICAL_UNANSWERED: () => "Svar på om dei fysiske krava er oppfylte heime.",
    TASKS_UNSUITABLE: ({ by }) =>
      by === "employee"
        ? "Den tilsette har svart at oppgåvene ikkje kan løysast like godt heime. Då kan de ikkje inngå avtale."
        : "Dersom oppgåvene ikkje kan løysast heime utan lågare produktivitet, kan de ikkje inngå avtale.",
    TASKS_UNANSWERED: () => "Svar på om oppgåvene kan løysast heime utan lågare produktivitet.",
    SITUATION_UNCONFIRMED: () => "Stadfest at arbeidssituasjonen blir god både for den tilsette og for samhandlinga i eininga.",
    COST_DISPROPORTIONATE: () => "Dersom utstyret blir uforholdsmessig dyrt, kan du ikkje godkjenne avtalen.",
    COST_UNANSWERED: () => "Svar på om utstyret blir uforholdsmessig dyrt.",
    OVERRIDE_UNREASONED: ({ rule }) => {
      switch (rule) {
        case "HO-10":
          return "Skriv kvifor ordninga likevel ikkje blir permanent.";
        case "HO-21":
          return "Arbeidet krev kostbart eller spesialisert utstyr. Skriv kvifor du likevel godkjenner.";
        case "HO-24":
          return "Oppgåvene stiller særleg strenge krav. Skriv kvifor du likevel godkjenner.";
        case "HO-28":
          return "Eininga har fast møte på ein av dagane. Skriv kvifor du likevel godkjenner.";
        case "HO-31":
          return "Drøft oppgåvene med den tilsette, eller skriv kvifor du godkjenner utan å ha gjort det.";
      }
    },
    TEMPLATE_NOT_ACCEPTED: () => "Standardavtalen har kome i ny utgåve. Les den som gjeld no, og godta han.",
    NOTICE_TOO_SHORT: ({ earliest, days }, format) =>
      `Avtalen kan seiast opp med ${days} dagars varsel. Siste dag kan tidlegast vere ${format.dayMonthYear(earliest)}.`,
    LAST_DAY_AFTER_END: ({ end }, format) => `Avtalen går ut ${format.dayMonthYear(end)} uansett. Vel ein tidlegare dag.`,
    NOT_A_HOME_DAY: ({ date }, format) => `${capital(format.date(date))} er ikkje ein avtalt heimedag.`,
    CALL_IN_PAST: ({ today }, format) => `Datoen er passert. Vel ${format.dayMonthYear(today)} eller seinare.`,
    CASE_DATE_MISSING: () => "Vel ein dato.",
    CASE_TEXT_TOO_LONG: ({ length, max }) => `Teksten er på ${length} teikn. Det er plass til ${max}.`,
    EXISTS_ALREADY: () => "Dette er alt sendt.",
    WRONG_STATE: ({ status }) => `Det går ikkje no. Status for saka: ${nnCore.status[status].toLowerCase()}.`,
    EVERY_WEEK: () => "Dersom du skal arbeide heime kvar veke, treng du ein fast avtale.",
    NOT_SHORT: ({ maxDays, latest }, format) =>
      `Ein kort periode er høgst ${maxDays} dagar på rad. Siste moglege dag er ${format.dayMonthYear(latest)}. Treng du fleire dagar, kan du søkje om fast avtale.`,
    EVERY_WEEK_UNANSWERED: () => "Svar på om dette skjer kvar veke.",
    WORK_MISSING: ({ min }) => `Skriv kort kva du skal arbeide med, minst ${min} teikn.`,
    DAY_MISSING: () => "Vel ein dato.",
    DAY_IN_PAST: ({ today }, format) => `Datoen er passert. Vel ${format.dayMonthYear(today)} eller seinare.`,
    DAY_END_BEFORE_START: ({ from }, format) => `Siste dag er før første dag. Vel ${format.dayMonthYear(from)} eller seinare.`,
    DAY_OVERLAPS: ({ from, to }, format) => `Du har alt spurt om heimekontor ${format.span(from, to)}.`,
    DAY_TEXT_TOO_LONG: ({ length, max }) => `Teksten er på ${length} teikn. Det er plass til ${max}.`,
    DAY_WRONG_STATE: ({ status }) => `Det går ikkje no. Status for dagen: ${nnCore.status[status].toLowerCase()}.`,
    NOT_FOR_SIZING_OFFICES: () =>
      "Avtalar om heimekontor kan ikkje brukast til å rekne ut kor mange kontorplassar som trengst. Difor finst det inga slik oversikt.",
  },
  warnings: {
    ...nnOppfolgingWarnings,
    ...nnMeldingWarnings,
    ...nnSakWarnings,
    ...nnAssessmentWarnings,
    ...nnHomeWarnings,
    PERMANENCE: ({ since, until }, format) =>
      `Med denne perioden får den tilsette heimekontor samanhengande ${format.span(since, until)}. Heimekontor skal ikkje vere ei permanent ordning. HR får kopi.`,
    SPECIAL_EQUIPMENT: () => "Arbeidet krev svært kostbart eller spesialisert utstyr. Det talar mot heimekontor.",
    STRICT_REQUIREMENTS: () =>
      "Oppgåvene stiller særleg strenge krav til HMS eller informasjonstryggleik. Då kan heimekontor normalt ikkje avtalast.",
    NOT_DISCUSSED: () => "Kva oppgåver som eignar seg heime, bør vurderast saman med den tilsette.",
    WEEK_OVER_LIMIT: ({ monday, shareTenths }, format) =>
      `Den tilsette har ein fast avtale. Med dette blir delen heime ${format.percentTenths(shareTenths)} i veka frå ${format.dayMonthYear(monday)}.`,
  },
  field: {
    otherArrangement: "Fjernarbeid, forskingstermin eller anna oppdrag",
    start: "Startdato",
    end: "Sluttdato",
    weeklyMinutes: "Arbeidstid per veke",
    homeDays: "Dagar heime",
    availability: "Tilgjengeleg",
    renewalReason: "Kva som har fungert, og kvifor ein ny periode trengst",
    reasonEmployee: "Kvifor det passar for den tilsette",
    reasonEmployer: "Kvifor det tener verksemda",
    tasksSuitable: "Oppgåvene kan løysast heime utan lågare produktivitet",
    specialEquipment: "Krev svært kostbart eller spesialisert utstyr",
    strictRequirements: "Særleg strenge krav til HMS eller informasjonstryggleik",
    conflict: "Årsaka er eit problem i arbeidsmiljøet",
    physicalOk: "Forsvarleg arbeidsstad, utstyr og innemiljø",
    equipment: "Utstyr frå arbeidsgjevaren",
    extraEquipment: "Anna utstyr",
    contributes: "Bidreg til arbeidsmiljøet og kan kallast inn",
    workEnvironment: "Verknad på arbeidsmiljøet",
    discussed: "Oppgåvene er drøfta med den tilsette",
    goodSituation: "God arbeidssituasjon for den tilsette og eininga",
    costDisproportionate: "Utstyret blir uforholdsmessig dyrt",
    extraEquipmentGranted: "Eininga dekkjer anna utstyr",
    overrideReason: "Kvifor avtalen blir godkjend likevel",
    reason: "Grunngjeving",
    work: "Arbeidsoppgåver",
  },
  equipmentKind: nnEquipment,
  timeline: {
    Submitted: "Søknaden vart send",
    Resubmitted: "Søknaden vart send på nytt",
    Withdrawn: "Søknaden vart trekt",
    Approved: "Søknaden vart godkjend",
    Returned: "Søknaden vart send tilbake",
    Rejected: "Søknaden vart avslått",
    Accepted: "Avtalen vart godteken",
    Declined: "Den tilsette takka nei",
    CalledIn: "Kalla inn til kontoret på ein heimedag",
    Terminated: "Avtalen vart sagd opp",
    FollowedUp: "Oppfølginga vart registrert",
    Undone: "Det siste vart angra, og saka står som før",
    DayUndone: "Det siste vart angra, og saka står som før",
    DialogueHeld: "Samtalen om arbeidsplassen heime vart registrert",
    EquipmentHandedOver: "Utstyr vart utlevert",
    EquipmentNotNeeded: "Utstyr vart valt bort",
    EquipmentReturned: "Utstyr vart levert tilbake eller avskrive",
    EquipmentStruck: "Ei linje om utstyr vart stroken",
    Rerouted: "Søknaden ligg hos ein annan",
    DayAsked: "Ønsket vart sendt",
    DayApproved: "Ønsket vart godkjent",
    DayRejected: "Ønsket vart avslått",
    DayWithdrawn: "Ønsket vart trekt",
    DayCalledIn: "Kalla inn til kontoret på ein heimedag",
  },
  rerouted: nnRerouted,
  oppfolging: nnOppfolging,
  melding: nnMelding,
  sak: nnSak,
  start: nnStart,
  retention: nnRetention,
  regime: nnRegime,
  assessment: nnAssessment,
  presence: nnPresence,
  gathering: nnGathering,
  terms: nnTerms,
  termsRestOn: nnTermsRestOn,
  termsTitle: (version) => `Standardavtalen, utgåve ${version}`,
  insurance: [
    "Forsikringane og gruppelivsordninga du har som statstilsett gjennom Statens pensjonskasse, gjeld òg på heimekontor.",
    "Yrkesskadeforsikringa gjeld når skaden skjer i arbeid, på arbeidsstaden og i arbeidstida. Kvart tilfelle blir vurdert for seg.",
    "Private gjeremål, som å hente posten, lufte hunden eller følgje opp barn, er ikkje dekte, sjølv om dei skjer i arbeidstida.",
  ],
  guidance: {
    title: "Dersom noko er gale på jobb, skal det løysast der",
    why: "Heimekontor kan ikkje brukast som løysing på eit problem i arbeidsmiljøet. Dette kan du gjere i staden. Ingenting av det du svara om årsaka, er lagra.",
    options: [
      "Snakk med nokon: ein tillitsvald, bedriftshelsetenesta eller Arbeidstilsynet. Dei har ikkje plikt til å informere arbeidsgjevaren.",
      "Ta det opp sjølv, sakleg og forsvarleg, med den det gjeld.",
      "Meld frå formelt til leiaren din, eller til leiaren over dersom leiaren sjølv er part.",
      "Gjer ingenting no. Då får arbeidsgjevaren kanskje ikkje undersøkt saka, og ho blir vanskelegare å dokumentere. Ikkje sprei henne vidare. Du kan melde frå når som helst.",
    ],
    verneombud:
      "Verneombodet har plikt til å melde vidare forhold som kan føre til ulykkes- og helsefare, eller som kan bryte kravet om eit fullt forsvarleg arbeidsmiljø, også når du fortel om dei i ein fortruleg samtale.",
  },
};
