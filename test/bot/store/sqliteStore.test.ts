import { temporaryStore } from "./fixtures.ts";
import { storeContract } from "./storeContract.ts";

storeContract("node:sqlite", temporaryStore);
