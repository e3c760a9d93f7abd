/** "Who arranged it", "to whom", "who's it from", "and not", after one thing or one meeting: each put as a plain question of that, by its name. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { stemOf } from "../../language/names/stems.ts";
import { keysOf } from "../../language/names/words.ts";
import { nameOf } from "./called-by.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { shaped } from "./shaped.ts";
import { meetingTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told } from "./turn-of-thing.ts";

const oneOf = (
	{ thread, world }: Told,
	isOf: (subject: Subject) => boolean,
): string | undefined => {
	const one = only(toldLast(thread).filter(isDuty));
	return one && isOf(one) ? nameOf(one, world) : undefined;
};

const whoDid = shaped(
	"who (?:arranged|organi[sz]ed|ran|put on|sorted(?: out)?|handled|looked after|saw to|was behind) (?:it|that|this)(?: (?:all|one|then|in the end))*",
);

/** "Who arranged it", of an action, is whose it was, and nobody who keeps a board's papers. */
const whoseItWas: PutPlainly = (text, told) => {
	const name = whoDid.test(text) ? oneOf(told, ({ kind }) => kind === "action") : undefined;
	return name && `who owns ${name}`;
};

const toWhom = shaped(
	"(?:sent |circulated |issued |given |out )?(?:to whom?|who to)(?: (?:was|did|has) it(?: (?:go|gone|been))?(?: (?:sent|circulated|issued|go out))?)?(?: to)?|who(?: all)?(?: did| was| has) (?:it|that|this)(?: been)? (?:go|gone|sent|circulated|issued)(?: out)? to",
);

/** "To whom", of guidance that was told. */
const circulatedTo: PutPlainly = (text, told) => {
	const name = toWhom.test(text) ? oneOf(told, ({ kind }) => kind === "guidance") : undefined;
	return name && `who was ${name} circulated to`;
};

const whichEdition = shaped(
	"(?:which|what)(?:['’]?s the)? (?:edition|version)(?: (?:is|was) (?:it|that|this))?",
);

const editionOf: PutPlainly = (text, told) => {
	const name = whichEdition.test(text) ? oneOf(told, ({ kind }) => kind === "guidance") : undefined;
	return name && `which edition is ${name}`;
};

const watching = shaped(
	"who(?:['’]?s| is| are)? (watching|keeping an eye on|looking out for|issuing|sending|bringing out) (?:it|that|this)(?: one)?",
);

/** "Who's watching it", after several that are awaited, is asked of each. */
const whoWatches: PutPlainly = (text, { thread }) => {
	const [said, verb] = watching.exec(text) ?? [];
	const told = toldLast(thread).filter(isDuty);
	if (said === undefined || told.length < 2 || told.some(({ kind }) => kind !== "guidance"))
		return undefined;
	return /issu|send|bring/i.test(verb ?? "") ? "who is issuing them" : "who is watching them";
};

const isOfPapers = ({ thread }: Told): boolean =>
	thread.question?.ask === "records" && thread.question.records?.join() === "papers";

const whoFrom = shaped(
	"(?:who(?:['’]?s| is| are)? (?:it|that|this|they|the (?:paper|missing one|other one|late one)) (?:from|coming from|by|with)|who from|whose (?:is|are) (?:it|that|this|they|the missing one)|who(?:['’]?s| is| are) (?:writing|doing|sending|preparing|bringing) (?:it|that|this|them)|who (?:owes|has) (?:it|them|that))",
);
const whenWanted = shaped(
	"(?:when|by when|what date) (?:do|does|must|should|has|have|is|are) (?:(?:he|she|they|it|that|this|the paper)(?: one)?) (?:have to |need to |got to |has to )?(?:send|submit|get|due|be|come|in|needed|wanted|hand)(?: (?:it|that|this|them|in|by|to us|over|due))*|when(?:['’]?s| is| are) (?:it|that|they|the paper) (?:due|needed|wanted)(?: (?:in|by))*|by when",
);

/** "Who's it from", "when does she have to send it", after a meeting's papers, are of those papers. */
const ofItsPapers: PutPlainly = (text, told) => {
	const meeting = isOfPapers(told) ? meetingTold(told) : undefined;
	if (!meeting) return undefined;
	if (whoFrom.test(text)) return `who are the papers for ${meeting} from`;
	return whenWanted.test(text) ? `when are the papers due for ${meeting}` : undefined;
};

const whenThen = shaped("(?:and )?when was (?:that|it|this)(?: meeting| one)?(?: (?:held|then))?");

/** "When was that", once the meeting was told at which an action was given, asks when that meeting was. */
const whenGiven: PutPlainly = (text, { thread, world }) => {
	const { facets = [], ask } = thread.question ?? {};
	if (ask !== "facts" || !facets.includes("source") || !whenThen.test(text)) return undefined;
	const one = only(toldLast(thread).filter(isDuty));
	const item = one && itemAmong(world.holdings, one.id);
	const meetingId = item?.kind === "action" ? item.meetingId : undefined;
	const name = meetingId && nameOf({ kind: "meeting", id: meetingId }, world);
	return name && `when was ${name}`;
};

