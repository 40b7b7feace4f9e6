import { CounterBadge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { AppFolder20Regular, Chat20Regular, Home20Regular, People20Regular } from "@fluentui/react-icons";
import type { ShellPerson } from "../wire.ts";
import type { Page } from "./place.ts";
import { useWords } from "./texts/words.ts";

const useStyles = makeStyles({
  bar: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: "env(safe-area-inset-bottom)",
    "@media (min-width: 1180px)": { display: "none" },
  },
  list: { justifyContent: "space-around" },
  label: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

type Props = {
  readonly page: Page;
  readonly people: boolean;
  /** Before somebody is chosen there is neither chat nor tab: the front page is in the place of the chat. */
  readonly chosen: boolean;
  readonly unread: readonly ShellPerson[];
  readonly onPage: (page: Page) => void;
};

/** On a narrow screen: the way between the three pages. */
export function PageTabs({ page, people, chosen, unread, onPage }: Props) {
  const styles = useStyles();
  const words = useWords();
  const count = unread.reduce((sum, person) => sum + person.unread, 0);
  const turn = (value: unknown) => {
    if (value === "people" || value === "chat" || value === "tab") onPage(value);
  };
  return (
    <nav className={styles.bar} aria-label={words.pages}>
      <TabList
        className={styles.list}
        selectedValue={chosen || page === "people" ? page : "chat"}
        onTabSelect={(_, { value }) => turn(value)}
      >
        {people && (
          <Tab value="people" icon={<People20Regular />}>
            <span className={styles.label}>
              {words.people}
              {count > 0 && <CounterBadge count={count} size="small" color="danger" aria-label={words.unread(count)} />}
            </span>
          </Tab>
        )}
        <Tab value="chat" icon={chosen ? <Chat20Regular /> : <Home20Regular />}>
          {chosen ? words.chat : words.front}
        </Tab>
        {chosen && (
          <Tab value="tab" icon={<AppFolder20Regular />}>
            {words.tab}
          </Tab>
        )}
      </TabList>
    </nav>
  );
}
