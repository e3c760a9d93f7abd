/** What a form carries besides what it shows: Slack keeps it with the form, and gives it back with what was filled in. */
import type { Command, Raw } from "../../command.ts";

export type Held = {
	/** Where it was asked for, so that the answer goes there. */
	readonly channel?: string | undefined;
	/** What was said already and no input shows: which way its verb moves a date. */
	readonly raw?: Raw | undefined;
	/** The fields that begin with what is recorded: left empty, they are emptied. */
	readonly recorded?: readonly string[] | undefined;
	/** What those began with, where they are sent only if it was changed. */
	readonly began?: Raw | undefined;
	/** Which version of the record they began with. */
	readonly stamp?: string | undefined;
	/** What the Home held that it was opened from: where each part of it was turned to. */
	readonly home?: string | undefined;
};

/** The fields that the form asks for; what no input asks for is shown where it was said, so that it can be put right. */
export const visibleFields = (
	{ fields, form }: Command,
	raw: Raw,
	extent: Extent = "first",
): readonly string[] =>
	Object.entries(fields)
		.filter(([name, { unasked, label }]) => {
			if (unasked === "in words") return raw[name] !== undefined && label !== "";
			const isRare = extent === "first" && form?.rare?.includes(name) === true;
			return unasked === undefined && (!isRare || raw[name] !== undefined);
		})
		.map(([name]) => name);

/** What most people need, or every field. */
export type Extent = "first" | "all";

/** Slack keeps 3,000 characters with a form. No field that is not asked for takes words as long as this. */
const longestHeld = 700;

/** What was said and no input can show; Slack fills no upload in. */
const unshown = (command: Command, raw: Raw, extent: Extent): Raw => {
	const shown = visibleFields(command, raw, extent).filter(
		(name) => command.fields[name]?.control.as !== "file",
	);
	const held = Object.entries(raw).filter(
		([name, words]) => !shown.includes(name) && words.length <= longestHeld,
	);
	return Object.fromEntries(held);
};

export const formState = (
	command: Command,
	{ raw, extent }: { readonly raw: Raw; readonly extent: Extent },
	held: Held,
): string => JSON.stringify({ ...held, raw: unshown(command, raw, extent) });

/** All that Slack keeps with a form. */
const mostKept = 3_000;

/** A form from Home leads back to the Home that was seen; where there is no room for that, to its first page. */
export const homeState = (metadata: string | undefined, home: string): string => {
	const held = metadata || "{}";
	const whole = JSON.stringify({ ...JSON.parse(held), home });
	return whole.length <= mostKept ? whole : held;
};

const isWords = (value: unknown): value is Raw =>
	typeof value === "object" &&
	value !== null &&
	Object.values(value).every((words) => typeof words === "string");

export const readHeld = (metadata: string | undefined): Held => {
	const { channel, raw, recorded, began, stamp, home }: Record<string, unknown> = JSON.parse(
		metadata || "{}",
	);
	return {
		channel: typeof channel === "string" ? channel : undefined,
		raw: isWords(raw) ? raw : {},
		recorded: Array.isArray(recorded) ? recorded.map(String) : [],
		began: isWords(began) ? began : undefined,
		stamp: typeof stamp === "string" ? stamp : undefined,
		home: typeof home === "string" ? home : undefined,
	};
};

/** What was shown as it is recorded, and came back empty, is taken back where there may be none of it. */
const emptied = ({ fields }: Command, { recorded = [] }: Held, values: Raw): Raw =>
	Object.fromEntries(
		recorded.flatMap((name) => {
			const none = fields[name]?.none;
			return none === undefined || values[name]?.trim() ? [] : [[name, none]];
		}),
	);

const changedIn = (values: Raw, { began = {} }: Held): Raw =>
	Object.fromEntries(Object.entries(values).filter(([name, words]) => words !== began[name]));

/** All that was said, whether the form showed it or not. */
export const sentWith = (command: Command, held: Held, values: Raw): Raw => ({
	...held.raw,
	...changedIn(values, held),
	...emptied(command, held, values),
});
