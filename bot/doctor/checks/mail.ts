import { type Config, mailServerOf } from "../../config.ts";
import { tryMailServer } from "../../elsewhere/tryMailServer.ts";
import { amiss, type Check, doubtful, well } from "../finding.ts";

const about = "mail server";

/** Whether the mail server lets us in, as far as the letter itself, which is not written; nothing where there is none. */
export function mailCheck(config: Config): readonly Check[] {
  const server = mailServerOf(config);
  if (server === undefined) return [];
  const where = `${server.host}:${server.port}`;
  return [
    {
      about,
      look: async (signal) => {
        const tried = await tryMailServer(server, signal);
        if (tried.kind === "refused") {
          const todo =
            server.login === undefined
              ? "See to SMTP_URL, and that the server lets this machine in."
              : "See to user, password and port in SMTP_URL.";
          return [amiss(about, `${where} does not take letters from here (${tried.code}).`, todo)];
        }
        if (!tried.isSecure)
          return [
            doubtful(
              about,
              `${where} takes letters, over a connection that is not encrypted.`,
              "Use smtps://, or a server that offers STARTTLS.",
            ),
          ];
        return [well(about, `${where} takes letters.`)];
      },
    },
  ];
}
