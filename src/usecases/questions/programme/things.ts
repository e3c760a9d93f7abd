/** Boards, people, organisations, plans and work streams in short. */
import type { Board } from "../../../domain/boards/board.ts";
import { dutiesIn, holdingOf } from "../../../domain/boards/board-contents.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import type { WorkStream } from "../../../domain/items/plan.ts";
import { answerableFor } from "../../../domain/people/accountable-person.ts";
import { groupsWith, standsFor, successionOf } from "../../../domain/people/groups.ts";
import type { Organisation, Person } from "../../../domain/people/person.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Subject } from "../../../domain/questions/question.ts";
import { referenceText } from "../../../domain/register.ts";
import {
	type Answering,
	fewOf,
	found,
	joined,
	listed,
	none,
	nothing,
	type Part,
	subject,
	thing,
	wordsIn,
} from "../answering.ts";
import { boardState } from "../boards/board-list.ts";
import { roleWords, standingOn, standsInFor } from "../boards/places.ts";
import { begunFacts, lifeAsked, ragSince } from "../history/life.ts";
import { reachedOf } from "../items/coverage.ts";
import { type Duty, isDone, isLate, meetingLine } from "../items/lines.ts";
import { spokenOf } from "../items/words.ts";
import { nextMeeting } from "../meetings/times.ts";
import { meetingsOf } from "../world.ts";
import { countOfWork, noWork, openWords, planFact, streamFact, workOf } from "./work.ts";

const duties = ({ world }: Answering): readonly Duty[] => world.holdings.flatMap(dutiesIn);

const endingStems = ["merg", "combin", "amalgamat", "disband", "dissolv"];
const endingWords: ReadonlySet<string> = new Set(
	"join joins joined joining close closes closed closing closure".split(" "),
);
const winding: ReadonlySet<string> = new Set("wind winds winding wound wounds wounding".split(" "));

/** "Merge the two", "wind up the group": at which of its words it speaks of an end. */
const endsAt = ({ title = "" }: Duty): number => {
	const words = wordsIn(title.toLowerCase());
	return words.findIndex(
		(word, at) =>
			endingWords.has(word) ||
			endingStems.some((stem) => word.startsWith(stem)) ||
			(winding.has(word) && words[at + 1] === "up"),
	);
};

const names = ({ title = "" }: Duty, { name }: Board): boolean =>
	title.toLowerCase().includes(name.toLowerCase());

/** What is yet to be done about the end of a board, that names it or is its own: its own begins so, and names another. */
const endings = (board: Board, { world: { holdings, boards } }: Answering): readonly Duty[] => {
	const others = boards.filter(({ id }) => id !== board.id);
	const isItsOwn = (item: Duty) =>
		item.boardId === board.id && endsAt(item) === 0 && others.some((other) => names(item, other));
	return holdings
		.flatMap(dutiesIn)
		.filter((item) => !isDone(item) && endsAt(item) >= 0)
		.filter((item) => names(item, board) || isItsOwn(item));
};

const isOpenWords = (item: Duty, { world }: Answering): string => {
	const owner = world.boards.find(({ id }) => id === item.boardId);
	return `${owner ? `${referenceText(item, owner)} ` : ""}“${item.title}” is open`;
};

const asksIfEnded = ({ question }: Answering, { state }: Board): boolean =>
	question.yesNo && question.boardState === "ended" && state.is !== "ended";

/** "Is it merging": of a board that goes on, nothing of the kind is recorded, though it may be planned. */
const noEnd = (board: Board, answering: Answering): readonly Fact[] => {
	if (!asksIfEnded(answering, board)) return [];
	const planned = endings(board, answering).map((item) => isOpenWords(item, answering));
	const says = [`No end or merger of ${board.name} is recorded`, ...planned].join("; ");
	return [none(says)];
};

/** "Who's doing that", after whether a board is merging, is asked of what is to be done about it. */
const spokenOfWith = (asked: readonly Subject[], answering: Answering): readonly Subject[] =>
	answering.world.boards
		.filter(({ id }) => asked.some((each) => each.id === id))
		.filter((board) => asksIfEnded(answering, board))
		.flatMap((board) => endings(board, answering))
		.map(subject);

const boardFacts = (board: Board, answering: Answering): readonly Fact[] => {
	const holding = holdingOf(answering.world.holdings, board.id);
	const own = holding ? dutiesIn(holding) : [];
	const open = own.filter((item) => !isDone(item));
	const next = nextMeeting(meetingsOf(answering.world, board.id), answering);
	const fact: Fact = {
		is: "board",
		board: board.name,
		code: board.code,
		state: `${boardState(board, answering)}${board.outside ? ", a board of an outside body" : ""}`,
		purpose: board.purpose ?? board.terms?.remit,
		open: open.length,
		overdue: open.filter((item) => isLate(item, answering)).length,
	};
	const end = noEnd(board, answering);
	if (!next) return [...end, fact];
	return [...end, fact, { is: "meeting", which: "next", meeting: meetingLine(next, answering) }];
};

const ownedBy = (id: string, answering: Answering): readonly Duty[] =>
	duties(answering).filter((item) => answerableFor(item)?.id === id);

const ownedWords = (id: string, answering: Answering): string => {
	return `Owns ${openWords(ownedBy(id, answering), answering)}.`;
};

