import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { onTestFinished } from "vitest";
import { startCleaning } from "#bot/files/clean/cleaning.ts";
import { type FormLimits, ordinaryLimits } from "#bot/files/form/limits.ts";
import { createFileIntake } from "#bot/files/receiveFiles.ts";
import { type BrakeLimits, ordinaryBrake } from "#bot/postboks/brake.ts";
import type { PostboksDesk } from "#bot/postboks/postboksDesk.ts";
import { startPostboks } from "#bot/postboks/startPostboks.ts";

export type Answered = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
};

export type PostboksClient = {
  readonly url: string;
  readonly port: number;
  readonly log: { readonly level: string; readonly fields: object; readonly message: string }[];
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answered>;
  readonly post: (path: string, fields: Fields, headers?: Record<string, string>) => Promise<Answered>;
  /** As a form with files. */
  readonly postFiles: (path: string, fields: Fields, files: readonly Blob[]) => Promise<Answered>;
  readonly send: (sent: Sent) => Promise<Answered>;
};

type Fields = Readonly<Record<string, string>>;
type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers?: Record<string, string> | undefined;
  readonly body?: Uint8Array | string | undefined;
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

  const send = ({ method, path, headers = {}, body }: Sent): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(
        {
          host: "127.0.0.1",
          port,
          method,
          path,
          headers,
          agent: false,
          ...(bounds.from === undefined ? {} : { localAddress: bounds.from }),
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const bytes = Buffer.concat(chunks);
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text: bytes.toString(), bytes });
          });
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });

  const encoded = { "content-type": "application/x-www-form-urlencoded" };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log,
    send,
    get: (path, headers) => send({ method: "GET", path, headers }),
    post: (path, fields, headers = {}) =>
      send({ method: "POST", path, headers: { ...encoded, ...headers }, body: new URLSearchParams(fields).toString() }),
    postFiles: async (path, fields, files) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (const [index, file] of files.entries()) form.append("files", file, `min fil ${index}`);
      const packed = new Response(form);
      const type = packed.headers.get("content-type") ?? "";
      return send({ method: "POST", path, headers: { "content-type": type }, body: Buffer.from(await packed.arrayBuffer()) });
    },
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
