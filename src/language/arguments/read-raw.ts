/** A raw record in, a use case's input out, or what stopped it: the one place where fields' schemas are run. */
import { z } from "zod";
import type { Command, Fields, Input, Raw } from "../../command.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { choicesIn } from "../fields/field.ts";
import type { Reading } from "../reading.ts";

export type Read =
	| { readonly is: "input"; readonly input: Input<Fields> }
	| { readonly is: "refused"; readonly refusal: Refusal; readonly missing: readonly string[] };

const refusalFor = (issues: readonly z.core.$ZodIssue[]): Refusal => {
	const doubtful = issues.find((issue) => choicesIn(issue).length > 0);
	if (doubtful) {
		const field = String(doubtful.path[0] ?? "");
		return { why: "which", field, question: doubtful.message, choices: choicesIn(doubtful) };
	}
	const seen = new Map(
		issues.map((issue) => [String(issue.path[0] ?? ""), issue.message] as const),
	);
	const says = new Set(seen.values());
	const problems = [...seen].filter(([, message]) => says.delete(message));
	return {
		why: "unreadable",
		problems: problems.map(([field, message]) => ({ field, says: message })),
	};
};

/** The same, as the wall shows it where the command's words are meant. */
const onItsWall = async (command: Command, raw: Raw, reading: Reading): Promise<Reading> => {
	const zone = await command.wall?.(raw, reading);
	return zone === undefined ? reading : { ...reading, zone, today: dayIn(zone, reading.now) };
};

export const readRaw = async (command: Command, raw: Raw, reading: Reading): Promise<Read> => {
	const there = await onItsWall(command, raw, reading);
	const shape = Object.fromEntries(
		Object.entries(command.fields).map(([name, field]) => [name, field.schema(there)]),
	);
	const read = await z.object(shape).safeParseAsync(raw);
	if (read.success) return { is: "input", input: read.data as Input<Fields> };
	const { issues } = read.error;
	const missing = Object.keys(command.fields).filter(
		(name) => !raw[name]?.trim() && issues.some((issue) => issue.path[0] === name),
	);
	return { is: "refused", refusal: refusalFor(issues), missing };
};
