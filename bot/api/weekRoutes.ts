import { calendarQuery, moveRequest } from "#domain/contract/unitCalendar.ts";
import type { Desk } from "../desk/desk.ts";
import { about, read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** The week of a unit: who is at home (HO-28), and what the rules would say of a day that a leader moves (HO-03). */
export function weekRoutes(desk: Desk): readonly Route[] {
  return [
    {
      method: "get",
      path: "/api/unit-calendar",
      run: async ({ who, query }) => {
        const asked = calendarQuery.safeParse(Object.fromEntries(query));
        return asked.success ? desk.readUnitCalendar(who, asked.data) : "invalid";
      },
    },
    {
      method: "post",
      path: "/api/cases/:id/move-preview",
      run: (asked) => about(asked, (id) => read(asked, moveRequest, (move) => desk.previewMove(asked.who, id, move))),
    },
  ];
}
