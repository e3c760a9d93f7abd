/** "What should Nora have done by now", "any loose ends on LPB", "is anything holding it up": lists of what is late, open or stuck, loosely asked for. */
import type { Question } from "../../domain/questions/question.ts";
import type { Otherwise } from "./shaped.ts";
import { shaped } from "./shaped.ts";

const whose = "(?!(?:it|that|this|there|those|these)\\b)(?:the |our )?(.+?)";
const lately = "(?: (?:yet|still|already|so far|now|at the moment|right now|just now|currently))*";
const finished =
	"(?:done|finished|completed|closed|delivered|achieved|sorted|ticked off|wrapped up|handed in)";
const byNow = "(?:by now|already|by today|before now|by this point)";
const things =
	"(?:(?:what|which|anything|something|things?|everything)(?: (?:jobs|items|actions|milestones|things))?(?: (?:that|which))?)";

const ofList = ({ ask, subjects, mine }: Question): boolean =>
	ask === "items" && (subjects.length > 0 || mine);

const everybody = "(?:every(?:one|body)|people|(?:we|you|they) all|all of (?:us|them))";

const list = (state: string, who = ""): string => {
	if (/^(?:i|me)$/i.test(who)) return `which of my things are ${state}`;
	return `what is ${state} for ${/^(?:we|us)$/i.test(who) ? "us" : who}`;
};

const overdue = (who?: string): string => list("overdue", who);
const open = (who?: string): string => list("open", who);

const way = (shape: string, plain: (who?: string) => string): Otherwise => ({
	shape: shaped(shape),
	plain,
	asks: ofList,
});

/** These are read as something else as they stand. */
export const looseInstead: readonly Otherwise[] = [
	way(
		`${things} (?:should|ought) ${whose} (?:to )?have(?: (?:got|had))? ${finished} ${byNow}`,
		overdue,
	),
	way(
		`${things} (?:is|was|are|were) ${whose} (?:supposed|meant|due) to have(?: (?:got|had))? ${finished} ${byNow}`,
		overdue,
	),
	{
		shape: shaped(
			`${things} (?:should|ought) ${everybody} (?:to )?have(?: (?:got|had))? ${finished} ${byNow}`,
		),
		plain: () => "what is overdue",
		asks: ({ ask }) => ask === "items",
	},
	{
		shape: shaped(
			`what(?:['’]?s| is| are) ${whose} (?:working on|busy with|engaged on|occupied with)${lately}`,
		),
		plain: open,
		asks: (question) => ofList(question) && question.subjects.every(({ kind }) => kind === "board"),
	},
];

/** These are tried where nothing can be read. */
export const looseLists: readonly Otherwise[] = [
	way(`how far behind (?:is|are) ${whose}${lately}`, overdue),
	way(
		`(?:what|which (?:dates|deadlines))(?:['’]?s| is| has| have| are) (?:gone|slipped|drifted|run|gone by) (?:past|over|beyond) (?:its|their|the) (?:due )?(?:date|deadline)s? (?:on|for|at|in|with) ${whose}`,
		overdue,
	),
	way(
		`what (?:has|have) ${whose} (?:let|allowed to) (?:slip|drift|run|go)(?: (?:past|over) (?:its|their|the) (?:due )?(?:date|deadline)s?)?${lately}`,
		overdue,
	),
	way(
		`(?:has|have) ${whose} missed (?:any|some|its|their|a) (?:due )?(?:dates?|deadlines?)${lately}`,
		overdue,
	),
	way(
		`(?:which|what|how many) (?:bits|parts|pieces|elements|aspects) of ${whose} (?:are|is) (?:late|overdue|behind|delayed|running late)${lately}`,
		overdue,
	),
	way(`(?:any|is there any|has there been any) slippage (?:on|in|for|at|with) ${whose}`, (who) =>
		list("slipped", who),
	),
	way(
		`(?:is|are) (?:anything|something|any(?:one|body)|some(?:one|body)) (?:holding|stopping|blocking|delaying|slowing) ${whose}(?: up| back| down)?${lately}`,
		(who) => list("blocked", who),
	),
	way(`(?:any|are there any|what) loose ends (?:are there )?(?:on|in|for|at|with) ${whose}`, open),
	way(
		`how much(?: work)?(?: is| has)? (?:left|remains|outstanding) (?:on|in|for|with) ${whose}`,
		open,
	),
	way(
		`what (?:does|do) ${whose} (?:still )?(?:need|have|got) to (?:close(?: out| off)?|wrap up|tie up|finish(?: off)?|clear)${lately}`,
		open,
	),
	way(
		`what(?:['’]?s| is) (?:going on|happening|under way|in hand) (?:in|on|under|within|for) ${whose} (?:that|which) (?:is(?: not|n['’]?t)|has(?: not|n['’]?t)(?: been)?) (?:finished|done|closed|complete[d]?)${lately}`,
		open,
	),
	way(`what (?:do|does) ${whose} (?:still )?owe(?: (?:anyone|anybody|people))?`, open),
	way(`${whose}['’]s (?:work ?load|caseload|plate|in ?tray|to-?do list)`, open),
	way(`(?:how (?:big|heavy) is )?${whose} work ?load`, open),
];
