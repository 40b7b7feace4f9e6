import type { EvaluationEntry, MeasureInput, UnitProcess } from "./model.ts";

/** A measure with nothing filled in. */
export function blankMeasure<Text>(): MeasureInput<Text> {
  return {
    text: null,
    ownerId: null,
    due: null,
    kind: null,
    origin: null,
    continuedFrom: null,
    riskId: null,
    recommendation: null,
  };
}

/** The evaluation's entries to fill in: one for each measure that stands, with what was drafted before. */
export function evaluationForm(process: UnitProcess): readonly EvaluationEntry[] {
  return process.measures
    .filter(({ dropped }) => dropped === null)
    .map(({ measureId }) => {
      const drafted = process.evaluation?.entries.find((entry) => entry.measureId === measureId);
      return drafted ?? { measureId, done: null, effect: null, onward: null, note: null };
    });
}
