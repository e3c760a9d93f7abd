/** "Which one?" was asked back: a few words that fit one of what was offered, and no other, choose it. */
import type { Suggestion } from "../../domain/questions/answer.ts";
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty, isItemKind } from "../../domain/register.ts";
import { isAskedOfThem } from "./asked-of-offered.ts";
import { agreed, agreeing } from "./guesses-agreed.ts";
import { editionOfOffered, ownerOfOffered } from "./owner-of-offered.ts";
import type { Understanding, World } from "./understanding.ts";

const wordsOf = (text: string): readonly string[] =>
	text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const filler = new Set(
	"the one no yes not i mean meant it s is please pls sorry that this a of for and ok oh at from in with".split(
		" ",
	),
);

const places: readonly RegExp[] = [/^(?:first|1st|1)$/, /^(?:second|2nd|2)$/, /^(?:third|3rd|3)$/];

const atPlace = (
	words: readonly string[],
	offered: readonly Suggestion[],
): Suggestion | undefined => {
	const [only, ...others] = words;
	if (only === undefined || others.length > 0) return undefined;
	const at = places.findIndex((place) => place.test(only));
	return at < 0 ? undefined : offered[at];
};

const other =
	/^\W*(?:(?:and|no|nope|sorry|ok|oh|but|i meant?|what about|how about|not that one)\b[\s,]*)*(?:the |t['’]?)other(?: one)?(?: one)?(?: please| pls)?\W*$/i;

/** "And the other one", once one of two was chosen. */
const theOther = (
	text: string,
	{ offered = [], chosen }: ThreadContext,
): Suggestion | undefined => {
	const [left, ...more] = offered.filter(({ question }) => question !== chosen);
	const isOfTwo = offered.length === 2 && more.length === 0;
	return isOfTwo && other.test(text) ? left : undefined;
};

/** "The coastguard one": of several people, the only one of that body. */
const bodyOf = (label: string, { people, organisations }: World): string => {
	const person = people.find(({ name }) => name === label);
	const body = organisations.find(({ id }) => id === person?.organisationId);
	return body ? [body.name, ...body.aliases].join(" ") : "";
};

/** "MCB": of several boards, the one that goes by that code or that other name. */
const callsOf = (label: string, { boards }: World): string => {
	const board = boards.find(({ name }) => name === label);
	return board ? [board.code, ...board.aliases].join(" ") : "";
};

/** As many are asked of at once. */
const mostTogether = 4;
const all =
	/^\W*(?:(?:oh|ok|well|um|er|sorry)\b\W*)*(?:both|all|either|each)(?: (?:of )?(?:them|those|these|the (?:two|three|four)))?(?: please| pls)?\W*$/i;

/** "Both": each of what was offered, one after another. */
const allOf = (text: string, offered: readonly Suggestion[]): string | undefined =>
	offered.length > 1 && offered.length <= mostTogether && all.test(text)
		? offered.map(({ question }) => `${question.replace(/\W+$/, "")}?`).join(" ")
		: undefined;

const isNoneOf = /^(?:neither|none|board|another)$/;

/** "PPB", "the pilot one", where other boards were offered: the same of that. */
const ofAnother = (
	text: string,
	{ offered = [] }: ThreadContext,
	{ boards }: World,
): string | undefined => {
	const said = wordsOf(text).filter((word) => !filler.has(word) && !isNoneOf.test(word));
	const [first] = offered;
	if (!first || said.length === 0 || offered.length < 2) return undefined;
	if (offered.some(({ sort }) => sort !== "board")) return undefined;
	const live = boards.filter(({ state }) => state.is !== "ended");
	const [board, ...others] = live.filter(({ code, name, aliases }) =>
		[code, name, ...aliases].some((each) => said.every((word) => wordsOf(each).includes(word))),
	);
	const isAsked = first.question !== first.label && first.question.includes(first.label);
	return board && others.length === 0 && isAsked
		? first.question.replace(first.label, board.name)
		: undefined;
};

/** Once one was chosen and several things were told of it, "the second one" is of those. */
const toldSeveral = ({ chosen, focus, latest }: ThreadContext): boolean =>
	chosen !== undefined && focus.slice(0, latest).filter(({ kind }) => isItemKind(kind)).length > 1;

/** The question that was offered under the name that these words fit. */
export const chosenOf = (text: string, thread: ThreadContext, world: World): string | undefined => {
	const { offered = [] } = thread;
	if (offered.some(({ question }) => question === text)) return text;
	if (offered.length === 1 && agreeing.test(text)) return offered[0]?.question;
	const left = theOther(text, thread);
	if (left) return left.question;
	const words = wordsOf(text).filter((word) => !filler.has(word));
	if (words.length === 0 || words.length > 6) return undefined;
	const together = allOf(text, offered);
	if (together !== undefined) return together;
	const ways = [
		() => "",
		(label: string) => bodyOf(label, world),
		(label: string) => callsOf(label, world),
		(label: string) => ownerOfOffered(label, world),
		(label: string) => editionOfOffered(label, world),
	];
	for (const more of ways) {
		const [fit, ...others] = offered.filter(({ label, sort = "" }) => {
			const own = new Set(wordsOf(`${label} ${sort} ${more(label)}`));
			return words.every((word) => own.has(word));
		});
		if (fit && others.length === 0) return fit.question;
	}
	if (toldSeveral(thread)) return undefined;
	return atPlace(words, offered)?.question ?? ofAnother(text, thread, world);
};

/** Of one of them by its place, or of them all: "owner?" alone as well. */
const ofThose =
	/^\W*(?:(?:and|the|their|whats?|what['’]s|who(?:['’]s)?)\b\W*)*(?:owners?|owns|due(?: dates?)?|deadlines?|when|whose|status|rag|chairs?|secretar(?:y|ies))\W*$|\bthe (?:first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th) one\b|\b(?:they|them|those|these)\b/i;
/** "What did they close": some board's people, and none of what was offered. */
const saysDoers = /\b(?:do|did|have|had|will|would|can|could) they \w/i;

/** An item is offered by its reference and its title, and anything else by its name. */
const subjectOf = ({ label, sort }: Suggestion, { named }: Pick<Understanding, "named">) => {
	const found = [label, label.split(" ", 1).join()].map(named);
	return found
		.flatMap((each) => (each === "beside another" || each.length !== 1 ? [] : each))
		.find(({ kind }) => kind === sort);
};

/** All that was offered, where each is one thing that is known. */
const subjectsOf = (
	{ offered = [] }: ThreadContext,
	understanding: Pick<Understanding, "named">,
): readonly Subject[] => {
	const subjects = offered.flatMap((each): readonly Subject[] => {
		const subject = subjectOf(each, understanding);
		return subject ? [subject] : [];
	});
	return subjects.length < offered.length ? [] : subjects;
};

/** Once one of several was chosen, "the other" and "which of them" are of what was offered. */
export const withOthers = (
	thread: ThreadContext,
	{
		before,
		chosen,
		ofOffered,
	}: {
		readonly before: ThreadContext;
		readonly chosen: string | undefined;
		/** What it was asked of, which may be all that had been offered. */
		readonly ofOffered: ThreadContext;
	},
	understanding: Pick<Understanding, "named">,
): ThreadContext => {
	const { offered = [] } = before;
	// "Who's on that", told of each that was offered: one of them may still be chosen.
	const isOfOffered = ofOffered.listed !== before.listed;
	if (chosen === undefined) return isOfOffered ? { ...thread, offered } : thread;
	const all = subjectsOf(before, understanding);
	const told = thread.focus.slice(0, thread.latest);
	const isOfThem = all.some(({ id }) => told.some((each) => each.id === id));
	const isOfOneSort = all.every(({ kind }) => kind === all[0]?.kind);
	const listed = all.length > 1 && isOfThem && isOfOneSort ? all : thread.listed;
	return { ...thread, offered, chosen, listed };
};

/** "Is it about this?", of one thing: whoever goes on with "who has it" goes on from that. */
const ofTheOnly = (
	only: Suggestion,
	thread: ThreadContext,
	understanding: Pick<Understanding, "read">,
): ThreadContext | undefined => {
	const around = { ...thread, ...thread.before, offered: undefined };
	const reading = understanding.read(only.question, around);
	if (reading.is !== "question") return undefined;
	const { question } = reading;
	const [subject, ...others] = [...question.subjects, ...(question.among ?? [])].filter(isDuty);
	if (!subject || others.length > 0) return undefined;
	return { ...around, question, focus: [subject], latest: 1 };
};

/** "Whose is it", of two or three that were offered, is told of each: what is told names them. */
const it = "it";
const ofIt = new RegExp(
	`^\\W*(?:(?:and|so|but|ok)\\b\\W*)*(?:whose(?: \\w+)?(?:['’]?s| is) ${it}|who(?: owns| has| runs| does|(?:['’]?s| is) (?:got|doing|dealing with|on|handling|blocking|stopping|holding up|chasing|responsible for|in charge of)) ${it}|(?:who|what)(?:['’]?s| is) (?:holding ${it} up|blocking ${it}|${it} waiting (?:on|for))|when(?:['’]?s| is| was) ${it} due|is ${it} (?:late|overdue|blocked|red|amber|green))\\W*$`,
	"i",
);
const mostOfIt = 3;

/** "Who owns it", where something was guessed: it is no board that was named beside it. */
const ofNoneNamed = (thread: ThreadContext): ThreadContext =>
	thread.focus.slice(0, thread.latest).some(isDuty) ? thread : { ...thread, focus: [], latest: 0 };

/** "When's the first one due", "who owns them", after several were offered, are asked of those as of a list that was told. */
export const withOffered = (
	text: string,
	thread: ThreadContext,
	understanding: Pick<Understanding, "named" | "read">,
): ThreadContext => {
	const { offered = [], question } = thread;
	const [only, ...others] = offered;
	// What was guessed is meant once that was said, and not before.
	const isGuess = thread.unread !== undefined && !agreed.test(text);
	if (only && others.length === 0 && !question && !isGuess)
		return ofTheOnly(only, thread, understanding) ?? thread;
	if (only && others.length === 0 && isGuess && ofIt.test(text)) return ofNoneNamed(thread);
	// Of more than that, some were not offered.
	const isOfDoers = saysDoers.test(text) && offered.some(({ sort }) => sort !== "board");
	const points =
		(ofThose.test(text) && !isOfDoers) || (offered.length <= mostOfIt && ofIt.test(text));
	if (question || offered.length < 2 || offered.length > 4) return thread;
	const told = subjectsOf(thread, understanding);
	const isOfOneSort = told.every(isDuty) || told.every(({ kind }) => kind === "board");
	if (told.length === 0 || !isOfOneSort) return thread;
	const ask = told.some(({ kind }) => kind === "board") ? "boards" : "items";
	const listing = {
		...plainQuestion(ask),
		...(ask === "items" ? { among: told } : { subjects: told }),
	};
	const around = { ...thread, question: listing, focus: told, latest: told.length, listed: told };
	const isOfThem = points || isAskedOfThem(text, { told, listing: around }, understanding);
	return isOfThem ? around : thread;
};
