import type { Answers } from "#bot/desk/draftAnswers.ts";
import { localDate } from "#domain/kernel/localDate.ts";

/** The day on which everything happens: the rules of that day hold, whatever the machine's clock says. */
export const benchDay = localDate("2026-03-02");

/** A complete application of a full post that no rule refuses: Tuesday and Thursday at home, 9–15.30. */
export const application: Answers = {
  otherArrangement: false,
  start: localDate("2026-03-09"),
  end: localDate("2026-06-30"),
  weeklyMinutes: 2250,
  homeDays: [
    { weekday: 2, from: 540, to: 930 },
    { weekday: 4, from: 540, to: 930 },
  ],
  availability: "Telefon og Teams hele dagen, og e-post til kl. 17.",
  reasonEmployee: "Jeg trenger ro til å skrive ferdig de to artiklene som skal inn før sommeren.",
  reasonEmployer: "Rapporten til departementet blir raskere ferdig, og gruppa møtes mandag og onsdag.",
  tasksSuitable: true,
  specialEquipment: false,
  strictRequirements: false,
  conflict: false,
  physicalOk: true,
  equipment: ["skjerm"],
  extraEquipment: null,
  contributes: true,
};
