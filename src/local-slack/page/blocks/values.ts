// What each control holds before anyone touches it, and what a form's controls hold now.
import { asJson, asList, asText, type ControlValue, type Json, wordsOf } from "../model.ts";
import type { Values } from "../state/state.ts";

const FIRST_WORD: Readonly<Record<string, string>> = {
	users_select: "initial_user",
	conversations_select: "initial_conversation",
	channels_select: "initial_channel",
	datepicker: "initial_date",
	timepicker: "initial_time",
	datetimepicker: "initial_date_time",
	plain_text_input: "initial_value",
	number_input: "initial_value",
	email_text_input: "initial_value",
	url_text_input: "initial_value",
};

const FIRST_LIST: Readonly<Record<string, string>> = {
	multi_users_select: "initial_users",
	multi_conversations_select: "initial_conversations",
	multi_channels_select: "initial_channels",
};

const OPTION = new Set(["static_select", "external_select", "radio_buttons"]);
const OPTIONS = new Set(["multi_static_select", "multi_external_select", "checkboxes"]);

function flatten(value: unknown): string {
	const one = asJson(value);
	if (!one) return "";
	const inside = asList(one.elements).map(flatten);
	return asText(one.text) + inside.join(one.type === "rich_text" ? "\n" : "");
}

/** Undefined for what holds nothing: a button, an overflow menu. */
export function initialValue(element: Json): ControlValue | undefined {
	const type = asText(element.type);
	const word = FIRST_WORD[type];
	if (word) return String(element[word] ?? "");
	const list = FIRST_LIST[type];
	if (list) return Array.isArray(element[list]) ? element[list].map(String) : [];
	if (OPTION.has(type)) return asText(asJson(element.initial_option)?.value);
	if (OPTIONS.has(type)) return asList(element.initial_options).map((one) => asText(one.value));
	if (type === "file_input") return [];
	if (type === "rich_text_input") return flatten(element.initial_value);
	return undefined;
}

export function controlKey(block_id: string, action_id: string): string {
	return `${block_id}\u0000${action_id}`;
}

export function blockIdOf(block: Json, index: number): string {
	return asText(block.block_id) || `block-${index}`;
}

/** The interactive elements of a block: an input's one, a section's accessory, or a row. */
function elementsOf(block: Json): readonly Json[] {
	if (block.type === "input") return [asJson(block.element) ?? {}];
	if (block.type === "section") return asList([block.accessory]);
	return block.type === "actions" ? asList(block.elements) : [];
}

const isEmpty = (value: ControlValue | undefined) => value === undefined || value.length === 0;

/** The driver takes a block's name for its one control, and an action's name in a row of several. */
export function formValues(blocks: readonly Json[], typed: Values): Values {
	const found: Record<string, ControlValue> = {};
	blocks.forEach((block, index) => {
		const blockId = blockIdOf(block, index);
		const elements = elementsOf(block);
		for (const element of elements) {
			const actionId = asText(element.action_id);
			const value = typed[controlKey(blockId, actionId)] ?? initialValue(element);
			if (value === undefined) continue;
			if (isEmpty(value) && initialValue(element)?.length === 0) continue;
			found[elements.length === 1 ? blockId : actionId] = value;
		}
	});
	return found;
}

/** The inputs that must be filled and are not, by block. */
export function missingInputs(
	blocks: readonly Json[],
	typed: Values,
): Readonly<Record<string, string>> {
	const missing: Record<string, string> = {};
	blocks.forEach((block, index) => {
		if (block.type !== "input" || block.optional === true) return;
		const blockId = blockIdOf(block, index);
		const element = asJson(block.element) ?? {};
		const value = typed[controlKey(blockId, asText(element.action_id))] ?? initialValue(element);
		if (isEmpty(value) || (typeof value === "string" && !value.trim()))
			missing[blockId] = `Fill in "${wordsOf(block.label)}".`;
	});
	return missing;
}

/** Changes when the blocks do, so that a redrawn message forgets old choices. */
export function stampOf(blocks: readonly Json[]): string {
	let hash = 5381;
	for (const char of JSON.stringify(blocks)) hash = (hash * 33 + char.charCodeAt(0)) | 0;
	return (hash >>> 0).toString(36);
}
