import SMTPConnection from "nodemailer/lib/smtp-connection";
import { mailError } from "./mailer.ts";
import type { MailServer } from "./mailServer.ts";

type Tried = { readonly kind: "lets-in"; readonly isSecure: boolean } | { readonly kind: "refused"; readonly code: string };

const waits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 5_000, dnsTimeout: 5_000 };

/** Goes to a mail server as a letter would, signs in where there is a password, and takes leave without a letter. */
export function tryMailServer(server: MailServer, signal: AbortSignal): Promise<Tried> {
  const { host, port, secure, requireTls, login } = server;
  const connection = new SMTPConnection({ host, port, secure, requireTLS: requireTls, ...waits });
  return new Promise((resolve) => {
    const fail = (thrown: unknown) => {
      // First, since closing ends it once more.
      resolve({ kind: "refused", code: mailError(thrown, false).code });
      connection.close();
    };
    const letIn = () => {
      resolve({ kind: "lets-in", isSecure: connection.secure });
      connection.quit();
    };
    signal.addEventListener("abort", () => fail(new Error("too late")), { once: true });
    connection.on("error", fail);
    connection.on("end", () => fail(new Error("ended")));
    connection.connect((error) => {
      if (error) return fail(error);
      if (login === undefined) return letIn();
      connection.login({ credentials: login }, (refused) => (refused ? fail(refused) : letIn()));
    });
  });
}
