import { FluentProvider, type Theme } from "@fluentui/react-components";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Api, Failed } from "../api/client.ts";
import { LiveProvider } from "../api/LiveProvider.tsx";
import { ApiProvider } from "../api/useApi.ts";
import type { Wording } from "../texts/useTexts.ts";
import { Announcer } from "./announcer.tsx";
import type { Host } from "./connectHost.ts";
import { DraftKeeper } from "./drafts.tsx";
import { Frame } from "./Frame.tsx";
import { loadTheme } from "./themes.ts";

// Lists and cases are asked for every few seconds anyway, so a failure is shown at once and heals by itself. «always»: a machine
// may be cut off from the internet and still reach a server of its own, which the browser's idea of «offline» does not know.
const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: (count, error) => count < 1 && error instanceof Failed && error.failure.error === "fault",
        refetchOnWindowFocus: true,
        staleTime: 1_000,
      },
    },
  });

type AppProps = { readonly host: Host; readonly api: Api; readonly first: Wording; readonly look: Theme };

/** The tab inside Teams. `first`: the words in which Teams runs, until one knows which the person chose; `look`: its theme. */
export function App({ host, api, first, look }: AppProps) {
  const [theme, setTheme] = useState(look);
  const [queryClient] = useState(newQueryClient);
  useEffect(() => {
    // A theme that cannot be fetched now leaves the tab in the one that it has.
    host.onTheme((name) => void loadTheme(name).then(setTheme, () => undefined));
    host.ready();
  }, [host]);
  return (
    <FluentProvider theme={theme}>
      <QueryClientProvider client={queryClient}>
        <ApiProvider value={api}>
          <DraftKeeper>
            <Announcer>
              <LiveProvider>
                <Frame locale={host.locale} subPageId={host.subPageId} first={first} />
              </LiveProvider>
            </Announcer>
          </DraftKeeper>
        </ApiProvider>
      </QueryClientProvider>
    </FluentProvider>
  );
}
