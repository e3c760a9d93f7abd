/** A person's morning: everything that is theirs that day in one message, what is late first. */
import type { KnownBlock } from "@slack/types";
import type { Card, Digest, Letter } from "../reminders/letters.ts";
import { cut, heading, type Line, list, message, note } from "./blocks.ts";
import { cardBlocks } from "./reminder.ts";

/** So many are shown with all their facts and buttons; more are listed, a line each. */
const mostInFull = 10;

export const digestMessage = ({ day, cards }: Digest): Letter => {
	return message(heading(`${day}: ${countOf(cards)}`), ...body(cards));
};

/** What was settled, moved or replaced since is still listed, and is not counted as theirs to do. */
const countOf = (cards: readonly Card[]): string => {
	const left = cards.filter(({ became }) => became === undefined).length;
	if (left === 0) return "nothing left here for you";
	const things = cards.length === 1 ? "1 thing" : `${cards.length} things`;
	return left === cards.length ? `${things} for you` : `${left} of ${things} left for you`;
};

const body = (cards: readonly Card[]): readonly KnownBlock[] =>
	cards.length <= mostInFull
		? cards.flatMap(cardBlocks)
		: [
				list(cards.map(row), "ordered"),
				note(
					"Show one with its reference: /action show MCB-7. Settle it, and it is not mentioned again.",
				),
			];

const row = ({ headline, title, reference, when, became }: Card): Line => [
	{ bold: cut(became ?? headline, became ? 100 : 60) },
	": ",
	cut(title, 80),
	" ",
	{ code: reference },
	...(when && became === undefined ? [`, ${cut(when, 80)}`] : []),
];
