/** "The board", "the forums": a body called by its noun alone is the one spoken of, or the only one; of several it is asked which. */
import { type Board, belongs } from "../../domain/boards/board.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { bodyNouns } from "../../language/names/words.ts";
import type { Circumstances, Reading } from "../../usecases/questions/understanding.ts";
import type { NameIndex } from "./name-index.ts";
import { namedIn } from "./named-in.ts";
import { isNextAlone } from "./next-alone.ts";
import { remindsSomebody } from "./orders.ts";

/** "The board papers", "the panel rota" and "the group that oversees it" are other things: only what a body is or does may follow. */
const follows =
	"(?:['’]s\\b|(?=\\s*(?:[.,;:!?)]|$))|(?=\\s+(?:is|are|was|were|has|have|had|got|do|does|did|will|would|can|could|should|must|may|might|(?:reports?|answers?|belongs?) to|meets?|meeting|meetings|mtgs?|met|sits?|sat|next|last|yet|now|today|tomorrow|yesterday|this|on|in|at|by|for|since|before|after|until|till|to|from|still|ever|again|then|please|pls|anymore|agreed?|agrees|decided?|decides|approved?|discuss(?:ed)?|said|says?|wants?|owes?|owns?|needs?|doing|going|waiting|chairs?|chaired|secretary|members?|quorate|forming|starts?|started|ended|ends?|happen(?:s|ed|ing)?|been|not|due|overdue|open|late|red|amber|green|blocked|think|thinks|want|looks?|look|work|works|working)\\b))";
/** "The April board", "our last panel": which of its meetings is said before its noun. */
const turned =
	"next|last|previous|latest|coming|upcoming|(?:jan|febr?)(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|(?:nov|dec)(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?";
/** "Since the last board" is a time, which is read as a whole. */
const sinceThen = /\bsince (?:the|our) /i;
const bare = new RegExp(
	`(?<!\\bacross )\\b(?:the|our|this|that)\\s+(?:(${turned})\\s+)?(${bodyNouns})(s?)(?![\\w-])${follows}`,
	"i",
);

const wordsOf = ({ name, aliases }: Board): readonly string[] =>
	[name, ...aliases].flatMap((called) => called.toLowerCase().split(/[^\p{L}\p{N}-]+/u));

export const hasNoun =
	(noun: string) =>
	(board: Board): boolean =>
		wordsOf(board).some((word) => word === noun || word.endsWith(`-${noun}`));

const significant = (board: Board): readonly string[] =>
	wordsOf(board).filter(
		(word) => word.length > 2 && !/^(?:the|and|for)$/.test(word) && !isBodyNoun.test(word),
	);
const isBodyNoun = new RegExp(`^(?:${bodyNouns})s?$`, "i");

/** "The group", after the children's library panel: the one that is called by the most of the same words. */
const kinOf = (spoken: readonly Board[], all: readonly Board[]): readonly Board[] => {
	const said = new Set(spoken.flatMap(significant));
	const shared = (board: Board) =>
		new Set(significant(board).filter((word) => said.has(word))).size;
	const most = Math.max(0, ...all.map(shared));
	return most > 0 ? all.filter((board) => shared(board) === most) : [];
};

type Around = {
	readonly circumstances: Circumstances;
	readonly thread: ThreadContext;
	readonly index: NameIndex;
};

/** The boards that were told of last; else the one that was spoken of before. */
const spokenOf = ({ focus, latest = focus.length }: ThreadContext, boards: readonly Board[]) => {
	const found = (some: ThreadContext["focus"]) =>
		some.flatMap(({ id }) => boards.find((board) => board.id === id) ?? []);
	const told = [...new Set(found(focus.slice(0, latest)))];
	return told.length > 0 ? told : found(focus).slice(0, 1);
};

/** Which it may be: the one here or those spoken of, the only one that has the noun, or the asker's own of those. */
const meantBy = (
	said: string,
	noun: string,
	around: Around & { readonly bodies: readonly Subject[] },
): readonly Board[] => {
	const { circumstances, thread } = around;
	const { world, meId, boardHereId } = circumstances;
	const live = world.boards.filter(({ state }) => state.is !== "ended");
	const having = live.filter(hasNoun(noun));
	const fit = noun === "board" ? live : having;
	const here = fit.filter(({ id }) => id === boardHereId);
	if (here.length > 0 && /^(?:this|our)\b/i.test(said)) return here;
	// In a committee's channel “the board” may be the one that is called so.
	const isOther = having.length > 0 && !here.some(hasNoun(noun));
	if (here.length > 0 && isOther && spokenOf(thread, fit).length === 0) return [...here, ...having];
	// Another board that was told of in this one's channel is asked about, and not passed over.
	const near = new Set([...spokenOf(thread, fit), ...here]);
	if (near.size > 0) return [...near];
	const [last, ...others] = spokenOf(thread, live);
	// "That group" is the one that was told of, though it is called a network.
	if (last && others.length === 0 && /^(?:that|this)\b/i.test(said)) return [last];
	const called = having.length > 0 ? having : fit;
	const kin = kinOf(spokenOf(thread, world.boards), called);
	if (kin.length === 1) return kin;
	// "The board for GOL" is one of those on which that body has a seat.
	const seated = fit.filter(({ seats }) =>
		seats.some(({ organisationId }) => around.bodies.some(({ id }) => id === organisationId)),
	);
	if (seated.length > 0) return seated;
	const own = called.filter((board) => belongs(board, meId));
	return own.length > 0 && called.length > 1 ? own : having;
};

