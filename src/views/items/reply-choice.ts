/** What is asked back where a reply says that something is done, and not of what. */
import { buttons, line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

export type RepliedChoice = {
	readonly label: string;
	/** The unfinished command that it takes up. */
	readonly draft: string;
};

export const chooseReply = (choices: readonly RepliedChoice[], left: number): Message =>
	message(
		line(
			choices.length + left > 1
				? "Which one? Nothing was changed yet."
				: "Is it so for this one? Nothing was changed yet.",
		),
		buttons(
			...choices.map(({ label, draft }, at) => ({
				label,
				id: `pick:${at + 1}`,
				value: { draft },
			})),
		),
		...(left > 0 ? [note(`… and ${left} more: say it with its reference.`)] : []),
	);

/** `example` holds a reference and the words that were said. */
export const namelessReply = (example: string): Message =>
	message(
		line(
			`Which one? Nothing was changed. Say it with its reference, as in “${example}”, or press the button on its reminder.`,
		),
	);

type Standing = {
	readonly reference: string;
	readonly title?: string | undefined;
	/** "Closed", "achieved": absent while it is open. */
	readonly settled?: string | undefined;
};

/** `sentence` puts the reader's own references in place of those of the examples. */
export const standsAsIs = (
	{ reference, title, settled }: Standing,
	sentence: (words: string) => string,
): Message =>
	message(
		line(
			"Nothing was changed: ",
			{ code: reference },
			title ? ` ${title}` : "",
			settled === undefined
				? " is recorded as open. How far it is can be said as well, as in “half done, 12 of 20”."
				: ` is recorded as ${settled}, and stays so with its history. ${sentence("Where it is still to be done, /action add records it again.")}`,
		),
	);
