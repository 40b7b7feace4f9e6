/**
 * What is about reports, cases and notes is one figure: by its route alone somebody who sees the figures of a quiet hour could tell that a
 * report was sent just then, and guess by whom.
 */
const sealed = /^\/api\/(?:reports|sub-cases|notes|retention)(?:\/|$)/;

/** What a route is called in figures: its template, or what it is one of. */
export function routeLabel(template: string): string {
  return sealed.test(template) ? "/api/(sealed)" : template;
}
