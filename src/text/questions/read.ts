/** Reads one part of a message: the cheapest reading that uses every word, or the words that stood in the way. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Question, Span, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Circumstances, Reading } from "../../usecases/questions/understanding.ts";
import { bareBoard } from "./bare-board.ts";
import { orByPlan } from "./bare-plan.ts";
import { isInTime, readUndated } from "./before-undated.ts";
import { boundsSaid } from "./bounds-said.ts";
import { carriedOn, hereFor } from "./carried-on.ts";
import { isCounted } from "./counted-bodies.ts";
import { asksNothing, courtesyIn } from "./courtesies.ts";
import { type Cover, covers, hasNeeds, isComplete, ranked, tagsOf } from "./cover.ts";
import { datingFrom } from "./dating-from.ts";
import { withoutDeed } from "./deed-said.ts";
import { doubtfulPeriod, undatedMeeting } from "./doubtful-times.ts";
import { ellipsisOf } from "./ellipsis.ts";
import { failed, notAQuestion } from "./failing.ts";
import { hangs } from "./hanging.ts";
import { heldPeriods } from "./held-periods.ts";
import { orByInitials } from "./initials.ts";
import { keptReadings } from "./kept-readings.ts";
import { meaningOf } from "./meaning.ts";
import { isMisread } from "./misread.ts";
import { isNobodysDiary } from "./misread-people.ts";
import { mistakesThread } from "./misread-threads.ts";
import { isMuddled } from "./muddled.ts";
import type { NameIndex } from "./name-index.ts";
import { personOrOther } from "./named-as-rags.ts";
import { whoseOf } from "./of-theirs.ts";
import { ofOfficeHolder } from "./office-holder.ts";
import { patterns } from "./patterns.ts";
import { periodsIn } from "./periods.ts";
import { type Clause, clauseOf, piecesOf } from "./pieces.ts";
import { pointed, pointedTime } from "./pointing.ts";
import { isSomebody, needsThem, saysPerson, saysSeveral, unresolved } from "./pronouns.ts";
import { readRound } from "./roundabout.ts";
import { type Settled, settle } from "./subjects.ts";
import { supplied } from "./supply.ts";
import { asPast } from "./tense.ts";
import { type Then, thenOf, thensIn } from "./then.ts";
import { thoseOf } from "./those.ts";
import { hasItInTitle } from "./time-in-title.ts";
import { timesAround } from "./times-around.ts";
import { isUntimely, timeInTheWay, timesAsked } from "./times-asked.ts";
import { turnIn } from "./turns.ts";
import { venuesIn } from "./venues.ts";
import { weighed } from "./weighed.ts";
import { isOneOfAll } from "./which-bodies.ts";
import { isWordOfTitle, withinName } from "./word-of-title.ts";

export type Reader = { readonly circumstances: Circumstances; readonly index: NameIndex };

type Things = {
	readonly subjects: readonly Subject[];
	readonly among?: readonly Subject[] | undefined;
	readonly asAt: Then | undefined;
	readonly span: Span | undefined;
};

const weMeet = /\bwe (?:\w+ )?(?:meet|met|meeting|sit|sat)\b|\bour (?:\w+ )?(?:meeting|mtg)s?\b/i;
/** "When do we next meet", "did we meet in March", of no board: each of the asker's own boards. */
const isOurs = (cover: Cover, text: string, { subjects, among = [], span }: Things): boolean =>
	/^(?:next meeting|last meetings|has met)$/.test(cover.pattern.name) &&
	((span === undefined && tagsOf(cover).includes("us")) || weMeet.test(text)) &&
	subjects.length + among.length === 0;

const question = (cover: Cover, clause: Clause, things: Things): Question => ({
	...meaningOf(tagsOf(cover), cover.pattern, clause.text),
	...(isOurs(cover, clause.text, things) ? { mine: true } : {}),
	...things,
	span: things.asAt ? undefined : things.span,
	...boundsSaid(clause, cover, things.subjects),
});

type Context = {
	readonly thread: ThreadContext;
	readonly reader: Reader;
	/** A name that fits several items means them all: "the two assessments". */
	readonly takesAll?: boolean | undefined;
	/** So many of them. */
	readonly expected?: number | undefined;
	/** The board that nothing said stands for. */
	readonly boardHereId?: string | undefined;
};

