/** "As at 29 January", "who was secretary in January": when a question asks how things stood at some past time. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Span, ThreadContext } from "../../domain/questions/question.ts";
import type { Cover } from "./cover.ts";
import { withoutGoingOn } from "./leaning.ts";
import type { Clause, Piece } from "./pieces.ts";
import type { Tag } from "./vocabulary.ts";

export type Then = { readonly day: PlainDate; readonly words: string };

/** Before a date, these words ask for how things stood then. */
const openers = [
	"as at",
	"as of",
	"as on",
	"as it was on",
	"as it stood on",
	"as it stood at",
	"as things stood on",
	"as things were on",
	"as they stood on",
	"as they were on",
	"as it was in",
	"back on",
	"back in",
	"back at",
	"as recorded on",
	"as recorded at",
	"at the end of",
].map((words) => words.split(" "));

const opensAt = (clause: Clause, at: number): number | undefined => {
	const lengths = openers
		.filter((words) => words.every((word, step) => clause.words[at + step]?.key === word))
		.map(({ length }) => length);
	return lengths.length > 0 ? at + Math.max(...lengths) : undefined;
};

const lastOf = ({ first, last }: Span): PlainDate | undefined => last ?? first;

const ahead =
	/\b(?:due|deadline|falls?|meets?|meetings?|expected|forecast|planned|happen\w*|coming|finish\w*|ready)\b/i;
const stands = /\b(?:open|overdue|late|outstanding|red|amber|green|blocked)\b/i;

/** The periods that such words stand before, read with them as one; "due at the end of June" is when it is due. */
export const thensIn = (
	clause: Clause,
	periods: readonly Piece[],
	today: PlainDate,
): readonly Piece[] =>
	clause.keys.flatMap((_, from): readonly Piece[] => {
		const after = opensAt(clause, from);
		if (after === undefined) return [];
		return periods.flatMap((piece): readonly Piece[] => {
			const day = piece.is === "period" ? lastOf(piece.span) : undefined;
			if (piece.is !== "period" || piece.from !== after || day === undefined) return [];
			const isEnd = clause.keys.slice(from, after).join(" ") === "at the end of";
			const isAhead = day > today && ahead.test(clause.text) && !stands.test(clause.text);
			if (isEnd && isAhead) return [];
			return [{ is: "then", from, to: piece.to, day, words: piece.span.words }];
		});
	});

const told =
	/\b(was|were|wasn.?t|weren.?t|had|did|used to|then|believed?|knew|thought|stood|looked|chaired|owned|sat|ran|held|led|back (in|on))\b/i;

/** What a thing is, rather than what happened to it. */
const standing: ReadonlySet<Tag> = new Set<Tag>([
	"open",
	"overdue",
	"slipped",
	"status",
	"red",
	"amber",
	"green",
	"notGreen",
	"notRed",
	"own",
	"why",
	"chair",
	"secretary",
	"member",
	"quorum",
	"oversee",
	"watcher",
	"posts",
	"believed",
	"forming",
	"active",
	"expect",
	"unowned",
	"undated",
	"blocked",
	"mine",
]);
const happening: ReadonlySet<Tag> = new Set<Tag>([
	"done",
	"release",
	"circulate",
	"updated",
	"changed",
	"cancelled",
	"met",
]);

const tagsIn = (cover: Cover): readonly Tag[] =>
	cover.pieces.flatMap((piece) => (piece.is === "tag" ? [piece.tag] : []));

const asksStanding: ReadonlySet<string> = new Set([
	"items",
	"facts",
	"roles",
	"seats",
	"boards",
	"about",
	"overview",
]);

/** "What did we miss last week" fell due then. */
const missed = /\b(did|have|has) (i|we|they|anyone) miss(ed)?\b/i;

/** "How many were at the board in January" asks who came, and not how the board stood. */
const cameTo = /\b(?:was|were) (?:at(?! risk\b)|there)\b/i;

/** "What was due in January and is open": the time is when it was due, and not when it stood so. */
const isDueThen = ({ pieces }: Cover): boolean =>
	pieces.some((piece, at) => {
		const before = pieces[at - 1];
		return piece.is === "period" && before?.is === "tag" && before.tag === "due";
	});

/** With no "as at": a question in the past tense, about how something stood, at a time that is past. */
const implied = (
	{ text }: Clause,
	cover: Cover,
	{ span, today }: { readonly span: Span | undefined; readonly today: PlainDate },
): Then | undefined => {
	if (!span || !asksStanding.has(cover.pattern.ask) || !told.test(withoutGoingOn(text)))
		return undefined;
	if (isDueThen(cover) || missed.test(text) || cameTo.test(text)) return undefined;
	const tags = tagsIn(cover);
	const day = lastOf(span);
	if (day === undefined || (span.first ?? day) > today) return undefined;
	if (!tags.some((tag) => standing.has(tag)) || tags.some((tag) => happening.has(tag)))
		return undefined;
	return { day: day < today ? day : today, words: span.words };
};

/** "Now then" and "so who was it then" only go on. */
const goesOn = /^\W*(?:so|ok|okay|right|well|oh|but|now)\b|\b(?:now|again|but) then\b/i;
/** "Was it late then" may only draw a conclusion. */
const thenAtEnd = /^\W*(?:and |or )?(?:what|who|which|whose|how many)\b.*\bthen\W*$/i;
const toldBefore =
	/\b(was|were|wasn.?t|weren.?t|had|did|believed?|knew|thought|stood|looked|chaired|owned|sat|ran|held|led)\b/i;

type Around = {
	readonly span: Span | undefined;
	readonly today: PlainDate;
	readonly thread: ThreadContext;
};

/** "Who chaired it then": the day that was looked back to; "lost" where there was none. */
const spokenOf = (
	{ text }: Clause,
	cover: Cover,
	{ span, thread }: Around,
): Then | "lost" | undefined => {
	if (span || !asksStanding.has(cover.pattern.ask) || !toldBefore.test(text)) return undefined;
	const tags = tagsIn(cover);
	if (!tags.some((tag) => standing.has(tag)) || tags.some((tag) => happening.has(tag)))
		return undefined;
	const { asAt } = thread.question ?? {};
	return asAt ?? (thenAtEnd.test(text) && !goesOn.test(text) ? "lost" : undefined);
};

/** The time that the question looks back to, if it does. */
export const thenOf = (clause: Clause, cover: Cover, around: Around): Then | "lost" | undefined => {
	const said = cover.pieces.flatMap((piece) =>
		piece.is === "then" ? [{ day: piece.day, words: piece.words }] : [],
	);
	return said.at(-1) ?? implied(clause, cover, around) ?? spokenOf(clause, cover, around);
};
