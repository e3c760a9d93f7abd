/** Another process on the same database: adds actions one after another, and says so once each is acknowledged. */
import { openStore } from "../../src/store/open-store.ts";
import { action, operator } from "./world.ts";

const [url = "", prefix = "", count = "0"] = process.argv.slice(2);
const { store, close } = await openStore({ url });

const add = (id: string): Promise<void> =>
	store.change(operator, async (register) => {
		const number = await register.nextNumber("lpb", "item");
		await register.save(action({ id, number }));
	});

let next = 0;
const worker = async (): Promise<void> => {
	while (next < Number(count)) {
		const id = `${prefix}-${next++}`;
		await add(id);
		process.stdout.write(`${id}\n`);
	}
};

process.stdout.write("ready\n");
await Promise.all([worker(), worker(), worker(), worker()]);
await close();
