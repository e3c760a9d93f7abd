/** A command's form: one input for each of its fields, filled with what was already typed. */
import type {
	InputBlock,
	KnownBlock,
	ModalView,
	PlainTextOption,
	StaticSelect,
} from "@slack/types";
import type { Command, Control, Field, Raw } from "../command.ts";
import type { Reading } from "../text/reading.ts";
import { cut, line } from "./blocks.ts";

/** Slack shows at most 100 choices; more than that are typed instead. */
const mostOptions = 100;

const plain = (text: string, most: number) => ({
	type: "plain_text" as const,
	text: cut(text, most),
	emoji: false,
});

const optionsOf = (control: Control, reading: Reading): readonly PlainTextOption[] => {
	if (control.as !== "choice") return [];
	const options = control.options(reading);
	if (options.length > mostOptions) return [];
	return options.map(({ label, words }) => ({ text: plain(label, 75), value: cut(words, 75) }));
};

const textInput = (field: Field<unknown>, value: string | undefined) => ({
	type: "plain_text_input" as const,
	action_id: "value",
	multiline: field.control.as === "lines",
	placeholder: plain(field.example, 150),
	max_length: field.control.as === "choice" ? 200 : (field.control.most ?? 300),
	...(value
		? {
				initial_value: value.slice(
					0,
					field.control.as === "choice" ? 200 : (field.control.most ?? 300),
				),
			}
		: {}),
});

const chosen = (options: readonly PlainTextOption[], value: string | undefined) => {
	const meant = value?.toLowerCase();
	return options.find(
		(option) => option.value?.toLowerCase() === meant || option.text.text.toLowerCase() === meant,
	);
};

const inputOf = (name: string, field: Field<unknown>, { raw, reading }: Filled): InputBlock => {
	const options = optionsOf(field.control, reading);
	const initial = chosen(options, raw[name]);
	const select = options.length > 0 && (raw[name] === undefined || initial !== undefined);
	return {
		type: "input",
		block_id: name,
		optional: field.optional,
		label: plain(field.label, 150),
		element: select
			? ({
					type: "static_select",
					action_id: "value",
					placeholder: plain("Choose", 150),
					options: [...options],
					...(initial ? { initial_option: initial } : {}),
				} satisfies StaticSelect)
			: textInput(field, raw[name]),
	};
};

type Filled = { readonly raw: Raw; readonly reading: Reading };

export type FormView = Filled & {
	readonly command: Command;
	/** Carried through, so that the answer goes where the asking was. */
	readonly metadata: string;
	/** What is still missing or wrong, above the fields. */
	readonly says?: string | undefined;
};

export const formView = ({ command, raw, reading, metadata, says }: FormView): ModalView => {
	const inputs: readonly KnownBlock[] = Object.entries(command.fields).map(([name, field]) =>
		inputOf(name, field, { raw, reading }),
	);
	return {
		type: "modal",
		callback_id: `form:${command.name}`,
		private_metadata: metadata,
		title: plain(command.form?.title ?? command.name, 24),
		submit: plain(command.form?.submit ?? "Send", 24),
		close: plain("Not now", 24),
		notify_on_close: false,
		blocks: [...(says ? [line(says)] : []), ...inputs],
	};
};
