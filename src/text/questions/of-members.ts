/** "Actions of people who sit on the finance board", "what do its members have overdue": what everybody on a board has, and not what the board has. */
import { type Board, peopleOf } from "../../domain/boards/board.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

type Round = {
	readonly read: (words: string) => Reading;
	readonly boards: readonly Board[];
};

const the = "(?:the |our |all (?:the |of the )?|any(?: of the)? )?";
const people = "(?:people|persons|members|those|everyone|everybody|anyone|anybody|whoever|folk)";
const sitting =
	"(?:(?:who|that) )?(?:(?:sits?|sitting|serves?|serving|are|is|being|have a (?:place|seat)) )?(?:on|of|at)";
const members = `${the}${people} ${sitting} (?:the |our )?(.+?)`;
const ofBoard = `${the}(.+?)(?:['’]s|s['’])? (?:board )?(?:members|people)(?:['’])?`;
const held =
	"(?:of|for|by|with|owned by|held by|assigned to|belonging to|given to|from|that belong to)";

const lists = [`(.+?) ${held} ${members}`, `(.+?) ${held} ${ofBoard}`].map(shaped);

const state =
	"(owe|open|overdue|late|outstanding|to do|on|on their (?:plates?|lists?)|left|blocked|due(?: .+)?|done)";
const having = [
	`what (?:do|does|have|has|are|is) ${members} (?:(?:got|have|having|left) )*${state}`,
	`what (?:do|does|have|has|are|is) ${ofBoard} (?:(?:got|have|having|left) )*${state}`,
].map(shaped);

/** "Does anyone on the panel have anything late". */
const anyone = [
	`(?:does|do|has|have|is|are) (?:any(?:one|body)|some(?:one|body)|any (?:people|members)) (?:who(?:['’]?s| is| sits| serves) )?(?:on|from) (?:the |our )?(.+?) (?:(?:have|has|got|having|with) )+(?:any|some)?(?:thing|things|work|items?|actions?)? ?${state}`,
].map(shaped);

const stateFor = (said: string): string =>
	/^(?:owe|to do|on|on their .*|left)$/i.test(said) ? "open" : said;

type Asked = { readonly list: string; readonly of: string };

const askedIn = (text: string): readonly Asked[] => [
	...lists.flatMap((shape): readonly Asked[] => {
		const [, list, of] = shape.exec(text) ?? [];
		return list && of ? [{ list, of }] : [];
	}),
	...[...having, ...anyone].flatMap((shape): readonly Asked[] => {
		const [, of, said] = shape.exec(text) ?? [];
		return of && said ? [{ list: `what is ${stateFor(said)}`, of }] : [];
	}),
];

const boardIn = (of: string, { read, boards }: Round): Board | undefined => {
	const reading = read(`who is on ${of}`);
	if (reading.is !== "question" || reading.question.ask !== "roles") return undefined;
	const [only, ...others] = reading.question.subjects;
	return only && others.length === 0 ? boards.find(({ id }) => id === only.id) : undefined;
};

/** Nobody is named in the list itself: whose it is would be asked twice. */
const isList = ({ ask, subjects, among = [], mine }: Question): boolean =>
	ask === "items" && subjects.length + among.length === 0 && !mine;

export const ofMembers = (text: string, round: Round): Reading | undefined => {
	for (const { list, of } of askedIn(text)) {
		const board = boardIn(of, round);
		const reading = board && round.read(list);
		if (!board || reading?.is !== "question" || !isList(reading.question)) continue;
		const subjects = peopleOf(board).map((id): Subject => ({ kind: "person", id }));
		if (subjects.length > 0) return { is: "question", question: { ...reading.question, subjects } };
	}
	return undefined;
};
