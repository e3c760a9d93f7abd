/** A person's morning: everything that is theirs that day in one message, what is late first. */
import type { KnownBlock } from "@slack/types";
import type { Card, Digest, Letter } from "../reminders/letters.ts";
import { cut, heading, type Line, list, message, note } from "./blocks.ts";
import { cardBlocks } from "./reminder.ts";

/** So many are shown with all their facts and buttons; more are listed, a line each. */
const mostInFull = 10;

export const digestMessage = ({ day, cards }: Digest): Letter => {
	const count = cards.length === 1 ? "1 thing for you" : `${cards.length} things for you`;
	return message(heading(`${day}: ${count}`), ...body(cards));
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

const row = ({ headline, title, reference, when }: Card): Line => [
	{ bold: cut(headline, 60) },
	": ",
	cut(title, 80),
	" ",
	{ code: reference },
	...(when ? [`, ${cut(when, 80)}`] : []),
];
