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

const aboutIn = ([, , number, paper, seat, name]: RegExpExecArray): string => {
	if (number) return `t${number}`;
	return paper ? "pa" : `${name?.startsWith("L") ? "lpb" : "cog"}${seat ? " seat" : ""}`;
};

export const saidIn = ({ chat }: Office): readonly Said[] =>
	chat.posts.flatMap(({ at, channelId, text }) => {
		const rows = text.split("\n");
		return rows.flatMap((row, index) => {
			const found = line.exec(row);
			const headline = found?.[1] ?? "";
			if (!found || news.test(headline)) return [];
			const facts = `${row} ${rows[index + 1] ?? ""}`;
			const about = `${aboutIn(found)}${headline.startsWith("Quorum") ? " quorum" : ""}`;
			return [{ about, place: channelId, at: Date.parse(at), headline, facts }];
		});
	});

/** Nobody was away in these stories. */
export const absencesIn = ({ chat }: Office): readonly string[] =>
	chat.posts
		.filter(({ text }) => text.startsWith("While I was away"))
		.map(({ at, channelId }) => `${at} ${channelId} tells of an absence that never was`);
