/** What a form that was sent is told instead of being closed: each thing at the field that it is about. */
import type { Command, Raw } from "../../command.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { refusalWords } from "../../views/kit/refusal.ts";
import type { Parts } from "../app-context.ts";
import type { Served } from "../dispatch.ts";
import { isTooLong, lengthWords, stoppedAtDoor, waitWords } from "../limits.ts";

export type Said = { readonly field: string; readonly says: string };

const sayChoices = (refusal: Refusal): string =>
	refusal.why === "which" && refusal.choices.length > 0
		? ` ${refusal.choices.map(({ label }) => label).join("; ")}.`
		: "";

/** A day that is too late or too early is wrong where it was typed; a channel where it was chosen. */
const fieldOf = ({ why }: Refusal, { fields }: Command): string | undefined => {
	const first = (...names: readonly string[]) => names.find((name) => fields[name] !== undefined);
	if (why === "not-a-channel-of-ours") return first("channel");
	const isDay =
		why === "future" || why === "past" || why === "backwards" || why === "snooze-too-far";
	return isDay ? first("when", "to", "on", "until") : undefined;
};

/** The refusal at the field that it is about; at the first field when it is about the whole. */
const saidOf = (refusal: Refusal, command: Command): readonly Said[] => {
	if (refusal.why === "unreadable") return refusal.problems;
	const field = refusal.why === "which" ? refusal.field : (fieldOf(refusal, command) ?? "");
	return [{ field, says: `${refusalWords(refusal)}${sayChoices(refusal)}` }];
};

/** Said where the form stays open: what was filled in is still there. */
export const stillWaiting = {
	"under way": "This is being recorded already. Send it again in a moment.",
	interrupted:
		"Sending this was interrupted before, and I can't tell whether it was recorded. Look first; if it was not, send it again.",
} as const;

/** What is one line in a form is no longer than a typed command; longer texts have limits of their own. */
const tooLongIn = (raw: Raw, { fields }: Command): readonly Said[] =>
	Object.entries(raw).flatMap(([field, words]) =>
		fields[field]?.control.as !== "lines" && isTooLong("command", words)
			? [{ field, says: lengthWords.command }]
			: [],
	);

type Submitted = { readonly by: string; readonly raw: Raw; readonly command: Command };

/** Whoever sends too often is told so each time: the form stays open. */
export const objectionsBefore = (
	{ allowance }: Pick<Parts, "allowance">,
	{ by, raw, command }: Submitted,
): readonly Said[] => {
	const stopped = stoppedAtDoor(allowance, { by, is: "command" });
	return stopped ? [{ field: "", says: stopped.says ?? waitWords }] : tooLongIn(raw, command);
};

/** What is said at the fields; undefined where it was done. */
export const objectionsTo = (served: Served, command: Command): readonly Said[] | undefined => {
	if (served.is === "form")
		return served.missing.map((field) => ({ field, says: "This is needed." }));
	return served.refusal && saidOf(served.refusal, command);
};
