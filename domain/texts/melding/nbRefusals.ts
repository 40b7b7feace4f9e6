import type { NotatRefusal } from "../../melding/notat/model.ts";
import type { MeldingRefusal, MeldingWarning } from "../../melding/refusals.ts";
import type { AnyRefusal, AnyWarning, Wording } from "../words.ts";
import { nbMelding as words } from "./nb.ts";

const who = (name: string | undefined) => name ?? "Personen";

export const nbMeldingRefusals: Wording<AnyRefusal, (MeldingRefusal | NotatRefusal)["code"]> = {
  NOTAT_ONLY_REPRESENTATIVES: () => "Bare verneombud og tillitsvalgte har fortrolige notater.",
  NOTAT_EXISTS: () => "Notatet er allerede skrevet.",
  NOTAT_OPEN: () => "Notatet er åpent, så det blir ikke slettet. Avslutt det først.",
  NOTAT_CLOSED: () => "Notatet er avsluttet.",
  NOT_YOUR_NOTAT: () => "Notatet finnes ikke.",
  NOTAT_DANGER_UNANSWERED: () =>
    "Svar først på om dette kan være fare, eller brudd på kravet om et fullt forsvarlig arbeidsmiljø.",
  NOTAT_FORWARD_FIRST: () =>
    "Du har plikt til å melde dette videre til arbeidsgiver før du avslutter, også når du fikk vite det i fortrolighet.",
  REPORT_EXISTS: () => "Denne meldingen er allerede sendt.",
  ONLY_REPORTER: () => "Bare den som meldte, kan gjøre dette.",
  ONLY_WITH_NAME: () => "Dette krever navn. Logg på i Teams for å gjøre det.",
  NOT_THIS_HANDLER: () => "Du har ikke den rollen i saken som dette krever.",
  ONLY_LEADERS_LOG: () => "Bare ledere kan loggføre en muntlig henvendelse.",
  ONLY_LEADERS_EXAMINE: () => "Bare lederen for enheten, eller en leder over, kan starte en egen undersøkelse der.",
  HABILITET_FIRST: () => "Svar først på om du er habil. Da åpnes resten.",
  NOBODY_GONE: () => "Ingen av dem som behandler dette, har sluttet.",
  HABILITET_SAID: () => "Du har allerede svart at du er habil.",
  HABILITET_OPEN: () => "Habiliteten din er ikke avgjort ennå. Inntil da kan du ikke gjøre noe i saken.",
  NOT_THE_ONE_WHO_DECIDES: () => "Det er lederen over som avgjør habiliteten.",
  NO_OPEN_QUESTION: () => "Det er ikke noe spørsmål om habilitet som venter.",
  REPORT_STATUS_WRONG: ({ status }) => `Det går ikke nå. Meldingen har denne statusen: ${words.status[status].toLowerCase()}.`,
  ACKNOWLEDGED_ALREADY: ({ on }, format) => `Mottaket ble bekreftet ${format.dayMonthYear(on)}.`,
  FORWARDED_ALREADY: () => "Dette er allerede meldt videre.",
  NOTHING_TO_CLARIFY: () => "Det er ikke noe som må avklares.",
  NO_CONTACT_REQUEST: () => "Det er ikke noe ønske om kontakt som venter på svar.",
  CONTACT_ASKED_ALREADY: () => "Du har allerede spurt. Vent på svaret før du spør igjen eller tar kontakt.",
  NO_CONTACT_NEEDED: () => "Meldingen nevner ingen du kan ta kontakt med.",
  CONTACT_IN_CASE: () =>
    "Meldingen er blitt til en sak. Er du part, spør du på siden til saken, og den som eier saken, svarer. Er du ikke part, skal du ikke ta det opp selv: skriv til lederen i stedet.",
  TAG_IN_CASE: () => "Meldingen er blitt til en sak. Den som eier saken, setter merket der, og da gjelder det bare den saken.",
  NOT_A_SOEKNAD: () => "Dette gjelder bare søknader om endring.",
  NOTHING_TO_SIGN: () => "Det er ikke noe du må signere.",
  NOT_A_VARSEL: () => "Dette gjelder bare varsler.",
  DUTY_NOT_WITHDRAWN: ({ rule }) =>
    rule === "VA-08"
      ? "Det er meldt videre etter plikt og kan ikke trekkes."
      : "Lederen har en selvstendig plikt til å undersøke. Det kan ikke trekkes.",
  NO_EXTERNAL_FIRM: () => "Meldingen gjelder ingen fra en annen virksomhet.",
  REPORT_ANSWER_MISSING: ({ field }) => `Svar på dette: ${words.field[field].toLowerCase()}.`,
  REPORT_TEXT_MISSING: ({ field }) =>
    field === "reason"
      ? "Skriv en begrunnelse."
      : field === "text"
        ? "Skriv noe først."
        : `Fyll ut: ${words.field[field].toLowerCase()}.`,
  REPORT_TEXT_TOO_LONG: ({ length, max }) =>
    `Teksten har ${length} tegn. Det er plass til ${max}. Resten kan du legge ved som fil.`,
  REPORT_TOO_MANY: ({ part, max }) => `Det er plass til ${max} ${words.part[part]}.`,
  REPORT_UNIT_UNKNOWN: () => "Enheten finnes ikke i katalogen. Velg en annen.",
  KLAGE_NOT_ANONYMOUS: () =>
    "En klage kan ikke være anonym: Den du klager på, må få vite hvem som klager, for å kunne svare. Du kan sende en underretning, et varsel eller en bekymringsmelding uten navn, klage med navn i Teams, eller få råd først.",
  SOEKNAD_NOT_ANONYMOUS: () =>
    "En søknad om endring gjelder din egen arbeidssituasjon, så lederen må vite hvem du er. Send den i Teams. Uten navn kan du sende en underretning, et varsel eller en bekymringsmelding.",
  ACCEPT_IDENTIFIED: ({ rule }) =>
    rule === "VA-20"
      ? "Kryss av for at den du klager på, får vite hvem du er. Uten det kan klagen ikke behandles."
      : "Kryss av for at den eller de saken gjelder, ikke kan anonymiseres. De må kunne svare.",
  KLAGE_UNSIGNED: () => "Signer klagen ved å krysse av.",
  EXPECTS_NOTHING_UNTICKED: () => "Kryss av for at du ikke kan forvente medhold.",
  CONFLICT_IS_GROUNDS: () =>
    "Når grunnen er en konflikt, andres oppførsel eller arbeidsmiljøet, regnes dette som en klage eller et varsel. Endre begrunnelsen, eller gå videre med klage eller varsel. Teksten din er her fortsatt.",
  COUNTERPART_MISSING: ({ rule }) =>
    rule === "VA-34"
      ? "Oppgi hvem som gjør det. Det kan også være en gruppe."
      : "Oppgi minst én person eller gruppe du klager på.",
  WHO_OR_GENERAL: () => "Oppgi hvem det gjelder, eller kryss av for at det er generelt.",
  COUNTERPART_UNNAMED: () => "Skriv navnet på personen, eller velg en gruppe uten navn.",
  COUNTERPART_IS_YOU: () => "Du kan ikke oppgi deg selv eller noen du melder sammen med.",
  COUNTERPART_UNKNOWN: () => "Personen finnes ikke i katalogen. Skriv navnet som en person utenfor katalogen.",
  KLAGE_FOR_OTHERS: () =>
    "Ingen kan klage på vegne av andre. Gjelder det noen andre enn den som meldte, er det en underretning. Teksten kan brukes der.",
  ONLY_TILLITSVALGT_FOR_MEMBERS: () =>
    "Bare en tillitsvalgt kan klage på vegne av medlemmer. Gjelder det andre, kan du sende en underretning.",
  MEMBERS_UNNAMED: () => "Medlemmene du klager for, må stå med navn.",
  MEMBER_UNKNOWN: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} finnes ikke i katalogen eller har sluttet.`,
  MEMBER_IS_COUNTERPART: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} kan ikke både klage og bli klaget på.`,
  SJEF_UNREASONED: () => "Skriv hvorfor meldingen unntaksvis skal til HR- og HMS-sjefen.",
  RECIPIENT_NOT_FOR_KIND: () =>
    "En klage går til leder, eller unntaksvis til HR- og HMS-sjefen. Verneombudet kan få en underretning.",
  STUDENT_BRANCH_MISSING: () => "Velg hva det har med studiene eller jobben din å gjøre. Er du usikker, velg «Vet ikke».",
  STUDENT_CHANNEL: ({ channel }) =>
    `Det som skjer mellom studenter i studiene, hører ikke under disse retningslinjene. ${channel === null ? "Bruk studentenes egen kanal for å si fra." : `Si fra her: ${channel.name}${channel.url === null ? "" : `, ${channel.url}`}.`} Har en av dere jobb eller gjør arbeid her, velg det i stedet.`,
  VARSEL_ELSEWHERE: ({ url }) =>
    `Virksomheten tar imot varsler et annet sted. ${url === null ? "Spør HR hvor." : `Varsle her: ${url}.`} Ingenting er lagret.`,
  NO_RECIPIENT: ({ why, askId }, _format, nameOf) => {
    const name = askId === null ? undefined : nameOf(askId);
    const ways =
      why === "NO_UNIT"
        ? "Velg enheten det gjelder."
        : why === "NO_MOTTAK"
          ? "Du kan varsle til verneombudet, en tillitsvalgt eller et tilsyn i stedet, eller be HR om å peke ut et mottak."
          : why === "NO_VERNEOMBUD"
            ? "Velg leder i stedet."
            : why === "NO_SJEF"
              ? "Velg leder i stedet."
              : "Du kan sende til HR- og HMS-sjefen eller et verneombud, eller kontakte Arbeidstilsynet.";
    return `${words.noRecipient[why]} ${ways}${name === undefined ? "" : ` Du kan også kontakte ${name}.`} Teksten din er her fortsatt.`;
  },
  ORAL_DATE_WRONG: ({ today }, format) => `Velg ${format.dayMonthYear(today)} eller en tidligere dag.`,
  ORAL_NOBODY: () => "Velg hvem som kom til deg.",
  ORAL_PERSON_WRONG: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} kan ikke stå som den som kom: Det må være en annen enn deg, som ikke er den det gjelder, og som er i katalogen.`,
  PERSON_MISSING: ({ field }) => `Velg en person: ${words.field[field].toLowerCase()}.`,
  OWNER_NOT_LEADER: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} kan ikke eie saken. Det må en leder gjøre. Rådgivere, verneombud og HR- og HMS-sjefen kan ikke.`,
  PERSON_IS_BARRED: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} kan ikke ha denne rollen i saken. Velg noen som ikke er part, ikke har hatt saken, ikke hjelper en annen part og ikke har en part som leder.`,
  NOT_IN_MOTTAK: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} er ikke med i varslingsmottaket. Velg en som er det.`,
  NOT_A_VERNEOMBUD: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} er ikke verneombud. Velg et verneombud.`,
  NOT_AN_ADVISER: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} er ikke rådgiver i HR og HMS. Velg en som er det.`,
  NOT_UNDER_INSTRUCTION: () =>
    "Tillitsvalgte og bedriftshelsetjenesten er ikke under arbeidsgivers instruksjon og kan ikke få oppgaver i saken. Velg en annen.",
  KIND_SAME: () => "Den behandles allerede som det.",
  TRIAGE_FIRST: () => "Avklar først om dette er en klage, en underretning eller et varsel.",
  PROTECTION_STAYS: () => "Den som meldte, kalte det et varsel. Vernet som følger med, kan ikke tas bort.",
  KIND_NOT_POSSIBLE: ({ to }) => `Det går ikke med dette: ${words.kind[to].toLowerCase()}.`,
  ASK_THE_REPORTER: () => "En søknad blir ikke til noe annet uten at søkeren velger det. Be søkeren velge.",
  KLAGE_NEEDS_NAME: () =>
    "Dette er meldt uten navn og kan ikke bli en klage: Den det klages på, må få vite hvem som klager, for å kunne svare. Inviter den som meldte, til å oppgi navn. Inntil da gjelder lederens egen plikt til å undersøke.",
  TAG_SAME: () => "Merket er allerede slik.",
  ACKNOWLEDGE_FIRST: () => "Bekreft først at meldingen er mottatt.",
  OWNER_FIRST: () => "Pek først ut en leder som eier saken.",
  CLARIFY_FIRST: () => "Avklar først om retningslinjene gjelder for studenten.",
  SIGNATURES_MISSING: ({ missing }, format, nameOf) =>
    `Klagen mangler signatur fra ${format.list(missing.map((id) => who(nameOf(id))))}.`,
  HELP_UNSETTLED: ({ rule }) =>
    rule === "VA-33"
      ? "Meldingen gjelder ingen bestemt person. Vurder først om det trengs en faktaundersøkelse, og svar ja eller nei på om du vil ha bistand fra HR og HMS."
      : rule === "VA-11"
        ? "En ansatt er nevnt, og da skal saken vurderes, uansett hvem den er blitt gjort mot. Svar ja eller nei på om du vil ha bistand fra HR og HMS."
        : "Svar først ja eller nei på om du vil ha bistand fra HR og HMS.",
  HR_NOT_CONSULTED: ({ rule }) =>
    rule === "SB-24"
      ? "I saker om seksuell trakassering skal HR og HMS være med. Be om bistand først."
      : rule === "SB-13"
        ? "En sak som er usikker eller har eskalert, skal meldes inn til HR og HMS. Be om bistand først."
        : "Du har plikt til å undersøke, og det skal skje i samråd med HR og HMS. Be om bistand først.",
  DANGER_UNANSWERED: () => "Svar først på om dette kan være fare, eller brudd på kravet om et fullt forsvarlig arbeidsmiljø.",
  FORWARD_FIRST: () =>
    "Du har plikt til å melde dette videre til arbeidsgiver før du avslutter. Navnet på den som fortalte det, følger ikke med.",
  ASSESS_FIRST: () => "Vurder først om det gjelder et kritikkverdig forhold.",
  NOT_CENSURABLE: () =>
    "Varselet er vurdert til ikke å gjelde et kritikkverdig forhold. Endre vurderingen, eller gi tilbakemelding.",
  FEEDBACK_FIRST: () => "Gi først tilbakemelding til den som varslet.",
  CASES_OPEN: () => "Meldingen avsluttes når sakene som kom av den, er avsluttet.",
  WITHDRAW_IN_CASE: () =>
    "Meldingen er blitt til en sak som undersøkes, og kan ikke trekkes nå. Vil du si noe om det, skriv en melding til dem som behandler den.",
  DECIDE_FIRST: () => "Avgjør først søknaden.",
  NOBODY_ABOVE: () => "Det er ingen leder over som kan få søknaden. Avgjør den selv.",
  CONSENT_TICKS: ({ field }) =>
    field === "factual"
      ? "Kryss av for at det blir saklig og forsvarlig, eller si nei."
      : "Kryss av for at den det gjelder, får svare, eller si nei.",
};

