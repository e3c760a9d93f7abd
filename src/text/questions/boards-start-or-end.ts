/** "Which boards start in March", "which ended last year": the time is that of their start or their end, and of no meeting. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

const which =
	"(?:(?:which|what|how many|(?:are|is) (?:there )?any|(?:did|has|have|was|were) (?:an?|any)|any|list(?: the)?)(?: of (?:the|our))? )(?:new |other )?(?:boards?|groups?|committees?|panels?|forums?)(?: (?:that|which))?";
const time =
	"((?:in|on|by|before|after|during|this|next|last|from|since|between|over|within|today|tomorrow)\\b(?!.*\\b(?:have|has|had|are|is|with|own|owns|meet|meets)\\b).*?)";
const work = "(?: (?:work|working|up|business|life))?";

const toStart = opened(
	`${which}(?: (?:is|are|will|be|do|does|due|going|planned|set|expected|supposed|to|only))* (?:starts?|starting|begins?|beginning|commences?|commencing|launch(?:es|ing)?|kick(?:s|ing)? off|come into being|get going)${work} ${time}\\W*$`,
);
const ended = opened(
	`${which}(?: (?:have|has|was|were|had|been|did|got))* (?:ended|end|(?<=\\bdid (?:\\w+ ){0,4})(?:close|finish|fold|disband|stop)|closed|finished|wound up|disbanded|dissolved|stopped|abolished|ceased|stood down|folded)${work} ${time}\\W*$`,
);

const begun = opened(
	`(?:(?:which|what|how many)(?: of (?:the|our))?|(?:has|have|did|were|was|is|are)(?: there)? any|any)(?: new)? (?:boards?|groups?|committees?|panels?|forums?)(?: (?:that|which))?(?: (?:have|has|had|was|were|did|been|got|get|actually|already|first))* (?:started|began|begun|(?<=\\bdid (?:\\w+ ){0,4})(?:start|begin)|set up|established|created|formed|launched|kicked off|come into being|got going|gone live|(?:become|became) active|newly active)${work} ${time}\\W*$`,
);
/** Is the time that is said there the one of their end? */
export const asksWhenEnded = (text: string): boolean => ended.test(text);

const asked = (
	boardState: Question["boardState"],
	{ reading, text }: { readonly reading: Reading; readonly text: string },
): Reading | undefined => {
	const span = reading.is === "question" ? reading.question.span : undefined;
	const counted = /\bhow many\b/i.test(text);
	const yesNo = /^\W*(?:is|are)\b/i.test(text);
	return (
		span && {
			is: "question",
			question: { ...plainQuestion("boards"), boardState, span, counted, yesNo },
		}
	);
};

export const boardsStartOrEnd = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const since = begun.exec(text)?.[1];
	if (since !== undefined) {
		const reading = asked("active", { reading: read(`which boards met ${since}`), text });
		return reading?.is === "question"
			? { ...reading, question: { ...reading.question, facets: ["begun"] } }
			: undefined;
	}
	const starts = toStart.exec(text)?.[1];
	if (starts !== undefined)
		return asked("forming", { reading: read(`which boards meet ${starts}`), text });
	const ends = ended.exec(text)?.[1];
	if (ends === undefined) return undefined;
	return asked("ended", { reading: read(`which boards met ${ends}`), text });
};
