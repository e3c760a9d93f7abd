/** "And when do those end", after the seats that somebody holds, or that a board has: until when each is held. "What do I owe for it", after a meeting: the papers for its board. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";

const whenDoThey = shaped(
	"(?:when|until when|till when|what (?:date|day)s?)(?: do| are| is| does|['’]re)? (?:those|these|they|them|the terms|the seats|(?:his|her|their|its) (?:terms?|seats?)|those (?:terms?|seats?)|each)(?: (?:all|each|both))*(?: (?:end|run out|run until|expire|finish|lapse|up|over|come up|held until|last until))+",
);

const ofSeats = /^(?:seats|tenure|deputies|roles|vacancies|from)$/;

export const endsOfSeats = (
	text: string,
	{ question }: ThreadContext,
	world: World,
): string | undefined => {
	if (!question || !ofSeats.test(question.ask) || !whenDoThey.test(text)) return undefined;
	const [whose, ...others] = question.subjects;
	const name = whose && others.length === 0 ? nameOf(whose, world) : undefined;
	if (!whose || !name) return undefined;
	return whose.kind === "board"
		? `when do the terms on ${name} end`
		: `when do ${name}${name.endsWith("s") ? "’" : "’s"} terms end`;
};

const owed = shaped(
	"(?:what|which papers?|what papers?|anything|any papers?)(?: (?:do|must|should|have|am|is|are|there|that))* i (?:got )?(?:still )?(?:owe|to (?:write|send|bring|prepare|do|present|hand in)|need to (?:write|send|bring|prepare|hand in)|have to (?:write|send|bring|prepare|hand in)|meant to (?:write|send|bring|prepare)|supposed to (?:write|send|bring|prepare)|bringing|writing|sending)(?: in)? (?:for|to) (?:it|that|this)(?: (?:one|meeting))?",
);

export const owedForIt = (
	text: string,
	{ question, focus, latest = 0 }: ThreadContext,
	world: World,
): string | undefined => {
	if (!question || !owed.test(text)) return undefined;
	const told = focus.slice(0, latest);
	const [board, ...others] = told.filter(({ kind }) => kind === "board");
	const isOfMeeting = told.some(({ kind }) => kind === "meeting");
	const name = board && isOfMeeting && others.length === 0 ? nameOf(board, world) : undefined;
	return name && `what papers do i owe for ${name}`;
};
