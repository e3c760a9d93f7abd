/** Covers that take people for what is theirs, or what is theirs for people. */
import type { Subject } from "../../domain/questions/question.ts";
import { tiers } from "../../language/names/match.ts";
import { type Cover, fitting, isBoardToo, tagsOf } from "./cover.ts";
import type { Clause } from "./pieces.ts";

const opensWho = /^\W*(?:(?:and|so|but|ok|okay|right)\b\W*)*who(?:s\b|\b)/i;
const joined = /\band\b|\bor\b|[,&]/i;

export const ownersIn = (subjects: readonly Subject[]): number =>
	subjects.filter(({ kind }) => kind === "person" || kind === "organisation").length;

const ours =
	/\b(?:we|us|i)\b(?:[’']ve| still| also| already)*(?: are)? (?:owe|promised?|deliver(?:ed|ing)?|doing)\b/i;

/** "What does one owe the other", or do we, is not what both own; "who works for her" is nothing that she owns. */
const isBetweenPeople = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean => {
	if (cover.pattern.ask !== "items") return false;
	if (ownersIn(subjects) > 0 && ours.test(text)) return true;
	if (ownersIn(subjects) > 1 && !joined.test(text)) return true;
	// "Who do we have from the college" asks for people.
	if (opensWho.test(text) && /\bfrom\b/i.test(text) && ownersIn(subjects) > 0) return true;
	const isPerson = subjects.some(({ kind }) => kind === "person");
	return opensWho.test(text) && isPerson && cover.pattern.name === "items";
};

const faint: ReadonlySet<string> = new Set(["who", "status", "them", "exist", "past"]);

/** "Who's going" and "who from the boroughs is on it" ask for people, and how a thing goes names none. */
const isForPeople = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "facts" &&
	(/^\W*(?:(?:and|so|but)\b\W*)*who from \w/i.test(text) ||
		(opensWho.test(text) &&
			tagsOf(cover).includes("status") &&
			tagsOf(cover).every((tag) => faint.has(tag))));

/** A board oversees boards; whom a person answers to is not kept. */
const isPersonsOverseer = (cover: Cover, subjects: readonly Subject[]): boolean =>
	cover.pattern.ask === "roles" && tagsOf(cover).includes("oversee") && ownersIn(subjects) > 0;

/** What somebody decided is no board's record; what they present stands on its agenda. */
const isOfPersonsRecord = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean =>
	cover.pattern.ask === "records" &&
	ownersIn(subjects) > 0 &&
	!/\bpresent(?:s|ing)\b/i.test(text) &&
	!tagsOf(cover).some((tag) => tag === "coming" || tag === "attended" || tag === "apologies");

const beside = /^(tell|show|give|remind|send|let|get|help)$/;

/** "Tell me who owns what" is not about me. */
const isToldToMe = ({ keys }: Clause, { pieces }: Cover): boolean => {
	const mine = pieces.filter((piece) => piece.is === "tag" && piece.tag === "mine");
	return (
		mine.length > 0 &&
		mine.every(({ from }) => keys[from] === "me" && beside.test(keys[from - 1] ?? ""))
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

/** "Who has the NPIA got on the board" asks for a person, "how many pumps do we own" for pumps: neither for somebody's list. */
const isNobodysList = ({ text }: Clause, { pattern, pieces }: Cover): boolean => {
	if (pattern.ask === "items" && /\bam i (?:in|at)\b|^\W*what\b.*\b(?:job|role)\W*$/i.test(text))
		return true;
	if (pattern.ask !== "items" || !pattern.must) return false;
	if (opensWho.test(text) && pattern.name === "what somebody owns") return true;
	return pieces.some((piece, at) => {
		const [before, after] = [pieces[at - 1], pieces[at + 1]];
		const counted = before?.is === "tag" && before.tag === "count" && piece.is === "name";
		return (
			counted &&
			!(
				after?.is === "tag" &&
				/^(action|milestone|guidance|item|open|overdue|due|done)$/.test(after.tag)
			)
		);
	});
};

/** "Anything on Pennine Freight" asks for no meetings; and a board's code is no short name of its chair. */
export const isNobodysDiary = (clause: Clause, { pattern, pieces }: Cover): boolean =>
	(pattern.name === "meetings of somebody" || pattern.name === "diary of somebody") &&
	pieces.some(
		(piece, at) =>
			(piece.is === "name" &&
				pattern.name === "meetings of somebody" &&
				(isBoardToo(piece) || piece.candidates.every(({ tier }) => tier > tiers.whole))) ||
			(piece.is === "tag" &&
				(piece.tag === "meet" || piece.tag === "diary") &&
				clause.keys[piece.to - 1] === "on" &&
				pieces[at + 1]?.is === "name"),
	);

/** "Who is in charge of it" asks for a person, "what do they owe" for things: a portrait in short tells neither. */
const isForItsPeople = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean =>
	cover.pattern.name === "about" &&
	((tagsOf(cover).includes("own") &&
		subjects.some(({ kind }) => /^(board|person|organisation)$/.test(kind))) ||
		(/\bwho\b|\bwho[’']?s\b/i.test(text) &&
			(tagsOf(cover).includes("status") || /\bwho\W*$/i.test(text)) &&
			subjects.some(({ kind }) => kind === "board")));

const namesNobody: ReadonlySet<string> = new Set(
	"who item them past exist board done next".split(" "),
);

/** "What's PEO" asks what the letters stand for, and of nobody who has them in a title. */
const isNobodysTitle = ({ text, keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.name === "about" &&
	/^\W*(?:and |so )?what(?:['’]?s\b| is\b| are\b| does\b.*\b(?:mean|stand for)\b)/i.test(text) &&
	pieces.some(
		(piece) =>
			piece.is === "name" &&
			(piece.to === keys.length || !/\bwhat(?:['’]?s\b| is\b)/i.test(text)) &&
			fitting(piece, pattern.of).every(
				({ known, tier }) => known.kind === "person" && tier > tiers.whole,
			),
	);

/** "Who closed it", "who does its work": a list of what was closed, or is to be done, names nobody. */
const asksWhoDid = ({ text }: Clause, cover: Cover): boolean =>
	(cover.pattern.name === "cancelled meetings" && /^\W*(and |so )?who\b/i.test(text)) ||
	(cover.pattern.ask === "items" &&
		opensWho.test(text) &&
		(tagsOf(cover).includes("done")
			? !tagsOf(cover).includes("own")
			: tagsOf(cover).every((tag) => namesNobody.has(tag))));

/** "Who's leading that work", where nothing of the kind was told of: neither everything there is nor a meeting has such a lead. */
const isOfNoLead = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean => {
	const tags = tagsOf(cover);
	if (!tags.includes("own") || !opensWho.test(text)) return false;
	return cover.pattern.ask === "facts"
		? subjects.length > 0 && subjects.every(({ kind }) => kind === "meeting")
		: cover.pattern.ask === "items" && tags.includes("them") && subjects.length === 0;
};

const leads =
	/\b(charge|own|owns|owner|looks after|looking after|lead|leads|leading|led|run|runs|running|responsible|accountable|answers)\b/;

/** Whoever leads a board is its chair; many work on it. */
const isOfManyHands = ({ keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "roles" &&
	pattern.needs.some((group) => group.includes("own")) &&
	pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "own" &&
			!leads.test(keys.slice(piece.from, piece.to).join(" ")),
	);

const whoIsOn = /\bwho(?:['’]?s| is| are| sits?)? (?:on|a member of|members? of)\b/i;

/** "Who chairs it" asks for a person, and not for what somebody of that name chairs. */
const isOfItsChair = ({ text }: Clause, cover: Cover, subjects: readonly Subject[]): boolean =>
	(cover.pattern.ask === "seats" &&
		(ownersIn(subjects) > 1 || whoIsOn.test(text)) &&
		cover.pieces.some(isBoardToo)) ||
	(cover.pattern.ask === "seats" &&
		/^\W*(?:and |so )?who\b/i.test(text) &&
		tagsOf(cover).some((tag) => tag === "chair" || tag === "secretary") &&
		(subjects.some(({ kind }) => kind === "person") || cover.pieces.some(isBoardToo)));

/** "Am I secretary of anything with Robin on it" is asked of me, and not of Robin; "am I on this board" of this one. */
const isOfMeBeside = (
	{ text }: Clause,
	{ pattern }: Cover,
	subjects: readonly Subject[],
): boolean =>
	pattern.ask === "seats" &&
	/\b(?:am|do|have|was|did) i\b/i.test(text) &&
	(ownersIn(subjects) > 0 ||
		/\b(?:of|on|in) (?:this|our) (?:board|group|panel|committee|forum)\W*$/i.test(text));

/** "Who is there from the company" asks for people, and not for the company's own seats. */
const isOfPeopleFrom = ({ text, keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "seats" &&
	/\b(?:who|people|anyone|anybody)\b/i.test(text) &&
	(/\bwork(?:s|ing)? (?:at|for|in)\b/i.test(text) ||
		pieces.some((piece) => piece.is === "ignorable" && keys[piece.from] === "from"));

/** "Which boards are they on" asks for boards, "are they coming" for people: neither for what a board is or when it meets. */
const isOfThem = ({ text }: Clause, { pattern }: Cover): boolean =>
	(pattern.ask === "roles" &&
		/\b(?:what|which)(?: other)? (?:boards?|committees?|groups?|panels?|forums?|bodies) (?:do|does|is|are|did|has|have) (?:he|she|they|i|we)\b/i.test(
			text,
		)) ||
	((pattern.ask === "meetings" || pattern.ask === "next") &&
		/^\W*(?:and |so |but )*(?:is|are|was|were) (?:he|she|they|you) (?:coming|going|attending)\b/i.test(
			text,
		));

/** "What is coming" asks for no people, where "is she coming" does. */
const isOfNobodyComing = (
	{ text, keys }: Clause,
	cover: Cover,
	subjects: readonly Subject[],
): boolean =>
	cover.pattern.ask === "records" &&
	cover.pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "coming" &&
			piece.to - piece.from === 1 &&
			keys[piece.from] === "coming",
	) &&
	!/\b(who|whos|who[’']s|anyone|anybody|everyone|everybody)\b/i.test(text) &&
	!tagsOf(cover).includes("mine") &&
	!subjects.some(({ kind }) => kind === "person" || kind === "organisation");

/** "Has anyone chased it" asks what was done about it, which is not kept. */
const isOfChasing = ({ words }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "facts" && words.some(({ raw }) => /^chased$/i.test(raw));

/** "Will she make it" asks whether she comes, or is in time: neither is a list of what is due. */
const isOfMakingIt = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "items" && /\b(?:he|she|they)\b.*\bmake it\b/i.test(text);

export const mistakesPeople = (
	clause: Clause,
	cover: Cover,
	subjects: readonly Subject[],
): boolean =>
	isBetweenPeople(clause, cover, subjects) ||
	isForPeople(clause, cover) ||
	isPersonsOverseer(cover, subjects) ||
	isOfPersonsRecord(clause, cover, subjects) ||
	isToldToMe(clause, cover) ||
	isOfMakingIt(clause, cover) ||
	isOfChasing(clause, cover) ||
	isWithSomebody(clause, cover) ||
	isNobodysList(clause, cover) ||
	isForItsPeople(clause, cover, subjects) ||
	asksWhoDid(clause, cover) ||
	isOfItsChair(clause, cover, subjects) ||
	isOfMeBeside(clause, cover, subjects) ||
	isNobodysTitle(clause, cover) ||
	isOfNoLead(clause, cover, subjects) ||
	isOfManyHands(clause, cover) ||
	isOfPeopleFrom(clause, cover) ||
	isOfThem(clause, cover) ||
	isOfNobodyComing(clause, cover, subjects);
