import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { apiClient } from "./api/client.ts";
import { teamsToken } from "./api/token.ts";
import { App } from "./app/App.tsx";
import { connectHost } from "./app/connectHost.ts";
import { searchOfPage } from "./app/route.ts";
import { loadTheme } from "./app/themes.ts";
import { languageOf, loadWording, WordingProvider } from "./texts/useTexts.ts";

// The one place where the tab is put together.
const element = document.getElementById("root");
if (element === null) throw new Error("no #root");
document.body.style.margin = "0";
// The page's policy allows styles that carry this nonce and no others.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const root = createRoot(element);
// Another person of the same machine: nothing of the first is to stay, neither on screen nor in memory.
const beginAnew = () => location.replace(location.pathname + searchOfPage(location.search));
const tokens = teamsToken(`${import.meta.env.BASE_URL}config.json`, beginAnew);
const Outside = lazy(async () => ({ default: (await import("./app/Outside.tsx")).Outside }));

// Awaited in a function and not by the module: what is fetched meanwhile is built on this file, and would wait for it to be done.
async function open(): Promise<void> {
  const host = await connectHost();
  const [first, look] = await Promise.all([
    loadWording(languageOf(host?.locale ?? navigator.language)),
    loadTheme(host?.theme ?? "default"),
  ]);
  root.render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        {host === undefined ? (
          <WordingProvider value={first}>
            <Suspense>
              <Outside />
            </Suspense>
          </WordingProvider>
        ) : (
          <App host={host} api={apiClient(tokens)} first={first} look={look} />
        )}
      </RendererProvider>
    </StrictMode>,
  );
}

void open();
