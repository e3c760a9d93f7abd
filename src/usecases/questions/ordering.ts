/** Whoever orders something, and where: which boards and items are meant there, and the button that opens the command's form. */
import { belongs } from "../../domain/boards/board.ts";
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { AnswerButton, Order } from "../../domain/questions/order.ts";
import type { Item } from "../../domain/register.ts";
import { inOrder, isAhead, isWithin, nextMeeting } from "./meeting-times.ts";
import type { OrderSaid, World } from "./understanding.ts";
import { itemsOf, meetingsOf } from "./world.ts";

export type Ordering = {
	readonly world: World;
	readonly meId?: string | undefined;
	readonly now: Instant;
	readonly zone: string;
	/** The board whose channel it was said in. */
	readonly boardHereId?: string | undefined;
};

const isOpen = (item: Item, ordering: Ordering): boolean =>
	item.kind === "meeting"
		? isAhead(item, ordering)
		: item.kind === "action"
			? item.state.is === "open"
			: true;

/** One of the asker's own boards comes first. */
export const ownFirst = ({ world, meId, boardHereId }: Ordering) => {
	const rank = (id: string): number => {
		const board = world.boards.find((each) => each.id === id);
		if (id === boardHereId) return 0;
		return board && belongs(board, meId) ? 1 : 2;
	};
	return [...world.boards]
		.filter(({ state }) => state.is !== "ended")
		.sort((a, b) => rank(a.id) - rank(b.id));
};

const firstOf = (
	boardId: string,
	all: readonly Item[],
	{ isHeld, ordering }: { readonly isHeld: boolean; readonly ordering: Ordering },
): Item | undefined => {
	const own = all.filter((item) => item.boardId === boardId);
	const meetings = own.flatMap((item) => (item.kind === "meeting" ? [item] : []));
	if (meetings.length === 0) return own[0];
	return isHeld ? inOrder(meetings).at(-1) : nextMeeting(meetings, ordering);
};

/** One that it is likely to be about: of meetings the next, or the last that was held. */
export const likely = (
	kind: Item["kind"],
	ordering: Ordering,
	isHeld = false,
): Item | undefined => {
	const fits = (item: Item) => isOpen(item, ordering) !== isHeld;
	const all = itemsOf(ordering.world).filter((item) => item.kind === kind && fits(item));
	for (const { id } of ownFirst(ordering)) {
		const item = firstOf(id, all, { isHeld, ordering });
		if (item) return item;
	}
	return undefined;
};

/** "The next meeting", "the one on 5 March": of the board that is named, else of the one that speaks here. */
const meetingMeant = ({ meeting, board }: OrderSaid, ordering: Ordering): Item | undefined => {
	const boardId = board?.id ?? ordering.boardHereId;
	if (meeting === undefined || boardId === undefined) return undefined;
	const all = meetingsOf(ordering.world, boardId);
	if (meeting === "next") return nextMeeting(all, ordering);
	const then = all.filter((each) => isAhead(each, ordering) && isWithin(each, meeting));
	return then.length === 1 ? then[0] : undefined;
};

export const meantBy = (said: OrderSaid, ordering: Ordering): Item | undefined =>
	said.item ? itemAmong(ordering.world.holdings, said.item.id) : meetingMeant(said, ordering);

export const buttonOf = (
	what: Order,
	label: string,
	value: Readonly<Record<string, string | undefined>>,
): AnswerButton => ({
	label,
	command: what,
	value: {
		...Object.fromEntries(
			Object.entries(value).flatMap(([name, said]) => (said ? [[name, said]] : [])),
		),
		ask: "form",
	},
});
