/** A local Slack that nobody chose a port for takes the next one that is free, with a register of its own. */
import { createServer } from "node:net";
import { isPracticeRegister, practiceRegister, type Settings, WrongSettings } from "../config.ts";

const isFree = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const server = createServer();
		server.once("error", () => resolve(false));
		server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
	});

const mostTried = 20;

/** The first from here on that nothing on this machine listens on; the one asked for, where all are taken. */
export const freePortFrom = async (port: number): Promise<number> => {
	for (let next = port; next < port + mostTried; next += 1) if (await isFree(next)) return next;
	return port;
};

/** Another local Slack may run there, whose register is its own: nothing is begun on a port that is taken. */
export const refuseTakenPort = async ({ localSlackPort: port }: Settings): Promise<void> => {
	if (port === 0 || (await isFree(port))) return;
	throw new WrongSettings(
		`Port ${port} is in use, perhaps by another local Slack. Stop that one, or set LOCAL_SLACK_PORT to another port.`,
	);
};

export const onFreePort = async (settings: Settings): Promise<Settings> => {
	if (settings.isLocalSlackPortChosen) {
		await refuseTakenPort(settings);
		return settings;
	}
	const localSlackPort = await freePortFrom(settings.localSlackPort);
	const databaseUrl = isPracticeRegister(settings.databaseUrl)
		? practiceRegister(localSlackPort)
		: settings.databaseUrl;
	return { ...settings, localSlackPort, databaseUrl };
};
