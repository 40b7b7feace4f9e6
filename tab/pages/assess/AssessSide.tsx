import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Assessments } from "#domain/contract/assess.ts";
import type { Me } from "#domain/contract/views.ts";
import type { Failed } from "../../api/client.ts";
import { keys, unwrap, useApi } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { MyAssessment } from "./MyAssessment.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { UnitTasks } from "./UnitTasks.tsx";

// The stream tells of cases; of what a leader finds, and of who wants to talk, it tells nobody.
const assessmentsEveryMs = 10_000;

/** Who can work at home while special rules hold: what the leader has to do in the unit, each of their people, and one's own. */
export function AssessSide({ me }: { readonly me: Me }) {
  const common = useLayoutStyles();
  const api = useApi();
  const announce = useAnnounce();
  const [said, setSaid] = useState<string>();
  const { data, error, refetch } = useQuery<Assessments, Failed>({
    queryKey: keys.assessments,
    queryFn: ({ signal }) => unwrap(api.assessments(signal)),
    refetchInterval: assessmentsEveryMs,
  });
  useEffect(() => {
    if (said !== undefined) announce(said);
  }, [said, announce]);
  if (data === undefined) {
    return error === null ? <Loading kind="rows" /> : <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  }
  const { led, mine, rulesets, today } = data;
  return (
    <div className={common.stack} data-side="assess">
      {said !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      {led?.units.map((unit) => (
        <UnitTasks
          key={`${unit.unitId}${unit.rulesetId}`}
          unit={unit}
          ruleset={rulesets.find(({ id }) => id === unit.rulesetId)}
        />
      ))}
      {led !== null && (led.people.length > 0 || mine !== null) && (
        <PeopleList people={led.people} rulesets={rulesets} onSaid={setSaid} />
      )}
      {(mine !== null || led === null || led.people.length === 0) && (
        <MyAssessment me={me} mine={mine} rulesets={rulesets} today={today} onSaid={setSaid} />
      )}
    </div>
  );
}
