import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { apiClient } from "./api/client.ts";
import { teamsToken } from "./api/token.ts";
import { App } from "./app/App.tsx";
import { connectHost } from "./app/connectHost.ts";
import { Outside } from "./app/Outside.tsx";
import { searchOfPage } from "./app/route.ts";
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
const host = await connectHost();
const first = await loadWording(languageOf(host?.locale ?? navigator.language));
root.render(
  <StrictMode>
    <RendererProvider renderer={renderer} targetDocument={document}>
      {host === undefined ? (
        <WordingProvider value={first}>
          <Outside />
        </WordingProvider>
      ) : (
        <App host={host} api={apiClient(tokens)} first={first} />
      )}
    </RendererProvider>
  </StrictMode>,
);
