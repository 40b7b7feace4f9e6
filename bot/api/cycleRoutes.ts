import {
  chaseRequest,
  cycleCommandRequest,
  cycleRequest,
  snoozeRequest,
  unitCommandRequest,
} from "#domain/contract/oppfolgingCommand.ts";
import { feedRequest } from "#domain/contract/unitCalendar.ts";
import { deliveries } from "#domain/oppfolging/enhet/deadlines.ts";
import type { Desk } from "../desk/desk.ts";
import { notFound } from "../desk/outcome.ts";
import { about, read } from "./asked.ts";
import type { Route } from "./resource.ts";

/** The yearly cycle: published by HR, followed up unit by unit. */
export function cycleRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/cycles", run: ({ who }) => desk.listCycles(who) },
    {
      method: "post",
      path: "/api/cycles",
      run: (asked) => read(asked, cycleRequest, (request) => desk.publishCycle(asked.who, request)),
    },
    { method: "get", path: "/api/cycles/:id", run: (asked) => about(asked, (id) => desk.readCycle(asked.who, id)) },
    {
      method: "post",
      path: "/api/cycles/:id/commands",
      run: (asked) =>
        about(asked, (id) =>
          read(asked, cycleCommandRequest, ({ version, command }) => desk.runCycleCommand(asked.who, id, version, command)),
        ),
    },
    { method: "get", path: "/api/cycles/:id/units", run: (asked) => about(asked, (id) => desk.listUnits(asked.who, id)) },
    {
      method: "post",
      path: "/api/cycles/:id/chase",
      run: (asked) =>
        about(asked, (id) => read(asked, chaseRequest, ({ processIds }) => desk.chaseLeaders(asked.who, id, processIds))),
    },
    {
      method: "post",
      path: "/api/cycles/:id/snooze",
      run: (asked) => about(asked, (id) => read(asked, snoozeRequest, (request) => desk.snoozeReminders(asked.who, id, request))),
    },
    { method: "get", path: "/api/processes/:id", run: (asked) => about(asked, (id) => desk.readUnit(asked.who, id)) },
    {
      method: "get",
      path: "/api/processes/:id/documents/:delivery",
      run: (asked) =>
        about(asked, async (id) => {
          const delivery = deliveries.find((one) => one === asked.params["delivery"]);
          if (delivery === undefined) return notFound;
          const made = await desk.readUnitDocument(asked.who, id, delivery);
          return made.kind === "done" ? { kind: "file", file: made.value } : made;
        }),
    },
    {
      method: "get",
      path: "/api/processes/:id/meetings/:meeting/calendar",
      run: (asked) =>
        about(asked, async (id) => {
          const made = await desk.readMeetingFile(asked.who, id, asked.params["meeting"] ?? "");
          return made.kind === "done" ? { kind: "file", file: made.value } : made;
        }),
    },
    {
      method: "post",
      path: "/api/calendar",
      run: (asked) =>
        read(asked, feedRequest, ({ action, about: calendar }) =>
          action === "make" ? desk.makeFeed(asked.who, calendar) : desk.revokeFeed(asked.who, calendar),
        ),
    },
    {
      method: "post",
      path: "/api/processes/:id/commands",
      run: (asked) =>
        about(asked, (id) =>
          read(asked, unitCommandRequest, ({ version, command }) => desk.runUnitCommand(asked.who, id, version, command)),
        ),
    },
  ];
}
