import { type LocalDate, localDate } from "../../kernel/localDate.ts";
import type { Language } from "../../organisasjon/model.ts";
import { citation } from "../../rules/citation.ts";
import { type LawId, lawAround } from "../../rules/law.ts";
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

/** Law that the register knows: where it stands is kept there (`rules/law.ts`), and here what a paper says that it is about. */
type Cited = { readonly law: readonly LawId[]; readonly about: Words | null };
const cite = (law: LawId | readonly LawId[], about: Words | null = null): Cited => ({
  law: typeof law === "string" ? [law] : law,
  about,
});

const bases: Readonly<Record<LegalBasis, Cited | readonly Version[]>> = {
  "aml-4-1-1": cite(
    "fulltForsvarlig",
    words("fullt forsvarlig arbeidsmiljø", "fullt forsvarleg arbeidsmiljø", "a fully satisfactory working environment"),
  ),
  "aml-4-1-2": cite(
    "uheldigBelastning",
    words("uheldige psykiske belastninger", "uheldige psykiske belastningar", "adverse mental strain"),
  ),
  "aml-4-3-integritet": cite("integritet", words("integritet og verdighet", "integritet og verdigheit", "integrity and dignity")),
  "aml-4-3-trakassering": cite("trakassering", words("trakassering", "trakassering", "harassment")),
  "aml-4-3-utilboerlig": cite("trakassering", words("utilbørlig opptreden", "utilbørleg framferd", "improper conduct")),
  "aml-13-1-ldl-13": cite(
    ["diskriminering", "seksuellTrakassering"],
    words("seksuell trakassering", "seksuell trakassering", "sexual harassment"),
  ),
  "aml-2a-4": cite("gjengjeldelse", words("gjengjeldelse", "gjengjelding", "retaliation")),
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

const other: Readonly<Record<CaseLaw, Cited | readonly Version[]>> = {
  medvirkningsplikt: cite("medvirkning"),
  partsinnsyn: [fvl(words("§§ 18 og 19", "§§ 18 og 19", "sections 18 and 19"))],
  "utenfor-offentlighet": [
    since("2009-01-01", "offl. § 13 jf. fvl. § 13", "offl. § 13 jf. fvl. § 13", "offl. § 13, cf. fvl. § 13"),
  ],
  gjengjeldelse: cite("gjengjeldelse"),
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

function onDate(found: Cited | readonly Version[], on: LocalDate, language: Language): string {
  if ("law" in found) return cited(found, on, language);
  const version = found.findLast(({ from }) => from <= on) ?? found[0];
  return version?.words[language] ?? "";
}

function cited({ law, about }: Cited, on: LocalDate, language: Language): string {
  const places = law.map((id) => citation(lawAround(id, on), language)).join(language === "en" ? ", cf. " : ", jf. ");
  return about === null ? places : `${places} (${about[language]})`;
}
