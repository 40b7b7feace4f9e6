import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { StartView } from "#domain/contract/startViews.ts";
import type { Me } from "#domain/contract/views.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { useRoute } from "../../app/route.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { focusHeading } from "../../components/focusHeading.ts";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useTexts } from "../../texts/useTexts.ts";
import { NothingWaits } from "./NothingWaits.tsx";
import { OwnChoices } from "./OwnChoices.tsx";
import { TourOffer } from "./TourOffer.tsx";
import { useChoosing, useStart } from "./useStart.ts";
import { WaitingGroups } from "./WaitingGroups.tsx";

// Its words are many, and most have seen it.
const Tour = lazy(async () => ({ default: (await import("./Tour.tsx")).Tour }));

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalL,
  },
});

/** «Start»: what waits for whoever is looking, and what they can do where nothing does. */
export function StartPage({ me }: { readonly me: Me }) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const { data, error, refetch } = useStart();
  const [touring, setTouring] = useState(false);
  const again = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    document.title = `${d.start.title} – ${t.product}`;
  }, [d, t]);
  return (
    <>
      <div className={styles.top}>
        <PageHeading>{d.start.title}</PageHeading>
        {data !== undefined && (
          <span ref={again}>
            <Button appearance="subtle" onClick={() => setTouring(true)}>
              {t.start.tour}
            </Button>
          </span>
        )}
      </div>
      {data === undefined ? (
        error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        )
      ) : (
        <Waits me={me} view={data} onTour={() => setTouring(true)} />
      )}
      {touring && data !== undefined && (
        <Suspense fallback={null}>
          <Tour
            role={data.tour.role}
            onClose={() => {
              setTouring(false);
              again.current?.querySelector("button")?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function Waits({ me, view, onTour }: { readonly me: Me; readonly view: StartView; readonly onTour: () => void }) {
  const common = useLayoutStyles();
  const { d } = useTexts();
  const [, go] = useRoute();
  const announce = useAnnounce();
  const choosing = useChoosing();
  const { count, groups, today, tour, choices } = view;
  const said = useRef(count);
  useEffect(() => {
    // The first number stands on the page; those that come by themselves are told.
    if (said.current !== count) announce(d.start.waits(count));
    said.current = count;
  }, [count, announce, d]);
  return (
    <div className={common.stack}>
      {tour.isNew && (
        <TourOffer
          onTake={() => {
            onTour();
            void choosing.choose({ type: "TourSeen" });
          }}
          onNo={() => {
            // The button goes with the offer.
            focusHeading();
            void choosing.choose({ type: "TourSeen" });
          }}
        />
      )}
      {count === 0 ? <NothingWaits me={me} /> : <WaitingGroups count={count} groups={groups} today={today} onGo={go} />}
      <OwnChoices choices={choices} choosing={choosing} />
    </div>
  );
}
