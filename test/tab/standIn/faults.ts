/** What goes wrong with a request: an answer of its own, a connection that breaks, or a wait until the test lets go. */
export type Fault =
  | { readonly kind: "answer"; readonly status: number; readonly body: unknown }
  | { readonly kind: "cut" }
  /** The request is carried out, and the answer is lost. */
  | { readonly kind: "lost-answer" }
  | { readonly kind: "hold"; readonly until: Promise<void> };

/** Faults by request, `GET /api/me`: they hold until they are lifted. */
export function createFaults() {
  const planned: { readonly on: RegExp; readonly fault: Fault }[] = [];
  return {
    /** Plans a fault for requests that fit. Gives back the way to lift it. */
    plan: (on: RegExp, fault: Fault): (() => void) => {
      const entry = { on, fault };
      planned.push(entry);
      return () => {
        const at = planned.indexOf(entry);
        if (at >= 0) planned.splice(at, 1);
      };
    },
    faultFor: (request: string): Fault | undefined => planned.find(({ on }) => on.test(request))?.fault,
    clear: () => {
      planned.length = 0;
    },
  };
}
