/** Who is on it, what is still to be finished, what has come through: deeds in other words than those that are read. */
import type { Question } from "../../domain/questions/question.ts";
import { insteadOfBoards, waysOfBoards } from "./otherwise-boards.ts";
import { inAnOffice, waysOfOwners } from "./otherwise-owners.ts";
import { waysOfReporting } from "./reports-done.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const toOwner = ({ ask, facets }: Question): boolean => ask === "facts" && facets.includes("owner");

const toState = ({ ask, facets, span }: Question): boolean =>
	ask === "facts" && !span && (facets.includes("state") || facets.includes("released"));

const isTimedList = ({ ask, span }: Question): boolean => ask === "items" && span !== undefined;

const isOfSomebody = ({ ask, subjects, mine }: Question): boolean =>
	ask === "items" && (mine || subjects.some(({ kind }) => /^(?:person|organisation)$/.test(kind)));

const finish =
	"(?:do|finish(?: off)?|complete|deliver|close(?: off)?|get (?:done|finished|through)|get over the line|sort(?: out)?|wrap up|clear|land|achieve|produce|turn in|bring in|hand in|see through|put to bed|hit|make)";
const dealsWith =
	"(?:sorting(?: out)?|seeing to|taking care of|taking (?:on|forward)|picking up|tackling|handling|on top of|looking into|attending to|dealing with|progressing|working up|doing something about|minding)";
const time = "((?:before|by|in|during|this|next|within|between|until|till|ahead of|over|come) .+?)";

