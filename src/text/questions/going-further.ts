/** More follow-ups that name nothing, or half of it, each put as the plain question that it comes to after what was told. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const toldOf = (thread: ThreadContext, kind: Subject["kind"]): readonly Subject[] =>
	toldLast(thread).filter((each) => each.kind === kind);

/** The one board that was told of or asked of, where no thing to be done was. */
const boardOf = ({ thread, world }: Told): string | undefined => {
	if (toldLast(thread).some(isDuty)) return undefined;
	const asked = (thread.question?.subjects ?? []).filter(({ kind }) => kind === "board");
	const board = only(toldOf(thread, "board")) ?? only(asked);
	return board && nameOf(board, world);
};

/** The one thing to be done that was told of, where it is done place by place. */
const countedOf = ({ thread, world }: Told): Subject | undefined => {
	const one = only(toldLast(thread).filter(isDuty));
	return one && bodiesOver(itemAmong(world.holdings, one.id)).length > 0 ? one : undefined;
};

const place = turn(
	"(?:what about |how about |same for |has |have |did |is |not )?(?:the )?([\\w’'-]+(?: [\\w’'-]+){0,2}?)(?:(?: not)?(?: (?:done|finished|got|signed|acknowledged|confirmed|had))?(?: (?:it|theirs|one|that|them))?(?: (?:done|yet|too|as well|then))*)",
);

/** "Garth?", "and Holm", of one thing that is done place by place: whether that place has. */
const whetherThere: PutPlainly = (text, told) => {
	const said = keysOf(place.exec(text)?.[1] ?? "").join(" ");
	const one = said === "" ? undefined : countedOf(told);
	if (!one) return undefined;
	const { holdings, organisations } = told.world;
	const over = new Set(bodiesOver(itemAmong(holdings, one.id)));
	const counted = organisations.filter(({ id }) => over.has(id));
	const body =
		counted.find(({ name, aliases }) =>
			[name, ...aliases].some((each) => keysOf(each).join(" ") === said),
		) ?? only(counted.filter(({ name }) => keysOf(name)[0] === said));
	return body && `has ${body.name} done ${nameOf(one, told.world)}`;
};

const whoIsLeft = turn(
	"(?:so )?(?:just |only )?(?:one|two|three|four|five|six|\\d{1,2}) (?:more|left|to go|missing|outstanding|remaining)(?: (?:to go|then|now|to do))*|(?:and )?(?:where|who) (?:not|else|hasn['’]?t)(?: (?:then|yet|got it|had it))?|where(?:['’]?s| is| are) (?:left|missing|outstanding)|how many(?: are| is| have)?(?: there)?(?: still)? (?:left|to go|missing|outstanding|remaining|not|haven['’]?t|to do)(?: (?:to do|to go|now|then))*|(?:the )?names(?: of (?:them|those))?|name them|(?:what about |how about |just |only )?(?:the ones?|those|which(?: ones?)?) (?:(?:that|which|who) )?(?:have|has|had|did|do)(?:n['’]?t| not)?|who(?:['’]?s| is| has| have)? (?:still|yet|left) to(?: (?:do|go|sign|answer|reply|acknowledge|confirm|get|have))?(?: (?:it|one|them|so))?|who(?: else)? (?:has|have)(?:n['’]?t| not)(?: (?:done|got|had|finished)(?: (?:it|theirs|that|one))?)?(?: yet)?",
);

/** "How many left", "names", of one thing that is done place by place. */
const leftThere: PutPlainly = (text, told) => {
	const one = whoIsLeft.test(text) ? countedOf(told) : undefined;
	return one && `how far has ${nameOf(one, told.world)} got`;
};

