/**
 * What a form holds: the value of each element as Slack reports it, from its initial one to the last chosen.
 */

import { asList, asRecord, asText, type Json, records } from "../world/json.ts";
import { elementsIn, optionsOf, type PlacedElement } from "./elements.ts";

export type Values = Record<string, Record<string, Json>>;

/** Elements that a form keeps a value for, and the fields in which Slack reports it. */
const FIELDS: Readonly<Record<string, readonly [field: string, initial: string]>> = {
	plain_text_input: ["value", "initial_value"],
	email_text_input: ["value", "initial_value"],
	url_text_input: ["value", "initial_value"],
	number_input: ["value", "initial_value"],
	rich_text_input: ["rich_text_value", "initial_value"],
	static_select: ["selected_option", "initial_option"],
	external_select: ["selected_option", "initial_option"],
	users_select: ["selected_user", "initial_user"],
	conversations_select: ["selected_conversation", "initial_conversation"],
	channels_select: ["selected_channel", "initial_channel"],
	multi_static_select: ["selected_options", "initial_options"],
	multi_external_select: ["selected_options", "initial_options"],
	multi_users_select: ["selected_users", "initial_users"],
	multi_conversations_select: ["selected_conversations", "initial_conversations"],
	multi_channels_select: ["selected_channels", "initial_channels"],
	datepicker: ["selected_date", "initial_date"],
	timepicker: ["selected_time", "initial_time"],
	datetimepicker: ["selected_date_time", "initial_date_time"],
	radio_buttons: ["selected_option", "initial_option"],
	checkboxes: ["selected_options", "initial_options"],
	file_input: ["files", "initial_files"],
};

export const holdsValue = (type: string): boolean => type in FIELDS;

const isMany = (field: string): boolean =>
	/^(selected_(options|users|conversations|channels)|files)$/.test(field);

const emptyOf = (field: string): unknown => (isMany(field) ? [] : null);

const valueWith = (type: string, value: unknown): Json => {
	const [field] = FIELDS[type] ?? ["value", ""];
	return { type, [field]: value ?? emptyOf(field) };
};

export const rawValue = (value: Json): unknown => value[FIELDS[asText(value.type)]?.[0] ?? "value"];

const initialOf = ({ element, type }: PlacedElement): Json =>
	valueWith(type, element[FIELDS[type]?.[1] ?? ""]);

/** The values of a message's elements, or of a form's as it opens. */
export const initialValues = (body: Json): Values => keepValues(body, {});

/** Values that people have given stay, as long as block and element keep their ids. */
export const keepValues = (body: Json, current: Values): Values => {
	const values: Values = {};
	for (const placed of elementsIn(body.blocks)) {
		if (!holdsValue(placed.type)) continue;
		const kept = current[placed.blockId]?.[placed.actionId];
		const block = values[placed.blockId] ?? {};
		block[placed.actionId] = kept?.type === placed.type ? kept : initialOf(placed);
		values[placed.blockId] = block;
	}
	return values;
};

const optionFor = (element: Json, wanted: string): Json | undefined =>
	optionsOf(element).find(
		(option) => option.value === wanted || asText(asRecord(option.text).text) === wanted,
	);

/** An option chosen by its value or its words; an external one may be given whole. */
const chosenOption = (placed: PlacedElement, wanted: unknown): Json | undefined => {
	if (typeof wanted === "object" && wanted !== null) return wanted as Json;
	return optionFor(placed.element, String(wanted));
};

export type Resolver = {
	readonly user: (name: string) => string | undefined;
	readonly channel: (name: string) => string | undefined;
	/** Stores what a person attaches in a form, and gives Slack's description of it. */
	readonly file: (wanted: unknown) => Json | undefined;
	/** The option that an external list would show for this value. */
	readonly option: (placed: PlacedElement, wanted: unknown) => Json | undefined;
};

const one = (placed: PlacedElement, wanted: unknown, find: Resolver): unknown => {
	const { type } = placed;
	if (type === "file_input") return find.file(wanted);
	if (/users_select$/.test(type)) return find.user(String(wanted));
	if (/(conversations|channels)_select$/.test(type)) return find.channel(String(wanted));
	if (/external_select$/.test(type)) return find.option(placed, wanted);
	if (/static_select$|^radio_buttons$|^checkboxes$|^overflow$/.test(type))
		return chosenOption(placed, wanted);
	return wanted;
};

const richText = (wanted: unknown): unknown =>
	typeof wanted === "string"
		? {
				type: "rich_text",
				elements: [{ type: "rich_text_section", elements: [{ type: "text", text: wanted }] }],
			}
		: wanted;

const FORMATS: Readonly<Record<string, RegExp>> = {
	datepicker: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
	timepicker: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
};

/** The value that Slack would report for this choice; undefined when there is no such choice. */
export const valueFor = (
	placed: PlacedElement,
	wanted: unknown,
	find: Resolver,
): Json | undefined => {
	const { type } = placed;
	const field = FIELDS[type]?.[0] ?? "value";
	const format = FORMATS[type];
	if (wanted === null || wanted === "") return valueWith(type, undefined);
	if (format && !format.test(String(wanted))) return undefined;
	if (type === "rich_text_input") return valueWith(type, richText(wanted));
	if (type === "datetimepicker")
		return Number.isInteger(Number(wanted)) ? valueWith(type, Number(wanted)) : undefined;
	if (!isMany(field)) {
		const value = one(placed, wanted, find);
		if (field === "value") return valueWith(type, String(value));
		return value === undefined ? undefined : valueWith(type, value);
	}
	const all = (Array.isArray(wanted) ? asList(wanted) : [wanted]).map((item) =>
		one(placed, item, find),
	);
	return all.includes(undefined) ? undefined : valueWith(type, all);
};

export const isEmpty = (value: Json): boolean => {
	const raw = rawValue(value);
	if (raw === null || raw === undefined || raw === "") return true;
	if (value.type === "rich_text_input")
		return records(asRecord(raw).elements).every((part) => asList(part.elements).length === 0);
	return Array.isArray(raw) && raw.length === 0;
};