/** A group: which they are; a body: which groups it is in, and which one took its place. */
const eachOfThem = (
	who: Person | Organisation,
	{ world: { organisations }, lookups }: Answering,
): readonly string[] => {
	if (who.kind !== "organisation") return [];
	const names = standsFor(who, organisations).map(({ name }) => name);
	const groups = groupsWith(who, organisations).map(({ name }) => name);
	const { byId, on } = who.succeeded ?? {};
	const since = on ? ` on ${wordDay(on)}` : "";
	return [
		...(names.length > 0 ? [`They are ${names.length}: ${names.sort().join(", ")}.`] : []),
		...(groups.length > 0 ? [`In ${listed(groups)}.`] : []),
		...(byId ? [`Succeeded by ${lookups.name(byId)}${since}.`] : []),
	];
};

const mostPeople = 8;

/** A body owns little itself: its people do. */
const peoplesWords = (id: string, answering: Answering): string | undefined => {
	const people = answering.world.people.filter(({ organisationId }) => organisationId === id);
	const owners = new Set(people.map((person) => person.id));
	const own = duties(answering).filter((item) => owners.has(answerableFor(item)?.id ?? ""));
	const names = people.flatMap(({ name, leftOn }) => (leftOn ? [] : name));
	return joined([
		names.length > 0 && `Its people here: ${fewOf(names, mostPeople)}.`,
		!own.every(isDone) && `Its people own ${openWords(own, answering)}.`,
	]);
};

const whoFact = (who: Person | Organisation, answering: Answering): Fact => {
	const reached = reachedOf([who.id], answering);
	const spoken = who.kind === "organisation" ? spokenOf(who.id, answering) : undefined;
	const theirs = who.kind === "organisation" ? peoplesWords(who.id, answering) : undefined;
	const { world, lookups } = answering;
	const from = who.kind === "person" ? lookups.name(who.organisationId) : undefined;
	const left = who.kind === "person" ? who.leftOn : undefined;
	const seats = world.boards.flatMap((board) => {
		const as = standingOn(board, who.id, answering);
		return as.length > 0 ? [`${board.name} (${roleWords(board, as).join(", ")})`] : [];
	});
	const standsIn = standsInFor(who.id, answering);
	const issued = duties(answering).filter(
		(item) => item.kind === "guidance" && item.issuerId === who.id,
	);
	return thing(who.name, [
		...(from ? [`Of ${from}.`] : []),
		...(left ? [`Their account was closed on ${wordDay(left)}.`] : []),
		seats.length > 0 ? `On ${listed(seats)}.` : "On no board that is recorded here.",
		...standsIn,
		ownedWords(who.id, answering),
		...eachOfThem(who, answering),
		...(theirs ? [theirs] : []),
		...(reached ? [`${reached}.`] : []),
		...(spoken ? [`${spoken}.`] : []),
		...(issued.length > 0 ? [`Issues ${listed(issued.map(({ title }) => title))}.`] : []),
	]);
};

/** A body that was succeeded answers with its successor's facts after its own. */
const lineOf = (
	who: Person | Organisation,
	answering: Answering,
): readonly (Person | Organisation)[] =>
	who.kind === "organisation" ? successionOf(who, answering.world.organisations) : [who];

const streamFactOf = async (stream: WorkStream, answering: Answering): Promise<Fact> => {
	const asksSince = answering.question.facets.includes("rag since");
	return streamFact(stream, answering, asksSince ? await ragSince(stream, answering) : undefined);
};

const factsOf = async ({ id }: Subject, answering: Answering): Promise<readonly Fact[]> => {
	const { world } = answering;
	const board = world.boards.find((each) => each.id === id);
	if (board) {
		const since = begunFacts(board, answering);
		return [...since, ...boardFacts(board, answering), ...(await lifeAsked(board, answering))];
	}
	const stream = world.workStreams.find((each) => each.id === id);
	if (stream)
		return [await streamFactOf(stream, answering), ...(await lifeAsked(stream, answering))];
	const plan = world.plans.find((each) => each.id === id);
	if (plan) return [planFact(plan, answering)];
	const who = [...world.people, ...world.organisations].find((each) => each.id === id);
	return who ? lineOf(who, answering).map((each) => whoFact(each, answering)) : [];
};

/** Of a person nothing is kept but the boards that they are on, and what is theirs. */
const restsOf = (each: Subject, answering: Answering): readonly Subject[] => {
	if (each.kind !== "person") return [each];
	const boards = answering.world.boards.filter(
		(board) => standingOn(board, each.id, answering).length > 0,
	);
	const open = ownedBy(each.id, answering).filter((item) => !isDone(item));
	return [...boards, ...open].map(subject);
};

/** Asked which work streams somebody leads, who leads none. */
const noStreamOf = ({ question, lookups, meId }: Answering): readonly Fact[] => {
	const [only] = question.subjects;
	if (!question.facets.includes("streams") || only?.kind !== "person") return [];
	const says = only.id === meId ? "You lead" : `${lookups.name(only.id)} leads`;
	return [none(`${says} no work stream that is recorded here`)];
};

export const answerAbout = async (answering: Answering): Promise<Part> => {
	const { question } = answering;
	const asked = question.subjects.length > 0 ? question.subjects : workOf(answering).map(subject);
	const told = (await Promise.all(asked.map((each) => factsOf(each, answering)))).flat();
	const facts = [...noStreamOf(answering), ...told];
	if (facts.length === 0) return nothing(none(noWork(question)));
	const boards = asked.filter(({ kind }) => kind === "board");
	return found(
		[...countOfWork(question, facts.length), ...facts],
		boards.length > 0 ? boards : asked.flatMap((each) => restsOf(each, answering)),
		{ focus: [...spokenOfWith(asked, answering), ...asked] },
	);
};
