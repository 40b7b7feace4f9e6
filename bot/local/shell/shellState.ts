import { type QueryClient, type QueryFilters, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { PersonId } from "#domain/kernel/ids.ts";
import { listen } from "./sharedStream.ts";
import { shellClient } from "./shellClient.ts";

export const usePeople = () => useQuery({ queryKey: ["people"], queryFn: shellClient.people });
export const useClock = () => useQuery({ queryKey: ["clock"], queryFn: shellClient.clock });
export const useChat = (personId: PersonId) =>
  useQuery({ queryKey: ["chat", personId], queryFn: () => shellClient.chat(personId) });

/** Whether the bot is writing to the person. Told by the stream alone. */
export const useTyping = (personId: PersonId) =>
  useQuery({ queryKey: ["typing", personId], queryFn: () => false, staleTime: Number.POSITIVE_INFINITY }).data ?? false;

/** Keeps everything up to date with the server; `false` while there is no contact with it. */
export function useServerEvents(): boolean {
  const client = useQueryClient();
  const [inContact, setInContact] = useState(true);
  useEffect(
    () =>
      listen((signal) => {
        setInContact(signal.type !== "lost");
        if (signal.type === "resync") client.setQueriesData({ queryKey: ["typing"] }, false);
        if (signal.type === "resync") void askAgain(client, { predicate: ({ queryKey }) => queryKey[0] !== "typing" });
        if (signal.type !== "event") return;
        const { event } = signal;
        switch (event.type) {
          case "chat":
            void askAgain(client, { queryKey: ["chat", event.personId] });
            void askAgain(client, { queryKey: ["people"] });
            break;
          case "people":
            void askAgain(client, { queryKey: ["people"] });
            break;
          case "typing":
            client.setQueryData(["typing", event.personId], event.on);
            break;
          case "clock":
            client.setQueryData(["clock"], event.clock);
            break;
        }
      }),
    [client],
  );
  return inContact;
}

/**
 * Asks the server again. A first answer that is still on its way may be older than the event, and would be taken for new: it
 * is given up.
 */
async function askAgain(client: QueryClient, what: QueryFilters): Promise<void> {
  await client.cancelQueries(what);
  await client.invalidateQueries(what);
}
