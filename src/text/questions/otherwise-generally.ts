/** What is asked of everybody and everything in turns of speech, and the plain question that each comes to. */
import type { Question } from "../../domain/questions/question.ts";
import { firstOf, type Otherwise, shaped, type Way } from "./shaped.ts";

const isOf =
	(...asks: readonly Question["ask"][]) =>
	({ ask }: Question): boolean =>
		asks.includes(ask);
const ofOne = ({ ask, subjects, among = [] }: Question): boolean =>
	ask === "facts" && subjects.length + among.length === 1;
const ofKind =
	(ask: Question["ask"], ...kinds: readonly string[]) =>
	(question: Question): boolean =>
		question.ask === ask &&
		question.subjects.length > 0 &&
		question.subjects.every(({ kind }) => kinds.includes(kind));

const of = (
	shape: string,
	plain: Otherwise["plain"],
	asks: (question: Question) => boolean,
): Otherwise => ({ shape: shaped(shape), plain, asks });

const the = "(?:the |our )?";
const now = "(?: at the moment| right now| just now| currently| now| these days| today)*";
const forLong =
	"(?: (?:for|in) (?:a|some) (?:while|time|bit|long time)| (?:for|in) (?:ages|weeks|months)| lately| recently| at all)*";

const shown =
	"(?:(?:what(?:['’]?s| is)|show(?: me| us)?|give(?: me| us)?|is there an?|do we have an?) )?(?:on )?(?:the |our )?";

const things: readonly Otherwise[] = [
	of(
		`${shown}(?:(?:overall|programme|whole|project|delivery|milestone) )*(?:time ?-?lines?|road ?maps?|milestone plan)(?: (?:for|of) the (?:whole )?(?:programme|project))?${now}`,
		() => "list the open milestones",
		isOf("items"),
	),
	of(
		`${shown}(?:(?:programme|overall|whole) )*forward (?:plan|look|view|planner|programme)${now}`,
		() => "what is coming up",
		isOf("next", "news", "items", "meetings"),
	),
	of(
		`(?:(?:are there |have we |do we have )?any|what are ${the}|show me ${the})?\\s*(?:red flags?|danger signs?|warning signs?|show-?stoppers?)${now}`,
		() => "what is red",
		isOf("items"),
	),
	of(
		`who(?:['’]?s| is| are)? ${the}(?:worst|furthest behind|most behind|worst offenders?|latest)${now}`,
		() => "who has most overdue",
		isOf("items"),
	),
	of(
		`who(?:['’]?s| is| has| owns| carries)(?: got)? (?:too much|the heaviest load|(?:the )?most|the biggest load|more than they can do)(?: on| to do| work)?${now}`,
		() => "who has the most to do",
		isOf("items"),
	),
	of(
		`(?:what(?:['’]?s| is)|is there anything(?: that)?|anything(?: that)?) (?:nobody|no one|no-one)(?:['’]?s| is)? (?:doing|working on|looking after|got|owns|picked up|dealing with)${now}`,
		() => "what has no owner",
		isOf("items"),
	),
	of(
		"(?:(?:what are|which are|list|show(?: me)?|any|all)(?: the)? )?(?:orphan(?:ed|s)?|ownerless|unclaimed|homeless|unassigned)(?: (?:actions?|items?|things?|tasks?|milestones?))?",
		() => "what has no owner",
		isOf("items"),
	),
	of(
		`(?:(?:what are|which are|list|show(?: me)?|any|all)(?: the)? )?(?:stale|stalled|dormant|neglected|forgotten|idle)(?: (?:actions?|items?|things?|tasks?|ones?))?${now}`,
		() => "what hasn't been touched in a month",
		isOf("items"),
	),
	of(
		`(?:what|which (?:ones?|items?|things?|actions?)) (?:hasn['’]?t|haven['’]?t|has not|have not) (?:been )?(?:moved?(?: on)?|changed|updated|touched|looked at|progressed|shifted)${forLong}`,
		() => "what hasn't been touched in a month",
		isOf("items"),
	),
	of(
		"what (?:did|have) (?:we|they|you) (?:do|done|achieved?|accomplish(?:ed)?|manage(?:d)?|complete[d]?) (.+?)",
		(time) => `what was done ${time}`,
		({ ask, span }) => ask === "items" && span !== undefined,
	),
	of(
		`(?:which|what) (?:outside |external |other |partner )?(?:bod(?:y|ies)|organisations?|agenc(?:y|ies)|partners?)(?: is| are)? (?:holding us up|we(?:['’]re| are)? waiting (?:for|on)|are we waiting (?:for|on)|keeping us waiting|blocking us)${now}`,
		() => "who are we waiting for",
		() => true,
	),
	of(
		"(?:which|what|whose|any)?\\s*minutes (?:are |is )?(?:still )?(?:outstanding|missing|to come|not (?:in|done|there|written)|owed|overdue|late)(?: still| yet)*",
		() => "which minutes are missing",
		isOf("meetings", "records"),
	),
	of(
		"(?:which|what|whose|any|are any)?\\s*minutes (?:that )?(?:(?:aren['’]?t|haven['’]?t been|are(?: still| yet)?(?: not)? to be|need(?: to be)?|still to be|await(?:ing)?)(?: yet)?) (?:approved?|agreed|signed(?: off)?|approval|agreeing|approving)(?: yet| still)*",
		() => "which minutes are not approved",
		() => true,
	),
	of(
		`(?:who(?:['’]?s| is)|is any(?:one|body)|any(?:one|body)) (?:leaving|stepping down|standing down|on (?:their|the) way out)(?: soon| shortly| this (?:month|quarter|year))*`,
		() => "whose term is ending",
		isOf("tenure"),
	),
];

