/**
 * Turns what a driver gives for a control into the value that Slack would report.
 */
import { optionsOf, type PlacedElement } from "../blocks/elements.ts";
import { type Resolver, type Values, valueFor } from "../blocks/form-values.ts";
import { fileJson, storeFile } from "../transport/uploads.ts";
import { asRecord, asText, isRecord, type Json } from "../world/json.ts";
import { DriverRefusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { User } from "../world/state.ts";
import type { Spot } from "./control-location.ts";
import { channelNamed, userNamed } from "./participants.ts";
import { suggestionsFor } from "./suggest.ts";

/** Something that is given beside words or in a form: stored already, or taken in now. */
export const attach = (slack: Slack, user: User, wanted: unknown): Json | undefined => {
	const stored = typeof wanted === "string" ? slack.state.files.get(wanted) : undefined;
	if (stored) return fileJson(slack, stored);
	if (!isRecord(wanted)) return undefined;
	const data = Buffer.from(
		asText(wanted.base64) || asText(wanted.text),
		wanted.base64 === undefined ? "utf8" : "base64",
	);
	const name = asText(wanted.name) || "file.txt";
	const { id, team } = user;
	return fileJson(slack, storeFile(slack, { name, user: id, team, length: data.length, data }));
};

const matching = (options: readonly Json[], wanted: unknown): Json | undefined =>
	options.find(
		(option) => option.value === wanted || asText(asRecord(option.text).text) === wanted,
	);

export type Choice = { readonly user: User; readonly spot: Spot; readonly placed: PlacedElement };

const resolver = (slack: Slack, { user, placed }: Choice, offered: readonly Json[]): Resolver => ({
	user: (name) => userNamed(slack, name)?.id,
	channel: (name) => channelNamed(slack, user, name)?.id,
	file: (wanted) => attach(slack, user, wanted),
	option: (_, wanted) =>
		isRecord(wanted) ? wanted : matching([...offered, ...optionsOf(placed.element)], wanted),
});

const asked = (wanted: unknown): string => {
	const first = Array.isArray(wanted) ? wanted[0] : wanted;
	return typeof first === "string" ? first : "";
};

/** The value reported for this choice; a driver error when the control offers no such choice. */
export const choose = async (slack: Slack, choice: Choice, wanted: unknown): Promise<Json> => {
	const { placed } = choice;
	const external = placed.type.endsWith("external_select");
	const offered = external ? await suggestionsFor(slack, choice, asked(wanted)) : [];
	const value = valueFor(placed, wanted, resolver(slack, choice, offered));
	if (!value)
		throw new DriverRefusal(
			"option_not_found",
			`"${placed.actionId}" (${placed.type}) does not offer ${JSON.stringify(wanted)}.`,
		);
	return value;
};

export const keep = (values: Values, placed: PlacedElement, value: Json): void => {
	values[placed.blockId] = { ...values[placed.blockId], [placed.actionId]: value };
};
