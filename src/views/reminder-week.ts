/** A board's week in its channel: what is coming, what is late, what is awaited, a line each. */
import type { KnownBlock } from "@slack/types";
import type { Letter, Week, WeekLine } from "../reminders/letters.ts";
import { cut, heading, type Line, lines, message, note } from "./blocks.ts";

const mostOfEach = 10;

export const weekMessage = (week: Week): Letter => message(...weekBlocks(week));

/** All of it was said above: then there is no more to say of the week. */
export const weekBlocks = (week: Week): readonly KnownBlock[] =>
	week.parts.length === 0 ? [] : allBlocks(week);

const allBlocks = ({ board, code, day, parts }: Week): readonly KnownBlock[] => [
	heading(`${board}: the week from ${day}`),
	...parts.map(({ title, lines: rows }) => {
		const rest = rows.length - mostOfEach;
		return lines(
			[{ bold: title }],
			...rows.slice(0, mostOfEach).map(row),
			...(rest > 0 ? [[`• and ${rest} more`]] : []),
		);
	}),
	note(`Once a week; /board reminders ${code} weekly off stops it.`),
];

const row = ({ title, reference, when, status, owner }: WeekLine): Line => [
	"• ",
	cut(title, 100),
	" ",
	{ code: reference },
	...(when ? [`, ${cut(when, 140)}`] : []),
	...(status.length > 0 ? [` · ${cut(status.join(" · "), 120)}`] : []),
	...(owner ? [` · ${cut(owner, 60)}`] : []),
];
