/** `npm run channels`: Telegram and LINE, as configured; `npm run channels -- console` speaks in this terminal. */
import { readSettings, WrongSettings } from "../../config.ts";
import { speak, speakHere, WrongPlace } from "./speak.ts";

const complain = (why: string) => void process.stderr.write(`${why}\n`);

const start = async (): Promise<void> => {
	const settings = readSettings();
	if (process.argv[2] === "console") return speakHere(settings, complain);
	const { port, paths, close } = await speak(settings, complain);
	process.stdout.write(`Listening on port ${port}: ${paths.join(", ")}\nTo stop: Ctrl+C\n`);
	const stop = () => void close().then(() => process.exit(0));
	process.once("SIGINT", stop);
	process.once("SIGTERM", stop);
};

try {
	await start();
} catch (error) {
	if (!(error instanceof WrongSettings || error instanceof WrongPlace)) throw error;
	complain(error.message);
	process.exitCode = 2;
}
