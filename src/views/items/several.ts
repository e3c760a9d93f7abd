/** One deed on several items: what it would do to each, and what it did. */
import type { KnownBlock } from "@slack/types";
import type { Raw } from "../../command.ts";
import type { Board } from "../../domain/boards/board.ts";
import { isDated, wordDate } from "../../domain/dates/honest-date.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { Item } from "../../domain/register.ts";
import type { Names } from "../../usecases/naming.ts";
import { buttons, type Line, line, list, message, note } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { refusalWords } from "../kit/refusal.ts";
import { itemLine } from "../kit/wording.ts";
import { postedIn } from "./item-saved.ts";

/** One of them, as it was and as it is or would be. */
export type Changed = { readonly before: Item; readonly after: Item; readonly board: Board };

/** One that stays as it is, and why. */
export type Unchanged = { readonly reference: string; readonly refusal: Refusal };

type Told = {
	readonly changed: readonly Changed[];
	readonly names: Names;
	readonly now: Instant;
};

const dueOf = (item: Item) => (item.kind === "action" ? item.due : undefined);

/** "was Fri 6 February": what moves says from where. */
const wasWords = ({ before, after }: Changed): string => {
	const [was, is] = [dueOf(before), dueOf(after)];
	if (!was || !is || wordDate(was) === wordDate(is)) return "";
	return ` · was ${isDated(was) ? wordDate(was) : "not dated"}`;
};

const rowsOf = ({ changed, names, now }: Told): readonly Line[] =>
	changed.map((one) => [...itemLine(one.after, factsOf(one.after, names, now)), wasWords(one)]);

type Preview = Told & {
	/** "Close" */
	readonly verb: string;
	/** The command, and what its button says beside the items. */
	readonly command: string;
	readonly raw: Raw;
	readonly unchanged: readonly Unchanged[];
};

const leftOut = ({ unchanged, command }: Preview): readonly KnownBlock[] =>
	unchanged.length === 0
		? []
		: [
				line({ bold: "Not these" }),
				list(unchanged.map(({ refusal }) => [refusalWords(refusal)])),
				...unchanged
					.filter(({ refusal }) => refusal.why === "unfinished")
					.slice(0, 5)
					.map(({ reference }) =>
						buttons({
							label: `Close ${reference} by itself`,
							id: `do:${command}`,
							value: { item: reference },
						}),
					),
			];

export const severalPreview = (preview: Preview): Message => {
	const { changed, unchanged, verb, command, raw, names, now } = preview;
	const item = changed.map(({ after }) => factsOf(after, names, now).reference).join(", ");
	const many =
		unchanged.length > 0
			? `${changed.length} of ${changed.length + unchanged.length}`
			: `${changed.length}`;
	const label = changed.length === 1 ? `${verb} ${item}` : `${verb} these ${changed.length}`;
	return message(
		...(changed.length > 0
			? [
					line({ bold: `${verb} ${many}?` }),
					list(rowsOf(preview)),
					buttons({
						label,
						id: `do:${command}`,
						value: { ...raw, item, sure: "now" },
						style: "primary",
					}),
				]
			: []),
		...leftOut(preview),
		note("Nothing has been changed yet."),
	);
};

const boardsOf = (changed: readonly Changed[]): readonly Board[] => [
	...new Map(changed.map(({ board }) => [board.id, board])).values(),
];

export const severalDone = (told: Told & { readonly fact: string }): Message =>
	message(
		line({ bold: `${told.fact} ${told.changed.length}` }),
		list(rowsOf(told)),
		...boardsOf(told.changed).map(postedIn),
	);
