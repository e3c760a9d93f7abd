/**
 * What the programme files so far said of who is a guest or from outside, and of who is in which channel: kept beside
 * the register for whoever asks without Slack, as a programme file of its own.
 */
import { parse } from "yaml";
import { englandAndWales } from "../language/dates/holidays.ts";
import { nothingKnown, readProgrammeFile } from "../language/programme-file/programme-file.ts";
import type { Standing } from "../usecases/programme/export.ts";

/** By the key that a file gives it. */
type Entry = {
	readonly key: string;
	readonly name?: string;
	readonly handle?: string;
	readonly slackId?: string;
};
type Person = Entry & Standing & { readonly organisation?: string };
type Channel = Entry & { readonly members?: readonly string[] };
type Standings = {
	readonly programme: unknown;
	readonly people?: readonly Person[];
	readonly channels?: readonly Channel[];
};

type Mark = "name" | "handle" | "slackId";

/** What no two of a file have in common; two accounts of one handle are told apart by their Slack ids. */
const personMarks = ({ slackId }: Entry): readonly Mark[] => (slackId ? ["slackId"] : ["handle"]);
const channelMarks = (): readonly Mark[] => ["name", "slackId"];

type MarksOf = (one: Entry) => readonly Mark[];

const marksOf = (one: Entry, marks: MarksOf): ReadonlyMap<string, Mark> =>
	new Map(
		marks(one).flatMap((mark) => {
			const value = one[mark];
			return value ? [[`${mark} ${value.trim().toLowerCase()}`, mark] as const] : [];
		}),
	);

/**
 * A file may leave out what an earlier one said, of somebody or of one thing about them: that stands. What it calls by
 * another key since stands under that key alone.
 */
const together = <T extends Entry>(
	earlier: readonly T[] = [],
	later: readonly T[] = [],
	marks: MarksOf,
): readonly T[] => {
	const news = new Map(later.map((one) => [one.key, one]));
	const taken = new Map(
		later.flatMap((one) => [...marksOf(one, marks).keys()].map((mark) => [mark, one.key])),
	);
	const isTaken = (one: T, mark: string) => (taken.get(mark) ?? one.key) !== one.key;
	const standing = earlier.flatMap((one) => {
		const lost = [...marksOf(one, marks)].filter(([mark]) => isTaken(one, mark));
		if (!news.has(one.key)) return lost.length > 0 ? [] : [one];
		const without = Object.fromEntries(lost.map(([, mark]) => [mark, undefined]));
		return [{ ...one, ...without, ...news.get(one.key) }];
	});
	const known = new Set(standing.map(({ key }) => key));
	return [...standing, ...later.filter(({ key }) => !known.has(key))];
};

const written = (text: string): Standings => parse(text.replace(/^\uFEFF/, "")) as Standings;

/** It names nothing that only the register holds. */
const united = (earlier: Standings | undefined, { programme, ...later }: Standings): string => {
	const people = together(earlier?.people, later.people, personMarks).map(
		({ organisation, ...one }) => one,
	);
	const known = new Set(people.map(({ key }) => key));
	const channels = together(earlier?.channels, later.channels, channelMarks).map(
		({ members, ...one }) => ({ ...one, members: members?.filter((key) => known.has(key)) }),
	);
	return JSON.stringify({ programme, people, channels, boards: [] });
};

const isReadable = (text: string): boolean =>
	readProgrammeFile(text, { known: nothingKnown, calendar: englandAndWales }).is === "read";

/** Nothing is kept that could not be read again: of whom only an earlier file spoke, nothing would be known then. */
export const standingsIn = (text: string, kept: string | undefined): string => {
	const later = written(text);
	const whole = united(kept === undefined ? undefined : written(kept), later);
	return isReadable(whole) ? whole : united(undefined, later);
};

export const standingsKept = (kept: string | undefined): ReadonlyMap<string, Standing> => {
	const { people = [] } = kept === undefined ? {} : (JSON.parse(kept) as Partial<Standings>);
	return new Map(
		people.map(({ key, standing, administrator }) => [
			key,
			{ ...(standing ? { standing } : {}), ...(administrator ? { administrator } : {}) },
		]),
	);
};
