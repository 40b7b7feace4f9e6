import { createContext, useContext } from "react";
import type { NameOf } from "#domain/texts/words.ts";

const NamesContext = createContext<NameOf>(() => undefined);
/** Gives refusals the names of the people that they speak of. */
export const NamesProvider = NamesContext.Provider;

export function useNames(): NameOf {
  return useContext(NamesContext);
}
