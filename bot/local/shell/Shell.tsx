import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ShellPerson } from "../wire.ts";
import { ChatPane } from "./chat/ChatPane.tsx";
import { FrontPage } from "./FrontPage.tsx";
import { ShellHeader } from "./header/ShellHeader.tsx";
import { LostContact } from "./LostContact.tsx";
import { PageTabs } from "./PageTabs.tsx";
import { PeoplePane } from "./people/PeoplePane.tsx";
import { homeView, ownPerson, type Place, usePlace } from "./place.ts";
import { themes, useShellLanguage, useTheme } from "./settings.ts";
import { shellClient } from "./shellClient.ts";
import { usePeople, useServerEvents } from "./shellState.ts";
import { TabPane } from "./tabPane/TabPane.tsx";
import { LanguageContext, wordsIn } from "./texts/words.ts";

const useStyles = makeStyles({
  shell: {
    height: "100dvh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  columns: {
    flexGrow: 1,
    minHeight: 0,
    display: "grid",
    gridTemplateRows: "minmax(0, 1fr)",
    gridTemplateColumns: "288px minmax(400px, 5fr) minmax(480px, 6fr)",
    "@media (max-width: 1179px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  own: { gridTemplateColumns: "minmax(400px, 5fr) minmax(480px, 6fr)" },
  column: { minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
  front: { "@media (min-width: 1180px)": { gridColumn: "span 2" } },
  away: { "@media (max-width: 1179px)": { display: "none" } },
});

/** The whole page: people, chat and tab beside each other, or one at a time where there is no room. */
export function Shell() {
  const [theme, setTheme] = useTheme();
  const [language, setLanguage] = useShellLanguage();
  const [place, go] = usePlace();
  const styles = useStyles();
  const people = usePeople();
  const inContact = useServerEvents();
  const all = people.data?.people ?? [];
  const person = all.find(({ id }) => id === place.personId);
  useWindowTitle(all, person, wordsIn[language].local);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = theme === "default" ? "light" : "dark";
  }, [language, theme]);

  const column = (page: Place["page"], more?: string) => mergeClasses(styles.column, place.page !== page && styles.away, more);
  const choose = (chosen: ShellPerson, change: Partial<Place> = {}) =>
    go({ personId: chosen.id, page: "chat", view: homeView(chosen), ...change });
  const [starting, setStarting] = useState(false);
  const start = async (chosen: ShellPerson, text: string) => {
    choose(chosen);
    if (starting) return;
    setStarting(true);
    // What came of it is seen in the chat, where an undelivered message offers to be sent again.
    await shellClient.send(chosen.id, { text }).catch(() => undefined);
    setStarting(false);
  };

  return (
    <LanguageContext value={language}>
      <FluentProvider theme={themes[theme]}>
        <div className={styles.shell}>
          <ShellHeader
            theme={theme}
            language={language}
            onTheme={setTheme}
            onLanguage={setLanguage}
            onHome={() => go({ personId: ownPerson, page: "chat" })}
          />
          {!inContact && <LostContact />}
          <main className={mergeClasses(styles.columns, ownPerson !== undefined && styles.own)}>
            {ownPerson === undefined && (
              <div className={mergeClasses(styles.column, place.page !== "people" && styles.away)}>
                <PeoplePane people={people} chosen={person} onChoose={choose} />
              </div>
            )}
            {person !== undefined && <h1 className="visuallyHidden">{`Dagsorden – ${person.name}`}</h1>}
            {person === undefined ? (
              <div className={mergeClasses(styles.column, styles.front, place.page === "people" && styles.away)}>
                <FrontPage people={all} onChoose={choose} onStart={start} />
              </div>
            ) : (
              <>
                <div className={column("chat")}>
                  <ChatPane
                    key={person.id}
                    person={person}
                    onOpenTab={(view, subPage) => go({ page: "tab", view, ...(subPage === undefined ? {} : { subPage }) })}
                  />
                </div>
                <div className={column("tab")}>
                  <TabPane
                    person={person}
                    place={place}
                    theme={theme}
                    tenantId={people.data?.tenantId ?? ""}
                    onView={(view, subPage) => go({ view, ...(subPage === undefined ? {} : { subPage }) })}
                  />
                </div>
              </>
            )}
          </main>
          <PageTabs
            page={place.page}
            people={ownPerson === undefined}
            chosen={person !== undefined}
            unread={all}
            onPage={(page) => go({ page })}
          />
        </div>
      </FluentProvider>
    </LanguageContext>
  );
}

/** Who the window is for, and how much waits, where the browser shows its windows. */
function useWindowTitle(people: readonly ShellPerson[], person: ShellPerson | undefined, nobody: string): void {
  const unread = (ownPerson === undefined ? people : people.filter(({ id }) => id === ownPerson)).reduce(
    (sum, one) => sum + one.unread,
    0,
  );
  const name = person === undefined ? nobody : person.name;
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ""}Dagsorden – ${name}`;
  }, [unread, name]);
}
