/** Lists in other words than those that are read: seats that run out, boards with nothing booked, what has gone red. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const ofBodies = ({ ask, subjects }: Question): boolean =>
	ask === "items" && subjects.length === 1 && subjects[0]?.kind === "organisation";

const no = "(?:do(?:es)? ?n[o'’]?t|have ?n[o'’]?t|has ?n[o'’]?t|do not|have not|has not)";

const kinds = "(actions|milestones|items|tasks|jobs|things)";
const finished = "(?:done|closed|finished|completed?|achieved|met)";
const stillTo = "(?:open|outstanding|late|overdue|not done|undone|left|unfinished|to (?:do|come))";
const state = `(?:now |yet |already |all |actually |still |been )*(?:(${finished})|${stillTo})`;
const isOfThen = ({ ask, span }: Question): boolean => ask === "items" && span !== undefined;

export const waysOfLists: readonly Otherwise[] = [
	{
		shape: shaped(
			`(?:how many|which|what|list|show me)(?: of)?(?: the| our)? ${kinds} (?:that (?:are|were) )?due ((?:in|by|before|on|during|last) .+?) (?:are|is|were|have|got|has)(?: we)? ?${state}(?: now| yet| so far)?`,
		),
		plain: (kind, when, done) =>
			`which ${kind} were due ${when} and are ${done === undefined ? "still open" : "done"}`,
		asks: isOfThen,
	},
	{
		shape: shaped(
			"(?:(?:is|are) there |have we (?:got )?)?any (?:notes?|comments?|remarks?|explanation) (?:on|about|against|for|with|beside) (?:the |our )?(.+?)",
		),
		plain: (item) => `what is the status of ${item}`,
		asks: ({ ask, subjects, among = [] }) =>
			ask === "facts" && [...subjects, ...among].every(({ kind }) => kind !== "meeting"),
	},
	{
		shape: shaped(
			"(is|are|am) (?!(?:it|that|there|anyone|anybody)\\b)([\\w’'-]+(?: [\\w’'-]+)?) (?:(?:in|at|due (?:in|at)|wanted (?:in|at)|needed (?:in|at)|expected (?:in|at)) (?:any(?:thing)?|any meetings?|something)|(?:needed|wanted|expected|due|required)(?: to be)? (?:any|some)where)( .+)?",
		),
		plain: (verb = "", who, time = "") =>
			`what meetings ${verb.toLowerCase() === "is" ? "does" : "do"} ${who} have${time}`,
		asks: ({ ask }) => ask === "meetings",
	},
	{
		shape: shaped(
			"how (?:long|much time|many days) (?:has|have|do|does) (?:he|she|they|we|i|[\\w’'-]+(?: [\\w’'-]+)?) (?:still )?(?:got|have)(?: left)? (?:for|on|to (?:do|finish|deliver|complete|sort(?: out)?)) (?:the |his |her |their )?(?!it\\b|that\\b|this\\b)(.+?)",
		),
		plain: (item) => `how long until ${item} is due`,
		asks: ({ ask, facets }) => ask === "facts" && facets.includes("lateness"),
	},
	{
		shape: shaped(
			"(?:what|how)(?:soever| ?ever| on earth) (?:happened|became) (?:to|of|with) (.+?)",
		),
		plain: (what) => `what happened to ${what}`,
		asks: () => true,
	},
	{
		shape: shaped(
			"(?:(?:which|whose|what|any|are any|list(?: the)?) )?(?:seats?|terms?|terms of office)(?:['’]s| is| are)? (?:soon )?(?:about to |due to |going to |coming |up )*(?:end|ending|ends?|expir(?:e|es|ing)|runs?(?:ning)? out|laps(?:e|es|ing)|to an end|for renewal|up)(?: soon| shortly| next| soonest| first| earliest)?",
		),
		plain: () => "seats running out",
		asks: ({ ask, subjects }) => ask === "tenure" && subjects.length === 0,
	},
	{
		shape: shaped(
			"(?:(?:is|are|does|do|will|has) )?(?:any(?:one|body)?|some|which|whose|what)(?:['’]s)?(?: of (?:the|our))? ?(?:seats?|terms?|places?)(?: of office)? (?:on|at|of|in) (.+?) (?:(?:is|are|be|soon|about|due|going|coming|up|close|near|nearly|almost|set) )*(?:to )?(?:run(?:s|ning)? out|end(?:s|ing)?|expir(?:e|es|ing)|laps(?:e|es|ing)|com(?:e|es|ing) to an end|over|up|for renewal)(?: of (?:its|their|the|his|her) terms?)?(?: soon| shortly| next)?",
		),
		plain: (board) => `which seats on ${board} are running out`,
		asks: ({ ask, subjects }) =>
			ask === "tenure" && subjects.length > 0 && subjects.every(({ kind }) => kind === "board"),
	},
	{
		shape: shaped(
			`(?:which|what) (boards?|groups?|committees?|panels?) ${no}(?: have| got| have got)? (?:an?|any|their) (?:next )?(?:meeting|mtg|date)s? (?:booked|scheduled|planned|set|arranged|fixed|agreed|lined up|coming up|in (?:the )?diary)(?: yet)?`,
		),
		plain: (boards) => `which ${boards} have no next meeting`,
		asks: ({ ask, lacking }) => ask === "boards" && lacking === "next meeting",
	},
	{
		shape: shaped(
			`(?:which|what) (boards?|groups?|committees?|panels?|forums?) (?:${no}(?: have| got| have got)?|have no|have got no|are (?:still )?without|(?:still )?(?:lack|need)) ?(?:an? |any )?(?:date|day|time)s?(?: set| booked| fixed| agreed| yet)* for (?:their|its|the|a) (?:next|first) (?:meeting|mtg|one|session)(?: yet)?`,
		),
		plain: (boards) => `which ${boards} have no next meeting`,
		asks: ({ ask, lacking }) => ask === "boards" && lacking === "next meeting",
	},
	{
		shape: shaped(
			"(?:what|which) (?:meetings|mtgs) (?:have|do|are|has) (?:we|i|there|they)(?: still)?(?: got| have)? (?:left|remaining|to go|still to come)( .+?)?",
		),
		plain: (time = "") => `what meetings are left${time}`,
		asks: ({ ask, span }) => ask === "meetings" && span !== undefined,
	},
	{
		shape: shaped(
			`(?:which|what|how many) (?:organisations?|bodies|partners?|agenc(?:y|ies)|boroughs?|authorit(?:y|ies))(?: (?:still|yet|now|that|who))* (?:(?:have|has|having|with|got)(?: still| yet| got)* (?:nobody|no ?one|no-one|no (?:rep|representative|member|person|holder)s?)|${no}(?: yet| got| had)* (?:any(?:one|body)|an? (?:rep|representative|member|person))|${no} (?:named|sent|put|nominated|given)(?: (?:any(?:one|body)|an? (?:rep|representative|member|person)))?)(?: (?:yet|at all|named|sitting|there|forward))* (?:on|for|at|to) (.+?)`,
		),
		plain: (board = "") =>
			/^(?:an?y?|the|our|some) (?:board|group|committee|panel|forum)s?$/i.test(board)
				? "which seats are vacant"
				: `which seats on ${board} are vacant`,
		asks: ({ ask, subjects }) =>
			ask === "vacancies" && subjects.every(({ kind }) => kind === "board"),
	},
	{
		shape: shaped(
			"(?:what|anything|which (?:milestones|ones|of them))(?:['’]?s| has| have)?(?: all)? (?:gone|turned|become) (red|amber|green)",
		),
		plain: (colour) => `what is ${colour}`,
		asks: ({ ask, rags }) => ask === "items" && rags.length === 1,
	},
	{
		shape: shaped(
			"(?:what|which guidance) (?:has|have|did)(?: ?n['’]?t| not)? (?:the )?(.+?) (?:not|yet to|still (?:not|to)|failed to) (?:yet )?acknowledged?(?: yet)?",
		),
		plain: (body) => `what is outstanding for ${body}`,
		asks: ofBodies,
	},
	{
		shape: shaped(
			"(?:what|which(?: of the)? (?:guidance|handbooks|documents))(?: all)? (?:has|have|did) (?:the )?(.+?) (?:acknowledged?|signed for|confirmed)(?: so far)?",
		),
		plain: (body) => `what is done for ${body}`,
		asks: ofBodies,
	},
	{
		shape: shaped(
			"(?:has|have|did) (?:the )?(.+?) acknowledged? (?:anything|everything|all of (?:it|them)|any of (?:it|them)|any guidance|all (?:the |our )?guidance)(?: yet| so far| at all)?",
		),
		plain: (body) => `what is done for ${body}`,
		asks: ofBodies,
	},
	{
		shape: shaped(
			"(what (?:was|were) due .+?),? (?:and|but|that|which) (?:still |it |they |then |just )*(?:did ?n['’]?t|did not|never|has ?n['’]?t|have ?n['’]?t|has not|was ?n['’]?t|were ?n['’]?t|is ?n['’]?t)(?: ever| yet)? (?:happen(?:ed)?|get (?:done|finished)|got done|been (?:done|finished|closed)|come in|done|finish(?:ed)?|close|closed|delivered)(?: yet)?",
		),
		plain: (due) => `${due} and is still open`,
		asks: ({ ask, span }) => ask === "items" && span !== undefined,
	},
	{
		shape: shaped("(.+) (?:on|for|to|against|beside) (?:them|it)"),
		plain: (list) => list,
		asks: ({ ask, lacking }) => ask === "items" && lacking !== undefined,
	},
	{
		shape: shaped(
			"what(?:['’]s| has| is| was)? (?:all )?(?:been )?(released|issued|published|circulated|sent out|sent round)(?: so far| already| lately| yet)*",
		),
		plain: (out) => `which guidance has been ${out}`,
		asks: ({ ask, kinds }) => ask === "items" && kinds.join() === "guidance",
	},
	{
		shape: shaped(
			"(?:(?:was|were|is|are|has|have|did) )?(?:there )?(?:any|some|every)(?:thing| of (?:the|our) (?:meetings|boards)| meetings?| boards?)?(?: (?:has|have|was|were|is|are|been|being|get|got))* (cancelled|canceled|called off|postponed|scrapped|stood down)( .+?)??,? (?:and|n|&) (?:why|how come|for what reason)",
		),
		plain: (off, time = "") => `why were meetings ${off}${time}`,
		asks: ({ ask, span }) => ask === "reasons" && span !== undefined,
	},
	{
		shape: shaped(
			"(?:(?:was|were|is|are|has|have|did) )?(?:there )?(?:any|some|every)(?:thing| of (?:the|our) (?:meetings|boards)| meetings?| boards?)?(?: (?:has|have|was|were|is|are|been|being|get|got))* (cancelled|canceled|called off|postponed|scrapped|stood down)( .+?)?",
		),
		plain: (off, time = "") => `which meetings were ${off}${time}`,
		asks: ({ ask, facets, span }) =>
			ask === "meetings" && facets.includes("cancelled") && span !== undefined,
	},
	{
		shape: shaped(
			"where(?:abouts)? (?:(?:do|does|is|are) (.+?) (?:sit|belong|(?:have|hold|got) (?:an?|any|its|their|his|her) (?:seat|place|say|voice)s?)|(?:has|have) (.+?) got (?:an?|any) (?:seat|place)s?)",
		),
		plain: (who = "", holder = "") => {
			const whose = who || holder;
			return /^(?:i|we)$/i.test(whose) ? "which boards am i on" : `which boards is ${whose} on`;
		},
		asks: ({ ask, mine, subjects }) =>
			ask === "seats" &&
			(mine || (subjects.length > 0 && subjects.every(({ kind }) => kind !== "board"))),
	},
	{
		shape: shaped("(?:was|were) (?:any|some)(?:one|body) (?:there )?(?:at|in) (.+?)(?: at all)?"),
		plain: (meeting) => `who was at ${meeting}`,
		asks: ({ ask, records = [] }) => ask === "records" && records.includes("attendance"),
	},
	{
		shape: shaped(
			"(?:is|are|does|do|has|when does|when is) (?:the )?(?:seats?|terms?|places?) of (?:the )?(.+?) (?:on|at) (.+?) (?:(?:be|soon|about|due|going|coming|up|close|near|nearly|almost|set) )*(?:to )?(?:run(?:s|ning)? out|end(?:s|ing)?|expir(?:e|es|ing)|laps(?:e|es|ing)|com(?:e|es|ing) to an end|over|up)(?: soon| shortly| yet)?",
		),
		plain: (who, board) => `when does ${who}'s term on ${board} end`,
		asks: ({ ask, subjects }) => ask === "tenure" && subjects.length > 1,
	},
];
