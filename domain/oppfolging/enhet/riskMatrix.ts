import type { Risk } from "./model.ts";

/** Probability and consequence run from 1 to this. The source has no matrix: five by five is what Norwegian HSE work commonly uses. */
export const riskScale = 5;

/** The colour of a cell: `lav` is green, `middels` yellow, `hoey` red. */
export type RiskLevel = "lav" | "middels" | "hoey";

/** The level of a cell by probability times consequence: up to 4 low, up to 12 medium, above it high. Ours; shown with its scale. */
export function riskLevel(probability: number, consequence: number): RiskLevel {
  const product = probability * consequence;
  if (product <= 4) return "lav";
  return product <= 12 ? "middels" : "hoey";
}

/** The risks of each cell, `[probability - 1][consequence - 1]`. Risks without a rating are in none. */
export function riskMatrix<Rated extends Pick<Risk, "probability" | "consequence">>(
  risks: readonly Rated[],
): readonly (readonly { readonly level: RiskLevel; readonly risks: readonly Rated[] }[])[] {
  const scale = Array.from({ length: riskScale }, (_, index) => index + 1);
  return scale.map((probability) =>
    scale.map((consequence) => ({
      level: riskLevel(probability, consequence),
      risks: risks.filter((risk) => risk.probability === probability && risk.consequence === consequence),
    })),
  );
}
