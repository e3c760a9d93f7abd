/** Follow-ups in a few words, of boards or people that were told of, each put as the plain question that it comes to. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { streamCalled } from "./stream-called.ts";
import { ofThingsInTurn } from "./things-in-turn.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, turn } from "./turn-of-thing.ts";

/** Whoever or whatever is called just so, and by no other's name. */
const calledSo = (said: string, { boards, people }: World): Subject | undefined => {
	const keys = keysOf(said).join(" ");
	const isIt = (names: readonly string[]) => names.some((name) => keysOf(name).join(" ") === keys);
	return only<Subject>([
		...boards
			.filter(({ code, name, aliases }) => isIt([code, name, ...aliases]))
			.map(({ id }): Subject => ({ kind: "board", id })),
		...people
			.filter(({ name }) => isIt([name, name.split(" ")[0] ?? name]))
			.map(({ id }): Subject => ({ kind: "person", id })),
	]);
};

/** What a board or somebody in short does not tell. */
const notInShort: ReadonlySet<string> = new Set([
	"roles",
	"items",
	"rhythm",
	"terms",
	"tenure",
	"deputies",
	"decisions",
	"seats",
	"vacancies",
]);

/** "VLT", after who chairs another board: the same of that. */
const nameAlone: PutPlainly = (text, { thread: { question, offered }, world }) => {
	const said = text.trim().replace(/[?.!]+$/, "");
	if (!question || offered || !notInShort.has(question.ask) || said.split(/\s+/).length > 4)
		return undefined;
	const before = only(question.subjects);
	const named = before && calledSo(said, world);
	return named && named.kind === before.kind && named.id !== before.id ? `and ${said}` : undefined;
};

const ofThem =
	"(?:there|(?:of|for|on) (?:them|those|these|each|both|all of them)|of (?:each|both|all) of (?:them|those)|(?:of|for|on) each(?: of (?:them|those))?)";
const whoseOfficer = turn(
	`(?:who(?:['’]?s| is| are)(?: the| their)? (chair|secretar)(?:man|person|s|y|ies)?(?: ${ofThem})?|who (chair)s (?:them|those|these|each|each of (?:them|those)|there)|(?:the |their )(chair|secretar)(?:s|y|ies)?)`,
);

/** As many are told of at once. */
const mostBoards = 6;

/** "Who's the secretary there", after several boards were told of: of each of them, and not of the first alone. */
const officersOfAll: PutPlainly = (text, { thread, world }) => {
	const [said, one, two, three] = whoseOfficer.exec(text) ?? [];
	const told = toldLast(thread);
	const boards = told.filter(({ kind }) => kind === "board");
	if (said === undefined || boards.length < 2 || boards.length > mostBoards) return undefined;
	if (told.length > boards.length || thread.question?.ask === "roles") return undefined;
	const role = /^c/i.test(one ?? two ?? three ?? "") ? "chair" : "secretary";
	return `who is the ${role} of ${boards.flatMap((each) => nameOf(each, world) ?? []).join(" and ")}`;
};

/** "Their secretary", after who chairs one board: the board's, and not that of whoever chairs it. */
const otherOfficer: PutPlainly = (text, { thread: { question }, world }) => {
	const role = /^\W*(?:and )?(?:their|its) (chair|secretary)\W*$/i.exec(text)?.[1]?.toLowerCase();
	const board = question?.ask === "roles" ? only(question.subjects) : undefined;
	const name = role && board?.kind === "board" && nameOf(board, world);
	return name ? `who is the ${role} of ${name}` : undefined;
};

const whichOfThem = turn(
	"which(?: ones?| of (?:them|those|these))? (?:do|does|is|are) (?:they|he|she) (chair|the chair of|run|lead|secretary|the secretary of|keep)(?: of)?",
);

