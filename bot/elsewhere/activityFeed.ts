import type { PersonId } from "#domain/kernel/ids.ts";
import { deliveryError } from "../teams/deliveryError.ts";
import type { LinkTo } from "./letterText.ts";
import type { Notice } from "./notice.ts";

export type ActivityFeed = {
  /** Puts a notice into somebody's activity feed in Teams, once. Throws a `DeliveryError`. */
  send(to: PersonId, notice: Notice): Promise<void>;
};

export type ActivityFeedParts = {
  readonly graphUrl: string;
  readonly token: { readonly token: () => Promise<string>; readonly forget: () => void };
  /** Where a notice leads: an address of Teams itself, which Graph asks for. */
  readonly link: LinkTo;
};

const waitMs = 8_000;
/** What Graph takes of each. */
const longest = { preview: 150, parameter: 120 } as const;

/** Teams' activity feed over Microsoft Graph (`sendActivityNotification`), with the kinds of notices of the app's manifest. */
export function createActivityFeed({ graphUrl, token, link }: ActivityFeedParts): ActivityFeed {
  return {
    send: async (to, notice) => {
      const bearer = await token.token();
      const response = await post(`${graphUrl}/v1.0/users/${to}/teamwork/sendActivityNotification`, bearer, {
        topic: { source: "text", value: cut(notice.subject, longest.parameter), webUrl: link(notice.page) },
        activityType: notice.activity,
        previewText: { content: cut(notice.preview, longest.preview) },
        templateParameters: [{ name: "subject", value: cut(notice.subject, longest.parameter) }],
      });
      if (response.ok) return;
      // One that has just run out, or was taken back: the next attempt asks for another.
      if (response.status === 401) token.forget();
      throw deliveryError({ statusCode: response.status, response });
    },
  };
}

async function post(url: string, bearer: string, body: object): Promise<Response> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(waitMs),
    });
    // What Graph says of a refusal may name the person.
    await response.body?.cancel();
    return response;
  } catch (thrown) {
    // fetch tells what went wrong with the connection in the cause.
    const cause = thrown instanceof Error ? thrown.cause : undefined;
    throw deliveryError(cause instanceof Error && "code" in cause ? cause : thrown);
  }
}

function cut(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}
