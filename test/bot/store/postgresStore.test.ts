import { postgresPlace, postgresStore } from "./postgresFixtures.ts";
import { storeContract } from "./storeContract.ts";

storeContract("PostgreSQL", async () => postgresStore(await postgresPlace()));
