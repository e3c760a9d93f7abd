/**
 * "What does Ines leave behind", "the hand-over list for Ines", "who should take over from her": what a leaver has, and
 * who is proposed. Who takes over is another question: nobody need have said so yet.
 */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const leaves =
	"(?:leaves?|goes|go|left|went|moves? on|retires?|resigns?|(?:has|have)(?: now)? (?:left|gone|retired|resigned|moved on)|(?:is|['’]s) (?:leaving|going|off|gone|retiring|moving on))";
const passing =
	"(?:hand(?:ed|ing)?[ -]?over|pass(?:ed|ing)? on|tak(?:en|ing) (?:over|on)|pick(?:ed|ing) up)";
const list = "(?:hand-?over|handing-over|leaver['’]?s?|leaving)[ -](?:list|sheet|notes?)";
const when = "(?:when|if|once|after|as|now(?: that)?|should|because|since)";
const theirs =
	"(?:actions?|work|things|duties|jobs?|tasks|stuff|roles?|items|seats?|responsibilities|everything)";

/** Each holds whose things are meant. */
const forms = [
	`(?:(?:can|could|may) i (?:have|see|get) |(?:give|get|show)(?: me| us)? |i need |we need |what(?:['’]?s| is) (?:on )?|where(?:['’]?s| is) |is there )?(?:the |a |an? )?${list} (?:for|of|from) (.+?)`,
	`(?:(?:can|could|may) i (?:have|see|get) |(?:give|get|show)(?: me| us)? |i need |what(?:['’]?s| is) on )?(.+?)['’]s ${list}`,
	`(?:what|which things)(?: all)? (?:does|do|will|would|did) (.+?) leave(?: us with)?(?: behind)?`,
	`(?:what|which things)(?: all)?(?:['’]?s| is| are| has| have| would| will| must| should| needs?| need)*(?: there)?(?: to)?(?: have to)?(?: need)?(?: be| being)? ?${passing} ${when} (.+?) ${leaves}`,
	`(?:what|who) (?:happens|will happen) (?:to|with) (.+?)['’]s ${theirs} ${when} (?:they|she|he) ${leaves}`,
	`who (?:should |would |could |can |might |ought to |will |is |is going to |is to )?(?:tak(?:e|es|ing) over|pick up|take on|inherit)(?: everything| it all| all)?(?: from| for| of)? (.+?)(?:['’]s ${theirs})?(?: ${when} (?:they|she|he) ${leaves})?`,
].map(shaped);

/** Told of in short, somebody is who is meant; what is said of several, or of a board, is no hand-over. */
const isOfOnePerson = ({ ask, subjects }: Question): boolean =>
	ask === "about" && subjects.length === 1 && subjects[0]?.kind === "person";

export const leavers = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const whose = forms.flatMap((form) => form.exec(text)?.[1] ?? [])[0];
	if (whose === undefined || /^(?:it|this|that|what|which|the board)$/i.test(whose))
		return undefined;
	const reading = read(`who is ${whose}`);
	if (reading.is !== "question" || !isOfOnePerson(reading.question)) return undefined;
	return { is: "question", question: { ...reading.question, ask: "handOver", facets: [] } };
};