/** "The council" may be what an organisation is called. */
const isCalledSo = (noun: string, { circumstances: { world } }: Around): boolean =>
	world.organisations.some(({ name, aliases }) =>
		[name, ...aliases].some(
			(called) => called.toLowerCase().replace(/^the /, "") === noun.toLowerCase(),
		),
	);

/** What a board does, and no organisation. */
const ofBoards =
	/\b(?:meet\w*|mtgs?|chair\w*|secretary|clerk|sits?|agendas?|minutes|papers?|decid\w*|decisions?|agreed?|approved?|discuss\w*|quor\w*|members?|since|before|after|until)\b/i;

/** "The council", where none of the boards is one and the Penrose District Council is. */
const organisationsWith = (noun: string, { circumstances: { world } }: Around) =>
	world.organisations.filter(({ name }) =>
		name
			.toLowerCase()
			.split(/[^\p{L}\p{N}-]+/u)
			.includes(noun.toLowerCase()),
	);

/** "Anything from the council": the body that is called that and nothing more, unless a board of that noun was spoken of. */
const isBody = (text: string, said: string, around: Around): boolean => {
	const noun = said.toLowerCase();
	const { boards } = around.circumstances.world;
	const isBoards = boards.some(({ name, aliases }) =>
		[name, ...aliases].some((called) => called.toLowerCase().replace(/^the /, "") === noun),
	);
	return (
		isCalledSo(noun, around) &&
		!isBoards &&
		!ofBoards.test(text) &&
		!spokenOf(around.thread, boards).some(hasNoun(noun))
	);
};

const isOfOthers = (subjects: readonly Subject[]): boolean =>
	subjects.some(({ kind }) => kind !== "person" && kind !== "organisation");

/** As many as are offered at once. */
const most = 5;

export const whichOf = (
	all: readonly { readonly name: string }[],
	said: string,
	named: (name: string) => string,
): Reading => ({
	is: "which",
	question: `Which “${said}”?`,
	choices: all.slice(0, most).map(({ name }) => ({ label: name, question: named(name) })),
	more: Math.max(all.length - most, 0),
});

/** The words with the board's own name in them, or what is to be asked back; undefined where no body is called so. */
export const bareBoard = (
	text: string,
	around: Around,
): { readonly text: string } | Reading | undefined => {
	const found = bare.exec(text);
	if (!found || remindsSomebody(text)) return undefined;
	const [all, time, noun = "", plural] = found;
	const said = all.replace(/['’]s$/i, "");
	const subjects = namedIn(text, around.index);
	if (subjects === "beside another") return undefined;
	// "From the science panel to the December board": two bodies, of which the second is not said.
	const rest = text.slice(found.index + all.length);
	if (time && subjects.some(({ kind }) => kind === "board") && !/^\s*(?:for|of)\b/i.test(rest))
		return { is: "unread", words: [said] };
	if (isOfOthers(subjects) || (!plural && isBody(text, noun, around))) return undefined;
	// "On Track and Rail" would be on track.
	const named = (name: string) =>
		text.replace(said, `the ${time ? `${time} ` : ""}${name.replace(/^the /i, "")}`);
	if (time && (plural || isNextAlone(text) || sinceThen.test(text))) return undefined;
	// "How many of the boards have met" is of all boards, though one of them is called so.
	if (plural && /^board$/i.test(noun)) return undefined;
	if (plural) {
		const { boards } = around.circumstances.world;
		const [only, ...others] = boards.filter(hasNoun(`${noun}s`.toLowerCase()));
		return only && others.length === 0 ? { text: named(only.name) } : undefined;
	}
	const [only, ...others] = meantBy(said, noun.toLowerCase(), { ...around, bodies: subjects });
	if (!only) {
		if (isCalledSo(noun, around)) return undefined;
		const bodies = time || ofBoards.test(text) ? [] : organisationsWith(noun, around);
		const [body, ...more] = bodies;
		if (!body) return { is: "lost", looked: noun };
		return more.length > 0
			? whichOf(bodies, noun.toLowerCase(), named)
			: { text: named(body.name) };
	}
	return others.length === 0
		? { text: named(only.name) }
		: whichOf([only, ...others], noun.toLowerCase(), named);
};
