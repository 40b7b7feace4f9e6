import type { AskedOf } from "./model.ts";

/** How people ask about the municipality's rules. One question to a line of thought, divided by « / ». */
export const askedKommune: AskedOf<"kommune"> = {
  1: {
    nb: "hvilken kommune sine regler gjelder for meg / jeg bor i en kommune og jobber i en annen / gjelder reglene der jeg bor eller der jeg jobber / bor i Oslo men arbeider i Lillestrøm / er det bostedskommunen eller arbeidskommunen som teller / kontoret ligger i en annen kommune enn der jeg bor, hva gjelder / hvilke lokale regler må jeg følge / pendler mellom to kommuner",
    nn: "kva kommune sine reglar gjeld for meg / eg bur i ein kommune og arbeider i ein annan / gjeld reglane der eg bur eller der eg jobbar / er det bustadkommunen eller arbeidskommunen som tel / eg pendlar frå ein annan kommune, kva gjeld da / kva lokale reglar må eg følgje",
    en: "which municipality's rules apply to me / I live in one municipality and work in another / do the rules follow where I live or where I work / my office is in another municipality than my home / which local regulations do I have to follow / I commute between municipalities, whose rules count",
  },
  2: {
    nb: "jeg kjører alene til jobb, må jeg ha hjemmekontor / jeg tar bilen alene og møter ingen på veien / gjelder kravet om hjemmekontor for bilister / må jeg være hjemme selv om jeg sitter alene i bilen / kan jeg dra på kontoret når jeg har egen bil / jeg sykler til jobben og smitter ingen, slipper jeg hjemmekontor",
    nn: "eg køyrer åleine til jobb, må eg ha heimekontor / eg tek bilen og møter ingen på vegen / gjeld kravet om heimekontor for bilistar / må eg vere heime sjølv om eg sit åleine i bilen / kan eg dra på kontoret når eg har eigen bil",
    en: "I drive alone to work, do I have to work from home / I take my own car and meet nobody on the way / does the home office order apply to drivers / must I stay home even if I am alone in the car / can I go to the office when I have my own car / I cycle to work, am I exempt",
  },
  3: {
    nb: "er et seminar på jobben et arrangement / regnes møter som arrangementer / kan vi ha kick-off med avdelingen / er det lov å holde fagdag eller personalsamling fysisk / får vi ha fysisk ledermøte / kan vi samles til sommerfest eller julebord / hvor mange kan være på et seminar / er konferanser forbudt / kan vi ha lite fysisk seminar med få deltakere / er ukentlige møter og styremøter lov",
    nn: "er eit seminar på jobben eit arrangement / blir møte rekna som arrangement / kan vi ha kick-off med avdelinga / er det lov å halde fagdag eller personalsamling fysisk / får vi ha fysisk leiarmøte / kor mange kan vere på eit seminar / er konferansar forbodne / er vekemøte og styremøte lov",
    en: "does a seminar at work count as an event / are meetings regarded as events / may we hold a kick-off with the department / is it allowed to have a physical staff gathering / can we have a small seminar in person with few people / how many may attend a conference / are conferences banned / are weekly management meetings and board meetings allowed",
  },
  4: {
    nb: "er digitale samlinger lov / kan vi ha en heldigital konferanse / får vi arrangere webinar / kan seminaret holdes på Teams eller Zoom / er nettbaserte arrangementer tillatt / kan noen møte fysisk og resten delta digitalt, hybrid konferanse / digital fagdag for to hundre personer",
    nn: "er digitale samlingar lov / kan vi ha ein heildigital konferanse / får vi arrangere webinar / kan seminaret haldast på Teams eller Zoom / er nettbaserte arrangement tillatne / hybrid konferanse der nokre møter og resten er på nett",
    en: "are digital gatherings allowed / may we hold a fully digital conference / can we run a webinar / can the seminar be on Teams or Zoom / are online events permitted / hybrid conference where some attend in person",
  },
  5: {
    nb: "kan vi bruke et større lokale til møtet / får vi leie møterom på hotell / hjelper det å flytte møtet til et større rom / møterommet er for lite til å holde avstand / kan fysiske møter holdes i et større rom utenfor kontoret / leie lokaler for å ivareta smittevern",
    nn: "kan vi bruke eit større lokale til møtet / får vi leige møterom på hotell / hjelper det å flytte møtet til eit større rom / møterommet er for lite til å halde avstand / kan fysiske møte haldast i eit større rom utanfor kontoret",
    en: "can we use a bigger room for the meeting / may we rent a meeting room at a hotel / does it help to move the meeting to larger premises / our meeting room is too small to keep distance / can in-person meetings be held in a bigger venue",
  },
  6: {
    nb: "kan vi spise lunsj i kantina / er kantinen åpen / er det lov å bruke spiserommet / hvilke regler gjelder for lunsjrommet / kan vi sitte sammen og spise matpakka / pauserom og kaffekrok",
    nn: "kan vi ete lunsj i kantina / er kantina open / er det lov å bruke spiserommet / kva reglar gjeld for lunsjrommet / kan vi sitje saman og ete matpakka / pauserom og kaffikrok",
    en: "can we eat lunch in the canteen / is the cafeteria open / may we use the break room / what rules apply to the lunch room / can we sit together and eat / staff kitchen",
  },
  7: {
    nb: "vi er bare tre ansatte, må vi ha hjemmekontor / gjelder hjemmekontor for små bedrifter / alle har hvert sitt kontor, slipper vi / vi er under fem på jobben / hvor mange ansatte må vi være før kravet gjelder / jeg sitter på eget cellekontor / liten bedrift med få ansatte",
    nn: "vi er berre tre tilsette, må vi ha heimekontor / gjeld heimekontor for små verksemder / alle har kvart sitt kontor, slepp vi / vi er under fem på jobben / kor mange tilsette må vi vere før kravet gjeld / eg sit på eige cellekontor",
    en: "we are only three employees, do we have to work from home / does the order apply to small businesses / everybody has a separate office, are we exempt / we are fewer than five at work / how many employees before the requirement applies / small company with few staff",
  },
  8: {
    nb: "kan sjefen pålegge meg å være på kontoret to dager i uka / jobben krever at jeg kommer på kontoret selv om jeg kan jobbe hjemme / lederen min vil ha meg inn noen dager hver uke / må jeg møte opp på kontoret når oppgavene fint kan løses hjemmefra / kan arbeidsgiver tvinge meg til å komme på jobb / får de bestemme faste kontordager",
    nn: "kan sjefen påleggje meg å vere på kontoret to dagar i veka / jobben krev at eg kjem på kontoret sjølv om eg kan arbeide heime / leiaren min vil ha meg inn nokre dagar kvar veke / må eg møte opp på kontoret når oppgåvene fint kan løysast heimanfrå / kan arbeidsgivar tvinge meg til å kome på jobb",
    en: "can my boss make me come to the office two days a week / my employer demands that I come in although I can work at home / my manager wants me in the office some days every week / must I show up at the office when the tasks can be done at home / can the employer force me to come to work / may they set fixed office days",
  },
  9: {
    nb: "hvem bestemmer om jobben kan gjøres hjemmefra / er det jeg eller arbeidsgiver som vurderer om hjemmekontor er mulig / hva betyr praktisk mulig / hjemmekontor er upraktisk for oss, kan vi la være / det blir mindre effektivt hjemme, er det god nok grunn / hvordan skal leder vurdere hver enkelt / skal vurderingen gjøres i samråd med den ansatte / hva skal vi legge vekt på i vurderingen",
    nn: "kven bestemmer om jobben kan gjerast heimanfrå / er det eg eller arbeidsgivaren som vurderer om heimekontor er mogleg / kva vil praktisk mogleg seie / heimekontor er upraktisk for oss, kan vi la vere / det blir mindre effektivt heime, er det god nok grunn / korleis skal leiar vurdere kvar einskild / kva skal vi leggje vekt på i vurderinga",
    en: "who decides whether the job can be done from home / is it me or my employer who judges if home office is possible / what does practically possible mean / working from home is impractical for us, can we skip it / it is less efficient at home, is that a good enough reason / how should a leader assess each employee / what may we take into account in the assessment",
  },
  10: {
    nb: "jeg er uenig med sjefen om jeg må på kontoret / hva kan jeg gjøre hvis arbeidsgiver ikke følger smittevernreglene / hvor klager jeg hvis jeg ikke får hjemmekontor / lederen hører ikke på meg om hjemmekontor / kan jeg kontakte Arbeidstilsynet om hjemmekontor / vi er ikke enige om jobben bør gjøres på kontoret",
    nn: "eg er usamd med sjefen om eg må på kontoret / kva kan eg gjere viss arbeidsgivaren ikkje følgjer smittevernreglane / kvar klagar eg viss eg ikkje får heimekontor / leiaren høyrer ikkje på meg om heimekontor / kan eg kontakte Arbeidstilsynet om heimekontor / vi er ikkje einige om jobben bør gjerast på kontoret / ueinig med arbeidsgivar",
    en: "I disagree with my boss about coming to the office / what can I do if my employer does not follow the infection control rules / where do I turn if I am denied home office / my manager does not listen about working from home / can I contact the labour inspection about home office / we do not agree whether the work should be done at the office",
  },
  11: {
    nb: "hvordan håndheves påbudet om hjemmekontor / hva skjer om vi bryter forskriften / kan man få bot for å møte på jobb / blir det kontrollert at folk er hjemme / kan brudd på reglene politianmeldes / hvem kontrollerer at bedriftene følger reglene / straff for brudd på smittevernforskriften / hva er konsekvensen hvis bedriften ikke følger kravet",
    nn: "korleis blir påbodet om heimekontor handheva / kva skjer om vi bryt forskrifta / kan ein få bot for å møte på jobb / blir det kontrollert at folk er heime / kan brot på reglane politimeldast / kven kontrollerer at verksemdene følgjer reglane / straff for brot på smittevernforskrifta",
    en: "how is the home office order enforced / what happens if we break the regulation / can you be fined for going to work / does anybody check that people stay home / can violations be reported to the police / who controls that companies follow the rules / penalty for breaking the infection control regulation",
  },
  12: {
    nb: "gjelder hjemmekontor bare de som tar buss og tog / er det bare kollektivreisende som må være hjemme / kan de som kjører bil møte på kontoret mens de andre er hjemme / gjelder reglene for alle ansatte / kan vi la alle som ikke reiser kollektivt komme på jobb / må de som går til jobben også ha hjemmekontor / vi vil unnta alle med bil",
    nn: "gjeld heimekontor berre dei som tek buss og tog / er det berre kollektivreisande som må vere heime / kan dei som køyrer bil møte på kontoret medan dei andre er heime / gjeld reglane for alle tilsette / kan vi la alle som ikkje reiser kollektivt kome på jobb / må dei som går til jobben òg ha heimekontor",
    en: "is home office only for those who take bus or train / do only people using public transport have to stay home / can those who drive come to the office while others stay home / do the rules apply to all employees / may we let everybody who does not use public transport come in / do those who walk to work also have to work from home",
  },
  13: {
    nb: "kan arbeidsgiver nekte meg å ta bussen / får sjefen forby oss å reise kollektivt / kan jobben bestemme hvordan jeg reiser til og fra jobb / kan jeg bli pålagt å kjøre bil i stedet for tog / har de lov til å kreve at jeg ikke tar T-banen / pålegg om ikke å bruke kollektivtransport",
    nn: "kan arbeidsgivaren nekte meg å ta bussen / får sjefen forby oss å reise kollektivt / kan jobben bestemme korleis eg reiser til og frå jobb / kan eg bli pålagd å køyre bil i staden for tog / har dei lov til å krevje at eg ikkje tek toget",
    en: "can my employer forbid me to take the bus / may the boss ban us from public transport / can my job decide how I travel to work / can I be told to drive instead of taking the train / are they allowed to require that I avoid the tram / prohibit commuting by public transport",
  },
  14: {
    nb: "kan jeg ha hjemmekontor sammen med en kollega / kan vi sitte hjemme hos hverandre og jobbe / er det greit at kolleger møtes hjemme hos meg for å arbeide / kan to fra jobben dele hjemmekontor / kan jeg jobbe hjemme hos en venn fra jobben / får vi samles privat for å jobbe / leie hytte sammen og ha hjemmekontor",
    nn: "kan eg ha heimekontor saman med ein kollega / kan vi sitje heime hos kvarandre og arbeide / er det greitt at kollegaer møtest heime hos meg for å arbeide / kan to frå jobben dele heimekontor / kan eg jobbe heime hos ein kollega / får vi samlast privat for å jobbe",
    en: "can I work from home together with a colleague / may we sit at each other's home and work / is it okay if coworkers meet at my place to work / can two of us share a home office / can I work at a coworker's house / may we gather privately to work",
  },
  15: {
    nb: "hvordan dokumenterer vi at ansatte har fått beskjed om hjemmekontor / er det nok å legge beskjeden på intranett / må vi ha skriftlig bekreftelse fra hver ansatt / hva regnes som dokumentasjon på informasjon til ansatte / hvordan viser vi at alle er informert om reglene / holder det med en e-post til alle",
    nn: "korleis dokumenterer vi at tilsette har fått beskjed om heimekontor / er det nok å leggje beskjeden på intranett / må vi ha skriftleg stadfesting frå kvar tilsett / kva blir rekna som dokumentasjon på informasjon til tilsette / korleis viser vi at alle er informerte om reglane",
    en: "how do we document that staff have been told to work from home / is it enough to publish the message on the intranet / do we need written confirmation from every employee / what counts as documentation that employees were informed / how do we prove that everybody has been notified about the rules",
  },
};
