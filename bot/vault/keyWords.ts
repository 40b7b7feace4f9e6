import type { KeyFolderError } from "./keyFiles.ts";

/** Why the keys cannot be used and what to do about it, in a line for whoever runs the server or one of its commands. */
export function keyWords({ code, folder }: KeyFolderError): string {
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

/** The same of any folder that a setting names. */
export function notWritable(what: string, folder: string, setting: string): string {
  return `The ${what} ${folder} cannot be written to. See to it that it is a folder and that this account may write there, or choose another with ${setting}=…`;
}
