/** An order typed as chat changes nothing: the command that does it is told, with the words that were said, or with the asker's own boards in it. */

import { belongs } from "../../domain/board.ts";
import { itemAmong } from "../../domain/holding.ts";
import type { AnswerButton, HowTo, Order, Ordered } from "../../domain/order.ts";
import type { Instant } from "../../domain/plain-date.ts";
import type { Item } from "../../domain/register.ts";
import { meetingWhen } from "./lines.ts";
import { isAhead, nextMeeting } from "./meeting-times.ts";
import type { OrderSaid, World } from "./understanding.ts";
import { itemsOf, lookupsOf, meetingsOf } from "./world.ts";

type Around = {
	readonly world: World;
	readonly meId?: string | undefined;
	readonly now: Instant;
	readonly zone: string;
	/** The board whose channel it was said in. */
	readonly boardHereId?: string | undefined;
};

type DoneTo = Exclude<Order, "remind" | "action add" | "meeting schedule" | HowTo>;

/** What is usually said after a command: of an item of that kind, of a board, or by itself. */
const usualWords: Readonly<Record<HowTo, readonly [Item["kind"] | "board" | undefined, string]>> = {
	"meeting apologies": ["meeting", ""],
	"meeting deputy": ["meeting", "@their-name"],
	"meeting reply": ["meeting", "yes"],
	"meeting agenda-add": ["meeting", '"Options paper" 15 minutes, presenter @their-name'],
	"meeting attendance": ["meeting", "present @their-name and @another-name"],
	"meeting minutes-record": ["meeting", "The options were discussed"],
	"meeting decide": ["meeting", "The second option was agreed"],
	"meeting poll": ["board", "Tue 3 March 10am or Wed 4 March 2pm"],
	"action snooze": ["action", "until Monday"],
	"action hand-back": ["action", "because it is another team's"],
	"action update": ["action", "interviews are in March"],
	"milestone add": ["board", "Survey ready, due end of June"],
	"milestone report": ["milestone", 'amber "the venue is not confirmed"'],
	"board appoint": ["board", "chair @their-name"],
	"board calendar": ["board", ""],
	"board create": [undefined, '"New partnership board" chair @their-name, starts in April'],
	"board reminders": ["board", "meetings 14 7 1 days before"],
	"programme mornings": [undefined, "at 8:15, quiet 18:00 to 8:00"],
};

const isHowTo = (what: Order): what is HowTo => what in usualWords;

const newBoard = (title: string): Ordered => ({
	what: "board create",
	words: `"${title}"`,
	isLike: false,
	button: buttonOf("board create", "Open the form", { name: title }),
});

const usually = (what: HowTo, around: Around): Ordered | undefined => {
	const [of, usual] = usualWords[what];
	const board = around.world.boards.find(({ id }) => id === around.boardHereId);
	const item = of && of !== "board" ? likely(of, around) : undefined;
	const name =
		of === "board"
			? (board ?? ownFirst(around)[0])?.name
			: item && lookupsOf(around.world).reference(item);
	if (of !== undefined && name === undefined) return undefined;
	// A milestone's title comes before its board.
	const words = what === "milestone add" ? usual.replace(",", ` for ${name},`) : undefined;
	return { what, words: words ?? [name, usual].filter(Boolean).join(" "), isLike: true };
};

/** What each is done to, the field that its words are for, and such words where none were said. */
const doneTo: Readonly<
	Record<DoneTo, { readonly kind: Item["kind"]; readonly field?: string; readonly usual: string }>
> = {
	"meeting change": { kind: "meeting", field: "to", usual: "to 19 March 2pm" },
	"meeting cancel": {
		kind: "meeting",
		field: "reason",
		usual: "because the room is not available",
	},
	"action close": { kind: "action", field: "outcome", usual: "" },
	"action reassign": { kind: "action", field: "owner", usual: "to @their-name" },
	"action re-date": { kind: "action", field: "due", usual: "to Thu 14 May" },
	"milestone re-date": { kind: "milestone", field: "forecast", usual: "to end of June" },
	"milestone achieve": { kind: "milestone", usual: "" },
	"guidance re-date": { kind: "guidance", field: "window", usual: "to June" },
};

const isOpen = (item: Item, around: Around): boolean =>
	item.kind === "meeting"
		? isAhead(item, around)
		: item.kind === "action"
			? item.state.is === "open"
			: true;

/** One of the asker's own boards comes first. */
const ownFirst = ({ world, meId, boardHereId }: Around) => {
	const rank = (id: string): number => {
		const board = world.boards.find((each) => each.id === id);
		if (id === boardHereId) return 0;
		return board && belongs(board, meId) ? 1 : 2;
	};
	return [...world.boards]
		.filter(({ state }) => state.is !== "ended")
		.sort((a, b) => rank(a.id) - rank(b.id));
};

