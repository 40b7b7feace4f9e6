import type { Trouble } from "#domain/contract/troubles.ts";
import type { Wording } from "../../texts/useTexts.ts";

type Reasons = Wording["t"]["operations"]["reason"];
type Plain = { [K in keyof Reasons]: Reasons[K] extends string ? K : never }[keyof Reasons];

/** What each code of `bot/teams/deliveryError.ts` and of the queue means to somebody who runs no server. */
const known: Readonly<Record<string, Plain>> = {
  "not-installed": "notInstalled",
  "http-403": "blocked",
  "http-404": "gone",
  "http-429": "busy",
  "http-401": "notLetIn",
  "no-token": "notLetIn",
  timeout: "slow",
  ECONNRESET: "cut",
  EPIPE: "cut",
  ETIMEDOUT: "slow",
  ECONNREFUSED: "unreachable",
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  "no-activity-id": "unconfirmed",
  LEASE_EXPIRED: "stopped",
  HANDLER_TIMEOUT: "tooLong",
  "no-address": "noAddress",
  "no-mail-server": "noMailServer",
};

/** Why it was not delivered, in a sentence or two; a code that nobody has worded is shown as it is. */
export function reasonWords({ code, uncertain }: Trouble, { t }: Wording): string {
  const { reason, unsure } = t.operations;
  const why = code === null ? reason.none : sentence(code, reason);
  return uncertain ? `${why} ${unsure}` : why;
}

function sentence(code: string, reason: Reasons): string {
  const plain = Object.hasOwn(known, code) ? known[code] : undefined;
  if (plain !== undefined) return reason[plain];
  // There was no connection, whatever was in its way.
  if (code.startsWith("connect-")) return reason.unreachable;
  if (/^smtp-5\d\d$/.test(code)) return reason.letterRefused(code);
  if (code.startsWith("smtp-")) return reason.mailServer(code);
  return /^http-5\d\d$/.test(code) ? reason.teamsFault(code) : reason.other(code);
}

const needsApp: ReadonlySet<string | null> = new Set(["not-installed", "http-403", "http-404"]);

/** Whether it helps that the person adds the app. */
export function needsTheApp({ code }: Trouble): boolean {
  return needsApp.has(code);
}
