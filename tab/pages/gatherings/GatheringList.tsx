import { Text } from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { useQuery } from "@tanstack/react-query";
import type { GatheringList as Listed } from "#domain/contract/gatherings.ts";
import type { Failed } from "../../api/client.ts";
import { keys, listEveryMs, unwrap, useApi, useEvery } from "../../api/useApi.ts";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useGatheringTexts } from "../../texts/gatherings/useGatheringTexts.ts";
import { GatheringItem } from "./GatheringItem.tsx";

/** What was recorded for the units that one leads or stands in for: to come, and below that what is over. */
export function GatheringList() {
  const common = useLayoutStyles();
  const { p } = useGatheringTexts();
  const api = useApi();
  const { data, error, refetch } = useQuery<Listed, Failed>({
    queryKey: keys.gatheringList,
    queryFn: ({ signal }) => unwrap(api.gatherings(signal)),
    refetchInterval: useEvery(listEveryMs),
  });
  if (data === undefined) {
    return error === null ? <Loading kind="rows" /> : <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  }
  const { coming, earlier } = data;
  return (
    <div className={common.stack} data-gatherings>
      {coming.length === 0 ? (
        <EmptyNotice icon={<CalendarRegular />} title={p.none} how={p.noneHow} />
      ) : (
        <>
          <PartHeading>{p.coming}</PartHeading>
          {coming.map((gathering) => (
            <GatheringItem key={gathering.id} gathering={gathering} />
          ))}
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>
            <Text>{p.earlier(earlier.length)}</Text>
          </summary>
          <div className={common.stack}>
            {earlier.map((gathering) => (
              <GatheringItem key={gathering.id} gathering={gathering} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
