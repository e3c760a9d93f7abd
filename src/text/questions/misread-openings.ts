/** Covers that pass over how a question opens: with what somebody thought, with whose it is, with who goes there. */
import { isItemKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { headNouns } from "../../language/names/words.ts";
import { type Cover, fitting, tagsOf } from "./cover.ts";
import { asksForBoards } from "./facets-said.ts";
import { isOfWhatIsBooked } from "./nouns-of-standing.ts";
import type { Clause } from "./pieces.ts";

/** "I thought it was the 5th" tells what somebody thought, and asks nothing of how things stood. */
const isOfAThought = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.past === true &&
	/^\W*(?:oh |but |and |so |hmm )*i (?:thought|understood|believed|assumed|figured|knew)\b/i.test(
		text,
	);

/** "Who's that with" asks whose it is, and for no portrait of a board. */
const isOfWhoHasIt = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.name === "about" &&
	/^\W*(?:and |so |but )*who(?:['’]?s| is) (?:it|that|this) (?:with|for)\b/i.test(text);

/** "Has anybody been to every meeting" asks who goes to them, and not which there are. */
const isOfGoing = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "meetings" &&
	/\b(?:(?:any|every|some|no)(?:one|body)|who|which of (?:us|them))\b.*\b(?:been (?:to|at)|gone to|goes to|go to|miss(?:es|ed|ing)?|skip(?:s|ped)?)\b/i.test(
		text,
	);

/** An agenda is a meeting's, and only what is presented on it somebody's. */
const isOfNobodysAgenda = ({ text }: Clause, { pattern }: Cover): boolean =>
	(pattern.name === "what somebody presents" || pattern.name === "what I present") &&
	!/\bpresent(?:s|ing)?\b/i.test(text);

const somethingOn =
	/\b(?:any|some|no|every)thing (?:much |else )?on (?:this|next|today|tomorrow|tonight|over|for|in|at)\b/i;

/** "Anything on this week" asks what is held then, and not what falls due alone. */
const isOfWhatIsOn = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "items" &&
	somethingOn.test(text) &&
	!tagsOf(cover).some((tag) => /^(due|overdue|open|done|red|amber|green|blocked|own)$/.test(tag));

/** "Are they due to" leaves out what they are to do, and asks for nothing that is due. */
const isLeftOpen = ({ text }: Clause, { pattern }: Cover): boolean =>
	(pattern.ask === "items" || pattern.ask === "facts") &&
	/^\W*(?:and |so |but )*(?:is|are|was|were) (?:he|she|it|they|we|i)\b.*\b(?:due|meant|supposed|going) to\W*$/i.test(
		text,
	);

/** "Which of them have a secretary" picks boards, and asks for no secretary. */
const isOfPickedBoards = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "roles" &&
	/\bwhich (?:of (?:them|those|these)|ones?)\b.*\b(?:has|have|got|lacks?|needs?)\b.*\b(?:chair|secretary|quorum)\b/i.test(
		text,
	);

const ofLateness =
	/\b(?:late|overdue|behind|slip\w*|delay\w*|left|until|till?|before|to go|to|got|remain\w*|off|red|amber|green)\b/i;

/** "How long is the wall" asks for no date: only with a word for it is it asked how late something is, or how far off. */
const isOfItsLength = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "facts" &&
	tagsOf(cover).includes("lateness") &&
	/\bhow long\b(?! (?:is|was) (?:it|that|this)\W*$)/i.test(text) &&
	!ofLateness.test(text);

/** "Is Dawn coming to that" asks of a meeting, and of nothing that is to be done. */
const isOfComingToIt = ({ text }: Clause, { pattern }: Cover): boolean =>
	(pattern.ask === "facts" || pattern.ask === "items") &&
	/\b(?:coming|attending|invited|sitting in)\b(?: along)?(?: to| on)? (?:it|that|this)(?: one)?\W*$/i.test(
		text,
	);

/** "What came in this week" asks what was sent, and not who came to a meeting. */
const isOfThingsComing = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "records" &&
	tagsOf(cover).some((tag) => tag === "attended" || tag === "coming") &&
	/^\W*(?:(?:and|so|but) )*what\b/i.test(text) &&
	!/\b(?:attendance|turnout|people|members)\b/i.test(text);

const wondered =
	/\b(?:know|tell|check|see|ask|wonder\w*|sure|confirm|out|say|said|me|us|unclear|find|look|idea|remember|as|even)\W*$/i;
const supposing =
	/\b(?:if|unless|assuming|supposing|provided) (?:we|i|they|he|she|it|you|nobody|no one|nothing|somebody|someone|the|there|that|this)\b/i;

/** "What would be late if we do nothing" supposes what is not so: what is so answers something else. */
const isOfWhatIfNot = ({ text }: Clause): boolean => {
	const found = supposing.exec(text);
	return (
		found !== null &&
		found.index > 0 &&
		/\w/.test(text.slice(0, found.index)) &&
		!wondered.test(text.slice(0, found.index))
	);
};

/** "What's missing from the hall" asks after no people. */
const isOfNobodyAbsent = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "absent" &&
	!asksForBoards.test(text) &&
	/^\W*(?:(?:and|so|but) )*(?:what|is anything|anything)\b/i.test(text);

/** "Who is the auditor" asks for somebody, and not whose it is to appoint one. */
const office =
	/^\W*(?:(?:and|so|but) )*who(?:['’]?s| is| are| was) (?:the|our|a|an) [\w'’-]+(?: (?!with\b|for\b|on\b|by\b|doing\b|going\b)[\w'’-]+)?\W*$/i;

const isOfAnOffice = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "facts" &&
	office.test(text) &&
	tagsOf(cover).every((tag) => tag === "who" || tag === "about") &&
	cover.pieces.some(
		(piece) => piece.is === "name" && piece.candidates.every(({ tier }) => tier >= tiers.part),
	);

const turned = /\b(?:but|now|then|to|into|until|later)\b/i;

/** "Were red but are now green" asks for those that turned, and not for all that are either. */
const isOfTurnedRags = ({ text, words }: Clause, cover: Cover): boolean => {
	if (cover.pattern.ask !== "items" && cover.pattern.ask !== "overview") return false;
	const rags = cover.pieces.filter(
		(piece) => piece.is === "tag" && /^(?:red|amber|green)$/.test(piece.tag),
	);
	const [first, ...others] = rags;
	const last = others.at(-1);
	if (!first || !last) return false;
	return turned.test(text.slice(words[first.to - 1]?.end, words[last.from]?.start));
};

/** "When would they be", "when should it be": of what is past, nothing that is still to come. */
const isOfWhatWouldBe = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "meetings" &&
	/^\W*(?:and |so |but )*when (?:would|should|could|might) (?:it|that|they|those)\b/i.test(text);

/** "Who's the mayor" asks for a person, and not for the body that has the mayor in its name. */
const isOfBodyForPerson = ({ text }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.name === "about" &&
	/^\W*(?:and |so )?who(?:['’]?s| is| was) the\b/i.test(text) &&
	pieces.some(
		(piece) =>
			piece.is === "name" &&
			fitting(piece, pattern.of).every(
				({ known, tier }) => known.kind === "organisation" && tier >= tiers.part,
			),
	);

const duty =
	/\b(?:lead|leader|manager|secretary|chair|officer|clerk|liaison|advis[eo]r|representative|administrator|director|head|co-?ordinator|champion|rep)\b/i;

/** "Tell me about the survey" is about no Survey Lead, where something else is called so too. */
const isOfAThing = ({ keys }: Clause, { pattern, pieces }: Cover): boolean =>
	(pattern.name === "about" || pattern.ask === "items" || pattern.ask === "seats") &&
	pieces.some((piece) => {
		if (piece.is !== "name" || piece.to - piece.from !== 1) return false;
		const isCalledByDuty = fitting(piece, pattern.of).every(
			({ known, tier }) => known.kind === "person" && tier >= tiers.part && duty.test(known.label),
		);
		const isThing = piece.candidates.some(({ known }) => isItemKind(known.kind));
		return isCalledByDuty && isThing && !duty.test(keys[piece.from] ?? "");
	});

const verbNext =
	/^(?:are|is|was|were|do|does|did|has|have|had|will|would|can|could|should|shall|we|i|they|you)$/;

/** "Which opera are we doing" chooses among operas, and asks after no board that has the word in its name. */
const isOfOneAmongMany = ({ keys }: Clause, { pattern, pieces }: Cover): boolean =>
	/^(?:overview|about|next|items)$/.test(pattern.ask) &&
	pieces.some(
		(piece) =>
			piece.is === "name" &&
			/^(?:which|what)$/.test(keys[piece.from - 1] ?? "") &&
			verbNext.test(keys[piece.to] ?? "") &&
			!headNouns.has(keys[piece.to - 1] ?? "") &&
			piece.candidates.every(
				({ known, tier }) => tier >= tiers.part && known.kind !== "workStream",
			),
	);

/** "Who has the rehearsal records" asks where some records are, and for nothing that is to be done. */
const isOfKeptRecords = ({ text, keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "items" &&
	/^\W*(?:(?:and|so|but) )*who\b/i.test(text) &&
	pieces.some(
		(piece) => piece.is === "tag" && piece.tag === "item" && keys[piece.to - 1] === "record",
	);

/** "Who works here" asks after people, and not for what there is to do. */
const isOfStaff = ({ text }: Clause, { pattern }: Cover): boolean =>
	(pattern.ask === "items" || pattern.ask === "about") &&
	/^\W*(?:(?:and|so|but) )*who(?:['’]?s| is| all| else)? work(?:s|ing)?(?: (?:here|there|with us|for us))?\W*$/i.test(
		text,
	);

export const mistakesOpening = (clause: Clause, cover: Cover): boolean =>
	isOfComingToIt(clause, cover) ||
	isOfWhatIsBooked(clause, cover) ||
	isOfKeptRecords(clause, cover) ||
	isOfStaff(clause, cover) ||
	isOfAThing(clause, cover) ||
	isOfBodyForPerson(clause, cover) ||
	isOfOneAmongMany(clause, cover) ||
	isOfWhatWouldBe(clause, cover) ||
	isOfGoing(clause, cover) ||
	isOfWhoHasIt(clause, cover) ||
	isLeftOpen(clause, cover) ||
	isOfPickedBoards(clause, cover) ||
	isOfAThought(clause, cover) ||
	isOfItsLength(clause, cover) ||
	isOfWhatIfNot(clause) ||
	isOfNobodyAbsent(clause, cover) ||
	isOfAnOffice(clause, cover) ||
	isOfTurnedRags(clause, cover) ||
	isOfThingsComing(clause, cover) ||
	isOfNobodysAgenda(clause, cover) ||
	isOfWhatIsOn(clause, cover);
