/** What can be done next with the one thing that was told of: open it, update it, and see all that is beside it. */
import type { Board } from "../../../domain/boards/board.ts";
import type { Instant } from "../../../domain/dates/plain-date.ts";
import { pageCommandOf } from "../../../domain/items/item-page.ts";
import { hasPassed } from "../../../domain/meetings/meeting.ts";
import type { Suggestion } from "../../../domain/questions/answer.ts";
import type { AnswerButton } from "../../../domain/questions/order.ts";
import { type Item, isItemKind } from "../../../domain/register.ts";
import type { Part } from "../answering.ts";
import type { World } from "../understanding.ts";
import { entityIn, lookupsOf } from "../world.ts";

/** As many stand under one answer. */
const most = 5;

type Steps = { readonly buttons: readonly AnswerButton[]; readonly all?: Suggestion | undefined };

const none: Steps = { buttons: [] };

export type Telling = { readonly world: World; readonly now: Instant };

/** What its owner or its board would say of it next; a meeting to come is put into a calendar. */
const updateOf = (item: Item, reference: string, now: Instant): readonly AnswerButton[] => {
	const step = (label: string, command: string) => [{ label, command, value: { item: reference } }];
	switch (item.kind) {
		case "action":
			return item.state.is === "open" ? step(`Update ${reference}`, "action update") : [];
		case "milestone":
			return item.actual ? [] : step(`Report on ${reference}`, "milestone report");
		case "guidance":
			return item.state.is === "expected" ? step("It’s out", "guidance release") : [];
		case "meeting": {
			const { state, time } = item;
			const isToCome = state.is === "planned" && time.is === "fixed" && !hasPassed(time, now);
			return isToCome ? step("Add to calendar", "meeting calendar") : [];
		}
	}
};

const allBeside = ({ kind }: Item, { code }: Board): Suggestion =>
	kind === "meeting"
		? { label: `All ${code} meetings`, question: `Which meetings does ${code} have?` }
		: { label: `All open for ${code}`, question: `What is open for ${code}?` };

const stepsWithItem = (item: Item, { world, now }: Telling): Steps => {
	const lookups = lookupsOf(world);
	const board = lookups.board(item.boardId);
	if (!board) return none;
	const reference = lookups.reference(item);
	const value = { item: reference };
	const open = { label: `Open ${reference}`, command: pageCommandOf(item), value };
	// What a board has left behind when it ended is read, and changed no more.
	if (board.state.is === "ended") return { buttons: [open] };
	return { buttons: [open, ...updateOf(item, reference, now)], all: allBeside(item, board) };
};

const stepsWithBoard = ({ code }: Board): Steps => ({
	buttons: [{ label: `Open ${code}`, command: "board show", value: { board: code } }],
});

/** A list has its items' references in its lines, and is read on; what stood on another day is not to be changed. */
const stepsOf = ({ rests, page, citing, buttons }: Part, telling: Telling): Steps => {
	const { world } = telling;
	if (buttons.length > 0) return { buttons };
	if (citing) return none;
	const ids = [...new Set(rests.map(({ id }) => id))];
	const items = ids.flatMap((id) => {
		const entity = entityIn(world, id);
		return entity && isItemKind(entity.kind) ? [entity as Item] : [];
	});
	const [item, another] = items;
	if (item && !another) {
		const { all, ...steps } = stepsWithItem(item, telling);
		return page ? steps : { ...steps, all };
	}
	const boards = world.boards.filter(({ id }) => ids.includes(id));
	const [board, other] = boards;
	return board && !other && !item ? stepsWithBoard(board) : none;
};

/** Of several things that were told, each is opened; of one alone, more is offered. */
export const nextSteps = (parts: readonly Part[], telling: Telling): Steps => {
	const each = parts
		.map((part) => stepsOf(part, telling))
		.filter(({ buttons }) => buttons.length > 0);
	const [only, another] = each;
	if (!only) return none;
	const same = new Set(each.map(({ buttons }) => JSON.stringify(buttons[0])));
	if (!another || same.size === 1) return { ...only, buttons: only.buttons.slice(0, most) };
	return { buttons: each.flatMap(({ buttons }) => buttons.slice(0, 1)).slice(0, most) };
};
