/** "Has COG ever been inquorate", "who was last to be briefed", "what became of the trial": what is read as something else as it stands, and the plain question that it comes to. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { firstOf, type Otherwise, shaped, type Way } from "./shaped.ts";

const the = "(?:the |our )?";
const ofStreams = ({ ask, subjects }: Question): boolean =>
	ask === "about" && subjects.length > 0 && subjects.every(({ kind }) => kind === "workStream");
const ofSeats = ({ ask, subjects }: Question): boolean =>
	(ask === "roles" || ask === "seats") && subjects.some(({ kind }) => kind === "board");

const ways: readonly Otherwise[] = [
	{
		shape: shaped(
			`(?:has|was|is|have|were) ${the}(.+?) (?:ever|once|at any time|always) (?:been |met )?(inquorate|quorate)(?: before| yet| at all)?`,
		),
		plain: (board, state) => `which meetings of ${board} were ${state}`,
		asks: ({ ask, subjects }) =>
			/^(?:meetings|records)$/.test(ask) && subjects.some(({ kind }) => kind === "board"),
	},
	// "What happened to the trial", of a work stream: whether it goes on.
	{
		shape: shaped(
			`what(?:['’]?s| has| ever)? (?:happened|become|became) (?:to|of|with) ${the}(.+?)(?: (?:work ?)?stream| strand)?`,
		),
		plain: (stream) => `is the ${stream} stream still going`,
		asks: ofStreams,
	},
	// Whoever goes to an outside body for us holds our seat there.
	{
		shape: shaped(
			`(?:who|whom) (?:goes|sits|attends|speaks|is|do we send)(?: there)? (?:for|on behalf of) (?:us|our side)(?: there)? (?:to|on|at) ${the}(.+?)`,
		),
		plain: (board) => `who represents us on the ${board}`,
		asks: ofSeats,
	},
	{
		shape: shaped(
			`${the}(.+?)(?:\\s*[,:;–—-]+\\s*| )(?:so )?who (?:goes|sits|attends|speaks|is there) (?:there )?(?:for|on behalf of) us(?: there)?`,
		),
		plain: (board) => `who represents us on the ${board}`,
		asks: ofSeats,
	},
];

/** "The opening hours - what was agreed": what it was about stands first. */
const decided: Otherwise = {
	shape: shaped(
		`${the}(.{3,60}?)\\s*(?:[,:;–—]|\\s-)+\\s*(?:so )?(?:what (?:was|were|has been|did (?:we|they)) )?(?:decided?|agreed?|resolved)(?: (?:on|about) (?:it|that))?`,
	),
	plain: (topic) => `what was decided about ${topic}`,
	asks: ({ ask, topic }) => ask === "decisions" && topic !== undefined,
};

/** "What does the Strand still need": what is not done there yet. */
const stillNeeds: Otherwise = {
	shape: shaped(
		`what (?:does|do) ${the}(?!(?:it|that|this|they|we|i|you|he|she)\\b)(.+?) still (?:need|want|lack|have left)`,
	),
	plain: (body) => `what does ${body} still need to do`,
	asks: ({ ask, subjects }) =>
		ask === "items" && subjects.some(({ kind }) => kind === "organisation"),
};

const ofOneThing = ({ ask, subjects, among = [] }: Question): boolean =>
	ask === "facts" && subjects.length + among.length === 1;

const others: readonly Otherwise[] = [
	{
		shape: shaped(`who (?:does|do|is doing|deals with|handles|looks after) ${the}(.+?)`),
		plain: (board) => `who do i ask about ${board}`,
		asks: ({ ask, subjects }) =>
			ask === "roles" && subjects.length === 1 && subjects.every(({ kind }) => kind === "board"),
	},
	{
		shape: shaped(
			`(?:released|issued|published|out|came out) ((?:in|since|last|this|before|after|during) .+)`,
		),
		plain: (time) => `what guidance was released ${time}`,
		asks: ({ ask, kinds, span }) =>
			ask === "items" && kinds.join() === "guidance" && span !== undefined,
	},
	{
		shape: shaped(
			`(?:(?:what|any|which|show me|is there|are there)(?:['’]?s)? (?:an?y? |the )?)?(?:latest |last )?notes? (?:(?:is|are|was) )?(?:there |recorded |kept )?(?:on|for|against) ${the}(.+?)`,
		),
		plain: (thing) => `what is the status of ${thing}`,
		asks: ofOneThing,
	},
];

