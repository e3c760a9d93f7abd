/** "Rev C of the kerbs note", "the 2nd edition of the standards": of guidance that is recorded once for each edition, the one that is meant. */

import type { Holding } from "../../domain/boards/board-contents.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

type Round = {
	readonly read: (words: string) => Reading;
	readonly itemOf: (subject: Subject) => Item | undefined;
	readonly holdings: readonly Holding[];
};

const written = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const noun = "(?:editions?|edn|ed|versions?|revisions?|rev|issue|ver)";
const mark = new RegExp(
	`\\b(?:(\\d{1,2})(?:st|nd|rd|th)|(${written.join("|")})) ${noun}\\b\\.?|\\b(?:${noun}|v)\\.? ?(\\d{1,2}(?:\\.\\d+)?|[a-z])(?![\\w.]\\w|['’]\\w|\\w)`,
	"i",
);
const ofIt = /^ (?:of|to|for) (?:the |our )?/i;

/** Its number or its letter, however that is written. */
const keyIn = (said: string): string | undefined => {
	const [, figure, word, last] = mark.exec(said) ?? [];
	const at = written.indexOf(word?.toLowerCase() ?? "");
	return at < 0 ? (figure ?? last)?.toLowerCase() : `${at + 1}`;
};

const bare = /^\W*(\d{1,2})(?:st|nd|rd|th)?\W*$/i;

/** What no other is the edition after is the first. */
const keyOf = ({ edition = "1" }: Guidance): string =>
	keyIn(edition) ?? bare.exec(edition)?.[1] ?? edition.toLowerCase();

const withoutMark = (
	text: string,
): { readonly said: string; readonly rest: string } | undefined => {
	const found = mark.exec(text);
	if (!found) return undefined;
	const [said] = found;
	const before = text.slice(0, found.index);
	const after = text.slice(found.index + said.length);
	return { said, rest: `${before}${after.replace(ofIt, "")}`.replace(/ {2,}/g, " ") };
};

/** What is named, and whatever has the very same title: a short name may be kept with one edition alone. */
const guidanceIn = (question: Question, { itemOf, holdings }: Round): readonly Guidance[] => {
	const { subjects, among = [], besides = [] } = question;
	const titles = new Set(
		[...subjects, ...among, ...besides].flatMap((each) => {
			const item = itemOf(each);
			return item?.kind === "guidance" ? [item.title] : [];
		}),
	);
	return holdings.flatMap(({ items }) => items.guidance.filter(({ title }) => titles.has(title)));
};

/** Each question that the rest may ask: of several that go by the name, one of each. */
const questionsOf = (reading: Reading, { read }: Round): readonly Question[] => {
	if (reading.is === "question") return [reading.question];
	if (reading.is !== "which" || reading.isGuess) return [];
	return reading.choices.flatMap((choice) => {
		const each = read(choice.question);
		return each.is === "question" ? [each.question] : [];
	});
};

export const editionsNamed = (text: string, round: Round): Reading | undefined => {
	const found = withoutMark(text);
	const key = found && keyIn(found.said);
	if (!found || key === undefined) return undefined;
	const asked = questionsOf(round.read(found.rest), round).filter(({ ask }) =>
		/^(?:facts|coverage|next|changes)$/.test(ask),
	);
	const all = asked.flatMap((question) =>
		guidanceIn(question, round).map((item) => ({ question, item })),
	);
	if (!all.some(({ item }) => item.edition !== undefined)) return undefined;
	const such = all.filter(({ item }) => keyOf(item) === key);
	const [only] = such;
	if (!only || new Set(such.map(({ item: { id } }) => id)).size > 1)
		return { is: "unread", words: [found.said] };
	const { question, item } = only;
	const named: Subject = { kind: "guidance", id: item.id };
	const others = question.subjects.filter(({ kind }) => kind !== "guidance");
	const subjects = [named, ...others];
	return {
		is: "question",
		question: { ...question, subjects, among: undefined, besides: undefined },
	};
};
