/** The boundaries of the house. `npm run check` fails on a breach, and when nothing was cruised. */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    {
      name: "domain-imports-nothing",
      comment: "The rules know no I/O and nobody outside them.",
      severity: "error",
      from: { path: "^domain/" },
      to: { pathNot: "^domain/|^node_modules/(zod|temporal-polyfill)/" },
    },
    {
      name: "zod-only-in-contract",
      severity: "error",
      from: { path: "^domain/", pathNot: "^domain/contract/" },
      to: { path: "^node_modules/zod/" },
    },
    {
      name: "temporal-only-in-kernel",
      severity: "error",
      from: { path: "^domain/", pathNot: "^domain/kernel/" },
      to: { path: "^node_modules/temporal-polyfill/" },
    },
    { name: "tab-never-bot", severity: "error", from: { path: "^tab/" }, to: { path: "^bot/" } },
    {
      name: "cards-never-store",
      severity: "error",
      from: { path: "^bot/teams/cards/" },
      to: { path: "^bot/(store|desk|api|jobs|vault)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "botbuilder-only-in-teams",
      severity: "error",
      from: { pathNot: "^(bot/teams|test)/" },
      to: { path: "^node_modules/(botbuilder|botframework)" },
    },
    {
      name: "local-only-from-the-start",
      comment:
        "What stands in for Microsoft never comes into a production bundle: only main.ts asks for it, when it is to be local.",
      severity: "error",
      from: { path: "^bot/", pathNot: "^bot/(local/|main\\.ts$)" },
      to: { path: "^bot/local/" },
    },
    {
      name: "production-never-local",
      comment: "What the production bundle starts reaches nothing of one's own machine, over however many modules.",
      severity: "error",
      from: { path: "^bot/mainProduction\\.ts$" },
      to: { path: "^bot/local/", reachable: true },
    },
    {
      name: "metrics-only-in-metrics",
      comment: "What is measured is told through bot/metrics/metrics.ts. OpenTelemetry itself is known in one folder.",
      severity: "error",
      from: { path: "^(bot|domain|tab)/", pathNot: "^bot/metrics/" },
      to: { path: "^node_modules/@opentelemetry/" },
    },
    {
      name: "metrics-loaded-when-wanted",
      comment: "Where nothing is measured, nothing of it is loaded: it is asked for in the one place, when it is.",
      severity: "error",
      from: { path: "^bot/", pathNot: "^bot/metrics/openTelemetry\\.ts$" },
      to: {
        path: "^(bot/metrics/(openTelemetry|process)\\.ts$|node_modules/@opentelemetry/)",
        dynamic: false,
        dependencyTypesNot: ["type-only"],
      },
    },
    { name: "product-never-test", severity: "error", from: { path: "^(bot|domain|tab)/" }, to: { path: "^test/" } },
    {
      name: "store-knows-no-desk",
      severity: "error",
      from: { path: "^bot/(store|vault)/" },
      to: { path: "^bot/(desk|api|teams|jobs|local)/" },
    },
    {
      name: "api-and-teams-go-through-desk",
      severity: "error",
      from: { path: "^bot/(api|teams)/" },
      to: { path: "^bot/store/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "substitutes-for-home-office-alone",
      comment:
        "Who may handle reports and their cases follows from rules of their own: a leader's substitute never comes into it.",
      severity: "error",
      from: { path: "^(domain|bot/desk)/(melding|sak|oppfolging|oppbevaring|statistikk)/" },
      to: { path: "^(domain/hjemmekontor/vikar|bot/desk/hjemmekontor/substitutes)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // What was built of the parts is not one of them.
    exclude: { path: "^(tab|bot/local/shell)/dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
