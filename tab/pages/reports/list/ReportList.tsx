import { Button, Text } from "@fluentui/react-components";
import { MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import { type KeyboardEvent, type ReactNode, useEffect } from "react";
import { EmptyNotice } from "../../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Shortcuts } from "../../../components/Shortcuts.tsx";
import { useReturnFocus } from "../../../components/useReturnFocus.ts";
import { shortcutOf, useShortcutsOn } from "../../../components/useShortcuts.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { useReportList } from "../useReports.ts";
import { ReportRow } from "./ReportRow.tsx";

type Props = { readonly name: "inbox" | "mine"; readonly onOpen: (id: string) => void; readonly children?: ReactNode };

/** Reports that one handles, nearest deadline first, or one's own, newest first. j and k move between the rows. */
export function ReportList({ name, onOpen, children }: Props) {
  const common = useLayoutStyles();
  const { t, r } = useReportTexts();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useReportList(name);
  const [shortcutsOn] = useShortcutsOn();
  const list = useReturnFocus(data !== undefined);
  const asHandler = name === "inbox";
  useEffect(() => {
    document.title = `${asHandler ? r.side.innboks : r.side.meldinger} – ${t.product}`;
  }, [asHandler, r, t]);
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const onKeyDown = (event: KeyboardEvent) => {
    const key = shortcutOf(event);
    if (!shortcutsOn || (key !== "j" && key !== "k")) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-case]")];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + (key === "j" ? 1 : -1)))]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts beside real buttons
    <div ref={list} onKeyDown={onKeyDown} className={common.stack} data-reports={name}>
      {children}
      {data === undefined ? (
        error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        )
      ) : rows.length === 0 ? (
        <EmptyNotice
          icon={<MailInboxRegular />}
          title={asHandler ? r.emptyInbox : r.emptyMine}
          how={asHandler ? r.emptyInboxHow : r.emptyMineHow}
        />
      ) : (
        <ul className={common.list}>
          {rows.map((row) => (
            <li key={row.id}>
              <ReportRow row={row} asHandler={asHandler} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div>
          <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {r.showMore}
          </Button>
        </div>
      )}
      {rows.length > 0 && (
        <Text as="p" className={common.plain}>
          {r.listKeepsQuiet}
        </Text>
      )}
      {rows.length > 1 && <Shortcuts />}
    </div>
  );
}
