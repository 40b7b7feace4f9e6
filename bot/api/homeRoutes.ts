import { unitWeekRequest } from "#domain/contract/unitWeek.ts";
import { endSubstituteRequest, substituteRequest } from "#domain/contract/vikar.ts";
import type { Desk } from "../desk/desk.ts";
import { done } from "../desk/outcome.ts";
import { about, read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** The first step of the application, which goes on in the chat. */
const firstStep = "periode";

/**
 * Home office beside its cases: the day on which one's unit meets (HO-28), who stands in (HO-05), the agreement as a document (HO-14),
 * equipment at home (HO-17), and the application for a new period (HO-10).
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
    { method: "get", path: "/api/substitutes", run: ({ who }) => desk.listSubstitutes(who) },
    {
      method: "post",
      path: "/api/substitutes",
      run: (asked) => read(asked, substituteRequest, (request) => desk.nameSubstitute(asked.who, request)),
    },
    {
      method: "post",
      path: "/api/substitutes/:id/end",
      run: (asked) =>
        about(asked, (id) => read(asked, endSubstituteRequest, ({ version }) => desk.endSubstitute(asked.who, id, version))),
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
