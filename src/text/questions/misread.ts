/** Covers whose every word was read and whose sense was still missed: each is left, so that the next may be tried. */
import { holdingOf, itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { isOfAnotherVerb } from "./another-verb.ts";
import { isOfBoardCalledSo } from "./board-called-so.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { asksForWhich } from "./fragments.ts";
import { isHalfRead } from "./half-read.ts";
import {
	isMiscounted,
	isOfDifference,
	isOfThatChange,
	isOfWhatChanged,
	mistakesChanges,
	mistakesLists,
} from "./misread-lists.ts";
import { mistakesPeople } from "./misread-people.ts";
import { mistakesTimes } from "./misread-times.ts";
import type { Clause, Piece } from "./pieces.ts";
import { missesTheSense } from "./senses.ts";
import { isOfAnotherOrder } from "./word-order.ts";

type Settled = { readonly subjects: readonly Subject[]; readonly world: World };

const joined = /\band\b|\bor\b|[,&]/i;

/** The first meeting of a board that has met is behind it, and not the next. */
const isFirstOfMany = ({ keys }: Clause, cover: Cover, { subjects, world }: Settled): boolean =>
	/^(meetings|records)$/.test(cover.pattern.ask) &&
	cover.pieces.some(
		(piece) => piece.is === "tag" && piece.tag === "next" && keys[piece.from] === "first",
	) &&
	subjects.some(({ id }) =>
		holdingOf(world.holdings, id)?.items.meeting.some(({ state }) => state.is === "held"),
	);

/** "Is the sponsor coming" asks for no list of what comes next. */
const isOfComing = ({ text, keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "next" &&
	!/^\W*(and )?(what|whats|what[’']s|anything|which|when)\b/i.test(text) &&
	pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "next" &&
			piece.to - piece.from === 1 &&
			keys[piece.from] === "coming",
	);

const boardsIn = (subjects: readonly Subject[]): number =>
	subjects.filter(({ kind }) => kind === "board").length;

/** "Do the two have the same members" compares what no answer does. */
const isBetweenBoards = ({ text }: Clause, { pattern }: Cover, subjects: readonly Subject[]) =>
	pattern.ask === "roles" &&
	boardsIn(subjects) > 1 &&
	joined.test(text) &&
	/^\W*(is|are|do|does)\b.*\b(part of|same|shared?)\b/i.test(text);

/** "Has the winter group finished" asks of the board itself, and not of its items. */
const isOfBoardItself = (
	{ text }: Clause,
	{ pattern, pieces }: Cover,
	subjects: readonly Subject[],
) =>
	pattern.ask === "items" &&
	/^\W*(and |so )?(has|have|is|did|will|when)\b/i.test(text) &&
	subjects.some(({ kind }) => /^(board|plan|workStream|organisation)$/.test(kind)) &&
	subjects.length === 1 &&
	pieces.every(
		(piece) =>
			piece.is === "ignorable" ||
			piece.is === "name" ||
			(piece.is === "tag" && /^(done|open|past|when)$/.test(piece.tag)),
	);

/** "Was it meant to be earlier" asks of no meeting that was. */
const isOfEarlierPlan = ({ text }: Clause, { pattern: { ask } }: Cover): boolean =>
	(ask === "meetings" || ask === "records") &&
	/\bbe(?:en)? (?:any )?(?:earlier|later)\b/i.test(text);

/** "What happened at the January meeting" asks what came of it: not what has changed since, nor whether it took place. */
const isOfMeeting = ({ text }: Clause, { pattern: { ask } }: Cover): boolean =>
	(ask === "changes" || ask === "meetings") &&
	/\b(?:happened|went on|gone on) (?:at\b|in\b.*\bm(?:eetin|t)gs?\b|(?:the )?last time\b)/i.test(
		text,
	);

/** "What's blocked and why", in a board's own channel, asks for what it has, and not why the board is blocked. */
const isOfWhatItHas = (clause: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "reasons" && asksForWhich(clause);

/** "How do I get to the hut" asks the way, and not how a thing stands that has the hut in its title. */
const isOfTheWay = ({ text }: Clause, { pattern: { ask } }: Cover): boolean =>
	(ask === "facts" || ask === "about") &&
	/\bhow (?:do|can|would|could|should) (?:i|we|you|people|one|they) (?:get|go|travel|drive|walk|cycle) (?:to|from|there|up|over)\b/i.test(
		text,
	);

/** "Who does it", "who knows about it" ask for whoever does, and for no portrait. */
const isOfDoing = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.name === "about" &&
	/^\W*(?:and |so |but )*who (?:else )?(?:do|does|did|knows?|knew)\b/i.test(text);

/** "Who do I chase" asks for somebody else. */
const isOfMyHelper = ({ text }: Clause, cover: Cover): boolean =>
	tagsOf(cover).includes("mine") && /\bwho (?:do|should|can|must|could) i\b/i.test(text);

/** "Who is setting the date": the verb names nothing, where what it is done to is what a meeting has. */
const isOfItsVerb = (clause: Clause, { pattern, pieces }: Cover): boolean => {
	const [, verb] =
		/\bwho(?:[’']?s| is| are|se| will be)? (\w+ing) (?:the |a |an |our |its |their )?(?:new |next |meeting )?(?:date|day|time|deadline|venue|place|agenda|minutes)s?\W*$/i.exec(
			clause.text,
		) ?? [];
	const names = pieces.filter(({ is }) => is === "name");
	return (
		verb !== undefined &&
		pattern.ask === "facts" &&
		names.length > 0 &&
		names.every(({ from, to }) => to - from === 1 && clause.words[from]?.raw === verb)
	);
};

/** "Who's new" asks of people, whose coming is not kept. */
const isOfNewcomers = ({ text }: Clause): boolean =>
	/\bwho(?:[’']?s| is| are|se) new\b/i.test(text);

/** "When was it set up", of a board that meets: nobody kept the day. "What waits for them to agree" is not agreed yet. */
const isNotKept = (cover: Cover, { subjects, world }: Settled): boolean => {
	const tags = tagsOf(cover);
	if (cover.pattern.ask === "records") return tags.includes("expect") && tags.includes("decide");
	const isOfBeginning =
		cover.pattern.name === "state of a board" && tags.includes("when") && tags.includes("forming");
	const isUnderWay = ({ id }: Subject) =>
		world.boards.some((board) => board.id === id && board.state.is !== "forming");
	return isOfBeginning && subjects.some(isUnderWay);
};

const says = (piece: Piece): boolean => piece.is !== "ignorable";

/** One mistyped word alone may have been any word. */
const restsOnASlip = ({ slipped }: Clause, { pieces }: Cover): boolean => {
	const [only, ...others] = pieces.filter(says);
	return others.length === 0 && only?.is === "tag" && slipped.has(only.from);
};

/** What no meeting has: who is holding one up, whether one is amber, by how much one is late. */
const ofDuties: ReadonlySet<string> = new Set(
	"why blocked red amber green notRed notGreen posts lateness overdue baseline release source own".split(
		" ",
	),
);

/** Two boards' roles in one breath, "overdue or due today", "the actions of that meeting": one question holds but one. */
const isTwoInOne = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean => {
	const tags = tagsOf(cover);
	const { ask } = cover.pattern;
	const roles = tags.some((tag) => tag === "chair" || tag === "secretary" || tag === "member");
	const owns = tags.includes("own");
	// "What does the chair own" asks for no chair.
	if (ask === "roles" && owns && /^\W*(?:and |so )?what (?:do|does|has|have)\b/i.test(text))
		return true;
	if (ask === "roles") return (roles || owns) && tags.includes("oversee");
	const ofMeeting = subjects.some(({ kind }) => kind === "meeting");
	const kinds = tags.some((tag) => tag === "action" || tag === "milestone" || tag === "guidance");
	if (ask === "facts") return ofMeeting && (kinds || tags.some((tag) => ofDuties.has(tag)));
	const dated = cover.pieces.some(({ is }) => is === "period");
	return (
		ask === "items" &&
		dated &&
		tags.includes("overdue") &&
		tags.includes("due") &&
		joined.test(text)
	);
};

/** "How many days" of a list counts days, and not the list; "what will slip" asks for no days. */
const isOfDays = ({ keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "items" &&
	pieces.some((piece) => {
		if (piece.is !== "tag") return false;
		if (piece.tag === "lateness")
			return !keys.slice(piece.from, piece.to).some((key) => /^(how|day|week)$/.test(key));
		return piece.tag === "count" && /^(day|week|month|year|hour)$/.test(keys[piece.to] ?? "");
	});

/** "How many boroughs are in London" counts boroughs, and no meetings of those that have them in their name. */
const countsOthers = (cover: Cover): boolean =>
	cover.pattern.ask === "meetings" &&
	!tagsOf(cover).some((tag) => tag === "meet" || tag === "met") &&
	cover.pieces.some((piece, at) => {
		const next = cover.pieces[at + 1];
		return piece.is === "tag" && piece.tag === "count" && next?.is === "name";
	});

const kindsOf = (subjects: readonly Subject[]): ReadonlySet<string> =>
	new Set(subjects.map(({ kind }) => kind));

const isCounted = ({ subjects, world }: Settled): boolean =>
	subjects.some(({ id }) => {
		const item = itemAmong(world.holdings, id);
		if (item?.kind === "action") return (item.rollOut ?? []).length > 0;
		return item?.kind === "guidance" && (item.recipients ?? []).length > 0;
	});

/** "Has Barnet had it" names a body; "who has done it", "which ones are left" ask for bodies only of what is counted over them. */
const isOfNoBody = ({ keys }: Clause, cover: Cover, settled: Settled): boolean => {
	const { name } = cover.pattern;
	if (name === "has a body it") return !kindsOf(settled.subjects).has("organisation");
	if (name === "which of its bodies")
		return (
			!keys.join(" ").includes("which one") || settled.subjects.length > 1 || !isCounted(settled)
		);
	if (name !== "who has it") return false;
	const tags = tagsOf(cover);
	return !isCounted(settled) && !tags.includes("negated") && !tags.includes("ack");
};

export const isMisread = (clause: Clause, cover: Cover, settled: Settled): boolean =>
	isOfAnotherVerb(clause, cover, settled) ||
	isOfBoardCalledSo(clause, cover, settled.world) ||
	isOfNoBody(clause, cover, settled) ||
	isHalfRead(clause, cover, settled.subjects) ||
	isFirstOfMany(clause, cover, settled) ||
	isTwoInOne(clause, cover, settled.subjects) ||
	countsOthers(cover) ||
	isOfDays(clause, cover) ||
	isMiscounted(clause, cover, settled) ||
	isOfComing(clause, cover) ||
	isOfBoardItself(clause, cover, settled.subjects) ||
	isOfMeeting(clause, cover) ||
	isOfEarlierPlan(clause, cover) ||
	isOfThatChange(clause, cover, settled.subjects) ||
	isOfNewcomers(clause) ||
	isOfItsVerb(clause, cover) ||
	isOfDoing(clause, cover) ||
	isOfTheWay(clause, cover) ||
	isOfDifference(clause, cover) ||
	isOfWhatItHas(clause, cover) ||
	isOfMyHelper(clause, cover) ||
	isNotKept(cover, settled) ||
	isBetweenBoards(clause, cover, settled.subjects) ||
	mistakesLists(clause, cover, settled.subjects) ||
	isOfWhatChanged(cover) ||
	mistakesChanges(clause, cover) ||
	mistakesTimes(clause, cover) ||
	mistakesPeople(clause, cover, settled.subjects) ||
	missesTheSense(clause, cover, settled) ||
	isOfAnotherOrder(clause, cover) ||
	restsOnASlip(clause, cover);
