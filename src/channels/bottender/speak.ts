/** Speaks on the surfaces that are configured, until it is stopped. */
import type { ElsewhereSettings, Settings } from "../../config.ts";
import { isInstalled, loadBottender } from "./bots.ts";
import { coreAt } from "./core.ts";
import { type Door, type Doors, openDoors } from "./door.ts";
import { handToLine, handToTelegram, paced } from "./handing.ts";
import { lineDoor } from "./line.ts";
import { startReminding } from "./reminders.ts";
import { telegramDoor } from "./telegram.ts";

export class WrongPlace extends Error {}

/** Whatever these packages may do, they do it where no Slack token is. */
const checked = (settings: Settings): ElsewhereSettings => {
	const { slack, elsewhere } = settings;
	if (slack)
		throw new WrongPlace(
			"Slack tokens are set here. Start this in an environment of its own, without them.",
		);
	if (!isInstalled())
		throw new WrongPlace("Its packages are not installed. Run: npm run channels:install");
	if (!elsewhere)
		throw new WrongPlace("CONVENOR_API_TOKEN is missing: it is the secret of Convenor's own API.");
	return elsewhere;
};

export type Origins = { readonly telegram?: string; readonly line?: string };

export const speak = async (
	settings: Settings,
	complain: (why: string) => void,
	origins: Origins = {},
): Promise<Doors & { readonly paths: readonly string[] }> => {
	const { api, host, port, telegram, line } = checked(settings);
	const core = coreAt(api, complain);
	const doors: readonly Door[] = [
		...(telegram ? [telegramDoor({ ...telegram, origin: origins.telegram }, core, complain)] : []),
		...(line ? [lineDoor({ ...line, origin: origins.line }, core, complain)] : []),
	];
	if (doors.length === 0)
		throw new WrongPlace("Neither TELEGRAM_BOT_TOKEN nor LINE_ACCESS_TOKEN is set.");
	const open = await openDoors(doors, { host, port }, complain);
	const hands = {
		...(telegram
			? { telegram: paced(handToTelegram({ ...telegram, origin: origins.telegram })) }
			: {}),
		...(line ? { line: paced(handToLine({ ...line, origin: origins.line })) } : {}),
	};
	const reminders = startReminding({ ...api, hands, complain });
	const close = async () => {
		await Promise.all([reminders.stop(), open.close()]);
	};
	return { port: open.port, close, paths: doors.map(({ path }) => path) };
};

/** In this terminal, as the surface `console`: to try a link code and a question. */
export const speakHere = (settings: Settings, complain: (why: string) => void): void => {
	const core = coreAt(checked(settings).api, complain);
	const { ConsoleBot } = loadBottender();
	new ConsoleBot()
		.onEvent(async (context) => {
			const text = context.event.text ?? "";
			const reply = await core({ surface: "console", person: "here", text });
			const choices = reply.choices.map((choice) => `\n  ${choice.text}`).join("");
			await context.sendText(`${reply.text}${choices}`);
		})
		.createRuntime();
};
