/** "What will the board discuss", "which meeting raised it": questions that have a plain form, where they cannot be read as they stand. */
import type { Question } from "../../domain/questions/question.ts";
import { guidanceHad, guidanceHadInstead } from "./guidance-had.ts";
import { looseFacts, looseFactsInstead } from "./loose-facts.ts";
import { looseInstead, looseLists } from "./loose-lists.ts";
import { waysAsked } from "./otherwise-asked.ts";
import { waysOfDates } from "./otherwise-dated.ts";
import { askedToDo, waysOfDoing } from "./otherwise-doing.ts";
import { waysOfLists } from "./otherwise-lists.ts";
import { oneAfterDay } from "./otherwise-meetings.ts";
import { waysOfMerging } from "./otherwise-merging.ts";
import { lateToCome } from "./otherwise-things.ts";
import { firstOf, type Otherwise, shaped, type Way } from "./shaped.ts";

const keeps =
	(record: string) =>
	({ ask, records = [] }: Question): boolean =>
		ask === "records" && records.some((each) => each === record);

const talk =
	"discuss|be discussing|consider|be considering|cover|be covering|talk about|be talking about|look at|be looking at|debate|hear|be asked to decide|deal with";
const talking =
	"discussing|considering|covering|talking about|going to discuss|going to talk about|looking at|going to cover|debating";
const talked = "discussed|considered|talked about|covered|looked at|debated|up for discussion";

