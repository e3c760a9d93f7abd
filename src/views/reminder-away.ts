/** After an absence: one message that lists what fell due, each line with the time at which it was meant to be said. */
import type { Away, AwayLine, Letter, Week } from "../reminders/letters.ts";
import { cut, type Line, line, list, message, note } from "./blocks.ts";
import { weekBlocks } from "./reminder-week.ts";

/** Beyond so many, each line keeps to the essential, so that all of them fit in one message. */
const mostInFull = 25;

export const awayMessage = ({ from, to, lines }: Away, weeks: readonly Week[] = []): Letter => {
	const row = lines.length > mostInFull ? shortRow : fullRow;
	return message(
		line({ bold: `While I was away (${from} to ${to}) these fell due` }),
		list(lines.map(row), "ordered"),
		note("Each is shown with the time at which it was meant to be said."),
		...weeks.flatMap(weekBlocks),
	);
};

const headlineOf = ({ card, isMissed }: AwayLine): string =>
	isMissed ? "Meeting missed" : card.headline;

const fullRow = (row: AwayLine): Line => [
	`${headlineOf(row)}: `,
	{ bold: cut(row.card.title, 100) },
	" ",
	{ code: row.card.reference },
	...(row.card.when ? [`, ${cut(row.card.when, 100)}`] : []),
	` (was due ${row.wasDue.join(" and ")})`,
];

const shortRow = (row: AwayLine): Line => [
	`${cut(headlineOf(row), 40)}: ${cut(row.card.title, 40)} `,
	{ code: row.card.reference },
	` (was due ${row.wasDue.at(-1) ?? ""})`,
];
