import { ConfigError } from "./config.ts";
import { DirectoryFileError } from "./directory/fileDirectory.ts";
import { GraphDirectoryError } from "./directory/graph/graphDirectory.ts";
import { ReportSettingsError } from "./directory/reportSettings.ts";
import { PortError } from "./server.ts";
import { FolderLockError } from "./store/folderLock.ts";
import { StoreOpenError } from "./store/storeOpenError.ts";
import { storeWords } from "./store/storeWords.ts";
import { KeyFolderError } from "./vault/keyFiles.ts";
import { keyWords, notWritable } from "./vault/keyWords.ts";
import { VaultFault } from "./vault/vaultFault.ts";
import { vaultWords } from "./vault/vaultWords.ts";

/** Something else that keeps the server from starting. Its message is the line for whoever starts it. */
export class StartError extends Error {}

/**
 * What is wrong with a machine or its settings and keeps the server from starting, said in a line to whoever starts it;
 * `undefined` for anything else, which is a fault of ours.
 */
export function startFailure(thrown: unknown): string | undefined {
  if (thrown instanceof ConfigError || thrown instanceof DirectoryFileError) return thrown.message;
  if (thrown instanceof GraphDirectoryError) return thrown.message;
  if (thrown instanceof PortError || thrown instanceof StartError || thrown instanceof ReportSettingsError) return thrown.message;
  if (thrown instanceof FolderLockError) return lockWords(thrown);
  if (thrown instanceof StoreOpenError) return storeWords(thrown);
  if (thrown instanceof VaultFault) return vaultWords(thrown);
  return thrown instanceof KeyFolderError ? keyWords(thrown) : undefined;
}

function lockWords({ code, folder }: FolderLockError): string {
  switch (code) {
    case "in-use":
      return `The data folder ${folder} belongs to another server that is running. Stop that one, or choose another folder with DATA_DIR=…`;
    case "not-writable":
      return notWritable("data folder", folder, "DATA_DIR");
  }
}