const finish =
	"(?:finish|do|deliver|complete|get done|get finished|owe|hand in|get through|achieve|close|have done|have finished|have ready)";

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
		shape: shaped(
			"what (?:was|were|is|has been) (?:recorded|written|noted|put|said|minuted) in (?:the |our )?(.*?minutes.*?)",
		),
		plain: (minutes) => `show me the ${minutes}`,
		asks: keeps("minutes"),
	},
	{
		shape: shaped(
			"(.+?) with (?:their |its |the )?(?:rags?|rag status(?:es)?|status(?:es)?|owners?|dates?|due dates?|forecasts?)",
		),
		plain: (list) => list,
		asks: ({ ask }) => ask === "items",
	},
	{
		shape: shaped(
			"what (?:should|must|do|ought) (?:i|we) (?:to |need to )?be (?:worried|concerned) about",
		),
		plain: () => "what should i worry about",
		asks: () => true,
	},
	{
		shape: shaped("what (?:do|does|did) (?:the |our )?(.+? minutes) (?:say|show|record|tell us)"),
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
	{
		shape: shaped(
			`what (?:do|must|should|have) (?:we|they) (?:all )?(?:have to |need to |got to |to |still have to |still need to )?${finish} ((?:before|by|in|during|this|next|within|between) .+?)`,
		),
		plain: (when) => `what is due ${when}`,
		asks: ({ ask, span }) => ask === "items" && span !== undefined,
	},
	{
		shape: shaped(
			"who (?:comes|goes|attends|sits|can come|can go|would come|would go|fills in|steps in) (?:to|at|on|in) (.+?) (?:if|when|where) (?:the |our )?(.+?) (?:cannot|can['’]?t|can not|is away|is off|is ill|isn['’]?t able to|is not able to|couldn['’]?t)(?: (?:come|go|attend|make it|be there))?",
		),
		plain: (board, who) => `who deputises for ${who} on ${board}`,
		asks: ({ ask }) => ask === "deputies",
	},
	{
		shape: shaped(
			"who(?:m)? (?:do|did|will|would) we (?:send|put|have|put forward) (?:to|on|for) (.+?)",
		),
		plain: (board) => `who represents us on ${board}`,
		asks: ({ ask, facets }) => ask === "roles" && facets.includes("members"),
	},
	{
		shape: shaped(
			"where (?:did|has|have) (?:the |our )?(.+?) (?:go|gone|disappeared to|disappear to|end up|ended up)",
		),
		plain: (board) => `what happened to ${board}`,
		asks: ({ ask, subjects }) => ask === "about" && subjects.every(({ kind }) => kind === "board"),
	},
	{
		shape: shaped(
			"when (?:will|do|are|should|must) (?:we|they) (?:going to |next |due to )?(?:look at|review|come back to|revisit|return to|check on) (.+?)(?: again| next)?",
		),
		plain: (item) => `when is ${item} next reviewed`,
		asks: ({ ask, facets }) => ask === "facts" && facets.includes("blocked"),
	},
	{
		shape: shaped(
			"(who|which .+?|what .+?) (has|have|hasn['’]?t|haven['’]?t|has not|have not|has yet to|have yet to|still has to|still have to) (?:yet )?(?:confirm(?:ed)?|read|had sight of) (.+?)(?: yet| already)?",
		),
		plain: (who, has, guidance) => `${who} ${has} acknowledged ${guidance}`,
		asks: ({ ask }) => ask === "coverage",
	},
	{
		shape: shaped("when did (.+?) (?:sign(?: for| off)?|read|confirm|see) (.+?)"),
		plain: (who, guidance) => `when did ${who} acknowledge ${guidance}`,
		asks: ({ ask, subjects }) =>
			/^(?:coverage|facts)$/.test(ask) && subjects.some(({ kind }) => kind === "organisation"),
	},
	{
		shape: shaped("(?:has|have) (.+?) (?:read|confirmed|seen) (.+?)(?: yet| already)?"),
		plain: (who, guidance) => `has ${who} acknowledged ${guidance}`,
		asks: ({ ask, subjects }) =>
			ask === "coverage" && subjects.some(({ kind }) => kind === "organisation"),
	},
	{
		shape: shaped(
			"when (?:will|does|did|do|is) (?:the |our )?(.+?) (?:going to )?(?:start|begin|commence)(?:ing)? (?:its )?(?:work|business|operating|operations|meetings?|meeting)",
		),
		plain: (board) => `when does ${board} start`,
		asks: ({ ask }) => ask === "about",
	},
	{
		shape: shaped(
			"(?:which|what) (?:boards|groups|committees) (?:does|do|is|are) (?:the |our )?(.+?) (?:look after|looking after|looks after|support|supporting|serve|serving|service|clerk|take minutes for|run the papers for)",
		),
		plain: (who) => `which boards is ${who} secretary of`,
		asks: ({ ask }) => ask === "seats",
	},
	{
		shape: shaped(
			"how many (?:members|people|places|of us|of them)? ?(?:make|makes|does it take to make|must come to make|would make) (?:the |our )?(.+?) quorate",
		),
		plain: (board) => `what is the quorum of ${board}`,
		asks: ({ ask, facets }) => ask === "roles" && facets.includes("quorum"),
	},
	{
		shape: shaped(
			"(?:has|have|is|are|was|were) (?:the |our )?(.+?) (?:been )?(?:rolled out|delivered|introduced|put in place|carried out|implemented|brought in|launched|set up)(?: yet| everywhere| at all)?",
		),
		plain: (item) => `is ${item} done`,
		asks: ({ ask, facets, span }) => ask === "facts" && facets.includes("state") && !span,
	},
	{
		shape: shaped(
			"(?:(?:do|does) (?:we|anyone|anybody) know (?:yet )?(?:if|whether) )?(?:(?:can|could|will) )?(?!(?:i|we|you|they|any\\w+|every\\w+|who|what|which|when|how)\\b)([\\w'’-]+(?: [\\w'’-]+)?) (?:can |could |will |is able to )?(?:make|manage|do|attend|get to) (?:it )?(?:on )?((?:next |this )?(?:mon|tues|wednes|thurs|fri)day|tomorrow|the \\d{1,2}(?:st|nd|rd|th))",
		),
		plain: (who, day) => `is ${who} coming ${/^tom/i.test(day ?? "") ? day : `on ${day}`}`,
		asks: ({ ask, records = [], subjects }) =>
			ask === "records" &&
			records.includes("attendance") &&
			subjects.some(({ kind }) => kind === "person"),
	},
	{
		shape: shaped(
			"(how many(?: [\\w-]+)?) (?:have|has)(?: now| actually)? (?:read|confirmed|seen|signed(?: for| off)?) (.+?)(?: yet| so far| already)?",
		),
		plain: (many, guidance) => `${many} have acknowledged ${guidance}`,
		asks: ({ ask }) => ask === "coverage",
	},
];

export const ofWay: Way = firstOf([
	...ways,
	...waysAsked,
	...waysOfLists,
	...waysOfDoing,
	...looseLists,
	...looseFacts,
	...guidanceHad,
	...waysOfMerging,
]);
export const ofAskedToDo: Way = firstOf([
	...askedToDo,
	...looseInstead,
	...looseFactsInstead,
	...waysOfDates,
	...oneAfterDay,
	...lateToCome,
	...guidanceHadInstead,
]);
