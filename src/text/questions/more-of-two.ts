/** "Does LPB or MCB have more overdue", "who meets more often", "has COG met since LPB did": of two that are named, which has more of it, or which was later. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;
type Sides = { readonly a: string; readonly b: string };

const asked =
	"(?:who|which|what)(?: of (?:them|those|these|the two)| boards?| groups?| one| person| team)*";
const has = "(?:has|have|had|got|gets|owns?|owes?|holds?|with|['’]s|is|are|s|there)";
const more = "(?:the )?(?:more|most|fewer|fewest|less|least)(?: of the)?";
const closes = "\\W*$";

/** What is counted, and of whom: what stands first in each pair of places is who, unless it is said otherwise. */
const counting: readonly RegExp[] = [
	opened(
		`(?:do|does|did|has|have|is|are) (?<a>.+?) or (?<b>.+?)(?: ${has})* ${more} (?<what>.+?)${closes}`,
	),
	opened(
		`(?:which|who|what) of (?<a>.+?) (?:and|or) (?<b>.+?)(?: ${has})+ ${more} (?<what>.+?)${closes}`,
	),
	opened(
		`${asked}(?: ${has}|['’]?s){1,3} ${more} (?<what>.+?)\\s?[,:;–-] ?(?:is it )?(?<a>.+?) or (?<b>.+?)${closes}`,
	),
	opened(
		`(?:have|has|do|does|are|is) (?:we|they|there)(?: (?:got|have))? ${more} (?<what>.+?) (?:at|for|with|in|on|of|under|among) (?<a>.+?) (?:or|than) (?:(?:at|for|with|in|on|of|under|among) )?(?<b>.+?)${closes}`,
	),
	opened(
		`(?:is|are|was|were) there (?:more|fewer|less) (?<what>.+?) (?:at|for|with|in|on|of|under) (?<a>.+?) than (?:(?:at|for|with|in|on|of|under) )?(?<b>.+?)${closes}`,
	),
	opened(
		`(?:do|does|has|have|is|are) (?<a>.+?)(?: ${has})* (?:more|fewer|less) (?<what>.+?) than (?<b>.+?)(?: (?:does|do|has|have|is|are))?${closes}`,
	),
];

const often = "(?<how>more|most|less|least) (?:often|frequently|regularly)";
const meets = "(?:meets?|meeting|sits?|gets together)";
const rhythm: readonly RegExp[] = [
	opened(`(?:do|does) (?<a>.+?) or (?<b>.+?) ${meets} (?:the )?${often}${closes}`),
	opened(`(?:which|who) of (?<a>.+?) (?:and|or) (?<b>.+?) ${meets} (?:the )?${often}${closes}`),
	opened(`${asked} ${meets} (?:the )?${often}\\W+(?<a>.+?) or (?<b>.+?)${closes}`),
	opened(`(?:do|does) (?<a>.+?) ${meets} ${often} than (?<b>.+?)(?: (?:does|do))?${closes}`),
];

const met = "(?:last )?(?:met|meet|sat|sit)(?: last)?";
const did = "(?: (?:did|do|does|has|had|met|last(?: time)?))*";
const later: readonly (readonly [RegExp, Question["compared"]])[] = [
	[
		opened(
			`(?:has|have|had|did) (?<a>.+?) ${met} (?:before or after|after or before|earlier or later than) (?<b>.+?)${did}${closes}`,
		),
		"first",
	],
	[opened(`(?:has|have|had) (?<a>.+?) met since (?<b>.+?)${did}${closes}`), "after"],
	[
		opened(
			`(?:has|have|had|did) (?<a>.+?) ${met} (?:more recently|more lately|later|after) ?(?:than )?(?<b>.+?)${did}${closes}`,
		),
		"after",
	],
	[
		opened(
			`(?:has|have|had|did) (?<a>.+?) ${met} (?:before|earlier than|less recently than) (?<b>.+?)${did}${closes}`,
		),
		"before",
	],
	[
		opened(
			`${asked} (?:last met|met last|has met|met|last sat) ?(?:the )?(?:more recently|most recently|more lately|later|latest|last)?\\W+(?<a>.+?) or (?<b>.+?)${closes}`,
		),
		"last",
	],
	[
		opened(
			`(?:did|has|have) (?<a>.+?) or (?<b>.+?) ${met} (?:more recently|most recently|later|last)${closes}`,
		),
		"last",
	],
];

const sidesIn = (text: string, form: RegExp) => {
	const { a, b, what = "", how = "" } = form.exec(text)?.groups ?? {};
	return a === undefined || b === undefined ? undefined : { a, b, what, how };
};

const ofPlaces: Readonly<Partial<Record<Subject["kind"], Question["by"]>>> = {
	board: "board",
	person: "owner",
	workStream: "workStream",
};

