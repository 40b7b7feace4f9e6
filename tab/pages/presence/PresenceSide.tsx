import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { PresencePage } from "#domain/contract/presence.ts";
import type { Me } from "#domain/contract/views.ts";
import type { Failed } from "../../api/client.ts";
import { keys, unwrap, useApi } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { Facts } from "../../components/Facts.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { usePresenceTexts } from "../../texts/presence/usePresenceTexts.ts";
import { HomeForm } from "./HomeForm.tsx";
import { PresenceCard } from "./PresenceCard.tsx";
import { PresentList } from "./PresentList.tsx";
import { WishForm } from "./WishForm.tsx";

// The stream tells of cases; of presence nobody tells.
const everyMs = 10_000;

const useStyles = makeStyles({
  intro: { display: "block", maxWidth: "44rem", color: tokens.colorNeutralForeground2 },
  // On paper is the list alone.
  screen: { "@media print": { display: "none" } },
});

/** «Oppmøte» (PA-03): what waits for one, what one asks and tells, and who is where on a day, for those who may see it. */
export function PresenceSide(_: { readonly me: Me }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const api = useApi();
  const announce = useAnnounce();
  const { p } = usePresenceTexts();
  const [said, setSaid] = useState<string>();
  const { data, error, refetch } = useQuery<PresencePage, Failed>({
    queryKey: keys.presence,
    queryFn: ({ signal }) => unwrap(api.presence(signal)),
    refetchInterval: everyMs,
  });
  useEffect(() => {
    if (said !== undefined) announce(said);
  }, [said, announce]);
  return (
    <div className={common.stack} data-presence>
      {said !== undefined && (
        <MessageBar intent="success" layout="multiline" className={styles.screen}>
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      <Text className={mergeClasses(styles.intro, styles.screen)}>{p.intro}</Text>
      {data === undefined ? (
        error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        )
      ) : (
        <Loaded page={data} onSaid={setSaid} />
      )}
    </div>
  );
}

function Loaded({ page, onSaid }: { readonly page: PresencePage; readonly onSaid: (words: string | undefined) => void }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { p } = usePresenceTexts();
  const [open, setOpen] = useState<"wish" | "home">();
  const isSpecial = page.places.some(({ next }) => next !== null);
  const onDone = (words: string) => {
    setOpen(undefined);
    onSaid(words);
  };
  const start = (form: "wish" | "home") => {
    onSaid(undefined);
    setOpen(form);
  };
  return (
    <>
      <div className={mergeClasses(common.stack, styles.screen)}>
        {isSpecial ? <Places page={page} /> : <EmptyNotice icon={<BuildingRegular />} title={p.noneNow} how={p.noneNowHow} />}
        {page.waiting !== null && (isSpecial || page.waiting.length > 0) && (
          <section className={common.stack} data-waiting>
            <PartHeading>{p.waiting}</PartHeading>
            {page.waiting.length === 0 && <Text>{p.waitingNone}</Text>}
            {page.waiting.map((view) => (
              <PresenceCard key={view.id} view={view} today={page.today} onDone={onDone} />
            ))}
          </section>
        )}
        {isSpecial && open === undefined && (
          <div className={common.row}>
            <Button appearance="primary" icon={<BuildingRegular />} onClick={() => start("wish")}>
              {p.ask}
            </Button>
            <Button icon={<HomeRegular />} onClick={() => start("home")}>
              {p.register}
            </Button>
          </div>
        )}
        {open === "wish" && <WishForm page={page} onDone={onDone} onCancel={() => setOpen(undefined)} />}
        {open === "home" && <HomeForm page={page} onDone={onDone} onCancel={() => setOpen(undefined)} />}
        {(isSpecial || page.mine.length > 0) && (
          <section className={common.stack} data-mine>
            <PartHeading>{p.mine}</PartHeading>
            {page.mine.length === 0 && <EmptyNotice icon={<BuildingRegular />} title={p.mineNone} how={p.mineNoneHow} />}
            {page.mine.map((view) => (
              <PresenceCard key={view.id} view={view} today={page.today} onDone={onDone} />
            ))}
          </section>
        )}
      </div>
      {page.lists.length > 0 && <PresentList page={page} />}
    </>
  );
}

/** LI-01: where special rules hold, or will, and from when to when. */
function Places({ page }: { readonly page: PresencePage }) {
  const common = useLayoutStyles();
  const { p, d } = usePresenceTexts();
  return (
    <Surface className={common.close} data-places>
      <PartHeading>{p.places}</PartHeading>
      <Facts
        rows={page.places.map(({ place, next }) => {
          if (next === null) return [place.name, null];
          const to = next.to === null ? null : d.dayMonthYear(next.to);
          // Of what has begun it is worth a word how long it lasts, and no more.
          return [place.name, next.from <= page.today ? p.now(to) : p.from(d.dayMonthYear(next.from), to)];
        })}
      />
    </Surface>
  );
}
