/** An order typed as chat changes nothing: the command that does it is told, with the words that were said, or with the asker's own boards in it. */
import type { HowTo, Order, Ordered } from "../../../domain/questions/order.ts";
import type { Item } from "../../../domain/register.ts";
import { meetingWhen } from "../items/lines.ts";
import type { OrderSaid } from "../understanding.ts";
import { lookupsOf } from "../world.ts";
import {
	buttonOf,
	likely,
	meantBy,
	newAction,
	newBoard,
	newDuty,
	newMeeting,
	newReminder,
	type Ordering,
	ownFirst,
} from "./order-parts.ts";

type Of = Item["kind"] | "held meeting" | "board" | undefined;

/** What is usually said after a command: of an item of that kind, of a board, or by itself. */
const usualWords: Readonly<Record<HowTo, readonly [Of, string]>> = {
	"meeting apologies": ["meeting", ""],
	"meeting deputy": ["meeting", "@their-name"],
	"meeting reply": ["meeting", "yes"],
	"meeting agenda-add": ["meeting", '"Options paper" 15 minutes, presenter @their-name'],
	"meeting agenda-circulate": ["meeting", ""],
	"meeting attendance": ["held meeting", "present @their-name and @another-name"],
	"meeting minutes-record": ["held meeting", "The options were discussed"],
	"meeting minutes-circulate": ["held meeting", ""],
	"meeting approve": ["held meeting", ""],
	"meeting decide": ["held meeting", "The second option was agreed"],
	"meeting poll": ["board", "Tue 3 March 10am or Wed 4 March 2pm"],
	"action snooze": ["action", "until Monday"],
	"action hand-back": ["action", "because it is another team's"],
	"action update": ["action", "interviews are in March"],
	"milestone add": ["board", "Survey ready, due end of June"],
	"milestone report": ["milestone", 'amber "the venue is not confirmed"'],
	"board appoint": ["board", "chair @their-name"],
	"board calendar": ["board", ""],
	"board create": [undefined, '"New partnership board" chair @their-name, starts in April'],
	"board hand-over": ["board", "secretary to @their-name"],
	"board reminders": ["board", "meetings 14 7 1 days before"],
	"programme help": [undefined, ""],
	"programme mornings": [undefined, "at 8:15, quiet 18:00 to 8:00"],
};

const isHowTo = (what: Order): what is HowTo => what in usualWords;

type DoneTo = Exclude<Order, "remind" | "action add" | "meeting schedule" | HowTo>;

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

const calledOf = (item: Item, { world, zone }: Ordering): string | undefined => {
	if (item.kind !== "meeting") return item.title;
	const board = lookupsOf(world).name(item.boardId) ?? "";
	return `${board}, ${meetingWhen(item, zone)}`;
};

/** "To June" is June, and "because of the flood" the flood. */
const withoutOpening = (words: string): string => {
	const [first = "", ...others] = words.split(" ");
	const rest = others[0] === "of" && first.toLowerCase() === "because" ? others.slice(1) : others;
	const isOpening = ["to", "until", "till", "because"].includes(first.toLowerCase());
	return isOpening && rest.length > 0 ? rest.join(" ") : words;
};

type Usual = {
	readonly usual: string;
	readonly field?: string | undefined;
	readonly isHeld?: boolean;
};

/** Where nobody said which one is meant, another's reference shows where it goes, and says whose it is. */
const ofItem = (
	said: OrderSaid,
	{ kind, usual, field, isHeld }: Usual & { readonly kind: Item["kind"] },
	ordering: Ordering,
): Ordered | undefined => {
	const meant = meantBy(said, ordering);
	const item = meant ?? likely(kind, ordering, isHeld);
	if (!item) return undefined;
	const reference = lookupsOf(ordering.world).reference(item);
	const isLike = meant === undefined || (said.words === undefined && usual !== "");
	const words = said.words ?? usual;
	const told = field && said.words ? { [field]: withoutOpening(said.words) } : {};
	return {
		what: said.what,
		words: `${reference}${words ? ` ${words}` : ""}`,
		of: said.isHow && !meant ? undefined : calledOf(item, ordering),
		isLike,
		isSample: meant === undefined,
		button: meant && buttonOf(said.what, `Open ${reference}`, { item: reference, ...told }),
	};
};

const usually = (
	said: OrderSaid & { readonly what: HowTo },
	ordering: Ordering,
): Ordered | undefined => {
	const { what } = said;
	const [of, usual] = usualWords[what];
	if (of === undefined) return { what, words: usual, isLike: true };
	if (of !== "board") {
		const isHeld = of === "held meeting";
		const found = ofItem(said, { kind: isHeld ? "meeting" : of, usual, isHeld }, ordering);
		return found ?? (isHeld ? ofItem(said, { kind: "meeting", usual }, ordering) : undefined);
	}
	const meant = ordering.world.boards.find(({ id }) => id === said.board?.id);
	const name = (meant ?? ownFirst(ordering)[0])?.name;
	if (name === undefined) return undefined;
	// A milestone's title comes before its board.
	const words = what === "milestone add" ? usual.replace(",", ` for ${name},`) : undefined;
	return { what, words: words ?? [name, usual].filter(Boolean).join(" "), isLike: true };
};

const wordedUsual = (
	said: OrderSaid & { readonly what: HowTo },
	ordering: Ordering,
): Ordered | undefined => {
	const { what, title } = said;
	if (what === "board create" && title !== undefined) return newBoard(title);
	const isDuty = what === "board appoint" || what === "board hand-over";
	return (isDuty ? newDuty(said, ordering) : undefined) ?? usually(said, ordering);
};

const wordedDeed = (said: OrderSaid, ordering: Ordering): Ordered | undefined => {
	const { what } = said;
	if (isHowTo(what)) return wordedUsual({ ...said, what }, ordering);
	if (what === "remind") return newReminder(said, ordering);
	if (what === "action add") return newAction(said, ordering);
	if (what === "meeting schedule") return newMeeting(said, ordering);
	return ofItem(said, doneTo[what], ordering);
};

/** Undefined where nothing can be shown to the asker that it could be done to. */
export const wordedOrder = (said: OrderSaid, ordering: Ordering): Ordered | undefined => {
	const worded = wordedDeed(said, ordering);
	return worded && { ...worded, isHow: said.isHow };
};
