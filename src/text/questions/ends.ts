/** "When did it first meet", "the last meeting of the year": the first or the last of all the meetings that are meant. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

/** "The first week of May" and "the first of May" are times. */
const first =
	/\b(?:(?:the|very) )*(?:first|1st)(?: ever)? (?!(?:week|half|quarter|month|fortnight|days?|year|of|mon|tue|wed|thu|fri|sat|sun|\d|two|three|four|five|few|couple)\w*\b)/i;

/** "The next meeting after tomorrow" is the first of those that come then. */
const nextAfter =
	/\bnext (?=(?:[\w'’&-]+ ){0,4}(?:one|meeting|mtg|board)\b.*\b(?:after|from|following)\b)/i;

const lastOf =
	/\blast (?!(?:week|month|quarter|year|fortnight|night|time|\d|two|three|four|five|few|couple|mon|tue|wed|thu|fri|sat|sun)\w*\b)(?:[\w'’&-]+ ){1,5}?(?:of|in|before|during|this|for)\b/i;

/** "Which board meets last in May" asks for the last of May's, as "the last to meet in May" does. */
const meetsLast =
	/\b(?:meets?|meeting|met|sits?|sat)(?: the)? last (?=(?:in|of|before|during|this|next|on)\b)/i;

const inThePast = /\b(?:was|were|did|had|held|met|sat)\b/i;

const asked: ReadonlySet<Question["ask"]> = new Set(["meetings", "records"]);

/** What it is asked of, and for which time. */
const about = ({ subjects, among = [], span }: Question): string =>
	JSON.stringify([[...subjects, ...among].map(({ id }) => id), span?.first, span?.last]);

/** The first one of an agenda is an item, and no meeting. */
const isOfAgenda = ({ records = [] }: Question, text: string): boolean =>
	/\bfirst (?:one|item|thing|topic|paper)\b/i.test(text) &&
	records.some((each) => each === "agenda" || each === "papers");

const isOfOne = ({ ask, limit, step, nth, mine, subjects, span }: Question): boolean =>
	asked.has(ask) &&
	limit === undefined &&
	step === undefined &&
	nth === undefined &&
	(span !== undefined || mine || subjects.some(({ kind }) => kind === "board")) &&
	subjects.every(({ kind }) => kind !== "meeting");

const listing: ReadonlySet<Question["ask"]> = new Set([
	"items",
	"facts",
	"boards",
	"seats",
	"decisions",
	"papers",
	"coverage",
	"changes",
	"vacancies",
	"absent",
	"from",
	"deputies",
	"tenure",
]);

/** "The first one", after other things than meetings were told, is one of those. */
export const listsOthers = ({
	ask,
	records = [],
	facets,
	subjects,
	among = [],
}: Question): boolean =>
	(listing.has(ask) &&
		!(ask === "facts" && [...subjects, ...among].every(({ kind }) => kind === "meeting"))) ||
	(ask === "records" &&
		records.some((each) => /^(?:agenda|papers|decisions|actions)$/.test(each))) ||
	(ask === "roles" && facets.some((each) => /^(?:members|overseer|overseen|relation)$/.test(each)));

export const anEndOne = /\b(?:first|1st|last) one\b/i;

const firstAlone = /^\W*(?:(?:and|so|ok)\b\W*)*the first (?:one|meeting)\W*$/i;

/** Of the things that were listed, or of the meetings of a time. */
export const isOneOfThese = (text: string, earlier: Question): boolean =>
	(listsOthers(earlier) && anEndOne.test(text)) ||
	(earlier.ask === "meetings" && earlier.span !== undefined && firstAlone.test(text));

const question = (reading: Reading): Question | undefined =>
	reading.is === "question" ? reading.question : undefined;

const withEnd = (plain: Question, end: "first" | "last", isPast: boolean): Reading => ({
	is: "question",
	question: {
		...plain,
		end,
		facets: [isPast ? "last" : "next", ...plain.facets.filter((facet) => facet === "place")],
		counted: false,
	},
});

type Around = {
	readonly read: (words: string) => Reading;
	readonly itemOf: (subject: Subject) => Item | undefined;
};

/** What is called "First meeting" on another board, or at another time, is not the one that is asked after. */
const namesOthers = (whole: Question, plain: Question, itemOf: Around["itemOf"]): boolean => {
	const named = [...whole.subjects, ...(whole.among ?? [])]
		.flatMap((each) => itemOf(each) ?? [])
		.filter((item) => item.kind === "meeting");
	const boards = plain.subjects.flatMap(({ kind, id }) => (kind === "board" ? [id] : []));
	const { first = "", last = "9" } = plain.span ?? {};
	return (
		named.length > 0 &&
		named.every(
			({ boardId, time }) =>
				(boards.length > 0 && !boards.includes(boardId)) ||
				(plain.span !== undefined && !(time.is === "fixed" && first <= time.on && time.on <= last)),
		)
	);
};

/** A name with "first" in it is no first of many; "is the first one in May" asks when it is. */
const firstOfAll = (text: string, { read, itemOf }: Around): Reading | undefined => {
	const said = first.exec(text)?.[0] ?? nextAfter.exec(text)?.[0];
	if (said === undefined) return undefined;
	const whole = question(read(text));
	for (const instead of ["", "last ", "next "]) {
		const plain = question(read(text.replace(said, instead)));
		if (!plain || !isOfOne(plain) || (plain.yesNo && plain.span)) continue;
		if (isOfAgenda(plain, text)) continue;
		const isOther =
			whole !== undefined && about(whole) !== about(plain) && !namesOthers(whole, plain, itemOf);
		// "The first one", of several that were told, is that one; of one, it is no name.
		const isName = isOther && (!anEndOne.test(text) || asked.has(whole.ask));
		return isName ? undefined : withEnd(plain, "first", false);
	}
	return undefined;
};

const ordinals = "second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const nthOf = new RegExp(
	`\\b(?:the )?(${ordinals.join("|")}|\\d{1,2}(?:nd|rd|th)) (?!(?:to last|week|half|quarter|month|fortnight|days?|year|of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*\\b)(?=.*\\b(?:meeting|mtg|session|time)\\b)`,
	"i",
);

/** "The 30th meeting of the board" is no meeting on a 30th. */
const isNumber =
	/\b\d{1,3}(?:st|nd|rd|th) (?:ever )?(?:meeting|mtg|session) (?:of|for)\b|['’]s? \d{1,3}(?:st|nd|rd|th) (?:meeting|mtg|session)\b/i;

/** "The third LPB meeting": of all of them, or of those of a time, the one at that place. */
const nthOfAll = (text: string, { read }: Around): Reading | undefined => {
	const [said, which = ""] = nthOf.exec(text) ?? [];
	if (said === undefined || (!isNumber.test(text) && read(text).is === "question"))
		return undefined;
	const at = ordinals.indexOf(which.toLowerCase());
	const nth = at < 0 ? Number.parseInt(which, 10) : at + 2;
	const plain = ["next ", "last "]
		.flatMap((way) => question(read(text.replace(said, way))) ?? [])
		.find(isOfOne);
	if (!plain || plain.yesNo) return undefined;
	const reading = withEnd(plain, "first", false);
	return reading.is === "question"
		? { is: "question", question: { ...reading.question, nth } }
		: reading;
};

/** "Was the last one in May" asks when it was, and not for the last of May. */
const lastOfTime = (text: string, read: (words: string) => Reading): Reading | undefined => {
	if (
		!(lastOf.test(text) || meetsLast.test(text)) ||
		/\blast (?:[\w'’&-]+ )*?(?:meetings|mtgs)\b/i.test(text)
	)
		return undefined;
	// "The last LPB in May": of a time, what is called by its board's name alone is read as the next is.
	const plain = question(read(text)) ?? question(read(text.replace(/\blast\b/i, "next")));
	if (!plain?.span?.last || plain.yesNo || !isOfOne(plain)) return undefined;
	return withEnd(plain, "last", inThePast.test(text));
};

export const atAnEnd = (text: string, around: Around): Reading | undefined =>
	firstOfAll(text, around) ?? nthOfAll(text, around) ?? lastOfTime(text, around.read);
