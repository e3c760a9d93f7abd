/**
 * Block Kit's blocks, each with its fields, its limits and the surfaces that take it.
 */
import { records } from "../world/json.ts";
import { anyText, identifier, plainText } from "./compositions.ts";
import { ACCESSORIES, elementRules, IN_ACTIONS, IN_CONTEXT, IN_INPUT } from "./element-rules.ts";
import { slackFileOrUrl } from "./pictures.ts";
import { richTextBlock } from "./rich-text-rules.ts";
import {
	allRules,
	byType,
	type Fields,
	listOf,
	object,
	oneOf,
	pick,
	type Rule,
	saying,
	whole,
	words,
	yesNo,
} from "./rules.ts";

type Surface = "message" | "modal" | "home";

const block = (type: string, required: Fields, optional: Fields = {}): Rule =>
	object({ type: oneOf(type), ...required }, { block_id: identifier, ...optional });

const distinctActionIds = saying(({ elements }) => {
	const ids = records(elements).flatMap(({ action_id }) => (action_id ? [String(action_id)] : []));
	const twice = ids.find((id, at) => ids.indexOf(id) !== at);
	return twice === undefined ? undefined : `action_id already used in this block: ${twice}`;
});

const textOrFields = saying(({ text, fields }) =>
	text === undefined && fields === undefined ? "missing required field: text or fields" : undefined,
);

const cell = byType({
	raw_text: object({ type: oneOf("raw_text"), text: words(3000, 0) }),
	raw_number: object({ type: oneOf("raw_number"), text: words(3000) }, { value: () => undefined }),
	rich_text: richTextBlock,
});

const columnSettings = listOf(
	1,
	20,
	object({}, { align: oneOf("left", "center", "right"), is_wrapped: yesNo }),
);

const everywhere: Readonly<Record<string, Rule>> = {
	section: allRules(
		block(
			"section",
			{},
			{
				text: anyText(3000),
				fields: listOf(1, 10, anyText(2000)),
				accessory: byType(pick(elementRules, ACCESSORIES)),
				expand: yesNo,
			},
		),
		textOrFields,
	),
	header: block("header", { text: plainText(150) }, { level: whole(1, 4) }),
	divider: block("divider", {}),
	context: block("context", { elements: listOf(1, 10, byType(pick(elementRules, IN_CONTEXT))) }),
	actions: allRules(
		block("actions", { elements: listOf(1, 25, byType(pick(elementRules, IN_ACTIONS))) }),
		distinctActionIds,
	),
	image: slackFileOrUrl(
		{ type: oneOf("image"), alt_text: words(2000) },
		{ block_id: identifier, title: plainText(2000) },
	),
	rich_text: richTextBlock,
	input: block(
		"input",
		{ label: plainText(2000), element: byType(pick(elementRules, IN_INPUT)) },
		{ hint: plainText(2000), optional: yesNo, dispatch_action: yesNo },
	),
};

const inMessages: Readonly<Record<string, Rule>> = {
	markdown: block("markdown", { text: words(12_000) }),
	table: block(
		"table",
		{ rows: listOf(1, 100, listOf(1, 20, cell)) },
		{ column_settings: columnSettings },
	),
	data_table: block(
		"data_table",
		{ caption: words(2000), rows: listOf(1, 100, listOf(1, 20, cell)) },
		{ page_size: whole(1, 100), row_header_column_index: whole(0, 19) },
	),
	context_actions: allRules(
		block("context_actions", {
			elements: listOf(1, 5, byType(pick(elementRules, ["feedback_buttons", "icon_button"]))),
		}),
		distinctActionIds,
	),
	alert: block(
		"alert",
		{ text: anyText(3000) },
		{ level: oneOf("default", "info", "warning", "error", "success") },
	),
};

const MOST_BLOCKS: Readonly<Record<Surface, number>> = {
	message: 50,
	modal: 100,
	home: 100,
};

const distinctBlockIds: Rule = (value, pointer, problems) => {
	const seen = new Set<unknown>();
	for (const [at, { block_id }] of records(value).entries()) {
		if (block_id !== undefined && seen.has(block_id))
			problems.push({
				words: `block_id already used: ${String(block_id)}`,
				pointer: `${pointer}/${at}`,
			});
		seen.add(block_id);
	}
};

const oneTable: Rule = (value, pointer, problems) => {
	const tables = records(value).filter(({ type }) => type === "table");
	if (tables.length > 1) problems.push({ words: "only_one_table_allowed", pointer });
};

const filesOnlyInModals: Rule = (value, pointer, problems) => {
	for (const [at, { element }] of records(value).entries())
		if (records([element])[0]?.type === "file_input")
			problems.push({ words: "unsupported type: file_input", pointer: `${pointer}/${at}/element` });
};

const rulesFor = (surface: Surface): Rule => {
	const known = surface === "message" ? { ...everywhere, ...inMessages } : everywhere;
	const each = listOf(surface === "message" ? 1 : 0, MOST_BLOCKS[surface], byType(known));
	const whole_ = [each, distinctBlockIds, oneTable];
	return allRules(...(surface === "modal" ? whole_ : [...whole_, filesOnlyInModals]));
};

export const blocksRule: Readonly<Record<Surface, Rule>> = {
	message: rulesFor("message"),
	modal: rulesFor("modal"),
	home: rulesFor("home"),
};