type Whole = {
	readonly settled: Extract<Settled, { is: "settled" }>;
	/** What the thread or the channel adds. */
	readonly more: readonly Subject[];
	readonly when: { readonly asAt: Then | undefined; readonly span: Span | undefined };
	readonly thread: ThreadContext;
};

const asked = (clause: Clause, cover: Cover, { settled, more, when, thread }: Whole): Reading => {
	const others = more.filter(
		({ kind }, at) => !isItemKind(kind) && (at < 1 || kind === more[0]?.kind),
	);
	const subjects = [...settled.subjects, ...others];
	const items = more.filter(({ kind }) => isItemKind(kind));
	const wantsItems = items.length > 0 && !settled.subjects.some(({ kind }) => isItemKind(kind));
	if (wantsItems) {
		const those = thoseOf(cover, items, thread);
		if (those.is === "lost") return { is: "unread", words: unresolved(clause) };
		if (those.is === "again") return { is: "question", question: those.question };
		const named = [...settled.subjects, ...whoseOf(clause, more)];
		const plain = question(cover, clause, { subjects: named, ...when });
		const { is: _, ...which } = those;
		const each = plain.ask === "meetings" && items.length > 1 && saysSeveral(clause);
		return { is: "question", question: { ...plain, ...which, ...(each ? { each } : {}) } };
	}
	const things = { ...settled, subjects, ...when };
	return { is: "question", question: question(cover, clause, things) };
};

const built = (clause: Clause, cover: Cover, context: Context): Reading | undefined => {
	const { reader, takesAll, expected, boardHereId } = context;
	const lost = cover.pieces.find((piece) => piece.is === "lost");
	if (lost?.is === "lost") return { is: "lost", looked: lost.reference };
	const { world, today } = reader.circumstances;
	const thread = asPast(clause, cover, { thread: context.thread, world, today });
	const more = supplied(clause, cover, { thread, boardHereId, world });
	if (!more) return undefined;
	if (isNobodysDiary(clause, cover)) return undefined;
	const told = thread.question ? thread.focus.slice(0, thread.latest) : [];
	const found = settle(clause, cover, { ...world, takesAll, expected, told });
	if (found.is === "which") return found;
	const subjects = withoutDeed(clause, cover, { subjects: found.subjects, world });
	const settled = { ...found, subjects };
	const times = timesAsked(clause, cover);
	if (times.is === "odd") return undefined;
	if (times.is === "each") return times;
	const { span } = times;
	const asAt = thenOf(clause, cover, { span, today, thread });
	if (asAt === "lost") return { is: "unread", words: ["then"] };
	const when = { asAt, span };
	const spokenOf = [...settled.subjects, ...more];
	// Whose "his" it is was not found: what stays of the question is asked of too many.
	const { ask } = cover.pattern;
	if (saysPerson(clause) && !spokenOf.some(({ kind }) => isSomebody(kind, ask))) return undefined;
	if (isMisread(clause, cover, { subjects: spokenOf, world })) return undefined;
	if (isWordOfTitle(clause, cover, { subjects: spokenOf, world })) return undefined;
	const doubt = withinName(clause, cover, { subjects: settled.subjects, world });
	if (doubt) return doubt;
	if (mistakesThread(clause, cover, { named: settled.subjects, more, thread, world }))
		return undefined;
	if (isUntimely(clause, cover, { ...when, today })) return undefined;
	const inTheWay = asAt ? undefined : timeInTheWay(clause, cover, { span, today });
	if (inTheWay !== undefined) return { is: "unread", words: [inTheWay] };
	if (isMuddled(clause, cover, spokenOf)) return undefined;
	return asked(clause, cover, { settled, more, when, thread });
};

/** The first cover that makes a question; else what stood in the way of one. */
const firstBuilt = (
	clause: Clause,
	complete: readonly Cover[],
	context: Context,
): Reading | undefined => {
	let inTheWay: Reading | undefined;
	let them = false;
	const inOrder = ranked(complete.map((each) => weighed(clause, each, context.thread)));
	for (const cover of inOrder) {
		const reading = built(clause, cover, context);
		if (reading?.is === "which") {
			const titled = inOrder.find((each) => hasItInTitle(cover, each));
			const plain = titled && built(clause, titled, context);
			return plain?.is === "question" ? plain : reading;
		}
		if (reading && reading.is !== "unread") return reading;
		inTheWay ??= reading;
		if (needsThem(clause, cover)) them = true;
	}
	return inTheWay ?? (them ? { is: "unread", words: unresolved(clause) } : undefined);
};

