import { Button, Text } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import type { Failed } from "../api/client.ts";
import { EmptyNotice } from "./EmptyNotice.tsx";
import { FailureNotice } from "./FailureNotice.tsx";
import { Loading } from "./Loading.tsx";
import { useLayoutStyles } from "./layoutStyles.ts";
import { Shortcuts } from "./Shortcuts.tsx";
import { useReturnFocus } from "./useReturnFocus.ts";
import { shortcutOf, useShortcutsOn } from "./useShortcuts.ts";

/** A list as it is asked for, page by page. */
type Pages<Row> = {
  readonly data: { readonly pages: readonly { readonly items: readonly Row[] }[] } | undefined;
  readonly error: Failed | null;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly isFetchingNextPage: boolean;
};

type Props<Row> = {
  readonly pages: Pages<Row>;
  /** A row bears `data-case`, so that j and k find it. */
  readonly row: (row: Row) => ReactNode;
  readonly empty: { readonly icon: ReactElement; readonly title: string; readonly how: string };
  readonly words: { readonly showMore: string; readonly listKeepsQuiet: string };
  /** What tells one such list from others on the page. */
  readonly name: Readonly<Record<`data-${string}`, string>>;
  readonly children?: ReactNode;
};

/** Reports or cases in a list that says nothing of what they are about. j and k move between the rows. */
export function CaseRows<Row extends { readonly id: string }>({ pages, row, empty, words, name, children }: Props<Row>) {
  const common = useLayoutStyles();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = pages;
  const [shortcutsOn] = useShortcutsOn();
  const list = useReturnFocus(data !== undefined);
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
    <div ref={list} onKeyDown={onKeyDown} className={common.stack} {...name}>
      {children}
      {data === undefined ? (
        error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        )
      ) : rows.length === 0 ? (
        <EmptyNotice {...empty} />
      ) : (
        <ul className={common.list}>
          {rows.map((one) => (
            <li key={one.id}>{row(one)}</li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div>
          <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.showMore}
          </Button>
        </div>
      )}
      {rows.length > 0 && (
        <Text as="p" className={common.plain}>
          {words.listKeepsQuiet}
        </Text>
      )}
      {rows.length > 1 && <Shortcuts />}
    </div>
  );
}
