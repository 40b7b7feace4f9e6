import { legalBasisWords } from "#domain/texts/sak/legalGrounds.ts";
import { byOn, facts, heading, type Paper, type Pen, paragraph, section } from "./paper.ts";

/** SB-27: who investigates, what, against which law and within which limits, in which version, and who accepted it. */
export function mandatePaper(pen: Pen): Paper | undefined {
  const { sak, words, text, texts, nameOf, language } = pen;
  const { mandate } = sak;
  if (mandate === null) return undefined;
  const firm = mandate.firm === null ? [] : [text(mandate.firm)];
  const who = texts.list([...firm, ...mandate.investigators.map(nameOf)]);
  const accepted = mandate.accepted === null ? words.mandate.notAccepted : byOn(pen, mandate.accepted.by, mandate.accepted.on);
  return {
    title: words.title.mandat,
    on: mandate.draftedOn,
    blocks: [
      facts(pen, words.case, [
        [words.case, sak.number],
        [words.mandate.version, String(mandate.version)],
        [words.mandate.kind, words.mandate.kinds[mandate.kind]],
        [words.mandate.who, who === "" ? null : who],
        [words.mandate.drafted, byOn(pen, mandate.draftedBy, mandate.draftedOn)],
        [words.mandate.accepted, accepted],
      ]),
      ...section(pen, words.mandate.what, mandate.what),
      heading(words.mandate.law),
      paragraph(words.mandate.lawText),
      { kind: "list", items: mandate.law.map((basis) => legalBasisWords(basis, mandate.draftedOn, language)) },
      ...section(pen, words.mandate.limits, mandate.limits),
    ],
  };
}
