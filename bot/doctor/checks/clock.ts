import { clockToleranceSeconds } from "../../api/verifyTabToken.ts";
import type { Cloud } from "../../cloud.ts";
import { ask } from "../ask.ts";
import { amiss, type Check, doubtful, unseen, well } from "../finding.ts";

const about = "clock";
/** From here on somebody should look: it gets no better by itself. The header tells whole seconds, and its way takes some time. */
const looseSeconds = 10;

/** This machine's clock against that of whoever gives out tokens: one that is too far off finds every token too old, or too new. */
export function clockCheck(cloud: Cloud, tenantId: string, now: () => number): Check {
  return {
    about,
    look: async (signal) => {
      const address = `${cloud.loginUrl}/${tenantId}/v2.0/.well-known/openid-configuration`;
      const asked = now();
      const answered = await ask(address, signal);
      if (answered.kind === "none") return [unseen(about, `cannot be compared with ${cloud.loginUrl}: ${answered.why}.`)];
      const theirs = Date.parse(answered.headers.get("date") ?? "");
      if (Number.isNaN(theirs))
        return [unseen(about, `cannot be compared with ${cloud.loginUrl}, which does not say what time it is.`)];
      // Given somewhere between the two, and cut to the second.
      const seconds = Math.round(((asked + now()) / 2 - theirs - 500) / 1_000);
      const apart = Math.abs(seconds);
      const words = `This machine's clock is ${apart} s ${seconds > 0 ? "ahead of" : "behind"} that of ${cloud.loginUrl}`;
      if (apart >= clockToleranceSeconds)
        return [
          amiss(
            about,
            `${words}: the tab's tokens are refused from ${clockToleranceSeconds} s on where no PostgreSQL server gives the time, and Teams' from 300 s on.`,
            "Let this machine keep time by NTP.",
          ),
        ];
      if (apart >= looseSeconds) return [doubtful(about, `${words}.`, "Let this machine keep time by NTP.")];
      return [well(about, `agrees with that of ${cloud.loginUrl}.`)];
    },
  };
}
