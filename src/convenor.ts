#!/usr/bin/env node
/** The command line: `convenor start`, and the tools beside it. */
import { parseArgs } from "node:util";
import { answerLines } from "./cli/lines.ts";
import { readSettings, WrongSettings } from "./config.ts";

const usage = `convenor start                    run the bot; with no Slack tokens, beside a local Slack with the demonstration
convenor local-slack              run the local Slack alone
convenor load FILE [--dry-run]    load a programme file into the register (--force: the file wins over later changes)
convenor export                   write the register as a programme file
convenor ask [--as USER]          answer questions, one JSON line each: {"id", "text", "asker", "channel", "asked_at"} (--in CHANNEL, --at INSTANT)
convenor chat [--as USER]         Convenor in this terminal, on the demonstration, with no Slack
convenor backup FILE              copy the register to a file while it is in use
convenor restore FILE             put a copy back into an empty register (--force: into one that is not)
convenor verify-history           check the hash chain of the history
convenor read-dates               read dates, one JSON line each: {"id", "text", "ref", "tz"}
convenor read-recurrence          read how often a board meets, one JSON line each: {"id", "text", "ref", "tz", "first"}`;

type Line = {
	readonly words: readonly string[];
	readonly flags: {
		readonly "dry-run": boolean;
		readonly force: boolean;
		readonly as?: string | undefined;
		readonly in?: string | undefined;
		readonly at?: string | undefined;
	};
};

const readLine = (): Line => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			"dry-run": { type: "boolean", default: false },
			force: { type: "boolean", default: false },
			as: { type: "string" },
			in: { type: "string" },
			at: { type: "string" },
		},
	});
	return { words: positionals, flags: values };
};

/** Each verb loads only what it needs: reading dates opens no database. */
const run = async ({ words: [verb = "start", file], flags }: Line): Promise<number | undefined> => {
	switch (verb) {
		case "start":
			await (await import("./cli/start.ts")).start(readSettings());
			return undefined;
		case "local-slack":
			await (await import("./cli/local-slack.ts")).startAlone(readSettings());
			return undefined;
		case "load":
			if (!file) return complain("Which file? Try: convenor load programme.json");
			return (await import("./cli/programme.ts")).load(readSettings(), {
				file,
				dryRun: flags["dry-run"],
				force: flags.force,
			});
		case "export":
			return (await import("./cli/programme.ts")).write(readSettings());
		case "ask":
			return (await import("./cli/ask.ts")).ask(readSettings(), flags);
		case "chat":
			return (await import("./cli/chat.ts")).chat(readSettings(), flags);
		case "backup":
		case "restore":
			return keepOrBringBack(verb, file, flags.force);
		case "verify-history":
			return (await import("./cli/programme.ts")).verify(readSettings());
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
	const { backup, restore } = await import("./cli/backup.ts");
	return verb === "backup"
		? backup(readSettings(), file)
		: restore(readSettings(), { file, force });
};

const answerPhrases = async (verb: "read-dates" | "read-recurrence"): Promise<number> => {
	const { readDatesLine } = await import("./text/read-dates.ts");
	const { readRecurrenceLine } = await import("./text/read-recurrence.ts");
	const read = verb === "read-dates" ? readDatesLine : readRecurrenceLine;
	await answerLines((line, number) => read(line, undefined, number));
	return 0;
};

const complain = (words: string): number => {
	process.stderr.write(`${words}\n`);
	return 2;
};

const explain = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	const code = "code" in error ? error.code : undefined;
	if (code === "ENOENT" && "path" in error) return `There is no file ${String(error.path)}.`;
	if (code === "EADDRINUSE")
		return "That port is in use. Set LOCAL_SLACK_PORT (or CONVENOR_PORT) to another one, such as 4010.";
	if (error instanceof WrongSettings || error.name === "UnreadableProgramme") return error.message;
	return error.stack ?? error.message;
};

try {
	const status = await run(readLine());
	if (status !== undefined) process.exitCode = status;
} catch (error) {
	process.exitCode = complain(explain(error));
}
