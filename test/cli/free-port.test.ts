import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePortFrom, onFreePort } from "../../src/cli/free-port.ts";
import { readSettings } from "../../src/config.ts";

test("a port that is taken gives way to the next free one, each local Slack with its own register", async () => {
	const taken = createServer();
	await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", () => resolve()));
	const { port } = taken.address() as { port: number };
	const free = await freePortFrom(port);
	expect(free).toBeGreaterThan(port);
	const unchosen = { ...readSettings({}), localSlackPort: port };
	const found = await onFreePort(unchosen);
	expect(found.localSlackPort).toBeGreaterThan(port);
	expect(found.databaseUrl).toBe(`file:data/local-${found.localSlackPort}.db`);
	const chosen = readSettings({ LOCAL_SLACK_PORT: String(port) });
	await expect(onFreePort(chosen)).rejects.toThrow(`Port ${port} is in use`);
	await new Promise((resolve) => taken.close(resolve));
	expect((await onFreePort(chosen)).localSlackPort).toBe(port);
});