/** "Which do they chair", after the boards that somebody is on. */
const chairedByThem: PutPlainly = (text, { thread: { question }, world }) => {
	const role = whichOfThem.exec(text)?.[1];
	const person =
		question?.ask === "seats" || question?.ask === "about" ? only(question.subjects) : undefined;
	if (role === undefined || person?.kind !== "person") return undefined;
	const name = nameOf(person, world);
	const isChair = /chair|run|lead/i.test(role);
	return (
		name &&
		(isChair ? `which boards does ${name} chair` : `which boards is ${name} the secretary of`)
	);
};

/** Whoever was asked of; or the one person whose the one thing is, where that was what was asked. */
const ownerAsked = ({ thread, world }: Parameters<PutPlainly>[1]): string | undefined => {
	const { question } = thread;
	const asked = question?.ask === "items" ? only(question.subjects) : undefined;
	if (asked?.kind === "person") return nameOf(asked, world);
	if (question?.ask !== "facts" || !question.facets.includes("owner")) return undefined;
	const one = only(toldLast(thread).filter(isDuty));
	const item = one && itemAmong(world.holdings, one.id);
	const owner = item && "owner" in item ? item.owner : undefined;
	return world.people.find(({ id }) => id === owner?.id)?.name;
};

const forThem =
	/^\W*(?:(?:and|so|ok|but)\b\W*)*(?:what|whats|what['’]s|anything|any|is|are|how many|which)\b.*\b(?:for|with|of|on) them\W*$/i;
const areThey = turn(
	"(?:are|is) they (?:still )?(?:(?:on|in) (?!(?:time|track|it|that|hold|leave|today)\\b)(.+?)|(?:here|with us|around|about|working here))(?: (?:any ?more|now|too|as well|at all))*",
);

/** "Anything red for them", "are they on COG", after whose one thing is: they are whoever that is. */
const ofWhoHasIt: PutPlainly = (text, told) => {
	const name = forThem.test(text) || areThey.test(text) ? ownerAsked(told) : undefined;
	if (name === undefined) return undefined;
	if (forThem.test(text)) return text.replace(/\bthem(?=\W*$)/i, name);
	const where = areThey.exec(text)?.[1];
	return where === undefined ? `who is ${name}` : `is ${name} on ${where}`;
};

const howManyThere = turn(
	"how many(?: (?:is|are) (?:that|they|there|those))?(?: (?:in all|all told|then))?",
);
const whoElse = turn(
	"(?:who|any(?:one|body))(?:['’]s)? else(?: (?:is|are)? ?(?:on (?:it|there|that)|there))?",
);

/** "How many", "who else", after who is on one board. */
const peopleAgain: PutPlainly = (text, { thread, world }) => {
	const { ask, facets = [], subjects = [] } = thread.question ?? {};
	const isOfPeople = ask === "roles" && facets.includes("members");
	const board = isOfPeople ? only(subjects.filter(({ kind }) => kind === "board")) : undefined;
	const name = board && nameOf(board, world);
	if (!name) return undefined;
	if (howManyThere.test(text)) return `how many people are on ${name}`;
	return whoElse.test(text) ? `who is on ${name}` : undefined;
};

const where = turn(
	"(?:where|what) else (?:do|does|are|is) (?:they|he|she) (?:sit|on|have (?:a )?seats?)(?: on)?",
);

/** "Where else do they sit", of one body or person. */
const elsewhere: PutPlainly = (text, { thread, world }) => {
	const { ask, subjects = [] } = thread.question ?? {};
	const isOfOne = ask === "about" || ask === "seats";
	const one = isOfOne && where.test(text) ? only(subjects) : undefined;
	const name = one && /^(?:person|organisation)$/.test(one.kind) && nameOf(one, world);
	return name ? `which boards is ${name} on` : undefined;
};

const another = turn("(?:what about |how about |same for )?(?:the )?([\\w’'-]+(?: [\\w’'-]+)?)");
const ofBoardsAlone: ReadonlySet<string> = new Set(["decisions", "rhythm", "terms"]);

/** "And the ringers", after what a board decided: the ringers' forum decides, and no guild of that name. */
const boardInstead: PutPlainly = (text, { thread: { question }, world }) => {
	const said = another.exec(text)?.[1];
	if (said === undefined || !question || !ofBoardsAlone.has(question.ask)) return undefined;
	const keys = keysOf(said);
	const isBody = world.organisations.some(({ name, aliases }) =>
		[name, ...aliases].some(
			(each) => keysOf(each.replace(/^the /i, "")).join(" ") === keys.join(" "),
		),
	);
	const has = (name: string) => {
		const own = keysOf(name.replace(/['’]/g, ""));
		return keys.every((key) => own.includes(key));
	};
	const board = isBody
		? only(world.boards.filter(({ name, aliases }) => [name, ...aliases].some(has)))
		: undefined;
	return board && `and ${board.name}`;
};

const wasOne = turn(
	"(?:was|were|is) (?!(?:it|that|this|there|they|he|she|any|all|both|the|everyone|everybody|anyone|anybody)\\b)([\\w’'-]+(?: [\\w’'-]+)??)(?: (?:there|present|too|as well|then))*",
);

/** "Was Bert", after who was at one meeting. */
const wasThere: PutPlainly = (text, { thread, world }) => {
	const said = wasOne.exec(text)?.[1];
	const { ask, records = [] } = thread.question ?? {};
	const isOfPeople =
		ask === "records" && records.some((each) => /^(?:attendance|absence)$/.test(each));
	const meeting = isOfPeople
		? only(toldLast(thread).filter(({ kind }) => kind === "meeting"))
		: undefined;
	if (said === undefined || !meeting || calledSo(said, world)?.kind !== "person") return undefined;
	return `did ${said} attend ${nameOf(meeting, world)}`;
};

const anythingSince = turn(
	"(?:any(?:thing)?|what|and)(?: else| more| new)?(?: there)? (since|in|on|before) (.+)",
);

/** "Anything since Monday", after what changed. */
const changedSince: PutPlainly = (text, { thread: { question } }) => {
	const [said, when, time] = anythingSince.exec(text) ?? [];
	const isOfAll = question?.ask === "changes" && question.subjects.length === 0;
	return said !== undefined && isOfAll ? `what changed ${when} ${time}` : undefined;
};

const atPlace = turn(
	"(?:any|which|what|how many)(?: ones?| of (?:them|those|these)| meetings?)*(?: (?:are|is|will be))?(?: (?:held|being held|on|booked))?(?: there)? (?:at|in) (?:the )?([\\w’'-]+(?: [\\w’'-]+){0,2})",
);

/** As many are told of at once. */
const mostMeetings = 8;

/** "Any at the foundry", after several meetings: those of them that are held there, whoever is called so. */
const heldThere: PutPlainly = (text, { thread, world }) => {
	const said = atPlace.exec(text)?.[1];
	const told = toldLast(thread).filter(({ kind }) => kind === "meeting");
	if (said === undefined || told.length < 2 || thread.question?.ask !== "meetings")
		return undefined;
	const there = told.filter(({ id }) => {
		const item = itemAmong(world.holdings, id);
		return item?.kind === "meeting" && item.place !== undefined && speaksOf(item.place, said);
	});
	const names = there.slice(0, mostMeetings).flatMap((each) => nameOf(each, world) ?? []);
	if (names.length === 0) return undefined;
	return `when ${names.length > 1 ? "are" : "is"} ${names.join(" and ")}`;
};

const turns: readonly PutPlainly[] = [
	heldThere,
	wasThere,
	changedSince,
	ofThingsInTurn,
	boardInstead,
	streamCalled,
	nameAlone,
	officersOfAll,
	otherOfficer,
	chairedByThem,
	ofWhoHasIt,
	peopleAgain,
	elsewhere,
];

export const ofStillGoingOn = firstPlain(turns);
