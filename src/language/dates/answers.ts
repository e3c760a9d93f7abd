/** From what was found to what is answered: the year is settled, the zone's clock is asked, and assumptions are said. */
import { wordDay } from "../../domain/dates/date-words.ts";
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import { addDays, type PlainDate } from "../../domain/dates/plain-date.ts";
import { resolveWallTime } from "./clock-changes.ts";
import type { Time, TimeFound } from "./families/clock-times.ts";
import type { Outcome } from "./families/occasions.ts";
import { isSecondPassing, onOwnClock, whichClock } from "./families/zones.ts";
import type { Reader } from "./family.ts";
import { type Choices, type Found, type Impossible, joinNotes, settle } from "./finding.ts";
import type { DateReading } from "./reading.ts";

type Said = { readonly reader: Reader; readonly words: string; readonly slips: readonly string[] };

export const answer = (outcome: Outcome, said: Said): DateReading => {
	if (outcome.is === "date") return answerDate(outcome.found, said);
	if (outcome.is === "time") return whichDay(outcome.time, said);
	return answerOccasion(outcome, said);
};

const refusedAs = (why: string, { words }: Said): DateReading => ({
	is: "refused",
	unread: words,
	because: "impossible",
	why,
});

const clarify = ({ question, choices }: Choices): DateReading => ({
	is: "clarify",
	question,
	choices,
});

export const honestDate = (found: Found, { reader, words }: Said): HonestDate | undefined => {
	const settled = settle(found, reader.context);
	const saidOn = reader.context.today;
	if (settled.is === "undated") return { precision: "undated", words, saidOn };
	if (settled.is !== "window") return undefined;
	const { precision, first, last } = settled;
	return { precision, first, last, words, saidOn };
};

const answerDate = (found: Found, said: Said): DateReading => {
	const settled = settle(found, said.reader.context);
	if (settled.is === "impossible")
		return { ...refusedAs(settled.why, said), ...pastOf(settled, said) };
	if (settled.is === "choices") return clarify(settled);
	const date = honestDate(settled, said);
	if (!date) return refusedAs("No date was named.", said);
	const assumed = settled.is === "window" ? settled.assumed : undefined;
	return { is: "date", date, ...noted(joinNotes(assumed, ...said.slips)) };
};

/** "Tue 6 January", said on the 29th: no Tuesday to come, but the one just gone. */
const pastOf = ({ past }: Impossible, { reader }: Said) => {
	if (past === undefined) return {};
	const words = wordDay(past);
	const saidOn = reader.context.today;
	return {
		offer: { words, date: { precision: "day", first: past, last: past, words, saidOn } },
	} as const;
};

const noted = (assumed: string | undefined) => (assumed === undefined ? {} : { assumed });

/** A time with no day: today or tomorrow, but nobody said which. */
const whichDay = (time: TimeFound, { reader, words }: Said): DateReading => {
	const { today } = reader.context;
	const bare = words.trim();
	if (time.is === "impossible") return refusedAs(time.why, { reader, words, slips: [] });
	return {
		is: "clarify",
		question: `"${bare}" on which day?`,
		choices: [today, addDays(today, 1)].map((day) => ({
			label: `${wordDay(day)}, ${bare}`,
			words: `${wordDay(day)} ${bare}`,
		})),
	};
};

type Occasion = Extract<Outcome, { is: "occasion" }>;

const answerOccasion = (outcome: Occasion, said: Said): DateReading => {
	const day = settle(outcome.found, said.reader.context);
	if (day.is === "impossible") return refusedAs(day.why, said);
	if (day.is === "undated") return refusedAs("No day was named.", said);
	const { time } = outcome;
	if (time.is === "impossible") return refusedAs(time.why, said);
	const { afterDay } = outcome;
	const spokenTime =
		inPart(outcome) ??
		`${said.reader.written(outcome.timeFrom, outcome.timeTo)}${
			afterDay && afterDay.to > afterDay.from ? said.reader.written(afterDay.from, afterDay.to) : ""
		}`;
	if (day.is === "choices") return clarify(eachWith(day, spokenTime));
	if (time.is === "choices")
		return clarify({
			is: "choices",
			question: time.question,
			choices: time.words.map((words) => ({
				label: `${wordDay(day.first)}, ${words}`,
				words: `${wordDay(day.first)} ${words}`,
			})),
		});
	return moment(day.first, time, { ...said, slips: [day.assumed ?? "", ...said.slips] });
};

/** Once the part of the day is settled, its time says it all: "Monday evening at 7" is 19:00. */
const inPart = ({ part, time }: Occasion): string | undefined => {
	if (part === undefined || time.is !== "time") return undefined;
	return time.minutes === undefined ? time.from : `${time.from}, ${time.minutes} minutes`;
};

const eachWith = (choices: Choices, time: string): Choices => ({
	...choices,
	choices: choices.choices.map(({ label, words }) => ({
		label: `${label}, ${time}`,
		words: `${words} ${time}`,
	})),
});

const lasting = (asked: Choices, minutes: number | undefined): Choices =>
	minutes === undefined ? asked : eachWith(asked, `${minutes} minutes`);

const secondPassing = (on: PlainDate, { from, zone = "" }: Time): string =>
	`${from} comes twice on ${wordDay(on)}, and ${zone.toUpperCase()} is its second passing: choose another time.`;

const moment = (
	on: PlainDate,
	time: Extract<TimeFound, { is: "time" }>,
	said: Said,
): DateReading => {
	const { zone } = said.reader.context;
	const here =
		time.zone && !time.gather && onOwnClock({ on, from: time.from, said: time.zone }, zone);
	if (here) return moment(here.on, { ...time, from: here.time, zone: undefined }, said);
	const asked = time.zone && whichClock({ on, from: time.from, said: time.zone }, zone);
	if (asked && time.gather)
		return refusedAs("Say both times as the clock shows them where the board meets.", said);
	if (asked) return clarify(lasting(asked, time.minutes));
	if (time.zone && isSecondPassing({ on, from: time.from, said: time.zone }, zone))
		return refusedAs(secondPassing(on, time), said);
	const clock = resolveWallTime(on, time.from, zone);
	if (clock.is === "skipped") return refusedAs(clock.why, said);
	const assumed = joinNotes(time.assumed, ...said.slips, clock.note);
	return {
		is: "instant",
		on,
		time: time.from,
		words: said.words,
		...(time.minutes === undefined ? {} : { minutes: time.minutes }),
		...(time.gather === undefined ? {} : { gather: time.gather }),
		...noted(assumed),
	};
};
