import { unitWeekRequest } from "#domain/contract/unitWeek.ts";
import type { Desk } from "../desk/desk.ts";
import { done } from "../desk/outcome.ts";
import { about, read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** The first step of the application, which goes on in the chat. */
const firstStep = "periode";

/**
 * Following up home office: the day on which one's unit meets (HO-28), the agreement as a document
 * (HO-14), equipment at home (HO-17), and the application for a new period (HO-10).
 */
export function homeRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/unit-weeks", run: ({ who }) => desk.listUnitWeeks(who) },
    {
      method: "post",
      path: "/api/unit-weeks",
      run: (asked) => read(asked, unitWeekRequest, (request) => desk.setMeetingDay(asked.who, request)),
    },
    { method: "get", path: "/api/equipment", run: ({ who }) => desk.listEquipment(who) },
    {
      method: "get",
      path: "/api/cases/:id/paper",
      run: (asked) =>
        about(asked, async (id) => {
          const made = await desk.readAgreementPaper(asked.who, id);
          return made.kind === "done" ? { kind: "file", file: made.value } : made;
        }),
    },
    {
      method: "post",
      path: "/api/cases/:id/renewal",
      run: (asked) =>
        about(asked, async (id) => {
          const renewed = await desk.renewAgreement(asked.who, id, firstStep);
          return renewed.kind === "done" ? done({ begun: true }) : renewed;
        }),
    },
  ];
}
