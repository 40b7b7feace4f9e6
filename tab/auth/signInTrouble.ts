import type { Verdict } from "./consentAddress.ts";

/** Why there is no token, as far as Teams, the window and Entra say. */
export type SignInTrouble =
  /** The person has to agree first, or to sign in anew. */
  | "consent"
  | "sign-in"
  /** The window was closed before it was over; the browser opened none; the person said no in it. */
  | "closed"
  | "stopped"
  | "declined"
  /** Only the employer can mend it: an administrator must approve, or the rules for signing in say no. */
  | "admin"
  | "policy"
  /** The browser lets the window keep nothing. */
  | "storage"
  /** Nobody says why. It may pass by itself. */
  | "other";

/** Whether a window in which one agrees or signs in can help. */
export function needsWindow(trouble: SignInTrouble): boolean {
  return trouble !== "admin" && trouble !== "policy" && trouble !== "other";
}

/** By what Teams says when it is asked for a token. */
export function teamsTrouble(error: unknown): SignInTrouble {
  const said = String(error);
  if (/consent/i.test(said)) return "consent";
  if (/interaction.?required|login.?(?:is )?required|invalid.?grant|mfa|revoked/i.test(said)) return "sign-in";
  if (/cancell?ed/i.test(said)) return "closed";
  return "other";
}

/** What the window tells Teams when it came to nothing, or Teams tells of the window. */
const byCode: Readonly<Record<Exclude<Verdict, "agreed"> | "CancelledByUser" | "FailedToOpenWindow", SignInTrouble>> = {
  CancelledByUser: "closed",
  FailedToOpenWindow: "stopped",
  "not-agreed": "declined",
  "needs-admin": "admin",
  "against-policy": "policy",
  "nothing-kept": "storage",
  "foreign-answer": "other",
  "not-started": "other",
};

/** By why the window came to nothing. */
export function windowTrouble(error: unknown): SignInTrouble {
  const said = String(error);
  return Object.entries(byCode).find(([code]) => said.includes(code))?.[1] ?? "other";
}
