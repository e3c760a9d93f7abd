/** Asks a corpus in one process, each question as it is asked in chat: read, answered and worded for whoever sees it. */
import { instant } from "../../src/domain/dates/plain-date.ts";
import { understand as todays } from "../../src/questions/understand.ts";
import type { Understand } from "../../src/usecases/questions/understanding.ts";
import { type Demo, openProgramme, withoutBoard } from "../questions/demo.ts";
import { type Room, roomOf } from "../questions/room.ts";
import { type Corpus, programmeText, type ThreadAsked, type TurnAsked } from "./corpus.ts";
import { type KnownNames, namesIn } from "./facts.ts";
import { isExpecting, judge, type Reply, replyOf, type Verdict } from "./score.ts";

export type Scored = {
	readonly corpus: string;
	readonly kind: "question" | "turn";
	/** What was said before, in the same thread. */
	readonly before: readonly string[];
	readonly turn: TurnAsked;
	readonly reply: Reply;
	readonly verdict: Verdict;
	/** It shows that something hidden exists. */
	readonly isLeak: boolean;
};

export type World = { readonly real: Demo; readonly bare: Demo | undefined };
type Asking = {
	readonly corpus: Corpus;
	readonly world: World;
	readonly known: KnownNames;
	readonly understand: Understand;
};

/** The programme, and where it hides a board, the same without that. */
export const openCorpus = async (corpus: Corpus): Promise<World> => {
	const text = programmeText(corpus);
	const when = {
		loadedAt: instant(corpus.loaded ?? corpus.clock),
		clock: instant(corpus.clock),
	};
	const { hidden } = corpus;
	return {
		real: await openProgramme(text, when),
		bare: hidden === undefined ? undefined : await openProgramme(withoutBoard(text, hidden), when),
	};
};

const says = async (room: Room, { ask }: TurnAsked, asker: string): Promise<Reply> => {
	const { publicly, privately } = await room.says(ask, asker);
	return replyOf(publicly.answer, privately?.answer);
};

/** One conversation; a question that stands alone is a conversation of one turn. */
const converse = async (
	{ corpus, world: { real, bare }, known, understand }: Asking,
	thread: Omit<ThreadAsked, "named">,
	kind: Scored["kind"],
): Promise<readonly Scored[]> => {
	const how = { at: thread.at ?? corpus.clock, channel: thread.in, understand };
	const room = await roomOf(real, how);
	const other = thread.unseen && bare ? await roomOf(bare, how) : undefined;
	const scored: Scored[] = [];
	let asker = thread.by ?? corpus.asker;
	for (const [at, turn] of thread.turns.entries()) {
		asker = turn.by ?? asker;
		const reply = await says(room, turn, asker);
		const isLeak = other !== undefined && (await says(other, turn, asker)).text !== reply.text;
		if (!isExpecting(turn) && !other) continue;
		const verdict = isExpecting(turn) ? judge(turn, reply, known) : "right";
		const before = thread.turns.slice(0, at).map(({ ask }) => ask);
		scored.push({
			...{ corpus: corpus.name, kind, before, turn, reply, isLeak },
			verdict: isLeak ? "wrong" : verdict,
		});
	}
	return scored;
};

/** Every question and thread of a corpus, read by today's reader or by another. */
export const scoreCorpus = async (
	corpus: Corpus,
	understand: Understand = todays,
): Promise<readonly Scored[]> => {
	const world = await openCorpus(corpus);
	const known = namesIn(programmeText(corpus));
	const asking = { corpus, world, known, understand };
	try {
		const scored: Scored[] = [];
		for (const { in: channel, at, unseen, ...turn } of corpus.questions)
			scored.push(
				...(await converse(asking, { in: channel, at, unseen, turns: [turn] }, "question")),
			);
		for (const thread of corpus.threads) scored.push(...(await converse(asking, thread, "turn")));
		return scored;
	} finally {
		await world.real.close();
		await world.bare?.close();
	}
};
