/** Whose a thing or a role is, in everyday words: "who does the secretary bit", "who's getting the returns in", "which sit with Nora". */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const ofThings = ({ ask, facets, span }: Question): boolean =>
	ask === "facts" && facets.includes("owner") && !span;

const role =
	"(chair(?:ing|man)?|secretary|secretarial|minutes|minuting|minute[- ]taking|clerk(?:ing)?)";
const rests = "(?:sits?|rests?|lies?|lands?|lives?|ends? up|stays?)";

/** "The minutes side of things" is nothing that the minutes say. */
export const inAnOffice: Otherwise = {
	shape: shaped(
		`who(?:['’]?s| is| does| do| did)? (?:doing |does |got )?(?:the )?${role} (?:bit|side|part|job|role|work|duty|duties|stuff|thing)(?: of (?:things|it))? (?:for|of|on|at|with) (.+?)`,
	),
	plain: (what = "", whose) =>
		`who is the ${/^chair/i.test(what) ? "chair" : "secretary"} of ${whose}`,
	asks: ({ ask, facets }) =>
		ask === "roles" && facets.some((facet) => facet === "chair" || facet === "secretary"),
};

const ofDates = ({ ask, facets }: Question): boolean => ask === "facts" && facets.includes("due");
const ofSource = ({ ask, facets }: Question): boolean =>
	ask === "facts" && facets.includes("source");

const ofLateGuidance = ({ ask, subjects }: Question): boolean =>
	ask === "facts" && subjects.length === 1 && subjects[0]?.kind === "guidance";
const timely = "(?:late|early|on time|in time|when (?:it was )?expected)";
const coming =
	"(?:(?:in )?(?:coming|going) out|(?:in )?being (?:released|issued|published)|to (?:come|go) out|out)";

/** "Was the code late coming out": measured by when it was expected. */
const outLate: readonly Otherwise[] = [
	`(?:was|is|were) (?:the |our )?(.+?) (?:${timely} ${coming}|(?:released|issued|published|out) ${timely})`,
	`did (?:the |our )?(.+?) (?:come|go|get) out ${timely}`,
	`was (?:the |our )?(.+?) ${timely}`,
].map((form) => ({
	shape: shaped(form),
	plain: (what) => `how late was ${what}`,
	asks: ofLateGuidance,
}));

/** Whoever is secretary writes up the next meeting as every other. */
const nextMinutes: Otherwise = {
	shape: shaped(
		"who(?:['’]?s| is| are| will|['’]?ll)?(?: going to)?(?: be)? (?:(?:minut(?:e|es|ing)|clerk(?:s|ing)?|minute[- ]taking)(?: at| for)?|(?:do|does|doing|take|takes|taking|writing up) (?:the )?(?:minutes|notes) (?:at|for|of|in)) (?:the |our )?(?:next|coming|upcoming) (.+?)",
	),
	plain: (board) => `who is the secretary of ${board}`,
	asks: ({ ask, facets }) => ask === "roles" && facets.includes("secretary"),
};

export const waysOfOwners: readonly Otherwise[] = [
	...outLate,
	nextMinutes,
	{
		shape: shaped(
			"who(?:['’]?s| is| will be|['’]?ll be) taking (?:on |over |up )?(?!(?:it|that|this|them|part|notes?|minutes|over|on|the (?:notes|minutes|chair))\\b)(.+?)",
		),
		plain: (what) => `who owns ${what}`,
		asks: ofThings,
	},
	{
		shape: shaped(
			"(?:when|by when) (?:is|are|was|were) (?:the |our )?(.+?) (?:needed|wanted|required)(?: by| for)?",
		),
		plain: (what) => `when is ${what} due`,
		asks: ofDates,
	},
	{
		shape: shaped(
			"(?:when|by when|what date|what day) (?:do|does|did) (?:we|they|you|people|[\\w’'-]+) (?:need|want|require) (?:the |our )?(.+?)(?: (?:done|finished|ready|in|by|back))*",
		),
		plain: (what) => `when is ${what} due`,
		asks: ofDates,
	},
	{
		shape: shaped(
			"who (?:first )?(?:asked for|requested|wanted|commissioned|came up with|suggested|proposed) (?!(?:it|that|this|them)\\b)(?:the |our )?(.+?)(?: in the first place)?",
		),
		plain: (what) => `where did ${what} come from`,
		asks: ofSource,
	},
	{
		shape: shaped(
			"who(?:['’]?s| is| will be|['’]?ll be)? (?:getting|get|gets|bringing|brings|pulling|chasing|chases|sorting|sorts|seeing|sees|gathering|gathers|collecting|collects|putting|taking|pushing) (?!(?:it|that|this|them|those|these) (?:in|out)\\b.*\\b(?:when|if)\\b)(.+?) (?:in|out|done|ready|sorted|through|together|off the ground|over the line|off|up|finished)",
		),
		plain: (what) => `who owns ${what}`,
		asks: ofThings,
	},
	{
		shape: shaped(
			"who(?:['’]?s| is)? (?:chasing|chases|sorting|sorts|seeing to|sees to|handling|handles|dealing with|deals with|on top of|following up|pushing|driving)(?: up| on)? (?!(?:it|that|this|them|those|these|us|me|him|her)\\b)(.+?)(?: (?:up|along|then|at the moment|for us))?",
		),
		plain: (what) => `who owns ${what}`,
		asks: ofThings,
	},
	{
		shape: shaped(`who(?:m)? (?:does|do|did|will) (.+?) ${rests} with`),
		plain: (what) => `who owns ${what}`,
		asks: ofThings,
	},
	{
		shape: shaped(
			`((?:which|what|how many|any)(?: .+?)?) (?:now |still |all )?${rests} with (.+?)`,
		),
		plain: (which, who) => `${which} are with ${who}`,
		asks: ({ ask }) => ask === "items",
	},
	{
		shape: shaped(
			"(.+?)\\s*[:,–-]+ ?(?:is it |has it been |are they )?(released|out|done|closed|finished|achieved|signed off|approved|complete[d]?)(?: yet)?,? (?:or not|yes or no|or no|y/n)(?: yet)?",
		),
		plain: (what, state = "") =>
			/^(?:released|out)$/i.test(state) ? `has ${what} been released` : `is ${what} ${state}`,
		asks: ({ ask, subjects }) => ask === "facts" && subjects.length === 1,
	},
];
