/** Follow-ups that name nothing, or half of it, each put as the plain question that it comes to after what was told. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import { answerableFor } from "../../domain/people/accountable-person.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { stemOf } from "../../language/names/stems.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { shaped } from "./shaped.ts";
import { only } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told } from "./turn-of-thing.ts";

const toldOf = ({ focus, latest = 0 }: ThreadContext, kind: Subject["kind"]): readonly Subject[] =>
	focus.slice(0, latest).filter((each) => each.kind === kind);

const boardOf = ({ thread, world }: Told): string | undefined => {
	const board =
		only(toldOf(thread, "board")) ??
		only((thread.question?.subjects ?? []).filter(({ kind }) => kind === "board"));
	return board && nameOf(board, world);
};

const firstOfAll = shaped(
	"which(?: one| meeting| board)?(?: of (?:them|those|these))?(?:['’]?s| is| are| comes?| meets?| sits?| happens?)? (?:the )?(?:very )?(?:first|soonest|earliest|next)(?: one)?(?: up)?",
);

/** "Which one is first", of several meetings: the earliest of those with a day. */
const earliest: PutPlainly = (text, { thread, world }) => {
	const meetings = toldOf(thread, "meeting");
	if (
		meetings.length < 2 ||
		thread.focus.slice(0, thread.latest).some(isDuty) ||
		!firstOfAll.test(text)
	)
		return undefined;
	const dated = meetings.flatMap((subject) => {
		const item = itemAmong(world.holdings, subject.id);
		return item?.kind === "meeting" && item.time.is === "fixed"
			? [{ subject, on: item.time.on }]
			: [];
	});
	const [first, second] = [...dated].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
	if (!first || first.on === second?.on || dated.length < meetings.length) return undefined;
	const name = nameOf(first.subject, world);
	return name && `when is ${name}`;
};

const noDate = shaped(
	"(?:(?:there(?:['’]?s| is)|is there|still|so|we(?:['’]ve| have)?|have we|has it|it has|got|oh)[\\s,]+)*(?:got )?(?:no|not a|any) (?:actual |firm |proper |fixed )?(?:date|day)(?: (?:set|fixed|yet|then|for (?:it|that)|still|at all|so far))*",
);

/** "No date yet then", of one meeting or thing, asks whether that has one. */
const whetherDated: PutPlainly = (text, { thread, world }) => {
	if (!noDate.test(text)) return undefined;
	const duties = thread.focus.slice(0, thread.latest).filter(isDuty);
	const one = duties.length > 0 ? only(duties) : only(toldOf(thread, "meeting"));
	const name = one && nameOf(one, world);
	return name && `when is ${name}${one.kind === "meeting" ? "" : " due"}`;
};

const half = shaped(
	"(?:what about|how about|and) (?:(?:for|on) )*(?:the |our )([\\w’'-]+(?: [\\w’'-]+){0,2}?)(?: (?:one|milestone|action|then|too))*",
);

/** The words say more than these of one thing alone among those that were told as several. */
const titled = (
	said: string,
	told: readonly Subject[],
	{ holdings }: World,
): Subject | undefined => {
	const wanted = keysOf(said).map(stemOf);
	return only(
		told.filter(({ id }) => {
			const own = new Set(keysOf(itemAmong(holdings, id)?.title ?? "").map(stemOf));
			return wanted.length > 0 && wanted.every((word) => own.has(word));
		}),
	);
};

/** Of things that share a title, the one that is the only one of somebody called so: "and the north", of two stocktakes. */
const owned = (
	said: string,
	told: readonly Subject[],
	{ thread: { question }, world }: Told,
): Subject | undefined => {
	const titles = new Set(told.map(({ id }) => itemAmong(world.holdings, id)?.title));
	if (question?.ask !== "facts" || titles.size > 1) return undefined;
	const wanted = keysOf(said);
	return only(
		told.filter(({ id }) => {
			const item = itemAmong(world.holdings, id);
			const owner = item && item.kind !== "meeting" ? answerableFor(item) : undefined;
			const body = [...world.people, ...world.organisations].find((each) => each.id === owner?.id);
			const own = new Set(keysOf(body?.name ?? ""));
			return wanted.length > 0 && wanted.every((word) => own.has(word));
		}),
	);
};

