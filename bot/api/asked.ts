import type { z } from "zod";
import type { CaseId } from "#domain/kernel/ids.ts";
import { refused } from "../desk/outcome.ts";
import { caseIdOf } from "./caseIdOf.ts";
import type { Asked, Resource } from "./resource.ts";
import { unreadableDate } from "./unreadableDate.ts";

type Answer = ReturnType<Resource>;

/** Runs what is asked about the case in the path; a path that names none has nothing. */
export function about({ params }: Asked, run: (id: CaseId) => Answer): Answer {
  const id = caseIdOf(params["id"]);
  return id === undefined ? Promise.resolve({ kind: "not_found" }) : run(id);
}

/** Parses the body. A date that does not exist is told of in the person's words; anything else of another form is no request of ours. */
export function read<Request>({ body }: Asked, schema: z.ZodType<Request>, run: (request: Request) => Answer): Answer {
  const parsed = schema.safeParse(body);
  if (parsed.success) return run(parsed.data);
  const unread = unreadableDate(parsed.error, body);
  return Promise.resolve(unread === undefined ? "invalid" : refused([unread]));
}
