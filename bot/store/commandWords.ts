import { KeyFolderError } from "#bot/vault/keyFiles.ts";
import { keyWords } from "#bot/vault/keyWords.ts";
import { StoreOpenError } from "./storeOpenError.ts";
import { storeWords } from "./storeWords.ts";

/** What keeps a command from opening the store or its keys, in a line for whoever runs it; `undefined` for anything else. */
export function commandWords(thrown: unknown): string | undefined {
  if (thrown instanceof StoreOpenError) return storeWords(thrown);
  return thrown instanceof KeyFolderError ? keyWords(thrown) : undefined;
}
