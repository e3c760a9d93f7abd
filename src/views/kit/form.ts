/** A command's form: one input for each of its fields, filled with what was already typed. */
import type {
	ConversationsSelect,
	ExternalSelect,
	InputBlock,
	KnownBlock,
	ModalView,
	MultiStaticSelect,
	PlainTextOption,
	StaticSelect,
	UsersSelect,
} from "@slack/types";
import type { Command, Control, Field, Option, Raw } from "../../command.ts";
import type { Reading } from "../../language/reading.ts";
import { buttons, cut, line } from "./blocks.ts";
import { type Extent, formState, type Held, visibleFields } from "./form-state.ts";

/** Slack shows at most 100 choices, or 100 in each of 100 groups; where there are more, they are typed instead. */
const mostOptions = 100;
/** Slack cuts nothing: a longer value is refused. */
const longestValue = 75;

/** The most that an input takes, whatever it is for. */
const longestText = 3_000;

const plain = (text: string, most: number) => ({
	type: "plain_text" as const,
	text: cut(text, most),
	emoji: false,
});

const asOption = ({ label, words }: Option): PlainTextOption => ({
	text: plain(label, longestValue),
	value: words,
});

const optionsOf = (control: Control, reading: Reading): readonly Option[] =>
	"options" in control ? control.options(reading) : [];

/** The choices in their groups; none when Slack could not show them all. */
const groupsOf = (control: Control, reading: Reading): ReadonlyMap<string, readonly Option[]> => {
	const groups = new Map<string, Option[]>();
	for (const option of optionsOf(control, reading)) {
		const group = groups.get(option.group ?? "") ?? [];
		groups.set(option.group ?? "", [...group, option]);
	}
	const fits = [...groups.values()].every(
		(group) =>
			group.length <= mostOptions && group.every(({ words }) => words.length <= longestValue),
	);
	return fits ? groups : new Map();
};

/** More than the field takes is shown whole, to be shortened by whoever typed it: cut, it would say something else. */
const textInput = (field: Field<unknown>, value: string | undefined, example: string) => ({
	type: "plain_text_input" as const,
	action_id: "value",
	multiline: field.control.as === "lines",
	placeholder: plain(example, 150),
	max_length: Math.max(mostOf(field.control), Math.min(value?.length ?? 0, longestText)),
	...(value ? { initial_value: value.slice(0, longestText) } : {}),
});

const mostOf = (control: Control): number => {
	if (control.as === "line" || control.as === "lines") return control.most ?? 300;
	if (control.as === "file") return 300;
	return control.as === "choice" || control.as === "person" ? 200 : 2_000;
};

/** Words that an input holds and that may be sent as they are. */
export const fits = ({ control }: Field<unknown>, words: string): boolean =>
	words.length <= mostOf(control);

/** The choice with these words; or that is called so, where no other is: of two, whoever typed it chooses. */
const chosen = (options: readonly Option[], value: string | undefined): Option | undefined => {
	const meant = value?.toLowerCase();
	const said = options.find(({ words }) => words.toLowerCase() === meant);
	const called = options.filter(({ label }) => label.toLowerCase() === meant);
	return said ?? (called.length === 1 ? called[0] : undefined);
};

/** More than Slack shows at once are found by what is typed. */
const externalSelect = (initial: Option | undefined): ExternalSelect => ({
	type: "external_select",
	action_id: "value",
	min_query_length: 0,
	placeholder: plain("Type to find one", 150),
	...(initial ? { initial_option: asOption(initial) } : {}),
});

const isFound = ({ as }: Control, options: readonly Option[]): boolean =>
	(as === "choice" || as === "person") &&
	options.length > mostOptions &&
	options.every(({ words }) => words.length <= longestValue);

/** Those of a field's choices that hold all that was typed. */
export const optionsHolding = (
	{ control }: Field<unknown>,
	typed: string,
	reading: Reading,
): readonly PlainTextOption[] => {
	const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
	return optionsOf(control, reading)
		.filter(({ label, words }) => {
			const named = `${label} ${words}`.toLowerCase();
			return words.length <= longestValue && parts.every((part) => named.includes(part));
		})
		.slice(0, mostOptions)
		.map(asOption);
};

/** Slack lists everybody of the workspace; a partner without an account is on our own list alone. */
const userSelect = (account: string | undefined): UsersSelect => ({
	type: "users_select",
	action_id: "value",
	placeholder: plain("Choose someone", 150),
	...(account ? { initial_user: account } : {}),
});

const areAllInSlack = ({ lexicon }: Reading): boolean =>
	lexicon.people.every(({ slackId }) => slackId !== undefined);

/** Whose account it is that was named; undefined where the words name nobody for sure. */
const accountNamed = (words: string, { lexicon }: Reading): string | undefined => {
	const handle = words.replace(/^@/, "").toLowerCase();
	const found = lexicon.people.filter(
		(one) => one.handle.toLowerCase() === handle || one.name.toLowerCase() === handle,
	);
	return found.length === 1 ? found[0]?.slackId : undefined;
};

/** One file, which Slack keeps. */
const fileInput = { type: "file_input", action_id: "value", max_files: 1 } as const;

/** Slack lists those that the asker may see; which of them is right, nobody can type in a form. */
const channelSelect = (chosen: string | undefined): ConversationsSelect => ({
	type: "conversations_select",
	action_id: "value",
	placeholder: plain("Choose a channel", 150),
	filter: { include: ["public", "private"] },
	...(chosen ? { initial_conversation: chosen } : {}),
});

