/** "How are things going", "give me an overview", "anything urgent": asked of everything, it is told what is late or in doubt. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { firstOf, type Otherwise, shaped, type Way } from "./shaped.ts";

const now =
	"(?: (?:overall|generally|in general|at the moment|right now|just now|now|currently|today|these days|so far|then|please|pls|really|exactly))*";
const whose =
	"(?: (?:for|at|with|on|in|across|under|over at|regarding|to do with) (?!the moment)(?:the |our )?(.+?))?";
const ofAll =
	"(?: (?:of|on|for|across) (?:everything|it all|all of it|things|where (?:we|things) (?:are|stand)|the (?:whole )?(?:programme|register|thing)|all (?:of )?(?:the |our )?boards))?";
const everything =
	"(?:things|everything|it all|all|stuff|matters|the (?:whole )?(?:programme|thing))";
const well =
	"(?:on (?:track|plan|target|course|schedule)|to plan|ok(?:ay)?|fine|good|all ?right|well|in hand|in order|under control|going (?:ok(?:ay)?|well|fine|to plan|smoothly))";
const pressing = "(?:urgent|pressing|burning|critical|serious|alarming|worrying)";

const doubtful: readonly RegExp[] = [
	`how(?:['’]?s| is| are) ${everything}(?: all)?(?: (?:going|looking|progressing|shaping up|doing|getting on|coming along|standing))?${now}${whose}${now}`,
	`(?:what(?:['’]?s| is) )?(?:the |our )?(?:overall |current |general |big )*(?:state of (?:play|things|affairs)|position|situation|picture)${ofAll}${whose}${now}`,
	`(?:(?:give|get|show|send|let|can|could|may|have|has|i|we|you|me|us|need|want|like|to|d|would) )*(?:(?:an?|the|your) )?(?:(?:quick|brief|short|overall|general|high level|status|programme) )*(?:overview|summary|run-?down|round-?up|snapshot|status|report|update)${ofAll}${now}`,
	`(?:(?:can|could|would) you )?(?:sum up|summari[sz]e|sum) (?:${everything}|where (?:we|things) (?:are|stand)(?: up)?)${now}`,
	`where (?:are (?:we|things)|do (?:we|things) stand|is everything)(?: at)?${now}${whose}${now}`,
	`(?:is there )?any(?:thing| thing) (?:that )?(?:i|we) (?:should|need to|ought to|must|have to) (?:know|be aware of|look at|watch(?: out for)?|see|deal with|be doing)(?: about)?${whose}${now}`,
	`(?:(?:is there )?any(?:thing)?(?: (?:really|that is|that['’]?s))?|what(?:['’]?s| is| are)(?: (?:the )?most| really| the)?) ${pressing}(?: (?:things?|stuff|items?|matters?))?${whose}${now}`,
	`(?:(?:is|are) there )?any (?:(?:big|serious|other) )*(?:issues?|troubles?|difficult(?:y|ies)|hiccups?|snags?|hitches|headaches)${whose}${now}`,
	`what(?:['’]?s| is| has| have)? (?:going|gone|went)(?: all)? wrong${whose}${now}`,
].map(shaped);

const isOverview = ({ ask }: Question): boolean => ask === "overview";

const attention = (shape: RegExp): Otherwise => ({
	shape,
	plain: (of) => `what needs attention${of ? ` for ${of}` : ""}`,
	asks: isOverview,
});

const all: readonly Otherwise[] = [
	...doubtful.map(attention),
	{
		shape: shaped(
			`(?:what (?:should|must|do|can|ought) i (?:(?:be|need|have|to) )*(?:do|doing|start(?:ing)? with|tackl(?:e|ing)|look(?:ing)? at|work(?:ing)? on|focus(?:ing)? on|deal(?:ing)? with|prioriti[sz](?:e|ing))|what needs my attention|where (?:do|should) i start)(?: first| next| with)?${now}`,
		),
		plain: () => "what are my actions",
		asks: ({ ask, mine }) => ask === "items" && mine === true,
	},
];

const areWell = firstOf(
	[`(?:is |are )?(?:${everything}|we) (?:all |still )?${well}${now}${whose}${now}`]
		.map(shaped)
		.map(attention),
);

/** Whether it is so is said first. */
const ofWell: Way = (text, read) => {
	const reading = areWell(text, read);
	return reading?.is === "question"
		? { ...reading, question: { ...reading.question, facets: ["to plan"] } }
		: reading;
};

type Spoken = {
	readonly read: Parameters<Way>[1];
	readonly earlier?: Question | undefined;
	readonly unread?: string | undefined;
};

/** "Any issues", after a board, somebody or what was not understood, is asked of that: of everything nothing is told then. */
const isOfSomething = ({ earlier, unread }: Spoken): boolean =>
	unread !== undefined ||
	(earlier !== undefined && earlier.subjects.length + (earlier.among ?? []).length > 0);

/** A name that could not be read is none that anything overall can be asked of. */
const areUnread = (plainly: Reading, words: string): boolean =>
	plainly.is === "unread" &&
	plainly.words.length > 0 &&
	plainly.words.every((unread) => words.includes(unread));

/** Where it can be read as something of its own, or of what was told, it is not asked here. */
export const ofOverall = (text: string, spoken: Spoken): ReturnType<Way> => {
	const { read } = spoken;
	const plainly = read(text);
	if (plainly.is === "question") return undefined;
	const overall = (words: string) => (areUnread(plainly, words) ? plainly : read(words));
	const reading = firstOf(all)(text, overall) ?? ofWell(text, overall);
	const isOfAll =
		reading?.is === "question" && isOverview(reading.question) && !reading.question.subjects.length;
	return isOfAll && isOfSomething(spoken) ? undefined : reading;
};