const likely = (kind: Item["kind"], around: Around): Item | undefined => {
	const all = itemsOf(around.world).filter((item) => item.kind === kind && isOpen(item, around));
	for (const { id } of ownFirst(around)) {
		const item = all.find(({ boardId }) => boardId === id);
		if (item) return item;
	}
	return undefined;
};

const meantBy = ({ item, nextOf }: OrderSaid, around: Around): Item | undefined => {
	if (item) return itemAmong(around.world.holdings, item.id);
	return nextOf && nextMeeting(meetingsOf(around.world, nextOf.id), around);
};

const calledOf = (item: Item, { world, zone }: Around): string | undefined => {
	if (item.kind !== "meeting") return item.title;
	const board = lookupsOf(world).name(item.boardId) ?? "";
	return `${board}, ${meetingWhen(item, zone)}`;
};

const opening = /^(?:to|until|till|because(?: of)?)\s+/i;

const buttonOf = (
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

const ofItem = (
	said: OrderSaid & { readonly what: DoneTo },
	around: Around,
): Ordered | undefined => {
	const { kind, field, usual } = doneTo[said.what];
	const meant = meantBy(said, around);
	const item = meant ?? likely(kind, around);
	if (!item) return undefined;
	const reference = lookupsOf(around.world).reference(item);
	const isLike = meant === undefined || (said.words === undefined && usual !== "");
	const words = meant ? (said.words ?? usual) : usual;
	const told = field && said.words ? { [field]: said.words.replace(opening, "") } : {};
	return {
		what: said.what,
		words: `${reference}${words ? ` ${words}` : ""}`,
		of: meant && calledOf(meant, around),
		isLike,
		button: meant && buttonOf(said.what, `Open ${reference}`, { item: reference, ...told }),
	};
};

const newAction = (said: OrderSaid, around: Around): Ordered | undefined => {
	const { name } = lookupsOf(around.world);
	const board = name(said.board?.id ?? around.boardHereId);
	const like = board ?? ownFirst(around)[0]?.name;
	if (like === undefined) return undefined;
	const owner = name(said.owner?.id);
	const isLike = said.title === undefined || board === undefined;
	const title = said.title ?? "Draft the risk paper";
	const due = said.words ?? "Friday";
	const words = `${title}, for ${like}${owner ? `, owner ${owner}` : ""}, due ${due}`;
	const value = { title: said.title, board, owner, due: said.words };
	return { what: said.what, words, isLike, button: buttonOf("action add", "Open the form", value) };
};

const newMeeting = (said: OrderSaid, around: Around): Ordered | undefined => {
	const board = lookupsOf(around.world).name(said.board?.id ?? around.boardHereId);
	const like = board ?? ownFirst(around)[0]?.name;
	if (like === undefined) return undefined;
	const isLike = board === undefined || said.words === undefined;
	const when = board !== undefined && said.words ? said.words : "2 April 2pm, 90 minutes";
	const value = { board, when: isLike ? undefined : said.words };
	const button = buttonOf("meeting schedule", "Open the form", value);
	return { what: said.what, words: `${like} ${when}`, isLike, button };
};

/** Nobody is shown a line for another board than the one that was named. */
const newDuty = ({ board, owner, title }: OrderSaid, around: Around): Ordered | undefined => {
	const { name } = lookupsOf(around.world);
	const [of, who] = [name(board?.id), name(owner?.id)];
	if (of === undefined) return usually("board appoint", around);
	return {
		what: "board appoint",
		words: `${of} ${title ?? "chair"} ${who ?? "@their-name"}`,
		isLike: who === undefined,
	};
};

const wordedUsual = (what: HowTo, said: OrderSaid, around: Around): Ordered | undefined => {
	if (what === "board create" && said.title !== undefined) return newBoard(said.title);
	return what === "board appoint" ? newDuty(said, around) : usually(what, around);
};

/** Undefined where nothing can be shown to the asker that it could be done to. */
export const wordedOrder = (said: OrderSaid, around: Around): Ordered | undefined => {
	const worded = isHowTo(said.what)
		? wordedUsual(said.what, said, around)
		: wordedDeed(said, around);
	return worded && { ...worded, isHow: said.isHow };
};

const wordedDeed = (said: OrderSaid, around: Around): Ordered | undefined => {
	const { what } = said;
	if (isHowTo(what)) return undefined;
	if (what === "remind") {
		const like = newAction({ what: "action add", title: said.title, words: said.words }, around);
		return like && { ...like, what, isLike: true, button: undefined };
	}
	if (what === "action add") return newAction(said, around);
	if (what === "meeting schedule") return newMeeting(said, around);
	return ofItem({ ...said, what }, around);
};
