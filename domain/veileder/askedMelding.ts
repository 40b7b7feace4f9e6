import type { AskedOf } from "./model.ts";

/** How people ask about speaking up, answers 45 to 55. */
export const askedMelding: AskedOf<"melding"> = {
  45: {
    nb: "må jeg si ifra om trakassering / har jeg plikt til å melde fra om mobbing / jeg har sett at noen blir mobbet, må jeg si noe / er det meldeplikt ved trakassering / må jeg varsle når det gjelder meg selv / jeg vet at en kollega blir plaget, hva må jeg gjøre / hvem skal jeg si fra til om mobbing av andre / kan jeg la være å melde det jeg selv opplever / når plikter jeg å si fra / jeg var vitne til noe ubehagelig på jobb",
    nn: "må eg seie ifrå om trakassering / har eg plikt til å melde frå om mobbing / eg har sett at nokon blir mobba, må eg seie noko / er det meldeplikt ved trakassering / må eg varsle når det gjeld meg sjølv / eg veit at ein kollega blir plaga, kva må eg gjere / kven skal eg seie frå til om mobbing av andre / når pliktar eg å seie ifrå / eg var vitne til noko ubehageleg på jobb",
    en: "do I have to report harassment / am I obliged to report bullying / I have seen somebody being bullied, must I say something / is there a duty to report harassment / must I report what happens to myself / I know that a colleague is being harassed, what must I do / whom do I tell about bullying of others / may I choose not to report what I experience / I witnessed something unpleasant at work",
  },
  46: {
    nb: "hva skjer hvis jeg ikke sier ifra / hva om jeg lar være å melde / kan jeg vente med å si fra / er det for sent å melde fra nå / det er lenge siden det skjedde, kan jeg fortsatt melde / kan jeg fortelle om det til kolleger i stedet / hva er konsekvensen av å tie / jeg tør ikke si noe / jeg vil ikke gjøre noe med det nå / finnes det en frist for å melde fra",
    nn: "kva skjer viss eg ikkje seier ifrå / kva om eg lèt vere å melde / kan eg vente med å seie ifrå / er det for seint å melde frå no / det er lenge sidan det skjedde, kan eg framleis melde / kan eg fortelje om det til kollegaer i staden / kva er følgja av å teie / eg tør ikkje seie noko / finst det ein frist for å melde frå",
    en: "what happens if I do not report it / what if I stay silent / can I wait before I report / is it too late to report now / it happened long ago, can I still report / can I tell my colleagues instead / what are the consequences of saying nothing / I do not dare to say anything / I do not want to do anything about it now / is there a time limit for reporting",
  },
  47: {
    nb: "hvem kan jeg snakke med uten at det går videre / hvem kan jeg snakke med i fortrolighet / jeg trenger noen å snakke med / hvem har taushetsplikt / kan jeg få råd uten at lederen får vite det / er det noen uavhengige jeg kan rådføre meg med / kan jeg snakke med bedriftshelsetjenesten / hvem kan gi meg råd før jeg melder / sier tillitsvalgt det videre til arbeidsgiver / jeg er i tvil om jeg skal melde og vil prate med noen",
    nn: "kven kan eg snakke med utan at det går vidare / kven kan eg snakke med i fortrulegheit / eg treng nokon å snakke med / kven har teieplikt / kan eg få råd utan at leiaren får vite det / er det nokon uavhengige eg kan rådføre meg med / kan eg snakke med bedriftshelsetenesta / kven kan gi meg råd før eg melder / seier tillitsvald det vidare til arbeidsgivaren / eg er i tvil om eg skal melde og vil prate med nokon",
    en: "whom can I talk to without it being passed on / whom can I talk with in confidence / I need somebody to talk to / who has a duty of confidentiality / can I get advice without my leader finding out / is there anybody independent I can consult / can I talk with the occupational health service / who can advise me before I report / does the union representative tell the employer / I am in doubt whether to report and want to talk",
  },
  48: {
    nb: "kan verneombudet holde på det jeg sier / har verneombudet taushetsplikt / må verneombudet melde videre / sier verneombudet det til sjefen / kan jeg snakke fortrolig med verneombudet / jeg er verneombud og har fått vite noe i fortrolighet, hva må jeg gjøre / hvilken plikt har verneombudet til å melde fra til arbeidsgiver / er verneombudet pliktig å si fra om helsefare",
    nn: "kan verneombodet halde på det eg seier / har verneombodet teieplikt / må verneombodet melde vidare / seier verneombodet det til sjefen / kan eg snakke fortruleg med verneombodet / eg er verneombod og har fått vite noko i fortrulegheit, kva må eg gjere / kva plikt har verneombodet til å melde frå til arbeidsgivaren",
    en: "can the safety representative keep what I say secret / does the safety representative have a duty of confidentiality / must the safety representative pass it on / will the safety rep tell my boss / can I talk confidentially with the safety representative / I am a safety representative and was told something in confidence, what must I do / what duty does the safety delegate have to report",
  },
  49: {
    nb: "kan jeg være anonym / kan jeg klage anonymt / kan jeg varsle anonymt / kan jeg melde fra uten å oppgi navn / vil noen få vite hvem jeg er / hvordan sender jeg en anonym melding / må jeg stå fram med navn / er jeg anonym i Teams / kan jeg skjule identiteten min / finnes det en anonym postkasse",
    nn: "kan eg vere anonym / kan eg klage anonymt / kan eg varsle anonymt / kan eg melde frå utan å oppgi namn / vil nokon få vite kven eg er / korleis sender eg ei anonym melding / må eg stå fram med namn / er eg anonym i Teams / kan eg skjule identiteten min",
    en: "can I be anonymous / can I complain anonymously / can I blow the whistle anonymously / can I report without giving my name / will anybody know who I am / how do I send an anonymous report / do I have to give my name / am I anonymous in Teams / can I hide my identity / is there an anonymous mailbox",
  },
  50: {
    nb: "hva er forskjellen på klage og varsel / hva er en underretning / hva er en søknad om endring / hva slags melding skal jeg bruke / hvilken type melding passer / hva er et varsel / hva er en klage / hva betyr bekymringsmelding / skal jeg klage eller varsle / hvilke måter kan jeg melde fra på / hva er kritikkverdige forhold",
    nn: "kva er skilnaden på klage og varsel / kva er ei underretning / kva er ein søknad om endring / kva slags melding skal eg bruke / kva type melding høver / kva er eit varsel / kva er ein klage / kva tyder bekymringsmelding / skal eg klage eller varsle / kva måtar kan eg melde frå på / kva er kritikkverdige forhold",
    en: "what is the difference between a complaint and whistleblowing / what is a notification / what is an application for change / what kind of report should I use / which type of report fits / what is a whistleblowing report / what is a complaint / what is a concern report / should I complain or blow the whistle / which ways of reporting are there",
  },
  51: {
    nb: "hvem skal jeg sende klagen til / hvem får klagen min / hvor sender jeg en klage / hva gjør jeg når klagen gjelder sjefen min / lederen er inhabil, hvem får saken / lederen er part i saken, hvor sender jeg klagen / kan jeg klage til HR / kan jeg gå til HR-sjefen med klagen / hvem behandler klagen når det er lederen som trakasserer / kan jeg gå til lederen over",
    nn: "kven skal eg sende klagen til / kven får klagen min / kvar sender eg ein klage / kva gjer eg når klagen gjeld sjefen min / leiaren er ugild, kven får saka / leiaren er part i saka, kvar sender eg klagen / kan eg klage til HR / kan eg gå til HR-sjefen med klagen / kven behandlar klagen når det er leiaren som trakasserer / kan eg gå til leiaren over",
    en: "to whom do I send my complaint / who receives my complaint / where do I send a complaint / what do I do when the complaint is about my boss / my leader is disqualified, who gets the case / my leader is a party, where do I send it / can I complain to HR / can I go to the head of HR with my complaint / who handles it when my manager is the harasser / can I go to the leader above",
  },
  52: {
    nb: "kan jeg klage muntlig / må klagen være skriftlig / holder det å si det til lederen / må jeg skrive under på klagen / kan jeg ringe og klage / jeg vil helst fortelle det i et møte / skal det skrives referat når jeg klager muntlig / trenger klagen underskrift",
    nn: "kan eg klage munnleg / må klagen vere skriftleg / held det å seie det til leiaren / må eg skrive under på klagen / kan eg ringje og klage / eg vil helst fortelje det i eit møte / skal det skrivast referat når eg klagar munnleg / treng klagen underskrift",
    en: "can I complain orally / must the complaint be in writing / is it enough to tell my leader / do I have to sign the complaint / can I call and complain / I would rather tell it in a meeting / are minutes written when I complain orally / does the complaint need a signature / verbal complaint",
  },
  53: {
    nb: "hva må stå i en klage / hva skal klagen inneholde / hvordan skriver jeg en klage / hvilke opplysninger må være med i klagen / må jeg oppgi vitner / må jeg skrive tid og sted / hvor detaljert må klagen være / trenger jeg bevis for å klage / mal for klage",
    nn: "kva må stå i ein klage / kva skal klagen innehalde / korleis skriv eg ein klage / kva opplysningar må vere med i klagen / må eg oppgi vitne / må eg skrive tid og stad / kor detaljert må klagen vere / treng eg bevis for å klage / mal for klage",
    en: "what must a complaint contain / what should be in the complaint / how do I write a complaint / what information must be included / do I have to name witnesses / must I state time and place / how detailed must the complaint be / do I need proof to complain / complaint template",
  },
  54: {
    nb: "kan jeg klage på vegne av en kollega / kan jeg klage for noen andre / kan tillitsvalgt klage for meg / kan fagforeningen klage på vegne av medlemmer / kollegaen min tør ikke klage, kan jeg gjøre det / kan jeg sende inn klage for en venn / klage på andres vegne / må medlemmene nevnes med navn",
    nn: "kan eg klage på vegner av ein kollega / kan eg klage for nokon andre / kan tillitsvald klage for meg / kan fagforeininga klage på vegner av medlemmer / kollegaen min tør ikkje klage, kan eg gjere det / kan eg sende inn klage for ein ven / klage på andre sine vegner / må medlemmene nemnast med namn",
    en: "can I complain on behalf of a colleague / can I complain for somebody else / can the union representative complain for me / can the union complain on behalf of members / my colleague does not dare to complain, can I do it / can I file a complaint for a friend / must members be named",
  },
  55: {
    nb: "kan jeg ta med noen i møtet / kan jeg ha med tillitsvalgt i møte / får jeg ha med meg en venn eller advokat / jeg er innkalt til møte om en sak, kan jeg ha med bisitter / må jeg møte alene / jeg er kalt inn til samtale med lederen, kan noen følge meg / kan jeg ha støtte med i møte om klagen / hvem kan være med meg i møtet",
    nn: "kan eg ta med nokon i møtet / kan eg ha med tillitsvald i møte / får eg ha med meg ein ven eller advokat / eg er innkalla til møte om ei sak, kan eg ha med bisitjar / må eg møte åleine / eg er kalla inn til samtale med leiaren, kan nokon følgje meg / kven kan vere med meg i møtet",
    en: "can I bring somebody to the meeting / can I bring a union representative to the meeting / may I have a friend or a lawyer with me / I am called to a meeting about a case, can I bring support / must I meet alone / I was summoned to a talk with my leader, can somebody come with me / who can accompany me",
  },
};
