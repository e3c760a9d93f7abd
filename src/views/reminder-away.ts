/** After an absence: one message that lists what fell due, each line with the time at which it was meant to be said. */
import type { Away, AwayLine, Letter } from "../reminders/letters.ts";
import { cut, type Line, line, list, message, note } from "./blocks.ts";

export const awayMessage = ({ from, to, lines }: Away): Letter =>
	message(
		line({ bold: `While I was away (${from} to ${to}) these fell due` }),
		list(lines.map(rowOf), "ordered"),
		note("Each is shown with the time at which it was meant to be said."),
	);

const rowOf = ({ card, wasDue, isMissed }: AwayLine): Line => [
	...(isMissed ? ["Meeting missed: "] : [`${card.headline}: `]),
	{ bold: cut(card.title, 100) },
	" ",
	{ code: card.reference },
	...(card.when ? [`, ${card.when}`] : []),
	` (was due ${wasDue.join(" and ")})`,
];
