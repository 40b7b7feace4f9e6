import { type ComponentType, lazy, Suspense } from "react";
import { Loading } from "./Loading.tsx";

/** A part of a page that is fetched when it is shown: a form, another side, one of many. `kind`: what stands there meanwhile. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  kind?: "list" | "rows" | "case",
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  return function Later(props: Props) {
    return (
      <Suspense fallback={kind === undefined ? null : <Loading kind={kind} />}>
        <Part {...props} />
      </Suspense>
    );
  };
}