const stillGoing = turn(
	"(?:is|are) (?:it|they|that|this|that one|that board|the board) still (?:going|running|around|alive|active|in existence|a thing|there)(?: (?:now|then|though|at all))*",
);
const whoTookOver = turn(
	"who (?:does|has|handles|runs|covers|looks after|is doing|(?:['’]s) doing|(?:['’]s) got) (?:its|their|the|that) (?:work|job|stuff|things|business|bit|remit)(?: (?:now|then|these days))*|(?:who|what)(?:['’]?s| has)? (?:took|taken|takes|picked|has taken)(?: (?:its|their|the|that)(?: work| job| place| business)?| it| them)?(?: (?:over|on|up))?(?: (?:from (?:it|them)|its work|their work|the work|then|now))*",
);
const whatChosen = turn(
	"what did (?:it|they|that one|that board) (?:choose|pick|select|settle on|go for|plump for|come down on|rule|decide on)(?: (?:then|in the end))*",
);

/** "Is it still going", "who took its work on", of one board that was told of. */
const ofTheBoard: PutPlainly = (text, told) => {
	const plain = stillGoing.test(text)
		? (code: string) => `is ${code} still going`
		: whoTookOver.test(text)
			? (code: string) => `who took over from ${code}`
			: whatChosen.test(text)
				? (code: string) => `what did ${code} decide`
				: undefined;
	const code = plain && boardOf(told);
	return code && plain(code);
};

const whoAlone = turn("who(?: all)?");

/** "Who?", after when one board meets: who is on it. */
const whoMeets: PutPlainly = (text, told) => {
	const { ask } = told.thread.question ?? {};
	const isOfMeeting = ask === "meetings" || ask === "about";
	const code = isOfMeeting && whoAlone.test(text) ? boardOf(told) : undefined;
	return code && `who is on ${code}`;
};

const unfilled = turn(
	"(?:who|which(?: (?:ones?|seats?|of (?:them|those)))?|what)(?:['’]?s| is| are| has| have)?(?:n['’]?t| not)(?: been)?(?: yet)? (?:named|appointed|filled|decided|chosen|nominated|in place)(?: (?:yet|so far|still))*",
);
const forBody = turn(
	"(?:(?:is|are) there |do we have |has it got )?(?:any(?:one|body)|some(?:one|body)) (?:for|from|speaking for) (?:the )?(.+?)(?: (?:on (?:it|there|that)|there))?",
);
const hasOne = turn(
	"(?:does|do|has|have) (?:the )?(.+?) (?:have |got |have got )?one(?: (?:there|too|as well|on (?:it|that)))*",
);

const ofSeats: ReadonlySet<string> = new Set(["tenure", "roles", "seats", "from", "vacancies"]);

/** The board whose places were spoken of, whatever else was told with it. */
const boardOfSeats = ({ thread, world }: Told): string | undefined => {
	if (!ofSeats.has(thread.question?.ask ?? "")) return undefined;
	const asked = (thread.question?.subjects ?? []).filter(({ kind }) => kind === "board");
	const spoken = thread.focus.filter(({ kind }) => kind === "board");
	const board = only(toldOf(thread, "board")) ?? only(asked) ?? only(spoken);
	return board && nameOf(board, world);
};

const bodyCalled = (said: string, { organisations }: World): string | undefined => {
	const wanted = keysOf(said).join(" ");
	return organisations.find(({ name, aliases }) =>
		[name, ...aliases].some(
			(each) =>
				keysOf(each).join(" ") === wanted ||
				keysOf(each).join(" ") === keysOf(`the ${said}`).join(" "),
		),
	)?.name;
};

/** "Who isn't named yet", "does the Treasury have one", of the seats of one board. */
const ofItsSeats: PutPlainly = (text, told) => {
	const said = (forBody.exec(text) ?? hasOne.exec(text))?.[1];
	if (said === undefined && !unfilled.test(text)) return undefined;
	const code = boardOfSeats(told);
	if (code === undefined) return undefined;
	if (said === undefined) return `which seats are vacant on ${code}`;
	const body = bodyCalled(said, told.world);
	return body && `does ${body} have a seat on ${code}`;
};

const sameDay = turn(
	"(?:do|are|will|did) (?:any|either|both|all|some|two|they)(?: of (?:them|those|these))?(?: both| all)? (?:meet|meeting|sit|fall|clash|be)(?:ing)?(?: (?:on|in))? (?:the same (?:day|date|week|time|month)|together)",
);

