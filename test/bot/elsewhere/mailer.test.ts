import { describe, expect, it } from "vitest";
import { createMailer } from "#bot/elsewhere/mailer.ts";
import { type MailServer, mailServerAt, senderIn } from "#bot/elsewhere/mailServer.ts";
import { DeliveryError } from "#bot/teams/deliveryError.ts";
import { headerOf, type SmtpBehaviour, type SmtpStandIn, startSmtp, wordsOfLetter } from "#test/support/smtpStandIn.ts";

const letter = {
  to: "lars.moen@example.no",
  language: "nb",
  subject: "Tiltaksplanen for Institutt for bygg- og miljøteknikk skal være arkivert fredag 30. oktober 2026",
  text: "Du får dette fordi du leder enheten.\n.En linje som begynner med punktum.\n",
  key: "letter:remind:1",
} as const;
const patience = { connectionTimeout: 400, greetingTimeout: 400, socketTimeout: 400 };

function at(smtp: SmtpStandIn, but: Partial<MailServer> = {}): MailServer {
  const from = { name: "Dagsorden", address: "dagsorden@example.no" };
  return { host: "127.0.0.1", port: smtp.port, secure: false, requireTls: false, login: undefined, from, ...but };
}

async function failureOf(sending: Promise<unknown>): Promise<DeliveryError> {
  try {
    await sending;
  } catch (thrown) {
    if (thrown instanceof DeliveryError) return thrown;
    throw thrown;
  }
  throw new Error("it was taken");
}

describe("a letter", () => {
  it("arrives whole, in the person's language, from whom the settings say, and says that a machine wrote it", async () => {
    const smtp = await startSmtp();
    await createMailer(at(smtp)).send(letter);
    const [taken] = smtp.letters;
    if (taken === undefined) throw new Error("no letter");
    expect(taken).toMatchObject({ from: "dagsorden@example.no", to: letter.to });
    expect(headerOf(taken, "Subject")).toBe(letter.subject);
    expect(headerOf(taken, "From")).toBe("Dagsorden <dagsorden@example.no>");
    expect(headerOf(taken, "Content-Language")).toBe("nb");
    expect(headerOf(taken, "Auto-Submitted")).toBe("auto-generated");
    expect(wordsOfLetter(taken).replaceAll("\r\n", "\n").trim()).toBe(letter.text.trim());
  });

  it("bears the same Message-ID when it is sent once more, and another than any other letter", async () => {
    const smtp = await startSmtp();
    const mailer = createMailer(at(smtp));
    await mailer.send(letter);
    await mailer.send(letter);
    await mailer.send({ ...letter, key: "letter:remind:2" });
    const [first, again, other] = smtp.letters.map((taken) => headerOf(taken, "Message-ID"));
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(first).toMatch(/^<[0-9a-f]{40}@example\.no>$/);
  });

  it("cannot be given further recipients or headers by what it says", async () => {
    const smtp = await startSmtp();
    await createMailer(at(smtp)).send({ ...letter, subject: "Frist\r\nBcc: alle@example.no\r\n\r\nHei" });
    expect(smtp.said.filter((line) => line.startsWith("RCPT"))).toEqual([`RCPT TO:<${letter.to}>`]);
    expect(smtp.letters[0]?.message.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/m);
  });

  const cases: readonly (readonly [string, SmtpBehaviour, DeliveryError["kind"], string])[] = [
    ["says that nobody has that address", { kind: "reply", to: "RCPT", line: "550 5.1.1 no such user lars" }, "gone", "smtp-550"],
    ["does not take the message", { kind: "reply", to: "message", line: "554 5.7.1 refused" }, "gone", "smtp-554"],
    ["is busy", { kind: "reply", to: "RCPT", line: "451 4.3.2 later" }, "retry", "smtp-451"],
    ["is busy once it has the message", { kind: "reply", to: "message", line: "452 4.3.1 later" }, "retry", "smtp-452"],
    ["closes down", { kind: "reply", to: "CONNECT", line: "421 4.3.2 closing" }, "retry", "smtp-421"],
    ["breaks off before it has the message", { kind: "reset", at: "RCPT" }, "retry", "smtp-ECONNECTION"],
    ["breaks off at once", { kind: "reset", at: "CONNECT" }, "retry", "smtp-ECONNECTION"],
    ["never greets", { kind: "silent", at: "CONNECT" }, "retry", "smtp-ETIMEDOUT"],
    ["breaks off once it has the message", { kind: "reset", at: "message" }, "unknown", "smtp-ECONNECTION"],
    ["never says whether it took the message", { kind: "silent", at: "message" }, "unknown", "smtp-ETIMEDOUT"],
  ];
  it.each(cases)("to a server that %s", async (_, behaviour, kind, code) => {
    const smtp = await startSmtp();
    smtp.behaviour = behaviour;
    const failure = await failureOf(createMailer(at(smtp), patience).send(letter));
    expect([failure.kind, failure.code.replace("ESOCKET", "ECONNECTION")]).toEqual([kind, code]);
    expect(JSON.stringify([failure, failure.message, failure.cause])).not.toContain("lars");
  });

  it("to a server that is not there is tried again", async () => {
    const smtp = await startSmtp();
    const failure = await failureOf(createMailer(at(smtp, { port: 9 }), patience).send(letter));
    expect(failure.kind).toBe("retry");
  });

  it("goes nowhere, and the password neither, where the connection cannot be made secure", async () => {
    const smtp = await startSmtp();
    const login = { user: "dagsorden", pass: "hemmelig" };
    const failure = await failureOf(createMailer(at(smtp, { login, requireTls: true }), patience).send(letter));
    expect(failure.kind).toBe("retry");
    expect(smtp.said.filter((line) => !/^(EHLO|HELO|STARTTLS|QUIT|RSET)/.test(line))).toEqual([]);
    expect(smtp.letters).toEqual([]);
  });

  it("waits where the server does not let us in: that is nothing about the person", async () => {
    const smtp = await startSmtp();
    smtp.behaviour = { kind: "reply", to: "AUTH", line: "535 5.7.8 wrong" };
    const login = { user: "dagsorden", pass: "hemmelig" };
    const failure = await failureOf(createMailer(at(smtp, { login }), patience).send(letter));
    expect([failure.kind, failure.code]).toEqual(["retry", "smtp-535"]);
  });
});

