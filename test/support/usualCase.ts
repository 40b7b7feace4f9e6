import type { Answers } from "#bot/desk/draftAnswers.ts";
import type { AssessmentInput } from "#domain/contract/command.ts";
import { localDate } from "#domain/kernel/localDate.ts";

/** The day on which the usual application is sent. */
export const usualDay = localDate("2026-03-02");

/** A complete application of a full post that no rule refuses: Tuesday and Thursday at home, 9–15.30. */
export const answers: Answers = {
  otherArrangement: false,
  start: localDate("2026-03-09"),
  end: localDate("2026-06-30"),
  weeklyMinutes: 2250,
  homeDays: [
    { weekday: 2, from: 540, to: 930 },
    { weekday: 4, from: 540, to: 930 },
  ],
  availability: "Telefon og Teams hele dagen.",
  reasonEmployee: "Ro til å skrive.",
  reasonEmployer: "Raskere ferdig med rapporten.",
  tasksSuitable: true,
  specialEquipment: false,
  strictRequirements: false,
  conflict: false,
  physicalOk: true,
  equipment: ["skjerm"],
  extraEquipment: null,
  contributes: true,
};

/** An assessment that approves it. */
export const assessment: AssessmentInput = {
  workEnvironment: "Gruppa møtes mandag og onsdag.",
  physicalOk: true,
  tasksSuitable: true,
  discussed: true,
  goodSituation: true,
  costDisproportionate: false,
  equipment: ["skjerm"],
  extraEquipmentGranted: null,
  overrideReason: null,
};
