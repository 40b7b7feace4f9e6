import { notatCommandRequest, notatRequest } from "#domain/contract/notatCommand.ts";
import type { Desk } from "../desk/desk.ts";
import { notFound } from "../desk/outcome.ts";
import { about, read } from "./asked.ts";
import { caseIdOf } from "./caseIdOf.ts";
import type { Route } from "./resource.ts";

/** As for reports: the longest text that the rules let through, and some that they do not. */
const longestBytes = 2 * 1024 * 1024;

/** Confidential notes of safety representatives and union representatives. */
export function noteRoutes(desk: Desk): readonly Route[] {
  return [
    { method: "get", path: "/api/notes", run: ({ who }) => desk.listNotes(who) },
    {
      method: "post",
      path: "/api/notes",
      longestBytes,
      run: (asked) =>
        read(asked, notatRequest, async (request) => {
          const id = caseIdOf(request.id);
          return id === undefined ? notFound : desk.writeNote(asked.who, id, request);
        }),
    },
    { method: "get", path: "/api/notes/:id", run: (asked) => about(asked, (id) => desk.readNote(asked.who, id)) },
    {
      method: "post",
      path: "/api/notes/:id/commands",
      longestBytes,
      run: (asked) =>
        about(asked, (id) =>
          read(asked, notatCommandRequest, ({ version, command }) => desk.runNoteCommand(asked.who, id, version, command)),
        ),
    },
  ];
}
