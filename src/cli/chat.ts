/** `convenor chat`: Convenor in this terminal, on a programme file or the demonstration, with no Slack at all. */
import { createInterface } from "node:readline";
import { openTerminal, type Terminal } from "../channels/terminal.ts";
import { beSomebody, guideFor, sayClock } from "../channels/terminal-settings.ts";
import { simulatedClock } from "../clock.ts";
import { type Settings, WrongSettings } from "../config.ts";
import { catchUpRegister, partsWithoutSlack } from "../main.ts";
import { openLog } from "../ops/log.ts";
import { openDemonstration, type Standalone } from "./demonstration.ts";
import { wrapped } from "./wrap-lines.ts";

const say = (lines: readonly string[]) =>
	void process.stdout.write(`${wrapped(lines.join("\n"), process.stdout.columns)}\n\n`);

const apology = "Something went wrong on my side, and nothing was saved.";

/** What was typed is repeated when it came through a pipe, so that the whole reads as a conversation. */
const converse = async (terminal: Terminal): Promise<void> => {
	const isTyped = process.stdin.isTTY === true;
	const input = createInterface({
		input: process.stdin,
		// With somewhere to write, what is being typed can be put right, and what was typed comes back with the arrows.
		...(isTyped ? { output: process.stdout } : {}),
		crlfDelay: Number.POSITIVE_INFINITY,
	});
	const prompt = () => {
		input.setPrompt(terminal.prompt());
		input.prompt();
	};
	// As elsewhere in a terminal: what is being typed is let go of, and where nothing is, Convenor is left.
	input.on("SIGINT", () => {
		if (input.line === "") return input.close();
		input.write(null, { ctrl: true, name: "e" });
		input.write(null, { ctrl: true, name: "u" });
		prompt();
	});
	if (isTyped) prompt();
	for await (const line of input) {
		if (!isTyped) process.stdout.write(`${terminal.prompt()}${line}\n`);
		const lines = await terminal.hear(line).catch((error: unknown) => {
			process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
			return [apology];
		});
		if (!lines) break;
		if (lines.length > 0) say(lines);
		if (isTyped) prompt();
	}
	input.close();
	if (isTyped) process.stdout.write("\n");
};

const terminalOn = async (practice: Standalone, person: string | undefined, settings: Settings) => {
	const { store, desk, roster, now } = practice;
	const clock = simulatedClock(now);
	const on = settings.programme ? `“${roster.programme}”` : "the demonstration programme";
	const anybody = roster.anybody();
	const place = await beSomebody(person ?? anybody, roster);
	if (!place)
		throw new WrongSettings(
			anybody
				? `Nobody in ${on} is called "${person}". Try --as ${anybody}`
				: `There are no people in ${on}, so there is nobody to be.`,
		);
	const log = openLog(settings.logLevel);
	const parts = partsWithoutSlack({ store, desk, directory: roster, clock, log });
	const moveClock = async (to: typeof now) => {
		clock.set(to, false);
		await catchUpRegister(store, roster, to);
	};
	say([
		`Convenor in a terminal, on ${on}. ${sayClock(now, roster)} You are ${place.name}.`,
		...guideFor(roster, now, place),
	]);
	return openTerminal({ parts, roster, moveClock }, place);
};

export const chat = async (
	settings: Settings,
	{ as: person }: { readonly as?: string | undefined },
): Promise<number> => {
	const practice = await openDemonstration(settings);
	try {
		await converse(await terminalOn(practice, person, settings));
		return 0;
	} finally {
		await practice.close();
	}
};