const whatElse = shaped(
	"(?:and )?what(?:['’]?s)? else (?:came|come|was|did) (?:(?:out )?(?:of|from) (?:it|that|there)|(?:given|agreed|handed out|raised) (?:there|then|at (?:it|that)))",
);

/** "What else came from it", once the meeting was told that gave one action: all that it gave. */
const givenBeside: PutPlainly = (text, told) => {
	const meeting = whatElse.test(text) ? meetingTold(told) : undefined;
	return meeting && `which actions came from ${meeting}`;
};

const sinceWhen = shaped(
	"(?:and )?since when(?: (?:is|was|are|were) (?:it|that|they)(?: (?:late|overdue))?)?",
);

/** "Since when", of what a list of the late ones told, asks how late it is. */
const lateSince: PutPlainly = (text, { thread }) => {
	const { question, list } = thread;
	const isOfLate = question?.ask === "facts" && list?.state === "overdue";
	const isOther = question?.facets.some((facet) => facet === "status" || facet === "reason");
	const told = toldLast(thread).filter(isDuty);
	return isOfLate && !isOther && told.length > 1 && sinceWhen.test(text)
		? "how late are they"
		: undefined;
};

const andNot = shaped("(?:and )?(?:who(?:['’]?s| is| are)? )?not(?: coming| going| there)?");

/** "And not", after who comes to a meeting. */
const whoIsNot: PutPlainly = (text, told) => {
	const { ask, records = [] } = told.thread.question ?? {};
	const isOfPeople = ask === "records" && records.includes("attendance");
	return isOfPeople && meetingTold(told) && andNot.test(text) ? "who is not coming" : undefined;
};

const whichMeeting = shaped(
	"(?:and )?(?:at|for|on|in)? ?which (?:meeting|one|agenda)(?:['’]?s| is| was)?(?: (?:it|that|this))?(?: (?:on|for|at))?",
);

/** "Which meeting", once an agenda was told that has a thing on it. */
const meetingOfAgenda: PutPlainly = (text, told) => {
	const { ask, records = [] } = told.thread.question ?? {};
	const isOfAgenda = ask === "records" && records.includes("agenda");
	const meeting = isOfAgenda && whichMeeting.test(text) ? meetingTold(told) : undefined;
	return meeting && `when is ${meeting}`;
};

const theNote = shaped(
	"(?:and )?(?:what does (?:the|its|that|this) note say|what(?:['’]?s| is) (?:the|its|in the|on the) note|(?:read|show|give)(?: me)? (?:the|its) note|is there (?:a|any) note|(?:the|any) notes?)(?: (?:on|for|about) (?:it|that|this))?",
);

/** "What does the note say", of one thing to be done. */
const noteOn: PutPlainly = (text, told) => {
	const name = theNote.test(text) ? oneOf(told, () => true) : undefined;
	return name && `any note on ${name}`;
};

const sameAgain = shaped(
	"(?:and )?(?:(?:at|in) )?(?:the )?same (?:time|place|day|room|venue)(?: (?:again|as (?:before|usual)))?",
);

/** "Same time", of a meeting that was called off, is of the next that its board holds. */
const nextInstead: PutPlainly = (text, { thread, world }) => {
	const meeting = only(toldLast(thread).filter(({ kind }) => kind === "meeting"));
	const item = meeting && itemAmong(world.holdings, meeting.id);
	if (item?.kind !== "meeting" || item.state.is !== "cancelled" || !sameAgain.test(text))
		return undefined;
	return `when does ${nameOf({ kind: "board", id: item.boardId }, world)} next meet`;
};

const whichBodies = shaped("which ([\\w’'-]{3,}s)(?: (?:still|then|now|so far))*");

/** "Which fields", after a thing that is counted over none, is of the one that has fields in its title and is counted over them. */
const ofCountedTitle: PutPlainly = (text, { thread, world }) => {
	const noun = whichBodies.exec(text)?.[1];
	const one = only(toldLast(thread).filter(isDuty));
	if (!noun || !one || bodiesOver(itemAmong(world.holdings, one.id)).length > 0) return undefined;
	const stems = keysOf(noun).map(stemOf);
	const has = ({ title }: { readonly title: string }) => {
		const own = new Set(keysOf(title).map(stemOf));
		return stems.every((stem) => own.has(stem));
	};
	const counted = only(
		world.holdings.flatMap(({ items: { action, guidance } }) =>
			[...action, ...guidance].filter((item) => bodiesOver(item).length > 0 && has(item)),
		),
	);
	const name = counted && nameOf({ kind: counted.kind, id: counted.id }, world);
	return name && `which ${noun} have done ${name}`;
};

export const fewWordsOn = firstPlain([
	whoseItWas,
	circulatedTo,
	editionOf,
	whoWatches,
	ofItsPapers,
	whenGiven,
	givenBeside,
	lateSince,
	whoIsNot,
	noteOn,
	nextInstead,
	meetingOfAgenda,
	ofCountedTitle,
]);
