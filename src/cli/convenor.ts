#!/usr/bin/env node
import { settingsHere } from "../config.ts";
import { type Flags, readTypedLine, usage } from "./command-line.ts";
/** The command line: `convenor start`, and the tools beside it. */
import { explain } from "./explain.ts";
import { answerLines } from "./json-line-commands.ts";

type Line = { readonly words: readonly string[]; readonly flags: Flags };

/** Each verb loads only what it needs: reading dates opens no database. */
const run = async ({ words: [verb = "start", file], flags }: Line): Promise<number | undefined> => {
	switch (verb) {
		case "start":
			await (await import("./start.ts")).start(settingsHere());
			return undefined;
		case "local-slack":
			await (await import("./local-slack.ts")).startAlone(settingsHere());
			return undefined;
		case "load":
			if (!file) return complain("Which file? Try: convenor load programme.json");
			return (await import("./programme.ts")).load(settingsHere(), {
				file,
				dryRun: flags["dry-run"],
				force: flags.force,
			});
		case "export":
			return (await import("./programme.ts")).write(settingsHere());
		case "ask":
			return (await import("./ask.ts")).ask(settingsHere(), flags);
		case "chat":
			return (await import("./chat.ts")).chat(settingsHere(), flags);
		case "doctor":
			return (await import("./doctor.ts")).doctor(settingsHere());
		case "backup":
		case "restore":
			return keepOrBringBack(verb, file, flags.force);
		case "verify-history":
			return (await import("./programme.ts")).verify(settingsHere(), flags.head);
		case "read-dates":
		case "read-recurrence":
			return answerPhrases(verb);
		default:
			return complain(`There is no command "${verb}".\n${usage}`);
	}
};

const keepOrBringBack = async (
	verb: "backup" | "restore",
	file: string | undefined,
	force: boolean,
): Promise<number> => {
	if (!file) return complain(`Which file? Try: convenor ${verb} convenor-2009-01-29.backup`);
	const { backup, restore } = await import("./backup.ts");
	const naming = { file, force };
	return verb === "backup" ? backup(settingsHere(), naming) : restore(settingsHere(), naming);
};

const answerPhrases = async (verb: "read-dates" | "read-recurrence"): Promise<number> => {
	const { readDatesLine } = await import("../language/dates/date-lines.ts");
	const { readRecurrenceLine } = await import("../language/recurrence/recurrence-lines.ts");
	const read = verb === "read-dates" ? readDatesLine : readRecurrenceLine;
	await answerLines((line, number) => read(line, undefined, number));
	return 0;
};

/** What the line asks of the program itself is answered before anything is opened. */
const answer = async (typed: readonly string[]): Promise<number | undefined> => {
	const line = readTypedLine(typed);
	switch (line.is) {
		case "verb":
			return run(line);
		case "help":
			return say(usage);
		case "version":
			return say((await import("./assets.ts")).readVersion());
		case "unreadable":
			return complain(`${line.why}\n${usage}`);
	}
};

const say = (words: string): number => {
	process.stdout.write(`${words}\n`);
	return 0;
};

const complain = (words: string): number => {
	process.stderr.write(`${words}\n`);
	return 2;
};

try {
	const status = await answer(process.argv.slice(2));
	if (status !== undefined) process.exitCode = status;
} catch (error) {
	// What was opened before it failed would keep the process, and its port, for ever.
	process.exit(complain(explain(error)));
}
