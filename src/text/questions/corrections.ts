/** "No, the pilot board", "LPB I mean": the question before it, asked again of what was meant. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opensEllipsis } from "./asked-of.ts";

const opening =
	/^\W*(?:(?:no|nope|nah|oops|sorry|actually|wait|not that(?: one)?(?=[\s]*[,;:–-]))\b[\s,;:–-]*)+(?:not that( one)?[\s,;:–-]+|i meant? |make that )?(?=(?:the |for |in |on )?\S)/i;
const plainly =
	/^\W*(?:(?:oh|um|er|ah|and|but|so)\W+)*(?:i|what i) (?:mean|meant)(?: was| is)?[\s,:]+(?=\S)/i;
const closing =
	/[\s,;:–-]+(?:(?:is what )?i (?:mean|meant)|i should (?:say|have said)|sorry)[\s.!]*$/i;
/** "Sorry, who is Etta Wing": whole as it stands. */
const asksAnew = /^(?:(?:can|could) you )?(?:who|what|tell|show)(?:['’]?s)? \S/i;
const asks =
	/^\W*(?:who|what|when|where|which|how|why|is|are|was|were|has|have|do|does|did|can|any)\b/i;

/** "Not July, June". */
const notThat =
	/^\W*(?:(?:no|sorry)\b[\s,]*)?not (?!that\b|yet\b|all\b|any\b)[\w’'-]+(?: [\w’'-]+){0,2}(?:\s*[,;–-]+\s*(?:but )?| but )((?:the |in |on )?\S.*)$/i;

/** What was meant, where the words say that something was. */
const meantIn = (text: string): string | undefined => {
	const instead = notThat.exec(text)?.[1];
	if (instead !== undefined) return instead.replace(closing, "");
	const found = opening.exec(text);
	if (found && /[,;:–-]|sorry|actually|meant?/i.test(found[0]))
		return text.slice(found[0].length).replace(closing, "");
	const other = /^\W*(?:no|nope|nah),? (the .+?) (?:one|mtg|meeting)\W*$/i.exec(text);
	if (other?.[1]) return other[1];
	const said = plainly.exec(text);
	if (said) return text.slice(said[0].length);
	const end = closing.exec(text);
	return end && !asks.test(text) ? text.slice(0, end.index) : undefined;
};

const pronoun = /\b(?:it|that one|this one|that|this|they|them|us|we)\b/i;

/** "The second one, when does it start": which one was meant is what is put right. */
const whichOne = /^\W*the (?:[\w’'-]+ )?one[\s,;:–-]+(?=\S)/i;

/** What could not be read, with what was meant in the place of its "it", or after it. */
const completed = (unread: string, meant: string): readonly string[] => {
	const name = meant.replace(/^\W*(?:(?:for|in|on|at|of)\b\s*)?|[\s?.!]+$/gi, "");
	const plain = unread.replace(/[\s?.!]+$/, "").replace(whichOne, "");
	const put = pronoun.test(plain) ? [plain.replace(pronoun, () => name)] : [];
	return [...put, `${plain} for ${name}`];
};

/** A portrait of whatever was named puts right only what asked for one: "I meant the union" is of the question before. */
const isMeant = (reading: Reading, meant: string, earlier: Question | undefined): boolean =>
	reading.is === "question" &&
	!(
		reading.question.ask === "about" &&
		(/^the (?:first|second|third|fourth|fifth|other)\b/i.test(meant) ||
			(earlier !== undefined && earlier.ask !== "about" && !asksAnew.test(meant)))
	);

type Round = {
	readonly read: (words: string) => Reading;
	/** What was said before and could not be read. */
	readonly unread?: string | undefined;
	/** What was asked before. */
	readonly earlier?: Question | undefined;
};

export const ofCorrection = (
	text: string,
	{ read, unread, earlier }: Round,
): Reading | undefined => {
	const meant = meantIn(text);
	if (meant === undefined) return undefined;
	const wentOn = unread === undefined || opensEllipsis(unread);
	const again = wentOn ? [`and ${meant}`] : completed(unread, meant);
	const readings = again.map(read);
	const before = unread === undefined ? earlier : undefined;
	const question = readings.find((reading) => isMeant(reading, meant, before));
	if (question) return question;
	// Of the question before, or of what was not read, nothing was meant.
	const isPutRight = unread !== undefined || readings.some(({ is }) => is === "question");
	return isPutRight ? { is: "unread", words: [text.trim()] } : undefined;
};
