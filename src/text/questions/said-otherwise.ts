/** "What will the board discuss", "which meeting raised it": questions that have a plain form, where they cannot be read as they stand. */
import type { Question } from "../../domain/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

type Otherwise = {
	readonly shape: RegExp;
	readonly plain: (...found: readonly string[]) => string;
	/** What the plain form has to ask, or it is no form of this. */
	readonly asks: (question: Question) => boolean;
};

const opening = "^\\W*(?:(?:and|so|but|ok|please|pls|can you tell me)\\b[\\s,]*)*";
const shaped = (shape: string): RegExp => new RegExp(`${opening}${shape}\\W*$`, "i");

const keeps =
	(record: string) =>
	({ ask, records = [] }: Question): boolean =>
		ask === "records" && records.some((each) => each === record);

const talk =
	"discuss|be discussing|consider|be considering|cover|be covering|talk about|be talking about|look at|be looking at|debate|hear|be asked to decide|deal with";
const talking =
	"discussing|considering|covering|talking about|going to discuss|going to talk about|looking at|going to cover|debating";
const talked = "discussed|considered|talked about|covered|looked at|debated|up for discussion";

const toItems =
	(facet: "source" | "reason") =>
	({ ask, facets }: Question): boolean =>
		ask === "facts" && facets.includes(facet);

const ways: readonly Otherwise[] = [
	{
		shape: shaped("what (?:do|does|did) (?:the |our )?(minutes .+?) (?:say|show|record|tell us)"),
		plain: (minutes) => `show me the ${minutes}`,
		asks: keeps("minutes"),
	},
	{
		shape: shaped(`what (?:will|is|are) (?:the |our )?(.+?) (?:going to |due to )?(?:${talk})`),
		plain: (board) => `what is on the agenda for ${board}`,
		asks: keeps("agenda"),
	},
	{
		shape: shaped(
			`what(?:['’]?s| is| are| will be)? (?:we |they |going to be |to be |being )*(?:${talking}|${talked}) (?:at|in) (.+?)`,
		),
		plain: (board) => `what is on the agenda for ${board}`,
		asks: keeps("agenda"),
	},
	{
		shape: shaped(
			"who(?:['’]?ll| will| is going to|['’]?s going to) be (?:there )?(?:at|in) (.+?)",
		),
		plain: (meeting) => `who is coming to ${meeting}`,
		asks: keeps("attendance"),
	},
	{
		shape: shaped(
			"how long (?:does|do|will|is|has) (.+? (?:seat|term|place)(?: on .+?)?|.+? on .+?) (?:last|run|run for|go on for|got left|got|have left)",
		),
		plain: (seat) => `until when is ${seat} held`,
		asks: ({ ask }) => ask === "tenure",
	},
	{
		shape: shaped(
			"(?:(?:at|in|from) )?(?:which|what) meeting (?:did|was|is|has|had)? ?(.+?) (?:come from|came from|come out of|raised|agreed|set|given|recorded|arise from|start|originate)(?: (?:at|in|from))?",
		),
		plain: (item) => `where did ${item} come from`,
		asks: toItems("source"),
	},
	{
		shape: shaped(
			"(?:which|what) meeting (?:raised|agreed|set|gave us|gave rise to|led to|asked for|recorded|started) (.+?)",
		),
		plain: (item) => `where did ${item} come from`,
		asks: toItems("source"),
	},
	{
		shape: shaped(
			"what(?:['’]?s| is|['’]?s been| has| has been)? (?:making|made|makes|turned|turning|keeping|kept|driving|putting|put) (.+?) (?:at |on |to )?(red|amber)",
		),
		plain: (item, colour) => `why is ${item} ${colour}`,
		asks: toItems("reason"),
	},
];

const contents = shaped(
	"(?:list )?what(?:['’]?s| is| are| do we have| have we got)? (?:all )?(?:in|under|within|inside|comes? under|falls? under|sits? under|belongs? (?:to|under)) (?:the |our )?(.+?)",
);

/** "What's in the Prevention work stream": what it holds, and not what it is. */
const ofContents = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const whole = contents.exec(text)?.[1];
	if (whole === undefined) return undefined;
	const reading = read(`list the items of the ${whole}`);
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { subjects, span, kinds } = reading.question;
	const [only] = subjects;
	const isWhole = only?.kind === "plan" || only?.kind === "workStream";
	return subjects.length === 1 && isWhole && !span && kinds.length === 0 ? reading : undefined;
};

const years = shaped(
	"(?:which|what) (?:financial )?years? (?:does|do|did|will|is|are) (?:the |our )?(.+?) (?:cover|covers|span|run for|run|last|for|covered by|made for|fall in)",
);

/** "Which years does the grant cover": each item that is called so says its own. */
const ofYears = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = years.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`when is ${what} due`);
	if (reading.is === "question") return reading.question.ask === "facts" ? reading : undefined;
	const isAll = reading.is === "which" && !reading.isGuess && reading.more === 0;
	if (!isAll || reading.choices.length > 4) return undefined;
	return { is: "each", texts: reading.choices.map(({ question }) => question) };
};

const inForce = shaped(
	"(?:is|was|has|are) (?:the |our )?(.+?) (?:still )?(?:been )?(?:withdrawn|in force|valid|in use)(?: yet| now)?",
);

/** Guidance alone is withdrawn; how it stands says whether it is. */
const ofForce = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = inForce.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`has ${what} been released`);
	return reading.is === "question" && reading.question.ask === "facts" ? reading : undefined;
};

const ofWay = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const way = ways.find(({ shape }) => shape.test(text));
	if (!way) return undefined;
	const [, ...found] = way.shape.exec(text) ?? [];
	const reading = read(way.plain(...found));
	return reading.is === "question" && way.asks(reading.question) ? reading : undefined;
};

const wasIt = shaped("(?:was|were) (?:the |our )?(.+?)(?: yet| after all| in the end)?");

/** "Were the alarms fitted": an action's own words, and whether it is so. */
const ofPast = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = wasIt.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(`is ${what} done`);
	if (reading.is !== "question" || reading.question.ask !== "facts") return undefined;
	const { subjects, span } = reading.question;
	return subjects.every(({ kind }) => kind === "action") && !span ? reading : undefined;
};

export const saidOtherwise = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const found = ofContents(text, read);
	if (found) return found;
	const other =
		ofWay(text, read) ?? ofYears(text, read) ?? ofForce(text, read) ?? ofPast(text, read);
	return other && read(text).is !== "question" ? other : undefined;
};
