import { openStore } from "../../src/store/open-store.ts";
import { emptyRegister } from "../programme/register-copy.ts";
import { storeContract } from "./contract.ts";

storeContract("SQLite", async (planner) => openStore({ url: await emptyRegister(), planner }));

storeContract("SQLite, read into memory", async (planner) => {
	const opened = await openStore({ url: await emptyRegister(), planner });
	await opened.warm();
	return opened;
});
