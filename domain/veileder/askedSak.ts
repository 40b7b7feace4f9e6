import type { AskedOf } from "./model.ts";

/** How people ask about speaking up, answers 56 to 65: what comes after. */
export const askedSak: AskedOf<"sak"> = {
  56: {
    nb: "får den jeg klager på vite det / får den anklagede vite hvem som har klaget / blir den som er anklaget hørt / får motparten lese klagen / får jeg svare på anklagene mot meg / jeg er anklaget for noe, får jeg se hva som er sagt / har jeg rett til å forsvare meg / hva er kontradiksjon / får han vite at jeg har meldt fra",
    nn: "får den eg klagar på vite det / får den skulda vite kven som har klaga / blir den som er skulda høyrd / får motparten lese klagen / får eg svare på skuldingane mot meg / eg er skulda for noko, får eg sjå kva som er sagt / har eg rett til å forsvare meg / kva er kontradiksjon / får han vite at eg har meldt frå",
    en: "is the person I complain about told / will the accused know who complained / is the accused heard / can the other party read the complaint / may I answer the accusations against me / I am accused of something, may I see what was said / do I have a right to defend myself / what is contradiction / will he know that I reported him",
  },
  57: {
    nb: "kan jeg nekte å stille til intervju / må jeg delta i en faktaundersøkelse / kan jeg si nei til å bli intervjuet / jeg vil ikke forklare meg i saken / må jeg svare på spørsmål i undersøkelsen / er det plikt å møte til kartleggingssamtale / hva skjer hvis jeg ikke vil snakke med granskerne / jeg er vitne, må jeg forklare meg",
    nn: "kan eg nekte å stille til intervju / må eg delta i ei faktaundersøking / kan eg seie nei til å bli intervjua / eg vil ikkje forklare meg i saka / må eg svare på spørsmål i undersøkinga / er det plikt å møte til kartleggingssamtale / kva skjer viss eg ikkje vil snakke med granskarane / eg er vitne, må eg forklare meg",
    en: "can I refuse an interview / do I have to take part in a fact-finding investigation / can I say no to being interviewed / I do not want to give a statement / must I answer questions in the investigation / is it a duty to attend the interview / what happens if I will not talk to the investigators / I am a witness, do I have to testify",
  },
  58: {
    nb: "hvor lang tid tar en sak / hvor lenge må jeg vente på svar på klagen / når blir saken ferdig / er det en frist for å behandle klagen / hvor fort skal saken behandles / saken har tatt lang tid, er det lov / saksbehandlingstid / når får jeg svar / hvor lang tid bruker lederen på saken",
    nn: "kor lang tid tek ei sak / kor lenge må eg vente på svar på klagen / når blir saka ferdig / er det ein frist for å behandle klagen / kor fort skal saka behandlast / saka har teke lang tid, er det lov / saksbehandlingstid / når får eg svar",
    en: "how long does a case take / how long must I wait for an answer to my complaint / when will the case be finished / is there a deadline for handling the complaint / how fast must the case be handled / the case has taken a long time, is that allowed / processing time / when do I get an answer",
  },
  59: {
    nb: "er jeg vernet mot gjengjeldelse / kan jeg miste jobben fordi jeg varslet / kan sjefen straffe meg for å ha klaget / jeg blir fryst ut etter at jeg sa ifra / hva er gjengjeldelse / får jeg represalier hvis jeg melder fra / hva gjør jeg hvis jeg blir straffet for å varsle / kan jeg få sparken for å si fra / er varslere beskyttet / sjefen har tatt oppgavene fra meg etter at jeg klaget",
    nn: "er eg verna mot gjengjelding / kan eg miste jobben fordi eg varsla / kan sjefen straffe meg for å ha klaga / eg blir frosen ut etter at eg sa ifrå / kva er gjengjelding / får eg represaliar viss eg melder frå / kva gjer eg viss eg blir straffa for å varsle / kan eg få sparken for å seie ifrå / er varslarar verna",
    en: "am I protected against retaliation / can I lose my job because I blew the whistle / can my boss punish me for complaining / I am frozen out after I spoke up / what is retaliation / will there be reprisals if I report / what do I do if I am punished for reporting / can I get fired for speaking up / are whistleblowers protected",
  },
  60: {
    nb: "gjelder retningslinjene for studenter / jeg er student og blir trakassert av en ansatt / kan studenter melde fra / jeg er studentassistent, gjelder reglene for meg / en medstudent plager meg / jeg er i praksis og har blitt krenket / gjelder dette på lab og feltarbeid for studenter / jeg er stipendiat eller vitenskapelig assistent / hvor klager en student på foreleseren",
    nn: "gjeld retningslinjene for studentar / eg er student og blir trakassert av ein tilsett / kan studentar melde frå / eg er studentassistent, gjeld reglane for meg / ein medstudent plagar meg / eg er i praksis og har blitt krenkt / gjeld dette på lab og feltarbeid for studentar / kvar klagar ein student på førelesaren",
    en: "do the guidelines apply to students / I am a student and an employee harasses me / can students report / I am a teaching assistant, do the rules apply to me / a fellow student bothers me / I am on placement and was offended / does this apply to lab and field work for students / where does a student complain about a lecturer",
  },
  61: {
    nb: "er faglig uenighet trakassering / vi er faglig uenige, er det brudd på reglene / kollegaen kritiserer forskningen min / kan jeg klage på faglig kritikk / når blir uenighet en personkonflikt / hva må jeg tåle på jobb / er det lov å være uenig / hva er påregnelig belastning / krangel om fag på instituttet / er interessekonflikt det samme som personkonflikt",
    nn: "er fagleg usemje trakassering / vi er fagleg usamde, er det brot på reglane / kollegaen kritiserer forskinga mi / kan eg klage på fagleg kritikk / når blir usemje ein personkonflikt / kva må eg tole på jobb / er det lov å vere ueinig / kva er pårekneleg belastning / krangel om fag på instituttet",
    en: "is professional disagreement harassment / we disagree about academic matters, is that a breach / my colleague criticises my research / can I complain about academic criticism / when does disagreement become a personal conflict / what must I put up with at work / is it allowed to disagree / what strain is to be expected / scientific dispute at the department",
  },
  62: {
    nb: "hva er trakassering / hva regnes som mobbing / hva er seksuell trakassering / når er det trakassering / er én hendelse nok til å være trakassering / er utestenging og baksnakking mobbing / er det trakassering å bli kjeftet på / hva betyr utilbørlig opptreden / definisjon på trakassering / er uønsket seksuell oppmerksomhet trakassering / sjefen roper til meg, er det mobbing / er det mobbing når kollegene ikke hilser",
    nn: "kva er trakassering / kva blir rekna som mobbing / kva er seksuell trakassering / når er det trakassering / er éi hending nok til å vere trakassering / er utestenging og baksnakking mobbing / er det trakassering å bli kjefta på / kva tyder utilbørleg oppførsel / definisjon på trakassering / er uønskt seksuell merksemd trakassering / sjefen ropar til meg, er det mobbing",
    en: "what is harassment / what counts as bullying / what is sexual harassment / when is it harassment / is one incident enough to be harassment / are exclusion and gossip bullying / is it harassment to be yelled at / what is improper conduct / definition of harassment / is unwanted sexual attention harassment / my boss shouts at me, is that bullying",
  },
  63: {
    nb: "hvem får innsyn i saken / hvem kan lese dokumentene i saken / får kolleger se klagen min / får verneombudet innsyn / er den som varslet part i saken / kan journalister få innsyn i saken / får jeg se saksdokumentene / hvem ser det jeg har skrevet / er saken konfidensiell / hvor mange får vite om saken / kan media be om å få se papirene",
    nn: "kven får innsyn i saka / kven kan lese dokumenta i saka / får kollegaer sjå klagen min / får verneombodet innsyn / er den som varsla part i saka / kan journalistar få innsyn i saka / får eg sjå saksdokumenta / kven ser det eg har skrive / er saka konfidensiell / kor mange får vite om saka",
    en: "who may see the case / who can read the documents in the case / do my colleagues see my complaint / does the safety representative get access / is the whistleblower a party / can journalists get access to the case / may I see the case documents / who sees what I have written / is the case confidential / how many people get to know about it",
  },
  64: {
    nb: "kan jeg ta det opp selv med den det gjelder / kan jeg snakke direkte med den som plager meg / kan jeg konfrontere kollegaen / må jeg ha lov av lederen for å ta det opp selv / jeg vil løse det selv uten å klage / kan jeg si fra direkte til personen / hvordan gir jeg tilbakemelding om at jeg føler meg krenket / ta en prat med vedkommende / jeg vil ordne det uformelt",
    nn: "kan eg ta det opp sjølv med den det gjeld / kan eg snakke direkte med den som plagar meg / kan eg konfrontere kollegaen / må eg ha lov av leiaren for å ta det opp sjølv / eg vil løyse det sjølv utan å klage / kan eg seie frå direkte til personen / ta ein prat med vedkomande / eg vil ordne det uformelt",
    en: "can I take it up myself with the person concerned / can I talk directly with the one who bothers me / can I confront my colleague / do I need my leader's permission to raise it myself / I want to solve it myself without complaining / can I tell the person directly / how do I give feedback that I feel offended / sort it out informally",
  },
  65: {
    nb: "hvem eier rapporten / får jeg lese rapporten fra undersøkelsen / hvem eier faktaundersøkelsen / kan jeg få en kopi av rapporten / kan jeg kommentere rapporten før den er ferdig / tilhører rapporten meg eller arbeidsgiver / hva skjer med rapporten etterpå / jeg er uenig i rapporten, kan jeg si det",
    nn: "kven eig rapporten / får eg lese rapporten frå undersøkinga / kven eig faktaundersøkinga / kan eg få ein kopi av rapporten / kan eg kommentere rapporten før han er ferdig / høyrer rapporten til meg eller arbeidsgivaren / kva skjer med rapporten etterpå / eg er usamd i rapporten, kan eg seie det",
    en: "who owns the report / may I read the report of the investigation / who owns the fact-finding investigation / can I get a copy of the report / can I comment on the report before it is final / does the report belong to me or the employer / what happens to the report afterwards / I disagree with the report, can I say so",
  },
};