/** "Do any of those meet the same day", of several boards: when each of them meets. */
const meetTogether: PutPlainly = (text, { thread }) =>
	sameDay.test(text) && toldOf(thread, "board").length > 1 && !toldLast(thread).some(isDuty)
		? "when do they next meet"
		: undefined;

const elseInStream = turn(
	"what(?:['’]?s| is)?(?: there)? else(?:['’]?s| is| are)?(?: there)? (?:on|in|under|part of|there in) (?:that|the|its|this) (?:(?:work ?)?stream|strand)",
);

/** "What else is on that stream", of one thing: what is open in its work stream beside it. */
const streamOfThing: PutPlainly = (text, { thread, world }) => {
	const one = elseInStream.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	const id = item && "workStreamId" in item ? item.workStreamId : undefined;
	const stream = world.workStreams.find((each) => each.id === id)?.name;
	return one && stream && `what is open in ${stream} except ${nameOf(one, world)}`;
};

const missed = turn(
	"(?:(?:did|has|have|does|do) (?:it|they|that|we) (?:ever )?(?:miss|missed|skip|skipped|cancel|cancelled|call off|called off)(?: (?:any|one|some|a (?:meeting|week|month)|meetings?))*|(?:were|was|have|has) any (?:been )?(?:missed|skipped|called off))(?: (?:so far|this year|lately|recently))?",
);

/** "Did it miss any", of how often one board meets: which of its meetings were called off. */
const calledOff: PutPlainly = (text, told) => {
	const { ask } = told.thread.question ?? {};
	const isOfMeetings = ask === "rhythm" || ask === "meetings" || ask === "about";
	const code = isOfMeetings && missed.test(text) ? boardOf(told) : undefined;
	return code && `which meetings of ${code} were cancelled`;
};

const beforeIt = turn(
	"(?:is there |was there |are there )?(?:any(?:thing)?|another(?: one)?|one)(?: (?:else|on|booked|meetings?))* before (?:that|it|then)(?: one)?",
);

/** "Anything before that", after what comes next for one board: its meetings before that one. */
const earlierOfBoard: PutPlainly = (text, { thread, world }) => {
	const { ask, subjects = [] } = thread.question ?? {};
	const board = ask === "next" ? only(subjects.filter(({ kind }) => kind === "board")) : undefined;
	const meeting = board && only(toldOf(thread, "meeting"));
	const item = meeting && itemAmong(world.holdings, meeting.id);
	if (!board || item?.kind !== "meeting" || item.time.is !== "fixed" || !beforeIt.test(text))
		return undefined;
	return `what meetings does ${nameOf(board, world)} have before ${wordDay(item.time.on)}`;
};

const isMe = turn("(?:is|was|are) (?:that|it|this) me");
const rolesSaid: Readonly<Record<string, string>> = { chair: "chair", secretary: "secretary" };

/** "Is that me", after who chairs a board or keeps its books. */
const whetherMe: PutPlainly = (text, told) => {
	const { ask, facets = [] } = told.thread.question ?? {};
	const role = rolesSaid[only(facets) ?? ""];
	const board = only(toldOf(told.thread, "board"));
	const name = ask === "roles" && role && isMe.test(text) && board && nameOf(board, told.world);
	return name ? `am i the ${role} of ${name}` : undefined;
};

const sinceWhen = turn("since when|for how long|(?:how|by how) (?:long|much)(?: (?:for|late))?");

/** "Since when", of a few things that are late. */
const lateSince: PutPlainly = (text, { thread, world }) => {
	const { ask, state } = thread.question ?? {};
	const told = toldLast(thread).filter(isDuty);
	const isOfLate = ask === "items" && state === "overdue" && told.length > 0 && told.length < 6;
	if (!isOfLate || !sinceWhen.test(text)) return undefined;
	return `how late are ${told.flatMap((each) => nameOf(each, world) ?? []).join(" and ")}`;
};

const turns: readonly PutPlainly[] = [
	leftThere,
	whetherThere,
	ofTheBoard,
	whoMeets,
	ofItsSeats,
	meetTogether,
	streamOfThing,
	calledOff,
	earlierOfBoard,
	whetherMe,
	lateSince,
];

export const ofGoingFurther = firstPlain(turns);