const oversee =
	"(?:reports? (?:in)?to|oversees?|sits? (?:under|over|above|below)|answers? to|feeds? into)";
const bodies: readonly Otherwise[] = [
	of(
		`(?:(?:what(?:['’]?s| is)|show(?: me| us)?|give(?: me| us)?|describe|explain|draw|how do i read) )?(?:the |our |your )?(?:(?:board|boards['’]?|governance|reporting|oversight|overall|whole|organi[sz]ation(?:al)?) )*(?:structure|hierarchy|reporting lines?|org(?:ani[sz]ation)? ?chart|organogram|family tree|tree of boards)(?: of (?:the |our )?(?:boards|governance|programme))?${now}`,
		() => "which boards oversee other boards",
		isOf("roles"),
	),
	of(
		`how (?:are|do|does) (?:the |our |all the )*(?:boards|groups|committees|governance|it all)(?: all)* (?:related|connected|linked|relate|connect|link|fit together|hang together|fit|structured|organi[sz]ed|arranged)(?: (?:to|with) each other| together)?${now}`,
		() => "which boards oversee other boards",
		isOf("roles"),
	),
	of(
		`(?:which|what) (?:boards?|groups?|committees?) ${oversee} (?:which(?: boards?| ones?)?|what|each other|others?|another(?: board| one)?|other boards)|who ${oversee} who(?:m)?|which (?:boards?|groups?) (?:have|has) (?:an? )?(?:parent|overseer)(?: boards?)?s?|which (?:boards?|groups?) (?:are|is) under (?:another|other)(?: boards?| ones?)?`,
		() => "which boards oversee other boards",
		isOf("roles"),
	),
	of(
		"when(?:['’]?s| is| are) (.+?)['’]s? (?:next|first) (deadline|due date|target|milestone)",
		(who, what) => `what is ${who}'s next ${what}`,
		isOf("items"),
	),
	of(
		"when did (.+?) last (?:report|give (?:a|an|any) (?:report|update))(?: anything| something| on anything)?",
		(who) => `what has ${who} reported`,
		isOf("items"),
	),
	of(
		"when did (.+?) last (?:change|update|touch|do|record)(?: anything| something)?",
		(who) => `what has ${who} changed`,
		isOf("changes"),
	),
	of(
		"how many(?: people| members| of us| of them)?(?: are| come| do we have)?(?: here)? from (.+?)",
		(body) => `who is from ${body}`,
		isOf("from", "seats"),
	),
	of(
		`(?:which|what) (?:boards?|groups?|committees?)(?:['’]?s| is| are| have| has| work| works| sit| sits| feed| feeds)* (?:in|on|under|into|within|part of) ${the}(.+?)`,
		(stream) => `which boards have something in ${stream}`,
		ofKind("items", "workStream", "plan"),
	),
	of(
		`what(?:['’]?s| has| is)? (?:changed|new|moved|different|happened) (?:in|for|on|with|under) ${the}(.+?)`,
		(stream) => `what has changed on ${stream}`,
		ofKind("changes", "workStream", "plan"),
	),
	of(
		`(?:how much of|what (?:percentage|per ?cent|%|share|proportion) of) ${the}(.+?)(?: (?:is|has been|have we|did we|are we|had we))? (?:done|complete|completed|finished|delivered|achieved|through)(?: so far| yet| to date)*`,
		(plan) => `how far along is ${plan}`,
		ofKind("about", "plan"),
	),
	of(
		`percent(?:age)? (?:done|complete)(?: of| for)? ${the}(.+?)`,
		(plan) => `how far along is ${plan}`,
		ofKind("about", "plan"),
	),
	of(
		`(?:what|which plans?|what plans?) (?:came (?:from|out of)|went into|fed into|is behind|was taken from) ${the}(.+?)`,
		(plan) => `what was absorbed into ${plan}`,
		ofKind("about", "plan"),
	),
];

