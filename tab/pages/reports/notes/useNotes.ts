import { useQuery } from "@tanstack/react-query";
import type { NotatCommandInput } from "#domain/contract/notatCommand.ts";
import type { NotatAnswer, NotatDetail, NotatList } from "#domain/contract/notatViews.ts";
import type { Failed } from "../../../api/client.ts";
import { keys, unwrap, useApi } from "../../../api/useApi.ts";
import { type Sending, useSending } from "../../../components/form/useSending.ts";

/** One's own confidential notes. Nobody else changes them, so nothing is asked for by itself. */
export function useNotes() {
  const api = useApi();
  return useQuery<NotatList, Failed>({ queryKey: keys.noteList, queryFn: ({ signal }) => unwrap(api.notes(signal)) });
}

/** One of them. It is not kept in the window once it is no longer on screen. */
export function useNote(id: string) {
  const api = useApi();
  return useQuery<NotatDetail, Failed>({
    queryKey: keys.note(id),
    queryFn: ({ signal }) => unwrap(api.note(id, signal)),
    gcTime: 0,
    retry: false,
  });
}

export type NoteActing = {
  readonly sending: Sending<NotatAnswer>;
  /** Sends a command on the version that is on screen; `about` is the part of the page that it came from. */
  readonly act: (about: string, command: NotatCommandInput, typed?: string) => Promise<NotatAnswer | undefined>;
};

export function useNoteActing({ id, version }: Pick<NotatDetail, "id" | "version">): NoteActing {
  const api = useApi();
  const sending = useSending<NotatAnswer>(null, keys.notes);
  return {
    sending,
    act: (about, command, typed = "") => sending.send(about, () => api.noteCommand(id, version, command), typed),
  };
}
