import { makeStyles, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { Notices } from "#domain/contract/noticeViews.ts";
import type { Me } from "#domain/contract/views.ts";
import type { Failed } from "../../api/client.ts";
import { keys, listEveryMs, unwrap, useApi, useEvery } from "../../api/useApi.ts";
import { useRoute } from "../../app/route.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useNoticeTexts } from "../../texts/notices/useNoticeTexts.ts";
import { KeptNotices } from "./KeptNotices.tsx";
import { LedNotices } from "./LedNotices.tsx";
import { MyNotices } from "./MyNotices.tsx";
import { NoticePage } from "./NoticePage.tsx";

const useStyles = makeStyles({ intro: { display: "block", maxWidth: "44rem" } });

/** What staff are told of rule sets (LI-04): to read, for leaders by name of their own, and for the administrator to write and to prove. */
export function NoticesSide({ me: _me }: { readonly me: Me }) {
  const [route, go] = useRoute();
  const { caseId } = route;
  return caseId === null ? (
    <Lists onOpen={(id) => go({ caseId: id })} />
  ) : (
    <NoticePage key={caseId} id={caseId} onBack={() => go({ caseId: null })} />
  );
}

function Lists({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { p } = useNoticeTexts();
  const api = useApi();
  const { data, error, refetch } = useQuery<Notices, Failed>({
    queryKey: keys.noticeList,
    queryFn: ({ signal }) => unwrap(api.notices(signal)),
    refetchInterval: useEvery(listEveryMs),
  });
  if (data === undefined) {
    return error === null ? <Loading kind="rows" /> : <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  }
  const { items, led, kept } = data;
  return (
    <div className={common.stack}>
      {kept !== null && (
        <section className={common.stack} data-kept-notices>
          <div className={common.close}>
            <PartHeading>{p.kept}</PartHeading>
            <Text className={styles.intro}>{p.keptHow}</Text>
            <Paragraph rule="LI-04" />
          </div>
          <KeptNotices kept={kept} />
        </section>
      )}
      {(items.length > 0 || kept === null) && (
        <section className={common.stack} data-my-notices>
          <PartHeading>{p.mine}</PartHeading>
          <MyNotices items={items} onOpen={onOpen} />
        </section>
      )}
      {led !== null && led.length > 0 && (
        <section className={common.stack} data-led-notices>
          <div className={common.close}>
            <PartHeading>{p.led}</PartHeading>
            <Text className={styles.intro}>{p.ledHow}</Text>
          </div>
          <LedNotices led={led} />
        </section>
      )}
    </div>
  );
}
