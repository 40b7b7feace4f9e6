import { createContext, useContext } from "react";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { type Sending, useSending } from "../../../components/form/useSending.ts";

export type Acting = {
  readonly sending: Sending<CaseDetail>;
  /** Sends a command on the version that is on screen; `about` is the part of the page that it came from. */
  readonly act: (about: string, command: CaseCommandInput, typed?: string) => Promise<"done" | "gone" | undefined>;
};

/** What the page does once the case is no longer this person's to see. */
const LeftContext = createContext<() => void>(() => undefined);
export const LeftProvider = LeftContext.Provider;

/** Commands on one case. After some of them the one who gave it may see it no more, and the server then knows nothing of it. */
export function useActing(detail: Pick<CaseDetail, "id" | "version">): Acting {
  const api = useApi();
  const onLeft = useContext(LeftContext);
  const sending = useSending<CaseDetail>(keys.subCase(detail.id), keys.subCases);
  return {
    sending,
    act: async (about, command, typed = "") => {
      let isGone = false;
      const done = await sending.send(
        about,
        async () => {
          const answer = await api.subCaseCommand(detail.id, detail.version, command);
          isGone = !answer.ok && answer.failure.error === "not_found";
          return answer;
        },
        typed,
      );
      if (done !== undefined) return "done";
      if (!isGone || !leaving.has(command.type)) return undefined;
      onLeft();
      return "gone";
    },
  };
}

const leaving: ReadonlySet<CaseCommandInput["type"]> = new Set([
  "DeclareHabilitet",
  "DecideHabilitet",
  "StepBack",
  "AssignOwner",
  "RemoveHandler",
  "AddParty",
  "AnswerConsultation",
  "AnswerProtection",
  "DraftMandate",
  "Archive",
]);
