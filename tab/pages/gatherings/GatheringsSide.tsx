import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { GatheringChoices } from "#domain/contract/gatherings.ts";
import type { Me } from "#domain/contract/views.ts";
import type { Failed } from "../../api/client.ts";
import { keys, unwrap, useApi } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { focusHeading } from "../../components/focusHeading.ts";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useGatheringTexts } from "../../texts/gatherings/useGatheringTexts.ts";
import { GatheringList } from "./GatheringList.tsx";
import { GatheringQuestion } from "./GatheringQuestion.tsx";

const useStyles = makeStyles({
  intro: { display: "block", maxWidth: "44rem", color: tokens.colorNeutralForeground2 },
});

/** «Møter og samlinger»: may we hold this, answered as it is filled in; and for a leader what was recorded. */
export function GatheringsSide({ me }: { readonly me: Me }) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { g } = useGatheringTexts();
  const api = useApi();
  const announce = useAnnounce();
  const [said, setSaid] = useState<string>();
  const { data, error, refetch } = useQuery<GatheringChoices, Failed>({
    queryKey: keys.gatheringChoices,
    queryFn: ({ signal }) => unwrap(api.gatheringChoices(signal)),
  });
  useEffect(() => {
    if (said === undefined) return;
    announce(said);
    focusHeading();
  }, [said, announce]);
  return (
    <div className={common.stack} data-side="gatherings" data-person={me.person.id}>
      {said !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      <Text className={styles.intro}>{g.intro}</Text>
      {data === undefined ? (
        error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <GatheringQuestion choices={data} onRecorded={() => setSaid(g.recorded)} onStart={() => setSaid(undefined)} />
          {data.units.length > 0 && <GatheringList />}
        </>
      )}
    </div>
  );
}
