/** "Who should be chasing the returns", "what should the finance lead be doing", "what is the union involved in": a duty said as what ought to be, a plan by what it took in, a deed by its end. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const toOwner = ({ ask, facets, subjects }: Question): boolean =>
	ask === "facts" &&
	facets.includes("owner") &&
	subjects.every(({ kind }) => kind !== "meeting" && kind !== "board");
const isOfSomebody = ({ ask, subjects }: Question): boolean =>
	ask === "items" && subjects.some(({ kind }) => kind === "person" || kind === "organisation");

const ought =
	"(?:should|ought to|must|shall|needs? to|has to|have to|has got to|(?:is|was|['’]s) (?:supposed|meant|due|down|expected) to)";
/** To be at a thing, whatever it is: the verb is none of the thing's own. */
const beAt =
	"(?:be )?(?:chas(?:e|ing)(?: up)?|deal(?:ing)? with|handl(?:e|ing)|look(?:ing)? after|lead(?:ing)?(?: on)?|driv(?:e|ing)|be(?:ing)? on|sort(?:ing)?(?: out)?|progress(?:ing)?|follow(?:ing)? up(?: on)?|tak(?:e|ing) (?:care of|forward|on)|mak(?:e|ing) sure of|see(?:ing)? to|work(?:ing)? on|push(?:ing)?)";
const somebody =
	"(?!(?:i|we|you|they|he|she|it|this|that|there|anyone|everyone)\\b)([\\w’'-]+(?: [\\w’'-]+){0,4}?)";
const time =
	"((?:(?:before|by|in|during|this|next|within|between|until|over) .+?|today|tomorrow|tonight))";

const isOfPlan = ({ ask, subjects }: Question): boolean =>
	ask === "about" && subjects.length === 1 && subjects[0]?.kind === "plan";
const tookIn =
	"(?:takes? in|took in|taken in|takes? over|took over|taken over|replaced?s?|absorb(?:s|ed)?|supersed(?:es?|ed)|swallow(?:s|ed)?|includes?d?|took on|takes? on)";

const inHand =
	"(?:what|anything)(?:['’]?s| is| are (?:we|they))? (?:being done|doing|getting done|in hand|under way) (?:about|on|with|for|over) (?:the |our )?(?!(?:it|that|this|them|those|these)\\b)(.+?)(?: (?:now|then|at the moment))*";

export const waysOfDuties: readonly Otherwise[] = [
	{
		shape: shaped(inHand),
		plain: (what) => `what is open for ${what}`,
		asks: ({ ask, subjects }) =>
			ask === "items" && subjects.some(({ kind }) => /^(?:board|workStream|plan)$/.test(kind)),
	},
	{
		shape: shaped(inHand),
		plain: (what) => `what is the status of ${what}`,
		asks: ({ ask }) => ask === "facts",
	},
	{
		shape: shaped(`who ${ought} ${beAt} (?:the |our )?(.+?)(?: now| already)?`),
		plain: (what) => `who owns ${what}`,
		asks: toOwner,
	},
	{
		shape: shaped(`who ${ought} be (\\w+ing (?!(?:on|at|with|for|to)\\b).+?)`),
		plain: (deed) => `who is ${deed}`,
		asks: toOwner,
	},
	{
		shape: shaped(
			`(?:is|are|was|were) (?:the )?${somebody} (?:still |at all |also )*(?:involved|mixed up|included) (?:in|with) (?:anything|something|any\\w*|it all|this)(?: at all)?`,
		),
		plain: (who) => `what is ${who}`,
		asks: ({ ask, subjects }) =>
			ask === "about" && subjects.every(({ kind }) => kind === "organisation"),
	},
	{
		shape: shaped(`who (?:should|ought to|must|shall|needs? to) (?!be\\b|have\\b)(.+?)`),
		plain: (deed) => `who has to ${deed}`,
		asks: toOwner,
	},
	{
		shape: shaped(
			`what (?:should|ought|must) (?:the )?${somebody} (?:to )?(?:be )?(?:doing|working on|do|work on|getting on with|concentrating on) ${time}`,
		),
		plain: (who, when) => `what is due for ${who} ${when}`,
		asks: (question) => isOfSomebody(question) && question.span !== undefined,
	},
	{
		shape: shaped(
			`what (?:should|ought|must) (?:the )?${somebody} (?:to )?(?:be )?(?:doing|working on|do|work on|getting on with|concentrating on)(?: now| at the moment| right now)?`,
		),
		plain: (who) => `what is open for ${who}`,
		asks: isOfSomebody,
	},
	{
		// "NAMP: what are they involved in".
		shape: shaped(
			`(?:what(?:['’]?s| is| are| was)? (?:the )?${somebody}(?:['’]s)? (?:involved (?:in|with)|part in (?:it|this|all this|things)|involvement|mixed up in)|(?:the )?${somebody}\\W+(?:and )?what (?:are|is) (?:they|it) involved (?:in|with))`,
		),
		plain: (who, other) => `what is ${who ?? other}`,
		asks: ({ ask, subjects }) =>
			ask === "about" && subjects.every(({ kind }) => kind === "organisation"),
	},
	{
		// "Which plan took in the national plan".
		shape: shaped(`(?:which|what) plan (?:has |have )?${tookIn} (?:the |our )?(.+?)`),
		plain: (plan) => `is ${plan} absorbed`,
		asks: isOfPlan,
	},
	{
		shape: shaped(
			`(?:did|does|has|have|will) (?:the |our )?.+? plan ${tookIn} (?:the |our )?(.+?)(?: (?:one|plan))?(?: yet| now| already)?`,
		),
		plain: (plan) => `is the ${plan} plan absorbed`,
		asks: isOfPlan,
	},
	{
		shape: shaped(
			"how did (?:the |our )?(.+?) (?:end|end up|turn out|conclude|finish up|finish)(?: in the end)?",
		),
		plain: (what) => `what was the outcome of ${what}`,
		asks: ({ ask, subjects }) =>
			ask === "facts" && subjects.length === 1 && subjects[0]?.kind === "action",
	},
];
