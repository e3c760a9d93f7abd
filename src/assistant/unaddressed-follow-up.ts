/** What somebody who has asked in a thread says next there without our name: it goes on from their question, or is a word to a colleague. */
import type { Answer } from "../domain/questions/answer.ts";
import type { ThreadContext } from "../domain/questions/question.ts";
import { shortRuns } from "../language/tokens/clean.ts";
import type { Answered } from "../usecases/questions/ask.ts";

const isMarked = (text: string): boolean => text.trim().endsWith("?");

/** People leave the mark out: then it has to begin as a question does, or as one that goes on from another. */
const beginsAsQuestion = (text: string): boolean =>
	/^\W*(?:and|or|so|ok|just|only|also|for|same|what|who|when|where|which|how|why|is|are|was|were|has|have|do|does|did|can|could|any|show|list|tell|give)(?:['’]?s)?\b/i.test(
		text,
	);

/** Whoever picks one of several, or puts right what was understood, does so in a few words. */
const mostWords = 10;

const isShort = (text: string): boolean => text.trim().split(/\s+/).length <= mostWords;

/** What is said in a thread may be of any length: no pattern is kept busy by it. */
const longest = 1_000;

const plainOf = (text: string): string => shortRuns(text.slice(0, longest));

export const mayGoOn = (said: string): boolean => {
	const text = plainOf(said);
	return isMarked(text) || beginsAsQuestion(text) || isShort(text);
};

const place =
	"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|other|\\d{1,2}(?:st|nd|rd|th))";

/** "The second", "that London one", "number 3": one of those that were told or offered. */
const picking = new RegExp(
	`^\\W*(?:(?:no|sorry|actually|ok|yes|and)\\b\\W*)*(?:i meant? )?(?:(?:the |that |this )?${place}(?: (?:ones?|two|three|of (?:them|those|these)))?|(?:the|that|this|those|these) (?:[\\w'’-]+ ){1,5}ones?|(?:number|no\\.?|item|#) ?\\d{1,2})(?: please)?\\W*$`,
	"i",
);

const picks = (text: string, { listed = [], offered = [] }: ThreadContext): boolean =>
	listed.length + offered.length > 1 && picking.test(text);

/** "I meant the pilot board" can be meant for nobody but whoever took it for another. */
const saysMeant =
	/^\W*(?:(?:no|nope|nah|oops|sorry|actually|wait|oh|um|er|ah|and|but|so)\b\W*)*(?:not that(?: one)?\W+|(?:what )?i meant?\b|make that )|[\s,;:–-]+(?:is what )?i (?:mean|meant)[\s.!]*$/i;

/** "Sorry, next month": something is put in the place of another. */
const putsRight = /^\W*(?:(?:no|nope|nah|oops|sorry|actually|wait|rather)\b[\s,;:–-]*)+(?=\S)/i;

/** A sentence to somebody, where what is put right is a name or a time. */
const saysMore =
	/\b(?:i|i['’]\w+|we|we['’]\w+|you|you['’]\w+|he|she|they|it|it['’]s|that|that['’]s|this|there|my|your|is|are|was|were|be|been|am|have|has|had|do|does|did|don['’]t|can|can['’]t|cannot|will|won['’]t|would|should|could|need|want|think|know|got|get|going|running|late|early|busy|away|off|back|in|here|thanks?|thank|problem|worries|way|idea|fine|ok|okay|good|great|right|wrong|please)\b/i;

const corrects = (text: string, { question, offered, unread }: ThreadContext): boolean => {
	if (!question && !offered && unread === undefined) return false;
	if (saysMeant.test(text)) return true;
	const opening = putsRight.exec(text)?.[0];
	return opening !== undefined && !saysMore.test(text.slice(opening.length));
};

/** Whoever was asked which one is heard, whether or not what they meant can be read. */
const answersBack = (text: string, { offered = [] }: ThreadContext): boolean =>
	offered.length > 0 && saysMeant.test(text);

const isAnswered = (answer: Answer): boolean =>
	!["not-understood", "not-recorded", "help", "welcome", "unclear"].includes(answer.is);

const opener =
	"(?:thanks?|thank you|thx|ta|cheers|great|perfect|lovely|brilliant|ok|okay|right|yes|yep|no|hi|hey|hello|morning|afternoon|evening|sorry|and|so|but|oh|ah|actually|also|well)";
const asker =
	"(?:who|what|when|where|which|how|why|whose|any|is|are|was|were|has|have|do|does|did|can|could|would|will|show|list|tell|give|convenor|please|pls|quick|one|just|maybe|perhaps|if|that|this|it|there|the|we|i)";
/** "Sam, could you send me that?" names who is asked, and what they are asked to do. */
const speaksTo = new RegExp(
	`^\\W*(?:${opener}\\b\\W*)*(?!(?:${asker}|${opener})\\b)\\p{L}[\\p{L}’'-]*(?: (?!you\\b)\\p{L}[\\p{L}’'-]*)?\\s*[,:–-]?\\s+(?:please |pls )?(?:(?:can|could|would|will|do|did|have|are|were|should|may|might|shall|don['’]?t|can['’]?t|couldn['’]?t|won['’]?t) (?:you|u|ya)\\b|(?:you|u) (?:ok|okay|happy|free|able|around|coming|going)\\b|(?:your|over to you|what do you|how about you|are we)\\b)`,
	"iu",
);

/** What is said in a thread to somebody else is usually no question; a question mark says that it is one. */
export const isForUs =
	(said: string) =>
	({ answer, isChosen }: Answered, before: ThreadContext): boolean => {
		const text = plainOf(said);
		if (answersBack(text, before)) return true;
		if (speaksTo.test(text) && !isAnswered(answer)) return false;
		if (isMarked(text)) return true;
		if (!isAnswered(answer)) return false;
		const goesOn = beginsAsQuestion(text) || picks(text, before) || corrects(text, before);
		return goesOn || isChosen === true;
	};
