import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { storeContract } from "./contract.ts";

storeContract("memory", async (planner) => openMemoryStore({ planner }));
