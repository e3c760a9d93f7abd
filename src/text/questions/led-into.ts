/** "I've got the licensing chair in ten minutes and wondered who is coming": what is told before a question may say what it is asked of. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { referenceText } from "../../domain/register.ts";
import { bodyNouns } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { reportsDone } from "./reports-done.ts";
import { askedAfterStory, tellsWhen } from "./stories.ts";

/** Said for nothing else than to name what is asked of. */
const namesIt =
	/^\W*(?:(?:and|so|ok|okay|but|well|right|now|hi|hello|hey|sorry|please|just|quickly)\b[\s,]*)*(?:(?:in ?)?(?:as|so) far as\b|when it comes (?:down )?to\b|in terms of\b|(?:with|in) (?:regards?|respect|reference|relation) (?:to|of)\b|(?:regarding|concerning|re|as (?:for|to|regards))\b|on the (?:subject|matter|topic|question|business) of\b|(?:speaking|talking|thinking) (?:of|about)\b|(?:looking|turning|moving|going|coming|switching|focus+ing|sticking|staying|zooming|homing)(?: (?:now|back|in|over|just))* (?:at|to|on|onto|on to|with)\b|(?:if|when|while|as|let['’]?s|let us)(?: (?:i|we|you))?(?:['’]?re| are)? (?:(?:just|now|quickly|only) )*(?:look(?:ing)?|turn(?:ing)?|take|think(?:ing)?|talk(?:ing)?|focus+(?:ing)?|mov(?:e|ing)|go|com(?:e|ing))(?: (?:at|to|on|onto|about|of|over))?\b|with .+ in mind\W*$|(?:this|it)(?:['’]?s| is) (?:about|for|regarding|concerning|to do with)\b)/i;
/** Whoever does another's work asks of that other. */
const inPlaceOf =
	/\b(?:cover(?:ing)?|stand(?:ing)? in|step(?:ping)? in|fill(?:ing)? in|sit(?:ting)? in|act(?:ing)? (?:as|for|up)|deputi[sz](?:e|ing)|tak(?:e|ing) over)\b/i;
/** "Following the last board, what is due" bounds the time, and asks of no one board. */
const ofTime =
	/^\W*(?:following|given|since|after|before|between|from|up to|within|ahead of|until|once|during|in|on|for|in light of|because|as (?:at|of)\b(?! for)|at|by)\b/i;
/** It asks something itself, leaves somebody out, or tells who somebody is. */
const asksItself =
	/^\W*(?:(?:and|so|ok|but|hi|hello|sorry)\b[\s,]*)*(?:when|who|what|where|which|how|why)\b|\b(?:but|except|excluding|apart from|other than|not|without|whoever|(?:person|one|people|those) (?:who|that))\b/i;
/** "I've been told it is red, is that right": what is told is what is asked. */
const asksIfSo =
	/^\W*(?:and )?(?:is|are|was|were) (?:that|this|it|they) (?:still |really |actually )?(?:right|true|correct|so|accurate|the case)\b/i;
/** A meeting that only says when is not what is asked of. */
const byItsTime =
	/\b(?:before|since|after|until|till|by|ahead of) (?:the |our |its |their )?(?:next|last|previous|coming)\b.*$/i;
/** "Quick one before the works board": it says when, and not of what. */
const saysWhen = /\b(?:before|ahead of|after|until|till|in time for) (?:the |our |my )?[^,;:?]*/gi;
/** Two bodies are joined, although only one of them is called by its whole name. */
const joinsBodies = new RegExp(
	`\\b(?:${bodyNouns})s? (?:and|or|&) |\\b(?:and|or|&) (?:the )?(?:[\\w’'-]+ ){1,4}(?:${bodyNouns})\\b`,
	"i",
);
const holdsOffice = /\b(?:chairs?|secretar(?:y|ies)|members?|lead|owner|deputy)\b/i;
const ofBoards = /\b(?:meet(?:s|ing|ings)?|met|mtgs?|agenda|minutes|quorum|quorate|members)\b/i;
const aboutThem =
	/\b(?:he|she|they|him|her|them|his|hers|their|theirs)\b(?!['’]?(?:ll|re| are| will) (?:be )?(?:coming|there|attending)\b)/i;
/** "What is still to be done there", of a place that was spoken of. */
const aboutThere = /\bthere(?=\W*$)/i;
const aboutIt = /\b(?:it|its|that)\b/i;

/** "Theatres board 7 May": which of its meetings, and no story. */
const namesMeeting =
	/^\W*(?:\S+ ){1,4}(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}(?:st|nd|rd|th)?)\W*$/i;

const isBody = ({ kind }: Subject): boolean => kind === "person" || kind === "organisation";
const isThing = ({ kind }: Subject): boolean =>
	kind === "action" || kind === "milestone" || kind === "guidance";

const referenceOf = (id: string, { boards, holdings }: World): string | undefined => {
	const item = itemAmong(holdings, id);
	const board = boards.find((each) => each.id === item?.boardId);
	return item && board && referenceText(item, board);
};

/** Words that call it, and nothing else. */
const callingOf = ({ id }: Subject, world: World): string | undefined => {
	const board = world.boards.find((each) => each.id === id);
	const { people, organisations, plans, workStreams } = world;
	const known = [...people, ...organisations, ...plans, ...workStreams];
	return board?.code ?? known.find((each) => each.id === id)?.name ?? referenceOf(id, world);
};

/** Somebody who was only spoken to bounds nothing, unless the question points at them. */
const isMeant = (subject: Subject, story: string, question: string): boolean => {
	if (subject.kind === "meeting") return false;
	if (isThing(subject)) return aboutIt.test(question) && !asksItself.test(story);
	if (namesIt.test(story) || inPlaceOf.test(story)) return true;
	if (asksItself.test(story)) return false;
	// "The works chair": "they" are whoever that is, and not the board.
	const points = aboutThem.test(question);
	if (subject.kind === "organisation" && aboutThere.test(question)) return true;
	return isBody(subject) ? points : !(points && holdsOffice.test(story)) || ofBoards.test(question);
};

type Around = {
	readonly world: World;
	readonly named: (words: string) => readonly Subject[] | "beside another";
	/** What is called by a part of its title. */
	readonly things: (words: string) => readonly Subject[];
};

/** "I'm covering for her until Friday": as long as that, it is asked of her days. */
const howLong =
	/\b((?:until|till|from|this|next|today|tomorrow|all (?:of )?(?:this|next))\b[^,;:–—]*?)[\s,;:–—-]*(?:\b(?:and|so|but)\s*)?$/i;

const inThatTime = (story: string, question: string): string => {
	const when = inPlaceOf.test(story) ? howLong.exec(story)?.[1] : undefined;
	return when === undefined || !tellsWhen(story, question)
		? question
		: question.replace(/(\W*)$/, ` ${when}$1`);
};

/** "When do we meet", just out of a board, is of that one and not of all that somebody sits on. */
const ofBoard = ({ kind }: Subject, question: string): string =>
	kind === "board"
		? question.replace(/\b(?:we|us)\b/gi, "they").replace(/\bour\b/gi, "their")
		: question;

/** "I'm ringing the boroughs and would like to know which of them have it". */
const someOfThem = /\b(which|how many|any) of (?:them|those)\b/i;
const severalIn = (story: string): string | undefined =>
	/\b(?:boroughs|districts|towns|estates|wards|schools|councils|boards)\b/i.exec(story)?.[0];

/** "Whether they've had their briefing": of that one body, and not of all of them. */
const hasCome =
	/\b(?:have|has|did) they\b.*\b(?:had|got|get|been|acknowledged|received|briefed|replied|signed|done)\b/i;

/** The question, after what it is asked of has been turned to. */
export const ledInto = (text: string, { world, named, things }: Around): string => {
	const asked = text.includes("\n") ? undefined : askedAfterStory(text, namesIt);
	if (!asked) return text;
	if (ofTime.test(asked.story) && !namesIt.test(asked.story)) return text;
	if (namesMeeting.test(asked.story) || asksIfSo.test(asked.question) || reportsDone(asked.story))
		return text;
	const ofThem = severalIn(asked.story);
	if (ofThem !== undefined && someOfThem.test(asked.question))
		return asked.question.replace(someOfThem, `$1 ${ofThem}`);
	if (joinsBodies.test(asked.story)) return text;
	const story = (asked.story.replace(namesIt, "").trim() || asked.story).replace(saysWhen, " ");
	const bodies = named(story);
	// "It" is the one thing that was spoken of, whoever or whatever body is named beside it.
	const spokenOf = aboutIt.test(asked.question) ? things(story) : [];
	const told = spokenOf.length === 1 ? spokenOf : bodies;
	const own = named(asked.question.replace(byItsTime, ""));
	if (told === "beside another" || told.length !== 1) return text;
	const [only] = told;
	const isNamed = own === "beside another" || own.length > 0;
	const name = only && callingOf(only, world);
	if (!only || name === undefined || (isNamed && !isBody(only))) return text;
	if (!isMeant(only, asked.story, asked.question)) return text;
	const question = ofBoard(only, inThatTime(asked.story, asked.question));
	if (tellsWhen(asked.story, question)) return text;
	return only.kind === "organisation" && hasCome.test(question)
		? question.replace(/\bthey\b/i, name)
		: `about ${name}; ${question}`;
};
