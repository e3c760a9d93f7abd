/** Usage, made from the list of commands: what each does, with a real line to copy. */
import type { Command } from "../command.ts";
import { buttons, heading, type Line, line, list, message, note } from "../views/kit/blocks.ts";
import type { Message } from "../views/kit/message.ts";
import { type Deed, deedOf, type Group, groups } from "./command-groups.ts";
import { nextStep, roleOf, type Standing } from "./steps.ts";

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

const lineOf = ({ name, with: others = [], says }: Deed, commands: readonly Command[]): Line => {
	const noun = name.split(" ")[0] ?? name;
	const verbs = others.map((other) =>
		other.startsWith(`${noun} `) ? other.slice(noun.length + 1) : `/${other}`,
	);
	const also = verbs.length > 0 ? ` (also ${verbs.join(", ")})` : "";
	const summary = says ?? commands.find((one) => one.name === name)?.summary ?? "";
	return [{ code: `/${name}` }, ` ${summary}${also}`];
};

/** Some commands, each with what it does. */
export const commandList = (
	commands: readonly Command[],
	{ says, inOwn = same }: Saying = {},
): Message => {
	const [first] = commands;
	return message(
		...(says ? [line(says)] : []),
		list(commands.map(({ name, summary }): Line => [{ code: `/${name}` }, ` ${summary}`])),
		...(first ? [line("For example: ", { code: inOwn(first.example) })] : []),
	);
};

/** The deeds of a noun: verbs that are parts of one share its line. */
export const nounHelp = (commands: readonly Command[], { inOwn = same }: Saying = {}): Message => {
	const deeds = [...new Set(commands.flatMap(({ name }) => deedOf(name) ?? []))];
	const [first] = commands;
	return message(
		list(deeds.map((deed) => lineOf(deed, commands))),
		...(first ? [line("For example: ", { code: inOwn(first.example) })] : []),
	);
};

const verbsOf = ({ deeds }: Group): Line =>
	deeds.flatMap(({ name }, at): Line => [at === 0 ? "" : ", ", { code: `/${name}` }]);

const groupMenu = {
	label: "What they do",
	id: "do:programme help",
	value: {},
	choices: groups.map(({ title }) => ({ label: title, value: { about: title.toLowerCase() } })),
};

/** All there are: a line for each group, and what a group's commands do one press away. */
export const allCommands = (says?: string): Message =>
	message(
		...(says ? [line(says)] : []),
		heading("All commands"),
		list(groups.map((group): Line => [{ bold: group.title }, ": ", ...verbsOf(group)])),
		buttons(groupMenu),
		note("Add help after a command for its details: /meeting schedule help."),
	);

export const groupCalled = (words: string): Group | undefined =>
	groups.find(({ title }) => title.toLowerCase() === words.trim().toLowerCase());

export const groupHelp = ({ title, deeds }: Group, commands: readonly Command[]): Message =>
	message(
		heading(title),
		list(deeds.map((deed) => lineOf(deed, commands))),
		buttons({ ...groupMenu, label: "Another group" }),
	);

/** What most people come for, in the words that they would say, with the command that does it. */
const forSecretaries = [
	["Add an action", "action add"],
	["Schedule a meeting, or a series", "meeting schedule"],
	["See what’s open or overdue", "action list"],
	["Prepare the agenda", "meeting agenda-add"],
	["Record the minutes", "meeting minutes-record"],
	["Close an action", "action close"],
	["Choose who is reminded, and when", "board reminders"],
	["See the reminders to come", "programme rehearse"],
] as const;

const forMembers = [
	["See what’s open or overdue", "action list"],
	["Post an update on an action", "action update"],
	["Say whether you’re coming", "meeting reply"],
	["Find out why a reminder came", "programme why"],
] as const;

type Helping = {
	readonly standing: Standing;
	readonly inOwn?: (example: string) => string;
};

export const programmeHelp = (
	commands: readonly Command[],
	{ standing, inOwn = same }: Helping,
): Message => {
	const rows = roleOf(standing) === "secretary" ? forSecretaries : forMembers;
	const step = nextStep(standing);
	return message(
		heading("What I can do"),
		...(step ? [line({ bold: "Next" }, `: ${step.says}.`)] : []),
		line(
			inOwn(
				"Ask me in your own words, here or with @Convenor in a channel: “when does the oversight board next meet?”, “what is overdue for COG?”",
			),
		),
		list(
			rows.map(([does, name]): Line => {
				const example = commands.find((one) => one.name === name)?.example ?? `/${name}`;
				return [`${does}: `, { code: inOwn(example) }];
			}),
		),
		buttons(...(step ? [step.button] : []), {
			label: "All commands",
			id: "do:programme help",
			value: { about: "all commands" },
		}),
		note("Dates can be windows: “in April”, “by end of Q1”."),
	);
};