export const readClause = (said: string, context: Context): Reading => {
	const { circumstances, index } = context.reader;
	const bare = bareBoard(said, { circumstances, thread: context.thread, index });
	if (bare && "is" in bare) return bare;
	const { text } = bare ?? { text: said };
	const held = ofOfficeHolder(text, { world: circumstances.world, index });
	const ofHolder = held === undefined ? undefined : readEither(held, context);
	return ofHolder?.is === "question"
		? ofHolder
		: orByPlan(text, circumstances.world, (words) => readEither(words, context));
};

const readEither = (text: string, around: Context): Reading => {
	const { world, today, boardHereId } = around.reader.circumstances;
	const context = { ...around, boardHereId: hereFor(text, around.thread, boardHereId) };
	const { boards, holdings, organisations, paperTitles = [], workStreams } = world;
	const round = {
		read: (words: string) => readPlain(words, context),
		readRest: (words: string) =>
			readPlain(words, { ...context, thread: { ...context.thread, unread: undefined } }),
		...{ boards, organisations, holdings, paperTitles, workStreams },
		isCounted: ({ id }: Subject) => isCounted(itemAmong(holdings, id)),
		hasEnded: ({ id }: Subject) => boards.find((board) => board.id === id)?.state.is === "ended",
		isOfAll: isOneOfAll(organisations),
		unread: context.thread.unread,
		earlier: context.thread.question,
		today,
		itemOf: ({ id }: Subject) => itemAmong(holdings, id),
	};
	const reading = readRound(text, round) ?? readPlain(text, context);
	return carriedOn(text, orByInitials(reading, world), context.thread);
};

const readPlain = keptReadings((text: string, context: Context): Reading => {
	const { circumstances, index } = context.reader;
	const { world, today, boardHereId } = circumstances;
	const time = pointedTime(text, context.thread, world);
	if (!isInTime(time)) return readUndated(time, (words) => readPlain(words, context));
	const said = pointed(time.text, context.thread, world);
	if ("lost" in said) return { is: "unread", words: [said.lost] };
	const clause = clauseOf(said.text, index);
	if (clause.keys.length === 0) return { is: "empty" };
	const courtesy = courtesyIn(clause);
	if (courtesy) return { is: "empty", thanks: courtesy === "thanks" };
	const plain = piecesOf(clause, index, []);
	const times = timesAround(clause, text, { circumstances, thread: context.thread });
	const periods = [...periodsIn(clause, times, plain), ...heldPeriods(clause, times, plain)];
	const apart = [...periods, ...thensIn(clause, periods, today), ...venuesIn(clause, world)];
	const pieces = apart.length > 0 ? piecesOf(clause, index, apart) : plain;
	const other =
		notAQuestion(clause, { pieces: plain, periods, thread: context.thread }) ??
		turnIn(clause.text) ??
		personOrOther(clause, index, periods) ??
		doubtfulPeriod(clause, times, plain) ??
		datingFrom(clause, periods, times) ??
		undatedMeeting(clause, times, plain);
	if (other) return other;
	const follow = ellipsisOf(clause, pieces, { thread: context.thread, world, today, boardHereId });
	if (follow) return follow;
	// What cannot be read is in no complete cover: most patterns end at its first word.
	const readable = pieces.filter(({ is }) => is !== "unread" && is !== "not-held");
	const complete = patterns
		.filter((pattern) => hasNeeds(pieces, pattern))
		.flatMap((pattern) => covers(clause, readable, pattern).filter(isComplete));
	const reading = firstBuilt(clause, complete, context);
	if (reading && hangs(text, reading, context.thread))
		return { is: "unread", words: [text.trim()] };
	// Also in the words that were put for others: "no, I meant actions" goes on as "and actions".
	if (reading) return carriedOn(text, reading, context.thread);
	if (asksNothing(clause, pieces)) return { is: "empty" };
	const all = patterns.flatMap((pattern) => covers(clause, pieces, pattern));
	return failed(clause, all, pieces);
});
