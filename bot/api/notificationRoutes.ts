import { choicesRequest } from "#domain/contract/notificationSettings.ts";
import type { Desk } from "../desk/desk.ts";
import { read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** Which messages one gets, and when. */
export function notificationRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/notifications", run: ({ who }) => desk.readNotifications(who) },
    {
      method: "post",
      path: "/api/notifications",
      run: (asked) => read(asked, choicesRequest, (choices) => desk.chooseNotifications(asked.who, choices)),
    },
  ];
}
