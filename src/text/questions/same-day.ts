/** "Do any two boards meet on the same day", "do LPB and COG ever sit on one day": the meetings of different boards that fall together. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const boards = "(?:boards?|groups?|committees?|panels?|forums?|bodies|meetings?|of them)";
const meet =
	"(?:meet(?:ing)?|sit(?:ting)?|fall(?:ing)?|held|be held|on|happen(?:ing)?|take place|booked|get together)";
const sameDay = "(?:on|for) (?:the (?:very )?same|one|a single) (?:day|date)";
const time = "((?: (?:in|this|next|before|after|until|during|between|over|by)\\b.*)?)";
const ofAny = shaped(
	`(?:(?:do|does|are|is|will|have|did)(?: there)?(?: (?:any|some))?(?: of the| of our)?(?: (?:two|more|other))?|(?:which|what)(?: two)?(?: of our)?) ${boards}(?: (?:ever|both|all|that|which|are|is|do|being))* ${meet} ${sameDay}${time}`,
);
const ofNamed = shaped(
	`(?:do|does|are|is|will|did) (?:the |our )?(.+? and .+?)(?: (?:ever|both|all|being|be))* ${meet} ${sameDay}${time}`,
);
const twoInADay = shaped(
	`(?:(?:are|is) there|have we(?: got)?|do we have) (?:any |a )?(?:days?|dates?) (?:with|that have|having|when there are|when we have) (?:two|more than one|several|both)(?: different)? ${boards}${time}`,
);

const isMeant = ({ ask }: Question): boolean => ask === "meetings";

const anyTwo = shaped(
	`(?:(?:are|is) there|have we(?: got)?|do we have|any)(?: any)?(?: two| several| more than one| other)? ${boards} ${sameDay}${time}`,
);

export const ofSameDay = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const [, named, ofThen = ""] = ofNamed.exec(text) ?? [];
	const [any, anyThen = ""] = ofAny.exec(text) ?? twoInADay.exec(text) ?? anyTwo.exec(text) ?? [];
	if (named === undefined && any === undefined) return undefined;
	const plain =
		any === undefined ? `meetings of ${named}${ofThen}` : `what meetings are there${anyThen}`;
	const reading = read(plain);
	if (reading.is !== "question" || !isMeant(reading.question)) return undefined;
	const isOfTwo = any !== undefined || reading.question.subjects.length > 1;
	return isOfTwo
		? { is: "question", question: { ...reading.question, onSharedDay: true } }
		: undefined;
};
