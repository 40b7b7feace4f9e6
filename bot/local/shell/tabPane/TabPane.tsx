import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Tab,
  TabList,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { ShellPerson } from "../../wire.ts";
import { openLink } from "../chat/openLink.ts";
import { type Place, type View, viewNamed, views } from "../place.ts";
import type { ThemeName } from "../settings.ts";
import { shellClient } from "../shellClient.ts";
import { useWords } from "../texts/words.ts";
import { playTeams } from "./teamsHost.ts";

const useStyles = makeStyles({
  pane: {
    height: "100%",
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  top: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "56px",
    boxSizing: "border-box",
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Eight pages have no room beside each other on every screen: they go on in a new line, and the button keeps its place.
  pages: { flexWrap: "wrap", flexShrink: 1, minWidth: 0 },
  reload: { flexShrink: 0 },
  frame: { border: "none", width: "100%", flexGrow: 1, minHeight: 0, backgroundColor: tokens.colorNeutralBackground3 },
});

/** A page that has not asked for its host after this long will hardly do so. */
const patienceMs = 15_000;

type Props = {
  readonly person: ShellPerson;
  readonly place: Place;
  readonly theme: ThemeName;
  readonly tenantId: string;
  readonly onView: (view: View, subPage?: string) => void;
};

/** The product's tab for a person, in a frame, as Teams would show it. */
export function TabPane({ person, place, theme, tenantId, onView }: Props) {
  const styles = useStyles();
  const words = useWords();
  const [loads, setLoads] = useState(0);
  return (
    <section className={styles.pane} aria-label={words.tab}>
      <div className={styles.top}>
        <TabList
          size="small"
          className={styles.pages}
          selectedValue={place.view}
          onTabSelect={(_, { value }) => onView(viewNamed(value))}
          aria-label={words.tabs}
        >
          {views.map((view) => (
            <Tab key={view} value={view}>
              {words[view]}
            </Tab>
          ))}
        </TabList>
        <Tooltip content={words.reload} relationship="label">
          <Button
            appearance="subtle"
            className={styles.reload}
            icon={<ArrowClockwise20Regular />}
            onClick={() => setLoads(loads + 1)}
          />
        </Tooltip>
      </div>
      <TabFrame
        key={`${person.id} ${place.view} ${place.subPage ?? ""} ${loads}`}
        {...{ person, place, theme, tenantId, onView }}
        onReload={() => setLoads(loads + 1)}
      />
    </section>
  );
}

function TabFrame({ person, place, theme, tenantId, onView, onReload }: Props & { readonly onReload: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<ReturnType<typeof playTeams>>(undefined);
  const now = useRef({ theme, onView });
  now.current = { theme, onView };
  const [silent, setSilent] = useState(false);

  // Another person, view or place makes another frame, by its key: within one, only the theme changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (frame.current === null) return;
    const waiting = setTimeout(() => setSilent(true), patienceMs);
    host.current = playTeams(frame.current, {
      person,
      tenantId,
      place,
      theme: () => now.current.theme,
      getToken: () => shellClient.tabToken(person.id),
      openLink: (url) => openLink(url, (view, subPage) => now.current.onView(view, subPage)),
      onState: (state) => {
        clearTimeout(waiting);
        setSilent(state === "failed");
      },
    });
    frame.current.src = `/tab/?view=${place.view}`;
    return () => {
      clearTimeout(waiting);
      host.current?.end();
    };
  }, []);
  useEffect(() => host.current?.changeTheme(theme), [theme]);

  return (
    <>
      {silent && (
        <MessageBar intent="error">
          <MessageBarBody>{words.tabSilent}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onReload}>{words.tryAgain}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <iframe ref={frame} className={styles.frame} title={`${words[place.view]} – ${person.name}`} />
    </>
  );
}
