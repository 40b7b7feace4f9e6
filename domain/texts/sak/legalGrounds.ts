import { type LocalDate, localDate } from "../../kernel/localDate.ts";
import type { Language } from "../../organisasjon/model.ts";
import type { MaskGround } from "../../sak/document.ts";
import type { LegalBasis } from "../../sak/inquiry.ts";

/*
 * What the papers of a case refer to, worded as the law is numbered on a date (domain rules 8): sections are moved, and a report keeps
 * the numbers of its day. From secondary sources: a jurist confirms. An amendment is a line here.
 */

/** What the documents of a case cite besides: the duty to take part, a party's access, who is kept out, and retaliation. */
export type CaseLaw = "medvirkningsplikt" | "partsinnsyn" | "utenfor-offentlighet" | "gjengjeldelse";

type Words = Readonly<Record<Language, string>>;
/** Holds from its day until the next one in the list. */
type Version = { readonly from: LocalDate; readonly words: Words };

const since = (from: string, nb: string, nn: string, en: string): Version => ({ from: localDate(from), words: { nb, nn, en } });

/** Arbeidsmiljøloven of 2005. */
const aml = (place: Words): Version => ({
  from: localDate("2006-01-01"),
  words: {
    nb: `arbeidsmiljøloven ${place.nb}`,
    nn: `arbeidsmiljølova ${place.nn}`,
    en: `the Working Environment Act ${place.en}`,
  },
});
/** Aml § 4-3 was given new first and second ledd on 1 January 2026; what was there before moved two on. */
const moved = (version: Version): Version => ({ ...version, from: localDate("2026-01-01") });
/** Forvaltningsloven of 1967 with the sections on access; the new act has no starting day that is known. */
const fvl = (place: Words): Version => ({
  from: localDate("1970-01-01"),
  words: {
    nb: `forvaltningsloven ${place.nb}`,
    nn: `forvaltningslova ${place.nn}`,
    en: `the Public Administration Act ${place.en}`,
  },
});
const words = (nb: string, nn: string, en: string): Words => ({ nb, nn, en });

const integrity = words("integritet og verdighet", "integritet og verdigheit", "integrity and dignity");
const harassment = words("trakassering", "trakassering", "harassment");
const improper = words("utilbørlig opptreden", "utilbørleg framferd", "improper conduct");
const place = (ledd: Words, what: Words): Words =>
  words(`§ 4-3 ${ledd.nb} (${what.nb})`, `§ 4-3 ${ledd.nn} (${what.nn})`, `section 4-3 ${ledd.en} (${what.en})`);
const first = words("første ledd", "første ledd", "(1)");
const third = words("tredje ledd", "tredje ledd", "(3)");
const fifth = words("femte ledd", "femte ledd", "(5)");

const bases: Readonly<Record<LegalBasis, readonly Version[]>> = {
  "aml-4-1-1": [
    aml(
      words(
        "§ 4-1 første ledd (fullt forsvarlig arbeidsmiljø)",
        "§ 4-1 første ledd (fullt forsvarleg arbeidsmiljø)",
        "section 4-1 (1) (a fully satisfactory working environment)",
      ),
    ),
  ],
  "aml-4-1-2": [
    aml(
      words(
        "§ 4-1 andre ledd (uheldige psykiske belastninger)",
        "§ 4-1 andre ledd (uheldige psykiske belastningar)",
        "section 4-1 (2) (adverse mental strain)",
      ),
    ),
  ],
  "aml-4-3-integritet": [aml(place(first, integrity)), moved(aml(place(third, integrity)))],
  "aml-4-3-trakassering": [aml(place(third, harassment)), moved(aml(place(fifth, harassment)))],
  "aml-4-3-utilboerlig": [aml(place(third, improper)), moved(aml(place(fifth, improper)))],
  "aml-13-1-ldl-13": [
    since(
      "2018-01-01",
      "arbeidsmiljøloven § 13-1, jf. likestillings- og diskrimineringsloven § 13 (seksuell trakassering)",
      "arbeidsmiljølova § 13-1, jf. likestillings- og diskrimineringslova § 13 (seksuell trakassering)",
      "the Working Environment Act section 13-1, cf. the Equality and Anti-Discrimination Act section 13 (sexual harassment)",
    ),
  ],
  // § 2 A-2 until the chapter was written anew; the guidelines have the old number (7.20).
  "aml-2a-4": [
    aml(words("§ 2 A-2 (gjengjeldelse)", "§ 2 A-2 (gjengjelding)", "section 2 A-2 (retaliation)")),
    {
      ...aml(words("§ 2 A-4 (gjengjeldelse)", "§ 2 A-4 (gjengjelding)", "section 2 A-4 (retaliation)")),
      from: localDate("2020-01-01"),
    },
  ],
  "etiske-retningslinjer": [
    since(
      "2006-01-01",
      "etiske retningslinjer for statstjenesten",
      "etiske retningslinjer for statstenesta",
      "the ethical guidelines for the public service",
    ),
  ],
  "interne-retningslinjer": [
    since(
      "2006-01-01",
      "arbeidsgivers egne retningslinjer",
      "arbeidsgivaren sine eigne retningslinjer",
      "the employer’s own guidelines",
    ),
  ],
};

