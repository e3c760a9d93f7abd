/** `convenor local-slack`: the local Slack alone, for a bot that is started beside it. */
import type { Settings } from "../config.ts";
import { refuseBesideRealTokens, startLocalSlack } from "../local-slack/index.ts";
import { demoWorld } from "../local-slack/world/demo-world.ts";
import { readProgramme, startOf } from "../wiring/simulation.ts";
import { demoProgramme, pageFiles, readManifest } from "./assets.ts";
import { refuseTakenPort } from "./free-port.ts";
import { programmeTextIn } from "./programme-text.ts";

export const startAlone = async (settings: Settings): Promise<void> => {
	refuseBesideRealTokens({ tokens: [settings.slack?.botToken], production: settings.production });
	await refuseTakenPort(settings);
	const programme = readProgramme(
		settings.programme ? programmeTextIn(settings.programme) : demoProgramme(),
	);
	const page = await pageFiles();
	const slack = await startLocalSlack({
		port: settings.localSlackPort,
		world: demoWorld(programme),
		manifest: readManifest(),
		start: startOf(programme),
		pageFiles: (path) => page.get(path),
	});
	const access = {
		SLACK_BOT_TOKEN: slack.botToken,
		SLACK_APP_TOKEN: slack.appToken,
		SLACK_API_URL: slack.apiUrl,
		CONVENOR_SIMULATION: slack.url,
		DATABASE_URL: `file:data/practice-${new URL(slack.url).port}.db`,
	};
	const lines = Object.entries(access).map(([name, value]) => `${name}=${value}`);
	process.stdout.write(
		`The local Slack (a simulation) is at ${slack.url}\nStart the bot beside it with:\n${lines.join("\n")}\n`,
	);
	process.once("SIGINT", () => void slack.close().then(() => process.exit(0)));
	process.once("SIGTERM", () => void slack.close().then(() => process.exit(0)));
};
