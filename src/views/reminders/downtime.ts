/** After an absence: one message that lists what fell due, each line with the time at which it was meant to be said. */
import type { KnownBlock } from "@slack/types";
import type { Away, AwayLine, Letter, Week } from "../../reminders/messages/message-model.ts";
import { cut, fits, type Line, line, list, message, note } from "../kit/blocks.ts";
import { mostThatFit, namedOnly } from "./several.ts";
import { weeksNamed, weeksThatFit } from "./week.ts";

/** Beyond so many, each line keeps to the essential; beyond so many more, they are named and no more. */
const mostInFull = 25;
const mostLines = 60;

export const awayMessage = ({ from, to, lines }: Away, weeks: readonly Week[] = []): Letter => {
	const made =
		(count: number, row: (line: AwayLine) => Line) =>
		(told: readonly KnownBlock[]): readonly KnownBlock[] => [
			line({ bold: `While I was away (${from} to ${to}) these fell due` }),
			...(count > 0 ? [list(lines.slice(0, count).map(row), "ordered")] : []),
			...namedOnly(lines.slice(count).map(({ card }) => card)),
			note("Each is shown with the time at which it was meant to be said."),
			...told,
		];
	const named = weeksNamed(weeks);
	const inFull = made(lines.length, fullRow);
	const isShort = lines.length > mostInFull || !fits(inFull(named));
	const most = Math.min(mostLines, lines.length);
	const whole = isShort
		? made(
				mostThatFit(most, (few) => made(few, shortRow)(named)),
				shortRow,
			)
		: inFull;
	return message(...whole(weeksThatFit(weeks, (told) => fits(whole(told)))));
};

const fullRow = (row: AwayLine): Line => [
	`${row.card.headline}: `,
	{ bold: cut(row.card.title, 100) },
	" ",
	{ code: row.card.reference },
	...(row.card.when ? [`, ${cut(row.card.when, 100)}`] : []),
	` (was due ${row.wasDue.join(" and ")})`,
];

const shortRow = (row: AwayLine): Line => [
	`${cut(row.card.headline, 40)}: ${cut(row.card.title, 40)} `,
	{ code: row.card.reference },
	` (was due ${row.wasDue.at(-1) ?? ""})`,
];
