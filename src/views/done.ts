/** What the asker is told, privately, once something has been done. */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../domain/board.ts";
import type { Instant } from "../domain/plain-date.ts";
import type { Item } from "../domain/register.ts";
import type { Names } from "../usecases/naming.ts";
import { type ButtonSpec, buttons, type Line, line, message, note } from "./blocks.ts";
import { factsOf } from "./lists.ts";
import type { Message } from "./message.ts";
import { itemLine } from "./wording.ts";

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

export const toldOf = ({ channelId }: Board): KnownBlock =>
	channelId
		? line("Told in ", { channel: channelId }, ".")
		: note("The board has no channel yet, so nobody else was told: /board bind gives it one.");

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
		also: view.also ?? [],
		...(view.isPrivate ? {} : { told: toldOf(view.board) }),
		buttons: Object.entries(view.next ?? {}).map(([label, name]) => ({
			label,
			id: `do:${name}`,
			value: { item: facts.reference },
		})),
	});
};
