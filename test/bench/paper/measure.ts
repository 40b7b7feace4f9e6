import { agreementDocument } from "#bot/documents/hjemmekontor/agreementDocument.ts";
import { renderPdf } from "#bot/documents/pdf/renderPdf.ts";
import { agreementSource } from "#test/support/agreementOnPaper.ts";
import { percentile } from "../figures.ts";

export type PaperExtent = {
  readonly warmUp: number;
  /** Agreements that are made of each length. */
  readonly papers: number;
  /** Characters of each text that somebody wrote in it; the rules let through 1,000. */
  readonly lengths: readonly [short: number, long: number];
};

export const wholePaper: PaperExtent = { warmUp: 20, papers: 100, lengths: [100, 1_000] };
export const shortPaper: PaperExtent = { warmUp: 5, papers: 20, lengths: [100, 1_000] };

export type PaperFigures = readonly {
  readonly length: number;
  readonly kb: number;
  readonly p50: number;
  readonly p99: number;
}[];

const sentence = "Gruppa møtes mandag og onsdag, og resten av uka kan rapporten skrives i ro. ";
const written = (length: number) => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);

/** Makes agreements as PDF/A, in turns of each length, so that what the machine does beside it meets all of them. */
export async function measurePaper({ warmUp, papers, lengths }: PaperExtent): Promise<PaperFigures> {
  const times = lengths.map((): number[] => []);
  const sizes = lengths.map(() => 0);
  for (let round = 0; round < warmUp + papers; round += 1) {
    for (const [index, length] of lengths.entries()) {
      const words = written(length);
      const begun = performance.now();
      const bytes = await renderPdf(agreementDocument(agreementSource({ text: () => words })));
      if (round >= warmUp) times[index]?.push(performance.now() - begun);
      sizes[index] = bytes.length;
    }
  }
  return lengths.map((length, index) => ({
    length,
    kb: (sizes[index] ?? 0) / 1_024,
    p50: percentile(times[index] ?? [], 0.5),
    p99: percentile(times[index] ?? [], 0.99),
  }));
}
