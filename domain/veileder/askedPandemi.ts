import type { AskedOf } from "./model.ts";

/** How people ask about the pandemic. */
export const askedPandemi: AskedOf<"pandemi"> = {
  16: {
    nb: "er campus åpent / er universitetet stengt på grunn av korona / er bygningene åpne under pandemien / kan studentene bruke campus / blir lesesalene holdt åpne / er campus nedstengt / hvor mye er åpent på universitetet nå / får jeg komme inn på campus",
    nn: "er campus ope / er universitetet stengt på grunn av korona / er bygningane opne under pandemien / kan studentane bruke campus / blir lesesalane haldne opne / er campus nedstengt / kor mykje er ope på universitetet no",
    en: "is campus open / is the university closed because of corona / are the buildings open during the pandemic / can students use campus / are reading rooms kept open / is there a lockdown of campus / how much of the university is open",
  },
  17: {
    nb: "må jeg jobbe hjemme / må jeg ha hjemmekontor / må jeg jobbe hjemme under pandemien / er hjemmekontor påbudt på grunn av korona / skal alle ha hjemmekontor nå / hva er hovedregelen om hjemmekontor i koronatiden / er det obligatorisk å være hjemme / måtte vi ha hjemmekontor høsten 2020 / må jeg være hjemme under korona hvis jeg kan / gjelder det noen grense på 40 prosent under pandemien",
    nn: "må eg arbeide heime / må eg ha heimekontor / må eg arbeide heime under pandemien / er heimekontor påbode på grunn av korona / skal alle ha heimekontor no / kva er hovudregelen om heimekontor i koronatida / er det obligatorisk å vere heime / måtte vi ha heimekontor hausten 2020 / må eg vere heime under korona viss eg kan",
    en: "do I have to work from home / must I work at home / do I have to work from home during the pandemic / is home office mandatory because of covid / should everybody work from home now / what is the main rule on working from home during corona / is it obligatory to stay home / did we have to work from home in autumn 2020",
  },
  18: {
    nb: "hvem kan møte fysisk på campus under pandemien / hvem får lov til å være på jobb under korona / jeg jobber på laboratoriet, kan jeg komme / gjelder hjemmekontor for renholdere og driftspersonale / jeg forsker og trenger utstyret på campus / det er vanskelig for meg å jobbe hjemme, kan jeg komme på kontoret under korona / jeg bor trangt og har små barn, får jeg jobbe på campus / jeg er ensom hjemme, kan jeg møte på kontoret / hvilke grunner gir rett til oppmøte / unntak fra hjemmekontor under pandemien / jeg jobber i verkstedet",
    nn: "kven kan møte fysisk på campus under pandemien / kven får lov til å vere på jobb under korona / eg jobbar på laboratoriet, kan eg kome / gjeld heimekontor for reinhaldarar og driftsfolk / eg forskar og treng utstyret på campus / det er vanskeleg for meg å arbeide heime, kan eg kome på kontoret under korona / eg bur trongt, får eg jobbe på campus / eg er einsam heime / kva grunnar gir rett til oppmøte / unntak frå heimekontor under pandemien",
    en: "who may come to campus in person during the pandemic / who is allowed at work during covid / I work in a lab, can I come in / are cleaners and maintenance staff exempt from home office / I do research and need the equipment on campus / it is hard for me to work at home, may I come to the office during corona / I live in a small flat with kids, can I work on campus / I feel lonely at home, may I come in / which reasons allow presence on campus / exceptions from working from home in the pandemic",
  },
  19: {
    nb: "hvem avklarer jeg oppmøte på campus med / må jeg spørre lederen før jeg kommer på kontoret under korona / hvem avgjør om jeg kan møte på campus / må hjemmekontor under pandemien avtales med sjefen / hvem skal godkjenne at jeg er på jobb / trenger jeg tillatelse for å møte opp fysisk",
    nn: "kven avklarer eg oppmøte på campus med / må eg spørje leiaren før eg kjem på kontoret under korona / kven avgjer om eg kan møte på campus / må heimekontor under pandemien avtalast med sjefen / kven skal godkjenne at eg er på jobb / treng eg løyve for å møte opp fysisk",
    en: "with whom do I clarify coming to campus / must I ask my manager before I come to the office during corona / who decides whether I can be on campus / does home office in the pandemic have to be agreed with the boss / who approves that I am at work / do I need permission to come in physically",
  },
  20: {
    nb: "skal møter være digitale under pandemien / kan vi ha fysiske møter under korona / må kurs og konferanser holdes digitalt / er det unntak fra digitale møter / får vi ha ledersamling fysisk under pandemien / når kan et møte holdes fysisk / må alle møter gå på Teams / kan instituttet ha seminar i november 2020",
    nn: "skal møte vere digitale under pandemien / kan vi ha fysiske møte under korona / må kurs og konferansar haldast digitalt / er det unntak frå digitale møte / får vi ha leiarsamling fysisk under pandemien / når kan eit møte haldast fysisk / må alle møte gå på Teams",
    en: "should meetings be digital during the pandemic / can we have physical meetings during covid / must courses and conferences be held online / are there exceptions from digital meetings / may we hold a leader gathering in person in the pandemic / when may a meeting be held in person / must all meetings be on Teams",
  },
  21: {
    nb: "skal undervisningen være digital / kan jeg undervise på campus / kan forelesningen være fysisk / må veiledning av studenter skje digitalt / hva med labkurs for studenter / studentene lærer mindre digitalt, kan vi undervise fysisk / får jeg møte masterstudenten min til veiledning / må forelesninger legges på nett",
    nn: "skal undervisninga vere digital / kan eg undervise på campus / kan førelesinga vere fysisk / må rettleiing av studentar skje digitalt / kva med labkurs for studentar / studentane lærer mindre digitalt, kan vi undervise fysisk / må førelesingar leggjast på nett",
    en: "should teaching be digital / can I teach on campus / may the lecture be in person / must supervision of students be online / what about lab courses for students / students learn less online, can we teach in person / can I meet my master student for supervision / must lectures be moved online",
  },
  22: {
    nb: "kan jeg ta med meg skjermen hjem / får jeg flytte kontorstolen hjem / hjelper arbeidsgiver med å frakte utstyr hjem under korona / kan jeg låne med utstyret fra kontoret hjem / kan jeg ta med pc og skjerm fra jobben til hjemmekontoret / får jeg hente utstyret mitt på campus",
    nn: "kan eg ta med meg skjermen heim / får eg flytte kontorstolen heim / hjelper arbeidsgivaren med å frakte utstyr heim under korona / kan eg låne med utstyret frå kontoret heim / kan eg ta med pc og skjerm frå jobben heim",
    en: "can I take my screen home / may I move my office chair home / does the employer help transport equipment home during corona / can I borrow the equipment from my office / may I bring my computer and monitor from work to my home / can I fetch my things from campus",
  },
  23: {
    nb: "bør jeg unngå buss i rushtiden / kan jeg reise kollektivt til jobb under korona / hva sier kommunen om kollektivtransport / oppfordring om å ikke ta bussen i rushet / når bør jeg reise med buss til campus / er det trygt å ta trikken under pandemien / rushtrafikk og smitte",
    nn: "bør eg unngå buss i rushtida / kan eg reise kollektivt til jobb under korona / kva seier kommunen om kollektivtransport / oppmoding om å ikkje ta bussen i rushet / når bør eg reise med buss til campus",
    en: "should I avoid the bus in rush hour / can I use public transport to work during covid / what does the municipality say about public transport / advice about not taking the bus at peak hours / when should I travel by bus to campus / rush hour and infection",
  },
  24: {
    nb: "hvor lenge gjelder koronareglene / når slutter pandemiordningen / hvor lenge må vi ha hjemmekontor på grunn av korona / gjelder notatet fortsatt / når kommer reglene for 2021 / hva skjer etter nyttår / varer pandemireglene ut året / er koronatiltakene over / til hvilken dato varer ordningene under pandemien",
    nn: "kor lenge gjeld koronareglane / når sluttar pandemiordninga / kor lenge må vi ha heimekontor på grunn av korona / gjeld notatet framleis / når kjem reglane for 2021 / kva skjer etter nyttår / varer pandemireglane ut året / er koronatiltaka over",
    en: "how long do the corona rules apply / when does the pandemic arrangement end / how long must we work from home because of covid / does the memo still apply / when will the rules for 2021 come / what happens after new year / do the pandemic rules last the whole year / are the covid measures over",
  },
  25: {
    nb: "når kommer det retningslinjer for faste ordninger med hjemmekontor / blir hjemmekontor en fast ordning etter korona / når drøftes nye retningslinjer med fagforeningene / jobbes det med langsiktige regler for hjemmekontor / når er de nye retningslinjene om hjemmekontor klare / hva skjer med varige ordninger for hjemmekontor / drøfting med fagforeningene 13. november",
    nn: "når kjem det retningslinjer for faste ordningar med heimekontor / blir heimekontor ei fast ordning etter korona / når blir nye retningslinjer drøfta med fagforeiningane / blir det arbeidd med langsiktige reglar for heimekontor / når er dei nye retningslinjene om heimekontor klare / drøfting med fagforeiningane",
    en: "when will there be guidelines for permanent home office arrangements / will home office become a fixed arrangement after corona / when are new guidelines discussed with the unions / are long-term rules for home office being worked on / when are the new home office guidelines ready / discussion with the trade unions in november",
  },
  26: {
    nb: "hva gjør jeg hvis en kollega er smittet / en student har testet positivt, hva gjør vi / hvor finner jeg smittevernråd på campus / hvor står det om koronasmitte / jeg har korona, hvem sier jeg fra til / jeg er i karantene / hvor finner jeg koronasiden / munnbind og håndsprit på campus / håndtering av smittetilfeller",
    nn: "kva gjer eg viss ein kollega er smitta / ein student har testa positivt, kva gjer vi / kvar finn eg smittevernråd på campus / kvar står det om koronasmitte / eg har korona, kven seier eg ifrå til / eg er i karantene / kvar finn eg koronasida / handtering av smittetilfelle",
    en: "what do I do if a colleague is infected / a student tested positive, what now / where do I find infection control advice on campus / where is information about covid infection / I have covid, whom do I tell / I am in quarantine / where is the corona page / face masks and hand sanitiser on campus / handling infections",
  },
};
