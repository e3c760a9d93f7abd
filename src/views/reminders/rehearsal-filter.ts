/** Ways to read less of a rehearsal at once: a week of it, or one person's. */
import type { KnownBlock } from "@slack/types";
import { wordDay } from "../../domain/dates/date-words.ts";
import {
	addDays,
	lastDayOfMonth,
	mondayOf,
	type PlainDate,
} from "../../domain/dates/plain-date.ts";
import type { Person } from "../../domain/people/person.ts";
import { personMark } from "../../domain/people/person-mark.ts";
import type { Days } from "../../usecases/reminder/records.ts";
import type { Rehearsal } from "../../usecases/reminder/rehearse.ts";
import { buttons } from "../kit/blocks.ts";

type Choice = { readonly label: string; readonly value: Readonly<Record<string, string>> };

/** What Slack takes as the record of a choice, and how many choices a menu has. */
const longest = 75;
const most = 100;

export const narrowing = (rehearsal: Rehearsal): readonly KnownBlock[] => [
	...menu("A week", weeksIn(rehearsal)),
	...menu("A person", peopleIn(rehearsal)),
];

/** A menu of one choice chooses nothing. */
const menu = (label: string, all: readonly Choice[]): readonly KnownBlock[] => {
	const choices = all.filter(({ value }) => JSON.stringify(value).length <= longest).slice(0, most);
	if (choices.length < 2) return [];
	return [buttons({ label, id: "do:programme rehearse", value: {}, choices })];
};

/** Days as they can be read again, in as few letters as that takes. */
const daysText = ({ first, last }: Days): string => {
	const isMonth = first.endsWith("-01") && last === lastDayOfMonth(first);
	if (isMonth) return first.slice(0, 7);
	return first === last ? first : `${first} to ${last}`;
};

const recordOf = (days: Days, { board }: Rehearsal) => ({
	period: daysText(days),
	...(board ? { board: board.code } : {}),
});

/** Whose they are, or that it is a part of what was shown already. */
const whose = (person: Person | undefined) =>
	person ? { who: personMark(person.id) } : { part: "1" };

const weeksIn = (rehearsal: Rehearsal): readonly Choice[] => {
	const { days, messages, person } = rehearsal;
	const choices: Choice[] = [];
	for (let monday = mondayOf(days.first); monday <= days.last; monday = addDays(monday, 7)) {
		const week = { first: later(monday, days.first), last: earlier(addDays(monday, 6), days.last) };
		const count = messages.filter(({ day }) => week.first <= day && day <= week.last).length;
		const value = { ...recordOf(week, rehearsal), ...whose(person) };
		if (count > 0) choices.push({ label: `${wordDay(week.first)}: ${count}`, value });
	}
	return choices;
};

const peopleIn = (rehearsal: Rehearsal): readonly Choice[] => {
	const { people, overspent, days } = rehearsal;
	const isOver = (id: string) => overspent.some(({ personId }) => personId === id);
	return people.map(({ person, count }) => ({
		label: `${person.name}: ${count}${isOver(person.id) ? ", over the budget" : ""}`,
		value: { ...recordOf(days, rehearsal), ...whose(person) },
	}));
};

const later = (one: PlainDate, other: PlainDate) => (one > other ? one : other);
const earlier = (one: PlainDate, other: PlainDate) => (one < other ? one : other);
