import type { AskedOf } from "./model.ts";

/** How people ask about the yearly follow-up of the work environment. */
export const askedArbeidsmiljoe: AskedOf<"arbeidsmiljoe"> = {
  39: {
    nb: "hvilke frister gjelder for arbeidsmiljøarbeidet / når er fristen for tiltaksplanen / når må oppsummering og evaluering leveres / hvilke datoer må jeg merke meg i arbeidsmiljøoppfølgingen / når skal handlingsplanen være i ePhorte / hva skjer 30. oktober / hva skjer 16. desember / innen hvilken dato skal skjemaet leveres inn / når skal tiltakene være dokumentert",
    nn: "kva fristar gjeld for arbeidsmiljøarbeidet / når er fristen for tiltaksplanen / når må oppsummering og evaluering leverast / kva datoar må eg merke meg i arbeidsmiljøoppfølginga / når skal handlingsplanen vere i ePhorte / kva skjer 30. oktober / kva skjer 16. desember / innan kva dato skal skjemaet leverast inn",
    en: "what deadlines apply to the work environment follow-up / when is the action plan due / when must summary and evaluation be handed in / which dates should I note for the work environment process / when must the plan be in the archive / what happens on 30 October / what happens on 16 December / by which date should the form be submitted",
  },
  40: {
    nb: "hvilket lysark skal vi bruke / hvilken side i presentasjonen gjelder for oss / vi ble avbrutt i vår, hvilken gruppeprosess / vi hadde ikke oppfølgingsmøte i vår, hvilken side / vi laget ferdig tiltaksplan i vår, hvor begynner vi / side 6, 7 eller 8 / hvilken slide passer for enheten vår / hvilken prosess skal gruppen følge i høst",
    nn: "kva lysark skal vi bruke / kva side i presentasjonen gjeld for oss / vi vart avbrotne i vår, kva gruppeprosess / vi hadde ikkje oppfølgingsmøte i vår, kva side / vi laga ferdig tiltaksplan i vår, kvar byrjar vi / side 6, 7 eller 8 / kva prosess skal gruppa følgje i haust",
    en: "which slide should we use / which page of the presentation is for us / we were interrupted in spring, which group process / we had no follow-up meeting in spring, which page / we finished the action plan in spring, where do we start / page 6, 7 or 8 / which process should our group follow this autumn / power point for the unit",
  },
  41: {
    nb: "hvem fyller ut oppsummering og evaluering / er det leder eller verneombud som fyller ut skjemaet / må verneombudet være med på evalueringen / hvem har ansvar for evalueringsskjemaet / hvor får jeg skjemaet oppsummering og evaluering / FaktaARK 2 hvem svarer / må leder og verneombud være enige / kan lederen fylle ut skjemaet alene",
    nn: "kven fyller ut oppsummering og evaluering / er det leiar eller verneombod som fyller ut skjemaet / må verneombodet vere med på evalueringa / kven har ansvar for evalueringsskjemaet / kvar får eg skjemaet oppsummering og evaluering / FaktaARK 2 kven svarar / kan leiaren fylle ut skjemaet åleine",
    en: "who fills in summary and evaluation / is it the leader or the safety representative who completes the form / must the safety representative take part in the evaluation / who is responsible for the evaluation form / where do I get the form / can the leader fill in the form alone",
  },
  42: {
    nb: "må vi gå gjennom rapporten fra 2019 / skal resultatrapporten fra arbeidsmiljøundersøkelsen gjennomgås / er svarene fra 2019 for gamle / vi har ikke sett på resultatene fra undersøkelsen ennå / må jeg vise medarbeiderne resultatene / er det nødvendig å bruke den gamle undersøkelsen / gjennomgang av spørreundersøkelsen november 2019",
    nn: "må vi gå gjennom rapporten frå 2019 / skal resultatrapporten frå arbeidsmiljøundersøkinga gjennomgåast / er svara frå 2019 for gamle / vi har ikkje sett på resultata frå undersøkinga enno / må eg vise medarbeidarane resultata / gjennomgang av spørjeundersøkinga november 2019",
    en: "do we have to go through the 2019 report / should the results of the work environment survey be reviewed / are the answers from 2019 too old / we have not looked at the survey results yet / must I show my staff the results / is it necessary to use the old survey / review of the questionnaire from november 2019",
  },
  43: {
    nb: "vi er en liten enhet, hvordan gjør vi oppfølgingen / kan vi bruke vanlige enhetsmøter til arbeidsmiljøet / må vi ha eget oppfølgingsmøte / kan vi dele opp prosessen i flere møter / vi har ikke tid til et langt oppfølgingsmøte / kan vi ta arbeidsmiljøet på personalmøtet / må små grupper følge hele prosessen",
    nn: "vi er ei lita eining, korleis gjer vi oppfølginga / kan vi bruke vanlege einingsmøte til arbeidsmiljøet / må vi ha eige oppfølgingsmøte / kan vi dele opp prosessen i fleire møte / vi har ikkje tid til eit langt oppfølgingsmøte / kan vi ta arbeidsmiljøet på personalmøtet",
    en: "we are a small unit, how do we do the follow-up / can we use ordinary unit meetings for the work environment / must we hold a separate follow-up meeting / can we split the process over several meetings / we do not have time for a long follow-up meeting / can we do the work environment process in a staff meeting",
  },
  44: {
    nb: "hvem kan hjelpe meg med arbeidsmiljøoppfølgingen / jeg er leder og trenger hjelp med prosessen / finnes det noen koordinator for arbeidsmiljøundersøkelsen / hvor får jeg støtte som leder / enheten har store utfordringer, hvem kontakter jeg / kan vi få eksterne konsulenter / kan bedriftshelsetjenesten bistå med arbeidsmiljøprosessen / hvem gir råd om arbeidsmiljøundersøkelsen",
    nn: "kven kan hjelpe meg med arbeidsmiljøoppfølginga / eg er leiar og treng hjelp med prosessen / finst det nokon koordinator for arbeidsmiljøundersøkinga / kvar får eg støtte som leiar / eininga har store utfordringar, kven kontaktar eg / kan vi få eksterne konsulentar / kan bedriftshelsetenesta hjelpe med arbeidsmiljøprosessen",
    en: "who can help me with the work environment follow-up / I am a leader and need help with the process / is there a coordinator for the work environment survey / where do I get support as a leader / our unit has big challenges, whom do I contact / can we get external consultants / can the occupational health service assist with the process",
  },
};
