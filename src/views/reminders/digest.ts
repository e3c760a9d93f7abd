/** A person's morning: everything that is theirs that day in one message, what is late first. */
import type { Card, Digest, Letter, Week } from "../../reminders/messages/message-model.ts";
import { heading, message } from "../kit/blocks.ts";
import { cardsAndWeeks } from "./several.ts";

/** So many are shown with all their facts and buttons; more are listed, a line each. */
const mostInFull = 10;

/** The weeks of boards that have no channel come to their secretary. */
export const digestMessage = ({ day, cards }: Digest, weeks: readonly Week[] = []): Letter => {
	const title = heading(`${day}: ${countOf(cards)}`);
	return message(...cardsAndWeeks(cards, weeks, { mostInFull, above: [title] }));
};

/** What was settled, moved or replaced since is still listed, and is not counted as theirs to do. */
const countOf = (cards: readonly Card[]): string => {
	const left = cards.filter(({ became, isOver }) => became === undefined && !isOver).length;
	const things = cards.length === 1 ? "1 thing" : `${cards.length} things`;
	if (left === 0) return `${things}, dealt with or said again since`;
	return left === cards.length ? `${things} for you` : `${left} of ${things} left for you`;
};
