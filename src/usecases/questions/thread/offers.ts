/** What is offered: where a question cannot be answered, what was not read, which of several is meant, the command that does what was ordered, and questions that work; else what can be done next with what was told. */
import { type Board, belongs } from "../../../domain/boards/board.ts";
import { holdingOf } from "../../../domain/boards/board-contents.ts";
import type { Instant } from "../../../domain/dates/plain-date.ts";
import { pageCommandOf } from "../../../domain/items/item-page.ts";
import { hasPassed } from "../../../domain/meetings/meeting.ts";
import type { Answer, Suggestion, Unanswered } from "../../../domain/questions/answer.ts";
import type { AnswerButton } from "../../../domain/questions/order.ts";
import { type Item, isItemKind } from "../../../domain/register.ts";
import type { Part } from "../answering.ts";
import type { Ordering } from "../orders/order-parts.ts";
import { wordedOrder } from "../orders/orders.ts";
import type { Reading, World } from "../understanding.ts";
import { entityIn, lookupsOf } from "../world.ts";
import type { Room } from "./clauses.ts";

export const refused = (reading: Reading, room: Room): Answer => {
	const suggestions = workingQuestions(room.world, room.asked.viewer.personId);
	switch (reading.is) {
		case "which": {
			const { question, choices, more } = reading;
			return { is: "which", question, choices, more };
		}
		case "not-held":
			return { is: "not-recorded", looked: reading.matter, held: ["matter"], suggestions };
		case "unread": {
			const { words, rest } = reading;
			const order = reading.order && wordedOrder(reading.order, orderingIn(room));
			const offered =
				rest && rest.length <= longest ? [suggestion(rest), ...suggestions] : suggestions;
			return { is: "not-understood", unread: words, order, suggestions: offered.slice(0, 3) };
		}
		case "empty":
			return reading.thanks ? { is: "welcome" } : { is: "help", suggestions };
		default:
			return { is: "help", suggestions };
	}
};

export const orderingIn = ({ world, asked, boardHereId }: Room): Ordering => ({
	world,
	meId: asked.viewer.personId,
	now: asked.now,
	zone: asked.zone,
	boardHereId,
});

/** Whoever was mentioned is told of by their name. */
export const withMentions = (
	left: readonly Unanswered[],
	{ people }: Pick<World, "people">,
): readonly Unanswered[] =>
	left.map((each) => ({
		...each,
		said: each.said.replace(
			/<@([UW][A-Z\d]+)(?:\|[^>]*)?>/g,
			(_, id: string) => people.find(({ slackId }) => slackId === id)?.name ?? "someone",
		),
	}));

/** "What is late, and close LFT-2": the order is told what does it, beside what is answered. What fits several things is asked back, whatever else was asked. */
export const leftOf = (
	reading: Reading,
	said: string,
	ordering: Ordering,
): Unanswered | undefined => {
	if (reading.is === "not-held") return { said, matter: reading.matter };
	if (reading.is !== "unread") return undefined;
	if (!reading.order) return { said };
	const order = wordedOrder(reading.order, ordering);
	return order && { said, order };
};

export const isOrder = (reading: Reading): boolean =>
	reading.is === "unread" && reading.order !== undefined;

const suggestion = (question: string): Suggestion => ({ label: question, question });

/** Longer than this, a button would be cut before the end of its question. */
const longest = 75;

const nextMeetingOf = ({ name, code }: Board): string => {
	const asked = (called: string) => `When does ${called} next meet?`;
	return asked(name).length > longest ? asked(code) : asked(name);
};

const aboutBoard = (
	{ boards, holdings }: World,
	meId: string | undefined,
): readonly Suggestion[] => {
	const alive = boards.filter(({ state }) => state.is !== "ended");
	const own = alive.filter((board) => belongs(board, meId));
	const isToMeet = ({ id }: Board) =>
		holdingOf(holdings, id)?.items.meeting.some(({ state }) => state.is === "planned");
	const board = own.find(isToMeet) ?? alive.find(isToMeet) ?? own[0] ?? alive[0];
	return board ? [suggestion(nextMeetingOf(board))] : [];
};

const aboutItem = (world: World): readonly Suggestion[] => {
	const item =
		world.holdings.find(({ items }) => items.action.length > 0)?.items.action[0] ??
		world.holdings.find(({ items }) => items.milestone.length > 0)?.items.milestone[0];
	return item ? [suggestion(`Who owns ${lookupsOf(world).reference(item)}?`)] : [];
};

/** Three at most; with an empty register, the questions that need nothing in it. */
export const workingQuestions = (world: World, meId?: string | undefined): readonly Suggestion[] =>
	[
		...aboutBoard(world, meId),
		suggestion("What is overdue?"),
		...aboutItem(world),
		suggestion("Which boards are there?"),
		suggestion("What is due this month?"),
	].slice(0, 3);

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
