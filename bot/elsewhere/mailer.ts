import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Language } from "#domain/organisasjon/model.ts";
import { property } from "../property.ts";
import { DeliveryError } from "../teams/deliveryError.ts";
import type { MailServer } from "./mailServer.ts";

type Letter = {
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** Tells this letter from every other: a letter that is sent once more bears the same Message-ID, and mail servers know it again. */
  readonly key: string;
};

export type Mailer = {
  /** Hands a letter to the mail server, once. Throws a `DeliveryError`. */
  send(letter: Letter): Promise<void>;
};

/** Together shorter than the time that a job has. */
const waits = { connectionTimeout: 8_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 };
type Waits = typeof waits;

/** @param timeouts shorter waits than the ordinary, in milliseconds */
export function createMailer(server: MailServer, timeouts: Partial<Waits> = {}): Mailer {
  return {
    send: async (letter) => {
      const message = await composed(server, letter);
      await handOver(server, letter.to, message, { ...waits, ...timeouts });
    },
  };
}

function composed({ from }: MailServer, { to, language, subject, text, key }: Letter): Promise<Buffer> {
  const id = createHash("sha256").update(key).digest("hex").slice(0, 40);
  const mail = new MailComposer({
    from,
    to,
    subject,
    text,
    messageId: `<${id}@${from.address.split("@").at(-1) ?? ""}>`,
    // Nobody's «out of office» is to answer it (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", "Content-Language": language },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    mail.compile().build((error, message) => (error === null && message !== undefined ? resolve(message) : reject(error)));
  });
}

/** One connection, one letter. Whether any of it was sent decides what is known when no answer comes. */
function handOver(server: MailServer, to: string, message: Buffer, timeouts: Waits): Promise<void> {
  const { host, port, secure, login, from } = server;
  const sent = { begun: false };
  return new Promise((resolve, reject) => {
    const connection = new SMTPConnection({ host, port, secure, requireTLS: server.requireTls, ...timeouts });
    const fail = (thrown: unknown) => {
      // First, since closing ends it once more.
      reject(mailError(thrown, sent.begun));
      connection.close();
    };
    connection.on("error", fail);
    connection.on("end", () => fail(new Error("ended")));
    const send = () => {
      // Read only when the server has asked for the message.
      const whole = new Readable({
        read() {
          sent.begun = true;
          this.push(message);
          this.push(null);
        },
      });
      connection.send({ from: from.address, to: [to], size: message.length }, whole, (error) => {
        if (error) return fail(error);
        connection.quit();
        resolve();
      });
    };
    connection.connect((error) => {
      if (error) return fail(error);
      if (login === undefined) return send();
      connection.login({ credentials: login }, (refused) => (refused ? fail(refused) : send()));
    });
  });
}

/** Only the code is kept: what nodemailer throws may quote the address. */
export function mailError(thrown: unknown, begun: boolean): DeliveryError {
  const reply = property(thrown, "responseCode");
  const code = property(thrown, "code");
  if (typeof reply === "number" && reply >= 400) {
    // Only what is said of the address or of the letter is final: a server that does not let us in, or has no TLS, may be mended.
    const isFinal = reply >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");
    return new DeliveryError(isFinal ? "gone" : "retry", `smtp-${reply}`);
  }
  const words = typeof code === "string" ? `smtp-${code}` : "smtp-ended";
  return new DeliveryError(begun ? "unknown" : "retry", words);
}
