import { onTestFinished } from "vitest";
import { startCleaning } from "#bot/files/clean/cleaning.ts";
import { type FormLimits, ordinaryLimits } from "#bot/files/form/limits.ts";
import { createFileIntake } from "#bot/files/receiveFiles.ts";
import { type BrakeLimits, ordinaryBrake } from "#bot/postboks/brake.ts";
import type { PostboksDesk } from "#bot/postboks/postboksDesk.ts";
import { startPostboks } from "#bot/postboks/startPostboks.ts";
import { type Visitor, visitorOf } from "./postboksVisitor.ts";

export type PostboksClient = Visitor & {
  readonly url: string;
  readonly port: number;
  readonly log: { readonly level: string; readonly fields: object; readonly message: string }[];
};

/** Own places of a test: where the client's requests come from, and what bounds the server. */
export type Bounds = {
  readonly from?: string;
  readonly limits?: Partial<FormLimits>;
  readonly brake?: Partial<BrakeLimits>;
  readonly mostConnections?: number;
};

/** The anonymous page on a port of its own over this desk, and what speaks to it as a browser does. It ends with the test. */
export async function servePostboks(desk: PostboksDesk, bounds: Bounds = {}): Promise<PostboksClient> {
  const limits = { ...ordinaryLimits, ...bounds.limits };
  const intake = createFileIntake({ limits, cleaning: startCleaning() });
  const log: PostboksClient["log"] = [];
  const note = (level: string) => (fields: object, message: string) => void log.push({ level, fields, message });
  const postboks = await startPostboks({
    desk,
    intake,
    limits,
    log: { info: note("info"), warn: note("warn"), error: note("error") },
    port: 0,
    host: "127.0.0.1",
    isSecure: false,
    brake: { ...ordinaryBrake, ...bounds.brake },
    ...(bounds.mostConnections === undefined ? {} : { mostConnections: bounds.mostConnections }),
  });
  onTestFinished(async () => {
    await postboks.close();
    await intake.close();
  });
  const { port } = postboks;

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log,
    ...visitorOf({ port, ...(bounds.from === undefined ? {} : { from: bounds.from }) }),
  };
}

/** The value of a hidden field of a page. */
export function hiddenIn(page: string, name: string): string {
  return new RegExp(`<input type="hidden" name="${name}" value="([^"]*)">`).exec(page)?.[1] ?? "";
}

/** A complete underretning about Institutt for bygg- og miljøteknikk, as the form sends it. */
export const wholeForm = {
  kind: "underretning",
  about: "andre",
  what: "Kolleger blir latterliggjort i møtene.",
  whom: "Kai Olsen",
  when: "I høst",
  where: "På møterommet",
  unit: "Institutt for bygg- og miljøteknikk",
  leaderIsParty: "nei",
  recipient: "leder",
  acceptsIdentified: "ja",
} as const;