export const waysOfDoing: readonly Otherwise[] = [
	...waysOfReporting,
	...waysOfOwners,
	...waysOfBoards,
	{
		shape: shaped(
			`(?:(?:who(?:['’]?s| is| are)?|(?:is |has |have )?(?:any(?:one|body)|some(?:one|body))(?:['’]?s| is)?)(?: already| actually| now| currently| been)*) ${dealsWith} (.+?)(?: yet| already| now| at all)?`,
		),
		plain: (what) => `who owns ${what}`,
		asks: toOwner,
	},
	{
		shape: shaped(
			"(?:in |on )?whose (?:baby|pigeon|shout|problem|headache|call|remit|patch|desk|plate|court|lap|hands|department|thing|concern|worry|bag)(?:['’]?s| is| are| was| does| do)? (?!(?:it|that|this|they|those)\\b)(.+?)(?: (?:sit|fall|rest|lie)s?(?: (?:on|with|in))?)?",
		),
		plain: (what) => `who owns ${what}`,
		asks: toOwner,
	},
	{
		shape: shaped(
			"(?:has|have|is|did) (?:the |our )?(.+?) (?:(?:actually |now |yet |finally |all )*)(?:gone|go|going|come|came|been|got|put) (?:through|thru|off|in|out|good|together|ahead|to plan|over the line|to bed|live)(?: ok| yet| already| at all)*",
		),
		plain: (what) => `is ${what} done`,
		asks: toState,
	},
	{
		shape: shaped(
			`what(?:['’]?s| is| are| does| do| has| have)? (?!(?:we|i|they|it|he|she|you)\\b)(.+?) (?:(?:is|are|has|have|still|now|all) )*(?:expect(?:s|ed|ing)?|hop(?:e|es|ed|ing)|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|due|looking|meant|supposed|set|going|intend(?:s|ed|ing)?|want(?:s|ed|ing)?|need(?:s|ed|ing)?|got|has|have) to (?:have )?${finish}(?:ed)? ${time}`,
		),
		plain: (whose, when) => `what is due for ${whose} ${when}`,
		asks: (question) => isTimedList(question) && question.subjects.length > 0,
	},
	{
		shape: shaped(
			`(?:(?:what|any|all the|the|show me(?: the)?|list(?: the)?)? ?(?:stuff|things?|work|jobs?|tasks?|bits|anything|everything|what)(?: (?:is|are|there|left|still|that))* to (?:be )?(?:${finish}|done|finished|completed|delivered) ${time})`,
		),
		plain: (when) => `what is due ${when}`,
		asks: isTimedList,
	},
	{
		shape: shaped(
			`what(?:['’]?s| has| have| does| do)? (?!(?:we|they|it|he|she|you)\\b)(.+?)(?: (?:still|yet))* (?:got|have|has|had|left|need|needs|want)(?: (?:still|left|yet))* to ${finish}(?: yet| still| now)?`,
		),
		plain: (who) => (/^i$/i.test(who ?? "") ? "what is open for me" : `what has ${who} got left`),
		asks: isOfSomebody,
	},
	{
		// "Am I all right till the next board, or do I owe anything before it".
		shape: shaped(
			"(?:am i|are we|is everything) (?:all )?(?:ok(?:ay)?|right|alright|fine|good|safe|clear|free|in the clear)(?: now)? (?:till|until|up to|to) (.+?)(?:,? or (?:do|have|is|are|am) .+)?",
		),
		plain: (when) => `what is due for me before ${when}`,
		asks: ({ ask, span, mine }) => ask === "items" && mine && span !== undefined,
	},
	{
		shape: shaped(
			"(?:is|are) (?:any(?:one|body|thing)|some(?:one|body|thing)|we|any of (?:us|it|them|this)) (?:being )?(?:held up|stuck|blocked|waiting|delayed|let down|kept waiting)(?: waiting)? (?:by|on|for|with|because of) (?:any|some)(?:one|body|thing) (?:else|outside|external|elsewhere|from outside|not (?:here|ours))(?: at all)?",
		),
		plain: () => "what is blocked",
		asks: ({ ask, state }) => ask === "items" && state === "blocked",
	},
	{
		shape: shaped(
			"(?:are|is) (?:we|they|it|every(?:one|body)|any(?:one|body)) (?:all )?still (?:working|going|operating|running|sticking|keeping|following|using|meant to be (?:following|using))(?: (?:to|by|with|from|off|on|under))? (?:the |our )?(.+?)",
		),
		plain: (plan) => `what is the ${plan}`,
		asks: ({ ask, subjects }) =>
			ask === "about" && subjects.some(({ kind }) => kind === "plan" || kind === "board"),
	},
	{
		// "Anything overdue of the county's people": their own come with those of the body.
		shape: shaped(
			"(.+?) (?:of|for|from|by|with|at|in) (?:the |our )?(.+?)(?:['’]s)? (?:people|staff|folks?|lot|colleagues|officers)",
		),
		plain: (list, body) => `${list} for ${body}`,
		asks: ({ ask, subjects }) =>
			ask === "items" &&
			subjects.length > 0 &&
			subjects.every(({ kind }) => kind === "organisation"),
	},
	{
		shape: shaped(
			"where(?:['’]?s| is| are) (?!we\\b)(?:the |our )?(.+?)(?: (?:now|at|up to|currently|got to|these days))*",
		),
		plain: (what) => `where are we with ${what}`,
		asks: ({ ask, facets, subjects }) =>
			ask === "facts" &&
			facets.includes("status") &&
			subjects.length > 0 &&
			subjects.every(({ kind }) => kind !== "meeting"),
	},
	{
		shape: shaped(
			"where (?:did|has|have) (?:the |our )?(.+?) (?:go|gone|disappear(?:ed)? to|end(?:ed)? up|get to|got to)",
		),
		plain: (what) => `what happened to the ${what}`,
		asks: ({ ask, subjects }) =>
			ask === "facts" && subjects.length > 0 && subjects.every(({ kind }) => kind === "action"),
	},
	{
		// "Has Colm put the claim in": whoever is to do it is told with it.
		shape: shaped(
			"(?:has|have|had|did) (?!(?:it|that|this)\\b)([\\w'’-]+(?: [\\w'’-]+){0,3}?) (?:put|get|got|send|sent|hand|handed|turn|turned|file|filed) (?:the |our |that |his |her |their )?(.+?) (?:in|off|out|over|away|through|done)(?: yet| already| then)?",
		),
		plain: (_, item) => `is ${item} done`,
		names: (who) => who,
		asks: ({ ask, subjects, span }) =>
			ask === "facts" && !span && subjects.every(({ kind }) => kind === "action"),
	},
];

/** "Who's been asked to find it out" asks whose it is, and not where it is done: read so before anything else. */
export const askedToDo: readonly Otherwise[] = [
	inAnOffice,
	...insteadOfBoards,
	{
		shape: shaped(
			"(?:who|which (?:person|board|team|body))(?:['’]?s| is| was| has| have| had| were)?(?: been| being)?(?: now| actually)? (?:asked|told|tasked|chosen|picked|appointed|detailed|lined up|the one|down|supposed|meant|expected) (?:to|with) (.+?)",
		),
		plain: (deed) => `who has to ${deed}`,
		asks: toOwner,
	},
];