const guidance: readonly Otherwise[] = [
	of(
		`who(?:['’]?s| was| were| has been| have been| is| got)? (?:been )?(?:told|informed|notified) (?:about|of) ${the}(.+?)(?: yet| already| so far)*`,
		(what) => `who was ${what} sent to`,
		(question) =>
			[ofKind("facts", "guidance"), ofKind("coverage", "guidance")].some((isSo) => isSo(question)),
	),
	of(
		`(?:has|have|was|were) (?:every(?:one|body)|they all|all of them) (?:been )?(?:told|informed|notified) (?:about|of) ${the}(.+?)(?: yet| already| so far)*`,
		(what) => `has ${what} been circulated`,
		ofKind("facts", "guidance"),
	),
	of(
		`who(?:['’]?s| is| are|['’]re) (?:writing|drafting|preparing|producing|working on|putting together) (?!(?:it|that|this|them|these|those)\\b)${the}(.+?)`,
		(what) => `who is responsible for ${what}`,
		ofOne,
	),
	of(
		`who(?:['’]?s| has| have)(?: all| already)? (?:read|seen|opened|looked at) ${the}(.+?)(?: yet| already| so far)*`,
		(what) => `who has acknowledged ${what}`,
		isOf("coverage"),
	),
	of(
		`(?:(?:a |the |is there a |any |got a |have you (?:a|got a) )?(?:link|url|web ?address|file|copy|pdf)) (?:to|for|of) ${the}(.+?)`,
		(what) => `where is ${what}`,
		ofOne,
	),
];

const meetings: readonly Otherwise[] = [
	of(
		`(who (?:has|have|hasn['’]?t|haven['’]?t|has not|have not|did|didn['’]?t)(?: yet| already)? (?:replied|reply|responded|respond|answered|answer|accepted|declined)) (?:to )?${the}(.+?) (?:calendar |meeting )*(?:invite|invitation|request)s?(?: yet)?`,
		(who, meeting) => `${who} to the ${meeting} meeting`,
		isOf("records"),
	),
	of(
		`where (?:was|were|is) (\\S+-M\\d+|${the}.+? meeting)`,
		(meeting) => `where was ${meeting} held`,
		isOf("meetings"),
	),
];

export const waysGenerally: readonly Otherwise[] = [...things, ...bodies, ...guidance, ...meetings];

const past =
	"(?:last|previous|latest|most recent|january|february|march|april|may|june|july|august|september|october|november|december)";

const inPerson =
	"(?:in person|in the flesh|face to face|online|virtual(?:ly)?|remote(?:ly)?|hybrid|by (?:phone|video|zoom|teams)|on (?:the phone|video|zoom|teams)|an? (?:(?:video|phone|zoom|teams|conference) ?)*call)(?: or .+)?";

/** As they stand, these are read of how many meetings there were, of guidance, and of people. */
export const generallyInstead: Way = firstOf([
	...["where does %s next meet", "where is %s"].map((where) =>
		of(
			`(?:is|are|will) (?:the |our )?(?:next )?(.+?) (?:be |being |held |meeting |going to be |to be )*${inPerson}`,
			(what) => where.replace("%s", () => what),
			isOf("meetings"),
		),
	),
	of(
		`how many(?: people| members| of us| of them)? (?:were|was|came|turned up|attended|showed up|made it|went)(?: at| to| there at)? (${the}${past} .+?)`,
		(meeting) => `who came to ${meeting}`,
		({ ask, records = [] }) => ask === "records" && records.includes("attendance"),
	),
	of(
		"who (?:does|do|did) (.+?) (?:work|works|worked) (?:for|with)",
		(who) => `who is ${who}`,
		ofKind("about", "person"),
	),
]);
