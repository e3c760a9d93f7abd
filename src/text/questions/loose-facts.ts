/** "Any sign of the charter", "how many have to turn up for it to count", "did Corrow do the alarms": single facts, loosely asked for. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const what = "(?!(?:it|that|this|there|those|these|them|they)\\b)(?:the |our )?(.+?)";
const lately = "(?: (?:yet|still|already|so far|now|at all|at the moment))*";
const many = "(?:how many|what number of|minimum number of)(?: people| members| of us)?";
const number =
	"(?:only |just )?(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const ofUs = "(?: (?:people|members|of (?:us|them)|there|present))*";
const places =
	"(?:places|bodies|organisations|sites|areas|boroughs|districts|wards|branches|schools)";

const ofOne = ({ ask, subjects }: Question): boolean =>
	ask === "facts" && subjects.length === 1 && subjects.every(({ kind }) => kind !== "meeting");
/** Of one thing, told with the bodies that it is counted over. */
const ofCoverage = ({ ask, subjects }: Question): boolean =>
	ask === "coverage" ||
	(ask === "facts" && subjects.filter(({ kind }) => kind !== "organisation").length === 1);
const ofQuorum = ({ ask, facets }: Question): boolean =>
	ask === "roles" && facets.includes("quorum");
const ofRecord =
	(record: "minutes" | "agenda" | "decisions") =>
	({ ask, records = [] }: Question): boolean =>
		(ask === "records" && records.includes(record)) || (ask === "decisions" && record === ask);

const quorum = (shape: string): Otherwise => ({
	shape: shaped(shape),
	plain: (board) => `what is the quorum of ${board}`,
	asks: ofQuorum,
});

const outstanding = (shape: string): Otherwise => ({
	shape: shaped(shape),
	plain: (thing) => `where has ${thing} not been done`,
	asks: ofCoverage,
});

/** These are read as something else as they stand. */
export const looseFactsInstead: readonly Otherwise[] = [
	{
		shape: shaped(
			"who(?:['’]?s| is| are) (?:the |our |a |my )?(?:(?:main|best|right|named|first) )*(?:point of )?contacts?(?: person)? (?:for|at|in|from|with|of) (.+?)",
		),
		plain: (body) => `who is from ${body}`,
		asks: ({ ask, subjects: [only, ...others] }) =>
			ask === "from" && only?.kind === "organisation" && others.length === 0,
	},
	{
		shape: shaped(`(?:is|are) ${what} on (?:(?:right |just )?now|at the moment|at present)`),
		plain: (board) => `is ${board} meeting now`,
		asks: ({ ask, subjects }) =>
			ask === "meetings" && subjects.length > 0 && subjects.every(({ kind }) => kind === "board"),
	},
	{
		shape: shaped(`(?:is|are|was|am) ${what} (?:a )?part of (?:the |our )?(.+?)`),
		plain: (who, board) => `${/^i$/i.test(who ?? "") ? "am" : "is"} ${who} on ${board}`,
		asks: ({ ask, subjects, mine }) =>
			/^(?:roles|seats)$/.test(ask) && (mine || subjects.some(({ kind }) => kind === "person")),
	},
	{
		shape: shaped(
			`(?:is there |are there |have we had |got )?any (?:sign|trace|whiff|glimpse) of ${what}${lately}`,
		),
		plain: (thing) => `what is the status of ${thing}`,
		asks: ofOne,
	},
	{
		shape: shaped(
			`(?:what(?:['’]?s| are| is) )?(?:the )?items (?:for|on|at) the next (?:meeting of )?${what}(?: meeting)?`,
		),
		plain: (board) => `what is on the agenda for the next ${board}`,
		asks: ofRecord("agenda"),
	},
	quorum(
		`${many} (?:make|makes|would make|are needed to make|does it take to make) ${what} quorate`,
	),
];

