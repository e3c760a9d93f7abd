/** What is said in half a sentence of the one thing to be done that was told of, "how far have we got", "who's drafting it", or of the one list: "what's late in it". */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { isDeedOf } from "./deed-of-title.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const oneOf = ({ thread, world }: Told) => {
	const one = only(toldLast(thread).filter(isDuty));
	const item = one && itemAmong(world.holdings, one.id);
	const name = one && nameOf(one, world);
	return item && name !== undefined ? { item, name } : undefined;
};

const lately = "(?: (?:with|on) (?:it|that|this))?(?: (?:so far|now|then|yet))*";
const howFar = turn(
	`how far(?: (?:along|on|forward|ahead))?(?: (?:have|are|is|has) (?:we|they|you|it|that|this))(?: (?:got|come|along|on))*${lately}|how (?:are|have) (?:we|they) (?:doing|getting on|getting along|coming on|been doing)${lately}`,
);

/** "How are we doing", after one thing, asks how that goes, and not how everything does. */
const itsProgress: PutPlainly = (text, told) => {
	const one = howFar.test(text) ? oneOf(told) : undefined;
	return one && `what is the status of ${one.name}`;
};

const talkedOf =
	"(?:discuss(?:ed|ing)?|talk(?:ed|ing)? (?:about|over|through)|debat(?:e|ed|ing)|considered|go(?:ing)? through|gone through|look(?:ed|ing)? at|tabled|presented)";
const whenTalkedOf = turn(
	`(?:when|where|at which (?:meeting|board))(?:['’]?s| is| are| will|['’]?ll) (?:it|that|this)(?: (?:is|being|be|to|going|next|due|supposed|up|getting|get|for))* (?:${talkedOf}|discussion)|when (?:are|do|will) (?:we|they)(?: (?:going|to|due|next|be|meant))* ${talkedOf} (?:it|that|this)`,
);

/** "When's it going to be discussed" asks which agenda it is on. */
const itsAgenda: PutPlainly = (text, told) => {
	const one = whenTalkedOf.test(text) ? oneOf(told) : undefined;
	return one && "is it on an agenda";
};

const doing = turn(
	"who(?:['’]?s| is| was| has been| will be|['’]?ll be)(?: (?:now|actually|still))? (\\w{3,}ing)(?: (?:up|out|off|over|together))? (?:it|that|this|them|those)(?: (?:now|then|for us|at the moment))*",
);
/** Whoever answers for a thing does these with it, whatever its title says. */
const answeringFor = /^(?:organis|organiz|arrang|handl|manag|sort|chas|coordinat)ing$/i;
const writing = /^(?:writ|draft|prepar|typ|produc|compil|edit)ing$/i;
const written =
	/\b(?:letters?|papers?|reports?|polic(?:y|ies)|plans?|leaflets?|booklets?|guides?|notes?|briefs?|briefings?|strateg(?:y|ies)|scripts?|tables?|registers?|terms|bids?|cases?|drafts?|minutes|manuals?|handbooks?|write|draft|reply)\b/i;

/** "Who's drafting it", of a draft that somebody owns. */
const itsDoer: PutPlainly = (text, told) => {
	const verb = doing.exec(text)?.[1];
	const one = verb === undefined ? undefined : oneOf(told);
	if (verb === undefined || !one) return undefined;
	const { title = "" } = one.item;
	const isWritten = writing.test(verb) && written.test(title);
	const isOwners = answeringFor.test(verb) || isWritten || isDeedOf(title, verb);
	return isOwners ? `who owns ${one.name}` : undefined;
};

const stillSo = turn(
	"(?:is (?:it|that|this) )?still (stuck|blocked|held up|late|overdue|open|outstanding|red|amber|green)(?: (?:now|then))*",
);

/** "Still stuck?", after one thing, asks of that. */
const itsState: PutPlainly = (text, told) => {
	const state = stillSo.exec(text)?.[1];
	const one = state === undefined ? undefined : oneOf(told);
	return one && `is ${one.name} ${state}`;
};

const holdingUp = turn(
	"what(?:['’]?s| is) (?:still )?(?:holding|keeping) (?:it|that|this|things)(?: (?:up|back|waiting))+|who(?:['’]?s| is| are)(?: (?:still|actually|now))* (?:holding|keeping|blocking|stopping|delaying|stalling) (?:it|that|this|things|us)(?: (?:up|back|waiting))*(?: (?:then|now|on that|on it))*",
);

/** "Who's holding it up", after one thing, asks for whom it waits. */
const itsHolder: PutPlainly = (text, told) => {
	const one = holdingUp.test(text) ? oneOf(told) : undefined;
	return one && `is ${one.name} blocked`;
};

const inPlan = turn(
	"(?:is|was|are) (?:it|that|this|that one)(?: one)? (?:(?:a )?part of|in|under|within|on|one of) (?:the |our )?(.+? (?:plan|programme|stream|work ?stream|strand))",
);

/** "Is that in the lead plan": where it stands, and not the plan. */
const itsPlan: PutPlainly = (text, told) => {
	const plan = inPlan.exec(text)?.[1];
	const one = plan === undefined ? undefined : oneOf(told);
	return one && `is ${one.name} in the ${plan}`;
};

const inIt =
	/^(.*\b(?:what|which|who|how many|any|anything|is|are|has|have)\b.*\b(?:red|amber|green|late|overdue|blocked|stuck|done|finished|due|open|left|undated)\b.*?) (?:in|on|under|within|for) (?:it|that|there)(\W*)$/i;

/** "What's late in it", after what some plan or board has to do was listed. */
const inItsList: PutPlainly = (text, { thread, world }) => {
	const { question } = thread;
	const [, asked, end = ""] = inIt.exec(text) ?? [];
	if (asked === undefined || question?.ask !== "items" || question.among) return undefined;
	const [whose, ...others] = question.subjects;
	const isGroup = whose !== undefined && /^(?:plan|workStream|board)$/.test(whose.kind);
	const name = isGroup && others.length === 0 ? nameOf(whose, world) : undefined;
	return name && `${asked} for ${name}${end}`;
};

const whoHas = turn(
	"(?:and )?who(?:['’]?s| is| has| does)?(?: (?:got|have|has|owns?|doing|on|with|sitting on|responsible for))* the (late|overdue|red|amber|blocked|stuck) (?:ones?|bits?|stuff|things)(?: (?:then|now))*",
);

/** "Who's got the late ones", of a list that was told. */
const whoseOfList: PutPlainly = (text, { thread: { question } }) => {
	const state = whoHas.exec(text)?.[1]?.toLowerCase();
	const isOfSome = question?.ask === "items" && (question.subjects.length > 0 || question.among);
	return state !== undefined && isOfSome ? `which are ${state}` : undefined;
};

export const ofTalkOfOne = firstPlain([
	itsProgress,
	itsAgenda,
	itsDoer,
	itsState,
	itsHolder,
	itsPlan,
	inItsList,
	whoseOfList,
]);
