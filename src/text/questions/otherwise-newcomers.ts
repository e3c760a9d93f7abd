/** Questions in words that people new to the boards bring with them: "who's off to the next board", "which actions finish in April", "what did paragraph 13 commit us to". */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const the = "(?:the |our )?";
const kinds = "(actions?|milestones?|items?|things|guidance|tasks?|jobs?)";
const boards = "(?:boards?|groups?|committees?|panels?|forums?)";

const size = "(biggest|largest|smallest|tiniest|littlest)";

const isOfItems = ({ ask }: Question): boolean => ask === "items";
const isTimed = ({ ask, span }: Question): boolean => ask === "items" && span !== undefined;
const isOfComing = ({ ask, records = [] }: Question): boolean =>
	ask === "records" && records.includes("attendance");
const isOfStream = ({ ask, subjects }: Question): boolean =>
	(ask === "items" || ask === "about") &&
	subjects.length > 0 &&
	subjects.every(({ kind }) => /^(?:workStream|plan)$/.test(kind));
const isOfOneThing = ({ ask, subjects, among = [] }: Question): boolean =>
	ask === "facts" && [...subjects, ...among].length === 1;

export const waysOfNewcomers: readonly Otherwise[] = [
	{
		shape: shaped(
			`who(?: all)?(?:['’]?s| is| are|['’]re)(?: all)? (?:off|heading|headed|popping|trotting|toddling|booked(?: in| on)?|signed up|down|along|expected|due) (?:along )?(?:to|for|at|into) ${the}(.+?)`,
		),
		plain: (meeting) => `who is coming to ${meeting}`,
		asks: isOfComing,
	},
	{
		shape: shaped(
			`(which|what|how many|any|are there any|list(?: the)?) ${kinds} (?:(?:that|which) )?(?:(?:are|is|will|do|to|be|due) )*(?:finish|finishes|finishing|end|ends|ending|complete|completes|completing|conclude|expire|expires|mature|fall|falls|fall due|falls due|land|come due|come up|run out|wrap up) ((?:in|on|by|before|after|during|this|next|between|within|today|tomorrow)\\b.+?)`,
		),
		plain: (which, kind, time) => `${which} ${kind} are due ${time}`,
		asks: isTimed,
	},
	{
		shape: shaped(
			`what (?:do|does|did|has|have|will|must|are|is) (?:we |they |everyone )?(?:the )?(para(?:graph)? \\w{1,3})(?: of (?:the |our )?(?:report|paper|document))? (?:commit|commits|committed|bind|ask|asks|asked|oblige|obliges|require|requires|required|promise|promises|promised|call|calls|called|set|sets|give|gives|gave|make|makes|lead|leads|led|want|wants|wanted|demand|demands|say|says|cover|covers)\\b(?: (?:us|for|out|up|to|of|do|done|doing|we|we['’]re|is|are|being|be|going|should|must|will|have|about|happening))*`,
		),
		plain: (paragraph) => `items from ${paragraph}`,
		asks: ({ paragraph }) => paragraph !== undefined,
	},
	{
		shape: shaped(
			`what (?:do|does|did|will|else does) ${the}(.+? (?:work ?stream|strand|stream|plan)) (?:cover|include|contain|consist of|comprise|take in|hold|involve|span|deal with|entail|have in it|look after)(?: (?:now|exactly|at the moment))?`,
		),
		plain: (stream) => `what is in the ${stream}`,
		asks: isOfStream,
	},
	{
		shape: shaped(
			`what(?:['’]?s| is| are)(?: all)? (?:covered|included|contained|comprised|taken in|dealt with) (?:by|in|under|within) ${the}(.+? (?:work ?stream|strand|stream|plan))`,
		),
		plain: (stream) => `what is in the ${stream}`,
		asks: isOfStream,
	},
	{
		shape: shaped(
			`(?:which|what) ${boards} (?:do|does|have|has|are|is) (?:the )?most (?:people|members|of us)(?: (?:sit|sitting|serve|serving|on|in|belong to|members? of|sat|got))*`,
		),
		plain: () => "which board has the most members",
		asks: ({ ask, facets }) => ask === "boards" && facets.includes("members"),
	},
	{
		shape: shaped(
			`(?:when|what|which)(?:['’]?s| is| are)? the (?:next |first )?(?:meeting|mtg|board|one)s? (?:right |straight |just )?(?:after|following) ${the}(?:next )?(?!(?:that|this|it|next)\\b)(.+?)`,
		),
		plain: (meeting) => `what meetings are there after the next ${meeting}`,
		asks: ({ ask, span }) => ask === "meetings" && span !== undefined,
	},
	{
		shape: shaped(
			`(?:is|was|does|do|are) ${the}(.+?) (?:a )?(?:part of|in|under|belong to|belongs to|covered by|included in|fall under|come under|within|one of) ${the}(.+? plan)`,
		),
		plain: (thing) => `which plan is ${thing} in`,
		names: (_, plan) => plan,
		asks: isOfOneThing,
	},
	{
		shape: shaped(
			`(?:(?:which|what)(?:['’]?s| is| are)?(?: of)? )?${the}(?:${size} ${boards}|${boards} (?:(?:is|has|are) )?${the}${size})(?: (?:of|in) (?:all|them all|the programme))?`,
		),
		plain: (before, after) =>
			`which board has the ${/^(?:big|large)/i.test(before ?? after ?? "") ? "most" : "fewest"} members`,
		asks: ({ ask, facets }) => ask === "boards" && facets.includes("members"),
	},
	{
		shape: shaped(
			`(?:(?:what|which)(?:['’]?s| is| are| looks| look)?(?: the| our)? (?:worst(?: (?:thing|item|problem|offender|news|trouble)s?)?|most (?:worrying|troubled|troubling|alarming|concerning)(?: (?:thing|item)s?)?)(?: (?:right now|at the moment|now|here|overall))?|what(?:['’]?s| is) in the worst (?:state|shape|way))`,
		),
		plain: () => "what needs attention",
		asks: ({ ask }) => ask === "overview",
	},
	{
		shape: shaped(
			`(?:(?:which|what)(?:['’]?s| is| are)? )?(?:(?:the|our) )?(?:worst milestones?|milestones? (?:is|are|looks?|looking) (?:the )?worst)`,
		),
		plain: () => "which milestones are red",
		asks: isOfItems,
	},
	{
		shape: shaped(
			`who(?:['’]?s| is| are| will be)? (?:to )?(?:carr(?:y|ies|ying)(?: out| through)?|implement(?:s|ing)?|act(?:s|ing)? on|tak(?:e|es|ing) forward|deliver(?:s|ing)?|follow(?:s|ing)?(?: up| through)?(?: on)?|execut(?:e|es|ing)|see(?:s|ing)? to|put(?:s|ting)? into (?:effect|practice)|responsible for (?:carrying out|implementing)) ${the}(?:decision|resolution|ruling) (?:about|on|to|regarding|concerning|over|for) ${the}(.+?)`,
		),
		plain: (what) => `who owns ${what}`,
		asks: isOfOneThing,
	},
	{
		shape: shaped(
			`(?:is|are|was|were) (?!(?:it|that|this|there|anyone|anybody|someone|i|we|they)\\b)${the}(.+?) (?:going|about|due|set|planned|expected|meant|supposed) to (?!be\\b)(.+?)`,
		),
		plain: (what, deed) => `will ${what} ${deed}`,
		asks: ({ ask, subjects }) => subjects.length > 0 && ask !== "records",
	},
	{
		shape: shaped(
			`who (?:looks? after|is looking after|manages?|handles?|is behind|services?|supports?|administers?) ${the}(?!(?:it|that|this)\\b)(.+?)`,
		),
		plain: (board) => `who is the chair and secretary of the ${board}`,
		asks: ({ ask, subjects }) =>
			ask === "roles" && subjects.length === 1 && subjects[0]?.kind === "board",
	},
	{
		shape: shaped(
			`who(?: has)? (?:said|says|reported|rated|marked|called|flagged|put|declared) (?:that )?${the}(?!(?:it|that|this|they)\\b)(.+?) (?:(?:is|was|were|are|as|at|to be|down) )*(?:red|amber|green)`,
		),
		plain: (thing) => `who reported ${thing}`,
		asks: isOfOneThing,
	},
	{
		shape: shaped(
			`(?:which|what) plan (?:is|does|do|are|was) ${the}(.+? (?:work ?stream|stream|strand))(?: (?:in|under|part of|belong to|come under|sit under|of|within))?`,
		),
		plain: (stream) => `what is the ${stream}`,
		asks: isOfStream,
	},
	{
		shape: shaped(
			`(?:which|what) plan (?:has |had )?(?:absorbed|took over|taken over|swallowed(?: up)?|took in|replaced|superseded) ${the}(.+?)(?: (?:one|plan))?`,
		),
		plain: (plan) => `what is the ${plan} plan`,
		asks: ({ ask, subjects }) =>
			ask === "about" && subjects.length === 1 && subjects[0]?.kind === "plan",
	},
	{
		shape: shaped(`(?:${the}(.+?)[ ,:–-]+who(?: (?:is|are)(?: they)?)?)`),
		plain: (board) => `who is on ${board}`,
		asks: ({ ask, subjects }) =>
			ask === "roles" && subjects.length === 1 && subjects[0]?.kind === "board",
	},
];