/** These are tried where nothing can be read. */
export const looseFacts: readonly Otherwise[] = [
	{
		shape: shaped(
			`did ${what} (?:ever |actually )?(?:sign(?: for| off)?|read|confirm|see|acknowledge) (.+?)${lately}`,
		),
		plain: (who, guidance) => `has ${who} acknowledged ${guidance}`,
		asks: ({ ask, subjects }) =>
			ask === "coverage" && subjects.some(({ kind }) => kind === "organisation"),
	},
	{
		shape: shaped(
			`(?:is|are) (?!.*\\b(?:blocked|stuck|red|amber|green|late|overdue|open|done|coming)\\b)${what} ((?:for |on )?(?:today|tomorrow|(?:this |next )?(?:mon|tues|wednes|thurs|fri)day))`,
		),
		plain: (thing, day) => `is ${thing} due ${day?.replace(/^for /i, "")}`,
		asks: (question) => ofOne(question) && question.span !== undefined,
	},
	{
		shape: shaped(
			`how many \\w+ (?:have|has)(?: (?:now|already))? (?:(?:got|had|been) )?${what}${lately}`,
		),
		plain: (thing) => `where has ${thing} been done`,
		asks: ({ ask }) => ask === "coverage",
	},
	{
		shape: shaped(
			`(?:(?:why|how come)(?:['’]?s| is| has| have| does| do)? ${what} (?:(?:still|yet) )*(?:(?:got|have|has|without) (?:no|a|any)|no|not (?:got|have|been given) (?:a|any)|without(?: an?)?) (?:due |proper |firm )?(?:date|deadline)|(?:why|how come)(?:['’]?s| is) there (?:still )?no (?:due )?(?:date|deadline) (?:for|on) ${what})${lately}`,
		),
		plain: (...found) => `when is ${found.find((thing) => thing !== undefined)} due`,
		asks: ofOne,
	},
	{
		shape: shaped(
			`who (?:put|set|marked|made|rated|called|turned|flagged|moved|reported|had) ${what} (?:(?:at|to|as|down|on|in) )*(?:red|amber|green)(?:,? (?:and )?(?:when|on (?:what|which) (?:day|date)))?`,
		),
		plain: (thing) => `who reported ${thing}`,
		asks: ofOne,
	},
	{
		shape: shaped(
			`(?:is|are) ${what} (?:up(?: and running|(?= yet\\b))|operational|switched on|in service|on ?line)${lately}`,
		),
		plain: (thing) => `is ${thing} done`,
		asks: ofOne,
	},
	{
		shape: shaped(
			`what (?:did|have|has|are|is) (?:we|they|being|been) (?:do|done|doing|going to do) (?:about|with|over|regarding) ${what}${lately}`,
		),
		plain: (thing) => `what happened to ${thing}`,
		asks: ofOne,
	},
	{
		shape: shaped(
			`${what}[\\s,:–—-]+(?:what(?:['’]?s| is| was) the )?(?:outcome|result|upshot)(?: (?:then|please|pls))*`,
		),
		plain: (thing) => `what was the outcome of ${thing}`,
		asks: ofOne,
	},
	quorum(
		`${many} (?:does|do|must|would) ${what} need(?: to (?:meet|decide|sit|be quorate|go ahead))?`,
	),
	quorum(
		`${many} (?:have|has|need|needs|must|would have) (?:to )?(?:turn up|come|be there|be present|attend|be in the room) (?:for|at|to) ${what} (?:to (?:be (?:valid|quorate|lawful|legal|ok|okay)|count|stand|go ahead|decide(?: anything)?|happen))`,
	),
	quorum(
		`(?:are|is|would|will|could|can) (?:we|they) (?:still )?(?:be )?quorate (?:with|on) ${number}${ofUs} (?:at|for|on|in) ${what}`,
	),
	quorum(
		`if ${number}${ofUs} (?:turn(?:s|ed)? up|comes?|came|shows?(?: up)?|makes? it|attends?|(?:is|are) there)(?: on the day)?,? (?:is|are|will|would) ${what} (?:still )?(?:be )?quorate`,
	),
	quorum(
		`(?:what(?:['’]?s| is) )?(?:the )?(?:minimum|least)(?: number)?(?: of (?:people|members))?(?: needed| required| present)? (?:for|at|of|to hold) ${what}`,
	),
	{
		shape: shaped(
			`(?:(?:is|are|was|am) ${what} (?:among|one of|amongst|counted among) (?:the )?(?:members|people|those)(?: (?:of|on) (?:the |our )?(.+?))?|(?:is|are|am) ${what} involved (?:in|with|on) (?:the |our )?(.+?)|(?:has|have) ${what} (?:got )?a (?:place|role) (?:on|in|at) (?:the |our )?(.+?)|do(?:es)? ${what} attend (?:the |our )?(.+?) as a member)`,
		),
		plain: (...found) => {
			const [who = "", board = ""] = found.filter((words) => words !== undefined);
			return `${/^i$/i.test(who) ? "am" : "is"} ${who} on ${board}`;
		},
		asks: ({ ask, subjects, mine }) =>
			/^(?:roles|seats)$/.test(ask) && subjects.length > (mine ? 0 : 1),
	},
	{
		shape: shaped(
			`did ${what} (?:ever |actually |manage to )?do (?:the |its |their )?(.+?)${lately}`,
		),
		plain: (who, thing) => `has ${who} done ${thing}`,
		asks: ofCoverage,
	},
	{
		shape: shaped(
			`(?:has|have|was|is) ${what} (?:been )?done (?:for|by|with) (?:the )?(.+?)${lately}`,
		),
		plain: (thing, who) => `has ${who} done ${thing}`,
		asks: ofCoverage,
	},
	{
		shape: shaped(
			`how many(?: ${places}| of them)? (?:have|has) (?:done|had|got|finished|completed) ${what}${lately}`,
		),
		plain: (thing) => `where has ${thing} been done`,
		asks: ofCoverage,
	},
	{
		shape: shaped(
			`(did|does|do|has|have|will) ${what} (?:meet|met) (?:only |just |exactly )?(?:once|twice|(?:\\d{1,2}|three|four|five|six) times|more than once)( (?:in|this|last|next|since|before|between|during) .+?)?`,
		),
		plain: (verb = "did", board = "", time = "") =>
			`how many times ${verb} ${board} ${/^ha/i.test(verb) ? "met" : "meet"}${time}`,
		asks: ({ ask, subjects }) => ask === "meetings" && subjects.length > 0,
	},
	outstanding(
		`how many(?: ${places}| of them)? (?:are |is )?(?:still )?(?:left|to go|outstanding|remaining|to do) (?:for|on|with|of) ${what}`,
	),
	outstanding(
		`${what}[\\s,:–—-]+how many (?:are )?(?:still )?(?:left|to go|outstanding|remaining|to do)`,
	),
	outstanding(
		`(?:which|what)(?: ${places})? (?:still )?(?:needs?|lacks?|wants?|await|have to do) ${what}`,
	),
	{
		shape: shaped(
			`(?:(?:what(?:['’]?s| is) )?(?:the )?(?:status|state) of (?:the )?(last|latest|previous) (.+?) minutes|(?:are|is|were) the minutes (?:of|for|from) the (last|latest|previous) (.+?) (?:done|ready|finished|written(?: up)?|complete|available|typed up))${lately}`,
		),
		plain: (...found) =>
			`minutes of the ${found.filter((word) => word !== undefined).join(" ")} meeting`,
		asks: ofRecord("minutes"),
	},
	{
		shape: shaped(
			`what came (?:out )?(?:of|from) (?:the )?(.+?) (?:in the way of|by way of|as|in terms of) decisions`,
		),
		plain: (meeting) => `what was decided at the ${meeting}`,
		asks: ofRecord("decisions"),
	},
	{
		shape: shaped(
			`who(?:['’]?s| is)? (?:publishing|releasing|bringing out|putting out|bringing) ${what}`,
		),
		plain: (guidance) => `who issues ${guidance}`,
		asks: ({ ask, facets }) => ask === "facts" && facets.includes("issuer"),
	},
	{
		shape: shaped(
			`what(?:['’]?s| is| are| will) ${what} (?:be )?(?:covering|tackling|looking at|dealing with|considering)(?: (?:at|in) (?:its|their|the) next (?:meeting|session|one)| next)`,
		),
		plain: (board) => `what is on the agenda for the next ${board}`,
		asks: ofRecord("agenda"),
	},
	{
		shape: shaped(
			`who (?:(?:(?:is|has|have) )?(?:still )?(?:not|has to|have to|needs to|yet to|must)|(?:has|have)n['’]?t) (?:(?:come|got|get) back (?:to us |to me )?(?:on|about)|sign(?:ed)? for|reply to|replied to|respond(?:ed)? to) ${what}`,
		),
		plain: (thing) => `who has not acknowledged ${thing}`,
		asks: ofCoverage,
	},
];
