/** A person's morning: one message at a time, headed with their own day, that counts what it then lists. */
import type { Office } from "../office.ts";
import { dayAt, inWords } from "./calendar.ts";
import { rowsIn } from "./heard.ts";
import type { Chapter } from "./story.ts";

const heading = /^(\w{3} \d+ \w+ \d{4}): (\d+) things? for you$/;
const subject = /^(?:(\d+) reminders|.+: .+) \((\w{3} \d+ \w+ \d{4})\)$/;

type Headed = { readonly day: string; readonly count: number };

const headOf = (text: string): Headed | undefined => {
	const [first = ""] = text.split("\n");
	const [, day, count] = heading.exec(first) ?? [];
	if (day) return { day, count: Number(count) };
	const [, many = "1", sent] = subject.exec(first) ?? [];
	return sent ? { day: sent, count: Number(many) } : undefined;
};

/** Where they are then; at the very moment of a change, where they were before it too. */
const daysFor = (at: number, id: string, chapters: readonly Chapter[]): readonly string[] => {
	const begun = chapters.filter(({ from }) => from <= at);
	const those = begun.filter(({ from }, index) => from === at || index === begun.length - 1);
	const before = begun.findLast(({ from }) => from < at);
	return [...those, ...(before ? [before] : [])].map(({ programme }) =>
		inWords(dayAt(at, programme.people.get(id)?.zone ?? "UTC")),
	);
};

export const digestFaults = ({ chat }: Office, chapters: readonly Chapter[]): readonly string[] => {
	const faults: string[] = [];
	const heard = new Set<string>();
	for (const { at, channelId, text } of chat.posts) {
		const head = headOf(text);
		const [, id] = /^(?:D_U_|email:)(\w+)/.exec(channelId) ?? [];
		if (!head || !id) continue;
		const where = `${at} ${channelId} ${text.split("\n")[0]}`;
		const listed = rowsIn(text).length;
		if (listed !== head.count) faults.push(`${where} lists ${listed}`);
		if (!daysFor(Date.parse(at), id, chapters).includes(head.day))
			faults.push(`${where} is headed with another day`);
		if (heard.has(`${at} ${id}`)) faults.push(`${where} is a second message at once`);
		heard.add(`${at} ${id}`);
	}
	return faults;
};