describe("the mail server's address", () => {
  it.each([
    ["smtp://relay.example.no", { host: "relay.example.no", port: 587, secure: false, requireTls: false, login: undefined }],
    ["smtps://relay.example.no", { host: "relay.example.no", port: 465, secure: true, requireTls: false, login: undefined }],
    [
      "smtp://bot%40example.no:p%3Aw@relay.example.no:2525",
      {
        ...{ host: "relay.example.no", port: 2525, secure: false, requireTls: true },
        login: { user: "bot@example.no", pass: "p:w" },
      },
    ],
  ])("%s", (url, server) => {
    expect(mailServerAt(url)).toEqual(server);
  });

  it.each([
    "relay.example.no",
    "http://relay.example.no",
    "smtp://",
    "smtp://user@relay.example.no",
    "smtp://relay/x",
    "smtp://a?tls=no",
  ])("%s is none", (url) => {
    expect(mailServerAt(url)).toBeUndefined();
  });

  it.each([
    ["Dagsorden <dagsorden@example.no>", { name: "Dagsorden", address: "dagsorden@example.no" }],
    ["dagsorden@example.no", { name: "Dagsorden", address: "dagsorden@example.no" }],
    ['"HR, Eksempel" <hr@example.no>', { name: "HR, Eksempel", address: "hr@example.no" }],
  ])("the sender %s", (text, sender) => {
    expect(senderIn(text)).toEqual(sender);
  });

  it.each(["Dagsorden", "Dagsorden <>", "a@b", "x@example.no\r\nBcc: y@example.no"])("no sender: %s", (text) => {
    expect(senderIn(text)).toBeUndefined();
  });
});
