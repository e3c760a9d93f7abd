/** Covers whose every word was read and whose sense was still missed: each is left, so that the next may be tried. */
import { holdingOf, itemAmong } from "../../domain/holding.ts";
import type { Subject } from "../../domain/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { tiers } from "../entities-match.ts";
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause, Piece } from "./pieces.ts";
import { missesTheSense } from "./senses.ts";
import { isOfAnotherOrder } from "./word-order.ts";

type Settled = { readonly subjects: readonly Subject[]; readonly world: World };

const opensWho = /^\W*who\b/i;
const joined = /\band\b|\bor\b|[,&]/i;

const ownersIn = (subjects: readonly Subject[]): number =>
	subjects.filter(({ kind }) => kind === "person" || kind === "organisation").length;

const ours =
	/\b(?:we|us|i)\b(?:[’']ve| still| also| already)*(?: are)? (?:owe|promised?|deliver(?:ed|ing)?|doing)\b/i;

/** "What does one owe the other", or do we, is not what both own; "who works for her" is nothing that she owns. */
const isBetweenPeople = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean => {
	if (cover.pattern.ask !== "items") return false;
	if (ownersIn(subjects) > 0 && ours.test(text)) return true;
	if (ownersIn(subjects) > 1 && !joined.test(text)) return true;
	const isPerson = subjects.some(({ kind }) => kind === "person");
	return opensWho.test(text) && isPerson && cover.pattern.name === "items";
};

const faint: ReadonlySet<string> = new Set(["who", "status", "them", "exist", "past"]);

/** "Who's going" asks for people, and how a thing goes names none. */
const isForPeople = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "facts" &&
	opensWho.test(text) &&
	tagsOf(cover).includes("status") &&
	tagsOf(cover).every((tag) => faint.has(tag));

const begins = /^(started|begun|commenced)$/;

/** "Whom does she report to" is no report; "did they attend" is no seat. */
const isOfAnotherVerb = ({ text, keys }: Clause, { pattern, pieces }: Cover): boolean => {
	const reportsTo = pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "status" &&
			keys[piece.from] === "report" &&
			keys[piece.to] === "to",
	);
	const sits = pattern.ask === "roles" || pattern.ask === "seats";
	// "Who was at it" asks who came.
	const came = pattern.ask === "meetings" && /^\W*who (was|were) (at|there)\b/i.test(text);
	// What has begun is no list of what is open.
	const began = pieces.some(
		(piece) => piece.is === "tag" && piece.tag === "status" && begins.test(keys[piece.from] ?? ""),
	);
	return (
		(began && pattern.ask !== "facts") ||
		reportsTo ||
		came ||
		(sits && /\bdid\b.*\battend\b/i.test(text))
	);
};

/** A board oversees boards; whom a person answers to is not kept. */
const isPersonsOverseer = (cover: Cover, subjects: readonly Subject[]): boolean =>
	cover.pattern.ask === "roles" && tagsOf(cover).includes("oversee") && ownersIn(subjects) > 0;

/** The first meeting of a board that has met is behind it, and not the next. */
const isFirstOfMany = ({ keys }: Clause, cover: Cover, { subjects, world }: Settled): boolean =>
	cover.pattern.ask === "meetings" &&
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

/** What somebody decided is no board's record. */
const isOfPersonsRecord = (cover: Cover, subjects: readonly Subject[]): boolean =>
	cover.pattern.ask === "records" &&
	ownersIn(subjects) > 0 &&
	!tagsOf(cover).some((tag) => tag === "coming" || tag === "attended" || tag === "apologies");

/** "Has the winter group finished" asks of the board itself, and not of its items. */
const isOfBoardItself = (
	{ text }: Clause,
	{ pattern, pieces }: Cover,
	subjects: readonly Subject[],
) =>
	pattern.ask === "items" &&
	/^\W*(and |so )?(has|have|is|did)\b/i.test(text) &&
	subjects.some(({ kind }) => /^(board|plan|workStream)$/.test(kind)) &&
	subjects.length === 1 &&
	pieces.every(
		(piece) =>
			piece.is === "ignorable" ||
			piece.is === "name" ||
			(piece.is === "tag" && (piece.tag === "done" || piece.tag === "open")),
	);

/** "What happened at the January meeting" asks what came of it: not what has changed since, nor whether it took place. */
const isOfMeeting = ({ text }: Clause, { pattern: { ask } }: Cover): boolean =>
	(ask === "changes" || ask === "meetings") &&
	/\b(happened|went on|gone on) (at|in)\b.*\bm(eetin|t)gs?\b/i.test(text);

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

/** "Anything on Pennine Freight" asks for no meetings; and a board's code is no short name of its chair. */
export const isNobodysDiary = ({ keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.name === "meetings of somebody" &&
	pieces.some(
		(piece, at) =>
			(piece.is === "name" && piece.candidates.every(({ tier }) => tier > tiers.whole)) ||
			(piece.is === "tag" &&
				piece.tag === "meet" &&
				keys[piece.to - 1] === "on" &&
				pieces[at + 1]?.is === "name"),
	);

const says = (piece: Piece): boolean => piece.is !== "ignorable";

/** One mistyped word alone may have been any word. */
const restsOnASlip = ({ slipped }: Clause, { pieces }: Cover): boolean => {
	const [only, ...others] = pieces.filter(says);
	return others.length === 0 && only?.is === "tag" && slipped.has(only.from);
};

const beside = /^(tell|show|give|remind|send|let|get|help)$/;

/** "Tell me who owns what" is not about me. */
const isToldToMe = ({ keys }: Clause, { pieces }: Cover): boolean => {
	const mine = pieces.filter((piece) => piece.is === "tag" && piece.tag === "mine");
	return (
		mine.length > 0 &&
		mine.every(({ from }) => keys[from] === "me" && beside.test(keys[from - 1] ?? ""))
	);
};

/** What no meeting has: who is holding one up, whether one is amber, by how much one is late. */
const ofDuties: ReadonlySet<string> = new Set(
	"why blocked red amber green notRed notGreen posts lateness overdue baseline release".split(" "),
);

/** Two boards' roles in one breath, "overdue or due today", "the actions of that meeting": one question holds but one. */
const isTwoInOne = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean => {
	const tags = tagsOf(cover);
	const { ask } = cover.pattern;
	const roles = tags.some((tag) => tag === "chair" || tag === "secretary" || tag === "member");
	if (ask === "roles") return (roles || tags.includes("own")) && tags.includes("oversee");
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

/** "A meeting with GOL" is any that they come to, "the whole of it" all of it, and neither the one with those words in its name. */
const isWithSomebody = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "name" &&
			keys.slice(piece.from, piece.to).some((key) => /^(with|whole|entire)$/.test(key)) &&
			piece.to - piece.from <= 3 &&
			piece.candidates.every(({ tier }) => tier >= tiers.part),
	);

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

const rag: ReadonlySet<string> = new Set(["red", "amber", "green"]);

/** "Not red or amber" is neither; "closed late" is neither what is late nor all that is closed; "not assigned to the NPIA" is not nobody's; "do they have it" asks for no portrait. */
const isHalfRead = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean => {
	const tags = tagsOf(cover);
	const notOne = tags.includes("notRed") || tags.includes("notGreen");
	if (notOne && tags.some((tag) => rag.has(tag))) return true;
	if (cover.pattern.ask === "items" && tags.includes("done") && tags.includes("overdue"))
		return true;
	if (tags.includes("unowned") && ownersIn(subjects) > 0) return true;
	if (cover.pattern.name !== "about") return false;
	const asksWhether = /^\W*(?:and |so |but )*(?:is|are|was|were|do|does|did|has|have|will)\b/i;
	return (
		/^\W*(do|does|did)\b.*\bhave\b/i.test(text) || (tags.length === 0 && asksWhether.test(text))
	);
};

export const isMisread = (clause: Clause, cover: Cover, settled: Settled): boolean =>
	isBetweenPeople(clause, cover, settled.subjects) ||
	isForPeople(clause, cover) ||
	isOfAnotherVerb(clause, cover) ||
	isPersonsOverseer(cover, settled.subjects) ||
	isOfNoBody(clause, cover, settled) ||
	isHalfRead(clause, cover, settled.subjects) ||
	isFirstOfMany(clause, cover, settled) ||
	isToldToMe(clause, cover) ||
	isTwoInOne(clause, cover, settled.subjects) ||
	isWithSomebody(clause, cover) ||
	countsOthers(cover) ||
	isOfDays(clause, cover) ||
	isOfComing(clause, cover) ||
	isOfBoardItself(clause, cover, settled.subjects) ||
	isOfMeeting(clause, cover) ||
	isNotKept(cover, settled) ||
	isBetweenBoards(clause, cover, settled.subjects) ||
	isOfPersonsRecord(cover, settled.subjects) ||
	missesTheSense(clause, cover, settled) ||
	isOfAnotherOrder(clause, cover) ||
	restsOnASlip(clause, cover);
