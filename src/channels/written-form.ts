/** A form filled in by writing: each field on a line of its own, until it is sent. */
import type { InputBlock, ModalView, PlainTextOption } from "@slack/types";
import type { Raw } from "../command.ts";
import { type Held, readHeld } from "../views/kit/form-state.ts";

export type WrittenForm = {
	/** The command's name. */
	readonly command: string;
	readonly title: string;
	readonly inputs: readonly WrittenInput[];
	readonly raw: Raw;
	/** What the form carries besides what it shows. */
	readonly held: Held;
};

type WrittenInput = {
	readonly name: string;
	readonly label: string;
	readonly needed: boolean;
	readonly example?: string | undefined;
	/** The label of each choice, and the words it stands for. */
	readonly choices: ReadonlyMap<string, string>;
};

type Element = {
	readonly type?: string;
	readonly initial_value?: string;
	readonly initial_option?: PlainTextOption;
	readonly initial_options?: readonly PlainTextOption[];
	readonly initial_conversation?: string;
	readonly options?: readonly PlainTextOption[];
	readonly option_groups?: readonly { readonly options: readonly PlainTextOption[] }[];
	readonly placeholder?: { readonly text: string };
};

const choicesOf = ({ options = [], option_groups: groups = [] }: Element) =>
	new Map(
		[...options, ...groups.flatMap((group) => group.options)].map(({ text, value = "" }) => [
			text.text,
			value,
		]),
	);

const inputOf = ({ block_id: name = "", label, optional, element }: InputBlock): WrittenInput => {
	const choices = choicesOf(element as Element);
	const { type, placeholder } = element as Element;
	// Slack lists its channels; where there is no list, one is named by being there.
	const words = type === "conversations_select" ? "here" : placeholder?.text;
	const example = choices.size > 0 ? undefined : words;
	return { name, label: label.text, needed: !optional, example, choices };
};

const filled = ({ block_id: name = "", element }: InputBlock): readonly [string, string][] => {
	const { initial_value: text, initial_option: option, ...more } = element as Element;
	const several = more.initial_options?.map(({ value = "" }) => value).join(", ");
	const channel = more.initial_conversation && `<#${more.initial_conversation}>`;
	const words = text ?? option?.value ?? several ?? channel;
	return words ? [[name, words]] : [];
};

export const writtenForm = (view: ModalView): WrittenForm => {
	const inputs = view.blocks.filter((block): block is InputBlock => block.type === "input");
	return {
		command: (view.callback_id ?? "").slice("form:".length),
		title: view.title.text,
		inputs: inputs.map(inputOf),
		raw: Object.fromEntries(inputs.flatMap(filled)),
		held: readHeld(view.private_metadata),
	};
};

const mostChoices = 8;

const emptyWords = ({ needed, example, choices }: WrittenInput): string => {
	const labels = [...choices.keys()];
	const more = labels.length > mostChoices ? ", …" : "";
	const among = labels.slice(0, mostChoices).join(", ");
	const hint = among ? `one of ${among}${more}` : `such as ${example ?? "…"}`;
	return `(${needed ? "needed" : "may be empty"}: ${hint})`;
};

const shownWords = (input: WrittenInput, words: string): string =>
	[...input.choices].find(([, value]) => value === words)?.[0] ?? words;

export const formLines = ({ title, inputs, raw }: WrittenForm): readonly string[] => [
	`${title}. Write a field as "${inputs[0]?.label ?? "Field"}: …", then "send", or "cancel".`,
	...inputs.map((input) => {
		const words = raw[input.name];
		return `  ${input.label}: ${words ? shownWords(input, words) : emptyWords(input)}`;
	}),
];

const same = (one: string, other: string): boolean =>
	one.trim().toLowerCase() === other.trim().toLowerCase();

/** The form with one more field filled; nothing when the line names none of its fields. */
export const withLine = (form: WrittenForm, line: string): WrittenForm | undefined => {
	const [, label = "", words = ""] = /^([^:]+):(.*)$/s.exec(line) ?? [];
	const input = form.inputs.find((each) => same(each.label, label) || same(each.name, label));
	if (!input) return undefined;
	const chosen = [...input.choices].find(([choice]) => same(choice, words))?.[1];
	return { ...form, raw: { ...form.raw, [input.name]: chosen ?? words.trim() } };
};

/** The labels of what is still needed. */
export const missingIn = ({ inputs, raw }: WrittenForm): readonly string[] =>
	inputs.filter(({ name, needed }) => needed && !raw[name]?.trim()).map(({ label }) => label);
