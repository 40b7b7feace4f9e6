import { accusedParties, partyOf } from "#domain/sak/facts.ts";
import type { Conclusion } from "#domain/sak/finding.ts";
import { partiesIn } from "#domain/sak/meetings.ts";
import type { Party, PartyId, SubCase } from "#domain/sak/model.ts";
import { caseLawWords, legalBasisWords } from "#domain/texts/sak/legalGrounds.ts";
import type { Block } from "../pdf/content.ts";
import { facts, heading, type Paper, type Pen, paragraph, prose, section } from "./paper.ts";
import { partyName } from "./people.ts";

/**
 * The decision as a letter to one party: what was concluded and why, what follows, that complying with it is part of the duty of loyalty
 * (SB-32), the meeting of their own (SB-20), and how to ask for access. It names no other party and nothing of other sub-cases (SB-19),
 * and tells of sanctions only whom they are about. Nobody gets one who has not been told of the case.
 */
export function decisionPaper(pen: Pen, partyId: PartyId): Paper | undefined {
  const { sak, words, language, nameOf } = pen;
  const { conclusion } = sak;
  const party = partyOf(sak, partyId);
  if (conclusion === null || party === undefined || party.informedOn === null) return undefined;
  const { decision } = words;
  const law = (id: Parameters<typeof caseLawWords>[0]) => caseLawWords(id, conclusion.on, language);
  const owner = sak.handlers.find(({ as }) => as === "eier")?.personId ?? conclusion.by;
  return {
    title: words.title.beslutning,
    on: conclusion.on,
    blocks: [
      facts(pen, words.case, [
        [words.to, partyName(pen, partyId)],
        [words.case, sak.number],
        [words.date, pen.texts.dayMonthYear(conclusion.on)],
        [words.from, `${nameOf(conclusion.by)}, ${pen.employer}`],
      ]),
      heading(decision.decision),
      paragraph(decision.findings[conclusion.finding]),
      ...(conclusion.general ? [paragraph(decision.general)] : []),
      ...section(pen, decision.reason, conclusion.reason),
      ...basis(pen, conclusion),
      ...sanctions(pen, conclusion, party),
      heading(decision.onward),
      { kind: "list", items: onward(pen, conclusion, party) },
      heading(decision.loyalty),
      paragraph(decision.loyaltyText),
      heading(decision.access),
      paragraph(decision.accessText(law("partsinnsyn"), nameOf(owner))),
      heading(decision.protection),
      paragraph(decision.protectionText(law("gjengjeldelse"))),
      paragraph(`${decision.greeting}\n${nameOf(conclusion.by)}\n${pen.employer}`),
    ],
  };
}

function basis({ sak, words, language }: Pen, { on }: Conclusion): readonly Block[] {
  const held = sak.report?.legalBasis ?? [];
  if (held.length === 0) return [];
  return [paragraph(words.decision.basisText), { kind: "list", items: held.map((one) => legalBasisWords(one, on, language)) }];
}

/** SB-22. What is weighed about somebody is theirs alone; where statements are aimed at several, the letter does not say about whom. */
function sanctions(pen: Pen, { sanctions: weighed, sanctionsReason }: Conclusion, party: Party): readonly Block[] {
  const [only, ...others] = accusedParties(pen.sak);
  if (weighed === null || others.length > 0 || only?.partyId !== party.partyId) return [];
  const { decision } = pen.words;
  return [
    heading(decision.sanctions),
    paragraph(decision.sanction[weighed]),
    ...(sanctionsReason === null ? [] : prose(pen, sanctionsReason)),
    ...(weighed === "ingen" ? [] : [paragraph(decision.sanctionNote)]),
  ];
}

function onward(pen: Pen, { on, unsound, general, finding }: Conclusion, { partyId, role }: Party): readonly string[] {
  const { words, texts, sak } = pen;
  const { decision } = words;
  const meeting = briefingOf(sak, partyId, on);
  return [
    meeting === undefined ? decision.briefing : decision.briefingAt(texts.date(meeting.on), meeting.at),
    decision.briefingUnion,
    ...(unsound ? [decision.restoring] : []),
    ...(general ? [decision.restoringGeneral] : []),
    ...(finding === "uheldig" && role !== "paaklaget" ? [decision.help] : []),
    ...(unsound || general ? [] : [decision.noMeasures]),
  ];
}

/** SB-20: the meeting that this party alone is called to after the conclusion. */
function briefingOf({ meetings }: SubCase, partyId: PartyId, since: Conclusion["on"]) {
  return meetings.findLast((meeting) => {
    const parties = partiesIn(meeting);
    const isBriefing = meeting.purpose === "orientering" && meeting.cancelled === null && meeting.on >= since;
    return isBriefing && parties.length === 1 && parties[0] === partyId;
  });
}
