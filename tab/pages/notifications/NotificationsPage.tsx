import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { NotificationSettings } from "#domain/contract/notificationSettings.ts";
import { notificationWords } from "#domain/texts/notifications/index.ts";
import type { Failed } from "../../api/client.ts";
import { unwrap, useApi } from "../../api/useApi.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useTexts } from "../../texts/useTexts.ts";
import { BindingList } from "./BindingList.tsx";
import { ChoicesForm } from "./ChoicesForm.tsx";

const queryKey = ["notifications"];

/** «Varsler»: which messages one gets and when, and which come whatever one chooses. */
export function NotificationsPage() {
  const common = useLayoutStyles();
  const { t, d } = useTexts();
  const words = notificationWords[d.language];
  const api = useApi();
  const queries = useQueryClient();
  const found = useQuery<NotificationSettings, Failed>({
    queryKey,
    queryFn: ({ signal }) => unwrap(api.notifications(signal)),
  });
  useEffect(() => {
    document.title = `${words.title} – ${t.product}`;
  }, [words, t]);
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <div className={common.stack}>
        <span className={common.quiet}>{words.intro}</span>
        {found.data !== undefined ? (
          <>
            <ChoicesForm
              // Chosen in the chat meanwhile: what stands there now is what one goes on from.
              key={JSON.stringify(found.data.choices)}
              settings={found.data}
              onSaved={(saved) => queries.setQueryData(queryKey, saved)}
            />
            <BindingList binding={found.data.binding} />
          </>
        ) : found.error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={found.error.failure} onRetry={() => void found.refetch()} />
        )}
      </div>
    </>
  );
}
