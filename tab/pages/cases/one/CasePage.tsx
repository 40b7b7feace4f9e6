import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import { keys } from "../../../api/useApi.ts";
import { EmptyNotice } from "../../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { NamesProvider } from "../../../components/form/names.ts";
import { PageHeading } from "../../../components/Heading.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { shortcutOf, useShortcutsOn } from "../../../components/useShortcuts.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { LeftProvider } from "../forms/useActing.ts";
import { ConsultationPage, MandatePage, NumberPage, UnpromisedPage } from "../narrow/AskedPages.tsx";
import { BeforePage } from "../narrow/BeforePage.tsx";
import { HabilitetPage } from "../narrow/HabilitetPage.tsx";
import { PartyPage } from "../narrow/PartyPage.tsx";
import { useOneCase } from "../useCases.ts";
import { HandlingPage } from "./HandlingPage.tsx";
import { NewsBar } from "./NewsBar.tsx";
import { namesIn } from "./names.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    marginTop: tokens.spacingVerticalM,
    marginLeft: `calc(${tokens.spacingHorizontalM} * -1)`,
    "@media print": { display: "none" },
  },
});

type Props = { readonly id: string; readonly onBack: () => void };

/** One case, as its reader stands to it. Esc leads back to the list. */
export function CasePage({ id, onBack }: Props) {
  const styles = useStyles();
  const { t, c } = useCaseTexts();
  const { data, error, isFetching, refetch } = useOneCase(id);
  const queries = useQueryClient();
  const [hasLeft, setLeft] = useState(false);
  const [shortcutsOn] = useShortcutsOn();
  const onKeyDown = (event: KeyboardEvent) => {
    if (shortcutsOn && shortcutOf(event) === "Escape") onBack();
  };
  /** What one has left is no longer one's own: nothing of it stays in the window. */
  const leave = () => {
    setLeft(true);
    queries.removeQueries({ queryKey: keys.subCase(id) });
    queries.removeQueries({ queryKey: keys.subCaseParts(id) });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut beside a real button
    <div onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <Button appearance="transparent" icon={<ArrowLeftRegular />} onClick={onBack}>
          {t.page.back}
        </Button>
        {!hasLeft && data !== undefined && (
          <Button
            appearance="transparent"
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={isFetching}
            onClick={() => void refetch()}
          >
            {c.lookAgain}
          </Button>
        )}
      </div>
      {!hasLeft && <NewsBar id={id} isFetching={isFetching} onLook={() => void refetch()} />}
      {hasLeft ? (
        <>
          <PageHeading focusOn="left">{t.nav.cases}</PageHeading>
          <EmptyNotice icon={<CheckmarkCircleRegular />} title={c.left} how={c.leftHow} />
        </>
      ) : data !== undefined && error === null ? (
        <LeftProvider value={leave}>
          <NamesProvider value={(personId) => namesIn(data).get(personId)}>
            <Shown detail={data} />
          </NamesProvider>
        </LeftProvider>
      ) : error === null ? (
        <Loading kind="case" />
      ) : (
        <>
          <PageHeading>{t.nav.cases}</PageHeading>
          <FailureNotice
            failure={error.failure}
            {...(error.failure.error === "not_found" ? {} : { onRetry: () => void refetch() })}
          />
        </>
      )}
    </div>
  );
}

function Shown({ detail }: { readonly detail: CaseDetail }) {
  switch (detail.sight) {
    case "saksbehandling":
      return <HandlingPage detail={detail} />;
    case "foer-aapning":
      return <BeforePage detail={detail} />;
    case "habilitet":
      return <HabilitetPage detail={detail} />;
    case "foer-taushet":
      return <UnpromisedPage detail={detail} />;
    case "part":
      return <PartyPage detail={detail} />;
    case "samraad":
      return <ConsultationPage detail={detail} />;
    case "mandat":
      return <MandatePage detail={detail} />;
    case "nummer":
      return <NumberPage detail={detail} />;
  }
}
