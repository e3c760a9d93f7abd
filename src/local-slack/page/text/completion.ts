// What the composer offers while somebody types: slash commands, their first words, people.
import type { AppInfo, Channel, User } from "../model.ts";

export type Suggestion = {
	readonly insert: string;
	readonly label: string;
	readonly detail: string;
};

export type Completion = {
	readonly from: number;
	readonly to: number;
	readonly suggestions: readonly Suggestion[];
	/** Whether Enter takes the first suggestion, or sends what was typed. */
	readonly eager: boolean;
};

export type Sources = {
	readonly app: AppInfo;
	readonly users: readonly User[];
	readonly channels: readonly Channel[];
};

const LIMIT = 8;

/** The first words a usage hint names: "[add | list | close] …" gives add, list, close. */
export function wordsInHint(hint: string): readonly string[] {
	const run = /[a-z][a-z-]*(?:\s*\|\s*[a-z][a-z-]*)+/i.exec(hint)?.[0] ?? "";
	return run
		.split("|")
		.map((word) => word.trim())
		.filter(Boolean);
}

export function commandIn(text: string, app: AppInfo) {
	const typed = /^\/\S+/.exec(text)?.[0];
	return typed ? app.commands.find((one) => one.command === typed) : undefined;
}

// Words that only ask, best first: a newcomer's first try should change nothing.
const ASKING = ["next", "list", "status", "show"];

/** Things for a newcomer to type, taken from what the app declares. */
export function examplesFrom(app: AppInfo): readonly string[] {
	const withHelp = app.commands.filter((one) => wordsInHint(one.usage_hint ?? "").includes("help"));
	const first = withHelp.map((one) => `${one.command} help`);
	const others = app.commands
		.filter((one) => !withHelp.includes(one))
		.flatMap((one) => {
			const words = wordsInHint(one.usage_hint ?? "");
			const word = ASKING.find((each) => words.includes(each));
			return word ? [`${one.command} ${word}`] : [];
		});
	const plain = app.commands.map((one) => one.command);
	return [...first, ...others, ...(first.length + others.length ? [] : plain)].slice(0, 3);
}

function completeCommand(typed: string, app: AppInfo): readonly Suggestion[] {
	return app.commands
		.filter((one) => one.command.startsWith(typed) && one.command !== typed)
		.map((one) => ({
			insert: `${one.command} `,
			label: [one.command, one.usage_hint].filter(Boolean).join(" "),
			detail: one.description ?? "",
		}));
}

function completeFirstWord(text: string, app: AppInfo): Completion | undefined {
	const [, name = "", word = ""] = /^(\/\S+)[ ]+(\S*)$/.exec(text) ?? [];
	const command = app.commands.find((one) => one.command === name);
	const words = wordsInHint(command?.usage_hint ?? "");
	if (!command || words.includes(word)) return undefined;
	const suggestions = words
		.filter((one) => one.startsWith(word.toLowerCase()))
		.map((one) => ({ insert: `${one} `, label: `${name} ${one}`, detail: "" }));
	return { from: text.length - word.length, to: text.length, suggestions, eager: word !== "" };
}

function matches(needle: string, words: readonly (string | undefined)[]): boolean {
	const wanted = needle.toLowerCase();
	return words.some((one) =>
		one
			?.toLowerCase()
			.split(/[\s._-]+/)
			.concat(one.toLowerCase())
			.some((part) => part.startsWith(wanted)),
	);
}

function completePerson(word: string, sources: Sources): readonly Suggestion[] {
	const { app } = sources;
	const bot = { insert: `@${app.name} `, label: `@${app.name}`, detail: "app" };
	const people = sources.users
		.filter((one) => one.standing !== "deactivated" && one.id !== app.botUserId)
		.filter((one) => matches(word, [one.name, one.real_name, one.title]))
		.map((one) => ({
			insert: `@${one.name} `,
			label: `@${one.name}`,
			detail: [one.real_name, one.title].filter((each) => each && each !== one.name).join(", "),
		}));
	return [...(matches(word, [app.name]) ? [bot] : []), ...people];
}

function completeChannel(word: string, sources: Sources): readonly Suggestion[] {
	return sources.channels
		.filter((one) => one.kind !== "im" && !one.archived && matches(word, [one.name]))
		.map((one) => ({ insert: `#${one.name} `, label: `#${one.name}`, detail: one.topic ?? "" }));
}

/** What fits the word before the caret, or nothing. */
export function completionAt(
	text: string,
	caret: number,
	sources: Sources,
): Completion | undefined {
	const before = text.slice(0, caret);
	const make = (from: number, found: readonly Suggestion[]): Completion | undefined =>
		found.length ? { from, to: caret, suggestions: found.slice(0, LIMIT), eager: true } : undefined;
	if (/^\/\S*$/.test(before)) return make(0, completeCommand(before, sources.app));
	const mention = /(?:^|[\s("“])([@#])([\w.-]*)$/.exec(before);
	if (mention) {
		const [, sign = "", word = ""] = mention;
		const from = caret - word.length - 1;
		return make(
			from,
			sign === "@" ? completePerson(word, sources) : completeChannel(word, sources),
		);
	}
	const first = completeFirstWord(before, sources.app);
	return first?.suggestions.length ? first : undefined;
}

export function applySuggestion(text: string, completion: Completion, chosen: Suggestion) {
	const after = text.slice(completion.to).replace(/^ /, "");
	const head = text.slice(0, completion.from) + chosen.insert;
	return { text: head + after, caret: head.length };
}
