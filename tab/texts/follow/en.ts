import type { nbFollow } from "./nb.ts";

export const enFollow: typeof nbFollow = {
  title: "It is time for this",
  todo: {
    FollowUp: "Follow up as usual: talk about the tasks and about how working together goes.",
    HoldDialogue: "Talk about the workplace at home: are chair, desk, light and indoor climate as they should be?",
    Renew: "The agreement ends soon and is not renewed by itself. To go on, you have to apply for a new period.",
  },
  renew: "Prepare a new application",
  renewed:
    "The application is ready with the same days and reasons. Write «home office» to Dagsorden in the chat to look it over and send it.",
  team: (agreed, size) =>
    `With this agreement, ${agreed} of ${size} in the team work from home on fixed days. Make a plan or rota together with the staff.`,
  meeting: "The unit's fixed meeting",
  meetingHow: "If somebody wants to work from home on the day on which the unit meets, both they and you are told.",
  meetingDay: (unit) => `Meeting day of ${unit}`,
  noDay: "No fixed day",
  save: "Save",
  saved: "Saved",
};