/** Every one of several, or undefined where one of them is no choice of ours. */
const allChosen = (
	options: readonly Option[],
	value: string | undefined,
): readonly Option[] | undefined => {
	const found = (value ?? "")
		.split(",")
		.filter((part) => part.trim() !== "")
		.map((part) => chosen(options, part.trim()));
	return found.every((option) => option !== undefined) ? [...new Set(found)] : undefined;
};

const multiSelectOf = (
	options: readonly Option[],
	initial: readonly Option[],
): MultiStaticSelect => ({
	type: "multi_static_select",
	action_id: "value",
	placeholder: plain("Choose", 150),
	options: options.map(asOption),
	...(initial.length > 0 ? { initial_options: initial.map(asOption) } : {}),
});

const selectOf = (
	groups: ReadonlyMap<string, readonly Option[]>,
	initial: Option | undefined,
): StaticSelect => {
	const [first = []] = groups.values();
	const choices =
		groups.size === 1
			? { options: first.map(asOption) }
			: {
					option_groups: [...groups].map(([name, options]) => ({
						label: plain(name, 75),
						options: options.map(asOption),
					})),
				};
	return {
		type: "static_select",
		action_id: "value",
		placeholder: plain("Choose", 150),
		...choices,
		...(initial ? { initial_option: asOption(initial) } : {}),
	};
};

const choiceOf = (name: string, { control }: Field<unknown>, { raw, reading }: Filled) => {
	const groups = groupsOf(control, reading);
	const options = optionsOf(control, reading);
	const initial = chosen(options, raw[name]);
	const isChosen = raw[name] === undefined || initial !== undefined;
	if (control.as === "choices") {
		const several = allChosen(options, raw[name]);
		return several && groups.size > 0 ? multiSelectOf(options, several) : undefined;
	}
	if (!isChosen) return undefined;
	if (isFound(control, options)) return externalSelect(initial);
	return groups.size > 0 ? selectOf(groups, initial) : undefined;
};

const elementOf = (name: string, field: Field<unknown>, filled: Filled) => {
	const { raw, reading, inOwn } = filled;
	const { control } = field;
	const typed = raw[name];
	if (control.as === "file") return fileInput;
	if (control.as === "channel") return channelSelect(control.named(typed ?? "", reading));
	const account = typed && control.as === "person" ? accountNamed(typed, reading) : undefined;
	if (control.as === "person" && areAllInSlack(reading) && (!typed || account))
		return userSelect(account);
	return (
		choiceOf(name, field, filled) ??
		textInput(field, typed, inOwn?.(field.example) ?? field.example)
	);
};

export const pickedDay = (name: string): string => `${name}.day`;
export const pickedTime = (name: string): string => `${name}.time`;

const picker = (id: string, label: string, element: InputBlock["element"]): InputBlock => ({
	type: "input",
	block_id: id,
	optional: true,
	label: plain(label, 150),
	element,
});

/** A day that was named is picked; a window such as "in April" is typed. */
const pickersOf = (name: string, { control }: Field<unknown>): readonly InputBlock[] => {
	if (control.as !== "line" || control.picks === undefined) return [];
	return [
		picker(pickedDay(name), "Or pick the day", { type: "datepicker", action_id: "value" }),
		...(control.picks === "day and time"
			? [picker(pickedTime(name), "and the time", { type: "timepicker", action_id: "value" })]
			: []),
	];
};

const inputsOf = (name: string, field: Field<unknown>, filled: Filled): readonly InputBlock[] => {
	const pickers = pickersOf(name, field);
	const words: InputBlock = {
		type: "input",
		block_id: name,
		optional: field.optional || pickers.length > 0,
		label: plain(field.label, 150),
		element: elementOf(name, field, filled),
	};
	return [words, ...pickers];
};

type Filled = {
	readonly raw: Raw;
	readonly reading: Reading;
	/** An example as the asker would type it. */
	readonly inOwn?: ((example: string) => string) | undefined;
};

export type FormView = Filled & {
	readonly command: Command;
	readonly held: Held;
	/** What is still missing or wrong, above the fields. */
	readonly says?: string | undefined;
	readonly extent?: Extent | undefined;
};

/** The button below the fields that shows those that few fill in. */
export const moreOptions = "more:options";

const moreBelow = (command: Command, shown: readonly string[]): readonly KnownBlock[] =>
	command.form?.rare?.some((name) => !shown.includes(name))
		? [{ ...buttons({ label: "More options", id: moreOptions, value: {} }), block_id: "more" }]
		: [];

export const formView = (view: FormView): ModalView => {
	const { command, held, says, extent = "first", ...filled } = view;
	const shown = visibleFields(command, filled.raw, extent);
	const inputs: readonly KnownBlock[] = Object.entries(command.fields)
		.filter(([name]) => shown.includes(name))
		.flatMap(([name, field]) => inputsOf(name, field, filled));
	return {
		type: "modal",
		callback_id: `form:${command.name}`,
		private_metadata: formState(command, { raw: filled.raw, extent }, held),
		title: plain(command.form?.title ?? command.name, 24),
		submit: plain(command.form?.submit ?? "Send", 24),
		close: plain("Cancel", 24),
		notify_on_close: false,
		blocks: [...(says ? [line(says)] : []), ...inputs, ...moreBelow(command, shown)],
	};
};
