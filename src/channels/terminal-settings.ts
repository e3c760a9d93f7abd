/** What is said to the terminal rather than to Convenor: who speaks, where, when, and how to leave. */

import { wordDay } from "../domain/dates/honest-date.ts";
import {
	addMonths,
	dayIn,
	type Instant,
	instantOf,
	minutesAfter,
	timeIn,
} from "../domain/dates/plain-date.ts";
import { readMoment } from "./question-line.ts";
import { channelFor, type Roster } from "./roster.ts";

/** Who speaks, and where: in private, or in a channel where everybody reads it. */
export type Place = {
	readonly account: string;
	readonly name: string;
	readonly channelId?: string | undefined;
	readonly channel?: string | undefined;
};

export type Setting = {
	readonly roster: Roster;
	readonly now: () => Instant;
	/** With what the register has planned for the time between. */
	readonly moveClock: (to: Instant) => Promise<void>;
};

export type Settled =
	| { readonly is: "place"; readonly place: Place; readonly says: string }
	| { readonly is: "said"; readonly says: readonly string[] }
	| { readonly is: "left" };

/** A day that the clock could be moved to. */
const laterDay = (now: Instant, { zone }: Roster): string =>
	dayIn(zone, minutesAfter(now, 36 * 1_440));

/** With somebody and a channel that are there. */
export const guideFor = (roster: Roster, now: Instant, me: Place): readonly string[] => {
	const lines: readonly (readonly [string, string])[] = [
		["3", "choose the button with that number"],
		[`as ${roster.anybody(me.name)}`, "be somebody else; as, alone, lists who there is"],
		[
			`in #${roster.openChannel() ?? "channel"}`,
			"speak in a channel; in private, to come back; in, alone, lists them",
		],
		["help", "say this again"],
		[
			"clock +3d",
			`move the clock on (m, h, d, w, months), or to a day: clock ${laterDay(now, roster)}`,
		],
		["quit", "leave; nothing is kept"],
	];
	const width = Math.max(...lines.map(([typed]) => typed.length));
	return [
		"Ask in your own words, such as “what is overdue?”, or type a command such as /action list; /programme help names them all.",
		...lines.map(([typed, does]) => `  ${typed.padEnd(width)}  ${does}`),
	];
};

/** In minutes, as far as each is always as long. */
const units: readonly (readonly [RegExp, number])[] = [
	[/^m(?:in(?:ute)?s?)?$/i, 1],
	[/^h(?:(?:ou)?rs?)?$/i, 60],
	[/^d(?:ays?)?$/i, 1_440],
	[/^w(?:(?:ee)?ks?)?$/i, 10_080],
];

/** Further, and all that comes round in a lifetime would be planned on the way. */
const mostYears = 5;
const mostMonths = 12 * mostYears;

const isMonths = /^mo(?:nths?)?$/i;

const monthsAfter = (moment: Instant, months: number, zone: string): Instant =>
	instantOf(addMonths(dayIn(zone, moment), months), timeIn(zone, moment), zone);

/** A length of time from now, or a moment; nothing where either has words that it does not know. */
const momentIn = (words: string, { now, roster }: Setting): Instant | undefined => {
	const [, count, unit = ""] = /^\+\s*(\d{1,5})\s*([a-z]+)$/i.exec(words.trim()) ?? [];
	if (count === undefined) return readMoment(words, roster.zone);
	if (isMonths.test(unit))
		return monthsAfter(now(), Math.min(Number(count), mostMonths + 1), roster.zone);
	const [, minutes] = units.find(([name]) => name.test(unit)) ?? [];
	return minutes === undefined ? undefined : minutesAfter(now(), Number(count) * minutes);
};

export const sayClock = (now: Instant, { zone }: Roster): string =>
	`It is ${wordDay(dayIn(zone, now))}.`;

