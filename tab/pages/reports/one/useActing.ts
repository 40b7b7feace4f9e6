import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { FileRefused, ReportDetail } from "#domain/contract/meldingViews.ts";
import type { MessageWithFiles } from "../../../api/fileCalls.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { type Sending, useSending } from "../../../components/form/useSending.ts";

export type Acting = {
  readonly sending: Sending<ReportDetail>;
  /**
   * Sends a command on the version that is on screen; `about` is the part of the page that it came from. `gone`: it was carried out,
   * and the report is no longer this person's to see.
   */
  readonly act: (about: string, command: ReportCommandInput, typed?: string) => Promise<"done" | "gone" | undefined>;
  /** Sends a message with files. Where one of them was not taken nothing was sent, and it is told which and why. */
  readonly sendFiles: (
    about: string,
    message: Omit<MessageWithFiles, "version">,
    onProgress: (share: number) => void,
  ) => Promise<"done" | FileRefused | undefined>;
};

/** Commands on one report. After some of them the one who gave it may see it no more, and the server then knows nothing of it. */
export function useActing(detail: Pick<ReportDetail, "id" | "version">): Acting {
  const api = useApi();
  const sending = useSending<ReportDetail>(keys.report(detail.id), keys.reports);
  return {
    sending,
    act: async (about, command, typed = "") => {
      let isGone = false;
      const done = await sending.send(
        about,
        async () => {
          const answer = await api.reportCommand(detail.id, detail.version, command);
          isGone = !answer.ok && answer.failure.error === "not_found";
          return answer;
        },
        typed,
      );
      if (done !== undefined) return "done";
      return isGone && leaving.has(command.type) ? "gone" : undefined;
    },
    sendFiles: async (about, message, onProgress) => {
      let refused: FileRefused | undefined;
      const done = await sending.send(
        about,
        async () => {
          const answer = await api.sendReportMessage(detail.id, { ...message, version: detail.version }, onProgress);
          if (answer.ok) return answer;
          const { failure } = answer;
          if (failure.error !== "file_refused") return { ok: false, failure };
          refused = failure;
          return { ok: false, failure: { error: "refused", refusals: [] } };
        },
        message.text ?? "",
      );
      return done === undefined ? refused : "done";
    },
  };
}

const leaving: ReadonlySet<ReportCommandInput["type"]> = new Set([
  "DeclareHabilitet",
  "DecideHabilitet",
  "StepBack",
  "HandOver",
  "AssignOwner",
  "Reclassify",
  "Forward",
  "DecideChange",
]);
