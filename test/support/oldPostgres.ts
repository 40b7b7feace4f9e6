import { createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** What stands in for a PostgreSQL server that this machine does not have. */
export type OldPostgres = {
  readonly url: string;
  /** Every statement that it was sent. */
  readonly statements: readonly string[];
};

const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const int16 = (value: number) => int32(value).subarray(2);
const text = (value: string) => Buffer.from(`${value}\0`);
const message = (type: string, ...parts: readonly Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
};
const ready = message("Z", Buffer.from("I"));

/** Lets everybody in, and answers every statement with what a server of that version says of itself: a writable one, in UTF-8. */
export async function startOldPostgres(version: number): Promise<OldPostgres> {
  const statements: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    let unread = Buffer.alloc(0);
    let greeted = false;
    socket.on("data", (chunk) => {
      unread = Buffer.concat([unread, chunk]);
      for (;;) {
        // The first message bears no type.
        const header = greeted ? 1 : 0;
        if (unread.length < header + 4) return;
        const end = header + unread.readInt32BE(header);
        if (unread.length < end) return;
        const body = unread.subarray(header + 4, end);
        if (!greeted) socket.write(Buffer.concat([message("R", int32(0)), ready]));
        else if (unread.toString("latin1", 0, 1) === "Q") {
          statements.push(body.toString("utf8", 0, body.length - 1));
          socket.write(answerOf(version));
        } else socket.end();
        greeted = true;
        unread = unread.subarray(end);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return { url: `postgres://dagsorden:secret@127.0.0.1:${address.port}/old`, statements };
}

function answerOf(version: number): Buffer {
  // Name, type and value of each column.
  const columns = [
    ["version", 23, String(version)],
    ["encoding", 25, "UTF8"],
    ["read_only", 16, "f"],
  ] as const;
  const described = columns.map(([name, type]) =>
    Buffer.concat([text(name), int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)]),
  );
  const values = columns.map(([, , value]) => Buffer.concat([int32(value.length), Buffer.from(value)]));
  return Buffer.concat([
    message("T", int16(columns.length), ...described),
    message("D", int16(columns.length), ...values),
    message("C", text("SELECT 1")),
    ready,
  ]);
}