const grounds: Readonly<Record<MaskGround, readonly Version[]>> = {
  helse: [
    fvl(
      words(
        "§ 19 andre ledd bokstav a (en annens helse)",
        "§ 19 andre ledd bokstav a (helsa til ein annan)",
        "section 19 second paragraph (a) (another person’s health)",
      ),
    ),
  ],
  "personlige-forhold": [
    fvl(
      words(
        "§ 13 første ledd nr. 1 og § 19 andre ledd bokstav b (en annens personlige forhold)",
        "§ 13 første ledd nr. 1 og § 19 andre ledd bokstav b (personlege forhold hos ein annan)",
        "section 13 first paragraph no. 1 and section 19 second paragraph (b) (another person’s personal affairs)",
      ),
    ),
  ],
  // SB-19: the words may not tell that there is another case.
  "annen-delsak": [
    fvl(
      words(
        "§ 13 første ledd nr. 1 og § 18 (gjelder ikke denne saken)",
        "§ 13 første ledd nr. 1 og § 18 (gjeld ikkje denne saka)",
        "section 13 first paragraph no. 1 and section 18 (does not concern this case)",
      ),
    ),
  ],
  vitne: [
    fvl(
      words(
        "§ 19 andre ledd bokstav b (den som har forklart seg)",
        "§ 19 andre ledd bokstav b (den som har forklart seg)",
        "section 19 second paragraph (b) (somebody who has given an account)",
      ),
    ),
  ],
  intern: [
    fvl(
      words(
        "§ 18 a (intern saksforberedelse)",
        "§ 18 a (intern saksførebuing)",
        "section 18 a (internal preparation of the case)",
      ),
    ),
  ],
};

const other: Readonly<Record<CaseLaw, readonly Version[]>> = {
  medvirkningsplikt: [aml(words("§ 2-3", "§ 2-3", "section 2-3"))],
  partsinnsyn: [fvl(words("§§ 18 og 19", "§§ 18 og 19", "sections 18 and 19"))],
  "utenfor-offentlighet": [
    since("2009-01-01", "offl. § 13 jf. fvl. § 13", "offl. § 13 jf. fvl. § 13", "offl. § 13, cf. fvl. § 13"),
  ],
  gjengjeldelse: [
    aml(words("§ 2 A-2", "§ 2 A-2", "section 2 A-2")),
    { ...aml(words("§ 2 A-4", "§ 2 A-4", "section 2 A-4")), from: localDate("2020-01-01") },
  ],
};

/** What facts are held against, as the law is numbered on a date. */
export function legalBasisWords(basis: LegalBasis, on: LocalDate, language: Language): string {
  return onDate(bases[basis], on, language);
}

/** Why a passage is masked, as the law is numbered on a date. */
export function maskGroundWords(ground: MaskGround, on: LocalDate, language: Language): string {
  return onDate(grounds[ground], on, language);
}

/** What else the papers of a case cite, as the law is numbered on a date. */
export function caseLawWords(law: CaseLaw, on: LocalDate, language: Language): string {
  return onDate(other[law], on, language);
}

function onDate(versions: readonly Version[], on: LocalDate, language: Language): string {
  const version = versions.findLast(({ from }) => from <= on) ?? versions[0];
  return version?.words[language] ?? "";
}