const setClock = async (words: string, setting: Setting): Promise<Settled> => {
	const { now, moveClock, roster } = setting;
	if (!words) return { is: "said", says: [sayClock(now(), roster)] };
	const moment = momentIn(words, setting);
	if (!moment)
		return { is: "said", says: [`Try "clock +3d" or "clock ${laterDay(now(), roster)}".`] };
	if (moment < now()) return { is: "said", says: ["The clock only goes forward."] };
	if (moment > monthsAfter(now(), mostMonths, roster.zone))
		return { is: "said", says: [`The clock goes forward ${mostYears} years at most at a time.`] };
	const before = sayClock(now(), roster);
	await moveClock(moment);
	const after = sayClock(now(), roster);
	// Within a day, what has moved is the hour.
	const hour = `, ${timeIn(roster.zone, now())}.`;
	return { is: "said", says: [after === before ? after.replace(/\.$/, hour) : after] };
};

/** Somebody of the register, speaking in private. */
export const beSomebody = async (words: string, roster: Roster): Promise<Place | undefined> => {
	const account = await roster.accountOf(words);
	return account === undefined ? undefined : { account, name: words.trim().replace(/^@/, "") };
};

/** "as at 29 January, what was open?" is a question; one word alone is somebody's name. */
const setPerson = async (words: string, { roster }: Setting): Promise<Settled | undefined> => {
	if (!words) return { is: "said", says: [`You can be: ${(await roster.handles()).join(", ")}.`] };
	const place = await beSomebody(words, roster);
	if (place) return { is: "place", place, says: `You are ${place.name}, in private.` };
	if (/\s/.test(words)) return undefined;
	const says = `Nobody in the register is called "${words}". To see who there is, type “as” alone.`;
	return { is: "said", says: [says] };
};

const sayChannels = async (account: string, roster: Roster): Promise<string> => {
	const found = roster
		.channelNames()
		.map(async (name) => ((await channelFor(roster, name, account)) ? [name] : []));
	const names = (await Promise.all(found)).flat();
	return names.length > 0
		? `There are ${names.join(", ")}.`
		: "There is no channel that you could read.";
};

const setChannel = async (words: string, place: Place, { roster }: Setting): Promise<Settled> => {
	const { account, name } = place;
	if (/^private\b/i.test(words))
		return { is: "place", place: { account, name }, says: "You speak in private." };
	if (!words) return { is: "said", says: [await sayChannels(account, roster)] };
	const channel = words.replace(/^#/, "");
	const channelId = await channelFor(roster, channel, account);
	if (channelId === undefined)
		return {
			is: "said",
			says: [`There is no channel "${words}". To see which there are, type “in” alone.`],
		};
	const here = { account, name, channelId, channel };
	return { is: "place", place: here, says: `You speak in #${channel}: everybody there reads it.` };
};

/** "In general" names a channel where its asker reads one called so; "in february" goes on from a question. */
const setNamedChannel = async (
	words: string,
	place: Place,
	setting: Setting,
): Promise<Settled | undefined> => {
	if (/^(?:#\S+|private)?$/i.test(words)) return setChannel(words, place, setting);
	if (/\s/.test(words)) return undefined;
	const isRead = (await channelFor(setting.roster, words, place.account)) !== undefined;
	return isRead ? setChannel(words, place, setting) : undefined;
};

/** Nothing when the line is meant for Convenor. */
export const settle = async (
	line: string,
	place: Place,
	setting: Setting,
): Promise<Settled | undefined> => {
	// Whoever is used to commands puts a stroke before these too.
	const [, word = "", words = ""] = /^\/?(\S+)\s*(.*)$/s.exec(line.trim()) ?? [];
	switch (word.toLowerCase()) {
		case "quit":
		case "exit":
			return words ? undefined : { is: "left" };
		case "help":
			return words
				? undefined
				: { is: "said", says: guideFor(setting.roster, setting.now(), place) };
		case "clock":
			return setClock(words, setting);
		case "as":
			return setPerson(words, setting);
		case "in":
			return setNamedChannel(words, place, setting);
		default:
			return undefined;
	}
};