const isNameOf = (said: string, { boards, people, organisations, workStreams }: World): boolean => {
	const keys = keysOf(said).join(" ");
	const names = [...boards, ...organisations, ...workStreams].flatMap(({ name, aliases }) => [
		name,
		...aliases,
	]);
	return [...names, ...people.map(({ name }) => name)].some(
		(name) => keysOf(name).join(" ") === keys,
	);
};

const listing: ReadonlySet<Question["ask"]> = new Set(["items", "facts"] as Question["ask"][]);

/** "And the blast", after several things one of which has that in its title, is of that one, whatever board is called nearly so. */
const halfNamed: PutPlainly = (text, { thread, world }) => {
	const said = half.exec(text)?.[1];
	const { question, listed = [] } = thread;
	if (said === undefined || !question || !listing.has(question.ask) || isNameOf(said, world))
		return undefined;
	const told = listed.filter(isDuty);
	const one =
		told.length > 1
			? (titled(said, told, world) ?? owned(said, told, { thread, world }))
			: undefined;
	const name = one && nameOf(one, world);
	// What one body has done was asked of another thing: this one may not be done body by body at all.
	const isOfBody = question.subjects.some(({ kind }) => kind === "organisation");
	const isCounted = one && bodiesOver(itemAmong(world.holdings, one.id)).length > 0;
	return name && (isOfBody && !isCounted ? `tell me about ${name}` : `what about ${name}`);
};

const notIn = shaped(
	"(?:which|what|whose)(?: (?:papers?|ones?))?(?: of (?:them|those))? (?:are|is|have|has)(?: not|n['’]?t)(?: (?:in|come|been|received|here|arrived|yet|sent))*",
);

/** "Which aren't", after papers, are those that have not come. */
const papersOut: PutPlainly = (text, told) => {
	const { ask, records = [] } = told.thread.question ?? {};
	const isOfPapers =
		ask === "papers" || (ask === "records" && records.every((each) => each === "papers"));
	const board = isOfPapers && notIn.test(text) ? boardOf(told) : undefined;
	return board && `which papers are not in for ${board}`;
};

const aboutTo = shaped(
	"(?:and )?(?:which|who|whose|what)(?: (?:one|seat))?(?:['’]?s| is| are)? (?:(?:up |coming up |due )?next|(?:just )?about to(?: (?:run out|end|expire|go))?|(?:coming )?up soon|nearly up)",
);

/** "And which is about to", after seats that have run out. */
const nextToEnd: PutPlainly = (text, told) => {
	const board =
		told.thread.question?.ask === "tenure" && aboutTo.test(text) ? boardOf(told) : undefined;
	return board && `whose seat on ${board} runs out next`;
};

const runsOut = shaped(
	"(?:and )?(?:when|until when|how long)(?: (?:does|do|will|is|has|until))*(?:['’]s)? (?:that|it|his|her|their|this)(?: (?:one|seat|place|term))?(?: (?:got|left|to))* ?(?:run out|runs out|end|ends|expire|expires|up|last|go|till)",
);

/** "When does that run out", of one person who sits somewhere: of their seat. */
const seatOfPerson: PutPlainly = (text, { thread, world }) => {
	const { ask } = thread.question ?? {};
	if (!/^(?:from|seats|tenure|deputies)$/.test(ask ?? "") || !runsOut.test(text)) return undefined;
	const person = only(toldOf(thread, "person"));
	const name = person && nameOf(person, world);
	return name && `when does ${name}'s seat run out`;
};

const otherKind = shaped(
	"(?:ok )?(?:and )?(?:what about |how about )?(?:the|its|their) (milestone|action|guidance)s?",
);

