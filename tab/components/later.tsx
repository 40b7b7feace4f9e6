import { type ComponentType, lazy, Suspense } from "react";
import { loadFormWords } from "../texts/formWords.ts";
import { languageOf } from "../texts/useTexts.ts";
import { Loading } from "./Loading.tsx";

/**
 * A part of a page that is fetched when it is shown: a form, another side, one of many. `kind`: what stands there meanwhile. What is no list comes
 * with all that forms say, see `loadFormWords`.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  kind?: "list" | "rows" | "case",
): ComponentType<Props> {
  const isForm = kind === undefined || kind === "case";
  const Part = lazy(async () => {
    const language = languageOf(document.documentElement.lang);
    const [part] = await Promise.all([load(), isForm ? loadFormWords(language) : undefined]);
    return { default: part };
  });
  return function Later(props: Props) {
    return (
      <Suspense fallback={kind === undefined ? null : <Loading kind={kind} />}>
        <Part {...props} />
      </Suspense>
    );
  };
}
