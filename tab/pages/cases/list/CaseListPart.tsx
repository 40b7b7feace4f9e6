import { Button, Text } from "@fluentui/react-components";
import { FolderRegular } from "@fluentui/react-icons/svg/folder";
import { type KeyboardEvent, useEffect } from "react";
import type { SubCaseListName } from "../../../api/caseCalls.ts";
import { EmptyNotice } from "../../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Shortcuts } from "../../../components/Shortcuts.tsx";
import { useReturnFocus } from "../../../components/useReturnFocus.ts";
import { shortcutOf, useShortcutsOn } from "../../../components/useShortcuts.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { useCaseList } from "../useCases.ts";
import { CaseRow } from "./CaseRow.tsx";

type Props = { readonly name: SubCaseListName; readonly onOpen: (id: string) => void };

/** Cases that one handles, nearest deadline first, or that concern oneself. j and k move between the rows. */
export function CaseListPart({ name, onOpen }: Props) {
  const common = useLayoutStyles();
  const { t, c } = useCaseTexts();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useCaseList(name);
  const [shortcutsOn] = useShortcutsOn();
  const list = useReturnFocus(data !== undefined);
  useEffect(() => {
    document.title = `${t.nav.cases} – ${t.product}`;
  }, [t]);
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
    <div ref={list} onKeyDown={onKeyDown} className={common.stack} data-cases={name}>
      {data === undefined ? (
        error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        )
      ) : rows.length === 0 ? (
        <EmptyNotice
          icon={<FolderRegular />}
          title={name === "handled" ? c.emptyHandled : c.emptyMine}
          how={name === "handled" ? c.emptyHandledHow : c.emptyMineHow}
        />
      ) : (
        <ul className={common.list}>
          {rows.map((row) => (
            <li key={row.id}>
              <CaseRow row={row} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div>
          <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {c.showMore}
          </Button>
        </div>
      )}
      {rows.length > 0 && (
        <Text as="p" className={common.plain}>
          {c.listKeepsQuiet}
        </Text>
      )}
      {rows.length > 1 && <Shortcuts />}
    </div>
  );
}
