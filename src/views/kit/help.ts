/** Usage, made from the list of commands: what each does, with a real line to copy. */
import type { Command } from "../../command.ts";
import { buttons, heading, type Line, line, list, message, note } from "./blocks.ts";
import type { Message } from "./message.ts";

const asLine = ({ name, summary }: Command): Line => [{ code: `/${name}` }, ` ${summary}`];

type Saying = {
	readonly says?: string | undefined;
	/** An example as the asker would type it. */
	readonly inOwn?: (example: string) => string;
};

const same = (example: string): string => example;

/** One command: what it takes, who may, and an example. */
export const commandHelp = (command: Command, { says, inOwn = same }: Saying = {}): Message => {
	const shown = Object.values(command.fields).filter(
		({ unasked, label }) => unasked !== "by a button" && label,
	);
	const fields = shown.map(
		(field): Line => [
			{ bold: field.label },
			`${field.optional ? " (optional)" : ""}: ${inOwn(field.example)}`,
		],
	);
	return message(
		...(says ? [line(says)] : []),
		line({ code: `/${command.name}` }, ` ${command.summary}. For ${command.who}.`),
		line("Example: ", { code: inOwn(command.example) }),
		...(fields.length > 0 ? [list(fields)] : []),
		...(command.form
			? [buttons({ label: "Open the form", id: `do:${command.name}`, value: {} })]
			: []),
	);
};

/** Every verb of a noun, or of all of them. */
export const nounHelp = (
	commands: readonly Command[],
	{ says, inOwn = same }: Saying = {},
): Message => {
	const [first] = commands;
	return message(
		...(says ? [line(says)] : []),
		list(commands.map(asLine)),
		...(first ? [line("For example: ", { code: inOwn(first.example) })] : []),
	);
};

const nounOf = ({ name }: Command): string => name.split(" ")[0] ?? name;

/** Each noun with its verbs: what they do is one press away. */
export const programmeHelpMessage = (
	commands: readonly Command[],
	{ inOwn = same }: Saying = {},
): Message => {
	const nouns = [...new Set(commands.map(nounOf))];
	const verbsOf = (noun: string) =>
		commands
			.filter((command) => nounOf(command) === noun)
			.map(({ name }) => name.slice(noun.length + 1));
	return message(
		heading("What Convenor does"),
		line(
			inOwn(
				"Ask me in your own words, here or with @Convenor in a channel: “when does the oversight board next meet?”, “what is overdue for COG?”",
			),
		),
		list(nouns.map((noun): Line => [{ code: `/${noun}` }, ` ${verbsOf(noun).join(", ")}`])),
		buttons({
			label: "What they do",
			id: "do:programme help",
			value: {},
			choices: nouns.map((about) => ({ label: `/${about}`, value: { about } })),
		}),
		note(
			"Add help after a command for its details: /meeting schedule help. Dates can be windows: “in April”, “by end of Q1”.",
		),
	);
};
