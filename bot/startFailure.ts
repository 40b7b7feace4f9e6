import { ConfigError } from "./config.ts";
import { DirectoryFileError } from "./directory/fileDirectory.ts";
import { PortError } from "./server.ts";
import { FolderLockError } from "./store/folderLock.ts";
import { StoreOpenError } from "./store/storeOpenError.ts";
import { storeWords } from "./store/storeWords.ts";
import { KeyFolderError } from "./vault/keyFiles.ts";
import { VaultFault } from "./vault/vaultFault.ts";

/** Something else that keeps the server from starting. Its message is the line for whoever starts it. */
export class StartError extends Error {}

/**
 * What is wrong with a machine or its settings and keeps the server from starting, said in a line to whoever starts it;
 * `undefined` for anything else, which is a fault of ours.
 */
export function startFailure(thrown: unknown): string | undefined {
  if (thrown instanceof ConfigError || thrown instanceof DirectoryFileError) return thrown.message;
  if (thrown instanceof PortError || thrown instanceof StartError) return thrown.message;
  if (thrown instanceof FolderLockError) return lockWords(thrown);
  if (thrown instanceof StoreOpenError) return storeWords(thrown);
  if (thrown instanceof VaultFault) return `Dagsorden cannot get at its keys: ${thrown.message}.`;
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

function keyWords({ code, folder }: KeyFolderError): string {
  switch (code) {
    case "missing":
      return `There are no keys in ${folder}. Give the folder with the keys in KEY_DIR=…`;
    case "not-writable":
      return notWritable("key folder", folder, "KEY_DIR");
    case "not-readable":
      return `The key folder ${folder} cannot be read. See to its permissions, or choose another with KEY_DIR=…`;
    case "damaged":
      return `A key file in ${folder} is damaged. Put its copy in its place: without it what it sealed cannot be read.`;
  }
}

function notWritable(what: string, folder: string, setting: string): string {
  return `The ${what} ${folder} cannot be written to. See to it that it is a folder and that this account may write there, or choose another with ${setting}=…`;
}
