import { type AddressInfo, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { createMailer } from "#bot/elsewhere/mailer.ts";
import type { ElsewhereWays } from "#bot/teams/elsewhereJobs.ts";

export type TakenLetter = { readonly from: string; readonly to: string; readonly message: string };

/** How the server takes the next letters: as SMTP has it (RFC 5321), or failing at that point. */
export type SmtpBehaviour =
  | { readonly kind: "take" }
  /** Answers a command, or the message itself, with that line. */
  | { readonly kind: "reply"; readonly to: "CONNECT" | "MAIL" | "RCPT" | "DATA" | "message" | "AUTH"; readonly line: string }
  /** Breaks the connection at that point. */
  | { readonly kind: "reset"; readonly at: "CONNECT" | "RCPT" | "message" }
  /** Never answers from that point on. */
  | { readonly kind: "silent"; readonly at: "CONNECT" | "message" };

export type SmtpStandIn = {
  readonly port: number;
  readonly letters: TakenLetter[];
  /** What clients said, line by line, the messages apart. */
  readonly said: string[];
  behaviour: SmtpBehaviour;
};

/** Stands in for a mail server on loopback. It offers sign-in and, as an old relay, no TLS. */
export async function startSmtp(): Promise<SmtpStandIn> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    talk(socket, standIn);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const standIn: SmtpStandIn = {
    port: (server.address() as AddressInfo).port,
    letters: [],
    said: [],
    behaviour: { kind: "take" },
  };
  return standIn;
}

function talk(socket: Socket, standIn: SmtpStandIn): void {
  const letter = { from: "", to: "" };
  let pending = "";
  let message: string | undefined;
  const at = (point: string): boolean => {
    const { behaviour } = standIn;
    if (behaviour.kind === "reply" && behaviour.to === point) socket.write(`${behaviour.line}\r\n`);
    else if (behaviour.kind === "reset" && behaviour.at === point) socket.resetAndDestroy();
    else return behaviour.kind === "silent" && behaviour.at === point;
    return true;
  };
  const answer = (point: string, line: string) => void (at(point) || socket.write(`${line}\r\n`));
  const take = () => {
    const whole = message ?? "";
    message = undefined;
    if (at("message")) return;
    standIn.letters.push({ ...letter, message: whole });
    socket.write("250 2.0.0 taken\r\n");
  };
  const command = (line: string) => {
    standIn.said.push(line);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO") socket.write("250-stand-in\r\n250-AUTH PLAIN\r\n250 SIZE 1000000\r\n");
    else if (verb === "AUTH") answer("AUTH", "235 2.7.0 welcome");
    else if (verb === "MAIL") {
      letter.from = addressIn(line);
      answer("MAIL", "250 ok");
    } else if (verb === "RCPT") {
      letter.to = addressIn(line);
      answer("RCPT", "250 ok");
    } else if (verb === "DATA") {
      if (at("DATA")) return;
      message = "";
      socket.write("354 go on\r\n");
    } else if (verb === "QUIT") socket.end("221 bye\r\n");
    else socket.write("502 what?\r\n");
  };
  socket.on("data", (chunk) => {
    pending += chunk.toString("utf8");
    for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      if (message === undefined) command(line);
      else if (line === ".") take();
      else message += `${line.replace(/^\./, "")}\r\n`;
    }
  });
  answer("CONNECT", "220 stand-in ESMTP");
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? "";
}

/** Letters of a server that has this one for its mail server, and does not wait long for it. */
export function lettersBy({ port }: SmtpStandIn): ElsewhereWays {
  const from = { name: "Dagsorden", address: "dagsorden@example.no" };
  const server = { host: "127.0.0.1", port, secure: false, requireTls: false, login: undefined, from };
  return { mailer: createMailer(server, { connectionTimeout: 1_000, greetingTimeout: 1_000, socketTimeout: 1_000 }) };
}

/** The words of a letter, as a mail program shows them. */
export function wordsOfLetter({ message }: TakenLetter): string {
  const [head = "", ...rest] = message.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/quoted-printable/i.test(head)) return quoted(body.replace(/=\r\n/g, ""));
  return /base64/i.test(head) ? Buffer.from(body, "base64").toString("utf8") : body;
}

/** A header of a letter, decoded (RFC 2047). */
export function headerOf({ message }: TakenLetter, name: string): string {
  const [head = ""] = message.split("\r\n\r\n");
  const line = head
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  const value = line?.slice(name.length + 1).trim() ?? "";
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, words: string) =>
      how.toLowerCase() === "b" ? Buffer.from(words, "base64").toString("utf8") : quoted(words.replaceAll("_", " ")),
    );
}

function quoted(words: string): string {
  const bytes = words.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
