import type { AskedOf } from "./model.ts";

/** How people ask about home office. */
export const askedHjemmekontor: AskedOf<"hjemmekontor"> = {
  27: {
    nb: "kan jeg kreve hjemmekontor / har jeg rett til hjemmekontor / kan lederen pålegge meg fast hjemmekontor / er hjemmekontor frivillig / kan sjefen tvinge meg til å jobbe hjemme / kan lederen si nei til hjemmekontor / jeg vil ikke ha hjemmekontor, må jeg / hvem bestemmer om jeg får hjemmekontor / kan jeg få avslag på søknad om hjemmekontor / er det en rettighet å jobbe hjemmefra",
    nn: "kan eg krevje heimekontor / har eg rett til heimekontor / kan leiaren påleggje meg fast heimekontor / er heimekontor frivillig / kan sjefen tvinge meg til å arbeide heime / kan leiaren seie nei til heimekontor / eg vil ikkje ha heimekontor, må eg / kven bestemmer om eg får heimekontor / kan eg få avslag på søknad om heimekontor",
    en: "can I demand home office / do I have a right to work from home / can my leader impose fixed home office on me / is home office voluntary / can my boss force me to work from home / can my manager say no to home office / I do not want home office, must I / who decides whether I get home office / can my application be rejected",
  },
  28: {
    nb: "hvor mye hjemmekontor kan jeg ha / hvor mange dager i uka kan jeg jobbe hjemme / hva er grensen for hjemmekontor / kan jeg jobbe hjemme tre dager i uka / hvor mange prosent hjemmekontor er lov / kan jeg ha hjemmekontor hele uka / gjelder 40 prosent også i deltidsstilling / jeg jobber halv stilling, hvor mye kan jeg være hjemme / må jeg være på kontoret hver uke / hvor ofte må jeg møte på arbeidsplassen",
    nn: "kor mykje heimekontor kan eg ha / kor mange dagar i veka kan eg arbeide heime / kva er grensa for heimekontor / kan eg arbeide heime tre dagar i veka / kor mange prosent heimekontor er lov / kan eg ha heimekontor heile veka / gjeld 40 prosent òg i deltidsstilling / må eg vere på kontoret kvar veke / kor ofte må eg møte på arbeidsplassen",
    en: "how much home office can I have / how many days a week may I work from home / what is the limit for working from home / can I work from home three days a week / what percentage of home office is allowed / can I work from home the whole week / does 40 percent also apply to part-time / must I be at the office every week / how often do I have to come to the workplace",
  },
  29: {
    nb: "hvor lenge varer en avtale om hjemmekontor / hvor lang kan hjemmekontoravtalen være / kan jeg ha hjemmekontor permanent / kan avtalen fornyes / må jeg søke på nytt etter et halvt år / kan jeg få avtale for et helt år / når går avtalen ut / hva skjer når seks måneder har gått / maks lengde på fast avtale / forlenge hjemmekontoravtale",
    nn: "kor lenge varer ein avtale om heimekontor / kor lang kan heimekontoravtalen vere / kan eg ha heimekontor permanent / kan avtalen fornyast / må eg søkje på nytt etter eit halvt år / kan eg få avtale for eit heilt år / når går avtalen ut / kva skjer når seks månader har gått / forlengje heimekontoravtale",
    en: "how long does a home office agreement last / how long can the agreement be / can I have home office permanently / can the agreement be renewed / must I apply again after half a year / can I get an agreement for a whole year / when does the agreement expire / what happens after six months / maximum length of a fixed agreement / extend my home office agreement",
  },
  30: {
    nb: "kan jeg jobbe hjemme en enkelt dag / kan jeg ha hjemmekontor på fredag / kan jeg jobbe hjemmefra i morgen / må jeg ha avtale for å jobbe hjemme en dag / jeg venter håndverker, kan jeg jobbe hjemme i dag / hvordan søker jeg om hjemmekontor for noen få dager / jeg trenger ro til å skrive en uke / sporadisk hjemmekontor / av og til hjemme / barnet er hjemme fra barnehagen, kan jeg jobbe hjemme / hjemmekontor uten fast avtale",
    nn: "kan eg arbeide heime ein einskild dag / kan eg ha heimekontor på fredag / kan eg arbeide heimefrå i morgon / må eg ha avtale for å arbeide heime ein dag / eg ventar handverkar, kan eg jobbe heime i dag / korleis søkjer eg om heimekontor for nokre få dagar / eg treng ro til å skrive ei veke / sporadisk heimekontor / av og til heime / heimekontor utan fast avtale",
    en: "can I work from home for a single day / may I work at home on friday / can I work from home tomorrow / do I need an agreement to work from home one day / I am waiting for a plumber, may I work from home today / how do I ask for home office for a few days / I need quiet to write for a week / occasional home office / now and then at home / home office without a fixed agreement",
  },
  31: {
    nb: "hvilken arbeidstid gjelder på hjemmekontor / gjelder kjernetiden hjemme / kan jeg jobbe når jeg vil når jeg er hjemme / kan jeg jobbe om kvelden på hjemmekontor / må jeg være tilgjengelig hele dagen / hvilke klokkeslett må jeg jobbe hjemme / kan jeg ta fri midt på dagen og jobbe igjen det etterpå / fleksitid på hjemmekontor / overtid hjemme",
    nn: "kva arbeidstid gjeld på heimekontor / gjeld kjernetida heime / kan eg arbeide når eg vil når eg er heime / kan eg arbeide om kvelden på heimekontor / må eg vere tilgjengeleg heile dagen / kva klokkeslett må eg arbeide heime / fleksitid på heimekontor / kan eg ta fri midt på dagen",
    en: "what working hours apply at home / do core hours apply at home / can I work whenever I want at home / can I work in the evening from home / must I be available all day / at what times must I work at home / can I take time off in the middle of the day / flexitime when working from home / my schedule at home",
  },
  32: {
    nb: "hvilket utstyr får jeg til hjemmekontoret / dekker arbeidsgiver skjerm og tastatur / hvem betaler utstyret hjemme / får jeg kontorstol til hjemmekontoret / får jeg hev-senk-pult hjemme / hvem eier utstyret på hjemmekontoret / må jeg levere tilbake skjermen / kan jeg få ny mus / har jeg krav på utstyr / kan jeg få ekstra skjerm",
    nn: "kva utstyr får eg til heimekontoret / dekkjer arbeidsgivaren skjerm og tastatur / kven betaler utstyret heime / får eg kontorstol til heimekontoret / får eg hev-senk-pult heime / kven eig utstyret på heimekontoret / må eg levere tilbake skjermen / kan eg få ny mus / har eg krav på utstyr",
    en: "what equipment do I get for my home office / does the employer pay for screen and keyboard / who pays for equipment at home / do I get an office chair for home / can I get a standing desk at home / who owns the equipment at home / do I have to return the monitor / can I get a new mouse / am I entitled to equipment / can I get an extra screen",
  },
  33: {
    nb: "kan lederen kalle meg inn på en hjemmedag / må jeg møte på kontoret på en dag jeg skulle jobbe hjemme / kan sjefen flytte hjemmedagen min / det er møte på hjemmedagen min, må jeg komme / kan jeg nekte å komme inn når jeg har avtalt hjemmekontor / blir jeg innkalt på kort varsel / kan de kreve at jeg kommer inn på en avtalt hjemmedag / innkalling til fysisk oppmøte",
    nn: "kan leiaren kalle meg inn på ein heimedag / må eg møte på kontoret på ein dag eg skulle arbeide heime / kan sjefen flytte heimedagen min / det er møte på heimedagen min, må eg kome / kan eg nekte å kome inn når eg har avtalt heimekontor / blir eg innkalla på kort varsel / innkalling til fysisk oppmøte",
    en: "can my leader call me in on a home day / must I come to the office on a day I was to work at home / can the boss move my home day / there is a meeting on my home day, must I come / can I refuse to come in when home office is agreed / can I be summoned at short notice / called in for physical attendance",
  },
  34: {
    nb: "er jeg forsikret på hjemmekontor / gjelder yrkesskadeforsikringen hjemme / hva om jeg skader meg når jeg jobber hjemme / jeg falt i trappa på hjemmekontoret / er det yrkesskade hvis jeg snubler hjemme / dekker forsikringen når jeg lufter hunden i arbeidstiden / gjelder gruppelivsforsikringen hjemme / statens pensjonskasse og hjemmekontor / jeg brakk armen hjemme i arbeidstida / ulykke hjemme",
    nn: "er eg forsikra på heimekontor / gjeld yrkesskadeforsikringa heime / kva om eg skader meg når eg arbeider heime / eg fall i trappa på heimekontoret / er det yrkesskade viss eg snublar heime / dekkjer forsikringa når eg luftar hunden i arbeidstida / gjeld gruppelivsforsikringa heime / ulykke heime",
    en: "am I insured when working from home / does occupational injury insurance apply at home / what if I get hurt while working at home / I fell on the stairs at my home office / is it an occupational injury if I trip at home / does the insurance cover walking the dog during working hours / is group life insurance valid at home / accident at home",
  },
  35: {
    nb: "kan jeg få hjemmekontor fordi jeg har en konflikt på jobben / jeg vil jobbe hjemme for å slippe kollegaen min / arbeidsmiljøet er dårlig, kan jeg ha hjemmekontor / kan hjemmekontor løse en konflikt / jeg trives ikke på jobb og vil heller være hjemme / kan lederen sende meg hjem på grunn av konflikt / hjemmekontor på grunn av dårlig arbeidsmiljø / slippe å møte sjefen ved å jobbe hjemme",
    nn: "kan eg få heimekontor fordi eg har ein konflikt på jobben / eg vil arbeide heime for å sleppe kollegaen min / arbeidsmiljøet er dårleg, kan eg ha heimekontor / kan heimekontor løyse ein konflikt / eg trivst ikkje på jobb og vil heller vere heime / heimekontor på grunn av dårleg arbeidsmiljø",
    en: "can I get home office because of a conflict at work / I want to work from home to avoid my colleague / the work environment is bad, can I work from home / can home office solve a conflict / I am unhappy at work and would rather be at home / can my leader send me home because of a conflict / home office due to poor working environment",
  },
  36: {
    nb: "jeg trenger spesialutstyr, kan jeg ha hjemmekontor / utstyret jeg trenger er dyrt / hva om jobben krever spesialisert utstyr hjemme / hvor mye kan hjemmekontoret koste / blir det for dyrt for arbeidsgiver / kan jeg få avslag fordi utstyret er kostbart / uforholdsmessig kostnad / krevende og dyr programvare eller maskin hjemme",
    nn: "eg treng spesialutstyr, kan eg ha heimekontor / utstyret eg treng er dyrt / kva om jobben krev spesialisert utstyr heime / kor mykje kan heimekontoret koste / blir det for dyrt for arbeidsgivaren / kan eg få avslag fordi utstyret er kostbart / uforholdsmessig kostnad",
    en: "I need special equipment, can I have home office / the equipment I need is expensive / what if my job requires specialised equipment at home / how much may the home office cost / is it too costly for the employer / can I be refused because the equipment is costly / disproportionate cost / advanced machines at home",
  },
  37: {
    nb: "kan jeg ha hjemmekontor når jeg jobber med sensitive opplysninger / jeg behandler fortrolige data, kan jeg jobbe hjemme / hva med informasjonssikkerhet på hjemmekontor / strenge krav til sikkerhet og hjemmekontor / jobben er sikkerhetsgradert / kan jeg ta med konfidensielle dokumenter hjem / arbeid med farlige stoffer hjemme, HMS-krav / personvern og taushetsbelagt informasjon hjemme",
    nn: "kan eg ha heimekontor når eg arbeider med sensitive opplysningar / eg handsamar fortrulege data, kan eg arbeide heime / kva med informasjonstryggleik på heimekontor / strenge krav til tryggleik og heimekontor / jobben er tryggingsgradert / kan eg ta med konfidensielle dokument heim / personvern og teiepliktig informasjon heime",
    en: "can I have home office when I work with sensitive information / I handle confidential data, can I work from home / what about information security at home / strict security requirements and home office / my job involves classified information / may I take confidential documents home / dangerous substances and safety requirements at home / privacy and secret data at home",
  },
  38: {
    nb: "gjelder reglene for fjernarbeid / jeg skal ha forskningstermin, trenger jeg hjemmekontoravtale / gjelder avtalen hvis jeg skal jobbe fra et annet sted i landet / jeg er på oppdrag et annet sted / hva med forskerfri og utenlandsopphold / er fjernarbeid det samme som hjemmekontor / midlertidig flytting av arbeidssted / sabbatsår",
    nn: "gjeld reglane for fjernarbeid / eg skal ha forskingstermin, treng eg heimekontoravtale / gjeld avtalen viss eg skal arbeide frå ein annan stad i landet / eg er på oppdrag ein annan stad / kva med forskarfri / er fjernarbeid det same som heimekontor / mellombels flytting av arbeidsstad",
    en: "do the rules apply to remote work / I am going on research leave, do I need a home office agreement / does it apply if I work from another place in the country / I am on an assignment elsewhere / what about sabbatical / is telework the same as home office / temporary move of my place of work",
  },
};
