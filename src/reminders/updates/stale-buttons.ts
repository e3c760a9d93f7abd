/**
 * A button that was pressed on a message that is out: does what it was offered for still stand? A screen may be older
 * than the register, and what somebody else has settled is not done again.
 */
import type { Audience } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import { readReference } from "../../domain/reference.ts";
import type { Pressed } from "../../usecases/reminder/records.ts";
import { type Present, presentOf } from "../deliver/delivery-context.ts";
import type { Keeping } from "../explain/records.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import { halvesOf } from "../messages/cards/boards.ts";
import { buttonsFor, isOver } from "../messages/cards/buttons.ts";
import { cardOf } from "../messages/cards/cards.ts";
import { paperIn } from "../plan/papers.ts";
import { readerOf } from "../plan/planned-reminder.ts";
import { matterOf } from "../plan/rule.ts";
import { becameNow } from "./current-resolution.ts";
import type { Live } from "./live-cards.ts";

/** What only shows something may be pressed whatever has become of it; a vote is refused by its own command. */
const alwaysServed = /^(?:\w+ show|programme why|meeting (?:calendar|minutes|choose|settle))$/;

/** Why it cannot be done any more, in words without a stop; undefined where it can. */
export const outdated = async (
	{ place, audience, command, record }: Pressed,
	keeping: Keeping,
): Promise<string | undefined> => {
	if (alwaysServed.test(command)) return undefined;
	const present = await presentOf(keeping.store);
	const isMeant = await meaning(record, present);
	const words: string[] = [];
	for (const row of await keeping.ledger.saidIn(place)) {
		const live = isMeant(row) ? await liveOf(row, present) : undefined;
		if (!live) continue;
		const said = await outdatedBy(live, command, { keeping, present, audience });
		if (said === undefined) return undefined;
		words.push(said);
	}
	return words[0];
};

/** Which reminders of the message the button belongs to. */
const meaning = async (
	{ item, board }: Pressed["record"],
	{ register, boards }: Present,
): Promise<(row: Occurrence) => boolean> => {
	if (item === undefined)
		return ({ boardId, itemKind }) => itemKind === "board" && boards.get(boardId)?.code === board;
	const reference = readReference(item);
	if (!reference) return () => false;
	if (reference.series === "paper") {
		const paper = await register.numbered(reference);
		return ({ boardId, rule }) =>
			paper?.boardId === boardId && paperIn(rule)?.number === reference.number;
	}
	const found = await register.item(reference);
	return ({ itemId, rule }) => itemId === found?.id && paperIn(rule) === undefined;
};

const liveOf = async (row: Occurrence, present: Present): Promise<Live | undefined> => {
	const subject = await present.subject(row.itemKind, row.itemId);
	const board = present.boards.get(row.boardId);
	return subject && board && { row, subject, board };
};

type Here = {
	readonly keeping: Keeping;
	readonly present: Present;
	readonly audience: Audience;
};

const outdatedBy = async (
	live: Live,
	command: string,
	{ keeping, present, audience }: Here,
): Promise<string | undefined> => {
	const { row, subject, board } = live;
	const now = keeping.clock.now();
	const home = homeOf(live, present);
	const half = (await halvesOf([subject], present)).get(subject.id);
	const card = cardOf({
		...{ rule: row.rule, id: row.id, subject, half, board: home },
		...{ names: present, audience, now },
	});
	const what = `${card.title} ${card.reference}`;
	const became = await becameNow(live, {
		present,
		audience,
		planning: keeping.planning,
		ledger: keeping.ledger,
		now,
	});
	if (became !== undefined) return `${became}: ${what}`;
	if (matterOf(row.rule) !== "itself" || isOut(subject)) return undefined;
	const readerId = readerOf(row);
	const offered = buttonsFor({ subject, board, rule: row.rule, now, readerId });
	if (command === "action snooze" || offered.some((one) => one.command === command))
		return undefined;
	if (isOver(subject, now)) return `${card.reference} has begun or is over`;
	return `Changed since this was shown: ${what}, ${[card.when, ...card.status].filter(Boolean).join(", ")}`;
};

/** Of guidance that is out, its own command says for whom it has been acknowledged already. */
const isOut = (subject: Live["subject"]): boolean =>
	subject.kind === "guidance" && subject.state.is === "released";

/** A board that took over from another has its items under their present references. */
export const homeOf = (
	{ subject, board }: Pick<Live, "subject" | "board">,
	{ boards }: Pick<Present, "boards">,
): Board => (subject.kind === "board" ? board : (boards.get(subject.boardId) ?? board));