/** The same question of each, and of one thing at a time. */
const readEach = (texts: readonly string[], read: Read): readonly Question[] | undefined => {
	const readings = texts.map(read);
	const questions = readings.flatMap((each) => (each.is === "question" ? [each.question] : []));
	const [one, other] = questions;
	if (!one || !other) return undefined;
	const [a, ...more] = one.subjects;
	const [b, ...others] = other.subjects;
	const rest = (question: Question) => JSON.stringify({ ...question, subjects: [] });
	const isPair = a && b && a.kind === b.kind && a.id !== b.id;
	const isSame = more.length + others.length === 0 && rest(one) === rest(other);
	return isPair && isSame ? questions : undefined;
};

const counted: ReadonlySet<Question["ask"]> = new Set(["items", "meetings", "roles"]);

const oneself = /^(?:me|myself|i|mine)$/i;

/** "Nora or me": each is told by itself. */
const ofOneself = (what: string, sides: readonly string[], read: Read): Reading | undefined => {
	const texts = sides.map(
		(side) => `how many ${what} ${oneself.test(side) ? "do i" : `does ${side}`} have`,
	);
	const readings = texts.map(read);
	const areLists = readings.every(
		(each) =>
			each.is === "question" &&
			each.question.ask === "items" &&
			(each.question.mine || each.question.subjects.length === 1),
	);
	return areLists ? { is: "each", texts } : undefined;
};

const gaps =
	/^(?:gaps?|vacanc(?:y|ies)|(?:empty |vacant |unfilled |open )?(?:posts?|places|positions|jobs)(?: (?:empty|vacant|unfilled|open|free|(?:left |still )?to fill))?|to (?:fill|find|recruit|hire)|people to (?:find|recruit|hire)|short)$/i;

/** "More gaps in this or in that": of each, how many posts are filled of how many. */
const ofGaps = ({ a, b }: Sides, read: Read): Reading | undefined => {
	const texts = [a, b].map((side) => `how many posts are vacant for ${side}`);
	const areOfPosts = texts
		.map(read)
		.every(
			(each) =>
				each.is === "question" &&
				each.question.ask === "facts" &&
				each.question.facets.includes("posts"),
		);
	return areOfPosts ? { is: "each", texts } : undefined;
};

/** A list is counted over the two; of anything else each is told by itself. */
const ofCount = (what: string, { a, b }: Sides, read: Read): Reading | undefined => {
	const texts = [a, b].map((side) => `how many ${what} for ${side}`);
	if ([a, b].some((side) => oneself.test(side))) return ofOneself(what, [a, b], read);
	if (gaps.test(what)) return ofGaps({ a, b }, read);
	const plainly = [a, b].map((side) => `how many ${what} does ${side} have`);
	const isTimed = /\bmore|than|or\b/i.test(what);
	const questions = isTimed ? undefined : (readEach(texts, read) ?? readEach(plainly, read));
	const [one, other] = questions ?? [];
	if (!one || !other || !counted.has(one.ask)) return undefined;
	const by = one.ask === "items" ? ofPlaces[one.subjects[0]?.kind ?? "organisation"] : undefined;
	if (!by) return { is: "each", texts: readEach(texts, read) ? texts : plainly };
	const subjects = [...one.subjects, ...other.subjects];
	return { is: "question", question: { ...one, subjects, by } };
};

/** Both boards, in the order in which they were named. */
export const bothBoards = (
	{ a, b }: Sides,
	asks: (board: string) => string,
	read: Read,
): Question | undefined => {
	const [one, other] = readEach([a, b].map(asks), read) ?? [];
	if (!one || !other || one.subjects[0]?.kind !== "board") return undefined;
	return { ...one, subjects: [...one.subjects, ...other.subjects] };
};

const ofRhythm = (text: string, read: Read): Reading | undefined => {
	for (const form of rhythm) {
		const sides = sidesIn(text, form);
		const question = sides && bothBoards(sides, (board) => `how often does ${board} meet`, read);
		if (question?.ask !== "rhythm" || !sides) continue;
		const isLeast = /^(?:less|least)$/i.test(sides.how);
		return { is: "question", question: { ...question, often: isLeast ? "least" : "most" } };
	}
	return undefined;
};

const ofLatest = (text: string, read: Read): Reading | undefined => {
	for (const [form, compared] of later) {
		const sides = sidesIn(text, form);
		const question = sides && bothBoards(sides, (board) => `when did ${board} last meet`, read);
		if (question?.ask === "meetings")
			return { is: "question", question: { ...question, compared } };
	}
	return undefined;
};

export const moreOfTwo = (text: string, read: Read): Reading | undefined => {
	const found = ofRhythm(text, read) ?? ofLatest(text, read);
	if (found) return found;
	const plain = text
		.replace(/\b(?:bigger|larger)\b/i, "more members")
		.replace(/\bsmaller\b/i, "fewer members");
	for (const form of counting) {
		const sides = sidesIn(plain, form);
		const reading = sides && ofCount(sides.what, sides, read);
		if (reading) return reading;
	}
	return undefined;
};
