/** What an order is done to, and orders for something new: what nobody said is asked for by the form, and never made up. */
import { belongs } from "../../../domain/boards/board.ts";
import { itemAmong } from "../../../domain/boards/board-contents.ts";
import type { Instant } from "../../../domain/dates/plain-date.ts";
import { answerableFor } from "../../../domain/people/accountable-person.ts";
import type { AnswerButton, Order, Ordered } from "../../../domain/questions/order.ts";
import type { Item } from "../../../domain/register.ts";
import { inOrder, isAhead, isWithin, nextMeeting } from "../meetings/times.ts";
import type { OrderSaid, World } from "../understanding.ts";
import { itemsOf, lookupsOf, meetingsOf } from "../world.ts";

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

/** One that it is likely to be about: the asker's own; of meetings the next, or the last that was held. */
export const likely = (
	kind: Item["kind"],
	ordering: Ordering,
	isHeld = false,
): Item | undefined => {
	const fits = (item: Item) => isOpen(item, ordering) !== isHeld;
	const { meId = "" } = ordering;
	const isOwn = (item: Item) => item.kind !== "meeting" && answerableFor(item)?.id === meId;
	const all = itemsOf(ordering.world)
		.filter((item) => item.kind === kind && fits(item))
		.sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
	const [first] = all;
	if (first && isOwn(first) && ordering.boardHereId === undefined) return first;
	return ownFirst(ordering)
		.map(({ id }) => firstOf(id, all, { isHeld, ordering }))
		.find((item) => item !== undefined);
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

export const newBoard = (title: string): Ordered => ({
	what: "board create",
	words: `"${title}"`,
	isLike: false,
	button: buttonOf("board create", "Open the form", { name: title }),
});

const ownerOf = ({ owner, isMine }: OrderSaid, { world, meId }: Ordering): string | undefined =>
	lookupsOf(world).name(owner?.id ?? (isMine ? meId : undefined));

export const newAction = (said: OrderSaid, ordering: Ordering): Ordered | undefined => {
	const { name } = lookupsOf(ordering.world);
	const board = name(said.board?.id ?? ordering.boardHereId);
	const isLike = said.title === undefined;
	const like = board ?? (isLike ? ownFirst(ordering)[0]?.name : undefined);
	if (isLike && like === undefined) return undefined;
	const owner = ownerOf(said, ordering);
	const title = said.title ?? "Draft the risk paper";
	const due = said.words ?? (isLike ? "Friday" : undefined);
	const parts = [like && `for ${like}`, owner && `owner ${owner}`, due && `due ${due}`];
	const words = [title, ...parts.filter(Boolean)].join(", ");
	const value = { title: said.title, board, owner, due: said.words };
	return { what: said.what, words, isLike, button: buttonOf("action add", "Open the form", value) };
};

/** An action is how somebody is reminded: one like it, of a board of the asker's. */
export const newReminder = (said: OrderSaid, ordering: Ordering): Ordered | undefined => {
	const { world, boardHereId } = ordering;
	const board = lookupsOf(world).name(boardHereId) ?? ownFirst(ordering)[0]?.name;
	if (board === undefined) return undefined;
	const words = `${said.title ?? "Draft the risk paper"}, for ${board}, due ${said.words ?? "Friday"}`;
	return { what: "remind", words, isLike: true, isNews: said.isNews, isMessage: said.isMessage };
};

export const newMeeting = (said: OrderSaid, ordering: Ordering): Ordered | undefined => {
	const { name } = lookupsOf(ordering.world);
	const joint = said.joint?.id === ordering.boardHereId ? undefined : name(said.joint?.id);
	const board = name(said.board?.id ?? ordering.boardHereId);
	const like = board ?? ownFirst(ordering).find(({ id }) => id !== said.joint?.id)?.name;
	if (like === undefined) return undefined;
	const isLike = board === undefined || said.words === undefined;
	const when = said.words ?? "2 April 2pm, 90 minutes";
	const words = joint ? `${like} jointly with ${joint} ${when}` : `${like} ${when}`;
	const value = { board, when: said.words, with: joint };
	return { what: said.what, words, isLike, button: buttonOf(said.what, "Open the form", value) };
};

const dutyWords: Partial<Record<Order, (title: string, who: string) => string>> = {
	"board appoint": (title, who) => `${title} ${who}`,
	"board hand-over": (title, who) => `${title} to ${who}`,
};

/** Nobody is shown a line for another board than the one that was named. */
export const newDuty = (said: OrderSaid, ordering: Ordering): Ordered | undefined => {
	const board = lookupsOf(ordering.world).name(said.board?.id);
	const wording = dutyWords[said.what];
	const who = ownerOf(said, ordering);
	if (board === undefined || wording === undefined) return undefined;
	return {
		what: said.what,
		words: `${board} ${wording(said.title ?? "chair", who ?? "@their-name")}`,
		isLike: who === undefined,
	};
};
