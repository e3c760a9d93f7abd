/** What the asker is told, privately, once something has been done. */
import type { KnownBlock } from "@slack/types";
import type { Unheard } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Instant, PlainDate } from "../../domain/dates/plain-date.ts";
import { answerableFor } from "../../domain/people/accountable-person.ts";
import type { Item } from "../../domain/register.ts";
import type { Names } from "../../usecases/naming.ts";
import { type ButtonSpec, buttons, type Line, line, message, note } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { itemLine } from "../kit/wording.ts";

export type DoneView = {
	/** "Recorded", "Closed": the fact first. */
	readonly fact: string;
	readonly what: Line;
	/** What else it means. */
	readonly also?: readonly string[];
	/** Where else it was told. */
	readonly told?: KnownBlock;
	readonly buttons?: readonly ButtonSpec[];
};

export const doneMessage = (view: DoneView): Message =>
	message(
		line({ bold: view.fact }, " ", ...view.what),
		...(view.also ?? []).map((text) => line(text)),
		...(view.told ? [view.told] : []),
		...(view.buttons?.length ? [buttons(...view.buttons)] : []),
	);

/** Names the line that says where something is told, and of which board. */
const toldId = ({ code }: Board): string => `told ${code}`;

export const postedIn = (board: Board): KnownBlock =>
	board.channelId
		? { ...line("Posted in ", { channel: board.channelId }, "."), block_id: toldId(board) }
		: note("I haven’t posted this: the board has no channel yet. /board bind gives it one.");

/** Of which of these boards a message says that its channel is told. */
export const boardPostedIn = ({ blocks }: Message, boards: readonly Board[]): Board | undefined =>
	boards.find((board) => blocks.some(({ block_id: id }) => id === toldId(board)));

/** Why a board's own channel is not told. */
export type Untold = "overheard" | Unheard;

const whyUntold: Readonly<Record<Untold, string>> = {
	overheard: "not everyone who reads there may see this board",
	archived: "the channel is archived",
	"not-there": "I am not in the channel any more",
};

/** The same message where that channel may not hear of its own board, or cannot. */
export const untold = ({ blocks }: Message, board: Board, why: Untold): Message =>
	message(
		...blocks.map((block) =>
			block.block_id === toldId(board)
				? line(
						"Not posted in ",
						{ channel: board.channelId ?? "" },
						`: ${whyUntold[why]}, so I’ve let its secretary or chair know in private. `,
						{ code: `/board bind ${board.code}` },
						" gives it another channel.",
					)
				: block,
		),
	);

type Left = { readonly name: string; readonly leftOn?: PlainDate | undefined };

/** Whoever gives them something is to know that nobody will read of it. */
export const departedOwners = (people: readonly Left[]): readonly string[] =>
	people.flatMap(({ name, leftOn }) =>
		leftOn === undefined
			? []
			: [
					`${name} has left: their Slack account was closed on ${wordDay(leftOn)}, and nobody reads there.`,
				],
	);

const isOver = (item: Item): boolean =>
	item.kind === "milestone"
		? item.actual !== undefined
		: item.state.is !== (item.kind === "guidance" ? "expected" : "open");

const ownerHasLeft = (item: Item, names: Names): readonly string[] => {
	const owner = item.kind === "meeting" ? undefined : answerableFor(item);
	if (owner?.kind !== "person" || isOver(item)) return [];
	return departedOwners([
		{ name: names.person(owner.id) ?? "Its owner", leftOn: names.leftOn(owner.id) },
	]);
};

/** An item that was recorded or changed, with what one can do to it next. */
export const itemDone = (view: {
	readonly fact: string;
	readonly item: Item;
	readonly board: Board;
	readonly names: Names;
	readonly now: Instant;
	readonly also?: readonly string[];
	/** Nobody else was told of it. */
	readonly isPrivate?: boolean;
	/** Commands to offer, by label: each takes the item's reference. */
	readonly next?: Readonly<Record<string, string>>;
}): Message => {
	const facts = factsOf(view.item, view.names, view.now);
	const where = view.item.kind === "meeting" ? [] : [` · ${view.board.name}`];
	return doneMessage({
		fact: view.fact,
		what: [...itemLine(view.item, facts), ...where],
		also: [...(view.also ?? []), ...ownerHasLeft(view.item, view.names)],
		...(view.isPrivate ? {} : { told: postedIn(view.board) }),
		buttons: Object.entries(view.next ?? {}).map(([label, name]) => ({
			label,
			id: `do:${name}`,
			value: { item: facts.reference },
		})),
	});
};