const stuckThere = shaped(
	`(?:what|anything|which (?:actions?|things?|items?)|what else)(?:['’]?s| is| are)? (?:still )?(?:stuck|blocked|stranded|caught|jammed|tied up|held up)(?: up)? (?:at|with|in|by|on) ${the}(?!(?:what|which|any|every|all|me|us|them|it|that|this|home|work|the moment)\\b)([\\w’'&-]+(?: [\\w’'&-]+){0,2})`,
);

/** "What's stuck at customs": what holds it is no name of ours, and stands in what is recorded. */
const mentionedThere: Way = (text) => {
	const topic = stuckThere.exec(text)?.[1];
	if (topic === undefined) return undefined;
	const question = {
		...plainQuestion("items"),
		facets: ["reason"],
		state: "blocked",
		topic,
	} as const;
	return { is: "question", question };
};

const toBe =
	/^\W*(?:(?:and|so|ok)\b\W*)*(?:who|which (?:one|\w+)) (?:was|were|is) (?:the )?(first|last|latest) (?:one )?to (?:be|get) (\w+(?:ed|told|taught))(?: (?:on|about|in|of) (.+?))?\W*$/i;

/** What a briefing is counted over, where "who has had it" is asked of a thing that is counted. */
const coverageOf = (
	{ deed, what }: { readonly deed: string; readonly what: string | undefined },
	read: (words: string) => Reading,
): Question | undefined => {
	const on = what === undefined ? "" : ` on ${what}`;
	const doing = `${what === undefined ? "" : `${what} `}${deed.replace(/ed$/i, "ing")}`;
	const found = [`who has not been ${deed}${on}`, `who has not had the ${doing}`]
		.map(read)
		.find((each) => each.is === "question" && each.question.ask === "coverage");
	return found?.is === "question" ? found.question : undefined;
};

/** "Who was last to be briefed": of those that a briefing is counted over, with the day; of nothing that changed last. */
const lastToBe: Way = (text, read) => {
	const [, which, deed, what] = toBe.exec(text) ?? [];
	if (which === undefined || deed === undefined) return undefined;
	const found = coverageOf({ deed, what }, read);
	if (!found) return { is: "unread", words: [text.trim()] };
	const end = /first/i.test(which) ? "first" : "last";
	return { is: "question", question: { ...found, end } };
};

const whoHas =
	/^\W*(?:(?:and|so|ok)\b\W*)*who(?:['’]?s| has| have| was| were|)(?: not|n['’]?t)?(?: (?:already|yet|now|still|not|all|so far|to))* been (\w+ed|told|taught) (?:on|about|in) (.+?)(?: (?:yet|so far|already|by now))?\W*$/i;

/** "Who has been briefed on the rounds": those it is counted over, and not whoever is to brief them. */
const whoHasBeen: Way = (text, read) => {
	const [, deed, what] = whoHas.exec(text) ?? [];
	const found = deed === undefined ? undefined : coverageOf({ deed, what }, read);
	return found && { is: "question", question: found };
};

const instead = firstOf(ways);

/** These are read as something else as they stand. */
export const inPassingInstead: Way = (text, read) =>
	lastToBe(text, read) ??
	whoHasBeen(text, read) ??
	streamOfColour(text, read) ??
	instead(text, read);

/** These are tried where nothing can be read. */
const colour =
	/\b(?:chang(?:e|ed|ing)|turn(?:ed|ing)?|switch(?:ed)?|mov(?:e|ed|ing)) (?:its |their )?(?:colou?rs?|rags?|rag status)\b/i;

/** "Has the digester changed colour", of a work stream: the colour that it has, with the day of its report. */
const streamOfColour: Way = (text, read) => {
	const reading = colour.test(text) ? read(text) : undefined;
	if (reading?.is !== "question" || reading.question.ask !== "changes") return undefined;
	const { subjects } = reading.question;
	return subjects.length > 0 && subjects.every(({ kind }) => kind === "workStream")
		? { is: "question", question: { ...plainQuestion("about"), facets: ["status"], subjects } }
		: undefined;
};

const besides = firstOf([decided, stillNeeds, ...others]);

export const inPassing: Way = (text, read) => besides(text, read) ?? mentionedThere(text, read);
