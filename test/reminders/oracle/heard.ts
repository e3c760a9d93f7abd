/** What was said of each thing, read from the messages as a person reads them: by its title. */
import type { Office } from "../office.ts";

export type Said = {
	readonly about: string;
	readonly place: string;
	readonly at: number;
	readonly headline: string;
	/** The lines that say when, how it stands and whose it is. */
	readonly facts: string;
};

const line =
	/^(?:\d+\. |• )?(.+?): (?:Matter (\d)\.|(Paper A\.)|(NPIA's seat on )?(London Prevent board|Chief Officer Group)) (?:\w+-)?(?:M|P)?\w+(?:$|,)/;

/** News is told at once, and is no reminder. */
const news = /^Boards? merged|^Board /;

/** A board may have two seats of one body: they are told apart by their last day. */
const aboutIn = ([, , number, paper, seat, name]: RegExpExecArray, facts: string): string => {
	if (number) return `t${number}`;
	const [, last = ""] = /term ends (\w+ \d+ \w+ \d+)/.exec(facts) ?? [];
	return paper ? "pa" : `${name?.startsWith("L") ? "lpb" : "cog"}${seat ? ` seat, ${last}` : ""}`;
};

/** What is about a meeting's quorum or its minutes is a matter of its own. */
const besideIn = (headline: string): string => {
	if (headline.startsWith("Quorum")) return " quorum";
	return headline.startsWith("Minutes") ? " minutes" : "";
};

type Row = Omit<Said, "place" | "at">;

/** What one message says of each thing; an email puts the reference in brackets. */
export const rowsIn = (text: string): readonly Row[] => {
	const rows = text.split("\n").map((row) => row.replace(/ \((\w+-\w+)\)$/, " $1"));
	return rows.flatMap((row, index) => {
		const found = line.exec(row);
		const headline = found?.[1] ?? "";
		if (!found || news.test(headline)) return [];
		const facts = `${row} ${rows[index + 1] ?? ""}`;
		const about = `${aboutIn(found, facts)}${besideIn(headline)}`;
		return [{ about, headline, facts }];
	});
};

/** In private is in private, by whichever way. */
const placeIn = (channelId: string): string => channelId.replace(/^email:(\w+)@.*$/, "D_U_$1");

export const saidIn = ({ chat }: Office): readonly Said[] =>
	chat.posts.flatMap(({ at, channelId, text }) =>
		rowsIn(text).map((row) => ({ ...row, place: placeIn(channelId), at: Date.parse(at) })),
	);

/** Nobody was away in these stories. */
export const absencesIn = ({ chat }: Office): readonly string[] =>
	chat.posts
		.filter(({ text }) => text.startsWith("While I was away"))
		.map(({ at, channelId }) => `${at} ${channelId} tells of an absence that never was`);
