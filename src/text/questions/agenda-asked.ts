/** "Is the harp on the agenda", "who's presenting it", "when is it discussed": what an item is about is no name, only words to look for. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened, shaped } from "./shaped.ts";

const time =
	"(?:today|tomorrow|tonight|(?:this|next) (?:week|month|morning|afternoon|evening|\\w+day))";
const where = `(?:(?: (?:at|for|of|in|on|by))? (${time})| (?:at|for|of|in|on|by) (.+?))?\\W*$`;
const shapes: readonly RegExp[] = [
	opened(
		`(?:is|are|was|were|will) (?:the |our )?(.+?) (?:still |already |be )?(?:on|in) (?:(?:the|any|our|an|next|their) )*agendas?${where}`,
	),
	opened(
		`who(?:['’]?s| is| will be| was)? (?:presenting|presents|introducing|introduces|presented|bringing|speaking (?:to|on|about)) (?:the |our )?(.+?)(?: (?:item|agenda item|one|thing|bit|piece|stuff))?${where}`,
	),
	opened(
		`who(?:['’]?s| is| will be| was)? (?:doing|does|taking|takes|leading|leads|has got|got|has|covering|covers) (?:the |our )?(.+?) (?:agenda item|item|slot)${where}`,
	),
	opened(
		`(?:when|where)(?:['’]?s| is| are| will) (?:the |our )?(.+?) (?:be |being |going to be |getting |to be )*(?:discussed|presented|considered|debated|on (?:the|an) agenda)${where}`,
	),
	opened(
		`how long(?:['’]?s| is| are| will| have we got for| do we have for| have we for| for)? (?:the |our )?(.+?)(?: (?:item|agenda item|slot|discussion|part)(?: (?:on|going to|meant to|take|last|be|for))*)${where}`,
	),
	opened(
		`how (?:long|much time) (?:have|do) we (?:got|have|get)? ?(?:for|on) (?:the |our )?(.+?)${where}`,
	),
	opened(
		`(?:which|what) (?:meeting|board|agenda)s? (?:is|are|will be|was|has|have) (?:discussing|considering|hearing|debating|discussed|considered) (?:the |our )?(.+?)${where}`,
	),
];

/** A pronoun or a place says what was told of before, or where. */
const isNoTopic =
	/^(?:it|that|this|they|them|those|these|he|she|anything|something|what|at|to|for|on|in|next|first|there|everything|all|my|his|her|their)\b/i;

const plain: Question = {
	...plainQuestion("records"),
	facets: ["next"],
	records: ["agenda"],
};

/** The agenda of whatever meeting was named beside it, or of any. */
const agendaOf = (
	place: string | undefined,
	read: (words: string) => Reading,
): Question | undefined => {
	if (place === undefined) return plain;
	const reading = read(`what is on the agenda for ${place}`);
	return reading.is === "question" && reading.question.records?.join() === "agenda"
		? reading.question
		: undefined;
};

const toBeTalkedOf = shaped(
	"what (?:should|shall|will|could|can|must|do|are|is|['’]ll) (?:we|they|it|i|the board)(?:['’]ll)? (?:(?:be|need|have|want|going|to) )*(?:talk(?:ing)? (?:about|through)|discuss(?:ing)?|cover(?:ing)?|go(?:ing)? (?:through|over)|rais(?:e|ing)|look(?:ing)? at) (?:at|in|on|for) (?:the |our )?(.+?)",
);

/** "What will we discuss at the next LPB" asks for its agenda, and not what was said. */
const ofTalk = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const place = toBeTalkedOf.exec(text)?.[1];
	const question = place === undefined ? undefined : agendaOf(place, read);
	return question && { is: "question", question };
};

const oneItem = /\bwho(?:s|[’']s)?\b.* (?:agenda item|item|slot)\b/i;

/** "Who's doing the lamps item" asks for one item, and for no list of all that there is of lamps. */
const isListAlone = (text: string, read: (words: string) => Reading): boolean => {
	const reading = read(text);
	return oneItem.test(text) && reading.is === "question" && reading.question.ask === "items";
};

/** Only of what cannot be read as it stands: "who's presenting at the board" asks for the whole agenda. */
export const agendaAsked = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const talk = ofTalk(text, read);
	if (talk) return talk;
	const found = shapes.flatMap((shape) => shape.exec(text) ?? []);
	const [, topic, day, board] = found;
	const place = day ?? board;
	if (topic === undefined || isNoTopic.test(topic) || topic.split(/\s+/).length > 6)
		return undefined;
	if (read(text).is === "question" && !isListAlone(text, read)) return undefined;
	const question = agendaOf(place, read);
	return question && { is: "question", question: { ...question, topic } };
};
