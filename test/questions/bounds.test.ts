/** Whatever word a pattern allows, whoever answers has a place for it: nothing that bounds a question is passed over. */
import { describe, expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { plainQuestion } from "../../src/domain/questions/plain-question.ts";
import type { Question } from "../../src/domain/questions/question.ts";
import { meaningOf } from "../../src/text/questions/meaning.ts";
import type { Pattern } from "../../src/text/questions/pattern.ts";
import { patterns } from "../../src/text/questions/patterns.ts";
import type { Tag } from "../../src/text/questions/vocabulary.ts";
import { answers, isHeeded } from "../../src/usecases/questions/answers.ts";

/** These bound what is asked; the others ask for it, name it or say nothing. */
const bounding: readonly Tag[] = [
	..."mine open due overdue slipped done blocked red amber green notRed notGreen".split(" "),
	..."unowned undated unreported unstreamed noChair noSecretary noMeeting notMet".split(" "),
	..."chair secretary action milestone guidance forming ended active".split(" "),
	..."next last joint posts".split(" "),
] as readonly Tag[];

/** What a word says beside the others of its pattern is said by them already, or by the order of the list. */
const saidAlready: Readonly<Record<string, readonly string[]>> = {
	next: ["meetings", "items", "next", "clashes", "papers", "changes", "reasons", "facts"],
	last: ["meetings", "changes", "reasons", "about", "facts"],
	forming: ["meetings", "tenure", "about"],
	ended: ["tenure", "about", "reasons"],
	active: ["about"],
	notMet: ["reasons"],
	due: ["meetings", "facts"],
	guidance: ["items", "coverage"],
	action: ["items"],
	posts: ["items", "vacancies"],
	open: ["records", "facts"],
	overdue: ["facts"],
	slipped: ["facts"],
	done: ["facts"],
	notRed: ["facts"],
	notGreen: ["facts"],
	// "Tell me what changed" is told to the asker, and not of what is the asker's own.
	mine: ["changes"],
};

/** How much of an answer is told, and not what of. */
const asWorded: ReadonlySet<string> = new Set(["counted", "yesNo"]);

const changedBy = (tag: Tag, pattern: Pattern): readonly string[] => {
	const base = pattern.needs.map(([first]) => first).filter((each) => each !== undefined);
	const others = base.filter(
		(each) => !pattern.needs.some((group) => group.includes(tag) && group[0] === each),
	);
	const said = (tags: readonly Tag[]): Record<string, unknown> => meaningOf(tags, pattern, "");
	return [
		[said(others), said([...others, tag])],
		[said(base), said([...base, tag])],
	].flatMap(([without = {}, beside = {}]) =>
		Object.keys(beside).filter(
			(field) =>
				!asWorded.has(field) && JSON.stringify(without[field]) !== JSON.stringify(beside[field]),
		),
	);
};

const unheeded = (pattern: Pattern): readonly string[] => {
	const reads: readonly string[] = answers[pattern.ask].reads;
	const tags = new Set([...pattern.needs.flat(), ...pattern.allows]);
	return bounding
		.filter((tag) => tags.has(tag))
		.filter((tag) => !saidAlready[tag]?.includes(pattern.ask))
		.filter((tag) => !changedBy(tag, pattern).some((field) => reads.includes(field)))
		.map((tag) => `${pattern.name}: ${tag}`);
};

const plain = plainQuestion("items");
const today = plainDate("2029-05-10");
const span = { first: plainDate("2029-05-14"), last: plainDate("2029-05-20"), words: "next week" };

describe("what bounds a question", () => {
	it("is read by whoever answers it, wherever a pattern allows its word", () =>
		expect(patterns.flatMap(unheeded)).toEqual([]));

	it("may be a time only where a time is read", () => {
		const timed = patterns.filter(({ may, dated }) => may === "period" || dated);
		const untimed = timed.filter(({ ask, past }) => !past && !answers[ask].reads.includes("span"));
		expect(untimed.map(({ name }) => name)).toEqual([]);
	});

	it.each([
		["of one's own, of what a board decided", { ask: "decisions", mine: true }],
		["of one's own, of how often it meets", { ask: "rhythm", mine: true }],
		["a number, of what changed", { ask: "changes", limit: 2 }],
		["a day of the week, of decisions", { ask: "decisions", weekdays: [2] }],
		["a place, of a list", { ask: "items", place: "City Hall" }],
		["a time, of the one after", { ask: "meetings", step: { fromId: "m", by: 1 }, span }],
		["done late, of what is open", { against: "late", state: "open" }],
		["on track, of what is done", { isToPlan: true, state: "done" }],
		["what will be late", { state: "overdue", span }],
	] as const)("%s, is refused", (_, said) =>
		expect(isHeeded({ ...plain, ...said } as Question, today)).toBe(false),
	);

	it.each([
		["what is late of one's own", { state: "overdue", mine: true }],
		["what was late then", { state: "overdue", span, asAt: { day: today, words: "then" } }],
		["the next two meetings", { ask: "meetings", limit: 2, facets: ["next"] }],
		["what was done late", { state: "done", against: "late" }],
	] as const)("%s, is answered", (_, said) =>
		expect(isHeeded({ ...plain, ...said } as Question, today)).toBe(true),
	);
});
