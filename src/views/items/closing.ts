/** What is said where an action is closed, or is not, with some of what it counts undone. */
import type { Action, Remainder } from "../../domain/items/action.ts";
import { line, message } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { remainderWords } from "../kit/refusal.ts";

export const stillUndone = (remainders: readonly Remainder[]): readonly string[] =>
	remainders.length === 0 ? [] : [`Closed as it stands: ${remainderWords(remainders)}.`];

export const leftOpen = ({ title }: Action): Message =>
	message(line(`“${title}” stays open. Nothing was changed.`));