const parts = { when: "når", where: "hvor", witnesses: "vitner" };

export const nbMeldingWarnings: Wording<AnyWarning, MeldingWarning["code"]> = {
  SHOULD_TELL: ({ missing }, format) =>
    `Det hjelper om du skriver noe om dette også: ${format.list(missing.map((field) => parts[field]))}. Du kan sende uten.`,
  SOEKNAD_NAMES_SOMEBODY: () =>
    "Du ser ut til å nevne noen. En søknad skal ikke ha påstander om andre. Er det en klage eller et varsel, velg det i stedet.",
  SELF_SUGGESTS_KLAGE: () => "Gjelder det deg selv, passer en klage som regel bedre. Du kan sende dette også.",
  PROFESSIONAL_DISAGREEMENT: () => words.disagreement,
  OPEN_CASE_LINKED: ({ count }) =>
    count === 1
      ? "Du har allerede en sak som er åpen. Søknaden knyttes til den. Du kan sende den likevel."
      : `Du har allerede ${count} saker som er åpne. Søknaden knyttes til den nyeste. Du kan sende den likevel.`,
  RELATED_UNKNOWN: () => "Vi finner ingen sak med det nummeret blant dine. Meldingen sendes likevel, uten å bli knyttet til den.",
  EXTERNAL_HELP_OFFERED: () =>
    "Gjelder det noen fra en annen virksomhet, kan den ansatte få hjelp og støtte fra arbeidsgiver, hvis det er ønsket. Si fra i meldingen.",
  COVERAGE_DOUBT: () => "Det er ikke sikkert at retningslinjene gjelder her. Meldingen tas imot, og det avklares.",
  NO_KLAGE_WITHOUT_NAME: () =>
    "Uten navn kan dette ikke behandles som en klage. Det tas imot slik det er, og navnet kan oppgis senere.",
  COORDINATION_UNKNOWN: () => "Registrer om det finnes en samordningsavtale med virksomheten.",
  COORDINATION_MISSING: () =>
    "Det mangler en samordningsavtale med virksomheten. Administrator har fått vite det. Saken går videre.",
  CONSIDER_HELP: () => "Vurder om du vil ha bistand fra HR og HMS.",
  EXAMINE_MEANWHILE: () => "Inntil det er kommet et navn, har lederen selv plikt til å undersøke.",
  DUTY_TO_FORWARD: () => words.dangerDuty,
  SAFEGUARDS_FOR_ACCUSED: () =>
    "Saken gjelder seksuell trakassering. Ta med HR og HMS, la så få som mulig få vite om den, og sørg for at den påstanden gjelder, får svare.",
  NOBODY_READS: () => "Ingen kan behandle denne meldingen nå.",
};
