/** A board's week in its channel: what is coming, what is late, what is awaited, a line each. */
import type { KnownBlock } from "@slack/types";
import type { Week, WeekLine } from "../../reminders/messages/message-model.ts";
import { cut, heading, type Line, lines, note } from "../kit/blocks.ts";
import { namesUpTo } from "../kit/wording.ts";

/** So many lines of each part; fewer where that is what lets a week stand beside the rest. */
const mostOfEach = [10, 4] as const;

/** All of it was said above: then there is no more to say of the week. */
const weekBlocks = (week: Week, most: number): readonly KnownBlock[] =>
	week.parts.length === 0 ? [] : allBlocks(week, most);

const allBlocks = ({ board, code, day, parts }: Week, most: number): readonly KnownBlock[] => [
	heading(`${board}: the week from ${day}`),
	...parts.map(({ title, lines: rows }) => {
		const rest = rows.length - most;
		return lines(
			[{ bold: title }],
			...rows.slice(0, most).map(row),
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

const mostNamed = 50;

/** No week is lost for the others: what does not fit is a board that can be looked at. */
export const weeksNamed = (weeks: readonly Week[]): readonly KnownBlock[] => {
	const codes = weeks.filter(({ parts }) => parts.length > 0).map(({ code }) => code);
	if (codes.length === 0) return [];
	const weekOf =
		codes.length === 1 ? "The week of one more board" : `The weeks of ${codes.length} more boards`;
	return [
		note(
			`${weekOf} would not fit here: ${namesUpTo(mostNamed, codes)}. Look with /board show ${codes[0]}.`,
		),
	];
};

/** Each week that can stand whole with all that is said already, and then the names of the others' boards. */
export const weeksThatFit = (
	weeks: readonly Week[],
	isWithin: (told: readonly KnownBlock[]) => boolean,
): readonly KnownBlock[] => {
	let told: readonly KnownBlock[] = [];
	let left = weeks;
	for (const week of weeks) {
		const others = left.filter((each) => each !== week);
		const found = mostOfEach
			.map((most) => [...told, ...weekBlocks(week, most)])
			.find((blocks) => isWithin([...blocks, ...weeksNamed(others)]));
		if (found) [told, left] = [found, others];
	}
	return [...told, ...weeksNamed(left)];
};
