/**
 * A page that plays Teams to the tab in its frame: it answers `initialize`, `getContext` and `authentication.getAuthToken`, and
 * changes the theme when the test calls `window.setTheme`. Everything else of teams-js is left unanswered, as by a narrow host.
 */
export function hostPage(nonce: string): string {
  return `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>Teams</title>
<style nonce="${nonce}">html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head>
<body><script type="module" src="/host.js"></script></body></html>`;
}

export const hostScript = `
const query = new URLSearchParams(location.search);
const frame = document.createElement("iframe");
frame.title = "Dagsorden";
frame.src = "/tab/" + (query.get("search") ?? "");
const context = {
  locale: query.get("locale") ?? "nb-no",
  theme: query.get("theme") ?? "default",
  subEntityId: query.get("case") ?? "",
  entityId: "dagsorden", frameContext: "content", hostName: "Teams", hostClientType: "web",
};
const runtime = JSON.stringify({ apiVersion: 4, isNAAChannelRecommended: false, isLegacyTeams: false, supports: { pages: {} } });
const handlers = {
  initialize: () => ["content", "web", runtime, "2.58.0"],
  getContext: () => [context],
  "authentication.getAuthToken": async () => {
    const answer = await fetch("/host/token?person=" + encodeURIComponent(query.get("person") ?? ""));
    return answer.ok ? [true, await answer.text()] : [false, "CancelledByUser"];
  },
};
window.addEventListener("message", async (event) => {
  if (event.source !== frame.contentWindow) return;
  const handler = handlers[event.data.func];
  if (handler === undefined) return;
  const args = await handler();
  event.source.postMessage({ id: event.data.id, uuidAsString: event.data.uuidAsString, args }, event.origin);
});
window.setTheme = (theme) => frame.contentWindow.postMessage({ func: "themeChange", args: [theme] }, location.origin);
document.body.append(frame);
`;