/** Whoever was asked of, where what was told since is theirs. */
const ownerAskedOf = ({ askedOf = [] }: ThreadContext, { id }: Subject, world: World) => {
	const asked = askedOf.at(-1);
	const item = itemAmong(world.holdings, id);
	const owner = item && "owner" in item ? item.owner?.id : undefined;
	return asked && asked.id === owner ? nameOf(asked, world) : undefined;
};

/** "And the milestone", after one thing of another kind: those of whoever was asked of, or of its board. */
const ofOtherKind: PutPlainly = (text, { thread, world }) => {
	const kind = otherKind.exec(text)?.[1]?.toLowerCase();
	const one = only(thread.focus.slice(0, thread.latest).filter(isDuty));
	if (kind === undefined || !one || one.kind === kind) return undefined;
	const board = itemAmong(world.holdings, one.id)?.boardId;
	const whose =
		ownerAskedOf(thread, one, world) ?? (board && nameOf({ kind: "board", id: board }, world));
	return whose && `what ${kind === "guidance" ? kind : `${kind}s`} does ${whose} have`;
};

const inColour = shaped(
	"(?:(?:which|what|any|how many)(?: ones?)?(?: of (?:them|those|these))?(?:['’]?s| is| are)? |(?:what about |just |only )?(?:the |any ))?(red|amber|green)s?(?: ones?)?",
);

/** "Which of them is red", of several work streams. */
const streamsInColour: PutPlainly = (text, { thread }) => {
	const colour = inColour.exec(text)?.[1];
	const told = thread.focus.slice(0, thread.latest);
	const areStreams = told.length > 1 && told.every(({ kind }) => kind === "workStream");
	return colour !== undefined && areStreams ? `which work streams are ${colour}` : undefined;
};

const whenDid = shaped(
	"when did (?:the )?([\\w’'-]+(?: [\\w’'-]+){0,2}?)(?: (?:do|sign|get|acknowledge|finish|have|manage|get round to)(?: (?:it|that|theirs|one|theirs done|it done))?(?: off)?)?",
);

/** "When did Upley", of one thing that is done place by place. */
const whenThere: PutPlainly = (text, { thread, world }) => {
	const said = keysOf(whenDid.exec(text)?.[1] ?? "").join(" ");
	const one = only(thread.focus.slice(0, thread.latest).filter(isDuty));
	if (said === "" || !one) return undefined;
	const over = new Set(bodiesOver(itemAmong(world.holdings, one.id)));
	const body = world.organisations.find(
		({ id, name, aliases }) =>
			over.has(id) && [name, ...aliases].some((each) => keysOf(each).join(" ") === said),
	);
	return body && `has ${body.name} done ${nameOf(one, world)}`;
};

const monthsOwn = shaped(
	"(?:(what happened (?:to|with|at)|when was)|what about|how about|(why) was) (?:(?:the|their|its) )?(january|february|march|april|may|june|july|august|september|october|november|december)(?:(['’]s)(?: one| meeting| mtg)?| (?:one|meeting|mtg|session))(?: (?:off|cancelled|called off))?",
);

/** "What happened to April's", of one board. */
const ofMonth: PutPlainly = (text, told) => {
	const [said, past, why, month = "", own] = monthsOwn.exec(text) ?? [];
	const board = said === undefined ? undefined : boardOf(told);
	if (!board) return undefined;
	if (why) return `why was the ${board} meeting in ${month} cancelled`;
	// One that was called off was met by nobody, and is told of with those that were.
	return past && own ? `when did ${board} meet in ${month}` : `meetings of ${board} in ${month}`;
};

const turns: readonly PutPlainly[] = [
	ofMonth,
	whenThere,
	streamsInColour,
	earliest,
	whetherDated,
	papersOut,
	nextToEnd,
	seatOfPerson,
	ofOtherKind,
	halfNamed,
];

export const ofGoingOn = firstPlain(turns);
