/** "Who does its work now", "where did its actions go": what became of a board that has ended. */
import type { Subject } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const worksOn =
	/^\W*(?:and |so )?(?:who|which board|what board)(?:['’]?s| is| has| does| do| did)?(?: now)? (?:do|doing|does|picked up|picks up|took on|took over|takes on|inherited|inherits|got|carries on|continues)(?: with)? (.+?)(?:['’]s|s['’])? work(?: now| instead| these days)?\W*$/i;

const hasWork =
	/^\W*(?:and |so )?(?:who|which board|what board)(?:['’]s| has| have| holds)(?: got)? (.+?)(?:['’]s|s['’])? (?:old )?work(?: now| instead| these days)\W*$/i;

const tookOver =
	/^\W*(?:and |so )?(?:who|which board|what board|what) (?:took|takes|has taken) (?:over (?:from )?(.+?)|(.+?) over)\W*$/i;

const workWent =
	/^\W*(?:and |so )?where (?:did|does|has|have) (?!the )(.+?)(?:['’]s|s['’])? (?:work|actions|remit|business) (?:go|gone|end up|move|moved|went)(?: to)?\W*$/i;

const comesAfter =
	/^\W*(?:(?:and|so|ok)\b\s*)*(?:who|which board|what board|what)(?:['’]?s| is| has| will| would)? (?:(?:going|due|set) to )?(?:come(?:s|ing)? (?:after|in (?:the )?place of|instead of)|follow(?:s|ed|ing)?(?: on(?: from)?)?|replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|(?:be )?the successor (?:of|to)|(?:be )?instead of) (?:the )?(.+?)(?: (?:now|then|when it (?:ends|goes|closes)))?\W*$/i;

/** "What comes after it", of a board that goes on: that no end of it is recorded. */
const ofOneToFollow = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const whose = comesAfter.exec(text)?.[1];
	const reading = whose === undefined ? undefined : read(`has ${whose} ended`);
	if (reading?.is !== "question" || reading.question.ask !== "about") return undefined;
	const [only, ...others] = reading.question.subjects;
	return only?.kind === "board" && others.length === 0 ? reading : undefined;
};

/** "Who does its work now" asks what became of a board that has ended; of one that goes on it asks nothing that is kept. */
export const ofSuccessor = (
	text: string,
	{
		read,
		hasEnded,
	}: {
		readonly read: (words: string) => Reading;
		readonly hasEnded: (subject: Subject) => boolean;
	},
): Reading | undefined => {
	const follows = ofOneToFollow(text, read);
	if (follows) return follows;
	const over = tookOver.exec(text) ?? workWent.exec(text);
	const whose = worksOn.exec(text)?.[1] ?? hasWork.exec(text)?.[1] ?? over?.[1] ?? over?.[2];
	if (whose === undefined) return undefined;
	const reading = read(`what became of ${/^(?:its|their)$/i.test(whose) ? "it" : whose}`);
	const isMeant =
		reading.is === "question" &&
		reading.question.ask === "about" &&
		reading.question.subjects.some(hasEnded);
	// Who took over is whoever "they" are next.
	return isMeant
		? { ...reading, question: { ...reading.question, facets: ["successor"] } }
		: { is: "unread", words: [text.trim()] };
};
