/** What was typed after `convenor`: a verb and its options, or a request for help; what cannot be read is said in words. */
import { parseArgs } from "node:util";

export const usage = `convenor start                    run the bot; with no Slack tokens, beside a local Slack with the demonstration
convenor doctor                   check tokens, scopes, channels, database, clock and mail, and say what to fix
convenor local-slack              run the local Slack alone
convenor load FILE [--dry-run]    load a programme file into the register (--force: the file wins over later changes)
convenor export                   write the register as a programme file
convenor ask [--as USER]          answer questions, one JSON line each: {"id", "text", "asker", "channel", "asked_at"} (--in CHANNEL, --at INSTANT)
convenor chat [--as USER]         Convenor in this terminal, on CONVENOR_PROGRAMME or the demonstration, with no Slack
convenor backup FILE              copy the register to a file while it is in use (--force: over a file that is there)
convenor restore FILE             put a copy back into an empty register (--force: into one that is not)
convenor verify-history           check the hash chain of the history (--head SEQUENCE:HASH: past an entry that was noted elsewhere)
convenor read-dates               read dates, one JSON line each: {"id", "text", "ref", "tz"}
convenor read-recurrence          read how often a board meets, one JSON line each: {"id", "text", "ref", "tz", "first"}
convenor help                     say this (also --help, -h); convenor --version says which version it is`;

const options = {
	"dry-run": { type: "boolean", default: false },
	force: { type: "boolean", default: false },
	as: { type: "string" },
	in: { type: "string" },
	at: { type: "string" },
	head: { type: "string" },
	help: { type: "boolean", short: "h", default: false },
	version: { type: "boolean", default: false },
} as const;

export type Flags = {
	readonly "dry-run": boolean;
	readonly force: boolean;
	readonly as?: string | undefined;
	readonly in?: string | undefined;
	readonly at?: string | undefined;
	readonly head?: string | undefined;
};

export type TypedLine =
	| { readonly is: "verb"; readonly words: readonly string[]; readonly flags: Flags }
	| { readonly is: "help" }
	| { readonly is: "version" }
	| { readonly is: "unreadable"; readonly why: string };

/** Node names the option in quotes, with `<value>` behind it where it takes one. */
const whyNot = ({ message, code }: { readonly message: string; readonly code: string }): string => {
	const option = /'(?:-\w, )?([^' ]+)/.exec(message)?.[1] ?? "option";
	if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `There is no option "${option}".`;
	return message.includes("does not take")
		? `${option} takes no value.`
		: `${option} needs a value, such as ${option} VALUE.`;
};

const isUnreadable = (error: unknown): error is Error & { readonly code: string } =>
	error instanceof Error &&
	"code" in error &&
	typeof error.code === "string" &&
	error.code.startsWith("ERR_PARSE_ARGS_");

type Option = keyof typeof options;

type Verb = { readonly takesFile?: true; readonly options: readonly Option[] };

const verbs: ReadonlyMap<string, Verb> = new Map(
	Object.entries<Verb>({
		start: { options: [] },
		doctor: { options: [] },
		"local-slack": { options: [] },
		load: { takesFile: true, options: ["dry-run", "force"] },
		export: { options: [] },
		ask: { options: ["as", "in", "at"] },
		chat: { options: ["as"] },
		backup: { takesFile: true, options: ["force"] },
		restore: { takesFile: true, options: ["force"] },
		"verify-history": { options: ["head"] },
		"read-dates": { options: [] },
		"read-recurrence": { options: [] },
	}),
);

const inWords = (options: readonly string[]): string =>
	options
		.map((name) => `--${name}`)
		.join(", ")
		.replace(/, (?=[^,]*$)/, " and ") || "none";

const notOf = (verb: string, { options }: Verb, given: readonly string[]): string | undefined => {
	const spare = given.find((name) => !options.some((option) => option === name));
	return spare && `"${verb}" has no option "--${spare}". It takes ${inWords(options)}.`;
};

const doubled = (given: readonly string[]): string | undefined => {
	const twice = given.find((name, at) => given.indexOf(name) !== at);
	return twice && `--${twice} is given twice. Give it once.`;
};

/** What a verb does not read is said, never dropped: whoever wrote it meant something by it. */
const whyNotRead = (words: readonly string[], given: readonly string[]): string | undefined => {
	const [name = "start"] = words;
	const verb = verbs.get(name);
	if (!verb) return undefined;
	const spare = words[verb.takesFile ? 2 : 1];
	if (spare !== undefined) return `"${name}" does not know what to do with "${spare}".`;
	return notOf(name, verb, given) ?? doubled(given);
};

/** Help that is asked for is given, whatever else is on the line. */
export const readTypedLine = (typed: readonly string[]): TypedLine => {
	try {
		const { values, positionals, tokens } = parseArgs({
			args: [...typed],
			allowPositionals: true,
			tokens: true,
			options,
		});
		const { help, version, ...flags } = values;
		if (help || positionals[0] === "help") return { is: "help" };
		if (version) return { is: "version" };
		const given = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
		const why = whyNotRead(positionals, given);
		return why ? { is: "unreadable", why } : { is: "verb", words: positionals, flags };
	} catch (error) {
		if (isUnreadable(error)) return { is: "unreadable", why: whyNot(error) };
		throw error;
	}
};
