import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { useEffect, useState } from "react";
import type { KeptNotice } from "#domain/contract/noticeViews.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { focusHeading } from "../../components/focusHeading.ts";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useNoticeTexts } from "../../texts/notices/useNoticeTexts.ts";
import { KeptCard } from "./KeptCard.tsx";
import { NoticeForm } from "./NoticeForm.tsx";

type Open = { readonly what: "SendNotice" | "RecordPublication"; readonly rulesetId: string } | undefined;

/** Every rule set with how it is documented; a form opens in the place of its card. */
export function KeptNotices({ kept }: { readonly kept: readonly KeptNotice[] }) {
  const common = useLayoutStyles();
  const { p } = useNoticeTexts();
  const announce = useAnnounce();
  const [open, setOpen] = useState<Open>();
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (said === undefined) return;
    announce(said);
    focusHeading();
  }, [said, announce]);
  if (kept.length === 0) return <EmptyNotice icon={<DocumentRegular />} title={p.keptNone} how={p.keptNoneHow} />;
  const start = (next: Open) => {
    setSaid(undefined);
    setOpen(next);
  };
  return (
    <div className={common.stack}>
      {said !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      {kept.map((one) => {
        const { rulesetId } = one;
        if (open?.rulesetId === rulesetId) {
          return (
            <NoticeForm
              key={rulesetId}
              kept={one}
              what={open.what}
              onDone={() => {
                setOpen(undefined);
                setSaid(p.done[open.what]);
              }}
              onCancel={() => setOpen(undefined)}
            />
          );
        }
        const mayAct = open === undefined;
        return (
          <KeptCard
            key={rulesetId}
            kept={one}
            onWrite={mayAct ? () => start({ what: "SendNotice", rulesetId }) : undefined}
            onRecord={mayAct ? () => start({ what: "RecordPublication", rulesetId }) : undefined}
          />
        );
      })}
    </div>
  );
}
