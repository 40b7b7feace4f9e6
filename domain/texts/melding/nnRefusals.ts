import type { NotatRefusal } from "../../melding/notat/model.ts";
import type { MeldingRefusal, MeldingWarning } from "../../melding/refusals.ts";
import type { AnyRefusal, AnyWarning, Wording } from "../words.ts";
import { nnMelding as words } from "./nn.ts";

const who = (name: string | undefined) => name ?? "Personen";

export const nnMeldingRefusals: Wording<AnyRefusal, (MeldingRefusal | NotatRefusal)["code"]> = {
  NOTAT_ONLY_REPRESENTATIVES: () => "Berre verneombod og tillitsvalde har fortrulege notat.",
  NOTAT_EXISTS: () => "Notatet er alt skrive.",
  NOTAT_OPEN: () => "Notatet er ope, så det blir ikkje sletta. Avslutt det først.",
  NOTAT_CLOSED: () => "Notatet er avslutta.",
  NOT_YOUR_NOTAT: () => "Notatet finst ikkje.",
  NOTAT_DANGER_UNANSWERED: () =>
    "Svar først på om dette kan vere fare, eller brot på kravet om eit fullt forsvarleg arbeidsmiljø.",
  NOTAT_FORWARD_FIRST: () =>
    "Du har plikt til å melde dette vidare til arbeidsgivar før du avsluttar, òg når du fekk vite det i fortruleg samtale.",
  REPORT_EXISTS: () => "Denne meldinga er alt send.",
  ONLY_REPORTER: () => "Berre den som melde, kan gjere dette.",
  ONLY_WITH_NAME: () => "Dette krev namn. Logg på i Teams for å gjere det.",
  NOT_THIS_HANDLER: () => "Du har ikkje den rolla i saka som dette krev.",
  ONLY_LEADERS_LOG: () => "Berre leiarar kan loggføre ei munnleg vending.",
  ONLY_LEADERS_EXAMINE: () => "Berre leiaren for eininga, eller ein leiar over, kan starte ei eiga undersøking der.",
  HABILITET_FIRST: () => "Svar først på om du er habil. Då blir resten opna.",
  NOBODY_GONE: () => "Ingen av dei som behandlar dette, har slutta.",
  HABILITET_SAID: () => "Du har alt svart at du er habil.",
  HABILITET_OPEN: () => "Habiliteten din er ikkje avgjord enno. Til då kan du ikkje gjere noko i saka.",
  NOT_THE_ONE_WHO_DECIDES: () => "Det er leiaren over som avgjer habiliteten.",
  NO_OPEN_QUESTION: () => "Det er ikkje noko spørsmål om habilitet som ventar.",
  REPORT_STATUS_WRONG: ({ status }) => `Det går ikkje no. Meldinga har denne statusen: ${words.status[status].toLowerCase()}.`,
  ACKNOWLEDGED_ALREADY: ({ on }, format) => `Mottaket vart stadfesta ${format.dayMonthYear(on)}.`,
  FORWARDED_ALREADY: () => "Dette er alt meldt vidare.",
  NOTHING_TO_CLARIFY: () => "Det er ikkje noko som må avklarast.",
  NO_CONTACT_REQUEST: () => "Det er ikkje noko ønske om kontakt som ventar på svar.",
  CONTACT_ASKED_ALREADY: () => "Du har alt spurt. Vent på svaret før du spør igjen eller tek kontakt.",
  NO_CONTACT_NEEDED: () => "Meldinga nemner ingen du kan ta kontakt med.",
  CONTACT_IN_CASE: () =>
    "Meldinga er blitt til ei sak. Er du part, spør du på sida til saka, og den som eig saka, svarer. Er du ikkje part, skal du ikkje ta det opp sjølv: skriv til leiaren i staden.",
  TAG_IN_CASE: () => "Meldinga er blitt til ei sak. Den som eig saka, set merket der, og då gjeld det berre den saka.",
  NOT_A_SOEKNAD: () => "Dette gjeld berre søknader om endring.",
  NOTHING_TO_SIGN: () => "Det er ikkje noko du må signere.",
  NOT_A_VARSEL: () => "Dette gjeld berre varsel.",
  DUTY_NOT_WITHDRAWN: ({ rule }) =>
    rule === "VA-08"
      ? "Det er meldt vidare etter plikt og kan ikkje trekkjast."
      : "Leiaren har ei sjølvstendig plikt til å undersøkje. Det kan ikkje trekkjast.",
  NO_EXTERNAL_FIRM: () => "Meldinga gjeld ingen frå ei anna verksemd.",
  REPORT_ANSWER_MISSING: ({ field }) => `Svar på dette: ${words.field[field].toLowerCase()}.`,
  REPORT_TEXT_MISSING: ({ field }) =>
    field === "reason"
      ? "Skriv ei grunngiving."
      : field === "text"
        ? "Skriv noko først."
        : `Fyll ut: ${words.field[field].toLowerCase()}.`,
  REPORT_TEXT_TOO_LONG: ({ length, max }) =>
    `Teksten har ${length} teikn. Det er plass til ${max}. Resten kan du leggje ved som fil.`,
  REPORT_TOO_MANY: ({ part, max }) => `Det er plass til ${max} ${words.part[part]}.`,
  REPORT_UNIT_UNKNOWN: () => "Eininga finst ikkje i katalogen. Vel ei anna.",
  KLAGE_NOT_ANONYMOUS: () =>
    "Ei klage kan ikkje vere anonym: Den du klagar på, må få vite kven som klagar, for å kunne svare. Du kan sende ei underretning, eit varsel eller ei bekymringsmelding utan namn, klage med namn i Teams, eller få råd først.",
  SOEKNAD_NOT_ANONYMOUS: () =>
    "Ein søknad om endring gjeld din eigen arbeidssituasjon, så leiaren må vite kven du er. Send han i Teams. Utan namn kan du sende ei underretning, eit varsel eller ei bekymringsmelding.",
  ACCEPT_IDENTIFIED: ({ rule }) =>
    rule === "VA-20"
      ? "Kryss av for at den du klagar på, får vite kven du er. Utan det kan klaga ikkje behandlast."
      : "Kryss av for at den eller dei saka gjeld, ikkje kan anonymiserast. Dei må kunne svare.",
  KLAGE_UNSIGNED: () => "Signer klaga ved å krysse av.",
  EXPECTS_NOTHING_UNTICKED: () => "Kryss av for at du ikkje kan vente å få medhald.",
  CONFLICT_IS_GROUNDS: () =>
    "Når grunnen er ein konflikt, korleis andre oppfører seg, eller arbeidsmiljøet, blir dette rekna som ei klage eller eit varsel. Endre grunngivinga, eller gå vidare med klage eller varsel. Teksten din er her framleis.",
  COUNTERPART_MISSING: ({ rule }) =>
    rule === "VA-34"
      ? "Oppgi kven som gjer det. Det kan òg vere ei gruppe."
      : "Oppgi minst éin person eller ei gruppe du klagar på.",
  WHO_OR_GENERAL: () => "Oppgi kven det gjeld, eller kryss av for at det er generelt.",
  COUNTERPART_UNNAMED: () => "Skriv namnet på personen, eller vel ei gruppe utan namn.",
  COUNTERPART_IS_YOU: () => "Du kan ikkje oppgi deg sjølv eller nokon du melder saman med.",
  COUNTERPART_UNKNOWN: () => "Personen finst ikkje i katalogen. Skriv namnet som ein person utanfor katalogen.",
  KLAGE_FOR_OTHERS: () =>
    "Ingen kan klage på vegner av andre. Gjeld det nokon andre enn den som melde, er det ei underretning. Teksten kan brukast der.",
  ONLY_TILLITSVALGT_FOR_MEMBERS: () =>
    "Berre ein tillitsvald kan klage på vegner av medlemmer. Gjeld det andre, kan du sende ei underretning.",
  MEMBERS_UNNAMED: () => "Medlemmene du klagar for, må stå med namn.",
  MEMBER_UNKNOWN: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} finst ikkje i katalogen eller har slutta.`,
  MEMBER_IS_COUNTERPART: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} kan ikkje både klage og bli klaga på.`,
  SJEF_UNREASONED: () => "Skriv kvifor meldinga unntaksvis skal til HR- og HMS-sjefen.",
  RECIPIENT_NOT_FOR_KIND: () =>
    "Ei klage går til leiar, eller unntaksvis til HR- og HMS-sjefen. Verneombodet kan få ei underretning.",
  STUDENT_BRANCH_MISSING: () => "Vel kva det har med studia eller jobben din å gjere. Er du usikker, vel «Veit ikkje».",
  STUDENT_CHANNEL: ({ channel }) =>
    `Det som skjer mellom studentar i studia, høyrer ikkje under desse retningslinjene. ${channel === null ? "Bruk den eigne kanalen studentane har for å seie frå." : `Sei frå her: ${channel.name}${channel.url === null ? "" : `, ${channel.url}`}.`} Har nokon av dykk jobb eller gjer arbeid her, vel det i staden.`,
  VARSEL_ELSEWHERE: ({ url }) =>
    `Verksemda tek imot varsel ein annan stad. ${url === null ? "Spør HR kvar." : `Varsle her: ${url}.`} Ingenting er lagra.`,
  NO_RECIPIENT: ({ why, askId }, _format, nameOf) => {
    const name = askId === null ? undefined : nameOf(askId);
    const ways =
      why === "NO_UNIT"
        ? "Vel eininga det gjeld."
        : why === "NO_MOTTAK"
          ? "Du kan varsle til verneombodet, ein tillitsvald eller eit tilsyn i staden, eller be HR om å peike ut eit mottak."
          : why === "NO_VERNEOMBUD" || why === "NO_SJEF"
            ? "Vel leiar i staden."
            : "Du kan sende til HR- og HMS-sjefen eller eit verneombod, eller kontakte Arbeidstilsynet.";
    return `${words.noRecipient[why]} ${ways}${name === undefined ? "" : ` Du kan òg kontakte ${name}.`} Teksten din er her framleis.`;
  },
  ORAL_DATE_WRONG: ({ today }, format) => `Vel ${format.dayMonthYear(today)} eller ein tidlegare dag.`,
  ORAL_NOBODY: () => "Vel kven som kom til deg.",
  ORAL_PERSON_WRONG: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} kan ikkje stå som den som kom: Det må vere ein annan enn deg, som ikkje er den det gjeld, og som er i katalogen.`,
  PERSON_MISSING: ({ field }) => `Vel ein person: ${words.field[field].toLowerCase()}.`,
  OWNER_NOT_LEADER: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} kan ikkje eige saka. Det må ein leiar gjere. Rådgivarar, verneombod og HR- og HMS-sjefen kan ikkje.`,
  PERSON_IS_BARRED: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} kan ikkje ha denne rolla i saka. Vel nokon som ikkje er part, ikkje har hatt saka, ikkje hjelper ein annan part og ikkje har ein part som leiar.`,
  NOT_IN_MOTTAK: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} er ikkje med i varslingsmottaket. Vel ein som er det.`,
  NOT_A_VERNEOMBUD: ({ personId }, _format, nameOf) => `${who(nameOf(personId))} er ikkje verneombod. Vel eit verneombod.`,
  NOT_AN_ADVISER: ({ personId }, _format, nameOf) =>
    `${who(nameOf(personId))} er ikkje rådgivar i HR og HMS. Vel ein som er det.`,
  NOT_UNDER_INSTRUCTION: () =>
    "Tillitsvalde og bedriftshelsetenesta er ikkje under instruksjon frå arbeidsgivar og kan ikkje få oppgåver i saka. Vel ein annan.",
  KIND_SAME: () => "Det blir alt behandla som det.",
  TRIAGE_FIRST: () => "Avklar først om dette er ei klage, ei underretning eller eit varsel.",
  PROTECTION_STAYS: () => "Den som melde, kalla det eit varsel. Vernet som følgjer med, kan ikkje takast bort.",
  KIND_NOT_POSSIBLE: ({ to }) => `Det går ikkje med dette: ${words.kind[to].toLowerCase()}.`,
  ASK_THE_REPORTER: () => "Ein søknad blir ikkje til noko anna utan at søkjaren vel det. Be søkjaren velje.",
  KLAGE_NEEDS_NAME: () =>
    "Dette er meldt utan namn og kan ikkje bli ei klage: Den det blir klaga på, må få vite kven som klagar, for å kunne svare. Inviter den som melde, til å oppgi namn. Til då gjeld den eigne plikta leiaren har til å undersøkje.",
  TAG_SAME: () => "Merket er alt slik.",
  ACKNOWLEDGE_FIRST: () => "Stadfest først at meldinga er motteken.",
  OWNER_FIRST: () => "Peik først ut ein leiar som eig saka.",
  CLARIFY_FIRST: () => "Avklar først om retningslinjene gjeld for studenten.",
  SIGNATURES_MISSING: ({ missing }, format, nameOf) =>
    `Klaga manglar signatur frå ${format.list(missing.map((id) => who(nameOf(id))))}.`,
  HELP_UNSETTLED: ({ rule }) =>
    rule === "VA-33"
      ? "Meldinga gjeld ingen bestemt person. Vurder først om det trengst ei faktaundersøking, og svar ja eller nei på om du vil ha hjelp frå HR og HMS."
      : rule === "VA-11"
        ? "Ein tilsett er nemnd, og då skal saka vurderast, uansett kven det er gjort mot. Svar ja eller nei på om du vil ha hjelp frå HR og HMS."
        : "Svar først ja eller nei på om du vil ha hjelp frå HR og HMS.",
  HR_NOT_CONSULTED: ({ rule }) =>
    rule === "SB-24"
      ? "I saker om seksuell trakassering skal HR og HMS vere med. Be om hjelp først."
      : rule === "SB-13"
        ? "Ei sak som er usikker eller har eskalert, skal meldast inn til HR og HMS. Be om hjelp først."
        : "Du har plikt til å undersøkje, og det skal skje i samråd med HR og HMS. Be om hjelp først.",
  DANGER_UNANSWERED: () => "Svar først på om dette kan vere fare, eller brot på kravet om eit fullt forsvarleg arbeidsmiljø.",
  FORWARD_FIRST: () =>
    "Du har plikt til å melde dette vidare til arbeidsgivar før du avsluttar. Namnet på den som fortalde det, følgjer ikkje med.",
  ASSESS_FIRST: () => "Vurder først om det gjeld eit kritikkverdig forhold.",
  NOT_CENSURABLE: () =>
    "Varselet er vurdert til ikkje å gjelde eit kritikkverdig forhold. Endre vurderinga, eller gi tilbakemelding.",
  FEEDBACK_FIRST: () => "Gi først tilbakemelding til den som varsla.",
  CASES_OPEN: () => "Meldinga blir avslutta når sakene som kom av henne, er avslutta.",
  WITHDRAW_IN_CASE: () =>
    "Meldinga er blitt til ei sak som blir undersøkt, og kan ikkje trekkjast no. Vil du seie noko om det, skriv ei melding til dei som behandlar henne.",
  DECIDE_FIRST: () => "Avgjer først søknaden.",
  NOBODY_ABOVE: () => "Det er ingen leiar over som kan få søknaden. Avgjer han sjølv.",
  CONSENT_TICKS: ({ field }) =>
    field === "factual"
      ? "Kryss av for at det blir sakleg og forsvarleg, eller sei nei."
      : "Kryss av for at den det gjeld, får svare, eller sei nei.",
};

