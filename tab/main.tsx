import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { apiClient } from "./api/client.ts";
import { teamsToken } from "./api/token.ts";
import { App } from "./app/App.tsx";
import { connectHost } from "./app/connectHost.ts";
import { Outside } from "./app/Outside.tsx";

// The one place where the tab is put together.
const element = document.getElementById("root");
if (element === null) throw new Error("no #root");
document.body.style.margin = "0";
const root = createRoot(element);
const tokens = teamsToken(`${import.meta.env.BASE_URL}config.json`);
const host = await connectHost();
root.render(<StrictMode>{host === undefined ? <Outside /> : <App host={host} api={apiClient(tokens)} />}</StrictMode>);
