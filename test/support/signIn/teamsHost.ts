/**
 * A page that plays Teams on the web: it holds the tab in a frame of another origin, answers what teams-js asks by messages, and opens a
 * window for `authentication.authenticate` as Teams does. `told` is all that was asked of it.
 */
export const teamsHost = `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Teams</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head>
<body><script>
const query = new URLSearchParams(location.search);
const frame = document.createElement("iframe");
frame.title = "Dagsorden";
frame.src = query.get("tab");
window.told = [];
const context = {
  locale: query.get("locale"), theme: query.get("theme"), entityId: "dagsorden", subEntityId: query.get("link") ?? "",
  hostName: "Teams", hostClientType: "web", tid: query.get("tenant"), userObjectId: "x", loginHint: "noen@example.no",
};
const runtime = JSON.stringify({ apiVersion: 4, isNAAChannelRecommended: false, isLegacyTeams: false, supports: { pages: {} } });
let shown, answerShown;
const send = (target, origin, { id, uuidAsString }, args) => target.postMessage({ id, uuidAsString, args }, origin);
async function answerTab(message, answer) {
  const { func, args } = message;
  if (func === "initialize") answer(["content", "web", runtime, "2.58.0"]);
  else if (func === "getContext") answer([{ ...context, frameContext: "content" }]);
  else if (func === "authentication.getAuthToken") answer(await (await fetch("/token")).json());
  else if (func === "authentication.authenticate") {
    const [url, width, height] = args;
    shown = window.open(url, "_blank", "popup,width=" + width + ",height=" + height);
    if (shown === null) return answer([false, "FailedToOpenWindow"]);
    answerShown = (result) => { clearInterval(watch); answerShown = undefined; answer(result); };
    const watch = setInterval(() => { if (shown.closed) answerShown?.([false, "CancelledByUser"]); }, 100);
  }
}
function answerWindow(message, answer) {
  const { func, args } = message;
  if (func === "initialize") answer(["authentication", "web", runtime, "2.58.0"]);
  else if (func === "getContext") answer([{ ...context, frameContext: "authentication" }]);
  else if (func === "authentication.authenticate.success") { answerShown?.([true, args[0]]); shown.close(); }
  else if (func === "authentication.authenticate.failure") { answerShown?.([false, args[0]]); shown.close(); }
}
addEventListener("message", ({ data, source, origin }) => {
  if (origin !== new URL(frame.src).origin) return;
  const answer = (args) => send(source, origin, data, args);
  told.push(data.func);
  if (source === frame.contentWindow) answerTab(data, answer);
  else if (source === shown) answerWindow(data, answer);
});
document.body.append(frame);
</script></body></html>`;
