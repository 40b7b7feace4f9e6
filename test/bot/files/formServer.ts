import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A plain Node server on loopback that answers with what `answer` gives, as JSON. Goes with the test. */
export async function formServer(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>,
): Promise<number> {
  const server = createServer((incoming, response) => {
    answer(incoming, response).then(
      (value) => response.end(JSON.stringify(value ?? null)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

export const boundary = "----dagsorden";

/** A part of a form: a field, or a file when it has a `file` name. */
export type Part = {
  readonly name: string;
  readonly file?: string;
  readonly type?: string;
  readonly content: string | Uint8Array;
};

export function formBody(parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(({ name, file, type, content }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}\r\n`,
    file === undefined ? "\r\n" : `Content-Type: ${type ?? "application/octet-stream"}\r\n\r\n`,
    content,
    "\r\n",
  ]);
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)));
}

export type Sending = {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends in pieces without telling the length. */
  readonly chunked?: boolean;
};

/** Sends a body and gives status and answer. */
export function send(port: number, body: Buffer, { headers = {}, chunked = false }: Sending = {}) {
  return new Promise<{ readonly status: number; readonly headers: IncomingMessage["headers"]; readonly body: unknown }>(
    (resolve, reject) => {
      const length = chunked ? {} : { "content-length": String(body.length) };
      const type = { "content-type": `multipart/form-data; boundary=${boundary}` };
      const sent = request(
        { port, host: "127.0.0.1", method: "POST", headers: { ...type, ...length, ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => {
            const text = Buffer.concat(chunks).toString();
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: response.statusCode === 200 ? JSON.parse(text) : text,
            });
          });
        },
      );
      // The server may answer, and end the connection, before it has read everything.
      sent.on("error", reject);
      sent.end(body);
    },
  );
}
