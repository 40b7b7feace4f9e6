import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { GuideReply, GuideRequest, GuideStart } from "#domain/contract/veilederViews.ts";
import type { Failed } from "../../api/client.ts";
import type { Failure } from "../../api/result.ts";
import { unwrap, useApi } from "../../api/useApi.ts";
import { useRoute } from "../../app/route.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useGuideTexts } from "../../texts/guide/useGuideTexts.ts";
import { AskForm } from "./AskForm.tsx";
import { GuideSections } from "./GuideSections.tsx";
import { Reply } from "./Reply.tsx";

/** «Spør»: what the guidelines say, asked in one's own words. What is asked lives in this page and goes with it. */
export function GuidePage() {
  const common = useLayoutStyles();
  const { t, g } = useGuideTexts();
  const api = useApi();
  const [{ caseId }] = useRoute();
  const start = useQuery<GuideStart, Failed>({
    queryKey: ["guide"],
    queryFn: ({ signal }) => unwrap(api.guideStart(signal)),
  });
  const [reply, setReply] = useState<{ readonly of: GuideReply; readonly count: number }>();
  const [failure, setFailure] = useState<Failure>();
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    document.title = `${g.title} – ${t.product}`;
  }, [g, t]);
  const ask = async (request: GuideRequest) => {
    setAsking(true);
    setFailure(undefined);
    const result = await api.askGuide(request);
    setAsking(false);
    if (result.ok) setReply((before) => ({ of: result.value, count: (before?.count ?? 0) + 1 }));
    else setFailure(result.failure);
  };
  // An answer that a link names: once, when the page opens with it.
  const linked = caseId === null ? Number.NaN : Number(caseId);
  useEffect(() => {
    if (!Number.isInteger(linked)) return;
    void api.askGuide({ number: linked, language: null, on: null, place: null }).then((result) => {
      if (result.ok) setReply({ of: result.value, count: 1 });
    });
  }, [api, linked]);
  return (
    <>
      <PageHeading>{g.title}</PageHeading>
      <GuideSections here="spoer" />
      <div className={common.stack}>
        <AskForm places={start.data?.places ?? []} isAsking={isAsking} onAsk={(request) => void ask(request)} />
        {failure !== undefined && <FailureNotice failure={failure} onClose={() => setFailure(undefined)} />}
        {reply !== undefined && <Reply key={reply.count} reply={reply.of} />}
      </div>
    </>
  );
}
