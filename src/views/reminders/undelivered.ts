/** Tells a person what could not be posted where it belongs, and why; privately. */
import type { Card, Letter, Shown, Undelivered } from "../../reminders/messages/message-model.ts";
import { cut, type Line, line, list, message, note } from "../kit/blocks.ts";

export const undeliveredMessage = (rows: readonly Undelivered[]): Letter => {
	const shown = rows.flatMap((row) => (row.is === "shown" ? [row] : []));
	return message(
		line({ bold: headingOf(rows.length, shown) }),
		list([...shown.map(rowOf), ...restrictedLines(rows.length - shown.length)]),
		...(shown.length > 0 ? [note(nextStep(shown))] : []),
	);
};

/** What is only late is told by itself: it will still be posted. */
const headingOf = (count: number, shown: readonly Shown[]): string => {
	const isLate = shown.length > 0 && shown.every(({ isStuck }) => isStuck);
	const what = count === 1 ? "A reminder" : `${count} reminders`;
	if (!isLate) return `${what} could not be posted`;
	return `${what} ${count === 1 ? "is" : "are"} past due and not posted yet`;
};

/** A paper's card is its meeting's; a meeting and a seat are the secretary's to see to, and nobody's own. */
const givenBy = ({ kind, reference }: Card): readonly string[] => {
	if (kind === "action") return ["/action reassign"];
	if (kind === "meeting" && /-P\d+$/.test(reference)) return ["/meeting paper-ask"];
	return kind === "meeting" || kind === "board" ? ["/board hand-over"] : [];
};

const toOthers = (cards: readonly Card[]): string => {
	const steps = [...new Set(cards.flatMap(givenBy))];
	return steps.length > 0
		? `Give what is theirs to someone I can reach: ${steps.join(", ")}`
		: "Tell them in another way.";
};

/** Of several things that stand in the way, the one that somebody can mend. */
const nextStep = (shown: readonly Shown[]): string => {
	if (shown.every(({ isStuck }) => isStuck))
		return "Each is still being tried. How delivery stands: /programme status";
	const barred = shown.filter(({ obstacle, isStuck }) => obstacle === "place" && !isStuck);
	const personal = barred.filter(({ isPersonal }) => isPersonal);
	if (personal.length > 0) return toOthers(personal.map(({ card }) => card));
	if (barred.length > 0)
		return "Bind the board to a channel that only its people can read: /board bind";
	if (shown.some(({ obstacle }) => obstacle === "content"))
		return "I wrote it in a way that can't be posted, so the fault is mine. How delivery stands: /programme status";
	return shown.some(({ obstacle }) => obstacle === "unknown")
		? "For long there was no clear answer from there. How delivery stands: /programme status"
		: "They came too late to be of use there: nothing more stood in the way. What is overdue by now: /action list overdue";
};

/** Not which board, nor when, nor why: how many, and no more. */
const restrictedLines = (count: number): readonly Line[] => {
	if (count === 0) return [];
	return [[count === 1 ? "One of a restricted board." : `${count} of restricted boards.`]];
};

const rowOf = ({ card, wasDue, place, reason, isPersonal }: Shown): Line => [
	`${card.headline}: ${cut(card.title, 60)} `,
	{ code: card.reference },
	`, due to be said ${wasDue} ${isPersonal ? "to" : "in"} ${place}: ${reason}.`,
];
