import type { Assessments, UnitTasksRequest, UnitTasksView } from "#domain/contract/assess.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { type Sending, useSending } from "../../components/form/useSending.ts";

/** Sends one of a unit's tasks, from the version that is on screen. */
export function useUnitTasks({ unitId, rulesetId, version }: UnitTasksView): {
  readonly sending: Sending<Assessments>;
  readonly send: (about: string, command: UnitTasksRequest["command"], typed: string) => Promise<Assessments | undefined>;
} {
  const api = useApi();
  const sending = useSending<Assessments>(keys.assessments, keys.me);
  return {
    sending,
    send: (what, command, typed) =>
      sending.send(what, () => api.commandUnitTasks({ unitId, rulesetId, version, command }), typed),
  };
}
