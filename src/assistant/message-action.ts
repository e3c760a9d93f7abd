/** The action that a message speaks of: what is to be done, by whom and by when, read as a typed line is. */
import type { Command, Raw } from "../command.ts";
import { isDated, wordDate } from "../domain/dates/honest-date.ts";
import type { PlainDate } from "../domain/dates/plain-date.ts";
import { parseLine } from "../language/arguments/short-reference.ts";
import { readDate } from "../language/dates/dates.ts";
import type { Reading } from "../language/reading.ts";
import { readAfterVerb } from "./command-words.ts";

/** "By Friday" is the Friday after the day on which it was said. */
const dueThen = (due: string, reading: Reading, saidOn: PlainDate): string => {
	if (saidOn === reading.today) return due;
	const { zone, calendar } = reading;
	const read = readDate(due, { today: saidOn, zone, calendar, lean: "future" });
	return read.is === "date" && isDated(read.date) ? wordDate(read.date) : due;
};

/** Where words are left over, all of it is what is to be done: its form is looked over anyway. */
export const actionIn = (
	text: string,
	{ command, reading, saidOn }: { command: Command; reading: Reading; saidOn: PlainDate },
): Raw => {
	const { words } = readAfterVerb(text, command);
	const { raw, over } = parseLine(words, command.fields, { ...reading, today: saidOn });
	const { title, owner, due } = raw;
	if (over !== "" || !title) return { title: text };
	return {
		title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
		...(owner && { owner }),
		...(due && { due: dueThen(due, reading, saidOn) }),
	};
};
