import { request as httpRequest, type IncomingHttpHeaders } from "node:http";

export type Answered = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
  /** Where the request came from, as the network had it. */
  readonly from: string;
};

type Fields = Readonly<Record<string, string>>;
type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: Uint8Array | string | undefined;
};

/** What speaks to the anonymous page as a browser without JavaScript does. */
export type Visitor = {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly post: (path: string, fields: Fields, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
  /** As a form with files. */
  readonly postFiles: (path: string, fields: Fields, files: readonly Blob[]) => Promise<Answered>;
  readonly send: (sent: Sent) => Promise<Answered>;
};

/** Somebody at an address of this machine, with headers that every request of theirs has. */
export function visitorOf(place: {
  readonly port: number;
  readonly from?: string;
  readonly always?: Readonly<Record<string, string>>;
}): Visitor {
  const send = ({ method, path, headers = {}, body }: Sent): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(
        {
          host: "127.0.0.1",
          port: place.port,
          method,
          path,
          headers: { ...place.always, ...headers },
          agent: false,
          ...(place.from === undefined ? {} : { localAddress: place.from }),
        },
        (response) => {
          const chunks: Buffer[] = [];
          const from = response.socket.localAddress ?? "";
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const bytes = Buffer.concat(chunks);
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text: bytes.toString(), bytes, from });
          });
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  const encoded = { "content-type": "application/x-www-form-urlencoded" };
  return {
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
