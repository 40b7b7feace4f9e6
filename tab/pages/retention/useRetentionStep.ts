import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { RetentionCommandInput, RetentionRow } from "#domain/contract/retention.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { type Sending, useSending } from "../../components/form/useSending.ts";

export type Step = RetentionCommandInput["type"];

/** The part of the page that a step is sent from, as `Sending` names it. */
export const placeOf = (type: Step, { id }: Pick<RetentionRow, "id">) => `${type}:${id}`;

export type RetentionStep = {
  /** Resolves when the list is as it is after it, to whether it was done. */
  readonly take: (row: RetentionRow, command: RetentionCommandInput) => Promise<boolean>;
  readonly sending: Sending<RetentionRow>;
  /** The latest that was taken, or tried. */
  readonly latest: { readonly type: Step; readonly number: string } | undefined;
};

/** Takes steps in the keeping and erasing of reports, one at a time. */
export function useRetentionStep(): RetentionStep {
  const api = useApi();
  const queries = useQueryClient();
  const sending = useSending<RetentionRow>(null, keys.retention);
  const [latest, setLatest] = useState<RetentionStep["latest"]>();
  const { send } = sending;
  const take: RetentionStep["take"] = useCallback(
    async (row, command) => {
      setLatest({ type: command.type, number: row.number });
      const typed = "reason" in command ? command.reason : "";
      const answer = await send(
        placeOf(command.type, row),
        () => api.retentionCommand(row.id, row.version, command),
        typed ?? "",
      );
      await queries.invalidateQueries({ queryKey: keys.retention });
      return answer !== undefined;
    },
    [api, queries, send],
  );
  return { take, sending, latest };
}
