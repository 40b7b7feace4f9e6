import { PeopleCommunityRegular } from "@fluentui/react-icons/svg/people-community";
import { lazy, Suspense, useState } from "react";
import type { Me } from "#domain/contract/views.ts";
import { useRoute } from "../../app/route.ts";
import { BeforeOpening } from "../../components/BeforeOpening.tsx";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { ApprovalList } from "./ApprovalList.tsx";
import { type Filter, noFilter } from "./filter.ts";

// Forms weigh as much as the list: they come when somebody looks as if they were about to choose a row.
const loadCase = () => import("./ApprovalCase.tsx");
const ApprovalCase = lazy(async () => ({ default: (await loadCase()).ApprovalCase }));

/** The leader's page: what waits, what runs, what was decided, and one case at a time. */
export function ApprovalsPage({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const [route, go] = useRoute();
  const [filter, setFilter] = useState<Filter>(noFilter);
  if (!me.decidesHomeOffice && route.caseId === null) {
    return (
      <>
        <PageHeading>{t.nav.approvals}</PageHeading>
        <EmptyNotice icon={<PeopleCommunityRegular />} title={t.approvals.notLeader} how={t.approvals.notLeaderHow} />
      </>
    );
  }
  const open = (caseId: string) => go({ view: "godkjenninger", caseId });
  return route.caseId === null ? (
    <BeforeOpening load={loadCase}>
      <ApprovalList
        section={route.section}
        me={me}
        filter={filter}
        onFilter={setFilter}
        onSection={(section) => go({ section })}
        onOpen={open}
      />
    </BeforeOpening>
  ) : (
    <Suspense fallback={<Loading kind="case" />}>
      <ApprovalCase
        caseId={route.caseId}
        section={route.section}
        me={me}
        filter={filter}
        onOpen={open}
        onBack={() => go({ caseId: null })}
      />
    </Suspense>
  );
}
