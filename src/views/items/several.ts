/** One deed on several items: what it would do to each, and what it did. */
import type { KnownBlock } from "@slack/types";
import type { Raw, Several } from "../../command.ts";
import type { Board } from "../../domain/boards/board.ts";
import { isDated, wordDate } from "../../domain/dates/honest-date.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { Item } from "../../domain/register.ts";
import type { Names } from "../../usecases/naming.ts";
import { type ButtonSpec, buttons, type Line, line, list, message, note } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { refusalWords } from "../kit/refusal.ts";
import { itemLine } from "../kit/wording.ts";
import { agendaItemLine } from "../meetings/agenda.ts";
import { postedIn } from "./item-saved.ts";

/** One of them, in the words that name it, as it was where there was one, and as it is or would be. */
export type Changed = {
	readonly words: string;
	readonly before: Item | undefined;
	readonly after: Item | AgendaItem;
	readonly board: Board;
};

/** One that stays as it is, and why. */
export type Unchanged = { readonly words: string; readonly refusal: Refusal };

type Told = Pick<Several, "of" | "verb" | "fact"> & {
	readonly changed: readonly Changed[];
	readonly names: Names;
	readonly now: Instant;
};

const dueOf = (item: Changed["before"] | AgendaItem) =>
	item?.kind === "action" ? item.due : undefined;

/** "was Fri 6 February": what moves says from where. */
const wasWords = ({ before, after }: Changed): string => {
	const [was, is] = [dueOf(before), dueOf(after)];
	if (!was || !is || wordDate(was) === wordDate(is)) return "";
	return ` · was ${isDated(was) ? wordDate(was) : "not dated"}`;
};

const rowsOf = ({ changed, names, now }: Told): readonly Line[] =>
	changed.map((one) =>
		one.after.kind === "agendaItem"
			? agendaItemLine(one.after, one.board, names)
			: [...itemLine(one.after, factsOf(one.after, names, now)), wasWords(one)],
	);

type Preview = Told & {
	/** The command, and what its button says beside the items. */
	readonly command: string;
	readonly raw: Raw;
	/** What it is known by, so that of its buttons one works, once: an amount or a new line would be added twice. */
	readonly once: string;
	readonly unchanged: readonly Unchanged[];
};

/** With what it is about, where the words do not begin with it; that nothing was changed is said once. */
const whyNot = ({ words, refusal }: Unchanged): Line => {
	const says = refusalWords(refusal).replace(/ Nothing was changed\.$/, "");
	return says.startsWith(words) ? [says] : [{ code: words }, ` ${says}`];
};

const leftOut = ({ unchanged, command }: Preview): readonly KnownBlock[] =>
	unchanged.length === 0
		? []
		: [
				line({ bold: "Not these" }),
				list(unchanged.map(whyNot)),
				...unchanged
					.filter(({ refusal }) => refusal.why === "unfinished")
					.slice(0, 5)
					.map(({ words }) =>
						buttons({
							label: `Close ${words} by itself`,
							id: `do:${command}`,
							value: { item: words },
						}),
					),
			];

/** What was pasted may have been one thing all the same. */
const asOne = ({ of, command, raw, once }: Preview): readonly ButtonSpec[] => {
	const title = (raw.title ?? "").split("\n").join("; ");
	if (of !== "title") return [];
	return [
		{ label: "All of it is one", id: `do:${command}`, value: { ...raw, title, sure: "one", once } },
	];
};

const choices = (preview: Preview): readonly KnownBlock[] => {
	const { changed, verb, command, raw, of, once } = preview;
	const said = changed.map(({ words }) => words).join(of === "item" ? ", " : "\n");
	const count = changed.length === 1 ? "this one" : `these ${changed.length}`;
	const value = { ...raw, [of]: said, sure: "now", once };
	const label = `${verb} ${count}`;
	// One row takes no two buttons of one command.
	return [{ label, id: `do:${command}`, value, style: "primary" } as const, ...asOne(preview)].map(
		(each) => buttons(each),
	);
};

export const severalPreview = (preview: Preview): Message => {
	const { changed, unchanged, verb } = preview;
	const all = changed.length + unchanged.length;
	const many = unchanged.length > 0 ? `${changed.length} of ${all}` : `${all}`;
	return message(
		...(changed.length > 0
			? [line({ bold: `${verb} ${many}?` }), list(rowsOf(preview)), ...choices(preview)]
			: []),
		...leftOut(preview),
		note("Nothing has been changed yet."),
	);
};

const boardsOf = (changed: readonly Changed[]): readonly Board[] => [
	...new Map(changed.map(({ board }) => [board.id, board])).values(),
];

const isNews = ({ after }: Changed): boolean => after.kind !== "agendaItem";

export const severalDone = (told: Told): Message =>
	message(
		line({ bold: `${told.fact} ${told.changed.length}` }),
		list(rowsOf(told)),
		...boardsOf(told.changed.filter(isNews)).map(postedIn),
	);