const parts = { when: "når", where: "kvar", witnesses: "vitne" };

export const nnMeldingWarnings: Wording<AnyWarning, MeldingWarning["code"]> = {
  SHOULD_TELL: ({ missing }, format) =>
    `Det hjelper om du skriv noko om dette òg: ${format.list(missing.map((field) => parts[field]))}. Du kan sende utan.`,
  SOEKNAD_NAMES_SOMEBODY: () =>
    "Det ser ut til at du nemner nokon. Ein søknad skal ikkje ha påstandar om andre. Er det ei klage eller eit varsel, vel det i staden.",
  SELF_SUGGESTS_KLAGE: () => "Gjeld det deg sjølv, passar ei klage som regel betre. Du kan sende dette òg.",
  PROFESSIONAL_DISAGREEMENT: () => words.disagreement,
  OPEN_CASE_LINKED: ({ count }) =>
    count === 1
      ? "Du har alt ei sak som er open. Søknaden blir knytt til ho. Du kan sende han likevel."
      : `Du har alt ${count} saker som er opne. Søknaden blir knytt til den nyaste. Du kan sende han likevel.`,
  RELATED_UNKNOWN: () => "Vi finn inga sak med det nummeret blant dine. Meldinga blir send likevel, utan å bli knytt til ho.",
  EXTERNAL_HELP_OFFERED: () =>
    "Gjeld det nokon frå ei anna verksemd, kan den tilsette få hjelp og støtte frå arbeidsgivar, om det er ønskt. Sei frå i meldinga.",
  COVERAGE_DOUBT: () => "Det er ikkje sikkert at retningslinjene gjeld her. Meldinga blir teken imot, og det blir avklart.",
  NO_KLAGE_WITHOUT_NAME: () =>
    "Utan namn kan dette ikkje behandlast som ei klage. Det blir teke imot slik det er, og namnet kan oppgivast seinare.",
  COORDINATION_UNKNOWN: () => "Registrer om det finst ein samordningsavtale med verksemda.",
  COORDINATION_MISSING: () =>
    "Det manglar ein samordningsavtale med verksemda. Administrator har fått vite det. Saka går vidare.",
  CONSIDER_HELP: () => "Vurder om du vil ha hjelp frå HR og HMS.",
  EXAMINE_MEANWHILE: () => "Til det er kome eit namn, har leiaren sjølv plikt til å undersøkje.",
  DUTY_TO_FORWARD: () => words.dangerDuty,
  SAFEGUARDS_FOR_ACCUSED: () =>
    "Saka gjeld seksuell trakassering. Ta med HR og HMS, la så få som mogleg få vite om ho, og sørg for at den påstanden gjeld, får svare.",
  NOBODY_READS: () => "Ingen kan behandle denne meldinga no.",
};
